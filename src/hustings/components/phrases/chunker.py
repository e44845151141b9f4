"""Cuts a sentence into chunks, left to right."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.mentions.asides import idiom_before_name
from hustings.components.mentions.resumed_subjects import resumes_subject
from hustings.components.mentions.tokens import Mention, Tokens
from hustings.components.mentions.words import (
    ADV,
    ALPHA,
    AUX,
    BE,
    CLOSE,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    FLOATING,
    HAVE,
    LY,
    MODAL,
    NEG,
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
    word_set,
)
from hustings.components.phrases.bare_moments import MOMENT_WORDS, bare_moment
from hustings.components.phrases.belonging import class_of
from hustings.components.phrases.noun_phrases import read_noun_phrase
from hustings.components.phrases.stretch import Stretch
from hustings.components.phrases.subordinators import opens_clause
from hustings.components.phrases.verb_groups import read_verb_group

_MARKS = (
    *((COMMA, "K"), (SEMICOLON, ";"), (OPEN, "O"), (CLOSE, "X"), (QUOTE, "Q"), (END, "."), (DASH, "-")),
)
_EXPRESSIONS = FLOATING | word_set("instead but as along together at there once bar thanks owing no")
_EMPHATIC = frozenset(("himself", "herself", "itself", "themselves"))
_PLACES_MEANT = word_set("them these those which")
_CONCEDING = frozenset(("but", "though", "although", "albeit", "yet", "if"))
_PIECING = word_set("put piece patch cobble stitch knit")
_TAKEN_OUT = word_set("one two three those that")
_WHOLES = word_set("all everywhere everything every none anywhere")
_COMMON_NOUNS = word_set(
    "PARTYWORD POST LISTWORD GOVERNMENT ELECTION ASSEMBLY COUNCIL OFFICE SEAT TERM GROUPWORD PLACEWORD"
    " HUMAN ALLIANCE"
)
_BODIES = word_set("PARTYWORD LISTWORD GROUPWORD COUNCIL ASSEMBLY PLACEWORD GOVERNMENT ALLIANCE")
# What draws an auxiliary to the front of its subject.
_FRONTING = word_set("only not never nor neither rarely seldom hardly scarcely")
_LIMITS = word_set("until till before")
# How far the verb of an inverted clause is looked for.
_SUBJECT = 10


class Chunker:
    """Cuts one sentence into chunks, left to right."""

    def __init__(self, tokens: Tokens, start: int, end: int) -> None:
        self.stretch = Stretch(tokens, end)
        self.words = tokens.words
        self.cover = tokens.cover
        self.verb = tokens.verb
        self.end = end
        self.position = start
        self.chunks: list[Chunk] = []
        self.moved: Verb | None = None  # an auxiliary before its subject, whose participle is to come

    def run(self) -> list[Chunk]:
        """The sentence's chunks in order; every token lies in one or is a lone function word."""
        while self.position < self.end:
            i = self.position
            word, mention = self.words[i], self.cover[i]
            if mention is not None:
                self._mention(i, mention)
            elif word.flags & PUNCT:
                self._punctuation(word)
            elif word.flags & (AUX | NEG) or self.verb[i] or word.lower == "to":
                self._verb_group(i, word)
            elif word.lower in MOMENT_WORDS and (behind := bare_moment(self.stretch, i)):
                self._mark("A", behind)
            elif not self._function_word(i, word):
                self._noun(i)
        return self.chunks

    def _mark(self, kind: str, end: int, mention: Mention | None = None, word: str = "") -> bool:
        lower = word or self.words[self.position].lower
        self.chunks.append(Mark(self.position, end, kind, lower, mention))
        self.position = end
        return True

    def _mention(self, i: int, mention: Mention) -> None:
        if mention.label == "VOTES":
            behind = mention.end
            if behind < self.end and self.verb[behind] and not self.words[mention.start].flags & LY:
                self._voters(i, mention)
            else:
                self._mark("W", behind, mention)
        elif mention.label == "DATE":
            self._mark("D", mention.end, mention)
        else:
            self._noun(i)

    def _voters(self, i: int, mention: Mention) -> None:
        """``17 of 33 delegates voted``: votes before a verb are its subject."""
        tokens, end = self.stretch.tokens, mention.end
        lowers = frozenset(word.lower for word in self.words[i:end])
        first, last = tokens.offsets[i], tokens.ends[end - 1]
        voters = Noun(
            i, end, "HUMAN", "delegates", "delegates", first, last, lowers, mods=[mention], limit=end
        )
        self.chunks.append(voters)
        self.position = end

    def _punctuation(self, word: Word) -> None:
        for flag, kind in _MARKS:
            if word.flags & flag:
                self._mark(kind, self.position + 1)
                return

    def _verb_group(self, i: int, word: Word) -> None:
        if word.lower == "bar" and self._takes_out(i):
            self._mark("P", i + 1, word="except")
            return
        group = read_verb_group(self.stretch, i)
        last = self._last()
        if word.lower == "do" and isinstance(last, Verb) and "make" in last.lemmas:
            self._mark("A", i + 1)  # ``make do with``
        elif group is not None and group.lemmas == ("do",) and self._inverted(group):
            self._mark("A", group.end)
        elif group is not None and group.lemmas == ("be",) and self._moved_to_front(group):
            self.moved = group
            self._mark("A", group.end)
        elif group is not None and self.moved is not None and group.form in ("ed", "part"):
            self.chunks.append(replace(group, form="fin", passive=True, negated=self.moved.negated))
            self.moved, self.position = None, group.end
        elif group is not None:
            self.chunks.append(group)
            self.position = group.end
        elif word.lower in ("no", "neither") or word.flags & DET:
            self._noun(i)
        elif word.lower == "not" and i + 1 < self.end and self.words[i + 1].lower in _LIMITS:
            self._mark("A", i + 1, word="only")  # ``Not until May``: in May
        else:
            self._mark("P" if word.lower == "to" else "A", i + 1)

    def _inverted(self, group: Verb) -> bool:
        """``Only in X did the party win``: whether a subject and its base verb follow the auxiliary."""
        for j in range(group.end, min(self.end, group.end + _SUBJECT)):
            if self.verb[j]:
                return j > group.end and any(form.tag == "base" for form in self.words[j].verbs)
            if self.words[j].flags & (PREP | AUX | PUNCT):
                return False
        return False

    def _moved_to_front(self, group: Verb) -> bool:
        """``Not until May was X elected``, ``nor was X elected``: whether subject and participle follow."""
        fronting = (self.words[0 if not self.chunks else self.chunks[0].start], self.words[group.start - 1])
        if not any(word.lower in _FRONTING for word in fronting):
            return False
        if any(isinstance(chunk, Verb) for chunk in self.chunks) and fronting[1].lower not in _FRONTING:
            return False
        for j in range(group.end, min(self.end, group.end + _SUBJECT)):
            if self.verb[j]:
                return j > group.end and any(form.tag == "part" for form in self.words[j].verbs)
            if self.words[j].flags & (AUX | PUNCT):
                return False
        return False

    def _noun(self, i: int) -> None:
        if self.stretch.repeats(i):
            self._mark("A", i + 3)
            return
        noun, end = read_noun_phrase(self.stretch, i)
        if noun is not None and noun.type == "PERSON" and (name := self._subject_inside(i, end)):
            noun, end = read_noun_phrase(Stretch(self.stretch.tokens, name), i)
        if noun is None:
            self._mark("A", max(end, i + 1))
            return
        self.position = max(end, i + 1)
        if noun.type == "SEAT" and self._is_short_aside():
            self._mark("A", self.position)
        else:
            self.chunks.append(noun)

    def _is_short_aside(self) -> bool:
        """``first but two seats short of a majority``: by how much, which is nobody who does anything."""
        last, behind = self._last(), self.position
        joins = isinstance(last, Mark) and last.kind in ("C", "S") and last.word in _CONCEDING
        if not joins or behind >= self.end or self.words[behind].lower not in ("short", "shy"):
            return False
        self.chunks.pop()
        return True

    def _subject_inside(self, start: int, end: int) -> int:
        """``After a quarrel over the budget X left``: where the subject's name begins; 0 if it does not."""
        opening = self.chunks[0] if self.chunks else None
        if not isinstance(opening, Mark) or opening.kind not in ("P", "S") or end >= self.end:
            return 0
        if not self.stretch.finite_at(end) or not self._all_in_front():
            return 0
        name = next((at for at in range(start, end) if self.cover[at] is not None), start)
        return name if name > start and self.stretch.begins_anew(start, name) else 0

    def _all_in_front(self) -> bool:
        """Whether all phrases so far stand behind prepositions, and nothing closes them."""
        kinds = [chunk.kind for chunk in self.chunks]
        marks = [kind for kind in kinds if kind != "N"]
        return set(marks) <= {"P", "S", "A", "D"} and kinds[-1] != "N" and len(marks) >= kinds.count("N")

    def _function_word(self, i: int, word: Word) -> bool:
        """Chunks a function word; False if a noun phrase starts here."""
        flags = word.flags
        following = self.words[i + 1] if i + 1 < self.end else None
        if flags & DET and following is not None:
            dated = self.cover[i + 1]
            if dated is not None and dated.label == "DATE":
                return self._mark("A", i + 1)
        if flags & REL and word.lower != "whose" and self._relative(i, word, following):
            return self._mark("R", i + 1)
        if word.lower in _EXPRESSIONS and self._expression(i, word, following):
            return True
        if flags & COORD and (word.lower != "yet" or self._joins_verbs(i)):
            return self._mark("C", i + 1)
        if flags & SUB and opens_clause(self.stretch, i):
            return self._mark("S", i + 1)
        if flags & PREP and (idiom := idiom_before_name(self.words, i, self.end)):
            return self._mark("A", i + idiom)
        if flags & PREP and not (word.lower in ("following", "like", "past") and self._in_phrase(i)):
            return self._mark("P", i + 1)
        if self._adverb(i, word):
            return not self._opens_phrase(i, word, following) and self._mark("A", i + 1)
        if flags & LY and following is not None and not flags & (DET | PRON):
            return self._mark("A", i + 1)
        if flags & POSSESSIVE:
            self.position += 1
            return True
        return False

    def _expression(self, i: int, word: Word, following: Word | None) -> bool:
        """Chunks ``all but``, ``instead of``, ``as well as``, ``along with`` and the like."""
        lower, after = word.lower, following.lower if following is not None else ""
        if lower in ("but", "bar") and self._takes_out(i):
            return self._mark("P", i + 1, word="except")
        if lower == "once" and after in ("more", "again"):
            return self._mark("A", i + 2)
        if (lower, after) == ("no", "longer"):
            return self._no_longer(i)
        if lower in ("thanks", "owing") and after == "to":
            return self._mark("P", i + 2, word="thanks")
        if lower == "instead" and after == "of":
            return self._mark("P", i + 2, word="instead")
        if lower == "as" and after == "well" and i + 2 < self.end and self.words[i + 2].lower == "as":
            return self._mark("C", i + 3, word="and")
        if lower in ("along", "together") and after == "with":
            return self._together(i)
        if lower in _EMPHATIC and self._ends_relative(following):
            return self._mark("A", i + 1)
        floats = lower in FLOATING and i + 1 < self.end
        if floats and (isinstance(self._last(), Noun) or resumes_subject(self.words, i)):
            return self.stretch.finite_at(i + 1) and self._mark("A", i + 1)
        if lower == "at" and after in ("first", "last", "once"):
            return self._mark("A", i + 2)
        if lower == "there" and not (following is not None and self._exists(following)):
            return self._mark("A", i + 1)
        return False

    def _ends_relative(self, following: Word | None) -> bool:
        """``the list, which she had led herself, won``: what is led stands before, the rest is emphasis."""
        kinds = [chunk.kind for chunk in self.chunks[-3:]]
        return kinds == ["R", "N", "V"] and (following is None or bool(following.flags & PUNCT))

    def _no_longer(self, i: int) -> bool:
        """``X no longer sits``: a verb that is negated, where one follows."""
        group = read_verb_group(self.stretch, i + 2) if i + 2 < self.end and self.verb[i + 2] else None
        if group is not None:
            self.chunks.append(replace(group, negated=True))
            self.position = group.end
        return group is not None

    def _exists(self, following: Word) -> bool:
        """Whether ``there`` is a subject itself, and not behind one: ``the vote there was held``."""
        if not following.flags & (BE | MODAL | HAVE):
            return False
        before = self.chunks[-2] if len(self.chunks) > 1 else None
        placed = isinstance(before, Mark) and before.kind == "P"
        return placed or not isinstance(self._last(), Noun)

    def _takes_out(self, i: int) -> bool:
        """``everywhere but X``, ``every town but Ada``: whether what follows is an exception."""
        if i and self.words[i - 1].lower in _WHOLES:
            return True
        last, exception = self._last(), self.cover[i + 1] if i + 1 < self.end else None
        sets = ("PLACEWORD", "ELECTION")
        places = isinstance(last, Noun) and (last.type in sets or last.head in _PLACES_MEANT)
        every = places and isinstance(last, Noun) and self._speaks_of_all(last)
        one = i + 1 < self.end and self.words[i + 1].lower in _TAKEN_OUT
        return every and (one or (exception is not None and exception.label == "PLACE"))

    def _joins_verbs(self, i: int) -> bool:
        """``leads the field yet has no majority``: whether ``yet`` stands between two verbs."""
        told = isinstance(self._last(), Noun) and any(isinstance(chunk, Verb) for chunk in self.chunks)
        return told and i + 1 < self.end and self.stretch.finite_at(i + 1)

    def _speaks_of_all(self, noun: Noun) -> bool:
        """``every town``, ``all of the canton's towns``, ``everywhere in the district``."""
        if noun.det in ("all", "every", "each"):
            return True
        if noun.start > 1 and self.words[noun.start - 2].lower == "everywhere":
            return True
        before = [chunk.head if isinstance(chunk, Noun) else chunk.start for chunk in self.chunks[-3:-1]]
        return before[:1] == ["all"]

    def _together(self, i: int) -> bool:
        """``A together with B won`` is a coordination, ``governed the town together with B`` is none."""
        last = self._last()
        if not isinstance(last, Noun):
            return False
        before = self.chunks[-2] if len(self.chunks) > 1 else None
        if isinstance(before, Verb) and not _PIECING.isdisjoint(before.lemmas):
            return self._mark("A", i + 1)  # ``put a majority together with B``
        joins = class_of(last) in ("party", "person", "name") or last.type == "OFFICE"
        return self._mark("C", i + 2, word="and") if joins else self._mark("P", i + 2, word="with")

    def _last(self) -> Chunk | None:
        return self.chunks[-1] if self.chunks else None

    def _in_phrase(self, i: int) -> bool:
        return i > 0 and bool(self.words[i - 1].flags & (DET | POSS))

    def _adverb(self, i: int, word: Word) -> bool:
        flags = word.flags
        if flags & ADV and not flags & DET:
            return True
        adverb = flags & ADV or (flags & LY and flags & ALPHA)
        return bool(adverb) and not self.stretch.starts_phrase(i + 1)

    def _opens_phrase(self, i: int, word: Word, following: Word | None) -> bool:
        """Whether an adverb opens a noun phrase: ``first place``, ``most of the delegates``."""
        if word.lower in ("first", "last", "next") and self.stretch.starts_phrase(i + 1):
            adverb = following is not None and following.flags & ADV and self.cover[i + 1] is None
            if not adverb:
                return True
        return bool(word.flags & (DET | PRON)) and following is not None and following.lower == "of"

    def _relative(self, i: int, word: Word, following: Word | None) -> bool:
        """Whether a relative word opens a clause; ``that`` can be a determiner or a pronoun."""
        if word.lower != "that":
            return True
        if following is None:
            return False
        last, mention = self._last(), self.cover[i + 1]
        if isinstance(last, Mark) and last.kind == "P":
            return False
        if isinstance(last, Verb):
            if mention is None or mention.label not in _COMMON_NOUNS:
                return mention is not None or bool(following.flags & (DET | POSS | PRON))
            behind = mention.end
            if behind < self.end and self.words[behind].flags & POSSESSIVE:
                return False  # headed that party's list
            return behind < self.end and self.stretch.finite_at(behind)
        if isinstance(last, Noun) and last.type == "PRON" and mention is not None and mention.label == "POST":
            return mention.end < self.end and self.stretch.finite_at(mention.end)  # cost her that post
        if following.flags & (AUX | PRON | DET | POSS | NEG | ADV):
            return True
        if mention is not None and isinstance(last, Mark) and self._points_at(mention):
            return False
        return self.verb[i + 1] or mention is not None

    def _points_at(self, mention: Mention) -> bool:
        """``and in 2006 that party's ticket``, ``, and that council elected her``: one that was told of."""
        behind = mention.end
        if mention.label not in _BODIES or behind >= self.end:
            return False
        if self.words[behind - 1].lower.endswith("s"):
            return False  # ``in the year 2006 that members remember``
        return bool(self.words[behind].flags & POSSESSIVE) or self.stretch.finite_at(behind)
