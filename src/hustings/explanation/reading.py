"""Runs a pipeline up to its acts by hand, so that the reader's notes on the way are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hustings.components.surface import sentence_tokens

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from hustings.components.pipeline import Acts
    from hustings.components.section_reader import SectionReader

ACTS = "hustings_acts"
HEADINGS = "= {title} =\n\n== Results ==\n\n=== {place} ===\n\n"
TITLE = "Local elections"
PLACE = "Anytown"


def sentence_as_article(sentence: str, title: str = TITLE) -> tuple[str, int]:
    """A bare sentence put into the section of a place.

    Args:
        sentence: One or more sentences, without headings.
        title: The article's title; it can name a country.

    Returns:
        The article's text, and how many characters stand before the sentence.
    """
    headings = HEADINGS.format(title=title, place=PLACE)
    return f"{headings}{sentence}\n", len(headings)


def read_section(doc: Doc, nlp: Language) -> SectionReader:
    """The reader of a section's doc, with its parses, traces and acts.

    Args:
        doc: What ``section_doc`` makes of a section.
        nlp: The loaded pipeline.
    """
    for name, component in nlp.pipeline:
        if name == ACTS:
            break
        doc = component(doc)
    reader = cast("Acts", nlp.get_pipe(ACTS)).reader(doc)
    reader.thorough = True
    reader.read(sentence_tokens(doc))
    return reader
