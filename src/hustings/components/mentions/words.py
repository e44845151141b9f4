"""What the lexicon knows of a word, looked up once a word form: word classes, verb forms, capitals."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hustings.lexicon import Form, load_verbs
from hustings.values.dates import date_starts
from hustings.values.votes import is_vote_cue

CLASSES = (
    "determiner", "possessive", "pronoun", "preposition", "coordinator", "relative", "subordinator",
    "be", "have", "do", "modal", "negator", "adverb", "particle",
)  # fmt: skip
DET, POSS, PRON, PREP, COORD, REL, SUB, BE, HAVE, DO, MODAL, NEG, ADV, PARTICLE = (
    1 << n for n in range(len(CLASSES))
)
AUX = BE | HAVE | DO | MODAL
FUNCTION = DET | POSS | PRON | PREP | COORD | REL | SUB | AUX | NEG
COMMA, SEMICOLON, OPEN, CLOSE, QUOTE, END, DASH, POSSESSIVE, NUMBER, CAPITAL, ALPHA, LY, VOTING = (
    1 << n for n in range(20, 33)
)
PUNCT = COMMA | SEMICOLON | OPEN | CLOSE | QUOTE | END | DASH

_PUNCTUATION = {
    ",": COMMA, ";": SEMICOLON, ":": SEMICOLON,
    "(": OPEN, "[": OPEN, "{": OPEN, ")": CLOSE, "]": CLOSE, "}": CLOSE,
    '"': QUOTE, "“": QUOTE, "”": QUOTE, "„": QUOTE, "«": QUOTE, "»": QUOTE, "‘": QUOTE,
    ".": END, "!": END, "?": END, "…": END, "...": END,
    "–": DASH, "—": DASH, "-": DASH, "--": DASH, "/": DASH,
    "'s": POSSESSIVE, "’s": POSSESSIVE, "'": POSSESSIVE, "’": POSSESSIVE,
}  # fmt: skip
_PREFIXES = frozenset(("re", "co", "out", "over", "un", "under"))
# Quantifiers that can stand behind the subject or an auxiliary: ``they both left``, ``were both elected``.
FLOATING = frozenset(("both", "all", "each", "himself", "herself", "itself", "themselves"))
_NOUNS_IN_LY = frozenset(("family", "july", "assembly", "supply", "reply", "anomaly", "monopoly"))


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(words.split())


@dataclass(slots=True)
class Word:
    """A word form: its text, also in lower case, a bit set of classes, and the verb forms that it may be.

    ``date_starts`` are the offsets in it at which a date may begin.
    """

    text: str
    lower: str
    flags: int
    verbs: tuple[Form, ...]
    noun_too: bool
    date_starts: tuple[int, ...] = ()


class Words(dict[str, Word]):
    """The lexicon of a pipeline; ``words[form]`` is computed once and kept.

    Attributes:
        LIMIT: How many forms are kept at most.
        LONGEST: How many characters a form that is kept has at most.
    """

    LIMIT = 8_000
    LONGEST = 100

    def __init__(self, folder: Path) -> None:
        classes = json.loads((folder / "lexicon" / "words.json").read_text(encoding="utf-8"))
        self._flags: dict[str, int] = {}
        for bit, name in enumerate(CLASSES):
            for word in classes[name]:
                self._flags[word] = self._flags.get(word, 0) | 1 << bit
        self._verbs = load_verbs(folder / "lexicon" / "verbs.tsv")

    def __missing__(self, text: str) -> Word:
        """What is known of a word form that is new."""
        if len(self) >= self.LIMIT:
            self.clear()
        word = self._make(text)
        if len(text) <= self.LONGEST:
            self[text] = word
        return word

    def _make(self, text: str) -> Word:
        lower = text.lower()
        verbs = self._verbs.get(lower.replace("’", "'"), ()) or self._prefixed(lower)
        flags = self._flags.get(lower, 0) | _flags_of_shape(text, lower)
        return Word(text, lower, flags, verbs, any(form.noun_too for form in verbs), date_starts(text))

    def _prefixed(self, lower: str) -> tuple[Form, ...]:
        """The forms of ``re-elected`` and the like, by the word without hyphen or without prefix."""
        prefix, hyphen, stem = lower.partition("-")
        if not hyphen or prefix not in _PREFIXES:
            return ()
        return self._verbs.get(lower.replace("-", ""), ()) or tuple(
            Form("re-" + form.lemma if prefix == "re" else form.lemma, form.tag, form.noun_too)
            for form in self._verbs.get(stem, ())
        )


def _flags_of_shape(text: str, lower: str) -> int:
    flags = _PUNCTUATION.get(text, 0)
    if text.isspace():
        flags |= END
    if text[:1].isupper():
        flags |= CAPITAL
    if text.isalpha() or "-" in text:
        flags |= ALPHA
    if text[:1].isdigit():
        flags |= NUMBER
    if is_vote_cue(lower):
        flags |= VOTING
    if lower.endswith("ly") and len(lower) > 4 and lower not in _NOUNS_IN_LY:
        flags |= LY
    return flags


@lru_cache(maxsize=4)
def load_words(folder: Path) -> Words:
    """The lexicon of a pipeline's folder, kept in memory."""
    return Words(folder)
