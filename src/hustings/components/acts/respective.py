"""What belongs to which of several: ``X and Y went to A and B respectively``, ``A as mayor, B as …``."""

from __future__ import annotations

from hustings.components.acts.scene import Scene
from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.fillers import Filler

_SEVERAL_OFFICES = 2


class Pairing:
    """Which party, and which extent, belongs to which of the places of a result."""

    def __init__(self, scene: Scene, firing: Firing, places: list[Filler]) -> None:
        self.places = places
        self.parties: list[Filler] = []
        self.extents: list[Noun] = []
        behind = scene.text[scene.offsets[firing.clause.verb.start] : scene.sentence_span[1]]
        if len(places) > 1 and "respectively" in behind:
            self.parties = self._one_each(scene.resolver.each_party(firing.roles["party"][:1]))
            told = [*firing.clause.after[:1], *(noun for _, noun in firing.clause.args)]
            majorities = next((noun.each() for noun in told if noun.type == "MAJORITY"), [])
            self.extents = majorities if len(majorities) == len(places) else []

    def _one_each(self, parties: list[Filler]) -> list[Filler]:
        return parties if len(parties) == len(self.places) else []

    def extent(self, place: Filler | None, shared: Filler | None) -> Filler | None:
        """The extent of a place's result, the clause's own if it has but one."""
        if place is None or not self.extents:
            return shared
        noun = self.extents[self.places.index(place)]
        return Filler(noun.id, (noun.first, noun.last))

    def places_of(self, party: Filler) -> list[Filler]:
        """Where a party won, if each place is another's."""
        pairs = zip(self.parties, self.places, strict=False)
        return [place for other, place in pairs if other.value == party.value]


def each_with_office(firing: Firing, chunks: list[Chunk]) -> list[Firing]:
    """``A as mayor, B as his deputy and C as speaker were elected``: each with what stands behind."""
    before = [one for one in firing.roles.get("office", ()) if one.end <= firing.clause.verb.start]
    if len(before) < _SEVERAL_OFFICES:
        return []
    paired = []
    for at in range(2, len(chunks)):
        office, who = chunks[at], chunks[at - 2]
        beside = any(office is one for one in before) and getattr(chunks[at - 1], "word", "") == "as"
        if beside and isinstance(office, Noun) and isinstance(who, Noun) and who.type == "PERSON":
            roles = {**firing.roles, "who": [who], "office": [office]}
            paired.append(Firing(firing.frame, firing.clause, roles))
    return paired if len(paired) == len(before) else []
