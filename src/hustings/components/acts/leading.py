"""Acts of leading a body: a provisional authority, an assembly, a party's branch, a place."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.acts.choosing_clauses import choice_of, first_to, makes
from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.holding import NO_PERIOD, Holding
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside
from hustings.components.acts.taking import Taking
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.mentions.words import word_set
from hustings.components.nouns.kinds import is_branch
from hustings.components.nouns.offices import MAYOR, OfficeReading, place_of

_MEETINGS = frozenset(("meetings", "sessions", "sittings"))
_PRESIDING = frozenset(("preside", "chair"))
# What is done to a body when it begins.
_INSTALLING = word_set(
    "appoint install instal establish form create name introduce set put impose constitute replace take"
)


class Leading(Topic):
    """Who led or came to lead a body."""

    def __init__(self, scene: Scene, taking: Taking, holding: Holding) -> None:
        super().__init__(scene)
        self.taking = taking
        self.holding = holding

    def lead_body(self, firing: Firing) -> None:
        """``X led the provisional authority``, ``presides over the assembly``, ``heads the branch``."""
        noun = self.scene.body_meant(firing.first("thing"))
        if noun is None and "preside" in firing.clause.verb.lemmas:
            self._presides(firing)
        if noun is None:
            return
        if noun.type == "PLACE" and noun is firing.clause.antecedent:
            noun = self._thing_in(noun)  # ``the party's branch in Ada, which he led until 2010``
        if noun.type in ("PLACE", "PLACEWORD"):
            self._led_place(firing, noun)
            return
        reading = self._leadership(noun, firing)
        if reading is None or self.scene.foreign_as(firing):
            return
        date = self._date_of_leading(firing.clause)
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None and reading.office not in who.person.offices[-1:]:
                party = self._party_of_branch(noun, firing.clause) if is_branch(noun) else None
                self.taking.record(
                    firing, replace(who, party=who.party or party), reading, Circumstances(date)
                )

    def _presides(self, firing: Firing) -> None:
        """``was chosen to preside``: over the assembly, if nothing else is named."""
        clause = firing.clause
        if choice_of(clause) is None or any(prep in ("over", "at") for prep, _ in clause.args):
            return
        reading = OfficeReading("assembly president", self.scene.span_of_verb(clause))
        date = Circumstances(self._date_of_leading(clause))
        for who in self.scene.people(firing.roles["who"]):
            if who.person is not None:
                self.taking.record(firing, who, reading, date)

    def _party_of_branch(self, noun: Noun, clause: Clause) -> Filler | None:
        """The party of ``its organization``, ``whose organization``, ``the Radical Party's branch``."""
        if noun.poss == "whose":
            return self.resolver.party(clause.antecedent) if clause.antecedent is not None else None
        return self.resolver.party_of_office(noun)

    def _thing_in(self, place: Noun) -> Noun:
        """What stands right before ``in`` and a place: a relative clause behind them is about it."""
        before = [chunk for chunk in self.scene.chunks if chunk.end <= place.start][-2:]
        thing = before[0] if len(before) > 1 else None
        in_it = isinstance(before[-1], Mark) and before[-1].word in ("in", "at") if before else False
        told = isinstance(thing, Noun) and in_it and place.start - thing.end == 1
        return thing if told and isinstance(thing, Noun) else place

    def _led_place(self, firing: Firing, noun: Noun) -> None:
        period = self.holding.period(firing.clause)
        became = first_to(firing.clause) or choice_of(firing.clause)
        nouns = became.after[:1] if became is not None and makes(became) else firing.roles["who"]
        for who in self.scene.people(nouns):
            if became is not None and who.person is not None:
                reading = OfficeReading(MAYOR, (noun.first, noun.last), place_of(noun))
                self.taking.record(firing, who, reading, Circumstances(self.scene.date(became)))
            elif who.person is not None and period != NO_PERIOD:
                self.holding.held(
                    firing, who, OfficeReading(MAYOR, (noun.first, noun.last), place_of(noun)), period
                )

    def _leadership(self, noun: Noun, firing: Firing) -> OfficeReading | None:
        """The office of who leads a body; to lead an elected assembly is to preside over it."""
        span = (noun.first, noun.last)
        if noun.type == "PROVISIONAL":
            return OfficeReading("provisional authority leader", span, place_of(noun))
        if noun.type == "NATIONAL_COUNCIL":
            return OfficeReading("national council leader", span, national=True)
        if noun.type == "OPPOSITION" or any(mod.label == "OPPOSITION" for mod in noun.mods):
            return OfficeReading("opposition leader", span)
        if is_branch(noun):
            return OfficeReading("party organization leader", span, place_of(noun))
        choice = choice_of(firing.clause)
        chosen = choice is not None
        if noun.head in _MEETINGS and noun.poss == "its" and choice is not None:
            # ``The council chose X to chair its meetings``
            noun = next((one for one in choice.subjects if one.type in ("ASSEMBLY", "COUNCIL")), noun)
        presides = bool(set(firing.clause.verb.lemmas) & _PRESIDING)
        executive = noun.type == "COUNCIL" and self.scene.executive_council
        if (chosen or presides) and not executive and noun.type in ("ASSEMBLY", "COUNCIL"):
            return OfficeReading("assembly president", span, place_of(noun))
        return None

    def _date_of_leading(self, clause: Clause) -> Filler | None:
        """When somebody came to lead: the choice's date, or the beginning of the period."""
        choice = choice_of(clause)
        if choice is not None:
            return self.scene.date(clause) or self.scene.date(choice)
        began = self.holding.period(clause)[0]
        reduced = clause.link == "part" or clause.prefer_passive
        return self._date_of_installing(clause) if began is None and reduced else began

    def _date_of_installing(self, led: Clause) -> Filler | None:
        """``From May 2022 the town was run by an authority led by X``: when the authority that X led came."""
        for clause in self.scene.clauses:
            nouns = (*clause.subjects[:1], *clause.after, *(noun for _, noun in clause.args))
            told = any(one in led.subjects[:1] for noun in nouns for one in (noun, *inside(noun, "of")))
            if clause is led or not told:
                continue
            if (began := self.holding.period(clause)[0]) is not None:
                return began
            return None if _INSTALLING.isdisjoint(clause.verb.lemmas) else self.scene.date(clause)
        return None
