"""Which country an article and each of its sections are about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from hustings.article.country_table import Mention, country_table
from hustings.article.datelines import dateline_of, parts_of
from hustings.article.infobox import infobox_value
from hustings.article.layout import Span
from hustings.article.model import Block

# `MUNCIE, Ind. —`, `Dublin, Ireland (Reuters) –`, `OTTAWA —`
DATELINE = re.compile(
    r"[^\W\d_a-z][^,\n—–]{1,40},\s*([^\n,—–(]{2,40}?)\s*(?:\([^)\n]{1,40}\)\s*)?(?:—|–|--|\s-\s)"
)
COPULA = re.compile(r"\b(?:is|was)\s+(?:an?|the|one\s+of)\s")
SENTENCE_END = re.compile(r"[^\W\d_]{2}[.!?](?:\s|$)")
# How far behind `is a` a first sentence tells the country, and how long the name before it can be.
REACH = 200
# A country's name counts behind these; alone it can be a person's (`Jordan`, `Chad`).
BEFORE_NAME = re.compile(
    r"(?:\b(?:in|of|from|to|across|throughout|within|for|and|outside|the)|,)\s+(?:the\s+)?"
    r"(?:(?:what\s+(?:is|was)\s+)?(?:now|then|today)\s+|(?:present-day|modern)\s+)?"
    r"(?:(?:north|south|east|west|centr|rur)\w*\s+)?\Z",
    re.IGNORECASE,
)
PARTY_OF = re.compile(
    r"\b(?:Party|Alliance|Union|Movement|League|Democrats|Socialists|Social|Pensioners|Coalition|Action|List|Front)"
    r"(?:\s+(?:and\s+)?[^\W\d_a-z][\w-]*)*\s+(?:of|for|in)\s+(?:the\s+)?\Z"
)
# `Democratic Montenegro`, `Better Serbia`: a party of that country.
PARTY_QUALITY = re.compile(
    r"\b(?:[A-Z][a-z]+(?:ic|ed|al|ive)|Better|Free|Healthy|Fair|Strong|Our|Forward|Together)\s+\Z"
)
# `of Albanian descent`, `the Hungarian community of Serbia`: a people, not a country.
COMMUNITY = re.compile(
    r"[- ](?:communit|minorit|origin|descent|ancestry|ethnic|heritage|roots|speaking|language)"
)
LOOK_BACK = 60
NAMED, PARTY_OF_COUNTRY, ADJECTIVE = 4, 3, 1


class Evidence(NamedTuple):
    """What a section's own text tells: a country that it states, and one that it hints at."""

    stated: str | None
    hinted: str | None


def article_country(infobox: dict[str, str], title: str) -> str | None:
    """The one country that the infobox or the title states."""
    printed = infobox_value(infobox, "country")
    table = country_table()
    if printed:
        named = {mention.country for mention in table.mentions(printed)}
        return table.country_of(printed) or (named.pop() if len(named) == 1 else None if named else printed)
    if infobox_value(infobox, "countries"):
        several = {mention.country for mention in table.mentions(infobox_value(infobox, "countries") or "")}
        return several.pop() if len(several) == 1 else None
    named = {mention.country for mention in table.mentions(title)}
    return named.pop() if len(named) == 1 else None


def lists_countries(infobox: dict[str, str]) -> bool:
    """Whether the infobox says that the article is about several countries."""
    printed = infobox_value(infobox, "countries", "country") or ""
    return len({mention.country for mention in country_table().mentions(printed)}) > 1


def heading_country(heading: str) -> str | None:
    """The country that a heading names by its name, not by an adjective."""
    table = country_table()
    named = {mention.country for mention in table.mentions(heading) if mention.form == "name"}
    return named.pop() if len(named) == 1 else None


def section_evidence(text: str, blocks: Sequence[Block], names: str) -> Evidence:
    """What the blocks of one section tell of its country.

    Args:
        text: The article's text.
        blocks: The section's own blocks.
        names: The heading or title, which a biography's or a description's first sentence starts with.
    """
    if not blocks:
        return Evidence(None, None)
    first = Span(blocks[0].start, blocks[0].end)
    stated = _dateline(text, blocks[0]) or _described(text, first, names)
    return Evidence(stated, None if stated else most_named(text, blocks))


def _dateline(text: str, first: Block) -> str | None:
    match, dateline = DATELINE.match(text, first.start, first.end), dateline_of(text, first)
    told = [match[1]] if match is not None else []
    told += parts_of(text, dateline)[1:] if dateline is not None else []
    table = country_table()
    countries = (table.states.get(part) or table.country_of(part) for part in told)
    return next((country for country in countries if country is not None), None)


def _described(text: str, first: Span, names: str) -> str | None:
    """The country of `X is a Serbian politician`, `X was a physician in Croatia`, where X is the heading."""
    words = names.split()
    opening = text[first.start : min(first.end, first.start + REACH)]
    if not words or not (opening.startswith(words[0]) or words[-1] in opening[: len(names) + 20]):
        return None
    copula = COPULA.search(opening)
    if copula is None:
        return None
    start = first.start + copula.end()
    stop = min(first.end, start + REACH)
    sentence = SENTENCE_END.search(text, start, stop)
    mentions = country_table().mentions(text, start, sentence.end() if sentence else stop)
    told = (found for found in mentions if not COMMUNITY.match(text, found.end))
    return next((found.country for found in told if found.form != "name" or _is_placed(text, found)), None)


def most_named(text: str, blocks: Sequence[Block]) -> str | None:
    """The country that the blocks name most, where one leads.

    A country's name counts most, then a party of the country. An adjective counts once however often it
    occurs: it is mostly part of one party's name, and that party may be a minority's.
    """
    table = country_table()
    weights: Counter[str] = Counter()
    adjectives: set[str] = set()
    for block in blocks:
        for mention in table.mentions(text, block.start, block.end):
            weight = _weight(text, mention)
            if weight == ADJECTIVE:
                adjectives.add(mention.country)
            else:
                weights[mention.country] += weight
    weights.update(dict.fromkeys(adjectives, ADJECTIVE))
    leading = [entry for entry in weights.most_common(2) if entry[1] > 0]
    if not leading or (len(leading) == 2 and leading[0][1] == leading[1][1]):
        return None
    return leading[0][0]


def _weight(text: str, mention: Mention) -> int:
    if mention.form == "adjective":
        return ADJECTIVE
    before = text[max(0, mention.start - LOOK_BACK) : mention.start]
    if PARTY_OF.search(before) or PARTY_QUALITY.search(before):
        return PARTY_OF_COUNTRY
    if _is_placed(text, mention):
        return NAMED
    return ADJECTIVE if mention.form == "both" else 0


def _is_placed(text: str, mention: Mention) -> bool:
    """Whether a name stands where a country does: behind a preposition or a comma, or with a possessive."""
    owner = text.startswith(("'s ", "’s ", "s' "), mention.end)
    return owner or BEFORE_NAME.search(text[max(0, mention.start - LOOK_BACK) : mention.start]) is not None
