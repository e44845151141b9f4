"""Tokens as the grammar sees them: words of the lexicon, the mention over each token, and noun or verb decided."""

from __future__ import annotations

from dataclasses import dataclass, field

from hustings.components.words import (
    ADV,
    AUX,
    BE,
    CAPITAL,
    COORD,
    DET,
    DO,
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
    REL,
    Word,
)


@dataclass(slots=True)
class Mention:
    """A mention over tokens ``start`` to ``end`` (half open), at characters ``first`` to ``last`` of the doc's text.

    Attributes:
        label: PERSON, PARTY, LIST, OFFICE, ASSEMBLY, DATE … as the pipeline's data has them.
        id: The canonical id, or the name as printed.
        value: What a date or a vote says.
    """

    start: int
    end: int
    label: str
    id: str
    first: int
    last: int
    value: object = None


@dataclass(slots=True)
class Tokens:
    """One sentence range of a doc for the grammar.

    Attributes:
        words: The lexicon's words, one a token.
        cover: For each token the mention over it, or None.
        verb: For each token whether it is read as a verb here.
        offsets: For each token its first character in the doc; one more for the end.
        ends: For each token the character behind it.
    """

    words: list[Word]
    cover: list[Mention | None]
    offsets: list[int]
    ends: list[int]
    verb: list[bool] = field(default_factory=list)
    text: str = ""


_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "there", "nobody", "somebody"))
_LIGHT_BEFORE = frozenset(("to", "and", "or", "but", ",", "not", "n't", "then", "also", "later", "subsequently", "never"))


def decide_verbs(tokens: Tokens) -> None:
    """Fills ``tokens.verb``: whether each token that could be a verb is one, judged by the words around it."""
    words, cover = tokens.words, tokens.cover
    count = len(words)
    tokens.verb = verb = [False] * count
    for i in range(count):
        word = words[i]
        if not word.verbs or word.flags & AUX:
            continue
        if word.lower in _PREPOSITIONAL and not (i and words[i - 1].flags & AUX):
            continue
        mention = cover[i]
        if mention is not None and (mention.end - mention.start > 1 or mention.label in _NEVER_VERBS):
            continue
        if mention is not None and mention.end - mention.start == 1 and not word.noun_too:
            continue
        if _reads_as_verb(tokens, i, word):
            verb[i] = True
            if mention is not None:
                cover[i] = None


_PREPOSITIONAL = frozenset("following including excluding concerning regarding pending according notwithstanding".split())
_NEVER_VERBS = frozenset(("PERSON", "PARTY", "LIST", "PLACE", "DATE", "VOTES", "BODY", "NAME"))


def _reads_as_verb(tokens: Tokens, i: int, word: Word) -> bool:
    tags = {form.tag for form in word.verbs}
    before = tokens.words[i - 1] if i else None
    after = tokens.words[i + 1] if i + 1 < len(tokens.words) else None
    if word.flags & CAPITAL and i and tokens.cover[i] is None and not (before is not None and before.flags & PUNCT):
        return False
    if tags == {"past"} and before is not None and not before.flags & (DET | POSS):
        return True
    if tags <= {"past", "part"}:
        return _participle(tokens, i, before, after)
    if "part" in tags and before is not None and before.flags & BE and not before.flags & POSSESSIVE:
        return True
    if "past" in tags and tokens.cover[i] is None and not (word.flags & CAPITAL) and (before is None or before.lower != "to") and not (before is not None and before.flags & (MODAL | DO)):
        return _participle(tokens, i, before, after) and not (before is not None and before.flags & PREP)
    if tags == {"ger"}:
        return _gerund(tokens, i, word, before, after)
    if tags & {"past"} and not word.noun_too:
        return True
    return _present(tokens, i, word, before, after)


def _nominal(tokens: Tokens, i: int) -> bool:
    """Whether the token can go on a noun phrase: a mention, or a word that is neither function word nor punctuation."""
    if i >= len(tokens.words):
        return False
    mention = tokens.cover[i]
    if mention is not None:
        return mention.label not in ("DATE", "VOTES")
    word = tokens.words[i]
    return not word.flags & (FUNCTION | PUNCT | ADV | POSSESSIVE)


def _inside_noun_phrase(tokens: Tokens, i: int) -> bool:
    """Whether the token before stands inside an open noun phrase: determiner, possessive, number, adjective."""
    while i > 0:
        before = tokens.words[i - 1]
        covering = tokens.cover[i - 1]
        if covering is not None and covering.label in ("DATE", "VOTES", "PERSON"):
            return False
        if before.flags & (DET | POSS | POSSESSIVE):
            return not (before.lower in ("that", "both", "all", "neither", "either", "no") and before.lower == "that")
        if (before.flags & (LY | ADV) and not before.flags & PUNCT) or (before.verbs and not tokens.verb[i - 1] and covering is None and all(form.tag in ("past", "part", "ger") for form in before.verbs)):
            i -= 1
            continue
        return bool(before.flags & NUMBER) or before.lower in _ADJECTIVES
    return False


_ADJECTIVES = frozenset(
    "new old former current present first second third fourth fifth last next other local municipal public political recent"
    " outgoing early late large small further final single two three four five six seven eight nine ten several many".split()
)


def _participle(tokens: Tokens, i: int, before: Word | None, after: Word | None) -> bool:
    if before is None:
        return not (_nominal(tokens, i + 1) and tokens.cover[i + 1] is None and after is not None and not after.flags & CAPITAL)
    if before.lower in ("former", "latter") and i > 1 and tokens.words[i - 2].flags & DET:
        return True
    if _inside_noun_phrase(tokens, i):
        return False
    if tokens.verb[i - 1] and _nominal(tokens, i + 1):
        mention = tokens.cover[i + 1]
        return mention is not None and mention.label == "PERSON"
    if before.flags & PREP and before.lower not in ("as", "than") and _nominal(tokens, i + 1):
        mention = tokens.cover[i + 1]
        return mention is not None and mention.label == "PERSON"
    return True


def _gerund(tokens: Tokens, i: int, word: Word, before: Word | None, after: Word | None) -> bool:
    if before is not None and _inside_noun_phrase(tokens, i):
        return False
    if before is not None and before.flags & (BE | NEG | ADV | PREP | AUX):
        return not (word.noun_too and not _nominal_start(tokens, i + 1) and before.flags & PREP)
    if word.noun_too:
        mention = tokens.cover[i + 1] if i + 1 < len(tokens.cover) else None
        if before is not None and before.lower == "," and (_nominal_start(tokens, i + 1) or (after is not None and bool(after.flags & (ADV | LY)) and _nominal(tokens, i + 2))):
            return True
        return (after is not None and bool(after.flags & (DET | POSS | PRON))) or (mention is not None and mention.label in ("PERSON", "PARTY", "LIST"))
    return True


def _covered(tokens: Tokens, i: int) -> bool:
    return i < len(tokens.cover) and tokens.cover[i] is not None


def _nominal_start(tokens: Tokens, i: int) -> bool:
    if i >= len(tokens.words):
        return False
    return bool(tokens.words[i].flags & (DET | POSS | PRON | NUMBER | PREP)) or _nominal(tokens, i)


def _present(tokens: Tokens, i: int, word: Word, before: Word | None, after: Word | None) -> bool:
    """A base form or a third person: a verb behind ``to``, a modal or a subject, else only where a noun is unlikely."""
    if before is None:
        return False
    previous = before
    j = i - 1
    while j > 0 and previous.flags & (ADV | NEG | LY) and not previous.flags & (DET | POSS):
        j -= 1
        previous = tokens.words[j]
    if previous.lower == "to" and word.noun_too and tokens.cover[i] is not None:
        return after is not None and (bool(after.flags & (DET | POSS | PRON | NUMBER)) or _name_after(tokens, i + 1) or after.lower in ("for", "over"))
    if previous.lower == "to":
        return not (word.noun_too and after is not None and after.lower == "of")
    if previous.lower in ("which", "that") and word.noun_too and after is not None and after.flags & PRON and not any(form.tag in ("s", "past") for form in word.verbs):
        return False
    if previous.lower == "that" and word.noun_too:
        return any(form.tag == "s" for form in word.verbs) and not (j > 0 and tokens.words[j - 1].flags & PREP)
    if previous.flags & (MODAL | DO) or previous.lower in _SUBJECTS:
        return True
    if _inside_noun_phrase(tokens, i) or previous.flags & (PREP | BE | POSSESSIVE):
        return False
    if not word.noun_too:
        return True
    if previous.flags & HAVE or previous.lower in ("and", "or", "but"):
        return bool(previous.flags & COORD) and after is not None and (bool(after.flags & (DET | POSS | PRON)) or _name_after(tokens, i + 1)) and any(form.tag in ("s", "past") for form in word.verbs)
    third = any(form.tag == "s" for form in word.verbs) or any(form.tag == "past" for form in word.verbs)
    covering = tokens.cover[i - 1]
    plural = previous.lower.endswith("s") or (covering is not None and covering.label in ("PARTY", "LIST"))
    third = third or (any(form.tag == "past" for form in word.verbs))
    opens = after is not None and (bool(after.flags & (DET | POSS | PRON | NUMBER)) or _name_after(tokens, i + 1) or after.lower in ("over", "out", "down", "up", "from", "as", "for", "back", "to", "on", "in", "with", "first", "ahead"))
    if covering is not None and covering.label in ("PARTY", "LIST") and previous.lower.endswith("s") and not third and after is not None and not after.flags & PUNCT:
        return tokens.cover[i] is None
    if previous.flags & PUNCT:
        closing = previous.lower in (",", ")", "”", '"')
        return third and opens and closing and tokens.cover[i] is None
    return (third or plural) and opens


def _name_after(tokens: Tokens, i: int) -> bool:
    mention = tokens.cover[i] if i < len(tokens.cover) else None
    return mention is not None and mention.label in ("PERSON", "PARTY", "OFFICE")
