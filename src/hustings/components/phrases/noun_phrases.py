"""Noun phrases by themselves, without what is attached behind them."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.mentions.tokens import Mention
from hustings.components.mentions.words import (
    ADV,
    AUX,
    COORD,
    DET,
    LY,
    NEG,
    NUMBER,
    POSS,
    POSSESSIVE,
    PREP,
    PRON,
    PUNCT,
    REL,
    SUB,
    Word,
    word_set,
)
from hustings.components.phrases.bare_moments import MOMENT_WORDS, bare_moment, is_weekday
from hustings.components.phrases.stretch import Stretch
from hustings.values.numbers import number_value, ordinal_value

_NUMBER_WORDS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
_HEADS_BEHIND_DETERMINERS = word_set("next last previous following former latter")
_DETERMINERS_INSIDE = word_set("same own other another few many several most half")
# What a leading phrase says where something happened; a name right behind it is the subject.
_SETTINGS = frozenset(("ASSEMBLY", "COUNCIL", "ELECTION", "PLACEWORD", "PLACE"))
_SUBJECTS = frozenset(("PARTY", "LIST", "PERSON", "VICTORY", "MAJORITY"))
_BEHIND_PEOPLE = frozenset(("PERSON", "PARTY", "LIST", "PLACE", "OFFICE", "VICTORY"))
_BEHIND_WEEKDAYS = _SUBJECTS | {"NAME", "PLACE", "OFFICE"}
_LONGEST_NUMBER = 3  # of a polling station; a year has more digits
_BEFORE_SETTINGS = word_set("in at after during following")
_BEFORE_ELECTIONS = word_set("for before since until by from on")
_INTO = frozenset(("into", "to", "in"))
_ENTERED = word_set("hall office mayoralty chair presidency council assembly")
_STEADS = frozenset(("stead", "place", "room"))
_MOMENTS = frozenset(("day", "date", "time", "point"))
_GIVING = word_set("give hand grant award deny bring earn guarantee secure deliver")
_EVERYWHERE = word_set("everywhere elsewhere nowhere")
_FIRST_PLACES = word_set("place spot")
_NEVER_INSIDE = PUNCT | PREP | COORD | REL | SUB | AUX | NEG


def read_noun_phrase(stretch: Stretch, start: int) -> tuple[Noun | None, int]:
    """The phrase that starts at a token, None if it has no head, and the token behind it."""
    mention = stretch.cover[start]
    if mention is not None and mention.label not in ("DATE", "VOTES") and _ends_at(stretch, mention.end):
        return _name_alone(stretch, mention), mention.end
    return _NounReader(stretch, start).read()


def _ends_at(stretch: Stretch, end: int) -> bool:
    """Whether nothing can follow in a phrase of one name: most phrases are no more than that."""
    if end >= stretch.end:
        return True
    flags = stretch.words[end].flags
    return stretch.cover[end] is None and bool(flags & _NEVER_INSIDE) and not flags & (POSSESSIVE | PRON)


def _name_alone(stretch: Stretch, mention: Mention) -> Noun:
    lowers = frozenset([word.lower for word in stretch.words[mention.start : mention.end]])
    head = stretch.words[mention.end - 1].lower
    span = (mention.start, mention.end, mention.label, mention.id, head, mention.first, mention.last)
    return Noun(*span, lowers, limit=mention.end)


class _NounReader:
    """Reads one noun phrase from left to right."""

    def __init__(self, stretch: Stretch, start: int) -> None:
        self.stretch = stretch
        self.start = start
        self.parts: list[Mention | int] = []
        self.det = ""
        self.poss: Noun | str | None = None
        self.number: int | None = None
        self.ordinal: int | None = None
        self.pronoun = False

    def read(self) -> tuple[Noun | None, int]:
        """The phrase, None if it has no head, and the token behind it."""
        words, cover, end = self.stretch.words, self.stretch.cover, self.stretch.end
        i = self.start
        while i < end and not self.pronoun:
            mention = cover[i]
            if self.parts and self.stretch.repeats(i):
                break
            if mention is not None:
                if mention.label in ("DATE", "VOTES") or (self.parts and self._breaks(mention)):
                    break
                self.parts.append(mention)
                i = mention.end
            elif self.parts and words[i].lower in MOMENT_WORDS and bare_moment(self.stretch, i):
                break
            elif self._takes(i, words[i]):
                i += 1
            else:
                break
        return self._finished(i), i

    def _breaks(self, mention: Mention) -> bool:
        """A second name right behind a person's starts a phrase of its own."""
        last = self.parts[-1]
        if mention.label == "PERSON" and self._says_in_whose_place(last):
            return True
        if mention.label == "PERSON" and self._is_entered(last):
            return True
        if isinstance(last, int):
            if mention.label == "OFFICE" and self._is_of_latter(last):
                return True
            if self._is_numbered(last, mention):
                return True
            if mention.label in _BEHIND_WEEKDAYS and not self.det and self._is_weekday():
                return True
            moment = len(self.parts) == 1 and self.stretch.words[last].lower in _MOMENTS
            return moment and mention.label == "PERSON"  # on which day X was elected
        if mention.label in _SUBJECTS and self._says_where(last):
            return True
        if mention.label in ("VICTORY", "MAJORITY") and last.label in ("PARTY", "LIST"):
            return self._is_given(mention)
        if mention.label == "PERSON" and last.label == "ELECTION":
            return True  # on the night of the second round X was elected
        if mention.label == "OFFICE" and last.label in ("PARTY", "LIST") and self._behind_person():
            return True
        if mention.label == "OFFICE" and last.label in ("PARTY", "LIST") and self._of_person():
            return mention.id != "leader"
        return last.label == "PERSON" and mention.label in _BEHIND_PEOPLE

    def _is_numbered(self, last: int, mention: Mention) -> bool:
        """``At polling station 14 | voting was repeated``, ``in ward 3 | X won``: a unit by its number."""
        words = self.stretch.words
        if not words[last].text.isdigit() or len(words[last].text) > _LONGEST_NUMBER:
            return False
        if mention.label == "ELECTION":
            return not words[mention.end - 1].lower.endswith("s")
        unit = self.parts[-2] if len(self.parts) > 1 else None
        numbered = isinstance(unit, Mention) and unit.label in ("PLACEWORD", "ELECTION", "POSITION")
        return numbered and mention.label in _SUBJECTS

    def _is_weekday(self) -> bool:
        """``On Monday evening | Momentum's X was elected``: when it was, before the subject."""
        words = self.stretch.words
        return is_weekday(["" if isinstance(part, Mention) else words[part].lower for part in self.parts])

    def _is_given(self, victory: Mention) -> bool:
        """``gave the Radicals | first place``: two objects, other than ``a Radical victory``."""
        words = self.stretch.words
        if words[victory.end - 1].lower in _FIRST_PLACES:
            return True
        verb = words[self.start - 1].verbs if self.start else ()
        return self.det == "the" and any(form.lemma in _GIVING for form in verb)

    def _is_entered(self, last: Mention | int) -> bool:
        """``brought into the town hall X``, ``to the mayoralty X``: no title of X."""
        at = last if isinstance(last, int) else last.end - 1
        before = self.stretch.words[self.start - 1].lower if self.start else ""
        return before in _INTO and self.stretch.words[at].lower in _ENTERED

    def _is_of_latter(self, last: int) -> bool:
        """``elected X of the latter deputy mayor``: whether ``the latter`` ends what ``of`` begins."""
        words = self.stretch.words
        return words[last].lower == "latter" and self.start > 0 and words[self.start - 1].lower == "of"

    def _behind_name(self) -> bool:
        """Whether the phrase ends in a person's name so far: ``gave X`` before ``another term``."""
        last = self.parts[-1] if self.parts else None
        return isinstance(last, Mention) and last.label in ("PERSON", "NAME")

    def _of_person(self) -> bool:
        """Whether the phrase tells a person's party: ``made X of the Radical Party mayor``."""
        cover, before = self.stretch.cover, self.start - 1
        if before < 1 or self.stretch.words[before].lower not in ("of", "from"):
            return False
        named = cover[before - 1]
        return self.poss is None and named is not None and named.label == "PERSON"

    def _says_where(self, last: Mention) -> bool:
        """Whether the phrase says where or when: in ``In the city assembly SNSD won``, its first words."""
        if self.poss is not None or last.label not in _SETTINGS:
            return False
        words, at = self.stretch.words, self.start
        before = words[at - 1].lower if at else ""
        if before == "of" and at > 2:  # ``in most of the towns``
            before = words[at - 3].lower
        return before in _BEFORE_SETTINGS or (last.label == "ELECTION" and before in _BEFORE_ELECTIONS)

    def _says_in_whose_place(self, last: Mention | int) -> bool:
        """``chose in her stead X``: the name is the clause's, not the place's."""
        before = self.stretch.words[self.start - 1].lower if self.start else ""
        at = last if isinstance(last, int) else last.end - 1
        return isinstance(self.poss, str) and before == "in" and self.stretch.words[at].lower in _STEADS

    def _behind_person(self) -> bool:
        """Whether the phrase is somebody's party: ``named X of the Radical Party deputy mayor``."""
        if self.start < 2 or self.stretch.words[self.start - 1].lower not in ("of", "from"):
            return False
        before = self.stretch.cover[self.start - 2]
        return before is not None and before.label == "PERSON"

    def _takes(self, i: int, word: Word) -> bool:
        """Takes a word into the phrase; False if it ends it."""
        flags = word.flags
        if flags & POSSESSIVE:
            return self._possessor(i)
        if not self.parts:
            if flags & (DET | POSS):
                if (
                    word.lower == "her"
                    and i + 1 < self.stretch.end
                    and self.stretch.words[i + 1].lower == "one"
                ):
                    self.pronoun = True  # ``made her | one of its vice-presidents``
                    return self._part(i)
                behind_her = isinstance(self.poss, str) and word.lower not in _DETERMINERS_INSIDE
                return not behind_her and self._determiner(word)  # ``lent her | its votes``
            if flags & PRON:
                self.pronoun = word.lower not in ("one", "former", "latter", "others")
                return self._part(i)
        elif flags & PRON and not flags & DET and not self._goes_on_inside(i, word):
            return False
        if flags & COORD and self.ordinal is not None and self._ordinal_at(i + 1):
            return True
        if self.det and not self.parts:
            if word.lower in ("first", "last") and (self._coordinator_at(i + 1) or self._goes_on_to(i + 1)):
                return self._figure(i, word)
            if word.lower in _HEADS_BEHIND_DETERMINERS:
                return self._part(i)
        if flags & NUMBER or (word.lower in ("first", "last", "next") and self.stretch.starts_phrase(i + 1)):
            return self._figure(i, word)
        if flags & _NEVER_INSIDE or self.stretch.verb[i]:
            return False
        her = not self.parts and self.poss == "her"
        if (her or self._behind_name()) and self._is_rank_on_list(i, word):
            return False
        if flags & (DET | POSS):
            return word.lower in _DETERMINERS_INSIDE and not self._behind_name()
        if word.lower == "thanks" and i + 1 < self.stretch.end and self.stretch.words[i + 1].lower == "to":
            return False
        if flags & (ADV | LY) and (self._says_everywhere(i) or not self.stretch.starts_phrase(i + 1)):
            return False
        return self._figure(i, word)

    def _says_everywhere(self, i: int) -> bool:
        """``won majorities | everywhere apart from X``, ``majorities | nearly everywhere``."""
        words = self.stretch.words[i : i + 2]
        return bool(self.parts) and any(word.lower in _EVERYWHERE for word in words)

    def _goes_on_inside(self, i: int, word: Word) -> bool:
        """``no one``, ``two former mayors``: what is no pronoun behind the phrase's first words."""
        if word.lower == "former" and not self._behind_name():
            return self.stretch.starts_phrase(i + 1)
        return word.lower == "one"

    def _ordinal_at(self, i: int) -> bool:
        if i >= self.stretch.end:
            return False
        lower = self.stretch.words[i].lower
        return lower in ("final", "last") or ordinal_value(lower) is not None

    def _coordinator_at(self, i: int) -> bool:
        return i < self.stretch.end and bool(self.stretch.words[i].flags & COORD)

    def _is_rank_on_list(self, i: int, word: Word) -> bool:
        """``put X | seventh on its list``, ``put her | seventh on its list``."""
        on = self.stretch.words[i + 1].lower if i + 1 < self.stretch.end else ""
        return on == "on" and ordinal_value(word.lower) is not None

    def _goes_on_to(self, i: int) -> bool:
        """Whether ``the first`` stands for people: ``the first to join``, ``in the town``, ``of whom``."""
        return i < self.stretch.end and self.stretch.words[i].lower in ("to", "in", "of")

    def _determiner(self, word: Word) -> bool:
        if word.flags & POSS:
            self.poss = word.lower
        elif not self.det:
            self.det = word.lower
        return True

    def _part(self, i: int) -> bool:
        self.parts.append(i)
        return True

    def _figure(self, i: int, word: Word) -> bool:
        """Takes a word of the phrase, and the number that it may be."""
        lower = word.lower
        value = None
        if word.flags & NUMBER or lower in _NUMBER_WORDS or "-" in lower:
            value = number_value(lower)
        if value is None:
            self.ordinal = self.ordinal or ordinal_value(lower)
        elif self.number is None:
            self.number = value
        return self._part(i)

    def _possessor(self, i: int) -> bool:
        """Makes what was read the possessor of the phrase to come."""
        if not self.parts:
            return False
        self.poss = self._phrase(i)
        self.parts = []
        self.number = self.ordinal = None
        return True

    def _finished(self, end: int) -> Noun | None:
        if self.parts:
            return self._phrase(end)
        if end == self.start or (self.poss is None and not self.det):
            return None
        last, tokens = end - 1, self.stretch.tokens
        lower = self.stretch.words[last].lower
        label = "THING" if isinstance(self.poss, Noun) else "PRON"
        return Noun(
            self.start,
            end,
            label,
            lower,
            lower,
            tokens.offsets[last],
            tokens.ends[last],
            det=self.det,
            poss=self.poss,
        )

    def _phrase(self, end: int) -> Noun:
        """The phrase of what was read so far: its last part is the head."""
        tokens = self.stretch.tokens
        words = tokens.words
        head = self.parts[-1]
        if isinstance(head, Mention):
            label, identifier, first, last = head.label, head.id, head.first, head.last
            lower = words[head.end - 1].lower
        else:
            word = words[head]
            alone = len(self.parts) == 1 and not word.flags & DET
            pronoun = alone and (word.flags & PRON or word.lower == "her")
            label = "PRON" if pronoun else "THING"
            identifier = lower = word.lower
            first, last = tokens.offsets[head], tokens.ends[head]
        mods = [part for part in self.parts[:-1] if isinstance(part, Mention)]
        if label == "PARTY" and mods and mods[-1].label == "LISTWORD":
            label = "LIST"
        ordinal = self.ordinal
        if self.number is not None and ordinal is None and any(mod.label == "POSITION" for mod in mods):
            label, ordinal = "POSITION", self.number
        lowers = frozenset([word.lower for word in words[self.start : end]])
        return Noun(
            *(self.start, end, label, identifier, lower, first, last, lowers, self.det, self.poss, mods),
            number=self.number,
            ordinal=ordinal,
            limit=end,
        )
