"""The main job: an article in, an extraction with evidence out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hustings.article import Article, ArticleSection, read_article
from hustings.components.reference import Filler
from hustings.fold import SectionActs, fold
from hustings.fold.jurisdictions import Places
from hustings.index import ArticleIndex, build_index, load_gazetteer
from hustings.pipeline_data import data_sha256, pipeline_folder
from hustings.records import ArticleInfo, Extraction, Organisation, PipelineInfo, Section, Source
from hustings.version import __version__

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


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
    import spacy.util

    import hustings.components.factories  # noqa: F401

    config = spacy.util.load_config(folder / "config.cfg")
    for component in config["components"].values():
        if "pipeline" in component:
            component["pipeline"] = str(folder)
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    nlp.meta["hustings"] = {"name": folder.name, "folder": str(folder), "data_sha256": data_sha256(folder)}
    return nlp


def extract(article: Path | str, pipeline: str | Path | Language = "rules", country: str | None = None) -> Extraction:
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


def extract_article(article: Article, nlp: Language) -> Extraction:
    """Extracts the records of an article that has been read already."""
    meta: dict[str, Any] = nlp.meta.get("hustings") or {}
    gazetteer = load_gazetteer(Path(meta["folder"]))
    index = build_index(article, gazetteer)
    extraction = Extraction(
        source=Source(file=article.file, sha256=article.sha256, characters=len(article.text), text=article.text),
        pipeline=PipelineInfo(name=meta["name"], version=__version__, data_sha256=meta["data_sha256"]),
        article=ArticleInfo(title=article.title, country=article.country, election_date=article.election_date, infobox=article.infobox),
        sections=[
            Section(id=section.id, headings=list(section.headings), level=section.level, start=section.start, end=section.end, scope=section.scope, country=section.country)
            for section in article.sections
        ],
        organisations=_organisations(index),
    )
    docs = [section_doc(article, section, index, nlp) for section in article.sections]
    for section, doc in zip(article.sections, nlp.pipe(docs), strict=True):
        mayors, parties, events = fold(_section_acts(article, section, doc))
        extraction.mayors += mayors
        extraction.parties += parties
        extraction.events += events
    return extraction


def section_doc(article: Article, section: ArticleSection, index: ArticleIndex, nlp: Language) -> Doc:
    """The doc of one section, with what the article's index knows in ``doc._.hustings``."""
    gazetteer = load_gazetteer(Path(nlp.meta["hustings"]["folder"]))
    doc = nlp.make_doc(article.text[section.start : section.end])
    names = [(name.start - section.start, name.end - section.start, name.kind, name.id) for name in index.within(section.start, section.end)]
    country = section.country or article.country or ""
    doc._.hustings = {
        "section": section.id,
        "names": names,
        "genders": index.genders,
        "items": [(block.start - section.start, block.end - section.start) for block in section.blocks if block.kind == "item"],
        "anchor": article.election_date,
        "country_code": gazetteer.countries.get(country, ""),
    }
    return doc


def _section_acts(article: Article, section: ArticleSection, doc: Doc) -> SectionActs:
    state = doc._.hustings
    country = section.country or article.country or ""
    return SectionActs(article.title, article.text, Places(section, country, _default_place(state, country)), state["acts"], state["sentences"])


def _default_place(state: dict[str, Any], country: str) -> Filler | None:
    """The first place that a report or a biography names, for acts that name none."""
    for act in state["acts"]:
        if act.told_place and act.place is not None and not act.national and act.place.value != country:
            return Filler(act.place.value, None, "inferred")
    for start, end, kind, name in state["names"]:
        if kind == "PLACE" and name != country:
            return Filler(name, (start, end), "read")
    return None


def _organisations(index: ArticleIndex) -> list[Organisation]:
    found = []
    for number, (name, organisation) in enumerate(sorted(index.organisations.items()), 1):
        aliases = sorted(form for form in organisation.forms if form != name)
        abbreviation = next((form for form in aliases if form.isupper() and " " not in form), None)
        kind = "party" if organisation.kind == "party" else "list"
        found.append(Organisation(id=f"o{number}", name=name, abbreviation=abbreviation, kind=kind, aliases=aliases, mentions=sum(organisation.forms.values())))
    return found
