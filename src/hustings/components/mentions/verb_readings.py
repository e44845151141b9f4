"""Decides for each word that could be a verb whether it is read as one, judged by the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.components.mentions.asides import before_aside
from hustings.components.mentions.resumed_subjects import resumes_subject
from hustings.components.mentions.surroundings import inside_noun_phrase, label_at, nominal, nominal_start
from hustings.components.mentions.tokens import Mention, Tokens
from hustings.components.mentions.words import (
    ADV,
    AUX,
    BE,
    CAPITAL,
    COMMA,
    COORD,
    DASH,
    DET,
    DO,
    END,
    FLOATING,
    FUNCTION,
    HAVE,
    LY,
    MODAL,
    NEG,
    NUMBER,
    POSS,
    POSSESSIVE,
    PREP,
    PRON,
    PUNCT,
    SEMICOLON,
    Word,
    word_set,
)
from hustings.values.numbers import number_value, ordinal_value

_SUBJECTS = word_set("he she it they we i you who which that there nobody somebody")
_PREPOSITIONAL = word_set(
    "following including excluding concerning regarding pending according notwithstanding"
)
_NEVER_VERBS = frozenset(("PERSON", "PARTY", "LIST", "PLACE", "DATE", "VOTES", "BODY", "NAME"))
_STANDING = frozenset(("standing", "running", "sitting", "campaigning"))
# What lasts for weeks and has no object: ``After weeks of bargaining the Radicals formed a government``.
_ACTIVITIES = word_set(
    "bargaining haggling wrangling waiting deliberating dithering squabbling quarrelling quarreling arguing"
    " talking campaigning feuding bickering hesitating wavering stalling manoeuvring maneuvering voting"
    " protesting speculating infighting lobbying grumbling plotting scheming politicking"
)
_PEOPLE = ("PERSON", "HUMAN")
_ORGANISATIONS = ("PARTY", "LIST")
_GROUPS = (*_ORGANISATIONS, "LISTWORD", "GROUPWORD", "PARTYWORD", "ALLIANCE")
_MANY = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
_BEHIND_VERBS = word_set(
    "over out down up from as for back to on in into with first ahead under"
    " next monday tuesday wednesday thursday friday saturday sunday"
)
# What can be the whole subject of a verb right behind it.
_ALONE = frozenset(("both", "all", "neither", "none", "each")) | _MANY
_FINITE = frozenset(("s", "past"))
# What picks one of a row, and can stand for it: ``the next followed in 2017``, ``the other resigned``.
_PICKING = _MANY | {"next", "other", "last", "first", "second", "third", "previous", "following"}
# How long the subject between ``did`` and its verb can be.
_SUBJECT = 10


def decide_verbs(tokens: Tokens) -> None:
    """Fills ``tokens.verb``; a mention over a word that is read as a verb is dropped."""
    words, cover = tokens.words, tokens.cover
    tokens.verb = verb = [False] * len(words)
    for i, word in enumerate(words):
        if not word.verbs or word.flags & AUX:
            continue
        if word.lower in _PREPOSITIONAL and not (i and words[i - 1].flags & AUX):
            continue
        if word.lower == "thanks" and i + 1 < len(words) and words[i + 1].lower == "to":
            continue
        mention = cover[i]
        if mention is not None and _is_covered(word, mention) and not _opens_sentence(tokens, i, mention):
            continue
        if _Spot(tokens, i, word).is_verb():
            verb[i] = True
            if mention is not None:
                cover[i] = None


def _is_covered(word: Word, mention: Mention) -> bool:
    """Whether the mention over a word keeps it from being a verb."""
    return mention.end - mention.start > 1 or mention.label in _NEVER_VERBS or not word.noun_too


def _opens_sentence(tokens: Tokens, i: int, mention: Mention) -> bool:
    """``Swept into office, X``, ``Joined the Greens``: its capital is the sentence's, and it is no name."""
    words = tokens.words
    if mention.label != "NAME" or mention.end != i + 1 or i + 1 >= len(words):
        return False
    if i and not words[i - 1].flags & END and not words[i - 1].text.isspace():
        return False
    participle = all(form.tag in ("past", "part", "ger") for form in words[i].verbs)
    behind = i + 1 + bool(words[i + 1].flags & LY and i + 2 < len(words))  # ``Contested solely by``
    if label_at(tokens, behind) == "OFFICE":
        return participle  # ``Became mayor of Ada in 1924.``
    return participle and bool(words[behind].flags & (PREP | DET | POSS)) and tokens.cover[behind] is None


@dataclass(slots=True, init=False)
class _Spot:
    """A word that could be a verb, with its neighbours."""

    tokens: Tokens
    i: int
    word: Word
    tags: set[str]
    before: Word | None
    at: int  # of the word before
    after: Word | None

    def __init__(self, tokens: Tokens, i: int, word: Word) -> None:
        self.tokens, self.i, self.word = tokens, i, word
        self.tags = {form.tag for form in word.verbs}
        self.before = tokens.words[i - 1] if i else None
        self.at = i - 1
        if (
            self.before is not None
            and i > 1
            and self.before.lower in FLOATING
            and tokens.words[i - 2].flags & AUX
        ):
            self.before = tokens.words[i - 2]
        elif self.before is not None and self.before.flags & COMMA:  # ``did not, however, win``
            self.at = before_aside(tokens.words, i)
            self.before = tokens.words[self.at]
        self.after = tokens.words[i + 1] if i + 1 < len(tokens.words) else None

    def is_verb(self) -> bool:
        """Whether the word is read as a verb here."""
        tags, before = self.tags, self.before
        if self.word.lower == "back" and self.after is not None and self.after.flags & PREP:
            return False  # ``made it back into the council``
        bare_name = bool(self.word.flags & CAPITAL) and self.tokens.cover[self.i] is None
        if before is not None and bare_name and not before.flags & PUNCT:
            return False
        if before is not None and before.lower in _ALONE and self._is_of_all(tags):
            return True
        if tags == {"past"} and before is not None:
            opens = before.flags & (DET | POSS) and before.lower != "her"  # ``those around her came``
            opens = opens and self.tokens.cover[self.i - 1] is None  # ``Most``, a party, ``came first``
            if not opens:
                return True
        if tags <= {"past", "part"}:
            return self._is_past()
        if "part" in tags and before is not None and before.flags & BE and not before.flags & POSSESSIVE:
            return True
        if "past" in tags and self._may_be_past():
            return self._is_past() and not (before is not None and before.flags & PREP)
        if tags == {"ger"}:
            return self._is_gerund()
        if "past" in tags and not self.word.noun_too:
            return True
        return before is not None and (self._is_present(before) or ("base" in tags and self._is_inverted()))

    def _is_of_all(self, tags: set[str]) -> bool:
        """``Both went into opposition``, ``; all three resigned``: its subject is that word alone."""
        words, after = self.tokens.words, self.after
        start = self.i - 1
        if self.before is not None and self.before.lower in _MANY:
            start -= 1
            if start < 0 or words[start].lower not in ("all", "the"):
                return False
        opens = start == 0 or words[start - 1].flags & (END | SEMICOLON) or words[start - 1].text.isspace()
        opens = opens or resumes_subject(words, start)
        ends = after is None or not nominal(self.tokens, self.i + 1)
        ends = ends or label_at(self.tokens, self.i + 1) == "PERSON"  # ``Both backed X``
        return bool(opens) and ends and not tags.isdisjoint(("past", "base"))

    def _may_be_past(self) -> bool:
        if self.tokens.cover[self.i] is not None or self.word.flags & CAPITAL:
            return False
        return self.before is None or not (self.before.lower == "to" or self.before.flags & (MODAL | DO))

    def _is_past(self) -> bool:
        """Whether a past form or participle is no adjective before a noun."""
        tokens, i, before = self.tokens, self.i, self.before
        if before is None:
            lower_noun = (
                self.after is not None and not self.after.flags & CAPITAL and not self._rank_follows()
            )
            adverb = self.after is not None and self.after.flags & LY
            return not (lower_noun and not adverb and nominal(tokens, i + 1) and not tokens.cover[i + 1])
        if before.lower in ("former", "latter") and i > 1 and tokens.words[i - 2].flags & DET:
            return True
        counted = before.lower in _PICKING and i > 1 and tokens.words[i - 2].flags & DET
        if counted and self.after is not None and self._ends_phrase():
            return True  # the three formed a government, the two set up an administration
        if inside_noun_phrase(tokens, i):
            return False
        opens_phrase = before.flags & PREP and before.lower not in ("as", "than") and not self._since_then()
        if (tokens.verb[i - 1] or opens_phrase) and nominal(tokens, i + 1):
            mention = tokens.cover[i + 1]
            return mention is not None and mention.label == "PERSON"
        return True

    def _ends_phrase(self) -> bool:
        """Whether no noun that the word could describe stands behind it: ``the second removed X``."""
        return not nominal(self.tokens, self.i + 1) or label_at(self.tokens, self.i + 1) == "PERSON"

    def _since_then(self) -> bool:
        """``has since joined the party``: whether an adverb stands between the auxiliary and the word."""
        words, i = self.tokens.words, self.i
        return i > 1 and words[i - 1].lower == "since" and bool(words[i - 2].flags & (HAVE | BE))

    def _rank_follows(self) -> bool:
        """``Placed second on the list``: whether a rank alone stands behind the word."""
        words, i = self.tokens.words, self.i
        if i + 2 >= len(words) or ordinal_value(words[i + 1].lower) is None:
            return False
        return bool(words[i + 2].flags & PREP)

    def _is_gerund(self) -> bool:
        tokens, i, before, after = self.tokens, self.i, self.before, self.after
        if before is not None and inside_noun_phrase(tokens, i):
            return False
        if before is not None and before.flags & PREP and self.word.lower in _ACTIVITIES:
            return after is not None and bool(after.flags & PREP)
        if before is not None and before.flags & (BE | NEG | ADV | PREP | AUX):
            return not (self.word.noun_too and before.flags & PREP and not nominal_start(tokens, i + 1))
        if not self.word.noun_too:
            return True
        if before is not None and before.lower == ",":
            adverb = after is not None and after.flags & (ADV | LY)
            if nominal_start(tokens, i + 1) or (adverb and nominal(tokens, i + 2)):
                return True
        if after is not None and (after.flags & (DET | POSS | PRON) or number_value(after.lower) is not None):
            return True
        if self.word.lower == "sitting" and label_at(tokens, i + 1) == "OFFICE":
            return False  # ``sitting mayor X``
        if after is not None and after.flags & PREP:
            candidacy = self.word.lower in _STANDING and after.lower in ("for", "as")
            moving = self.word.lower == "going" and after.lower in ("into", "over")
            if candidacy or moving or label_at(tokens, i - 1) in _PEOPLE:
                return True
        return label_at(tokens, i + 1) in ("PERSON", "PARTY", "LIST")

    def _is_present(self, before: Word) -> bool:
        """A base form or a third person: behind ``to``, modal or subject, else where a noun is unlikely."""
        words, after, noun_too = self.tokens.words, self.after, self.word.noun_too
        j, previous = self.at, before
        while j > 0 and previous.flags & (ADV | NEG | LY) and not previous.flags & (DET | POSS):
            j -= 1
            previous = words[j]
        if previous.lower == "to":
            return self._is_infinitive()
        if previous.lower == "than" and j > 0 and words[j - 1].lower == "rather" and "base" in self.tags:
            return not noun_too or self._object_follows(DET | POSS | PRON)  # ``rather than face a vote``
        if noun_too and previous.lower.rpartition("-")[2] in _MANY:
            return False
        if noun_too and previous.lower in ("which", "that"):
            if after is not None and after.flags & PRON and not self.tags & _FINITE:
                return False
            if previous.lower == "that" and j > 0 and words[j - 1].flags & PREP:
                return False  # ``resigned from that post the same evening``
            if previous.lower == "that":
                return "s" in self.tags or self._object_follows(DET | POSS)
        if previous.flags & (MODAL | DO) or previous.lower in _SUBJECTS:
            return True
        if inside_noun_phrase(self.tokens, self.i) or previous.flags & (PREP | BE | POSSESSIVE):
            return False
        if not noun_too:
            return True
        if previous.flags & HAVE and "part" in self.tags:
            return True  # had come, had run
        if previous.flags & HAVE or previous.lower in ("and", "or", "but"):
            return bool(
                previous.flags & COORD and self._object_follows(DET | POSS | PRON) and self.tags & _FINITE
            )
        if self.tokens.verb[j]:
            return False  # ``secured further terms``
        return self._is_present_of_noun(previous, j)

    def _is_inverted(self) -> bool:
        """Behind ``did`` and its subject: ``Only in X did the party win a majority``."""
        tokens = self.tokens
        if tokens.verb[self.i - 1]:
            return False
        for j in range(self.i - 2, max(self.i - _SUBJECT, -1), -1):
            word = tokens.words[j]
            if word.flags & DO and tokens.cover[j] is None:
                return bool(j and not tokens.words[j + 1].flags & (PREP | PUNCT))
            if tokens.verb[j] or word.flags & (PUNCT | PREP | AUX | NEG):
                return False
        return False

    def _is_infinitive(self) -> bool:
        if not self.word.noun_too or self._is_bound_to():
            return True
        after = self.after
        if label_at(self.tokens, self.i) == "POWER":
            return False  # ``brought to power a coalition``
        if self.tokens.cover[self.i] is None:
            return not (after is not None and after.lower == "of")
        if after is None:
            return False
        return after.lower in ("for", "over") or self._object_follows(DET | POSS | PRON | NUMBER)

    def _is_bound_to(self) -> bool:
        """``was to vote``, ``was not to vote``, ``had to vote``."""
        words, j = self.tokens.words, self.i - 2
        while j > 0 and words[j].flags & NEG:
            j -= 1
        return j >= 0 and bool(words[j].flags & (BE | HAVE))

    def _is_present_of_noun(self, previous: Word, j: int) -> bool:
        """Whether a word that may be a noun is the verb of the noun before it."""
        tokens, i, after = self.tokens, self.i, self.after
        if tokens.verb[i - 1] or self._is_described(j):
            return False
        finite = bool(self.tags & _FINITE)
        plural = previous.lower.endswith("s")
        organisation = label_at(tokens, j) in _ORGANISATIONS
        if organisation and plural and not finite and self._is_verb_of_several(j):
            return tokens.cover[i] is None
        if after is None or (organisation and (self._is_group() or self._is_one_of(j))):
            return False
        several = plural or (
            organisation and (previous.text.isupper() or bool(after.flags & (DET | POSS | PRON)))
        )
        several = several or self._behind_coordination() or (organisation and self._is_of_several(j))
        if not (finite or (not previous.flags & PUNCT and several)):
            return False
        if not (after.lower in _BEHIND_VERBS or self._object_follows(DET | POSS | PRON | NUMBER)):
            return False
        if previous.flags & PUNCT:
            return previous.lower in (",", ")", "”", '"') and tokens.cover[i] is None
        return True

    def _is_described(self, j: int) -> bool:
        """``A and B, fierce rivals in the campaign``: an adjective behind a comma is no subject."""
        words, previous = self.tokens.words, self.tokens.words[j]
        opens = j > 0 and words[j - 1].flags & (COMMA | DASH)
        plain = not previous.flags & (CAPITAL | PUNCT | FUNCTION) and not previous.lower.endswith("s")
        return bool(opens) and plain and self.tokens.cover[j] is None

    def _is_group(self) -> bool:
        """``headed the DF list for the council``: what a party has, and no verb of it."""
        return label_at(self.tokens, self.i) in _GROUPS and not self.tags & _FINITE

    def _is_verb_of_several(self, j: int) -> bool:
        """``the Radicals support it``; at the end of a clause only in ``which the Radicals support``."""
        if self.after is None:
            return False
        return not self.after.flags & PUNCT or self._is_relatives_subject(j)

    def _is_relatives_subject(self, j: int) -> bool:
        """``an administration that the Radicals support``: whether a relative word opens before the party."""
        mention, words = self.tokens.cover[j], self.tokens.words
        at = mention.start - 1 if mention is not None else -1
        at -= at > 0 and bool(words[at].flags & DET)
        return at > 0 and words[at].lower in ("which", "that", "whom")

    def _is_one_of(self, j: int) -> bool:
        """``a DF man for years``: behind an article, the party's name tells whose somebody is."""
        mention = self.tokens.cover[j]
        before = self.tokens.words[mention.start - 1].lower if mention is not None and mention.start else ""
        return before in ("a", "an") and not self.tags & _FINITE

    def _is_of_several(self, j: int) -> bool:
        """``Four councillors of the Radical Party make up the opposition``: their verb, not the party's."""
        mention, words = self.tokens.cover[j], self.tokens.words
        at = mention.start - 1 if mention is not None else -1
        at -= at > 0 and bool(words[at].flags & DET)
        return at > 0 and words[at].lower in ("of", "from") and words[at - 1].lower.endswith("s")

    def _behind_coordination(self) -> bool:
        """``the Radicals and the Free Ada list support her``, ``make up the rest``: a verb of two parties."""
        tokens, i, after = self.tokens, self.i, self.after
        if label_at(tokens, i - 1) not in _GROUPS or after is None:
            return False
        if not after.flags & PRON and after.lower != "up":
            return False
        for j in range(i - 1, max(i - _SUBJECT, -1), -1):
            if tokens.words[j].lower == "and":
                return True
            if tokens.verb[j] or (tokens.words[j].flags & (AUX | PREP) and tokens.cover[j] is None):
                return False
        return False

    def _object_follows(self, openers: int) -> bool:
        """Whether a word of the classes that open an object stands behind the word, or a name."""
        if self.after is None:
            return False
        if self.after.flags & openers:
            return True
        return label_at(self.tokens, self.i + 1) in ("PERSON", "PARTY", "OFFICE", "POWER", "MAJORITY")
