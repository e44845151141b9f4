"""Chunks of a sentence: noun phrases with a typed head, verb groups, prepositions, connectors, dates and votes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hustings.components.tokens import Mention, Tokens
from hustings.components.words import (
    ADV,
    ALPHA,
    AUX,
    BE,
    CLOSE,
    COMMA,
    COORD,
    DASH,
    DET,
    DO,
    END,
    HAVE,
    LY,
    MODAL,
    NEG,
    NUMBER,
    OPEN,
    POSS,
    POSSESSIVE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    SEMICOLON,
    SUB,
    Word,
)
from hustings.values.numbers import number_value, ordinal_value


@dataclass(slots=True)
class Noun:
    """A noun phrase.

    Attributes:
        start: First token.
        end: Behind the last token of the phrase itself, without what is attached to it.
        type: The label of the mention at its head, or ``PRON`` or ``THING``.
        id: The canonical id of that mention; the head's word for other phrases.
        head: The head word in lower case.
        first: First character of the head mention (or phrase) in the doc.
        last: Behind its last character.
        words: The phrase's lower-cased words.
        det: Its determiner, or empty.
        poss: A possessor: a noun phrase (``the party's``) or a pronoun's word (``his``).
        mods: Mentions inside the phrase before its head.
        of: Attached phrases with their prepositions.
        members: The phrases that are coordinated in it, itself first; empty if none.
        appositions: Phrases that describe it.
        number: A cardinal in it.
        ordinal: An ordinal in it.
    """

    start: int
    end: int
    type: str
    id: str
    head: str
    first: int
    last: int
    words: frozenset[str] = frozenset()
    det: str = ""
    poss: Any = None
    mods: list[Mention] = field(default_factory=list)
    of: list[tuple[str, Noun]] = field(default_factory=list)
    members: list[Noun] = field(default_factory=list)
    appositions: list[Noun] = field(default_factory=list)
    number: int | None = None
    ordinal: int | None = None
    limit: int = 0
    kind: str = "N"

    def each(self) -> list[Noun]:
        """The coordinated members, or the phrase alone."""
        return self.members or [self]


@dataclass(slots=True)
class Verb:
    """A verb group.

    Attributes:
        start: First token (auxiliary, negation).
        end: Behind the main verb.
        main: The main verb's token.
        lemmas: What the main verb can be a form of.
        form: ``fin``, ``inf``, ``ger``, ``part`` (a bare participle) or ``ed`` (finite past or participle).
        passive: True, False, or None where the form leaves it open.
        negated: Whether the group itself is negated.
        modal: The modal (or ``to be to``, ``about to``) over the main verb, or empty.
        perfect: Whether it has a form of have.
        past: Whether it is past tense.
    """

    start: int
    end: int
    main: int
    lemmas: tuple[str, ...]
    form: str
    passive: bool | None
    negated: bool = False
    modal: str = ""
    perfect: bool = False
    past: bool = True
    votes: list[Mention] = field(default_factory=list)
    kind: str = "V"


@dataclass(slots=True)
class Mark:
    """Anything else: ``kind`` is P (preposition), C (coordinator), K (comma), R (relative), S (subordinator), A (adverb),
    D (date), W (votes), O and X (brackets), Q (quotation mark), ; (semicolon, colon), - (dash), . (end), T (to)."""

    start: int
    end: int
    kind: str
    word: str
    mention: Mention | None = None


Chunk = Noun | Verb | Mark

_MARKS = ((COMMA, "K"), (SEMICOLON, ";"), (OPEN, "O"), (CLOSE, "X"), (QUOTE, "Q"), (END, "."), (DASH, "-"))
_PREP_OVER_SUB = frozenset(("after", "before", "since", "until", "till", "as", "than", "following", "pending", "because"))
_COPULAS = frozenset(("be",))


class Chunker:
    """Cuts one sentence into chunks, left to right."""

    def __init__(self, tokens: Tokens, start: int, end: int) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.cover = tokens.cover
        self.verb = tokens.verb
        self.end = end
        self.position = start
        self.chunks: list[Chunk] = []

    def run(self) -> list[Chunk]:
        """The sentence's chunks in order; every token lies in one or is a lone function word."""
        while self.position < self.end:
            i = self.position
            word = self.words[i]
            mention = self.cover[i]
            if mention is not None and mention.label == "VOTES" and mention.end < self.end and self.verb[mention.end] and not self.words[mention.start].flags & LY:
                tokens = self.tokens
                lowers = frozenset(item.lower for item in self.words[i : mention.end])
                self.chunks.append(Noun(i, mention.end, "HUMAN", "delegates", "delegates", tokens.offsets[i], tokens.ends[mention.end - 1], lowers, mods=[mention], limit=mention.end))
                self.position = mention.end
            elif mention is not None and mention.label in ("DATE", "VOTES"):
                self._mark("D" if mention.label == "DATE" else "W", mention.end, mention)
            elif word.flags & PUNCT and mention is None:
                self._punctuation(word)
            elif mention is None and (word.flags & (AUX | NEG) or self.verb[i] or word.lower == "to"):
                self._verb_group(i, word)
            elif mention is not None or not self._function_word(i, word):
                self._noun(i)
        return self.chunks

    def _mark(self, kind: str, end: int, mention: Mention | None = None) -> None:
        self.chunks.append(Mark(self.position, end, kind, self.words[self.position].lower, mention))
        self.position = end

    def _punctuation(self, word: Word) -> None:
        for flag, kind in _MARKS:
            if word.flags & flag:
                self._mark(kind, self.position + 1)
                return

    def _function_word(self, i: int, word: Word) -> bool:
        """Chunks a function word; False if a noun phrase starts here."""
        flags = word.flags
        following = self.words[i + 1] if i + 1 < self.end else None
        dated = self.cover[i + 1] if following is not None else None
        if flags & DET and dated is not None and dated.label == "DATE":
            self._mark("A", i + 1)
            return True
        if flags & REL and word.lower != "whose" and self._relative(i, word, following):
            self._mark("R", i + 1)
            return True
        if word.lower == "but" and i and self.words[i - 1].lower in ("all", "everywhere", "everything", "every", "none", "anywhere"):
            self.chunks.append(Mark(i, i + 1, "P", "except"))
            self.position = i + 1
            return True
        if word.lower == "as" and following is not None and following.lower == "well" and i + 2 < self.end and self.words[i + 2].lower == "as":
            self.chunks.append(Mark(i, i + 3, "C", "and"))
            self.position = i + 3
            return True
        if word.lower in ("along", "together") and following is not None and following.lower == "with" and self.chunks and isinstance(self.chunks[-1], Noun):
            self.chunks.append(Mark(i, i + 2, "C", "and"))
            self.position = i + 2
            return True
        if word.lower == "at" and following is not None and following.lower in ("first", "last", "once"):
            self._mark("A", i + 2)
            return True
        if word.lower == "there" and not (following is not None and following.flags & (BE | MODAL | HAVE)):
            self._mark("A", i + 1)
            return True
        if flags & COORD and word.lower != "yet":
            self._mark("C", i + 1)
            return True
        if flags & SUB and self._subordinates(i, word, following):
            self._mark("S", i + 1)
            return True
        if flags & PREP and not (word.lower in ("following", "like", "past") and self._in_phrase(i)):
            self._mark("P", i + 1)
            return True
        if flags & ADV and not (flags & DET and self._starts_phrase(i + 1)) or (flags & LY and flags & ALPHA and not self._starts_phrase(i + 1)):
            if word.lower in ("first", "last", "next") and self._starts_phrase(i + 1) and not (following is not None and following.flags & ADV and self.cover[i + 1] is None):
                return False
            if flags & (DET | PRON) and following is not None and following.lower == "of":
                return False
            self._mark("A", i + 1)
            return True
        if flags & LY and following is not None and not flags & (DET | PRON):
            self._mark("A", i + 1)
            return True
        if flags & POSSESSIVE:
            self.position += 1
            return True
        return False

    def _in_phrase(self, i: int) -> bool:
        return i > 0 and bool(self.words[i - 1].flags & (DET | POSS))

    def _relative(self, i: int, word: Word, following: Word | None) -> bool:
        if word.lower != "that":
            return True
        if following is None:
            return False
        if self.chunks and isinstance(self.chunks[-1], Mark) and self.chunks[-1].kind == "P":
            return False
        common = self.cover[i + 1]
        if self.chunks and isinstance(self.chunks[-1], Verb) and common is not None and common.label in _COMMON_NOUNS:
            behind = common.end
            return behind < self.end and (self.verb[behind] or bool(self.words[behind].flags & AUX))
        if self.chunks and isinstance(self.chunks[-1], Verb):
            return following.flags & (DET | POSS | PRON) != 0 or self.cover[i + 1] is not None
        return bool(following.flags & (AUX | PRON | DET | POSS | NEG | ADV)) or self.verb[i + 1] or self.cover[i + 1] is not None

    def _subordinates(self, i: int, word: Word, following: Word | None) -> bool:
        """Whether ``after``, ``as`` and the like open a clause here rather than a phrase: a verb follows its subject."""
        if word.lower not in _PREP_OVER_SUB:
            return not (word.flags & DET)
        if following is None:
            return False
        bracket = False
        commas = 0
        office = self.cover[i + 1]
        if word.lower == "as" and office is not None and office.label in ("OFFICE", "HUMAN"):
            return False
        for j in range(i + 1, min(self.end, i + 28)):
            other = self.words[j]
            if word.lower == "as" and other.flags & COORD and self.cover[j] is None:
                return False
            if other.flags & (OPEN | CLOSE) and self.cover[j] is None:
                bracket = bool(other.flags & OPEN)
                continue
            if bracket:
                continue
            if self.cover[j] is None and (self.verb[j] or (other.flags & AUX and not other.flags & POSSESSIVE)) and other.flags & (NEG) == 0:
                if commas and not (commas == 2 and self.words[j - 1].flags & COMMA):
                    return False
                first_is_gerund = j <= i + 2 and (other.lower.endswith("ing"))
                return not first_is_gerund and not (j == i + 1 and self._participle_only(j) and word.lower == "as")
            if other.flags & COMMA and self.cover[j] is None and word.lower != "as":
                commas += 1
                continue
            if other.flags & (COMMA | SEMICOLON | END | REL | CLOSE) and self.cover[j] is None:
                return False
            if self.cover[j] is None and j > i + 1 and other.flags & PREP and word.lower in ("after", "before", "as", "since", "until", "following"):
                # ``after the election of X was annulled`` opens a clause; ``chosen as mayor after a vote`` does not
                if other.lower in ("after", "before", "by", "with", "on", "in", "to") and word.lower == "as":
                    return False
        return False

    def _participle_only(self, i: int) -> bool:
        return all(form.tag in ("part", "past") for form in self.words[i].verbs)

    def _starts_phrase(self, i: int) -> bool:
        if i >= self.end:
            return False
        mention = self.cover[i]
        if mention is not None:
            return mention.label not in ("DATE", "VOTES")
        word = self.words[i]
        return not word.flags & (PUNCT | AUX | PREP | COORD | REL | SUB | PRON | NEG | POSSESSIVE) and not self.verb[i] and word.lower != "to"

    # Verb groups

    def _verb_group(self, i: int, word: Word) -> None:
        reader = _GroupReader(self, i)
        group = reader.read()
        if group is None:
            kind = "T" if word.lower == "to" else "A"
            if word.lower == "to":
                kind = "P"
            if word.lower in ("no", "neither") or word.flags & DET:
                self._noun(i)
                return
            self._mark(kind, i + 1)
            return
        group.votes = reader.votes
        self.chunks.append(group)
        self.position = group.end

    # Noun phrases

    def _noun(self, i: int) -> None:
        noun, end = NounReader(self, i).read()
        if noun is None:
            self._mark("A", max(end, i + 1))
            return
        self.chunks.append(noun)
        self.position = max(end, i + 1)


class _GroupReader:
    """Reads one verb group: auxiliaries, negation, adverbs between them, main verb."""

    def __init__(self, chunker: Chunker, start: int) -> None:
        self.c = chunker
        self.start = start
        self.auxiliaries: list[str] = []
        self.negated = False
        self.infinitive = False
        self.modal = ""
        self.votes: list[Mention] = []

    def read(self) -> Verb | None:
        words, c = self.c.words, self.c
        i = self.start
        last_aux = -1
        while i < c.end:
            word = words[i]
            if c.cover[i] is not None:
                if self._vote_adverb(i) and last_aux >= 0:
                    i += 1
                    continue
                break
            if c.verb[i] and not (word.flags & AUX):
                return self._main(i)
            if word.flags & NEG and word.lower not in ("nor", "neither"):
                self.negated = True
            elif word.lower == "to":
                if i + 1 < c.end and not self._leads_on(i + 1):
                    break
                if self.auxiliaries and last_aux >= 0:
                    self.modal = self.modal or " ".join((self.auxiliaries[-1], "to"))
                self.infinitive = True
            elif word.flags & MODAL and not (word.lower in ("may",) and word.text == "May"):
                self.modal = word.lower
                last_aux = i
                self.auxiliaries.append(word.lower)
            elif word.flags & (BE | HAVE | DO):
                if word.flags & POSSESSIVE and not (i > 0 and words[i - 1].flags & PRON):
                    break
                self.auxiliaries.append(word.lower)
                last_aux = i
            elif word.flags & (ADV | LY) and self._leads_on(i + 1) and last_aux >= 0 or (word.flags & (ADV | LY) and self.infinitive and self._leads_on(i + 1)):
                pass
            elif word.lower in ("about", "due", "set", "supposed", "likely", "unlikely", "expected", "able", "yet", "going") and last_aux >= 0 and i + 2 < c.end and words[i + 1].lower == "to" and self._leads_on(i + 2):
                self.modal = {"able": "", "about": "about to", "yet": "yet to"}.get(word.lower, word.lower + " to")
                self.infinitive = True
                i += 1
            else:
                break
            i += 1
        return self._copula(last_aux)

    def _vote_adverb(self, i: int) -> bool:
        """Takes ``unanimously`` between auxiliary and verb along."""
        mention = self.c.cover[i]
        if mention is None or mention.label != "VOTES" or mention.end - mention.start > 1:
            return False
        if mention not in self.votes:
            self.votes.append(mention)
        return True

    def _leads_on(self, i: int) -> bool:
        """Whether a verb still comes within adverbs and auxiliaries from here."""
        c = self.c
        while i < c.end:
            word = c.words[i]
            if c.cover[i] is not None and self._vote_adverb(i):
                i += 1
                continue
            if c.cover[i] is not None:
                return False
            if c.verb[i]:
                return True
            if word.flags & (AUX | NEG):
                return True
            if not word.flags & (ADV | LY):
                return False
            i += 1
        return False

    def _main(self, i: int) -> Verb:
        forms = self.c.words[i].verbs
        tags = {form.tag for form in forms}
        lemmas = tuple(dict.fromkeys(form.lemma for form in forms))
        be = any(aux in _BE for aux in self.auxiliaries)
        have = any(aux in _HAVE for aux in self.auxiliaries)
        last = self.auxiliaries[-1] if self.auxiliaries else ""
        if not self.auxiliaries and not self.infinitive:
            return self._bare(i, forms, lemmas, tags)
        form = "inf" if self.infinitive and not (self.modal) else "fin"
        if self.auxiliaries and self.auxiliaries[0] in ("being", "having") and form == "fin":
            form = "ger"
        passive = last in _BE and "part" in tags
        wanted = "part" if passive or last in _HAVE else "ger" if last in _BE else "base"
        fitting = tuple(dict.fromkeys(form.lemma for form in forms if form.tag == wanted)) or lemmas
        if be and passive and "ger" not in tags:
            passive = True
        past = any(aux in ("was", "were", "had", "did", "been") for aux in self.auxiliaries)
        return Verb(self.start, i + 1, i, fitting, form, passive, self.negated, self.modal, have, past)

    def _bare(self, i: int, forms: tuple[Any, ...], lemmas: tuple[str, ...], tags: set[str]) -> Verb:
        if tags == {"ger"}:
            return Verb(self.start, i + 1, i, lemmas, "ger", False, self.negated)
        if "past" in tags and "part" in tags:
            chosen = tuple(dict.fromkeys(form.lemma for form in forms if form.tag in ("past", "part")))
            return Verb(self.start, i + 1, i, chosen, "ed", None, self.negated)
        if tags == {"part"}:
            return Verb(self.start, i + 1, i, lemmas, "part", True, self.negated)
        return Verb(self.start, i + 1, i, lemmas, "fin", False, self.negated, past="past" in tags)

    def _copula(self, last: int) -> Verb | None:
        """A group that ends in an auxiliary: the main verb is be, have or do itself."""
        if last < 0:
            return None
        word = self.c.words[last]
        lemma = "be" if word.flags & BE else "have" if word.flags & HAVE else "do" if word.flags & DO else ""
        if not lemma:
            return None
        end = last + 1
        while end < self.c.end and self.c.words[end].flags & NEG and self.c.words[end].lower not in ("nor", "neither"):
            end += 1
        form = "ger" if word.lower in ("being", "having") else "inf" if self.infinitive and not self.modal else "fin"
        past = any(aux in ("was", "were", "had", "did", "been") for aux in self.auxiliaries)
        perfect = any(aux in _HAVE for aux in self.auxiliaries[:-1])
        return Verb(self.start, end, last, (lemma,), form, False, self.negated, self.modal, perfect, past)


_BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re"))
_HAVE = frozenset(("have", "has", "had", "having", "'ve", "'d"))


class NounReader:
    """Reads one noun phrase without what is attached behind it."""

    def __init__(self, chunker: Chunker, start: int) -> None:
        self.c = chunker
        self.start = start
        self.parts: list[Mention | int] = []
        self.det = ""
        self.poss: Any = None
        self.number: int | None = None
        self.ordinal: int | None = None
        self.negative = False
        self.pronoun = False

    def read(self) -> tuple[Noun | None, int]:
        """The phrase and the token behind it; None if there is no head."""
        c = self.c
        i = self.start
        while i < c.end:
            word, mention = c.words[i], c.cover[i]
            if self.pronoun:
                break
            if mention is not None:
                if mention.label in ("DATE", "VOTES") or (self.parts and self._breaks(mention)):
                    break
                self.parts.append(mention)
                i = mention.end
                continue
            step = self._step(i, word)
            if step == 0:
                break
            i += step
        return self._finish(i), i

    def _breaks(self, mention: Mention) -> bool:
        """A second name right behind a name starts a phrase of its own, but for ``Healthy Serbia leader X``."""
        last = self.parts[-1]
        if isinstance(last, int):
            return False
        return last.label in ("PERSON",) and mention.label in ("PERSON", "PARTY", "LIST", "PLACE", "OFFICE")

    def _step(self, i: int, word: Word) -> int:
        flags = word.flags
        if flags & POSSESSIVE and not flags & (BE & 0):
            return self._possessive(i)
        if flags & (DET | POSS) and not self.parts:
            if flags & POSS:
                self.poss = word.lower
            elif not self.det or word.lower in ("same", "other", "such"):
                self.det = self.det or word.lower
            if word.lower == "no":
                self.negative = True
            return 1
        if flags & PRON and not self.parts:
            if flags & DET or word.lower in ("one", "former", "latter", "others"):
                return self._adjective_like(i, word)
            self.parts.append(i)
            self.pronoun = True
            return 1
        if flags & PRON and not flags & DET:
            return 0
        if flags & COORD and self.ordinal is not None and i + 1 < self.c.end and (ordinal_value(self.c.words[i + 1].lower) is not None or self.c.words[i + 1].lower in ("final", "last")):
            return 1
        if self.det and not self.parts and word.lower in ("first", "last") and i + 1 < self.c.end and self.c.words[i + 1].flags & COORD:
            return self._figure(i, word)
        if self.det and not self.parts and word.lower in ("next", "last", "previous", "following", "former", "latter"):
            self.parts.append(i)
            return 1
        if flags & (NUMBER) or (word.lower in _ORDINAL_LEAD and self._goes_on(i + 1)):
            return self._figure(i, word)
        if flags & (PUNCT | PREP | COORD | REL | SUB | AUX | NEG) or c_verb(self.c, i):
            return 0
        if flags & (DET | POSS):
            return 1 if word.lower in ("same", "own", "other", "another", "few", "many", "several", "most", "half") else 0
        if flags & (ADV | LY) and not self._goes_on(i + 1):
            return 0
        return self._figure(i, word)

    def _adjective_like(self, i: int, word: Word) -> int:
        self.parts.append(i)
        return 1

    def _goes_on(self, i: int) -> bool:
        return self.c._starts_phrase(i)

    def _figure(self, i: int, word: Word) -> int:
        lower = word.lower
        if (word.flags & NUMBER) or lower in _NUMBER_WORDS or "-" in lower:
            value = number_value(lower)
            if value is not None:
                self.number = value if self.number is None else self.number
            elif (order := ordinal_value(lower)) is not None:
                self.ordinal = self.ordinal or order
        elif (order := ordinal_value(lower)) is not None:
            self.ordinal = self.ordinal or order
        self.parts.append(i)
        return 1

    def _possessive(self, i: int) -> int:
        if not self.parts:
            return 0
        self.poss = self._noun_of(self.parts, self.start, i)
        self.parts = []
        self.number = self.ordinal = None
        return 1

    def _finish(self, end: int) -> Noun | None:
        if not self.parts:
            if self.poss is not None or self.det:
                word = self.c.words[end - 1]
                return Noun(self.start, end, "PRON" if not isinstance(self.poss, Noun) else "THING", word.lower, word.lower, self.c.tokens.offsets[end - 1], self.c.tokens.ends[end - 1], det=self.det, poss=self.poss) if end > self.start else None
            return None
        return self._noun_of(self.parts, self.start, end)

    def _noun_of(self, parts: list[Mention | int], start: int, end: int) -> Noun:
        tokens = self.c.tokens
        head = parts[-1]
        lowers = frozenset(word.lower for word in tokens.words[start:end])
        mods = [part for part in parts[:-1] if isinstance(part, Mention)]
        if isinstance(head, Mention):
            noun = Noun(start, end, head.label, head.id, tokens.words[head.end - 1].lower, head.first, head.last, lowers, self.det, self.poss, mods, number=self.number, ordinal=self.ordinal)
        else:
            word = tokens.words[head]
            pronoun = word.flags & PRON and len(parts) == 1 and not word.flags & DET
            label = "PRON" if pronoun else "THING"
            noun = Noun(start, end, label, word.lower, word.lower, tokens.offsets[head], tokens.ends[head], lowers, self.det, self.poss, mods, number=self.number, ordinal=self.ordinal)
        noun.limit = end
        if noun.number is not None and noun.ordinal is None and any(mod.label == "POSITION" for mod in mods):
            noun.type, noun.ordinal = "POSITION", noun.number
        return noun


def c_verb(chunker: Chunker, i: int) -> bool:
    """Whether the token is read as a verb."""
    return chunker.verb[i]


_COMMON_NOUNS = frozenset("PARTYWORD POST LISTWORD GOVERNMENT ELECTION ASSEMBLY COUNCIL OFFICE SEAT TERM GROUPWORD PLACEWORD HUMAN ALLIANCE".split())
_ORDINAL_LEAD = frozenset(("first", "last", "next"))
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred".split()
)
