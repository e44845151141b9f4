"""Printed forms of names, looked up at a place in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

# At most so many characters stand between two words of a name.
_TWO_WORDS = re.compile(r"([^\W_]*)(?:[\W_]{1,4}([^\W_]+))?")


class FormTable:
    """Printed forms of names, found at a place in a text: longest first, whole words only.

    Args:
        forms: The forms.
        base: A table, with no base of its own, whose forms hold as well; it is shared, never changed.
    """

    def __init__(self, forms: Iterable[str] = (), base: FormTable | None = None) -> None:
        self._base = base
        self._first_words: set[str] = set()
        self._by_words: dict[tuple[str, str], set[str]] = {}
        self._lengths: dict[tuple[str, str], list[int]] = {}
        for form in forms:
            self.add(form)

    def add(self, form: str) -> None:
        """Adds one printed form."""
        words = _two_words(form, 0)
        self._first_words.add(words[0])
        self._by_words.setdefault(words, set()).add(form)
        lengths = self._lengths.setdefault(words, [])
        if len(form) not in lengths:
            lengths.append(len(form))
            lengths.sort(reverse=True)

    def match(self, text: str, start: int) -> str | None:
        """The longest form that stands in ``text`` at ``start`` and ends at a word's border, or None."""
        words = _two_words(text, start)
        own = self._longest(words, text, start) if words[0] in self._first_words else None
        base = self._base
        if base is None or words[0] not in base._first_words:
            return own
        known = base._longest(words, text, start)
        if own is None or (known is not None and len(known) > len(own)):
            return known
        return own

    def _longest(self, words: tuple[str, str], text: str, start: int) -> str | None:
        for key in (words, (words[0], "")):
            for size in self._lengths.get(key, ()):
                stop = start + size
                if stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
                    continue
                form = text[start:stop]
                if form in self._by_words[key]:
                    return form
        return None


def _two_words(text: str, start: int) -> tuple[str, str]:
    """The letters and digits that stand in a text from an offset on, and those of the next word, if any."""
    return _TWO_WORDS.match(text, start).groups("")  # type: ignore[union-attr,return-value]  # matches anywhere
