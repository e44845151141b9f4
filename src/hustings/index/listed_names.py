"""Names of lists of candidates: in quotation marks, before ``list``, behind ``the citizens' group``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from hustings.article import ArticleSection
from hustings.index.names import (
    GROUP_WORD,
    LIST_CUES,
    LIST_FORWARD,
    LIST_NAMED,
    LIST_WORD,
    QUOTED,
    SENTENCE_START,
)
from hustings.index.organisations import Organisations

Span = tuple[int, int]

_LONGEST = 120  # in characters, of an unquoted list's name
_HEADING = ("Heading the ", "Leading the ", "Topping the ", "Fronting the ", "Spearheading the ")
# What opens a sentence before a list that has an article of its own: ``Although the Our Town list won``
_OPENING = re.compile(r"\w+ (?:the|a|an) (?=\w)")
# Whose a list is, before its name: ``Ana Ilić's For Our Town list``
_OWNED = re.compile(r"(?:[^\s'’]+ )*(?P<owner>[^\s'’]+)(?:['’]s|(?<=s)['’]) (?=[^\W\d_a-z])")
_BEFORE_SENTENCE = 6  # in characters
_ARTICLES = ("the ", "The ")
_NEVER_SECOND = frozenset(("on", "from", "by", "at", "with"))


class ListFinder:
    """Finds where an article names lists.

    Args:
        text: The article's text.
        organisations: What the article and the gazetteer say of organisations.
    """

    def __init__(self, text: str, organisations: Organisations) -> None:
        self.text = text
        self.organisations = organisations
        self.function_words = organisations.gazetteer.words["function"]
        self.possessors = organisations.gazetteer.words["possessor"]
        self.links = organisations.gazetteer.words["list_link"]

    def by_offset(self, section: ArticleSection) -> dict[int, Span]:
        """The spans of a section's lists by every offset inside them."""
        return {offset: span for span in self._spans(section) for offset in range(*span)}

    def _spans(self, section: ArticleSection) -> Iterator[Span]:
        body = self.text[section.start : section.end]
        for match in QUOTED.finditer(body):
            if _is_title(match["name"]):
                yield match.start("name") + section.start, match.end("name") + section.start
        if not any(word in body for word in LIST_CUES):  # the expressions below are slow, this is not
            return
        for match in LIST_WORD.finditer(body):
            named = self._name_before(match.start() + section.start, section.start)
            if named is not None and self._is_own_name(named, match.group()):
                yield named
        for match in GROUP_WORD.finditer(body):
            named = self._name_before(match.start() + section.start, section.start)
            if named is not None and self._is_groups_name(named):
                yield named
        for match in LIST_FORWARD.finditer(body):
            yield match.start("name") + section.start, match.end("name") + section.start
        for match in LIST_NAMED.finditer(body):
            if self._is_new(match["name"]):
                yield match.start("name") + section.start, match.end("name") + section.start

    def _is_new(self, name: str) -> bool:
        """Whether a name is neither a known organisation's nor a person's."""
        known = name in self.organisations.gazetteer.forms and self.organisations.knows(name)
        return not known and name.split(maxsplit=1)[0] not in self.organisations.gazetteer.given

    def _is_own_name(self, named: Span, list_word: str) -> bool:
        """Whether what stands before ``list`` is its name, neither its leader's nor a known party's."""
        words = self.text[named[0] : named[1]].split()
        return not self._of_known(named, list_word) and any(
            word[0].isupper() and word.lower() not in self.function_words for word in words
        )

    def _is_groups_name(self, named: Span) -> bool:
        """Whether ``the X Y`` before ``group`` names it: no person, place or party that has one."""
        start, end = named
        words = self.text[start:end].split()
        capitals = [word for word in words if word[0].isupper()]
        if len(capitals) < 2 or capitals[0] != words[0] or not self.text.endswith(_ARTICLES, 0, start):
            return False
        gazetteer = self.organisations.gazetteer
        lists = gazetteer.words
        owners: tuple[Collection[str], ...] = ()  # nobody's if a sentence: ``the Ada Can Do More group``
        if lists["slogan_verb"].isdisjoint(words[1:]):
            owners = (gazetteer.given, gazetteer.adjectives, gazetteer.countries, gazetteer.places)
        bodies = lists["institution"] | lists["party_head"] | lists["title"] | lists["month"]
        known = words[-1].endswith(("'s", "’s")) or not bodies.isdisjoint(words)
        known = known or any(words[0] in owner or self.text[start:end] in owner for owner in owners)
        form = self.organisations.table.match(self.text, start)
        return not known and (form is None or not self.organisations.knows(form))

    def _of_known(self, named: Span, list_word: str) -> bool:
        """Whether the words are a possessive (``Ilić's list``) or begin with a known organisation's name."""
        start, end = named
        if list_word.startswith(("'s", "’s")) or self.text[end - 1] in "'’":
            return True
        form = self.organisations.table.match(self.text, start)
        if form is None or form.lower() in self.function_words:
            return False
        rest = self.text[start + len(form) : end]
        return self.organisations.knows(form) and any(char.isalpha() for char in rest)

    def _name_before(self, end: int, stop: int) -> Span | None:
        """The span of an unquoted list's name that ends at ``end``, right before the word ``list``.

        Function words may stand inside (``Kladovo in Our Hands``); the name begins at a capitalised word
        behind a determiner that itself stands behind a lower-case word or at the start, not before ``stop``.
        """
        start = None
        base = max(stop, end - _LONGEST)
        for match in reversed(list(re.finditer(r"[^\s]+", self.text[base:end]))):
            word = match.group()
            position = base + match.start()
            if word[-1] in ',;:.!?)"”' and position + len(word) < end:
                break
            if word[0].isupper() or word[0].isdigit():
                start = position
            elif word.lower() not in self.links or not self._continues_a_name(position, stop):
                break
            if word[0] in '"“(':
                break
        if start is not None and self.text.startswith(_HEADING, start):
            start = self.text.index(" ", start) + 1  # ``Heading the Our Town list was X``
        if start is not None and self.text[start].islower():
            start = self.text.index(" ", start) + 1
        if start is not None and (opening := _OPENING.match(self.text, start, end)) is not None:
            start = opening.end() if self._opens_sentence(start) else start
        if start is not None and self.text.startswith(("The ", "An ", "A "), start):
            start = self.text.index(" ", start) + 1
        if start is not None and (owned := _OWNED.match(self.text, start, end)) is not None:
            start = owned.end() if owned["owner"] not in self.possessors else start
        return (start, end) if start is not None and start < end else None

    def _opens_sentence(self, position: int) -> bool:
        """Whether a word's capital is the sentence's."""
        return SENTENCE_START.search(self.text[max(0, position - _BEFORE_SENTENCE) : position]) is not None

    def _continues_a_name(self, position: int, stop: int) -> bool:
        """Whether the word before belongs to a name: a capitalised one, or a function word behind one."""
        before = self.text[max(stop, position - 40) : position].split()
        if not before or before[-1][-1] in ",;:.!?)":
            return False
        if before[-1][0].isupper():
            return True
        if self.text[position : position + 4].lower().startswith(("the ", "a ")):  # the ``Voice of the Hill``
            return before[-1] == "of" and len(before) > 2 and before[-2].istitle() and before[-3] == "the"
        if before[-1] not in self.links - _NEVER_SECOND or len(before) < 2:
            return False
        return before[-2][0].isupper() and before[-2][-1] not in ",;:.!?)"


def _is_title(quoted: str) -> bool:
    """Whether quoted words are a name, not speech: most are capitalised, and no sentence ends with them."""
    words = quoted.split()
    return sum(word[0].isupper() for word in words) * 2 > len(words) and quoted[-1] not in ".,!?"
