"""The exact assignment: which rows go with which columns so that the sum of their gains is largest.

The shortest augmenting path method of Jonker and Volgenant (1987, 'A shortest augmenting path algorithm for
dense and sparse linear assignment problems'), on Python integers: O(n²m) steps, no rounding, no solver.
"""

from __future__ import annotations

from collections.abc import Sequence


def best_assignment(gains: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pair rows with columns, one to one, so that the sum of gains is the largest possible.

    Args:
        gains: A matrix of whole numbers; every row has the same length.

    Returns:
        ``min(rows, columns)`` pairs of row and column, in order of the rows.
    """
    if not gains or not gains[0]:
        return []
    if len(gains) > len(gains[0]):
        turned = [list(column) for column in zip(*gains, strict=True)]
        return sorted((row, column) for column, row in best_assignment(turned))
    return sorted((row, column) for column, row in enumerate(_rows_of_columns(gains)) if row is not None)


def _rows_of_columns(gains: Sequence[Sequence[int]]) -> list[int | None]:
    """The row that each column gets, for a matrix that has no more rows than columns."""
    row_price = [0] * len(gains)
    column_price = [0] * len(gains[0])
    taken: list[int | None] = [None] * len(gains[0])
    for row in range(len(gains)):
        _augment(row, gains, row_price, column_price, taken)
    return taken


def _augment(
    start: int,
    gains: Sequence[Sequence[int]],
    row_price: list[int],
    column_price: list[int],
    taken: list[int | None],
) -> None:
    """Give one more row a column, along the path of the least loss; prices and ``taken`` are changed."""
    count = len(column_price)
    distance: list[int | None] = [None] * count
    came_from: list[int | None] = [None] * count
    settled: list[tuple[int, int]] = []
    open_columns = list(range(count))
    row, travelled, last = start, 0, None
    while True:
        prices, base = gains[row], travelled - row_price[row]
        nearest: int | None = None
        for column in open_columns:
            reach = base - prices[column] - column_price[column]
            known = distance[column]
            if known is None or reach < known:
                distance[column], came_from[column], known = reach, last, reach
            if nearest is None or known < nearest:
                nearest, best = known, column
        assert nearest is not None
        travelled, last = nearest, best
        open_columns.remove(best)
        settled.append((best, travelled))
        owner = taken[best]
        if owner is None:
            break
        row = owner
    row_price[start] += travelled
    for column, reached in settled[:-1]:
        owner = taken[column]
        assert owner is not None
        row_price[owner] += travelled - reached
        column_price[column] -= travelled - reached
    _hand_over(start, last, came_from, taken)


def _hand_over(start: int, last: int, came_from: Sequence[int | None], taken: list[int | None]) -> None:
    """Move each row on the path one column on, which frees a column for the row at its start."""
    column = last
    while (before := came_from[column]) is not None:
        taken[column], column = taken[before], before
    taken[column] = start
