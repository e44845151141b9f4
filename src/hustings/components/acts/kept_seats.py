"""Seats that somebody keeps between elections: what X took along, or what is left of X's offices."""

from __future__ import annotations

from hustings.components.acts.scene import Scene
from hustings.components.clauses.arguments import Firing
from hustings.components.nouns.offices import SEAT
from hustings.components.reference.resolution import PersonFiller

_KEEPING = frozenset(("keep", "retain", "hold"))
_MOVES = ("party_left", "party_joined")
# How many acts back a move between parties is looked for.
_RECENT = 4


def keeps_own_seat(scene: Scene, firing: Firing, people: list[PersonFiller], *, dated: bool) -> bool:
    """``resigned as mayor but kept her seat``, ``left the party. He kept his seat``: no election.

    Args:
        scene: The section so far.
        firing: Of a frame for winning a seat.
        people: Whose seat it is.
        dated: Whether a date of the seat is told, as an election's would be.
    """
    if _KEEPING.isdisjoint(firing.clause.verb.lemmas):
        return False
    if not firing.clause.verb.past or _have_left(people):
        return True
    listed = "where" in firing.roles and not any(prep == "as" for prep, _ in firing.clause.args)
    voted = any(noun.type == "ELECTION" for _, noun in firing.clause.args)
    return _changed_party(scene, people, lately=not (dated or listed or voted))


def _changed_party(scene: Scene, people: list[PersonFiller], *, lately: bool) -> bool:
    """Whether the sentence, or ``lately`` the one before, tells that somebody left a party or joined one."""
    names = [who.person.name for who in people if who.person is not None]
    before = (act for act in scene.told[-_RECENT:] if lately and act.sentence == scene.discourse.sentence - 1)
    moves = (act for act in (*before, *scene.acts) if act.kind in _MOVES)
    return any(act.says("person", name) for act in moves for name in names)


def _have_left(people: list[PersonFiller]) -> bool:
    """Whether somebody resigned from another office than the seat."""
    return any(who.person is not None and who.person.left not in (None, SEAT) for who in people)
