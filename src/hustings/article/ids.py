"""Section ids: heading paths folded to ASCII, each unique in its article."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

# Letters that Unicode does not take apart into an ASCII letter and a mark.
WHOLE_LETTERS = str.maketrans(
    {
        "đ": "dj",
        "ø": "o",
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ŧ": "t",
    }
)
NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
ASCII_LETTER = re.compile(r"[a-z]")


def fold_heading(heading: str) -> str:
    """A heading in ASCII lower case, all but letters and digits turned to single hyphens; may be empty."""
    lower = unicodedata.normalize("NFC", heading).lower().translate(WHOLE_LETTERS)
    bare = "".join(char for char in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(char))
    return NOT_ALPHANUMERIC.sub("-", bare.lower()).strip("-")


class SectionIds:
    """Gives out the ids of one article's sections, in text order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._headings = 0

    def lead(self) -> str:
        """The id of text before the headings; of a second such piece ``lead~2``."""
        return self._unique("lead")

    def part(self, heading: str) -> str:
        """A heading's part of a path; ``s<n>`` for the article's n-th heading if it has no ASCII letters."""
        self._headings += 1
        folded = fold_heading(heading)
        return folded if ASCII_LETTER.search(folded) else f"s{self._headings}"

    def path(self, parts: list[str]) -> str:
        """The id of a path of parts; ``~2`` and so on where the same path occurs again."""
        return self._unique("/".join(parts))

    def _unique(self, path: str) -> str:
        self._seen[path] += 1
        return path if self._seen[path] == 1 else f"{path}~{self._seen[path]}"
