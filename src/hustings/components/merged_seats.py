"""Seats that several clauses of a sentence tell of: ``was fourth on the list and won a seat``."""

from __future__ import annotations

from hustings.components.acts import Act
from hustings.components.acts.scene import Scene
from hustings.components.acts.seats import PARLIAMENT
from hustings.components.fillers import Filler


def merge_seats(scene: Scene) -> None:
    """Makes one act of what clauses of the sentence tell of one seat.

    Args:
        scene: The scene, behind its sentence.
    """
    acts = scene.acts
    if not any(act.kind in ("seat_won", "list_placed") for act in acts):
        return
    _drop_places_in_parliament(acts)
    for seat in [act for act in acts if act.kind == "seat_won"]:
        if _is_told_by_another(seat, acts):
            acts.remove(seat)  # ``re-elected from the third place, she kept her seat``
        elif "position" not in seat.slots:
            _take_places(seat, acts)


def _drop_places_in_parliament(acts: list[Act]) -> None:
    """Drops places on a list that are told by the seat in the national assembly."""
    elected = {name.value for act in acts if act.national and (name := _elected(act)) is not None}
    for place in [act for act in acts if act.kind == "list_placed" and act.national]:
        person = place.filler("person")
        if person is not None and person.value in elected:
            acts.remove(place)


def _take_places(seat: Act, acts: list[Act]) -> None:
    """``was elected after receiving the fifth position on the X list``: one act."""
    person = seat.filler("person")
    for place in [act for act in acts if act.kind == "list_placed"]:
        listed = seat.filler("list")
        same = listed is None or place.says("list", listed.value)
        if same and person is not None and place.says("person", person.value):
            for slot in ("list", "position", "date"):
                if slot in place.slots:
                    seat.slots.setdefault(slot, place.slots[slot])
            acts.remove(place)


def _is_told_by_another(seat: Act, acts: list[Act]) -> bool:
    """Whether another act of the sentence tells of the same person's seat all that this one tells.

    A list that was only understood gives way to one that is read: ``The last seat went to X, who was
    elected from the sixth place on the Green list``.
    """
    told = {slot: filler for slot in seat.slots if slot != "reelected" and (filler := seat.filler(slot))}
    listed = told.get("list")
    for act in acts:
        if act.kind != "seat_won" or act is seat:
            continue
        other = act.filler("list")
        yields = listed is not None and listed.how != "read" and other is not None and other.how == "read"
        if all(act.says(slot, filler.value) or (yields and slot == "list") for slot, filler in told.items()):
            return True
    return False


def _elected(act: Act) -> Filler | None:
    """Who came into the national assembly by an act, if anybody did."""
    return act.filler("person") if act.says("office", PARLIAMENT) else None
