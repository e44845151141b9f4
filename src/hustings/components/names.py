"""What the phrases of a sentence tell of its people, parties and lists before its clauses are read."""

from __future__ import annotations

from hustings.components.acts.scene import Scene
from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.mentions.words import word_set
from hustings.components.nouns.held_titles import held_title
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.kinds import is_party, is_person
from hustings.components.nouns.lists import is_called_list
from hustings.components.reference.discourse import Person

_NO_MORE = frozenset(("former", "old", "previous", "erstwhile"))
_INCUMBENT = frozenset(("incumbent", "sitting", "current"))
_KIN = word_set(
    "father mother brother sister uncle aunt grandfather grandmother grandson granddaughter cousin husband"
    " wife son daughter nephew niece father-in-law mother-in-law brother-in-law sister-in-law"
)
_GROUPS = ("LISTWORD", "GROUPWORD")


class Names:
    """Notes in the discourse who is named where, with party and office."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.discourse = scene.discourse
        self.resolver = scene.resolver
        self._aside: set[int] = set()

    def note(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """Notes all names of a sentence."""
        heads = [clause for clause in clauses if clause.link in ("main", "coord")]
        self._aside = {id(one.subjects[0]) for one in heads if one.subjects and _looks_back(one)}
        subjects = {id(noun) for clause in heads for noun in clause.subjects[:1]}
        for chunk in chunks:
            if isinstance(chunk, Noun):
                subject = id(chunk) in subjects
                self._note_each(chunk, subject=subject)
                if subject and is_party(chunk) and not chunk.members:
                    self._note_acting(chunk, alone=not any(_speaks_of_place(one) for one in chunks))

        for clause in clauses:
            if clause.link == "rel" and clause.antecedent is not None and clause.subjects:
                self._note_own_list(clause.antecedent, clause.subjects[0])

    def _note_own_list(self, bearer: Noun, listed: Noun) -> None:
        """``X, whose own Lakes list had finished second,``: the list or party is X's."""
        if bearer.type != "PERSON" or listed.poss != "whose" or not listed.words.isdisjoint(_NO_MORE):
            return
        named: Filler | None = None
        if listed.type in ("PARTY", "LIST") or listed.type in _GROUPS:
            named = self.resolver.list_name(listed)
        who = self.resolver.person(bearer) if named is not None and named.how == "read" else None
        if who is not None and who.person is not None:
            who.person.party = who.person.party or named

    def _note_acting(self, noun: Noun, *, alone: bool) -> None:
        party = self.resolver.party(noun)
        if party is not None and party.how != "inferred":
            self.discourse.note_acting_party(party, noun.start, alone=alone)

    def _note_each(self, noun: Noun, *, subject: bool) -> None:
        for member in noun.each():
            self._note_one(member, subject=subject)

    def _note_one(self, noun: Noun, *, subject: bool) -> None:
        """Notes what a phrase names itself, then what hangs on it."""
        if noun.type == "OFFICE" and noun.id == "mayor":
            self.scene.mayors_told = self.discourse.sentence
        if noun.type == "PERSON":
            self._note_person(noun, subject=subject)
        elif subject and noun.type == "PRON" and noun.head in ("he", "she"):
            self.discourse.mention_again(noun.head, noun.start)
        elif noun.type in ("PARTY", "LIST") and not _is_adherent(noun):
            party = Filler(noun.id, (noun.first, noun.last))
            as_list = noun.type == "LIST" or is_called_list(noun)
            self.discourse.note_party(party, noun.start, is_list=as_list)
        elif noun.type in _GROUPS:
            listed = self.resolver.list_name(noun)
            if listed is not None and listed.how == "read":
                self.discourse.note_party(listed, noun.start, is_list=True)
        for mod in noun.mods:
            if mod.label in ("PARTY", "LIST") and noun.type not in _GROUPS:
                self.discourse.note_party(Filler(mod.id, (mod.first, mod.last)), mod.start)
            elif mod.label == "PERSON" and noun.type != "PERSON":
                self.discourse.mention(mod.id, mod.start, subject=False)
        if isinstance(noun.poss, Noun):
            self._note_one(noun.poss, subject=False)
        for _, other in noun.of:
            if isinstance(other, Noun):
                self._note_each(other, subject=False)
        for other in noun.appositions:
            self._note_one(other, subject=False)

    def _note_person(self, noun: Noun, *, subject: bool) -> None:
        person = self.discourse.mention(noun.id, noun.start, subject=subject)
        if id(noun) in self._aside and person.name != self.discourse.protagonist:
            self.discourse.set_aside()
        link = self.resolver.party_of_person(noun)
        if link is not None and (person.party is None or link.how == "read"):
            person.party = link
        words = noun.words.union(*(appo.words for appo in noun.appositions))
        if words & _INCUMBENT and person.incumbent is None:
            last = self.scene.ends[max(noun.limit, noun.end) - 1]
            person.incumbent = Filler("True", (self.scene.offsets[noun.start], last))
        if not person.offices and not noun.words & {"former", "future", "ex-mayor"}:
            self._note_office(person, noun)
        sitting = is_incumbent(noun) and not noun.words & {"former", "deputy"}
        if self.discourse.mayor is None and sitting and any(mod.id == "mayor" for mod in noun.mods):
            self.discourse.mayor = person

    def _note_office(self, person: Person, noun: Noun) -> None:
        """``the president of the assembly, X``, ``deputy mayor X``: what the description says is held."""
        for appo in noun.appositions:
            over = appo.words & {"former", "future"} or any(prep == "date" for prep, _ in appo.of)
            reading = self.scene.office(appo) if appo.type == "OFFICE" and not over else None
            meant = reading is not None and (not reading.anaphoric or reading.office == "deputy mayor")
            if reading is not None and reading.office and meant:
                person.offices.append(reading.office)
                return
        if title := held_title(noun):
            person.offices.append(title)


def _speaks_of_place(chunk: Chunk) -> bool:
    """Whether a phrase has a town in it, so that ``its mayor`` is the town's."""
    if not isinstance(chunk, Noun):
        return False
    if chunk.type in ("PLACE", "PLACEWORD") or any(mod.label == "PLACE" for mod in chunk.mods):
        return True
    return any(_speaks_of_place(other) for _, other in chunk.of if isinstance(other, Noun))


def _is_adherent(noun: Noun) -> bool:
    """``until then a Conservative``: somebody, not the party that ``the party`` means later."""
    return noun.type == "PARTY" and noun.end - noun.start == 2 and is_person(noun)


def _looks_back(clause: Clause) -> bool:
    """``Her father, X, had been mayor``: who is told of by the way, before the life goes on."""
    if not clause.verb.pluperfect or clause.subjects[0].type != "PERSON":
        return False
    kin = (clause.subjects[0], *clause.subjects[0].appositions)
    return any(one.poss in ("his", "her") and not one.words.isdisjoint(_KIN) for one in kin)
