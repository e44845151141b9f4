"""Many articles, one after the other or in several processes: one that fails never loses the others."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hustings.errors import HustingsError
from hustings.records import Extraction
from hustings.version import __version__

if TYPE_CHECKING:
    from spacy.language import Language

_loaded: dict[str, Language] = {}  # the pipeline of a worker process


@dataclass(frozen=True)
class Outcome:
    """What became of one article: its extraction, or the fault in one line."""

    extraction: Extraction | None = None
    fault: str | None = None


def extract_each(
    articles: Sequence[Path | str],
    pipeline: str | Path = "rules",
    country: str | None = None,
    *,
    workers: int = 1,
) -> Iterator[Outcome]:
    """Extract each article, in order; faults are told in the outcome.

    Args:
        articles: Paths or texts.
        pipeline: A name or a path.
        country: The country of all the articles, if they don't say.
        workers: How many processes.

    Yields:
        One outcome an article.

    Raises:
        PipelineError: If the pipeline can't be loaded.
    """
    from hustings.extraction import load

    nlp = load(pipeline)
    if workers <= 1 or len(articles) <= 1:
        for article in articles:
            yield _outcome(article, nlp, country)
        return
    yield from _in_processes(articles, pipeline, country, workers)


def _in_processes(
    articles: Sequence[Path | str], pipeline: str | Path, country: str | None, workers: int
) -> Iterator[Outcome]:
    """A process that dies takes one article with it, no more."""
    from pebble import ProcessPool

    with ProcessPool(
        max_workers=min(workers, len(articles)), initializer=_load, initargs=(pipeline,)
    ) as pool:
        futures = deque(pool.schedule(_work, args=(article, str(pipeline), country)) for article in articles)
        try:
            while futures:
                future = futures.popleft()
                fault = future.exception()
                yield Outcome(fault=f"its process died: {fault}") if fault is not None else future.result()
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]
            raise


def _load(pipeline: str | Path) -> None:
    from hustings.extraction import load

    _loaded[str(pipeline)] = load(pipeline)


def _work(article: Path | str, pipeline: str, country: str | None) -> Outcome:
    return _outcome(article, _loaded[pipeline], country)


def _outcome(article: Path | str, nlp: Language, country: str | None) -> Outcome:
    from hustings.extraction import extract

    try:
        return Outcome(extract(article, nlp, country))
    except HustingsError as fault:
        return Outcome(fault=str(fault))
    except Exception as fault:
        where = f"{article}: " if isinstance(article, Path) else ""
        return Outcome(fault=f"{where}internal error: {type(fault).__name__}: {fault}; please report it")


def is_current(
    output: Path, article: Path, pipeline: str | Path = "rules", country: str | None = None
) -> bool:
    """Whether an extraction was made from this very text by this very pipeline.

    Then it needn't be made again.

    Args:
        output: The extraction's file, which may be missing or something else.
        article: The article's file.
        pipeline: A name or a path.
        country: The country that would be given now.
    """
    import hashlib

    from pydantic import ValidationError

    from hustings.pipeline_data import data_sha256, pipeline_folder

    try:
        made = Extraction.model_validate_json(output.read_bytes())
        text = hashlib.sha256(article.read_bytes()).hexdigest()
    except (OSError, ValidationError):
        return False
    same_country = country is None or made.article.country == country
    same_data = made.pipeline.data_sha256 == data_sha256(pipeline_folder(pipeline))
    return made.source.sha256 == text and same_data and made.pipeline.version == __version__ and same_country
