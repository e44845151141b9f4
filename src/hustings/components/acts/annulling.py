"""Acts of a court or an authority that undo an election or a dismissal."""

from __future__ import annotations

from hustings.components.acts.scene import Topic
from hustings.components.arguments import Firing
from hustings.components.chunks import Noun
from hustings.components.offices import MAYOR
from hustings.components.reference import Filler
from hustings.components.resolution import PersonFiller


class Annulling(Topic):
    """Whose election, appointment or removal was declared void."""

    def annul(self, firing: Firing) -> None:
        noun = firing.first("what")
        if noun is None:
            return
        person: PersonFiller | None = None
        if isinstance(noun.poss, Noun):
            person = self.resolver.person(noun.poss)
        elif isinstance(noun.poss, str) and noun.poss in ("his", "her"):
            found = self.discourse.pronoun(noun.poss, noun.start)
            person = (
                PersonFiller(found, Filler(found.name, (noun.first, noun.last), "coreferred"), None)
                if found
                else None
            )
        for prep, other in noun.of:
            if (
                prep == "of"
                and isinstance(other, Noun)
                and other.type in ("PERSON", "PRON")
                and person is None
            ):
                person = self.resolver.person(other)
        if (
            firing.clause.verb.lemmas[0] in ("declare", "rule", "hold", "find")
            and not {word for other in firing.clause.after for word in other.words}
            & {"void", "invalid", "null", "unlawful", "illegal", "annulled"}
            and not firing.clause.words & {"void", "invalid"}
        ):
            return
        if (
            person is None
            and noun.poss is None
            and not noun.of
            and noun.head in ("decision", "vote", "election", "appointment", "selection", "choice")
            and noun.det in ("the", "this", "that")
        ):
            person = self._last_chosen(noun)
        if (
            person is None
            and noun.poss is None
            and noun.head in ("decision", "expulsion", "dismissal", "ruling", "removal")
            and noun.type != "ELECTION"
        ):
            gone = next(
                (known for known in reversed(list(self.discourse.people.values())) if known.left is not None),
                None,
            )
            if gone is not None and noun.det in ("the", "this", "that"):
                person = PersonFiller(gone, Filler(gone.name, (noun.first, noun.last), "coreferred"), None)
        if person is None and noun.poss is not None and noun.head in ("decision", "ruling"):
            self.scene.add("annulment", firing, {"date": self.scene.date(firing.clause)}, election=False)
        if person is None or person.person is None:
            return
        offices = person.person.offices
        election = MAYOR in offices or (
            not offices and noun.head in ("election", "selection", "confirmation")
        )
        act = self.scene.add(
            "annulment",
            firing,
            {"person": person.filler, "date": self.scene.date(firing.clause)},
            election=election,
        )
        self.scene.annulled[person.person.name] = act
        if election and MAYOR in person.person.offices:
            person.person.left = MAYOR
            self.discourse.former_mayor = person.person

    def _last_chosen(self, noun: Noun) -> PersonFiller | None:
        """Whose election or appointment ``the decision`` means: the last one told, unless somebody has left since."""
        act = next(
            (
                act
                for act in reversed([*self.scene.told, *self.scene.acts])
                if act.kind in ("take", "office_taken", "leave", "office_left", "seat_left")
            ),
            None,
        )
        named = act.slots.get("person") if act is not None and act.kind in ("take", "office_taken") else None
        if not isinstance(named, Filler):
            return None
        return PersonFiller(
            self.discourse.person(named.value),
            Filler(named.value, (noun.first, noun.last), "coreferred"),
            None,
        )
