"""Patterns of names in plain text: runs of capitalised words, and what stands around them.

Each pattern has an example of what it finds, in guillemets: the match, or its named group.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator

UPPER = "".join(
    char
    for char in map(chr, range(0x41, min(0x1F00, sys.maxunicode)))
    if unicodedata.category(char) in ("Lu", "Lt")
)
_NAME_LENGTH = 20  # in words; what is longer is a table or a mess

# One capitalised word: «Ilić-Petrović», «O’Neill», «Citizens’» before a further capital, but «Ana»'s.
_WORD = rf"[{UPPER}]\w*(?:-\w+|['’](?!s\b)\w+)*(?:(?<=s)['’](?= [{UPPER}]))?"
_CAP = rf"(?:[{UPPER}]\.|{_WORD})"
_CAPS = rf"{_CAP}(?: {_CAP}){{0,{_NAME_LENGTH}}}"
_PARTICLE = (
    r"(?:de|da|do|dos|das|von|van|der|den|del|della|di|la|le|bin|ibn|al|el|ben"
    r"|zu|zur|y|af|av|ten|ter|mac|ní|ó"
    # towns by a river or below a hill: «Neustadt am Rübenberge», but not «I» am «Ana»; «Brandýs nad Labem»
    r"|(?<!I )am|an(?= de[rmn] )|im|bei|unter|vor|ob|nad|pod|pri|na|u|op|aan|sur|sous|upon|sul)"
)
# A run of capitalised words: «Ana Marie van der Berg», «J. P. Marić», «Socialist Party»
RUN = re.compile(rf"(?<![\w'’-]){_CAP}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_CAP})*")

# An abbreviation in brackets, behind what may be its name: Democratic Front« («DF»)»
BRACKET = re.compile(
    rf" \((?:also )?(?:the )?[\"“]?(?P<abbreviation>[{UPPER}][\w.–-]*[{UPPER}\d][\w.–-]*)[\"”]?\)"
)
# A word in brackets, behind the name that it is short for: Bridge of Independent Lists« («Most»)»
SHORT_NAME = re.compile(rf" \((?P<abbreviation>[{UPPER}][^\W\d_]{{2,}})\)")
# Another name of what stands before: also known as the «Blues»
KNOWN_AS = re.compile(
    r"(?:known|referred to|abbreviated)(?: \w+)? (?:as |to as )(?:the )?[\"“]?"
    rf"(?P<alias>{_WORD}(?: {_WORD}){{0,3}})"
)

# A name in quotation marks: the “«Together for Tuzla»” list
QUOTED = re.compile(rf"[\"“„«](?P<name>[{UPPER}0-9][^\"“”„»\n]{{1,70}}?)[\"”»“]")
# The word behind a list's name: the For Our Children« list», the For Our Children« electoral list»
LIST_WORD = re.compile(
    r"(?<=[\w\"”'’])(?:'s|’s)?"
    r" (?:(?:electoral|election|candidate|coalition) (?=list|slate|ticket))?"
    r"(?:list|slate|ticket|lists|slates|ballot|citizens['’] group|citizens['’] list)\b"
)
# The word behind a local group's name: the Old Quay« committee», not the Audit Board« committee »of
GROUP_WORD = re.compile(r"(?<=\w) (?:group|(?:election )?committee)\b(?! (?:of|on|for)\b)")
# One of these stands in whatever the expressions around here find.
LIST_CUES = ("list", "slate", "ticket", "ballot", "citizens", "local movement", "group", "committee")
# An unquoted name with lower-case words inside, behind what it is: the local list «Kladovo in Our Hands»
LIST_FORWARD = re.compile(
    r"\b(?:citizens['’] (?:list|group|movement|initiative)|local (?:list|movement)|residents['’] list) "
    rf"(?P<name>{_CAPS}"
    r"(?: (?:by|in|of|and|the|is|for|on|with|to|at|our|a|an|are|must|can))+"
    rf" {_CAPS})"
)

# A capitalised name behind the word for a list: the list «Our Town»
LIST_NAMED = re.compile(
    r"\b(?:the|a|new|local|independent|civic|electoral|opposition|coalition|[a-z]+-[a-z]+) (?:list|slate) "
    rf"(?P<name>{_CAP}"
    r"(?:(?: (?:by|in|of|and|the|is|for|on|with|to|at|our|a|an)){0,3}"
    rf" {_CAP}){{0,{_NAME_LENGTH}}})"
)

_PROMISE = r"Together for|Unity of|Unity for|United for|Alliance for|Hope for"
_GROUP = r"list|group|movement|party"
_DID = r"won|was|is|came|finished|formed|joined|obtained|took|had|has"
# The first words of what ``STARTER`` finds.
STARTER_WORDS = ("For", "Together ", "Uni", "Alliance ", "Hope ", "Save ", "Voice ", "Pro ")
STARTER = re.compile(
    # «For a Better Tuzla», a local list
    rf"(?:(?<=\n)|(?<=\. ))For(?: (?:a|an|the|our))* {_CAPS}"
    rf"(?=, (?:a|an|the) (?:[\w'-]+ ){{0,3}}(?:{_GROUP}))"
    # … ended. «Together for Tuzla» won
    rf"|(?:(?<=\n)|(?<=\. ))(?:{_PROMISE}) {_CAPS}(?= (?:{_DID}|secured|supported|backed|boycotted|and))"
    # … led by «Voice of the Village»,
    rf"|(?<=[a-zà-ÿ,] )(?:For|Forward|{_PROMISE}|Save|Voice of|Voice for|Pro)"
    rf"(?: (?:a|the|our|an|of|in|and))* {_CAPS}(?: of (?:the |our )?{_CAPS})?"
    rf"(?= (?:{_GROUP}|{_DID}|and|in|on)|[,.)])"
)

# What stands before an organisation's name: the« civic list »Free Ada, Free Ada« merged into »New Ada
ORGANISATION_BEFORE = re.compile(
    r"\b(?:party|movement|(?:local|whole|entire|political|council|assembly) group"
    r"|citizens['’] (?:group|list|movement)|citizens['’] initiative|civic (?:group|list)"
    r"|political group|local list)(?: called| named)? [\"“]?$"
    # headed the list of a citizens' group, »Free Ada
    r"|\b[Aa]n? (?:[\w’'-]+ )?(?:citizens['’]|civic|local|independent|new)"
    r" (?:group|list|movement|initiative), [\"“]?$"
    r"|\bmerged (?:into|with) $|\babsorbed by (?:the )?$"
)
# Ilić's« group, »Ada Breathes«,» came first
OWNED_BEFORE = re.compile(
    r"(?<!of )(?<!on )(?<!from )(?<!for )(?:\b(?:his|her|their|the mayor['’]s)|\w['’]s)"
    r" (?:own |local |citizens['’] |civic )?(?:list|group|slate|movement|initiative), [\"“]?$"
)
# The last words of what ``ORGANISATION_BEFORE`` finds, an article aside.
INTRODUCING = frozenset(
    [
        *("party", "movement", "group", "list", "initiative", "called", "named", "into", "with", "by"),
        *("movement,", "group,", "list,", "initiative,"),
    ]
)
ORGANISATION_AFTER = re.compile(
    # Free Ada«, a small citizens' list»
    r"[\"”]?,? (?:a|an|the|another) (?:[\w’'-]+ ){0,3}"
    r"(?:party|movement|citizens['’] list|citizens['’] group|list|slate|bloc|civic group|political group)\b"
    r"(?!['’]| (?:leader|member|colleague|official|activist|founder|chair|president|candidate|veteran|boss))"
    # Free Ada« had merged into» New Ada
    r"|[\"”]? (?:has |had )?merged (?:into|with)\b"
    # Free Ada« group left»
    r"|[\"”]? (?:group|citizens['’] group|citizens['’] list|movement)"
    r" (?:joined|left|has|had|which|and|was|is|in|won|formed|supported|boycotted)\b"
)

# What stands right before the first word of a sentence, a line, an item or a quotation: resigned«. »Ana
SENTENCE_START = re.compile(r"(?:^|[.!?:;\n][\"”’)]*\s*|[\"“]|\n\s*[-*•] )$")

# Where a further name may begin inside a run: «Ada», «Bor» and «Niš» in Ada/Bor–Niš
_BREAK = re.compile(r"[ \u00a0/–—]")


def runs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of runs of capitalised words, particles between them included."""
    for match in RUN.finditer(text):
        yield match.span()


def word_starts(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets of the words of ``text[start:end]``, which blanks, slashes and dashes part."""
    yield start
    for match in _BREAK.finditer(text, start, end):
        yield match.end()
