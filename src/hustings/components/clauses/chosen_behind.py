"""Participles of choosing behind a name and a comma: ``was succeeded by X, elected in May``."""

from __future__ import annotations

from hustings.components.chunks import Mark, Noun, Verb
from hustings.components.clauses.scan import Scan
from hustings.components.mentions.words import word_set

# Nobody chooses without choosing somebody: such a verb without an object is a participle.
_CHOOSING = word_set("elect re-elect reelect appoint nominate select co-opt install designate")
_ENDS = frozenset((".", ";", "S", "R"))


def is_chosen_behind_name(scan: Scan, i: int) -> bool:
    """Whether the verb at ``i`` is behind a name and a comma, without an object and none in a row."""
    verb, mark, name, main = scan.at(i), scan.at(i - 1), scan.at(i - 2), scan.level.main
    if not isinstance(verb, Verb) or _CHOOSING.isdisjoint(verb.lemmas) or not isinstance(mark, Mark):
        return False
    if mark.kind != "K" or not isinstance(name, Noun) or name.type != "PERSON" or main is None:
        return False
    following = scan.at(i + 1)
    if isinstance(following, Noun) and following.type not in ("OFFICE", "HUMAN"):
        return False
    current = scan.current or main
    complements = (*current.after, *(noun for _, noun in current.args))
    return any(noun is name for noun in complements) and not _row_goes_on(scan, i)


def _row_goes_on(scan: Scan, i: int) -> bool:
    """``was put forward by X, elected in May and sworn in``: the verb is one in a row."""
    for j in range(i + 1, len(scan.chunks) - 1):
        chunk, behind = scan.chunks[j], scan.chunks[j + 1]
        if isinstance(chunk, Verb) or (isinstance(chunk, Mark) and chunk.kind in _ENDS):
            return False
        if isinstance(chunk, Mark) and chunk.kind == "C" and isinstance(behind, Verb):
            return True
    return False
