"""What an article is made of; offsets are string indices into ``Article.text``, spans are half-open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hustings.article.composing import Composition
from hustings.records import Scope


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list item: ``text[start:end]``, without its bullet and the white space around it.

    In a hard-wrapped article the newlines inside a paragraph are part of it.
    """

    start: int
    end: int
    kind: Literal["paragraph", "item"]


@dataclass(frozen=True, slots=True)
class ArticleSection:
    """A section's own body, without its heading and its sub-sections.

    Attributes:
        id: The heading path folded to ASCII (``results/belgrade/barajevo``); ``lead`` before the headings.
        headings: The heading path below the title, as printed; empty for the lead.
        level: The heading's depth as marked; 0 for the lead.
        heading_start: Where the heading's words start; equal to ``heading_end`` for the lead.
        heading_end: Where the heading's words end.
        start: Where the body's first visible character is.
        end: Where the body's last visible character ends; equal to ``start`` for an empty body.
        scope: What the section is about, which decides what a record's jurisdiction is.
        country: The country that the section is about, if anything tells.
        blocks: The body's paragraphs and list items, in order.
        subject: For a place or a person, the heading that names it: the section's own, or the next one
            above (``Niš`` for ``Niš > City Assembly``); otherwise empty.
        subject_start: Where the subject's words start; equal to ``subject_end`` without a subject.
        subject_end: Where the subject's words end.
        digest: Whether each paragraph is a story of its own (``In brief``).
    """

    id: str
    headings: tuple[str, ...]
    level: int
    heading_start: int
    heading_end: int
    start: int
    end: int
    scope: Scope
    country: str | None
    blocks: tuple[Block, ...]
    subject: str = ""
    subject_start: int = 0
    subject_end: int = 0
    digest: bool = False

    @property
    def heading(self) -> str:
        """The section's own heading as printed, empty for the lead."""
        return self.headings[-1] if self.headings else ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its sections in text order.

    Attributes:
        text: The whole text as decoded, letters joined with their marks: newlines as they stand, a byte order
            mark counted as a character.
        file: The name of the file that it was read from, if any.
        sha256: Of the file's bytes, or of the text encoded in UTF-8.
        title: The words of the title heading, or else the file's stem, or else the first line.
        infobox: What the infobox says, by its keys as printed.
        country: The country that the article as a whole is about, if it is about one.
        election_date: The infobox's election date in EDTF (``2020-06-21``).
        sections: Every section, the lead first.
        composition: The text as printed, if its letters and marks were joined for reading; all offsets here
            count in the joined ``text``.
    """

    text: str
    file: str | None
    sha256: str
    title: str
    infobox: dict[str, str]
    country: str | None
    election_date: str | None
    sections: tuple[ArticleSection, ...]
    composition: Composition | None = None
