"""What each section is about: a place, a whole (overview), a person, or what happened (report)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hustings.article.datelines import dateline_of, parts_of
from hustings.article.heading_shape import (
    Shape,
    has_joints,
    heads_digest,
    is_biographical,
    shape_of,
    tier_of,
    words_of,
)
from hustings.article.model import Block
from hustings.records import Scope

OPENING = 240
LIFE_DATES = re.compile(
    r"\((?:[^()\n]{0,60}?\b)?(?:born|b\.|née|died|d\.|\d{4}\s?[–—-]|[^()\n]{3,40}\d{4}\s?[–—-])"
)
DESCRIBED = re.compile(r"\b(?:is|was)\s+(?:an?|the|one\s+of)\b|\bwas\s+born\b")
PLACE_NOUN = re.compile(
    r"\b(?:is|was|are)\s+(?:an?|the|one\s+of)\s(?:[^\s.]+\s){0,6}?(?:city|town|village|municipalit|district|county"
    r"|region|borough|province|settlement|commune|capital|parish|suburb|island|seat\s+of|part\s+of|constituency|area)"
)
UNITS = (
    r"(?:municipalities|cities|towns|communes|jurisdictions|counties|districts|boroughs|wards|provinces|cantons"
    r"|constituencies|local\s+authorities|councils|council\s+areas|villages|parishes)\b"
)
# `elections were held in the one city and all four of the municipalities`: it speaks of several places.
NUMBER = r"(?:all|both|most|each|every|several|two|three|four|five|six|seven|eight|nine|ten|\d+)"
SEVERAL = re.compile(
    rf"\bheld\s+(?:in|for)\s[^.\n]{{0,80}}?\b{UNITS}"
    rf"|\b{NUMBER}\s(?:of\s)?(?:the\s|its\s|these\s)?(?:[^\W\d_]+\s){{0,3}}?{UNITS}[^,.\n]{{0,40}}\b(?:of|in)\s",
    re.IGNORECASE,
)
ASSEMBLY = r"(?:[Aa]ssembly|[Cc]ouncil|[Pp]arliament)"
ASSEMBLY_OF = re.compile(rf"{ASSEMBLY}\s+of\s+(?:the\s+)?(?:[^\W\d_]+\s+of\s+)?\Z")
ASSEMBLY_BEHIND = re.compile(rf"\s+(?:[^\W\d_]+\s+)?{ASSEMBLY}\b")
NAME_END = re.compile(r"\s*[:(]")
LOOK_BACK = 60
# `Travnik: the council elected …`: what a report in a digest begins with.
LABEL = re.compile(r"[^\W\d_a-z][\w’'-]*(?:[ -][\w’'-]+){0,3}:\s")
BIOGRAPHY_TYPE = re.compile(r"biograph|politicians|profile|portrait|\blives\b|\bpeople\b", re.IGNORECASE)
NEWS_TYPE = re.compile(r"\bnews|\breports?\b|\bpress\b|headlines|dispatches|bulletin", re.IGNORECASE)
ELECTION_TITLE = re.compile(r"\belections?\b|\breferendums?\b|\bplebiscite\b|\bballots?\b", re.IGNORECASE)


@dataclass(slots=True)
class Node:
    """A section while its scope is being judged: what its heading looks like and what stands around it."""

    heading: str
    blocks: Sequence[Block]
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    shape: Shape = Shape.OTHER
    scope: Scope = "overview"
    # The node whose heading names the place or the person.
    subject: Node | None = None

    def is_digest(self, text: str) -> bool:
        """Whether its paragraphs are reports of their own: headed ``In brief``, or begun by their places."""
        if self.scope != "report" or len(self.blocks) < 2 or not self.heading:
            return False
        return heads_digest(self.heading) or all(
            LABEL.match(text, block.start, block.end) or dateline_of(text, block) for block in self.blocks
        )


def judge_scopes(text: str, title: str, kind: str, nodes: Sequence[Node]) -> None:
    """Sets every node's shape, scope and subject.

    Args:
        text: The article's text.
        title: Its title.
        kind: What its infobox says of the article's type, or an empty string.
        nodes: All sections in text order, so parents before children; the lead has an empty heading.
    """
    for node in nodes:
        node.shape = shape_of(node.heading)
    tiers = {
        (id(node.parent), tier) for node in nodes if _holds_places(node) and (tier := tier_of(node.heading))
    }
    article = _ArticleKind.of(text, title, kind, nodes)
    for node in nodes:
        node.scope = _judge(text, node, article)
        if node.scope == "place" and (id(node.parent), tier_of(node.heading)) in tiers:
            # `Zagreb County` without sub-sections between counties that hold municipalities.
            node.scope = "overview"
        if node.scope in ("place", "person"):
            inherits = node.parent is not None and node.parent.scope == node.scope and _is_part(node)
            node.subject = node.parent.subject if inherits and node.parent else node


@dataclass(frozen=True, slots=True)
class _ArticleKind:
    """What kind of article the sections stand in."""

    news: bool
    biographies: bool
    election: bool
    one_person: bool
    plain: bool

    @classmethod
    def of(cls, text: str, title: str, kind: str, nodes: Sequence[Node]) -> _ArticleKind:
        named = [node for node in nodes if node.heading and node.shape is not Shape.GENERIC]
        headlines = 2 * sum(node.shape is Shape.HEADLINE for node in named)
        mostly_headlines = headlines > 0 and headlines >= len(named)
        lead = next((node for node in nodes if not node.heading), None)
        election = ELECTION_TITLE.search(title) is not None
        one_person = not named and lead is not None and _is_person(text, title, lead.blocks)
        alone = len(nodes) == 1 and lead is not None
        says_news = NEWS_TYPE.search(title) is not None
        news = (mostly_headlines or says_news) if not election else (mostly_headlines and says_news)
        biographies = is_about_lives(kind if election else f"{kind} {title}")
        news = news or NEWS_TYPE.search(kind) is not None
        return cls(news, biographies, election, one_person, alone and not election)


def is_about_lives(kind: str) -> bool:
    """Whether what an article says of its type makes it one of people's lives, of profiles or portraits."""
    return BIOGRAPHY_TYPE.search(kind) is not None


def _judge(text: str, node: Node, article: _ArticleKind) -> Scope:
    if article.one_person:
        return "person"
    if not node.heading:
        return "report" if article.plain or _has_dateline(text, node.blocks) else "overview"
    if node.parent is not None and node.parent.scope in ("person", "report"):
        return "place" if node.parent.scope == "report" and node.shape is Shape.NAME else node.parent.scope
    if article.news and heads_digest(node.heading):
        return "report"
    if node.shape is Shape.GENERIC:
        return "place" if node.parent is not None and node.parent.scope == "place" else "overview"
    if _is_person_section(text, node, article):
        return "person"
    if article.news:
        return "place" if _names_its_place(text, node) else "report"
    if _has_dateline(text, node.blocks) or (_is_headline(node) and not article.election):
        return "report"
    return _place_or_overview(text, node)


def _is_part(node: Node) -> bool:
    """Whether a section only treats a side of the one above: a generic heading, or one inside a biography."""
    return node.shape in (Shape.GENERIC, Shape.OTHER, Shape.HEADLINE) or node.scope == "person"


def _is_person_section(text: str, node: Node, article: _ArticleKind) -> bool:
    if node.shape is not Shape.NAME:
        return False
    if _is_person(text, node.heading, node.blocks):
        return True
    several_words = len(words_of(node.heading)) > 1
    inside = bool(node.children) and all(is_biographical(child.heading) for child in node.children)
    lives = any(
        child.heading.lower().split()[0] in ("career", "early", "personal", "life", "biography")
        for child in node.children
    )
    return several_words and (article.biographies or (inside and lives and not node.blocks))


def _is_person(text: str, name: str, blocks: Sequence[Block]) -> bool:
    """Whether the first block introduces somebody of that name: dates of life, or what he or she is."""
    words = words_of(name)
    if not blocks or not 2 <= len(words) <= 8:
        return False
    opening = text[blocks[0].start : min(blocks[0].end, blocks[0].start + OPENING)]
    surname = opening.find(words[-1])
    if not 0 <= surname <= len(name) + 30:
        return False
    behind = opening[surname + len(words[-1]) :]
    if LIFE_DATES.match(behind.lstrip()):
        return True
    described = DESCRIBED.search(behind)
    return described is not None and described.start() <= 60 and PLACE_NOUN.search(behind) is None


def _has_dateline(text: str, blocks: Sequence[Block]) -> bool:
    return bool(blocks) and dateline_of(text, blocks[0]) is not None


def _is_headline(node: Node) -> bool:
    return node.shape is Shape.HEADLINE and all(child.shape is not Shape.NAME for child in node.children)


def _names_its_place(text: str, node: Node) -> bool:
    """Whether a heading of the news is just a place (`Troyan`), no event there (`Troyan after Iliev`).

    Below a dateline, or with small words between its names, it has to be the dateline's or stand in the text.
    """
    if node.shape is not Shape.NAME:
        return False
    dateline = dateline_of(text, node.blocks[0]) if node.blocks else None
    if dateline is None and not has_joints(node.heading):
        return True
    if dateline is not None and parts_of(text, dateline)[0].casefold() == node.heading.casefold():
        return True
    first = dateline.end if dateline is not None else node.blocks[0].start if node.blocks else 0
    return bool(node.blocks) and any(_occurrences(text, node.heading, first, node.blocks[-1].end))


def _place_or_overview(text: str, node: Node) -> Scope:
    inherited: Scope = "place" if node.parent is not None and node.parent.scope == "place" else "overview"
    if node.shape in (Shape.OTHER, Shape.HEADLINE):
        return inherited
    if _names_assembly(text, node):
        return "place"
    if _holds_places(node) or node.shape is Shape.REGION:
        return "overview"
    return (
        "overview"
        if node.blocks and SEVERAL.search(text, node.blocks[0].start, node.blocks[0].end)
        else "place"
    )


def _names_assembly(text: str, node: Node) -> bool:
    """Whether the first block is about the assembly of the heading's place (`Municipal Assembly of X`)."""
    if not node.blocks:
        return False
    name = NAME_END.split(node.heading)[0]
    first = node.blocks[0]
    stop = min(first.end, first.start + OPENING)
    named = any(
        ASSEMBLY_OF.search(text[max(first.start, start - LOOK_BACK) : start])
        or ASSEMBLY_BEHIND.match(text, end, stop)
        for start, end in _occurrences(text, name, first.start, stop)
    )
    return named and SEVERAL.search(text, first.start, stop) is None


def _occurrences(text: str, name: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where a name stands as a word; searched plainly, since compiling a pattern a heading is slow."""
    found = text.find(name, start, stop) if name else -1
    while found >= 0:
        end = found + len(name)
        if not text[end : end + 1].isalnum():
            yield found, end
        found = text.find(name, end, stop)


def _holds_places(node: Node) -> bool:
    """Whether sub-sections are about places of their own; `X: Old Town` below `X` is a part of the same."""
    own = node.heading.casefold() + ":"
    return any(
        child.shape in (Shape.NAME, Shape.REGION) and not child.heading.casefold().startswith(own)
        for child in node.children
    )
