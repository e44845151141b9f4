"""The main entrance: find articles and their gold, extract what has to be extracted, score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from hustings.errors import ArticleError, ExtractionError, GoldError
from hustings.evaluation.bootstrap import RESAMPLES, SEED
from hustings.evaluation.gold import GoldRecord, find_gold, read_gold
from hustings.evaluation.report import Evaluation
from hustings.evaluation.scoring import Scored, score
from hustings.records import Extraction

Input = Path | str | Extraction


@dataclass(frozen=True)
class Job:
    """One article that is to be scored.

    Attributes:
        name: What reports call it.
        gold: Its gold records.
        article: A file or a text that is to be run, or an extraction that was made before.
    """

    name: str
    gold: list[GoldRecord]
    article: Path | str | Extraction


def evaluate(
    inputs: Input | Sequence[Input] = (),
    *,
    gold: Path | str | None = None,
    pipeline: str | Path | Any = "rules",  # noqa: ANN401
    against: str | Path | Any = None,  # noqa: ANN401
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Evaluation:
    """Score articles, or extractions made before, against their gold files.

    Args:
        inputs: Articles (``.txt``), extractions (``.json`` files or objects) or folders of them; without any,
            all articles of ``corpus/`` that have a gold file.
        gold: A gold file, or the folder of gold files named like the articles.
        pipeline: The pipeline that articles are run through: a name, a path or a loaded ``Language``.
        against: Another pipeline; the articles are run through it too, and the paired difference computed.
        resamples: How many times the sections are drawn for the intervals.
        seed: The seed of the draws.

    Raises:
        GoldError: If there is no gold file, or it is broken.
        ExtractionError: If an extraction can't be read.
        ArticleError: If there is nothing to score.
    """
    given = [inputs] if isinstance(inputs, Path | str | Extraction) else list(inputs)
    jobs = list(_jobs(given, Path(gold) if gold is not None else None))
    scored = list(_run(jobs, pipeline))
    rivals = None if against is None else list(_run([_unrun(job) for job in jobs], against))
    evaluation = score(scored, against=rivals, resamples=resamples, seed=seed)
    return _told_apart(evaluation, against)


def read_extraction(path: Path) -> Extraction:
    """An extraction file.

    Raises:
        ExtractionError: If the file is missing or no extraction.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ExtractionError(f"can't be read ({error.strerror}); check the path", path=path) from error
    return parse_extraction(data, path)


def parse_extraction(data: bytes, where: Path | str) -> Extraction:
    """An extraction's JSON.

    Args:
        data: The JSON in UTF-8.
        where: What to call it in an error.

    Raises:
        ExtractionError: If it is no extraction.
    """
    try:
        return Extraction.model_validate_json(data)
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(str(part) for part in fault["loc"]) or "the document"
        message = f"is no extraction ({place}: {fault['msg']}); make it with `hustings extract`"
        raise ExtractionError(message, path=where) from error


def _told_apart(evaluation: Evaluation, against: Any) -> Evaluation:  # noqa: ANN401
    """The evaluation with the other pipeline called as it was given, if both have one name."""
    comparison = evaluation.comparison
    if comparison is None or comparison.pipeline != comparison.against or not isinstance(against, str | Path):
        return evaluation
    return replace(evaluation, comparison=replace(comparison, against=str(against)))


def _jobs(inputs: Sequence[Input], gold: Path | None) -> Iterator[Job]:
    files = list(_files(inputs, gold))
    if gold is not None and not gold.is_dir() and len(files) > 1:
        raise GoldError("is one file, but several articles are named; give a folder of gold files", path=gold)
    seen: set[str] = set()
    for file in files:
        job = _job(file, gold)
        if job.name in seen:
            raise ArticleError(
                f"{job.name} is named twice; give each article once, as a text or as an extraction"
            )
        seen.add(job.name)
        yield job


def _files(inputs: Sequence[Input], gold: Path | None) -> Iterator[Path | Extraction]:
    """The inputs with folders opened; of a folder, what has a gold file."""
    found = False
    for given in inputs or [Path("corpus")]:
        path = given if isinstance(given, Extraction) else Path(given)
        if isinstance(path, Path) and (path.is_dir() or not inputs):
            inside = sorted(file for file in path.glob("*") if file.suffix in (".txt", ".json"))
            with_gold = [file for file in inside if find_gold(file, gold)]
            found = found or bool(with_gold)
            yield from with_gold
        else:
            found = True
            yield path
    if not found:
        where = ", ".join(str(given) for given in inputs) or "corpus"
        raise ArticleError("holds no article with a gold file; name an article and its --gold", path=where)


def _job(given: Path | Extraction, gold: Path | None) -> Job:
    if isinstance(given, Path) and given.suffix != ".json":
        if not given.is_file():
            raise ArticleError("there is no such file; check the path", path=given)
        if given.suffix == ".jsonl":
            raise ArticleError("is no article but lines of JSON; give it with --gold", path=given)
        return Job(given.stem, _gold_of(given, gold), given)
    extraction = given if isinstance(given, Extraction) else read_extraction(given)
    source = extraction.source.file
    beside = given if isinstance(given, Path) else Path(source or "extraction")
    named = beside.with_name(Path(source).name) if source else beside
    return Job(named.stem, _gold_of(named, gold), extraction)


def _gold_of(article: Path, gold: Path | None) -> list[GoldRecord]:
    file = find_gold(article, gold)
    if file is None:
        where = f"in {gold}" if gold else "in gold/ beside its folder"
        raise GoldError(f"has no gold file {article.stem}.jsonl {where}; name it with --gold", path=article)
    return read_gold(file)


def _unrun(job: Job) -> Job:
    """The job to be run through another pipeline: an extraction gives its text."""
    if not isinstance(job.article, Extraction):
        return job
    text = job.article.source.text
    if text is None:
        raise ExtractionError("holds no text to run another pipeline on; name the article", path=job.name)
    return Job(job.name, job.gold, text)


def _run(jobs: Sequence[Job], pipeline: Any) -> Iterator[Scored]:  # noqa: ANN401
    loaded = None
    for job in jobs:
        extraction = job.article
        if not isinstance(extraction, Extraction):
            from hustings.extraction import extract, load

            if loaded is None:
                loaded = load(pipeline) if isinstance(pipeline, str | Path) else pipeline
            extraction = extract(extraction, pipeline=loaded)
        yield (job.name, job.gold, extraction)
