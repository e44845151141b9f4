"""Reads an article from a file, from bytes or from a text, and refuses what is none with a hint."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from hustings.article.composing import compose
from hustings.article.countries import article_country
from hustings.article.infobox import election_date, find_infobox
from hustings.article.layout import Heading, Span, find_headings, lines, text_start
from hustings.article.model import Article
from hustings.article.sections import build_sections
from hustings.errors import ArticleError

FILE_SUFFIX = re.compile(
    r"\.(?:txt|text|md|markdown|wiki|rst|json|jsonl|html?|xml|csv|docx?|odt|pdf|rtf|gz|zip)$", re.IGNORECASE
)
ANY_SUFFIX = re.compile(r"^\S+\.[A-Za-z][A-Za-z0-9]{0,4}$")
LONGEST_TITLE = 120


def read_article(source: Path | str, *, file: str | None = None, country: str | None = None) -> Article:
    """Reads an article.

    Args:
        source: A ``Path`` to a UTF-8 file, or the text itself as ``str``.
        file: The name to remember; by default the file's own.
        country: The country that the article is about, instead of what the article says of itself.

    Returns:
        The article; all offsets are string indices into its ``text``.

    Raises:
        ArticleError: If there is nothing to read: no such file, a folder, binary, empty, not UTF-8, or a
            ``str`` that looks like a file's name.
    """
    if isinstance(source, Path):
        return read_bytes(_file_bytes(source), path=source, file=file or source.name, country=country)
    _refuse_file_name(source)
    try:
        encoded = source.encode("utf-8")
    except UnicodeEncodeError as error:
        fault = f"half a surrogate pair at character {error.start}; decode the text with errors='replace'"
        raise ArticleError(fault, path=file) from error
    return _article(source, hashlib.sha256(encoded).hexdigest(), file, country)


def read_bytes(
    data: bytes, *, path: Path | str | None = None, file: str | None = None, country: str | None = None
) -> Article:
    """Reads an article from the bytes of a file, as they come from standard input.

    Args:
        data: The bytes, UTF-8.
        path: What to call the source in error messages.
        file: The name to remember, if there is one.
        country: The country that the article is about, instead of what the article says of itself.

    Raises:
        ArticleError: If the bytes are binary, empty or not UTF-8.
    """
    if b"\0" in data:
        hint = (
            "encoded in UTF-16? convert it: iconv -f UTF-16 -t UTF-8"
            if data[:2] in (b"\xff\xfe", b"\xfe\xff")
            else "give a text file"
        )
        raise ArticleError(f"is binary (a NUL byte at offset {data.index(0)}); {hint}", path=path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"is not UTF-8 (byte offset {error.start}); convert it, e.g.: iconv -f WINDOWS-1250 -t UTF-8",
            path=path,
        ) from error
    return _article(text, hashlib.sha256(data).hexdigest(), file, country, path)


def _file_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise ArticleError("is a folder; name a file in it", path=path)
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError("there is no such file; check the path", path=path) from error
    except OSError as error:
        raise ArticleError(
            f"can't be read ({error.strerror}); check the file's permissions", path=path
        ) from error


def _refuse_file_name(source: str) -> None:
    name = source.strip()
    if not name or "\n" in name or "\r" in name or find_headings(name):
        return
    rooted = name.startswith(("/", "./", "../", "~/", ".\\", "..\\")) and " " not in name
    if len(name) <= 260 and (rooted or FILE_SUFFIX.search(name) or ANY_SUFFIX.match(name)):
        raise ArticleError(
            f"{name!r} looks like a file's name; give a pathlib.Path to read a file, a str is the text itself"
        )


def _article(
    text: str, sha256: str, file: str | None, country: str | None, path: Path | str | None = None
) -> Article:
    composition = compose(text)
    text = composition.text if composition is not None else text
    begin = text_start(text)
    if not text[begin:].strip():
        raise ArticleError("is empty; an article needs some text", path=path or file)
    headings = find_headings(text)
    title_heading = headings[0] if headings and headings[0].level == 1 else None
    below = headings[1:] if title_heading else headings
    lead_end = below[0].line.start if below else len(text)
    infobox = find_infobox(text, begin, lead_end)
    entries = infobox.entries if infobox else {}
    title = _title(text, title_heading, file, begin)
    gaps = sorted(span for span in (title_heading and title_heading.line, infobox and infobox.span) if span)
    found = country or article_country(entries, title)
    sections, found = build_sections(
        text,
        title=title,
        leads=_leads(begin, lead_end, gaps),
        headings=below,
        infobox=entries,
        country=found,
        fixed=country is not None,
    )
    return Article(text, file, sha256, title, entries, found, election_date(entries), sections, composition)


def _leads(begin: int, end: int, gaps: list[Span]) -> list[Span]:
    """The pieces before the first section, without the title and the infobox."""
    borders = [begin, *(offset for gap in gaps for offset in gap), end]
    return [Span(start, stop) for start, stop in zip(borders[::2], borders[1::2], strict=True)]


def _title(text: str, heading: Heading | None, file: str | None, begin: int) -> str:
    if heading:
        return text[heading.start : heading.end]
    if file and Path(file).stem.strip(" -_"):
        return re.sub(r"[_\s]+", " ", Path(file).stem).strip()
    first = next(lines(text, begin, len(text)))
    words = text[first.start : first.end].strip("=# \t")
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
