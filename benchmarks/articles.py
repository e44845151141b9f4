"""The articles that are measured: the real one, the same many times over, a stream with new names."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from hustings.article import Article, read_article
from hustings.index import build_index, load_gazetteer
from hustings.pipeline_data import pipeline_folder

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT / "corpus" / "2020_serbian_local_elections.txt"
SHORT = ROOT / "corpus" / "invented_montenegrin_local_elections.txt"

SYLLABLES = (
    "ba",
    "be",
    "do",
    "ga",
    "ko",
    "la",
    "lo",
    "ma",
    "mi",
    "ne",
    "pe",
    "ra",
    "ri",
    "sa",
    "te",
    "vu",
    "zo",
    "žu",
    "ću",
)
ENDINGS = ("vić", "nić", "ski", "man", "rić", "ljak")


def text_of(path: Path) -> str:
    """A file's text with its newlines as they stand."""
    return path.read_bytes().decode()


def repeated(text: str, times: int) -> str:
    """The article's sections many times over below one title, as one article.

    Args:
        text: The article.
        times: How often everything behind its lead is to stand there.
    """
    article = read_article(text)
    first = next(section for section in article.sections if section.headings)
    start = text.rindex("\n", 0, first.heading_start) + 1
    return text[:start] + "\n\n".join([text[start:]] * times)


def names_of(article: Article) -> list[str]:
    """The words of all names of people that the index finds, longest first."""
    index = build_index(article, load_gazetteer(pipeline_folder("rules")))
    words = {word for name in index.names if name.kind == "PERSON" for word in name.id.split()}
    return sorted((word for word in words if len(word) > 2), key=len, reverse=True)


def stream(text: str, count: int, seed: int = 20200621) -> Iterator[str]:
    """Articles that differ from one in all names of people.

    Args:
        text: The article that they are made from.
        count: How many.
        seed: Of the random names.
    """
    chance = random.Random(seed)
    words = names_of(read_article(text))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
    for _ in range(count):
        new = {word: _invented(chance) for word in words}
        yield pattern.sub(lambda match, new=new: new[match.group()], text)  # type: ignore[misc]


def _invented(chance: random.Random) -> str:
    """A name that no gazetteer knows and that hardly comes twice."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(3, 4))).capitalize() + chance.choice(ENDINGS)
