"""All labelled articles, those the rules were made with and those they never saw, run and scored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles import ROOT
from spacy.language import Language

import hustings
from hustings.evaluation import GoldRecord, read_gold
from hustings.evaluation.alignment import Pair
from hustings.evaluation.scoring import Scored, align_articles

UNSEEN = ROOT / "tests" / "unseen"
SETS = (("seen", ROOT / "corpus", ROOT / "gold"), ("unseen", UNSEEN, UNSEEN))


@dataclass(frozen=True)
class Labelled:
    """An article with its gold records.

    Attributes:
        name: The file's name without ending.
        seen: Whether the rules were made with it at hand.
        path: The article.
        gold: Its gold records.
    """

    name: str
    seen: bool
    path: Path
    gold: Sequence[GoldRecord]


def labelled_articles() -> list[Labelled]:
    """All articles that have a gold file, the seen ones first."""
    found = []
    for name, texts, golds in SETS:
        for path in sorted(texts.glob("*.txt")):
            gold = golds / f"{path.stem}.jsonl"
            if gold.is_file():
                found.append(Labelled(path.stem, name == "seen", path, read_gold(gold)))
    return found


def run(articles: Sequence[Labelled], nlp: Language) -> list[Scored]:
    """The articles' extractions by a loaded pipeline, ready to be scored."""
    return [(item.name, item.gold, hustings.extract(item.path, nlp)) for item in articles]


def by_classifier(scored: Sequence[Scored]) -> list[tuple[Pair, Any]]:
    """The pairs whose extracted record is the classifier's, with that record."""
    records = {
        (name, record.id): record
        for name, _, extraction in scored
        for kind in (extraction.mayors, extraction.parties, extraction.events)
        for record in kind
        if record.method == "classifier"
    }
    pairs = [(pair, pair.extracted) for pair in align_articles(scored) if pair.extracted is not None]
    keyed = [(pair, (entry.article, entry.label)) for pair, entry in pairs]
    return [(pair, records[key]) for pair, key in keyed if key in records]
