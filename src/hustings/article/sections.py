"""Builds an article's sections from its headings: bodies, blocks, ids, scopes, countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hustings.article.blocks import find_blocks, is_hard_wrapped
from hustings.article.countries import (
    Evidence,
    heading_country,
    lists_countries,
    most_named,
    section_evidence,
)
from hustings.article.ids import SectionIds
from hustings.article.infobox import infobox_value
from hustings.article.layout import Heading, Span, trimmed
from hustings.article.model import ArticleSection, Block
from hustings.article.scopes import Node, judge_scopes


@dataclass(frozen=True, slots=True)
class _Draft:
    """A section before it is judged."""

    id: str
    headings: tuple[str, ...]
    heading: Heading | None
    body: Span
    blocks: tuple[Block, ...]
    node: Node


def build_sections(
    text: str,
    *,
    title: str,
    leads: Sequence[Span],
    headings: Sequence[Heading],
    infobox: dict[str, str],
    country: str | None,
    fixed: bool,
) -> tuple[tuple[ArticleSection, ...], str | None]:
    """All sections in text order, and the country of the article.

    Args:
        text: The article's text.
        title: Its title.
        leads: The pieces of text before the first heading.
        headings: All headings but the title's.
        infobox: What the infobox says.
        country: The country that the article states, if any.
        fixed: Whether the user gave that country, so that no section may differ.

    Returns:
        The sections, and the country as stated, or else as the lead names it.
    """
    bodies = [trimmed(text, *span) for span in (*leads, *_below(text, headings))]
    wrapped = is_hard_wrapped(text, bodies)
    lead_bodies = [body for body in bodies[: len(leads)] if body.start < body.end]
    if not lead_bodies and not headings:
        lead_bodies = bodies[len(leads) - 1 : len(leads)]
    drafts = _drafts(text, lead_bodies, list(zip(headings, bodies[len(leads) :], strict=True)), wrapped)
    judge_scopes(text, title, infobox_value(infobox, "type") or "", [draft.node for draft in drafts])
    stated = country
    if country is None and not lists_countries(infobox):
        country = most_named(
            text, [block for draft in drafts if draft.heading is None for block in draft.blocks]
        )
    countries = _countries(text, title, drafts, (stated, country), fixed)
    places = {id(draft.node): draft.heading for draft in drafts}
    finished = [_finish(text, draft, named, places) for draft, named in zip(drafts, countries, strict=True)]
    return tuple(finished), country


def _below(text: str, headings: Sequence[Heading]) -> list[Span]:
    """The span from each heading to the next."""
    ends = [heading.line.start for heading in headings[1:]] + [len(text)]
    return [Span(heading.line.end, end) for heading, end in zip(headings, ends, strict=False)]


def _drafts(
    text: str, leads: Sequence[Span], headed: Sequence[tuple[Heading, Span]], wrapped: bool
) -> list[_Draft]:
    ids = SectionIds()
    drafts: list[_Draft] = []
    for body in leads:
        blocks = find_blocks(text, body, wrapped=wrapped)
        drafts.append(_Draft(ids.lead(), (), None, body, blocks, Node("", blocks)))
    above: list[tuple[int, str, _Draft]] = []
    for heading, body in headed:
        while above and above[-1][0] >= heading.level:
            above.pop()
        words = text[heading.start : heading.end]
        part = ids.part(words)
        blocks = find_blocks(text, body, wrapped=wrapped)
        parent = above[-1][2] if above else None
        node = Node(words, blocks, parent.node if parent else None)
        if parent:
            parent.node.children.append(node)
        path = ids.path([*(entry[1] for entry in above), part])
        draft = _Draft(path, (*(parent.headings if parent else ()), words), heading, body, blocks, node)
        above.append((heading.level, part, draft))
        drafts.append(draft)
    return drafts


def _countries(
    text: str, title: str, drafts: Sequence[_Draft], of_article: tuple[str | None, str | None], fixed: bool
) -> list[str | None]:
    """Each draft's country: what it states, its nearest heading, what stands above, a hint, the article's.

    In an article that states its one country, only a person's or a report's own statement leads elsewhere: a
    section that speaks of a minority's party, or bears another country's name, is still about that country.
    """
    stated, whole = of_article
    if fixed:
        return [whole] * len(drafts)
    firm: dict[int, str | None] = {}
    loose: dict[int, str | None] = {}
    for draft in drafts:
        node, above = draft.node, id(draft.node.parent)
        evidence = Evidence(None, None)
        if stated is None or node.scope in ("person", "report"):
            evidence = section_evidence(text, draft.blocks, node.heading or title)
        heading = heading_country(node.heading) if stated is None else None
        firm[id(node)] = evidence.stated or heading or firm.get(above)
        loose[id(node)] = (evidence.hinted if stated is None else None) or loose.get(above)
    return [firm[id(draft.node)] or loose[id(draft.node)] or whole for draft in drafts]


def _finish(
    text: str, draft: _Draft, country: str | None, places: dict[int, Heading | None]
) -> ArticleSection:
    heading, subject = draft.heading, draft.node.subject
    named = places[id(subject)] if subject else None
    start = draft.body.start
    return ArticleSection(
        id=draft.id,
        headings=draft.headings,
        level=heading.level if heading else 0,
        heading_start=heading.start if heading else start,
        heading_end=heading.end if heading else start,
        start=start,
        end=draft.body.end,
        scope=draft.node.scope,
        country=country,
        blocks=draft.blocks,
        subject=subject.heading if subject and named else "",
        subject_start=named.start if named else start,
        subject_end=named.end if named else start,
        digest=draft.node.is_digest(text),
    )
