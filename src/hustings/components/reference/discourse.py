"""Reference within a section: surnames, pronouns, descriptions of people and parties, in text order."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from hustings.components.fillers import Filler

# No reader looks further back for what a pronoun or a surname means;
# without a limit the time grows with the square.
LOOK_BACK = 500
# A date told in the main line that lies this many years back only looks back from the day before it.
_LONG_AGO = 1
_MASCULINE = frozenset(("he", "him", "his", "himself"))
_FEMININE = frozenset(("she", "her", "hers", "herself"))


@dataclass(slots=True)
class Person:
    """A person of the section.

    Attributes:
        name: The fullest form that the section prints.
        gender: ``m``, ``f`` or ``u``.
        party: The party last linked with the name.
        party_date: When the person stood for that party, if a clause told it.
        list_party: The list that the person was elected on, if no party is linked.
        offices: The offices that the person took or held here, latest last.
        left: The office that the person left last, if any.
        standing: What the person was last said to stand for, with the sentence that says so and the year.
        held_until: When the mayor's office that the person held ended, if that was told without an act.
        dead: Whether it was told that the person died.
    """

    name: str
    gender: str = "u"
    party: Filler | None = None
    party_date: str = ""
    list_party: Filler | None = None
    offices: list[str] = field(default_factory=list)
    left: str | None = None
    incumbent: Filler | None = None
    standing: tuple[int, str, Filler] | None = None
    held_until: str = ""
    dead: bool = False


@dataclass(slots=True)
class _Occurrence:
    sentence: int
    token: int
    subject: bool
    person: Person
    aside: bool = False  # told of by the way: no later pronoun means them


class Discourse:
    """The people and parties of one section so far."""

    def __init__(self, names: list[str], genders: dict[str, str]) -> None:
        self._full = sorted(dict.fromkeys(names), key=lambda name: -len(name.split()))
        self._by_word: dict[str, list[str]] = {}
        self._by_letters: dict[str, list[str]] = {}
        for name in self._full:
            words = name.split()
            for word in dict.fromkeys(words):
                self._by_word.setdefault(word, []).append(name)
            self._by_letters.setdefault(_letters(words[-1]), []).append(name)
        self._genders = genders
        self.people: dict[str, Person] = {}
        self.occurrences: list[_Occurrence] = []
        self.parties: list[tuple[int, int, Filler]] = []
        self.lists: list[tuple[int, int, Filler]] = []
        self._told_alone = -9
        self._acting: list[tuple[int, int, Filler]] = []
        self.sentence = 0
        self.mayor: Person | None = None
        self.former_mayor: Person | None = None
        self.anchor: str | None = None
        self.report_date: str | None = None
        self.aside = False  # whether the clause being read is told by the way
        self._line: tuple[str, int] | None = None  # the day before an aside, and the aside's sentence
        self.place: str | None = None
        self.winner: Filler | None = None
        self.protagonist: str | None = None
        self.paragraph = 0  # the number of its first sentence

    def count_from(self, date: str, *, aside: bool = False) -> None:
        """Makes a date what relative ones count from, unless it looks back from the day that is told of.

        ``On 18 March the council met. X, who had been elected in 2024, resigned the same evening.``

        Args:
            date: The date.
            aside: Whether it is told by the way: in a relative clause, in the pluperfect.
        """
        if self.report_date is not None and date > self.report_date[: len(date)]:
            return  # ``The new term begins on 1 November``: what comes next is past again
        anchor = self.anchor or ""
        looks_back = bool(anchor) and date < anchor[: len(date)]
        vague = looks_back and len(date) < len(anchor) == len("2022-11-05")
        if date == anchor or (vague and (aside or int(anchor[:4]) - int(date[:4]) > _LONG_AGO)):
            return
        if not (looks_back and aside):
            self._line = None
        elif self._line is None or self._line[1] != self.sentence:
            self._line = anchor, self.sentence
        self.anchor = date

    def begin_paragraph(self, number: int) -> None:
        """Goes on to a paragraph: what was told by the way in the one before dates nothing in it."""
        self.paragraph = number
        if self._line is not None:
            self.anchor, self._line = self._line[0], None

    def day_anchor(self) -> str | None:
        """What a day without a year counts from in a main clause: not a date that was told by the way."""
        if self._line is None or self._line[1] != self.sentence or self.aside:
            return self.anchor
        return self._line[0] or self.anchor

    def same_time(self) -> str | None:
        """What ``the same night`` counts from: not a day that an earlier sentence told by the way."""
        if self._line is not None and self._line[1] != self.sentence:
            return self._line[0]
        return self.anchor

    def full_name(self, printed: str) -> str:
        """The fullest form of a printed name in the section: ``Ilić`` → ``Ana Ilić``.

        Of several bearers of a surname the one named last before is meant.
        """
        words = printed.split()
        fits = [name for name in self._by_word.get(words[-1], ()) if _is_short_of(words, name.split())]
        if not fits or (fits == [printed] and len(words) == 1):
            return self._near(printed)
        if len(fits) > 1 and len(words) == 1 and self.protagonist in fits:
            return self.protagonist  # a life calls nobody else by the surname alone
        if len(fits) > 1:
            for occurrence in islice(reversed(self.occurrences), LOOK_BACK):
                if occurrence.person.name in fits:
                    return occurrence.person.name
        return fits[0]

    def _near(self, printed: str) -> str:
        """A misprinted surname stands for the one that the section prints right."""
        if " " in printed or len(printed) < 5:
            return printed
        for name in self._by_letters.get(_letters(printed), ()):
            if name.split()[-1] != printed:
                return name
        return printed

    def person(self, printed: str) -> Person:
        """The person that a printed name stands for, registered if new."""
        name = self.full_name(printed)
        known = self.people.get(name)
        if known is None:
            known = self.people[name] = Person(
                name, self._genders.get(name) or self._genders.get(name.split()[0], "u")
            )
        return known

    def mention(self, printed: str, token: int, *, subject: bool) -> Person:
        """Notes that a person is named at a token of the current sentence."""
        person = self.person(printed)
        if subject and person.gender == "?":
            person.gender = "u"
        self.occurrences.append(_Occurrence(self.sentence, token, subject, person))
        return person

    def set_aside(self) -> None:
        """Notes that who was named last is told of by the way, in the sentence alone."""
        self.occurrences[-1].aside = True

    def mention_again(self, pronoun: str, token: int) -> None:
        """Notes that a sentence goes on about somebody: its subject is a pronoun."""
        person = self.pronoun(pronoun, token)
        if person is not None:
            self.occurrences.append(_Occurrence(self.sentence, token, True, person))

    def pronoun(self, word: str, token: int, exclude: frozenset[str] = frozenset()) -> Person | None:
        """The person that a pronoun at a token means: the last fitting subject, else the last fitting name.

        Args:
            word: The pronoun in lower case.
            token: Its token.
            exclude: Names that it cannot mean (the subject of ``his replacement``).
        """
        if word in ("former", "latter"):
            return self._of_two(word, token)
        gender = "m" if word in _MASCULINE else "f" if word in _FEMININE else "u"
        last = self._last_fitting(token, gender, exclude)
        if not last:
            return None
        if last[0].sentence < self.paragraph and (told := self._life_of(gender, exclude)) is not None:
            return told
        living = [occurrence for occurrence in last if not occurrence.person.dead]
        if word in ("he", "she") and living:  # ``Mayor X died and Y was chosen. He …``
            last = living
        subjects = [occurrence for occurrence in last if occurrence.subject]
        if not subjects and word in ("he", "she") and last[0].sentence == self.sentence:
            subjects = self._life_told(gender, exclude)
        person = (subjects[-1] if subjects else last[-1]).person
        if person.gender == "u" and gender != "u":
            person.gender = gender
        return person

    def _life_of(self, gender: str, exclude: frozenset[str]) -> Person | None:
        """Whom a life is about: a new paragraph of it goes on about that person."""
        person = self.people.get(self.protagonist or "")
        fits = person is not None and person.name not in exclude and _agrees(person.gender, gender)
        return person if fits else None

    def _of_two(self, word: str, token: int) -> Person | None:
        """The former or the latter of two people, in the last sentence that names two before a token."""
        before = [one for one in self.occurrences if (one.sentence, one.token) < (self.sentence, token)]
        for sentence in sorted({one.sentence for one in before}, reverse=True):
            named = list(dict.fromkeys(one.person.name for one in before if one.sentence == sentence))
            if len(named) > 1:
                return self.people[named[0 if word == "former" else 1]]
        return None

    def _life_told(self, gender: str, exclude: frozenset[str]) -> list[_Occurrence]:
        """Whom a biography spoke of before: ``After the dismissal of X, he was elected``, and not X."""
        if self.protagonist is None:
            return []
        for occurrence in islice(reversed(self.occurrences), LOOK_BACK):
            person = occurrence.person
            earlier = occurrence.subject and occurrence.sentence < self.sentence
            if earlier and person.name not in exclude and _agrees(person.gender, gender):
                return [occurrence]
        return []

    def _last_fitting(self, token: int, gender: str, exclude: frozenset[str]) -> list[_Occurrence]:
        """The fitting names of the last sentence that has any; what may be no person comes last."""
        here = (self.sentence, token)
        for doubtful in (False, True):
            found: list[_Occurrence] = []
            for occurrence in reversed(self.occurrences):
                if found and occurrence.sentence != found[-1].sentence:
                    break
                person = occurrence.person
                if (
                    (occurrence.sentence, occurrence.token) < here
                    and person.name not in exclude
                    and _agrees(person.gender, gender)
                    and (doubtful or person.gender != "?")
                    and not (occurrence.aside and occurrence.sentence < self.sentence)
                ):
                    found.append(occurrence)
            if found:
                return found[::-1]
        return []

    def last_link(self, token: int) -> Filler | None:
        """The party of the person named last before a token of the sentence, of those with a party."""
        here = (self.sentence, token)
        for occurrence in islice(reversed(self.occurrences), LOOK_BACK):
            party = occurrence.person.party or occurrence.person.list_party
            if (occurrence.sentence, occurrence.token) < here and party is not None:
                return party
        return None

    def only_person(self, token: int) -> Person | None:
        """The one person named before a token of the sentence, None if there are several or none."""
        here = (self.sentence, token)
        named = islice(self.occurrences, LOOK_BACK)
        people = {one.person.name: one.person for one in named if (one.sentence, one.token) < here}
        return next(iter(people.values())) if len(people) == 1 else None

    def last_to_leave(self) -> Person | None:
        """Of those who left an office, the one who came into the section last."""
        return next((known for known in reversed(self.people.values()) if known.left is not None), None)

    def note_party(self, filler: Filler, token: int, *, is_list: bool = False) -> None:
        """Notes that a party or list is named at a token."""
        (self.lists if is_list else self.parties).append((self.sentence, token, filler))
        if is_list:
            self.parties.append((self.sentence, token, filler))

    def last_party(
        self,
        token: int,
        head: str = "",
        exclude: frozenset[str] = frozenset(),
        *,
        same_sentence: bool = False,
    ) -> Filler | None:
        """The party named last before a token, of those whose name holds the head word if one is given."""
        for sentence, position, filler in islice(reversed(self.parties), LOOK_BACK):
            if same_sentence and sentence != self.sentence:
                return None
            if (
                (sentence, position) < (self.sentence, token)
                and filler.value not in exclude
                and (not head or head in filler.value.lower())
            ):
                return Filler(filler.value, None, "coreferred")
        return None

    def list_of_now(self, token: int) -> Filler | None:
        """The only list named before a token in this sentence or in the one before."""
        recent = islice(reversed(self.lists), LOOK_BACK)
        named = [
            filler.value
            for sentence, position, filler in recent
            if self.sentence - sentence <= 1 and (sentence, position) < (self.sentence, token)
        ]
        return Filler(named[0], None, "coreferred") if len(set(named)) == 1 else None

    def note_acting_party(self, filler: Filler, token: int, *, alone: bool) -> None:
        """Notes that a party is the subject of a clause at a token, ``alone`` if no place is named there."""
        self._acting.append((self.sentence, token, filler))
        self._told_alone = self.sentence if alone else self._told_alone

    def tells_of_party(self) -> bool:
        """Whether the sentence before was about a party, and about no place beside it."""
        return self._told_alone == self.sentence - 1

    def told_one_party(self) -> bool:
        """Whether the sentence before named one party and no other."""
        recent = islice(reversed(self.parties), LOOK_BACK)
        return len({named.value for at, _, named in recent if at == self.sentence - 1}) == 1

    def owner(self, token: int, *, same_sentence: bool = False) -> Filler | None:
        """The party that ``its`` means: the one that did something here or in the sentence before."""
        for sentence, position, filler in islice(reversed(self._acting), LOOK_BACK):
            if sentence + 1 - same_sentence < self.sentence:
                break
            if (sentence, position) < (self.sentence, token):
                return Filler(filler.value, None, "coreferred")
        return self.last_party(token, same_sentence=same_sentence)

    def last_list(self, token: int) -> Filler | None:
        """The list named last before a token."""
        for sentence, position, filler in reversed(self.lists):
            if (sentence, position) < (self.sentence, token):
                return Filler(filler.value, None, "coreferred")
        return self.last_party(token)


@lru_cache(maxsize=10_000)
def _letters(word: str) -> str:
    return "".join(sorted(word.lower()))


def _agrees(known: str, wanted: str) -> bool:
    return known in ("u", "?") or wanted in ("u", known)


def _is_short_of(words: list[str], full: list[str]) -> bool:
    """Whether the words are the full name's last ones, one of it, or its first and last ones."""
    if words == full[-len(words) :]:
        return True
    if len(words) == 1:
        return words[0] in full
    return len(words) < len(full) and words[0] == full[0] and words[-1] in full
