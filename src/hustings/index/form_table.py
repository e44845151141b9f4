"""Printed forms of names, looked up at a place in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LETTERS_AND_DIGITS = re.compile(r"[^\W_]*")


class FormTable:
    """Printed forms of names, found at a place in a text: longest first, whole words only.

    Args:
        forms: The forms.
        base: A table whose forms hold as well; it is shared, never changed.
    """

    def __init__(self, forms: Iterable[str] = (), base: FormTable | None = None) -> None:
        self._base = base
        self._by_word: dict[str, set[str]] = {}
        self._lengths: dict[str, list[int]] = {}
        for form in forms:
            self.add(form)

    def add(self, form: str) -> None:
        """Adds one printed form."""
        word = _first_word(form, 0)
        self._by_word.setdefault(word, set()).add(form)
        lengths = self._lengths.setdefault(word, [])
        if len(form) not in lengths:
            lengths.append(len(form))
            lengths.sort(reverse=True)

    def match(self, text: str, start: int) -> str | None:
        """The longest form that stands in ``text`` at ``start`` and ends at a word's border, or None."""
        word = _first_word(text, start)
        own = self._longest(word, text, start) if word in self._lengths else None
        known = None
        if self._base is not None and word in self._base._lengths:
            known = self._base._longest(word, text, start)
        if own is None or (known is not None and len(known) > len(own)):
            return known
        return own

    def _longest(self, word: str, text: str, start: int) -> str | None:
        for size in self._lengths[word]:
            stop = start + size
            if stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
                continue
            form = text[start:stop]
            if form in self._by_word[word]:
                return form
        return None


def _first_word(text: str, start: int) -> str:
    """The letters and digits that stand in a text from an offset on."""
    return _LETTERS_AND_DIGITS.match(text, start).group()  # type: ignore[union-attr]  # it matches anywhere
