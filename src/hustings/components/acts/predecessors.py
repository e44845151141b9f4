"""What predecessors left: the office that whoever came after them was told to take."""

from __future__ import annotations

from hustings.components.acts.scene import Scene
from hustings.components.chunks import Noun
from hustings.components.nouns.offices import MAYOR
from hustings.components.nouns.owners import owner_of
from hustings.components.reference.discourse import Person

# How many acts back the other's taking of office was told.
_RECENT = 6


def office_of_predecessor(scene: Scene, described: Noun, person: Person) -> str:
    """``Her predecessor, X, had resigned in May``: X left what she was just chosen for; empty if unknown.

    Args:
        scene: Of the sentence.
        described: The phrase of who left.
        person: Who that is.
    """
    told = (one for one in (described, *described.appositions) if "predecessor" in one.words)
    owner = next((found for one in told if (found := _owner(scene, one)) is not None), None)
    if owner is None or owner is person:
        return ""
    taken = scene.last_taken
    if taken is None or not taken.says("person", owner.name):
        return _office_taken(scene, owner)
    if not taken.settings.get("manner"):
        taken.settings["manner"] = "succeeded"
    taken.settings["replaces"] = taken.settings.get("replaces") or person.name
    return MAYOR


def _office_taken(scene: Scene, owner: Person) -> str:
    """The office other than the mayor's that somebody was told to take, here or in the sentence before."""
    for act in reversed([*scene.told[-_RECENT:], *scene.acts]):
        lately = scene.discourse.sentence - act.sentence <= 1
        office = act.filler("office") if act.kind == "office_taken" and lately else None
        if office is not None and act.says("person", owner.name):
            return office.value
    return ""


def _owner(scene: Scene, noun: Noun) -> Person | None:
    """Whose predecessor somebody is."""
    owner = owner_of(noun)
    who = scene.resolver.person(owner) if owner is not None else None
    return who.person if who is not None else None
