"""The party of a mayor who is told to be its first: ``was the first Radical to hold the post``."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.acts.scene import Topic
from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.offices import MAYOR

_RANKS = frozenset(("first", "second", "third", "only", "last"))
_BEING = frozenset(("be", "become"))
_HAVING = frozenset(("have", "produce", "provide", "supply", "elect", "boast"))
_OFFICES = ("POST", "OFFICE", "TOWNHALL")


class PartyFirsts(Topic):
    """Whose party stands in what a mayor is said to be the first of."""

    def look(self, clause: Clause) -> None:
        """Gives the party to the taking of the mayor's office that was told last."""
        taken = self.scene.last_taken
        if taken is None or "party" in taken.slots or self.discourse.sentence - taken.sentence > 1:
            return
        party = self._told_of(clause, taken)
        if party is not None:
            taken.slots["party"] = party

    def _told_of(self, clause: Clause, taken: Act) -> Filler | None:
        told = clause.after[0] if clause.after else None
        if told is not None and not _BEING.isdisjoint(clause.verb.lemmas):
            return self._party_in(told) if self._is_about(clause, taken) else None
        bearer, subject = clause.antecedent, clause.subjects[0] if clause.subjects else None
        if bearer is None or subject is None or bearer.type != "OFFICE" or bearer.id != MAYOR:
            return None
        had = clause.link == "rel" and not _HAVING.isdisjoint(clause.verb.lemmas)
        ranked = had and not bearer.words.isdisjoint(_RANKS) and self.scene.is_here(taken)
        return self.resolver.party(subject) if ranked and subject.type == "PARTY" else None

    def _is_about(self, clause: Clause, taken: Act) -> bool:
        """Whether the clause speaks of who took the office."""
        who = self.resolver.person(clause.subjects[0]) if clause.subjects else None
        return who is not None and who.filler is not None and taken.says("person", who.filler.value)

    def _party_in(self, told: Noun) -> Filler | None:
        """``the first Radical`` of a sentence that names an office, ``the first Radical mayor``."""
        if told.words.isdisjoint(_RANKS):
            return None
        if told.type == "OFFICE" and told.id == MAYOR:
            mods = (mod for mod in told.mods if mod.label == "PARTY")
            return next((Filler(mod.id, (mod.first, mod.last)) for mod in mods), None)
        named = any(isinstance(one, Noun) and one.type in _OFFICES for one in self.scene.chunks)
        return Filler(told.id, (told.first, told.last)) if told.type == "PARTY" and named else None
