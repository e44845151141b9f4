"""The main job: an article in, an extraction with evidence out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hustings.article import Article, ArticleSection, read_article
from hustings.article.datelines import datelines
from hustings.article.infobox import edtf, infobox_value
from hustings.article.pieces import Piece, batches, pieces_of, whole
from hustings.article.scopes import is_about_lives
from hustings.collecting import uncollected
from hustings.components.acts import Act
from hustings.components.data_folder import data_folder
from hustings.components.surface import keep_unseen
from hustings.errors import HustingsError, PipelineError
from hustings.fold import SectionActs, fold
from hustings.fold.default_place import Careers, default_place
from hustings.fold.jurisdictions import Places
from hustings.fold.moving import moved
from hustings.fold.printed_offsets import with_printed_offsets
from hustings.index import ArticleIndex, build_index, load_gazetteer
from hustings.pipeline_data import data_sha256, pipeline_folder
from hustings.records import (
    ArticleInfo,
    Extraction,
    ExtractionWarning,
    Organisation,
    PipelineInfo,
    Section,
    Source,
)
from hustings.version import __version__

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Set in the environment, it lets an error inside a section through with its traceback.
DEBUG = "HUSTINGS_DEBUG"
# How many strings spaCy's vocabulary may hold before new ones are forgotten again: those of ten articles.
KEPT_STRINGS = 20_000
# White space that is read as a newline or a blank; each is one character, so that offsets hold.
_BARE_RETURN = re.compile(r"\r(?!\n)")
_BLANKS = ("\u00a0", "\u2007", "\u2009", "\u202f")


def load(pipeline: str | Path = "rules") -> Language:
    """Loads a pipeline as a spaCy ``Language``.

    Args:
        pipeline: The name of a shipped pipeline, or the path of a folder with a ``config.cfg``.

    Raises:
        PipelineError: If there is no such pipeline or its data is broken.
    """
    return _load(pipeline_folder(pipeline).resolve())


@lru_cache(maxsize=4)
def _load(folder: Path) -> Language:
    try:
        load_gazetteer(folder)
        return _language(folder)
    except HustingsError:
        raise
    except Exception as fault:  # data can be wrong in more ways than can be listed
        if os.environ.get(DEBUG):
            raise
        what = " ".join(f"{type(fault).__name__}: {fault}".split())[:200]
        remedy = f"'hustings pipelines check {folder}' says where"
        raise PipelineError(f"can't be loaded: {what}; {remedy}", path=folder) from fault


def _language(folder: Path) -> Language:
    import spacy.util

    import hustings.components.factories  # noqa: F401

    config = spacy.util.load_config(folder / "config.cfg")
    for component in config["components"].values():
        if "pipeline" in component:
            component["pipeline"] = str(folder)
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    nlp.meta["hustings"] = {"name": folder.name, "data_sha256": data_sha256(folder)}
    return nlp


def extract(
    article: Path | str, pipeline: str | Path | Language = "rules", country: str | None = None
) -> Extraction:
    """Extracts the records of an article.

    Args:
        article: A ``Path`` to a UTF-8 file, or the text itself.
        pipeline: The name or path of a pipeline, or a loaded one.
        country: The article's country, where the text does not say it.

    Returns:
        The extraction; all spans are half-open pairs of string indices into ``source.text``.

    Raises:
        ArticleError: If the article can't be read.
        PipelineError: If the pipeline can't be loaded.
    """
    read = article if isinstance(article, Article) else read_article(article, country=country)
    nlp = load(pipeline) if isinstance(pipeline, str | Path) else pipeline
    return extract_article(read, nlp)


@uncollected()
def extract_article(article: Article, nlp: Language) -> Extraction:
    """Extracts the records of an article that has been read already.

    Args:
        article: The article.
        nlp: A loaded pipeline.
    """
    meta: dict[str, Any] = nlp.meta.get("hustings") or {}
    gazetteer = load_gazetteer(data_folder(nlp))
    plain = replace(article, text=_with_plain_white_space(article.text))
    index = build_index(plain, gazetteer)
    extraction = _empty_extraction(article, index, meta)
    extraction.organisations = _organisations(index)
    careers = Careers(article.text, gazetteer.regions)
    for section, reading in read_sections(plain, index, nlp, extraction.warnings):
        with _reported(section, extraction.warnings):
            country = _country_of(article, section, index)
            mayors, parties, events = fold(_section_acts(article, section, reading, country, careers))
            extraction.mayors += mayors
            extraction.parties += parties
            extraction.events += events
    if article.composition is not None:
        return with_printed_offsets(extraction, article.composition)
    return extraction


def _with_plain_white_space(text: str) -> str:
    text = _BARE_RETURN.sub("\n", text) if "\r" in text else text
    for blank in _BLANKS:  # a replacement that finds nothing costs next to nothing
        text = text.replace(blank, " ")
    return text


def _country_of(article: Article, section: ArticleSection, index: ArticleIndex) -> str:
    """The country of a section: told, the article's, or that of the places that it names; or empty."""
    return section.country or article.country or index.countries.get(section.id, "")


def _empty_extraction(article: Article, index: ArticleIndex, meta: dict[str, Any]) -> Extraction:
    """An extraction that says what was read, with which pipeline."""
    return Extraction(
        source=Source(
            file=article.file, sha256=article.sha256, characters=len(article.text), text=article.text
        ),
        pipeline=PipelineInfo(name=meta["name"], version=__version__, data_sha256=meta["data_sha256"]),
        article=ArticleInfo(
            title=article.title,
            country=article.country,
            election_date=article.election_date,
            infobox=article.infobox,
        ),
        sections=[
            Section(
                id=section.id,
                headings=list(section.headings),
                level=section.level,
                start=section.start,
                end=section.end,
                scope=section.scope,
                country=section.country or index.countries.get(section.id),
            )
            for section in article.sections
        ],
    )


def read_sections(
    article: Article, index: ArticleIndex, nlp: Language, warnings: list[ExtractionWarning]
) -> Iterator[tuple[ArticleSection, Reading]]:
    """What the pipeline reads in each section, in text order, handed out as soon as the section is complete.

    A long section is read in pieces, each a doc of its own: all of them know the names of the index, but no
    pronoun looks back over a cut, which stands at the end of a paragraph where there is one.

    Args:
        article: The article.
        index: Its names.
        nlp: The pipeline.
        warnings: Gets one for each piece that could not be read.

    Yields:
        Each section with what was read in it; a digest once for each of its stories.
    """
    readings: dict[tuple[str, int], tuple[ArticleSection, Reading]] = {}
    pieces = (piece for section in article.sections for piece in pieces_of(article.text, section))
    for batch in batches(pieces):
        for piece in batch:
            readings.setdefault(_story(piece), (piece.section, Reading()))
        with _words_forgotten(nlp):
            for piece, state in _states(article, batch, index, nlp, warnings):
                readings[_story(piece)][1].add(state, piece.start - piece.section.start)
        while len(readings) > 1:  # the last one may go on in the next batch
            yield readings.pop(next(iter(readings)))
    yield from readings.values()


def _story(piece: Piece) -> tuple[str, int]:
    """What a piece's acts are folded with: those of its section, or in a digest those of the piece alone."""
    return piece.section.id, piece.start if piece.section.digest else 0


def _states(
    article: Article,
    batch: list[Piece],
    index: ArticleIndex,
    nlp: Language,
    warnings: list[ExtractionWarning],
) -> list[tuple[Piece, dict[str, Any]]]:
    """The pieces with what the pipeline says of them; if one fails, each is tried alone and that one told."""
    try:
        unseen = _is_ours_alone(nlp)
        docs = [piece_doc(article, piece, index, nlp, unseen=unseen) for piece in batch]
        return [(piece, doc._.hustings) for piece, doc in zip(batch, nlp.pipe(docs), strict=True)]
    except Exception:
        if os.environ.get(DEBUG):
            raise
    states = []
    for piece in batch:
        with _reported(piece.section, warnings):
            states.append((piece, nlp(piece_doc(article, piece, index, nlp))._.hustings))
    return states


def _is_ours_alone(nlp: Language) -> bool:
    """Whether a pipeline has no component that may look at the spans of docs that are thrown away."""
    return all(nlp.get_pipe_meta(name).factory.startswith("hustings_") for name in nlp.pipe_names)


@contextmanager
def _reported(section: ArticleSection, warnings: list[ExtractionWarning]) -> Iterator[None]:
    """Turns an error, always a fault of ours, into a warning: it costs one section, never the article."""
    try:
        yield
    except Exception as fault:
        if os.environ.get(DEBUG):
            raise
        what = " ".join(f"{type(fault).__name__}: {fault}".split())
        warnings.append(
            ExtractionWarning(
                section=section.id, message=f"could not be read, internal error: {what}; please report it"
            )
        )


@contextmanager
def _words_forgotten(nlp: Language) -> Iterator[None]:
    """Lets spaCy forget the words that are new inside, once it knows the common ones.

    A memory zone keeps a stream of articles from growing with each new name, but inside it the tokenizer
    caches nothing and takes several times as long; so the first articles are read without one.
    """
    if nlp.vocab.in_memory_zone or len(nlp.vocab.strings) < KEPT_STRINGS:
        yield
        return
    with nlp.memory_zone():
        yield


def section_doc(article: Article, section: ArticleSection, index: ArticleIndex, nlp: Language) -> Doc:
    """The doc of one section, with what the article's index knows in ``doc._.hustings``."""
    return piece_doc(article, whole(section), index, nlp)


def piece_doc(
    article: Article, piece: Piece, index: ArticleIndex, nlp: Language, *, unseen: bool = False
) -> Doc:
    """The doc of a piece of a section; its offsets count from the piece's start.

    Args:
        article: The article.
        piece: The piece.
        index: The article's names.
        nlp: The pipeline.
        unseen: Whether nobody will look at the doc, so that no spans or sentences need be made.
    """
    section, base, end = piece
    text = article.text[base:end]
    doc = nlp.make_doc(text)
    if unseen:
        keep_unseen(doc, text)
    names = [
        (name.start - base, name.end - base, name.kind, name.id)
        for name in index.within(base, end)
        if name.end <= end
    ]
    country = _country_of(article, section, index)
    told = [
        (span.start - base, span.end - base)
        for span in datelines(article.text, section.blocks)
        if base <= span.start < end
    ]
    doc._.hustings = {
        "section": section.id,
        "names": names,
        "genders": index.genders,
        "subject": section.subject if section.scope == "place" else None,
        "protagonist": (section.subject or None) if section.scope == "person" else None,
        "items": [
            (block.start - base, block.end - base)
            for block in section.blocks
            if block.kind == "item" and base <= block.start < end
        ],
        "datelines": told,
        "anchor": article.election_date or (None if told else _month_of_title(article.title)),
        "country_code": index.codes.get(country, ""),
    }
    return doc


def _month_of_title(title: str) -> str | None:
    """``Press digest, 16-22 March 2026``: the day or month that a title gives, not a year alone."""
    date = edtf(title)
    return date if date is not None and len(date) >= len("2026-03") else None


@dataclass(slots=True)
class Reading:
    """What the pipeline read in a section; offsets count from the section's start.

    Attributes:
        acts: In text order.
        places: The places that it names, with their offsets.
    """

    acts: list[Act] = field(default_factory=list)
    places: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, state: dict[str, Any], by: int) -> None:
        """Adds what was read in a piece that starts ``by`` characters behind the section's start."""
        read = (act if isinstance(act, Act) else Act.from_plain(act) for act in state["acts"])
        self.acts += moved([*read], by)
        self.places += [
            (start + by, end + by, name) for start, end, kind, name in state["names"] if kind == "PLACE"
        ]


def _section_acts(
    article: Article, section: ArticleSection, reading: Reading, country: str, careers: Careers
) -> SectionActs:
    """What was read in a section, with the places that its acts may belong to."""
    printed = article.infobox.get("Country")
    if printed and country == article.country and "," not in printed:
        country = printed
    default = default_place(article.text, section, reading.acts, reading.places, country)
    lives = is_about_lives(infobox_value(article.infobox, "type") or "")
    places = Places(section, country, default, reading.places, lives=lives)
    if section.scope == "person":
        # ``the youngest mayor in Serbia``: a country is nobody's town
        places.homes = careers.homes(section, [place for place in reading.places if place[2] != country])
    return SectionActs(article.title, article.text, places, reading.acts)


def _organisations(index: ArticleIndex) -> list[Organisation]:
    """The organisations that the article names, by name."""
    found = []
    for number, (name, organisation) in enumerate(sorted(index.organisations.items()), 1):
        aliases = sorted(form for form in organisation.forms if form != name)
        abbreviation = next((form for form in aliases if form.isupper() and " " not in form), None)
        kind = "party" if organisation.kind == "party" else "list"
        found.append(
            Organisation(
                id=f"o{number}",
                name=name,
                abbreviation=abbreviation,
                kind=kind,
                aliases=aliases,
                mentions=sum(organisation.forms.values()),
            )
        )
    return found
