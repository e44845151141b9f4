"""What the acts of a section share: the sentence being read, what was told before, and how acts are added."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.acts.candidacies import (
    is_candidacy_for_all,
    is_list_of,
    own_party,
    party_of_candidacy,
    party_of_description,
    party_of_nomination,
    party_of_nominators,
    party_stood_for,
    party_stood_for_again,
    same_election,
)
from hustings.components.acts.model import Act, Slots
from hustings.components.acts.parliaments import is_of_parliament
from hustings.components.acts.scene_places import ScenePlaces, inside
from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.mentions.words import word_set
from hustings.components.nouns.kinds import has_party
from hustings.components.nouns.offices import OfficeReading, read_office
from hustings.components.reference.discourse import Discourse, Person
from hustings.components.reference.resolution import PersonFiller, Resolver

CHOOSING = frozenset(("pick", "choose", "elect", "select", "appoint", "name"))
_POST_WORDS = word_set(
    "the a an his her their its this that same said vacant mayoral municipal public post posts"
    " position office offices job role chair seat charge duties duty new old former top chain reins"
    " helm body council assembly elected executive both these those own town city local in of former latter"
)

_PLACED = ("take", "leave", "hold", "seat_won")
# How many sentences a leaving waits to learn which office was left.
_SOON = 2
_GOVERNING_BODIES = ("ASSEMBLY", "COUNCIL", "PROVISIONAL")


class Scene(ScenePlaces):
    """The state that all topics of acts read and change.

    Attributes:
        acts: Those of the sentence so far.
        told: Those of the sentences before.
        chunks: The phrases of the sentence.
        clauses: Its clauses.
        last_office: The office taken or left last.
        mayors_told: The number of the last sentence that spoke of mayors.
        last_taken: The last act of a mayor's taking office.
        left_acts: The last act of leaving by person and office.
        annulled: The act that annulled a person's election, by name.
        used_votes: Ids of the mentions of votes that belong to an act.
        item_place: The place that the list item begins with.
    """

    def __init__(
        self,
        discourse: Discourse,
        text: str,
        tokens_at: tuple[list[int], list[int]],
        *,
        executive_council: bool,
    ) -> None:
        self.discourse = discourse
        self.text = text
        self.offsets, self.ends = tokens_at
        self.resolver = Resolver(discourse, text, self.offsets)
        self.executive_council = executive_council
        self.succession_cues: tuple[str, ...] = ()
        self.acts: list[Act] = []
        self.told: list[Act] = []
        self.chunks: list[Chunk] = []
        self.previous_chunks: list[Chunk] = []
        self.clauses: list[Clause] = []
        self.previous_clauses: list[Clause] = []
        self.sentence_span = (0, 0)
        self.last_office = ""
        self.mayors_told = -9
        self.last_taken: Act | None = None
        self.left_acts: dict[tuple[str, str], Act] = {}
        self.annulled: dict[str, Act] = {}
        self.used_votes: set[int] = set()
        self.item_place: Filler | None = None
        self.person_places: dict[str, Filler] = {}
        self._unsettled: dict[str, tuple[int, Callable[[str], None]]] = {}
        self._told_before: dict[int, Act] = {}

    def begin_sentence(self, span: tuple[int, int], chunks: list[Chunk], clauses: list[Clause]) -> None:
        """Goes on to the next sentence."""
        self.sentence_span = span
        self.previous_clauses, self.previous_chunks = self.clauses, self.chunks
        self.chunks, self.clauses = chunks, clauses

    def end_sentence(self) -> None:
        """Puts the sentence's acts behind those told before, each inside the sentence's span."""
        first, last = self.sentence_span
        for act in self.acts:
            act.first, act.last = max(first, act.first), min(last, act.last)
            annulment = self._told_before.pop(id(act), None)
            if annulment is None:
                self.told.append(act)
                continue
            place = next((at for at, known in enumerate(self.told) if known is annulment), len(self.told))
            self.told.insert(place, act)
        self.acts = []
        self._told_before.clear()

    def body_before(self, token: int) -> Noun | None:
        """The assembly, council or authority named last before a token, unless a party is named behind it."""
        for chunk in reversed([*self.previous_chunks, *self.chunks]):
            if isinstance(chunk, Noun) and chunk.start < token:
                for noun in (chunk, *inside(chunk, "of", "in", "on", "under")):
                    if noun.type in _GOVERNING_BODIES:
                        return noun
                if chunk.type in ("PARTY", "LIST", "PARTYWORD") and not self._stood_for(chunk):
                    return None
        return None

    def body_meant(self, noun: Noun | None) -> Noun | None:
        """The body that a phrase names, or that ``it`` stands for."""
        if noun is None or (noun.type != "PRON" and noun.head != "body"):
            return noun
        return self.body_before(noun.start)

    def _stood_for(self, noun: Noun) -> bool:
        """``voted onto the council for the Radical Party, and chaired it``: what was chaired is no party."""
        before = self.text[max(0, noun.first - len(" for the ")) : noun.first].lower()
        return before.endswith((" for the ", " for "))

    def office_before(self, token: int) -> str:
        """The office named last before a token, in this sentence or the one before; empty if none."""
        for chunk in reversed([*self.previous_chunks, *self.chunks]):
            if isinstance(chunk, Noun) and chunk.start < token:
                for noun in (chunk, *inside(chunk, "as", "of", "for", "to")):
                    reading = self.office(noun) if noun.type == "OFFICE" and noun.start < token else None
                    if reading is not None and not reading.anaphoric:
                        return reading.office
        return ""

    def put_before(self, act: Act, other: Act) -> None:
        """Lets an act come before another one in what is told, since it happened before."""
        self._told_before[id(act)] = other

    def leave_unsettled(self, person: Person, leave: Callable[[str], None]) -> None:
        """Keeps a leaving of an office that isn't known yet; ``leave`` tells it of an office."""
        self._unsettled[person.name] = (self.discourse.sentence, leave)

    def is_unsettled(self, person: Person | None = None) -> bool:
        """Whether the sentence told that somebody, or that person, left an office that isn't known."""
        left = self._unsettled if person is None else {person.name}.intersection(self._unsettled)
        return any(self._unsettled[name][0] == self.discourse.sentence for name in left)

    def settle(self, person: Person, office: str) -> None:
        """Now it is known which office a person held, who may have left it before."""
        sentence, leave = self._unsettled.pop(person.name, (0, None))
        if person.offices or person.left is not None:
            return
        person.offices.append(office)
        before = len(self.acts)
        if leave is not None and self.discourse.sentence - sentence <= _SOON:
            leave(office)
        first = self.sentence_span[0]
        self.told += [act for act in self.acts[before:] if act.first < first]
        self.acts[before:] = [act for act in self.acts[before:] if act.first >= first]

    def is_here(self, act: Act) -> bool:
        """Whether the act was told in the sentence being read."""
        return act.sentence == self.discourse.sentence

    def add(
        self,
        kind: str,
        firing: Firing,
        slots: Slots,
        *,
        place: Filler | None = None,
        national: bool = False,
        **settings: object,
    ) -> Act:
        """Adds an act; a place that is given is one that the office or the result names.

        Args:
            kind: The kind of act.
            firing: What states it.
            slots: Its fillers; empty ones are left out.
            place: Its place, if other than the clause's.
            national: Whether it lies outside any local government.
            settings: Plain constants beside the frame's.
        """
        filled = {name: value for name, value in slots.items() if value is not None and value != []}
        first, last = self._extent(firing, filled.get("date"))
        here = place or self.clause_place(firing.clause)
        if here is None and kind == "role":
            here = self.shared_place(firing.clause)
        constants = {**firing.frame.settings, **settings}
        told = place is not None or self.lies_beside(here)
        act = Act(kind, firing.frame.id, filled, first, last, here, national, constants, told)
        act.item_place = self.item_place
        act.sentence = self.discourse.sentence
        who = act.filler("person")
        if who is not None and here is None:
            act.place = self.person_places.get(who.value)
        elif who is not None and here is not None and not national and kind in _PLACED:
            self.person_places[who.value] = here
        if constants.get("role") == "winner":
            self.discourse.winner = act.filler("party")
        self.acts.append(act)
        return act

    def _extent(self, firing: Firing, date: object) -> tuple[int, int]:
        """From the first to the last character of a clause, its fillers, and a date that leads it in."""
        clause = firing.clause
        first, last = self.offsets[clause.start], self.ends[max(clause.end - 1, clause.start)]
        for noun in (noun for role, nouns in firing.roles.items() if role != "by" for noun in nouns):
            if noun.last:
                first = min(first, self.offsets[noun.start])
                last = max(last, self.ends[max(noun.limit, noun.end) - 1])
        if isinstance(date, Filler) and date.span is not None and self.sentence_span[0] <= date.span[0]:
            first = min(first, date.span[0])
        return first, last

    def extent_of_clause(self, clause: Clause) -> tuple[int, int]:
        """First and last character of a clause with its complements."""
        return self.offsets[clause.start], self.ends[max(clause.end, clause.verb.end) - 1]

    def span_of_verb(self, clause: Clause) -> tuple[int, int]:
        """First and last character of a clause's verb group."""
        return self.offsets[clause.verb.start], self.ends[clause.verb.end - 1]

    def is_national(self, firing: Firing) -> bool:
        """Whether a clause speaks of the national assembly: of a seat in it, or of an election to it."""
        nouns = [noun for role, fillers in firing.roles.items() if role != "who" for noun in fillers]
        clause: Clause | None = firing.clause
        while clause is not None:
            nouns += [noun for prep, noun in clause.args if prep in ("in", "at", "for", "to")]
            clause = clause.coordinated
        return any(is_of_parliament(noun) for noun in nouns)

    def is_of_national_election(self, won: Noun | None) -> bool:
        """Whether what was won is no local election, or a biography's sentence tells of a national one."""
        if self.discourse.protagonist is None or (won is not None and won.type == "ELECTION"):
            return won is not None and won.type == "ELECTION" and is_of_parliament(won)
        nouns = (noun for clause in self.clauses for _, noun in clause.args if noun.type == "ELECTION")
        return any(is_of_parliament(noun) for noun in nouns)

    def office(self, noun: Noun | None) -> OfficeReading | None:
        """The office that a phrase names here."""
        if noun is None:
            return None
        return read_office(noun, self.text, executive_council=self.executive_council)

    def foreign_as(self, firing: Firing) -> bool:
        """Whether an ``as`` phrase names no office of government: ``resigned as coach``."""
        office = firing.first("office")
        if office is not None:
            return (
                office.type == "POST"
                and not office.of
                and bool(office.words - _POST_WORDS - {office.head})
                and not any(mod.label == "OFFICE" for mod in office.mods)
                and not (isinstance(office.poss, Noun) and office.poss.type == "OFFICE")
            )
        return any(
            prep == "as"
            and noun.type in ("THING", "HUMAN")
            and not has_party(noun)
            and noun.head not in ("candidate", "result", "member", "part", "matter", "nominee")
            for prep, noun in firing.clause.args
        )

    def clause_party(self, clause: Clause) -> Filler | None:
        """``as the candidate of X``, ``as an independent``, ``for X``, ``on the X list``, ``under X``."""
        told = party_of_candidacy(self.resolver, clause, self.chunks)
        told = told or party_of_nominators(self.resolver, clause, self.clauses)
        earlier = clause.coordinated
        if told is None and earlier is not None and is_candidacy_for_all(earlier):
            return self.clause_party(earlier)  # ``ran as the candidate of X and was elected mayor``
        return told

    def people(self, nouns: list[Noun], exclude: frozenset[str] = frozenset()) -> list[PersonFiller]:
        """The people that the first phrase names, or one that a later one names."""
        members = [member for noun in nouns[:1] for member in noun.each()]
        found = [self.resolver.person(member, exclude) for member in members]
        if people := [person for person in found if person is not None]:
            return people
        others = (self.resolver.person(noun, exclude) for noun in nouns[1:])
        return [person for person in others if person is not None][:1]

    def person_party(
        self, who: PersonFiller, clause: Clause, noun: Noun | None = None
    ) -> tuple[Filler | None, Filler | None]:
        """The party that the clause gives, and the one that holds for a tenure (also from the section)."""
        here = who.party or party_stood_for_again(who.person, clause)
        here = here or self.clause_party(clause) or own_party(self.resolver, clause)
        here = here or party_of_nomination(self.resolver, noun, self.clauses)
        here = here or party_of_description(self.resolver, noun, self.chunks)
        person = who.person
        if person is not None:
            if here is not None and (person.party is None or who.party is not None):
                person.party = here
                told = self.date(clause)
                person.party_date = told.value if told is not None else ""
            listed = person.list_party if person.party is None else None
            life = listed is not None and person.name == self.discourse.protagonist
            date = self.date(clause) if person.standing is not None or life else None
            if life and not is_list_of(person.name, [*self.told, *self.acts], date):
                listed = None
            lasting = person.party
            of_life = person.name == self.discourse.protagonist and bool(person.party_date)
            if of_life and not same_election(person.party_date, self.date(clause)):
                lasting = None
            known = party_stood_for(person, self.discourse.sentence, date) or lasting or listed
            if here is None and known is not None:
                if not life:
                    person.party = person.party or known
                return None, Filler(known.value, known.span, "coreferred")
        return here, here


class Topic:
    """Acts of one topic: what the handlers of its frames share."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.discourse = scene.discourse
        self.resolver = scene.resolver
