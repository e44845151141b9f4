"""The expressions that the parts of an assembly's vote are found by, in their order of precedence.

They read a text whose numbers are masked. The groups ``n_for``, ``n_against``, ``n_invalid``, ``n_absent``
and ``n_of`` (and ``n_of2`` …) hold the numbers; a group ``no`` or ``nth`` stands for one printed otherwise
(``no votes against``, ``the thirty-sixth delegate``).
"""

from __future__ import annotations

import re

from hustings.values.numbers import ORDINAL

#: What each character of a number is replaced by before the expressions are tried, which keeps them small.
MASK = "\ue000"

_KIND = (
    r"(?:(?:valid|assembly|council|city|town|municipal|local|other|fellow|elected|remaining|single) ){0,2}"
)
_HOUSE = r"(?:assembly|council|chamber|board|body|parliament|commission|house)"
_VOTES = rf"{_KIND}(?:votes?|ballots?(?: papers?)?)\b"
_VOTERS = (
    rf"{_KIND}(?:delegates?|councill?ors?|members?|deput(?:y|ies)|representatives?|alderm[ae]n|colleagues?"
    rf"|electors?|legislators?|lawmakers?|trustees?|commissioners?|supervisors?)\b"
    rf"(?: of (?:the|its) (?:\w+ )?{_HOUSE}\b)?"
)
_ANY = rf"(?:{_VOTES}|{_VOTERS})"
_BE = r"(?:(?:had|have|has|were|was|are|is|being|having) )?"
_NOT_A_UNIT = (
    r"(?! ?%| (?:per|percent|points?|seats?|hours?|days?|weeks?|months?|years?|euros?|lists?|part(?:y|ies))"
    r"\b)"
)
_SHORT = (
    r"(?! (?:short|ahead|behind|more|fewer|less|away|clear)\b"
    r"| (?:that |which )?(?:\w+ )?(?:needed|required)\b)"
)
_CHOOSING = (
    "backed|backing|supported|supporting|endorsed|endorsing|approved|approving|favoured|favored|favouring|favoring"
    "|elected|electing|chose|choosing|picked|picking|selected|selecting|appointed|appointing|confirmed|confirming"
    "|re-?elected|entrusted|awarded|granted|gave|made|named|returned|installed"
)
_FOR = (
    rf"(?:{_BE}(?:(?:voted|voting|cast|casting|came out|rais(?:ed|ing)|put up)"
    r"(?: (?:their|a) (?:votes?|ballots?|hands?))? )?"
    r"(?:for|in (?:(?:his|her) )?favou?r|in support|behind)\b|(?:voted|voting)"
    r"(?: yes\b| (?:her|him|them) in\b|(?= to (?:confirm|elect|choose|appoint|re-?elect|select|approve)\b))"
    rf"|(?:had |have |has |who )?(?:{_CHOOSING})\b)"
)
_AWAY = (
    rf"(?:{_BE}(?:absent|missing|away|not (?:being )?(?:present|in attendance|there))\b"
    r"|(?:did not|didn['’]t|failed to) (?:attend|appear|show up|turn up)|(?:(?:had|having) )?stayed away)"
)
_SPOILED = r"(?:invalid|spoil(?:ed|t)|void|null|annulled|invalidated)\b"
_FOUND = (
    r"(?:(?:(?:had|have|has|having) been|were|was|are|is|being|turned out|proved|proving) )?(?:to be )?"
    r"(?:(?:declared|found|ruled|judged|deemed|considered|counted)(?: to be| as)? )?"
)


def _number(name: str) -> str:
    """A number as a named group."""
    return rf"(?P<n_{name}>{MASK}++)"


_HOUSE_OWN = rf"(?:the|its|a|an) (?:\w+ )?{_HOUSE}['’]s "
_OF = rf"(?:out )?of (?:the |its |all |all the |a total of |a possible |{_HOUSE_OWN})?{_number('of')}"
# The house that voters belong to, with its size: ``members of the thirty-one-seat council``.
_SIZED = (
    rf"(?: of (?:the|its|a|an) {_number('of2')}[- ](?:seats?|members?|strong|person) (?:\w+ )?{_HOUSE}\b)?"
)
_PRESENT = (
    r"(?: (?:present|cast|in attendance|voting|who (?:were|was) (?:present|in attendance)|taking part))?"
)
_RIVAL = r"(?: (?:for )?(?:(?:the|his|her|their) )?[\w-]+(?: [\w-]+)?['’]s?)?"


def _compile(*alternatives: str) -> re.Pattern[str]:
    """One expression of several alternatives, ignoring case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


#: Where a number begins; the expressions below that begin with a number are tried there only.
NUMBER_START = re.compile(rf"[{MASK}Nn](?:(?<={MASK})(?<![{MASK}\w.,-]{MASK})|(?<=\b[Nn])[Oo]\b)")
#: A word that a text with a vote has; ``to`` is one only before a number.
CUE_WORD = re.compile(
    r"vot(?:e|ing)|elegate|ouncill?or|nanim|allot|support|backed|acclam|member|\d[-–]\d|^hands$|against|abst|^to$"
)
#: Words of which a text in lower case has one if there is a vote in it, or two numbers with a dash.
CUES = (
    *("member", "elect", "vot", "delegate", "councillor", "councilor", "unanim", "acclam", "ballot", "deput"),
    *("representative", "alderm", "colleague", "legislator", "lawmaker", "trustee", "commissioner"),
    *("supervisor", "against", "carried", "passed", "majority", "margin", "tally", "chose", "approv"),
    *("defeat", "beat", "ayes", "favor", "favour"),
)
DASHED = re.compile(r"\d[-–]\d")
ABSENT = _compile(
    rf"{_number('absent')}(?: {_ANY})?"
    rf"(?: (?:out )?of (?:the |its |{_HOUSE_OWN})?{_number('of')}(?: {_VOTERS})?)?"
    rf"{_SIZED}(?: of {_HOUSE_OWN}{_VOTERS})? {_AWAY}"
)
#: Words of which a text in lower case has one if somebody is said to have been away.
AWAY_CUES = (
    *("absent", "missing", "away", "attend", "appear", "w up", "n up"),
    *("not being", "not present", "not in att", "not there"),
)
OTHERS_ABSENT = _compile(rf"\b(?:the )?(?P<nth>{ORDINAL}|other|remaining|last) {_VOTERS} {_AWAY}")
INVALID = _compile(
    rf"{_number('invalid')} {_SPOILED}(?: {_VOTES})?",
    rf"{_number('invalid2')}(?: (?:{_VOTES}|(?:voting )?(?:papers?|slips?)))?"
    rf" {_FOUND}{_SPOILED}",
)
ABSTAIN = _compile(rf"(?:{MASK}++|no)(?: {_ANY})? (?:{_BE}abstain(?:ed|ing)|abstentions?)\b")
AGAINST = _compile(
    rf"(?:{_number('against')}|(?P<no>no))(?: {_ANY})? (?:{_BE}(?:(?:voted|voting|cast) )?against\b"
    rf"(?! {MASK})"
    rf"|(?:voted|voting) no\b|{_BE}oppos(?:ed|ing)\b|reject(?:ed|ing) (?:it|him|her|them)\b|in opposition\b"
    rf"|{_BE}dissent(?:ed|ing)\b|(?:nays|noes)\b)"
)
PAIR = _compile(
    rf"{_number('for')}(?P<voters> {_ANY})?(?: in favou?r)?,? (?:to|against|versus|vs\.?){_RIVAL}"
    rf" {_number('against')}(?: {_ANY})?(?!\w|[-,.]{MASK}){_NOT_A_UNIT}"
)
DASH = _compile(
    rf"{_number('for')}\s?[-–]\s?{_number('against')}(?: votes?)?"
    rf"(?![\w%/–-]|[.,]{MASK}){_NOT_A_UNIT}"
)
PART = _compile(
    rf"{_number('for')}(?P<voters> {_ANY})?,? {_OF}(?P<voters2>[ -]{_ANY})?{_PRESENT}{_SHORT}{_NOT_A_UNIT}"
    rf"(?P<chosen> {_FOR})?"
)
FOR = _compile(
    rf"{_number('for')}(?P<voters> {_ANY}{_SIZED})?{_PRESENT} {_FOR}",
    rf"{_number('for2')} (?P<ayes>ayes|yes votes)\b",
)
LONE = _compile(rf"{_number('for')}(?: (?P<votes>{_VOTES})| {_VOTERS}){_PRESENT}{_SHORT}")
SIZE = _compile(
    rf"\b(?:in|from|of|out of) (?:the|a|an|its) {_number('of')}[- ](?:seats?|members?|strong|delegates?"
    rf"|person|councill?ors?)\b(?: (?:\w+ )?{_HOUSE})?",
    rf"\b(?:in|from|of|out of) (?:the|a|an|its) (?:\w+ )?{_HOUSE} of {_number('of2')}(?: {_VOTERS})?",
    rf"\b(?:of (?:the|its|her|his) |(?:of|from|among) {_HOUSE_OWN}){_number('of3')} {_VOTERS}{_PRESENT}",
    rf"\bout of {_number('of4')}(?: {_ANY})?",
)
#: The same for :data:`UNANIMOUS`.
UNANIMITY_CUES = ("unanim", "acclam")
UNANIMOUS = _compile(
    r"\b(?:(?:by|with) (?:a |an )?)?(?:unanimous(?:ly)?(?: (?:assembly |council )?vote)?|unanimity"
    r"|acclamation)\b"
)
#: What stands before a pair or a number that is a vote: ``by a vote of``, ``obtaining only``.
VOTE_BEFORE = re.compile(
    r"(?:\b(?:votes?|voted|ballot|margin|tally|majority|count|result|score|split|decision|division)"
    r"(?: of| was| being| by| (?:end|finish|result|clos)(?:ed|ing)(?: in| at)?| stood at| standing at)?"
    r"|\b(?:vote|tally|count|result)(?: [\w-]+){1,5} (?:was|being|stood at)"
    r"|\b(?:elected|chosen?|chose|appointed|named|picked|selected|voted|approved|confirmed|defeat(?:ed|ing)"
    r"|beat(?:ing)?)(?: [\w'’.-]+){0,5}|\bby|\bcarried|\bpassed|\bwon|\bbeaten|,|\(|\ban?) $|\($",
    re.IGNORECASE,
)
_SO_MANY = r"(?:(?:only|just|exactly|all|the|of|a total of|as many as|his|her|their) ){0,3}"
RECEIVED_BEFORE = re.compile(
    r"\b(?:with|by|on|having|(?:receiv|obtain|secur|gather|garner|poll|attract|collect|achiev|earn|gain|amass)\w*"
    rf"|win|wins|won|winning|got|gets|getting|take|takes|took|taking|drew|picked up) {_SO_MANY}$",
    re.IGNORECASE,
)
SUPPORT_BEFORE = re.compile(
    r"\b(?:(?:support|votes?|backing|approval|confidence|endorsement|consent|trust) (?:of|from)"
    r"|(?:backed|supported|endorsed|chosen|elected|approved|confirmed|selected|picked|appointed) by)"
    rf" {_SO_MANY}$",
    re.IGNORECASE,
)
OF_WHOM_BEFORE = re.compile(r"\bof (?:whom|which) $", re.IGNORECASE)
#: What makes a number vague, or only wished for.
VAGUE_BEFORE = re.compile(
    r"\b(?:than|at least|at most|over|under|about|around|nearly|almost|some|up to|within|from|between|another"
    rf"|(?:need|needs|needed|require|requires|required) (?:the )?(?:votes? of |support of )?)"
    rf" {_SO_MANY}$|\b(?:need|require)\w* (?:the )?(?:votes?|support) of $",
    re.IGNORECASE,
)
