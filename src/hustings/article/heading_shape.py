"""What a heading looks like by itself: a generic word, a region, a name, or a headline."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’.\-–][^\W_]+)*", re.UNICODE)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that join others inside a name or a generic heading without telling what it is.
JOINING = _words(
    """
    a an the of and or in on at by for from to with per under over after before during since between
    upon near next as vs v de del della di da do das dos du des la le les lo el los las y e i u und
    am der die im zu van von den het ter ten op aan sur sous en et na nad pri pod k pe cu al az ar
    ap bin ibn ye og på av uz
    """
)

# What sections of election articles are called in every country, as single words.
GENERIC = _words(
    """
    won lost gained outcome outcomes result results overview overviews background aftermath summary summaries
    analysis introduction system systems electoral election elections by-election by-elections
    byelection byelections poll polls polling opinion exit survey surveys campaign campaigning
    candidate candidates contestant contestants nominee nominees nomination nominations party
    parties list lists coalition coalitions alliance alliances political participating turnout see
    also note notes reference references reaction reactions response responses history schedule
    timetable timeline calendar date dates legal framework law laws legislation controversy
    controversies irregularity irregularities incident incidents dispute disputes complaint
    complaints allegation allegations fraud violation violations external further reading links link
    source sources bibliography footnotes citation citations map maps gallery graph graphs chart
    table tables data statistics detailed details full final preliminary provisional official
    overall general main other others special early snap repeat repeated rerun second first third
    round rounds runoff runoffs run-off run-offs local municipal regional provincial national
    parliamentary presidential mayoral gubernatorial mayor mayors mayoralty mayoralties councillor
    councillors councilor councilors council councils assembly assemblies seat seats mandate
    mandates vote votes voting voter voters share swing change changes government governments
    formation negotiations administration administrations control leader leaders leadership
    executive president presidents speaker speakers deputy deputies officials office holders
    officeholder officeholders member members elected retiring incumbent incumbents composition
    distribution municipality municipalities city cities town towns village villages county counties
    district districts region regions province provinces state states borough boroughs commune
    communes canton cantons constituency constituencies ward wards parish parishes metropolitan
    unitary authority authorities area areas territory territories oblast oblasts voivodeship
    voivodeships prefecture prefectures capital rural urban statistical partial indirect direct
    contest contests race races key issues issue debate debates endorsement endorsements boycott
    boycotts monitoring observation observers observer international media coverage conduct
    preparations preparation procedure rules threshold registration registered eligibility
    demographics geography scheduled postponed postponement cancelled subsequent developments events
    later previous past current consequences impact implications assessment conclusion conclusions
    context type types name names number numbers total totals summarised country countries
    nationwide federal level levels primary primaries independent independents groups group minority
    minorities gender representation women referendum referendums referenda plebiscite recall
    recalls resignation resignations lead section election-related articles article glossary legend
    abbreviations explanation methodology works cited new held where which all each most individual
    selected major minor big large largest small smaller bigger biggest
    """
)

# What sections of a biography are called.
BIOGRAPHICAL = _words(
    """
    career careers life biography personal private public professional family education childhood
    youth death illness funeral legacy honours honors awards award decorations recognition
    publications published works books bibliography politics politician political early later late
    final years year marriage retirement ancestry origins upbringing background entry into
    beginnings local national mayor mayoralty councillor electoral record history views positions
    opinions controversy controversies scandal arrest trial conviction criticism notes references
    external links see also sources and in the of as at post other activities business academic
    academia military service sports football journalism law legal diplomatic parliamentary member
    minister council work media tenure term terms first second third resignation afterwards writing
    elections election
    """
)

COMPASS = _words(
    """
    north south east west northern southern eastern western central centre center northeast
    northwest southeast southwest north-east north-west south-east south-west northeastern
    northwestern southeastern southwestern north-eastern north-western south-eastern south-western
    mid midlands middle greater inner outer upper lower coastal
    """
)
# Tiers that hold several units of local government; a county or a borough mostly has a council of its own.
REGIONAL = _words(
    """
    district region province oblast voivodeship canton governorate prefecture krai republic
    federation territory voblast county-level subregion macroregion statistical department
    departement département state states districts regions provinces counties cantons municipalities
    cities boroughs communes
    """
)

# Verb forms that headlines use and that names of places and persons do not.
HEADLINE_VERBS = _words(
    """
    picks quits keeps looms wins beats takes gets gives grows falls names elects ousts ousted beaten
    overturns overturned sworn signed sealed unseats resigns steps stands faces joins leaves loses
    defects dies died arrested jailed dismissed sacked fired chooses chosen elected re-elected
    reelected appointed annulled annuls cancels calls called backs backed wants says said vows
    denies rejects refuses seeks eyes moves turns switches switch join hands becomes returns retains
    holds sweeps concedes claims forms formed breaks reaches collapses survives fails approves votes
    voted vote goes comes makes sets opens ends starts begins heads leads promises warns urges
    accuses accused charged convicted cleared has have is are was were will won lost quit to
    """
)

_TELLING_VERBS = HEADLINE_VERBS - JOINING

# What the name of an area may end in, in small letters: ``Great Morava valley``.
LANDSCAPES = _words(
    "area basin coast coastline foothills heights highlands hills interior islands lowlands mountains"
    " peninsula plain plateau region riviera valley"
)
# What several short reports stand under.
DIGEST = _words("brief briefly briefs elsewhere news short shorts round-up roundup digest glance week today")

# Units of one local government each, whatever parts one of them has.
SINGLE_TIERS = frozenset({"city", "town", "municipality", "village", "commune", "capital", "new"})


class Shape(Enum):
    """What a heading looks like."""

    GENERIC = "a word for a part of an article"
    REGION = "the name of an area with several local governments"
    NAME = "the name of a place or a person"
    HEADLINE = "a headline"
    OTHER = "anything else"


def words_of(heading: str) -> list[str]:
    """The words of a heading, hyphenated ones whole."""
    return WORD.findall(heading)


def is_biographical(heading: str) -> bool:
    """Whether a heading is one of those inside a biography (``Career``, ``Early life``)."""
    words = [word.lower() for word in words_of(heading)]
    return bool(words) and all(word in BIOGRAPHICAL or word.isdigit() for word in words)


def tier_of(heading: str) -> str:
    """The word of a heading for a tier above municipalities (``county`` of ``Zagreb County``), or none."""
    words = [word.lower() for word in words_of(heading)]
    ends = (words[-1], words[0]) if len(words) > 1 else ()
    return next((word for word in ends if word in GENERIC and word not in SINGLE_TIERS), "")


def shape_of(heading: str) -> Shape:
    """What a heading looks like, judged by its words alone."""
    words = words_of(heading)
    content = [word for word in words if word.lower() not in JOINING]
    lower = [word.lower() for word in content]
    if not content or all(word in GENERIC or word in BIOGRAPHICAL or word.isdigit() for word in lower):
        return Shape.GENERIC
    if _is_headline(words, content):
        return Shape.HEADLINE
    if _starts_generic(words):
        return Shape.OTHER
    if (
        all(word in COMPASS or word in REGIONAL for word in lower)
        or lower[-1] in REGIONAL
        or lower[0] in REGIONAL
    ):
        return Shape.REGION
    return Shape.NAME if not any(_is_small(word) for word in content) else Shape.OTHER


def heads_digest(heading: str) -> bool:
    """Whether a heading is one that several short reports stand under: ``In brief``, ``Elsewhere``."""
    words = {word.lower() for word in words_of(heading)}
    return bool(words & DIGEST) and words <= DIGEST | JOINING | GENERIC


@lru_cache(maxsize=4096)
def names_area(heading: str) -> bool:
    """Whether a heading is the name of an area: of a place, a region, a valley; not ``Results by city``."""
    words = words_of(heading)
    if len(words) > 1 and words[-1] in LANDSCAPES:
        return not any(_is_small(word) for word in words[:-1])
    return shape_of(heading) in (Shape.NAME, Shape.REGION)


def has_joints(heading: str) -> bool:
    """Whether small words join the names of a heading: ``Stow on the Wold``, ``Troyan after Iliev``."""
    return any(_is_small(word) for word in words_of(heading))


def _is_headline(words: list[str], content: list[str]) -> bool:
    """Whether small words are more than joints, or a verb of headlines stands behind the first word."""
    small = [word for word in content[1:] if _is_small(word) and word not in GENERIC]
    verb = any(word.lower() in _TELLING_VERBS for word in words[1:])
    return len(words) >= 3 and (bool(small) or verb)


def _is_small(word: str) -> bool:
    """Whether a word is in small letters where it could be in capitals; Georgian could not, in a name."""
    return word.islower() and word[0].title() != word[0]


def _starts_generic(words: list[str]) -> bool:
    """``Results in Dublin``, ``Election of the mayor of Split``: a generic word and what it is about."""
    first = words[0].lower()
    if first in (
        "city",
        "town",
        "municipality",
        "county",
        "borough",
        "district",
        "commune",
        "metropolitan",
        "capital",
        "new",
        "village",
    ):
        return False
    return first in GENERIC and len(words) > 1 and words[1].lower() in JOINING | GENERIC
