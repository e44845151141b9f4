"""Results in the other places: ``everywhere else``, ``in the district's other municipalities``."""

from __future__ import annotations

from hustings.components.acts.scene import Scene
from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler

_EVERYBODY = frozenset(("everybody", "everyone", "anybody", "anyone"))  # ``ahead of everybody else``
_REST = ("remaining", "rest")
_OTHER = ("remaining", "other")
_EACH = frozenset(("all", "every", "each"))


def says_elsewhere(clause: Clause) -> bool:
    """``everywhere else``, ``in the remaining municipalities``: other places than those told of before."""
    people = any(noun.head in _EVERYBODY for noun in (*clause.after, *(one for _, one in clause.args)))
    return (bool(clause.words & {"else", "elsewhere"}) and not people) or any(
        noun.head in _REST or (noun.type == "PLACEWORD" and not noun.words.isdisjoint((*_REST, "other")))
        for prep, noun in clause.args
        if prep == "in"
    )


def is_all_else(clause: Clause) -> bool:
    """``elsewhere``, ``in the other municipalities``: in all the places that were not told of before."""
    adverb = not clause.words.isdisjoint(("else", "elsewhere"))
    return says_elsewhere(clause) and (
        adverb or any(prep == "in" and _are_the_others(noun) for prep, noun in clause.args)
    )


def _are_the_others(noun: Noun) -> bool:
    """``all other towns``, ``the remaining towns``, ``the rest of the district``; not ``other towns``."""
    if noun.head == "rest":
        return noun.det == "the"
    if noun.type != "PLACEWORD" or noun.words.isdisjoint(_OTHER):
        return False
    each = not (noun.words | {noun.det}).isdisjoint(_EACH)
    return each or ((noun.det == "the" or noun.poss is not None) and noun.head.endswith("s"))


def places_won(scene: Scene) -> list[Filler]:
    """The places whose winners the section has told so far, each once, in order."""
    acts = (act for act in (*scene.told, *scene.acts) if act.settings.get("role") == "winner")
    places = {act.place.value: act.place for act in acts if act.place is not None}
    return list(places.values())
