"""The expressions that dates are found by: one for the dates themselves, two for the words around a year.

The groups of :data:`DATE` say which form was read; :mod:`hustings.values.dates` turns them into values.
"""

from __future__ import annotations

import re

from hustings.values.numbers import NUMBER

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
# A day in words, where a month follows: ``the thirtieth of that month``.
_NTH = (
    r"(?:(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|thirtieth|thirty-first)"
)
_TIMES = "morning|afternoon|evening|night"
_UNIT = rf"(?:day|week|month|year|spring|summer|autumn|fall|winter|{_TIMES})"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_SAME_YEAR = r"(?:in |of )?(?:that|the)(?: very)?(?: same)? year"
_NEXT_YEAR = r"(?:in |of )?the (?:following|next) year"
_YEARS = (
    rf"(?P<{{}}year>,? {_YEAR}| of {_YEAR})|,? (?P<{{}}same>{_SAME_YEAR})|,? (?P<{{}}next>{_NEXT_YEAR})"
    r"|,? (?:of )?(?P<{}told>last|this) year\b"
)

_PARTS = "end|beginning|start|middle|close|first days|last days|final days|first half|second half|turn"
_QUALIFIER = (
    rf"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:[- ]in)?[- ]|[Tt]he (?:very )?(?:{_PARTS}) of |{_SEASON}(?: of)? )?"
)
# What follows "the month before", "two years after": with a noun behind them they count from another event.
_ALONE = r"(?=[.,;:)]|$| and\b| but\b)"
_SHIFTED = r"(?P<shift>following|next|previous|preceding|subsequent|same|very)"


def _verbose(pattern: str) -> str:
    """A pattern with its spaces kept where other expressions ignore them."""
    return pattern.replace(" ", r"\ ")


_Q = _verbose(_QUALIFIER)
_DM, _MD = (_verbose(_YEARS.format(*[order] * 4)) for order in ("dm", "md"))

_ABSOLUTE = rf"""
  (?P<iso>(?:1[5-9]|20)\d\d(?P<dash>[-/])(?:0[1-9]|1[0-2])(?P=dash)(?:0[1-9]|[12]\d|3[01]))(?!\d)
| (?P<n1>0?[1-9]|[12]\d|3[01])(?P<dot>[./-])(?P<n2>0?[1-9]|[12]\d|3[01])(?P=dot)
  (?P<n3>(?:1[5-9]|20)\d\d)(?!\d)
| (?P<span>1[5-9]\d\d|20\d\d)(?P<to>[-–/])(?P<short>\d\d)(?![\d-])
| (?P<d1>{_DAY})(?:[ ]day)?(?:[ ]of)?[ ](?P<m1>{_MONTH})(?:{_DM})?(?!\w)
| {_Q}(?:the[ ])?(?P<decade>(?:1[5-9]|20)\d)0s\b
| {_Q}(?:
      (?P<m2>{_MONTH})(?:[ ](?:the[ ])?(?P<d2>{_DAY})(?:[-–]{_DAY})?(?!\w))?(?:{_MD})?(?!\w)
    | (?P<year>{_YEAR})(?!\w)
  )
"""
_RELATIVE = rf"""
  [Tt]h(?:e|at)[ ]{_SHIFTED}[ ](?:(?P<unit>{_UNIT})|(?P<m3>{_MONTH}))(?!\w|-)
| [Tt]hat[ ](?P<that>{_UNIT})(?!\w|-)
| (?:[Ll]ater|[Ee]arlier)[ ](?:on[ ])?(?:in[ ])?(?:that|the)(?:[ ](?:same|very))?[ ](?P<in>{_UNIT})(?!\w|-)
| [Tt]he[ ](?P<part>spring|summer|autumn|fall|winter)[ ]of[ ](?:that|the[ ]same)[ ]year\b
| [Oo]n[ ]the[ ](?P<d3>{_DAY})(?<=[a-z])(?P<ofmonth>[ ]of[ ](?:that|the|the[ ]same)[ ]month\b)?
  (?!\w|[ ](?:day[ ])?(?:of[ ])?(?:{_verbose(_MONTH)}))
| [Tt]he[ ](?P<nth>{_NTH})(?:[ ]day)?[ ]of[ ]
  (?:(?:that|the|the[ ]same)[ ]month\b|(?P<m4>{_verbose(_MONTH)})(?:,?[ ](?P<nthyear>{_YEAR}))?(?!\w))
| (?P<units>day|week|fortnight|month|year|decade)s?[ ]
  (?P<way>later|earlier|afterwards?\b|(?:on|before|after){_verbose(_ALONE)}
    |(?P<next>before|after)\b)(?![ ]than)(?!\w)
| (?P<speech>[Yy]esterday|[Tt]oday|[Ll]ast[ ](?:night|month|year)|[Tt]his[ ](?:month|year))(?!\w|-)
| [Tt]he[ ](?P<one>day|month|year)[ ](?P<side>before|after)\b
  (?P<alone>{_verbose(_ALONE)}|(?<=and[ ]the[ ]year[ ]after)(?=[ ](?:he|she|they)[ ][^,.;:]*[.;]))?
"""

_MONTH_BEGINS = "|".join(name[:3] for name in MONTHS)
# How a date may begin: this alone is tried at most words of a text, so it is what the time goes into.
_BEGINS = rf"""(?=
  \d | {_MONTH_BEGINS} | [Ee]arl | [Ll]ate | [Mm]id | [Tt]hat[ ] | [Oo]n[ ]the[ ]\d
| [Yy]est | [Tt]oda | [Ll]ast[ ] | [Tt]his[ ]
| [Ss]pring | [Ss]umm | [Aa]utu | [Ff]all | [Ww]inte | day | week | fortn | month | year | decad
| [Tt]he[ ](?:\d|(?:{_verbose(_PARTS)})[ ]of|[a-z-]+[hdt][ ](?:day[ ])?of[ ](?:th|[A-Z])
  |fol|nex|pre|sub|same|very|day|month|year|spr|sum|aut|fall|win)
)"""

#: A word, or a part of one, that a date may begin with.
DATE_WORD = re.compile(
    rf"\b(?:\d|{_MONTH_BEGINS}|[Ee]arl|[Ll]ate|[Mm]id|(?:[Tt]hat|[Oo]n|[Ll]ast|[Tt]his|[Tt]he)$|[Yy]est|[Tt]oda"
    r"|[Ss]pring|[Ss]umm|[Aa]utu|[Ff]all|[Ww]inte|day|week|fortn|month|year|decad)"
)
#: Any date; which groups are filled says which form it is.
DATE = re.compile(rf"\b{_BEGINS}(?:{_ABSOLUTE}|{_RELATIVE})", re.VERBOSE)

_EVENTS = (
    "elections?|by-elections?|byelections?|referendum|referendums|polls?|vote|ballot|primary|primaries|runoff|run-off"
    "|census|contest|campaign|budget|constitution|protests|coup|Games|Olympics|championships?|season|race"
)
#: The number before ``weeks later``; a vague one (``some three``) makes the distance vague.
COUNT_BEFORE = re.compile(
    rf"(?P<vague>\b(?:some|about|around|almost|nearly|over|than|barely|roughly|approximately|up to) )?"
    rf"(?P<count>\b(?:{NUMBER}|an?|one)) $",
    re.IGNORECASE,
)
#: What follows a year that belongs to a name: ``2022 [Serbian parliamentary election]``.
NAME_BEHIND = re.compile(
    rf"(?: (?:[A-Z][\w'’–-]*|[a-z]+(?:al|ary|an|ed|ive|or)|city|snap|repeat|early)){{0,5}} (?:{_EVENTS})\b"
)
#: What follows a number that is a count, not a year: ``2020 [votes]``.
COUNT_BEHIND = re.compile(
    r"[ -](?:(?:valid|registered|eligible|more|fewer|other|new) )?(?:votes?|voters|ballots|delegates"
    r"|councillors|people|residents|inhabitants|citizens|seats|members|signatures|euros?|dollars|pounds|homes"
    r"|houses|jobs"
    r"|per cent|percent|km|metres|meters|miles|hectares|acres|tonnes|students|pupils|words|pages)\b"
)
#: The word before a month that stands alone, without which it is taken for a name or a verb.
MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|during|between|before|after|through|throughout|early|late|mid|last|next"
    r"|following|previous|of that|of the same|(?:end|beginning|start|middle|days|half|weeks?|part|close) of"
    r"|this|that)[ -])$",
    re.IGNORECASE,
)
