"""Resignations that are told by what became of them: accepted, official, in force."""

from __future__ import annotations

from hustings.components.acts.departures import Departure
from hustings.components.acts.leaving import Leaving
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.fillers import Filler
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.offices import MAYOR
from hustings.components.nouns.owners import owner_of
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller


class Resignations(Topic):
    """Whose resignation took effect, and when."""

    def __init__(self, scene: Scene, leaving: Leaving) -> None:
        super().__init__(scene)
        self.leaving = leaving

    def resignation_effect(self, firing: Firing) -> None:
        """``His resignation became official on 31 October``: the day that the office ended."""
        noun = _resignation(firing.first("thing"))
        date = self.scene.date(firing.clause)
        person = self._who_resigned(noun) if noun is not None else None
        if noun is None or person is None or date is None:
            return
        named = _named_in(noun)
        followed = not person.offices and self._is_followed(person)
        if person.left is None and (named is not None or followed):
            office = person.offices[-1] if person.offices else ""
            told = self._office_resigned(firing, noun)
            if followed or (not office and named is not None and is_incumbent(named)):
                office = MAYOR
            office = told or office
            if office:
                span = (named.first, named.last) if named is not None else None
                filler = Filler(person.name, span, "read" if span else "coreferred")
                self.leaving.leave_one(
                    firing, PersonFiller(person, filler, None), office, Departure(date, "resigned")
                )
            return
        filler = Filler(person.name, None, "coreferred")
        self.scene.add("leave-date", firing, {"person": filler, "date": date})

    def _is_followed(self, person: Person) -> bool:
        """``chosen for the rest of the term of X, whose resignation took effect``: who the mayor follows."""
        taken = self.scene.last_taken
        return taken is not None and taken.settings.get("replaces") == person.name

    def _office_resigned(self, firing: Firing, noun: Noun) -> str:
        """``the resignation of X as mayor``, ``of X from the office of mayor``."""
        beside = (other for prep, other in firing.clause.args if prep in ("as", "from"))
        owner = owner_of(noun)
        within = inside(owner, "as", "from") if owner is not None else []
        told = (
            other
            for other in (*inside(noun, "as", "from"), *within, *beside)
            if other.type in ("OFFICE", "POST")
        )
        reading = next((found for other in told if (found := self.scene.office(other)) is not None), None)
        return reading.office if reading is not None and not reading.anaphoric else ""

    def _who_resigned(self, noun: Noun) -> Person | None:
        """Whose resignation a phrase means: ``it``, ``his resignation``, ``X's resignation``."""
        if noun.type == "PRON":
            here = [act.filler("person") for act in self.scene.acts if act.kind in ("leave", "office_left")]
            named = here[-1] if here else None
            return self.discourse.person(named.value) if named else self.discourse.last_to_leave()
        owner = _named_in(noun)
        if owner is not None:
            found = self.resolver.person(owner)
            return found.person if found else None
        return self.discourse.pronoun(noun.poss if isinstance(noun.poss, str) else "who", noun.start)


def _resignation(noun: Noun | None) -> Noun | None:
    """The resignation itself, also in ``note of the resignation``."""
    if noun is None or noun.type == "RESIGNATION":
        return noun
    return next((other for other in inside(noun, "of") if other.type == "RESIGNATION"), noun)


def _named_in(noun: Noun) -> Noun | None:
    """The person in ``X's resignation``, ``the resignation of X``."""
    owner = owner_of(noun)
    return owner if owner is not None and owner.type == "PERSON" else None
