"""Which office a phrase means in its context: of whoever is replaced, described or spoken of."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.acts.equivalents import was_the_mayors
from hustings.components.acts.scene import Topic
from hustings.components.acts.town_parts import part_in_front
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.nouns.kinds import (
    PLACES_OF_OTHERS,
    is_branch,
    is_membership,
    is_other_members,
    is_succession,
)
from hustings.components.nouns.offices import MAYOR, SEAT, OfficeReading, place_of, read_office
from hustings.components.nouns.ones import one_meant
from hustings.components.nouns.titles import is_bare_membership
from hustings.components.reference.discourse import Person
from hustings.components.reference.replaced_people import replaced_person

_MEMBERS_OF = {"provisional authority leader": "provisional authority member", "assembly president": SEAT}
_PARTS_OF_COUNCILS = frozenset(
    ("committee", "commission", "subcommittee", "panel", "board", "club", "caucus")
)
# Who has a deputy called after the office.
_WITH_DEPUTIES = frozenset(
    ("prefect", "governor", "reeve", "provost", "starosta", "minister", "city manager")
)
_LIKE_MAYORS = ("assembly president", "council leader", "president", "head", "chair")
_SEVERAL = frozenset(("posts", "positions", "jobs", "roles", "offices"))


# Acts that change who holds what, and how many acts back they are looked for.
_RECENT = 9
_CHANGES = ("take", "leave", "annulment", "office_taken", "office_left")
_BODIES = ("PROVISIONAL", "NATIONAL_COUNCIL", "ASSEMBLY", "COUNCIL", "NATIONAL_ASSEMBLY")
_DELEGATES = frozenset(("delegate", "councillor", "councilor", "deputy", "councilman", "councilwoman"))
_LOCAL = frozenset(("local", "city", "town", "municipal", "borough"))
_OWN_PLACES = frozenset(("place", "places", "seat", "seats"))


class MeantOffices(Topic):
    """Reads offices that their phrase alone doesn't tell."""

    def taken_office(
        self, noun: Noun | None, exclude: frozenset[str], firing: Firing
    ) -> tuple[OfficeReading | None, Person | None]:
        """The office that is taken, and the person replaced if the phrase tells."""
        bearer = firing.clause.antecedent
        if noun is not None and noun.poss == "whose" and bearer is not None and bearer.type in _BODIES:
            noun = replace(noun, poss=bearer)  # ``a provisional authority, whose president was X``
        if noun is not None and (body := self._authority_of(noun)) is not None:
            noun = replace(noun, poss=body)
        reading = self.scene.office(noun)
        if noun is None or reading is None:
            at = firing.clause.start
            return OfficeReading(self.scene.last_office or MAYOR, (at, at), anaphoric=True), None
        if reading.office in _LIKE_MAYORS and was_the_mayors(noun, self.scene.text):
            return OfficeReading(MAYOR, reading.span, reading.place), None
        if is_succession(noun):
            return self._succession(noun, exclude, firing)
        if noun.head == "chair" and self._is_vacated_chair(noun):
            return OfficeReading(MAYOR, reading.span, anaphoric=True), None
        if noun.poss == "its" and any(is_branch(by) for by in firing.roles.get("by", [])):
            return OfficeReading("party organization leader", reading.span), None
        if noun.poss == "its" and any(by.head in _PARTS_OF_COUNCILS for by in firing.roles.get("by", [])):
            return None, None  # the budget committee elected its chair
        if reading.anaphoric:
            return self.anaphoric(noun, reading, exclude, firing), None
        if reading.place is None:
            places = (place_of(other) for other in firing.roles.get("by", []) if not _is_national(other))
            reading.place = next((found for found in places if found is not None), None)
        if reading.place is None and self.discourse.place and reading.office == MAYOR:
            reading.place = part_in_front(firing.clause)
        return reading, None

    def _authority_of(self, noun: Noun) -> Noun | None:
        """``A provisional authority was set up. X was named its president``: what ``its`` stands for."""
        headed = noun.type == "OFFICE" and noun.poss == "its" and not noun.of
        body = self.scene.body_before(noun.start) if headed else None
        return body if body is not None and body.type == "PROVISIONAL" else None

    def is_vacated(self) -> bool:
        """Whether it was told just before that the mayor has gone, and nobody has followed."""
        told = [act for act in (*self.scene.told[-_RECENT:], *self.scene.acts) if act.kind in _CHANGES]
        if not told or told[-1].sentence + 2 < self.discourse.sentence:
            return False
        gone = self.discourse.former_mayor
        left = told[-1].kind == "leave" and gone is not None and gone.left == MAYOR
        return left or (told[-1].kind == "annulment" and self.scene.last_office == MAYOR)

    def _is_vacated_chair(self, noun: Noun) -> bool:
        """``he resigned, and the chair went to X``: the mayor's, if that is what was left last."""
        bare = noun.words <= {"the", "chair"} and not noun.of and noun.poss is None
        return bare and self.scene.last_office == MAYOR and self.is_vacated()

    def _succession(
        self, noun: Noun, exclude: frozenset[str], firing: Firing
    ) -> tuple[OfficeReading | None, Person | None]:
        """``his replacement``, ``X's place``: the office that somebody else had."""
        if noun.head == "seat" and isinstance(noun.poss, str) and noun in firing.clause.after:
            return None, None  # who wins her seat wins her own
        old = replaced_person(noun, self.resolver, exclude)
        if self._into_assembly(firing):
            return OfficeReading(SEAT, (noun.first, noun.last), anaphoric=True), old
        if old is None and noun.head in PLACES_OF_OTHERS:
            old = self.discourse.former_mayor
        own = noun in firing.clause.after and any(prep in ("in", "among") for prep, _ in firing.clause.args)
        if noun.head in _OWN_PLACES and (old is None or (own and isinstance(noun.poss, str))):
            return None, None
        inside = [other for prep, other in noun.of if prep == "as" and isinstance(other, Noun)]
        beside = [
            other
            for prep, other in firing.clause.args
            if prep == "as" and other is not noun and other.type == "OFFICE"
        ]
        told = (self.scene.office(nouns[0]) for nouns in (inside, beside) if nouns)
        office = next((found.office for found in told if found is not None and found.office), "")
        mayor = self.discourse.mayor
        sure = bool(office) or (mayor is not None and mayor.name in exclude)
        office = office or self._office_left_by(old, noun)
        if old is not None and office and sure:
            self.scene.settle(old, office)
        return OfficeReading(office, (noun.first, noun.last), anaphoric=True), old

    def _into_assembly(self, firing: Firing) -> bool:
        """``came into the assembly as a replacement for X``, ``sworn in as a delegate in X's place``."""
        bodies = ("ASSEMBLY",) if self.scene.executive_council else ("ASSEMBLY", "COUNCIL")
        return any(
            (prep in ("into", "onto", "to", "in") and other.type in bodies)
            or (prep == "as" and other.type == "HUMAN" and other.head in _DELEGATES)
            for prep, other in (*firing.clause.args, *(("into", other) for other in firing.clause.after))
        )

    def _office_left_by(self, old: Person | None, noun: Noun) -> str:
        """What somebody left: the office known of them, else the mayor's where the text speaks of a mayor."""
        if old is None:
            return MAYOR
        office = old.left or (old.offices[-1] if old.offices else "")
        if office == SEAT and MAYOR in old.offices:
            return MAYOR
        spoken = "mayor" in self.scene.text[: noun.last].lower()
        return office or (MAYOR if spoken or not self.scene.last_office else self.scene.last_office)

    def anaphoric(
        self, noun: Noun, reading: OfficeReading, exclude: frozenset[str], firing: Firing
    ) -> OfficeReading | None:
        """The office that a phrase means in its context: ``his deputy``, ``the post``, ``its members``."""
        noun = one_meant(noun)
        if reading.office == "deputy mayor" and noun.head in ("deputy", "deputies"):
            return self.deputy(noun, reading, exclude)
        for prep, other in firing.clause.args:
            if prep == "as" and other is not noun and other.type == "OFFICE":
                return self.scene.office(other)
        if noun.type == "POST" and (told := self._told_post(noun, firing)) is not None:
            return told
        if noun.type == "POST" and self.scene.is_unsettled():
            return None  # the post of somebody whose office isn't known
        if noun.type == "POST" and noun.det == "the" and self.was_mayor(exclude):
            return OfficeReading(MAYOR, reading.span, anaphoric=True)
        if noun.type == "POST":
            last = self._office_given_up(noun) or self._of_several(noun) or self.scene.last_office
            last = last or self.scene.office_before(noun.start)
            if last == MAYOR and noun.head in _SEVERAL and noun.number is None:
                return None  # there is one mayor: ``one of the posts`` is no mayor's
            indefinite = noun.det in ("a", "an", "another")  # ``take a job in Brussels``
            office = "" if indefinite else last or MAYOR
            return OfficeReading(office, reading.span, anaphoric=True) if office else None
        return self.members_office(noun)

    def _of_several(self, noun: Noun) -> str:
        """``elected the deputy mayors; one of the posts went to X``: an office that several hold."""
        office = self.scene.office_before(noun.start) if noun.head in _SEVERAL else ""
        return office if office != MAYOR else ""

    def _office_given_up(self, noun: Noun) -> str:
        """``resigned as speaker to become a minister. The post passed to Y``: the office that was left."""
        acts = [*self.scene.told[-2:], *self.scene.acts][-2:]
        if noun.det != "the" or [act.kind for act in acts] != ["office_left", "office_taken"]:
            return ""
        left, taken = acts
        person, office = left.filler("person"), left.filler("office")
        same = person is not None and taken.says("person", person.value)
        recent = self.discourse.sentence - taken.sentence <= 1
        return office.value if same and recent and office is not None else ""

    def was_mayor(self, names: frozenset[str]) -> bool:
        """``X, who had been mayor from 2000 to 2004, returned to the office``: told in the same sentence."""
        held = [act for act in self.scene.acts if act.kind == "hold" and self.scene.is_here(act)]
        return any(act.says("person", name) for act in held for name in names)

    def _told_post(self, noun: Noun, firing: Firing) -> OfficeReading | None:
        """The post that somebody stood for, or that who takes it is described by: ``her deputy, X``."""
        people = [member for one in firing.roles.get("who", []) for member in one.each()]
        described = [*(appo for one in people for appo in one.appositions), *firing.clause.subjects[1:]]
        own = described if noun.poss in ("his", "her", "their") else ()
        title = next((one for one in own if one.type == "OFFICE"), None)
        reading = self.scene.office(title)
        if title is not None and reading is not None and reading.office == "deputy mayor":
            return OfficeReading(reading.office, reading.span)
        return self.sought(noun.start)

    def sought(self, token: int) -> OfficeReading | None:
        """The office that somebody stood for before a token of the sentence: ``the race for mayor``."""
        for clause in self.scene.clauses:
            nouns = [*clause.subjects, *clause.after, *(other for _, other in clause.args)]
            pairs = [*clause.args, *(pair for other in nouns for pair in other.of)]
            if "become" in clause.verb.lemmas and clause.governor is not None:
                pairs += [("for", other) for other in clause.after]  # was expected to become mayor
            for prep, other in pairs:
                if prep == "for" and isinstance(other, Noun) and other.type == "OFFICE":
                    reading = self.scene.office(other) if other.start < token else None
                    if reading is not None and reading.office and not reading.anaphoric:
                        return reading
        return None

    def members_office(self, noun: Noun) -> OfficeReading | None:
        """What members are of the body whose head was named before, or which ``its`` stands for."""
        one = one_meant(noun)
        if is_bare_membership(one):
            named = self.scene.body_before(one.start)
            of_authority = named is not None and named.type == "PROVISIONAL"
            return (
                OfficeReading("provisional authority member", (one.first, one.last)) if of_authority else None
            )
        if not is_membership(one) and not is_other_members(one):
            return None
        last = self.scene.last_office
        office = _MEMBERS_OF.get(last, last)
        body = self.scene.body_before(one.start) if one.poss == "its" else None
        if body is not None:
            office = read_office(body, self.scene.text, executive_council=self.scene.executive_council).office
        return OfficeReading(office, (one.first, one.last)) if office.endswith("member") else None

    def deputy(self, noun: Noun, reading: OfficeReading, exclude: frozenset[str]) -> OfficeReading | None:
        """``his deputy``: of the mayor, or of the assembly's president if that is what he is."""
        if noun.poss in ("his", "her", "their"):
            boss = self.discourse.pronoun(str(noun.poss), noun.start, exclude)
            if boss is not None and boss.offices and boss.offices[-1] == "assembly president":
                return OfficeReading("assembly deputy president", reading.span)
            if boss is not None and boss.offices and boss.offices[-1] in _WITH_DEPUTIES:
                return OfficeReading(f"deputy {boss.offices[-1]}", reading.span)
            return OfficeReading("deputy mayor", reading.span)
        if isinstance(noun.poss, Noun) or noun.det or noun.head == "deputies" or not noun.of:
            return OfficeReading("deputy mayor", reading.span)
        return None


def _is_national(by: Noun) -> bool:
    """``the government of Serbia appointed X``: who appoints here, but of no place that X's office is of."""
    return by.type == "GOVERNMENT" and by.words.isdisjoint(_LOCAL)
