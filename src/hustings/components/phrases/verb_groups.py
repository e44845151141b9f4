"""Verb groups: auxiliaries, negation, adverbs between them, and the main verb."""

from __future__ import annotations

from collections.abc import Iterable

from hustings.components.chunks import Verb
from hustings.components.mentions.asides import aside_at, idiom_at
from hustings.components.mentions.tokens import Mention
from hustings.components.mentions.words import (
    ADV,
    AUX,
    BE,
    COMMA,
    DO,
    FLOATING,
    HAVE,
    LY,
    MODAL,
    NEG,
    POSSESSIVE,
    PRON,
    Word,
)
from hustings.components.phrases.stretch import Stretch
from hustings.lexicon import Form, Tag

_BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re"))
_HAVE = frozenset(("have", "has", "had", "having", "'ve", "'d"))
_PAST = frozenset(("was", "were", "had", "did", "been"))
# What ``to`` makes a modal of: ``was about to``, ``is due to``.
_BEFORE_TO = {
    "able": "",
    **{
        word: f"{word} to"
        for word in ("about", "due", "set", "supposed", "likely", "unlikely", "expected", "yet", "going")
    },
}


def read_verb_group(stretch: Stretch, start: int) -> Verb | None:
    """The verb group that starts at a token; None if no verb comes."""
    reader = _GroupReader(stretch, start)
    group = reader.read()
    if group is not None:
        group.votes = reader.votes
    return group


class _GroupReader:
    """Reads one verb group from left to right."""

    def __init__(self, stretch: Stretch, start: int) -> None:
        self.stretch = stretch
        self.start = start
        self.auxiliaries: list[str] = []
        self.last_auxiliary = -1
        self.negated = False
        self.infinitive = False
        self.able = False  # ``was able to remain`` is finite
        self.modal = ""
        self.votes: list[Mention] = []

    def read(self) -> Verb | None:
        """The group up to its main verb, or up to an auxiliary that is the main verb itself."""
        words, cover, verb, end = self.stretch.words, self.stretch.cover, self.stretch.verb, self.stretch.end
        i = self.start
        while i < end:
            word = words[i]
            if cover[i] is not None:
                if not (self._take_vote(i) and self.auxiliaries):
                    break
                i += 1
                continue
            if verb[i] and not word.flags & AUX:
                return self._main(i)
            step = self._step(i, word)
            if not step:
                break
            i += step
        return self._copula()

    def _step(self, i: int, word: Word) -> int:
        """Takes a word before the main verb; answers how many tokens it took, 0 if it ends the group."""
        flags = word.flags
        if flags & NEG and word.lower not in ("nor", "neither"):
            self.negated = not self._not_only(i)
            return 1
        if word.lower == "to":
            return self._to(i)
        if flags & MODAL and word.text != "May":
            self.modal = word.lower
            return self._auxiliary(i, word)
        if flags & (BE | HAVE | DO):
            if flags & POSSESSIVE and not (i > 0 and self.stretch.words[i - 1].flags & PRON):
                return 0
            return self._auxiliary(i, word)
        if self.auxiliaries and (adverb := self._long_adverb(i, word)) and self._leads_on(i + adverb):
            return adverb
        floating = (word.lower in FLOATING or word.lower == "since") and self.auxiliaries
        if (
            (flags & (ADV | LY) or floating)
            and (self.auxiliaries or self.infinitive)
            and self._leads_on(i + 1)
        ):
            self.negated = self.negated or word.lower in ("almost", "nearly")
            return 1
        return self._before_to(i, word)

    def _long_adverb(self, i: int, word: Word) -> int:
        """How many tokens an adverb of several words, or one between commas, has; 0 if none begins here."""
        if word.flags & COMMA:
            return aside_at(self.stretch.words, i, self.stretch.end)
        return idiom_at(self.stretch.words, i)

    def _not_only(self, i: int) -> bool:
        """Whether a negation denies nothing: ``not only resigned but …``."""
        words = self.stretch.words[i : min(i + 2, self.stretch.end)]
        return len(words) == 2 and words[0].lower == "not" and words[1].lower in ("only", "just", "merely")

    def _to(self, i: int) -> int:
        if i + 1 < self.stretch.end and not self._leads_on(i + 1):
            return 0
        if self.auxiliaries:
            self.modal = self.modal or f"{self.auxiliaries[-1]} to"
        self.infinitive = True
        return 1

    def _auxiliary(self, i: int, word: Word) -> int:
        self.auxiliaries.append(word.lower)
        self.last_auxiliary = i
        return 1

    def _before_to(self, i: int, word: Word) -> int:
        """Takes ``about to`` and the like as a modal."""
        if not self.auxiliaries or word.lower not in _BEFORE_TO or i + 2 >= self.stretch.end:
            return 0
        if self.stretch.words[i + 1].lower != "to" or not self._leads_on(i + 2):
            return 0
        self.modal = _BEFORE_TO[word.lower]
        self.infinitive, self.able = True, word.lower == "able"
        return 2

    def _take_vote(self, i: int) -> bool:
        """Takes ``unanimously`` between auxiliary and verb along."""
        mention = self.stretch.cover[i]
        if mention is None or mention.label != "VOTES" or mention.end - mention.start > 1:
            return False
        if mention not in self.votes:
            self.votes.append(mention)
        return True

    def _leads_on(self, i: int) -> bool:
        """Whether a verb still comes within adverbs and auxiliaries from here."""
        words, cover, verb, end = self.stretch.words, self.stretch.cover, self.stretch.verb, self.stretch.end
        while i < end:
            if cover[i] is None:
                if verb[i] or words[i].flags & (AUX | NEG):
                    return True
                if not (words[i].flags & (ADV | LY) or words[i].lower in FLOATING):
                    return False
            elif not self._take_vote(i):
                return False
            i += 1
        return False

    def _main(self, i: int) -> Verb:
        forms = self.stretch.words[i].verbs
        tags = {form.tag for form in forms}
        if not self.auxiliaries and not self.infinitive:
            return self._bare(i, forms, tags)
        last = self.auxiliaries[-1] if self.auxiliaries else ""
        passive = last in _BE and "part" in tags
        wanted = "part" if passive or last in _HAVE else "ger" if last in _BE else "base"
        lemmas = _lemmas(form for form in forms if form.tag == wanted) or _lemmas(forms)
        form = "inf" if self.infinitive and not (self.modal or self.able) else "fin"
        if self.auxiliaries and self.auxiliaries[0] in ("being", "having") and form == "fin":
            form = "ger"
        perfect = not _HAVE.isdisjoint(self.auxiliaries)
        past = "had" in self.auxiliaries if perfect else not _PAST.isdisjoint(self.auxiliaries)
        return Verb(self.start, i + 1, i, lemmas, form, passive, self.negated, self.modal, perfect, past)

    def _bare(self, i: int, forms: tuple[Form, ...], tags: set[Tag]) -> Verb:
        """A verb without auxiliary, whose form alone says what it can be."""
        lemmas = _lemmas(forms)
        if tags == {"ger"}:
            return Verb(self.start, i + 1, i, lemmas, "ger", False, self.negated)
        if "past" in tags and "part" in tags:
            lemmas = _lemmas(form for form in forms if form.tag in ("past", "part"))
            return Verb(self.start, i + 1, i, lemmas, "ed", None, self.negated)
        if tags == {"part"}:
            return Verb(self.start, i + 1, i, lemmas, "part", True, self.negated)
        negated = self.negated or self._is_rejected()
        return Verb(self.start, i + 1, i, lemmas, "fin", False, negated, past="past" in tags)

    def _is_rejected(self) -> bool:
        """``rather than face a vote``: what somebody chose not to do."""
        before = [word.lower for word in self.stretch.words[max(0, self.start - 2) : self.start]]
        return before == ["rather", "than"]

    def _copula(self) -> Verb | None:
        """A group that ends in an auxiliary: the main verb is be, have or do itself."""
        last, words = self.last_auxiliary, self.stretch.words
        if last < 0:
            return None
        word = words[last]
        lemma = "be" if word.flags & BE else "have" if word.flags & HAVE else "do" if word.flags & DO else ""
        if not lemma:
            return None
        end = last + 1
        while (
            end < self.stretch.end and words[end].flags & NEG and words[end].lower not in ("nor", "neither")
        ):
            end += 1
        infinitive = self.infinitive and not (self.modal or self.able)
        form = "ger" if word.lower in ("being", "having") else "inf" if infinitive else "fin"
        perfect = not _HAVE.isdisjoint(self.auxiliaries[:-1])
        past = "had" in self.auxiliaries if perfect else not _PAST.isdisjoint(self.auxiliaries)
        return Verb(self.start, end, last, (lemma,), form, False, self.negated, self.modal, perfect, past)


def _lemmas(forms: Iterable[Form]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([form.lemma for form in forms]))
