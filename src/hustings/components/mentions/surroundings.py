"""What surrounds a word that could be a verb: phrases that it stands in or that begin behind it."""

from __future__ import annotations

from hustings.components.mentions.tokens import Tokens
from hustings.components.mentions.words import (
    ADV,
    AUX,
    DET,
    FLOATING,
    FUNCTION,
    LY,
    NUMBER,
    POSS,
    POSSESSIVE,
    PREP,
    PRON,
    PUNCT,
    Word,
    word_set,
)

_ADJECTIVES = word_set(
    "new old former current present first second third fourth fifth last next other local municipal"
    " public political recent outgoing early late large small further final single two three four five six"
    " seven eight nine ten several many"
)
_NO_SUPERLATIVES = word_set("guest priest forest nest pest west midwest northwest southwest conquest")
_POINTING = frozenset(("these", "those"))


def label_at(tokens: Tokens, i: int) -> str:
    """The label of the mention over a token, empty without one."""
    mention = tokens.cover[i] if i < len(tokens.cover) else None
    return mention.label if mention is not None else ""


def nominal(tokens: Tokens, i: int) -> bool:
    """Whether the token can go on a noun phrase: a mention, or neither function word nor punctuation."""
    if i >= len(tokens.words):
        return False
    mention = tokens.cover[i]
    if mention is not None:
        return mention.label not in ("DATE", "VOTES")
    return not tokens.words[i].flags & (FUNCTION | PUNCT | ADV | POSSESSIVE)


def nominal_start(tokens: Tokens, i: int) -> bool:
    """Whether a noun phrase can begin at the token, a preposition before it counted in."""
    if i >= len(tokens.words):
        return False
    return bool(tokens.words[i].flags & (DET | POSS | PRON | NUMBER | PREP)) or nominal(tokens, i)


def inside_noun_phrase(tokens: Tokens, i: int) -> bool:
    """Whether the tokens before open a noun phrase: determiner, possessive, number, adjective."""
    if i and tokens.words[i - 1].lower in _POINTING and not nominal(tokens, i + 1):
        return False  # ``both of these fell to X``
    while i > 0:
        i -= 1
        before, covering = tokens.words[i], tokens.cover[i]
        if covering is not None and covering.label in ("DATE", "VOTES", "PERSON"):
            return False
        if before.flags & NUMBER and covering is not None and covering.label in ("PARTY", "LIST"):
            return False  # ``Alliance 90 merged into the Greens``: its name's number
        if before.flags & (DET | POSS | POSSESSIVE):
            return before.lower != "that" and not (before.lower in FLOATING and i > 0 and _floats(tokens, i))
        if not _modifies(tokens, i):
            return bool(before.flags & NUMBER) or before.lower in _ADJECTIVES
    return False


def _floats(tokens: Tokens, i: int) -> bool:
    """Whether a quantifier stands behind its subject or an auxiliary: ``were both elected``."""
    return bool(tokens.words[i - 1].flags & AUX) or label_at(tokens, i - 1) in (
        "PERSON",
        "PLACE",
        "PARTY",
        "LIST",
    )


def _modifies(tokens: Tokens, i: int) -> bool:
    """Whether the token is an adverb, a superlative, or a participle that is no verb here."""
    word = tokens.words[i]
    if _is_superlative(word) and tokens.cover[i] is None:
        return True
    if word.flags & (LY | ADV) and not word.flags & PUNCT:
        return True
    if not word.verbs or word.flags & AUX or tokens.verb[i] or tokens.cover[i] is not None:
        return False
    return all(form.tag in ("past", "part", "ger") for form in word.verbs)


def _is_superlative(word: Word) -> bool:
    """``one of the smallest``, which a noun follows: no noun or verb in -est."""
    return word.lower.endswith("est") and not word.verbs and word.lower not in _NO_SUPERLATIVES
