"""Names as people type them who can't type them: ``Đorđe`` is found by ``djordje`` and by ``dorde``.

Full-text search folds marks that decompose (``š``), not letters that are letters of their own (``đ``,
``ł``, ``ø``).
"""

from __future__ import annotations

import unicodedata

LETTERS = {
    "đ": ("dj", "d"), "ð": ("d", "dh"), "þ": ("th", "th"), "ł": ("l", "l"), "ø": ("o", "oe"),
    "æ": ("ae", "ae"), "œ": ("oe", "oe"),
    "ß": ("ss", "ss"), "ı": ("i", "i"), "ħ": ("h", "h"), "ŋ": ("n", "ng"), "ŧ": ("t", "t"),
    "ä": ("a", "ae"), "ö": ("o", "oe"), "ü": ("u", "ue"), "å": ("a", "aa"),
}  # fmt: skip


def search_forms(text: str) -> str:
    """The two usual ways to write a text in ASCII letters, the second only where it differs.

    >>> search_forms("Đorđe Šušić")
    'djordje susic dorde susic'
    """
    first, second = (_folded(text, way) for way in (0, 1))
    return first if first == second else f"{first} {second}"


def _folded(text: str, way: int) -> str:
    plain = (
        unicodedata.normalize("NFC", text).casefold()
        if "ß" not in text
        else unicodedata.normalize("NFC", text).lower()
    )
    spelled = "".join(LETTERS.get(letter, (letter, letter))[way] for letter in plain)
    return "".join(mark for mark in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(mark))
