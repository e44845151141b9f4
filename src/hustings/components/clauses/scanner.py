"""Reads the clauses of a sentence's chunks, left to right."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.deeds import further_deed, told_as_deed
from hustings.components.clauses.finite import finite_clause
from hustings.components.clauses.fronted_clauses import begin_main_before_verb
from hustings.components.clauses.marks import MOMENTS, read_mark
from hustings.components.clauses.model import Clause
from hustings.components.clauses.nonfinite import (
    gerund_clause,
    infinitive_clause,
    is_participle,
    participle_clause,
)
from hustings.components.clauses.outer_complements import leads_back
from hustings.components.clauses.scan import Level, Scan
from hustings.components.mentions.words import word_set
from hustings.components.nouns.kinds import BACKINGS, is_seat_count

_SUBJECTIVE = frozenset(("he", "she", "they", "we"))
_CHOOSING = word_set("elect choose make appoint name select re-elect reelect")
_CHOOSING_LATE = word_set("elect choose appoint name make")


class ClauseScanner:
    """Reads the clauses of one sentence's chunks, left to right."""

    def __init__(
        self, chunks: list[Chunk], phrasals: set[tuple[str, str]] | None = None, *, quoted: bool = False
    ) -> None:
        self.scan = Scan(chunks, phrasals or set(), quoted=quoted)

    def run(self) -> list[Clause]:
        """The clauses in text order."""
        for i, chunk in enumerate(self.scan.chunks):
            if isinstance(chunk, Noun):
                _read_noun(self.scan, i, chunk)
            elif isinstance(chunk, Verb):
                _read_verb(self.scan, i, chunk)
            else:
                read_mark(self.scan, i, chunk)
        self.scan.close_waiting()
        return self.scan.clauses


def _read_noun(scan: Scan, i: int, noun: Noun) -> None:
    if noun.poss == "whose":
        scan.bound("R")
        scan.open(Level("rel", "whose", scan.last_noun))
    if noun.head in MOMENTS:
        previous = scan.at(i - 1)
        if isinstance(previous, Mark) and previous.word == "which":
            return
    if noun.type == "PRON" and noun.head in _SUBJECTIVE:
        scan.prep = ""  # ``Before the month was over he had left``
    if not scan.prep and noun.type == "PERSON" and _is_among_them(scan, i):
        scan.prep = "among"
    if scan.prep == "for" and _gives_reason(scan, i):
        scan.prep = ""
        scan.bound("S")
        scan.open(Level("sub", "for", governor=scan.current))
    if scan.prep:
        begin_main_before_verb(scan, i)
        behind_comma = scan.behind_verb in ("C", "KC", "K") and not scan.window
        front = behind_comma and (
            _subject_follows(scan, i) or _in_coordination(scan, i) or _behind_pending(scan, i)
        )
        _attach(scan, noun, front=front)
        scan.prep = ""
    elif noun.head in BACKINGS and _is_second_backing(scan, i):
        scan.prep = "with"
        _attach(scan, noun, front=False)
        scan.prep = ""
    elif noun.poss == "her" and noun.type == "OFFICE" and _chose_her(scan):
        _read_her(scan, noun)
    else:
        _read_bare(scan, noun)
    scan.last_noun = noun


def _gives_reason(scan: Scan, i: int) -> bool:
    """``…, for the party had expelled her``: a clause that says why, and no phrase."""
    told = scan.clauses and scan.window == [] and _kind(scan, i - 2) in ("K", ";", "-")
    verb = scan.at(i + 1)
    return bool(told) and isinstance(verb, Verb) and verb.form == "fin" and not scan.complements()


def _is_among_them(scan: Scan, i: int) -> bool:
    """``Four others sit on it, among them X``, ``one of them X``."""
    them, among = scan.at(i - 1), scan.at(i - 2)
    if isinstance(them, Noun) and them.head == "one":
        return any(isinstance(other, Noun) and other.head == "them" for _, other in them.of)
    return (
        isinstance(them, Noun) and them.head == "them" and isinstance(among, Mark) and among.word == "among"
    )


def _attach(scan: Scan, noun: Noun, *, front: bool) -> None:
    """Gives a phrase with its preposition to the current clause, or keeps it for the verb to come."""
    clause = None if front or scan.behind_verb == ";" else scan.open_clause()
    if noun.type == "OPPOSITION":  # ``consigned A, which had come first, to opposition``
        clause = scan.outside_relative() or clause
    if not front and (outer := leads_back(scan, noun)) is not None:
        clause = outer
    if clause is None:
        scan.level.front.append((scan.prep, noun))
        return
    clause.args.append((scan.prep, noun))
    clause.end = max(clause.end, noun.limit)


def _subject_follows(scan: Scan, i: int) -> bool:
    """``…, and in Sjenica the Radicals formed``: whether a subject and its verb follow the phrase."""
    i += _kind(scan, i + 1) == "D"  # ``and in the run-off that June she won``
    if not isinstance(scan.at(i + 1), Noun) or isinstance(scan.at(i + 2), Noun):
        return False
    verbs = (scan.at(i + 2), scan.at(i + 3))
    return any(isinstance(chunk, Verb) and chunk.form in ("fin", "ed") for chunk in verbs)


def _in_coordination(scan: Scan, i: int) -> bool:
    """``won and, together with B, formed``: whether the phrase stands in commas before the second verb."""
    opening = next((at for at in range(i - 1, max(i - 4, 0), -1) if _kind(scan, at) == "K"), 0)
    if not opening or _kind(scan, opening - 1) != "C" or _kind(scan, i + 1) != "K":
        return False
    verb = scan.at(i + 2)
    return isinstance(verb, Verb) and verb.form in ("fin", "ed")


def _behind_pending(scan: Scan, i: int) -> bool:
    """``and X, as the candidate of A, was elected``: between the commas behind a subject that waits."""
    verb = scan.at(i + 2)
    waits = bool(scan.level.pending) and _kind(scan, i - 2) == "K" and _kind(scan, i + 1) == "K"
    return waits and isinstance(verb, Verb) and verb.form in ("fin", "ed")


def _kind(scan: Scan, i: int) -> str:
    chunk = scan.at(i)
    return chunk.kind if chunk is not None else ""


def _is_second_backing(scan: Scan, i: int) -> bool:
    """``elected with 19 votes and the support of A``: one more thing that ``with`` stands before."""
    clause, mark = scan.current, scan.at(i - 1)
    if clause is None or not isinstance(mark, Mark) or mark.kind != "C" or _finite_at(scan, i + 1):
        return False
    before = scan.at(i - 2)
    told = isinstance(before, Mark) and before.kind == "W"
    beside = [noun for prep, noun in clause.args if prep in ("with", "by", "thanks")]
    return told or (bool(beside) and before is beside[-1])


def _finite_at(scan: Scan, i: int) -> bool:
    """Whether a finite verb stands at an index, and no participle before its agent."""
    verb, mark = scan.at(i), scan.at(i + 1)
    if not isinstance(verb, Verb):
        return False
    return verb.form == "fin" or (verb.form == "ed" and not (isinstance(mark, Mark) and mark.word == "by"))


def _chose_her(scan: Scan) -> bool:
    """Whether ``her`` before an office is the object: ``elected her mayor``."""
    clause = scan.current
    if clause is None or not scan.complements() or clause.verb.passive or clause.after:
        return False  # ``named X her deputy mayor``
    return not _CHOOSING.isdisjoint(clause.verb.lemmas)


def _read_her(scan: Scan, office: Noun) -> None:
    clause = scan.current
    assert clause is not None
    behind = office.start + 1
    her = Noun(office.start, behind, "PRON", "her", "her", office.first, office.first, limit=behind)
    office.poss = None
    clause.after += [her, office]
    clause.end = max(clause.end, office.limit)
    scan.window += [her, office]


def _read_bare(scan: Scan, noun: Noun) -> None:
    clause = scan.current
    scan.window.append(noun)
    if clause is not None and (scan.complements() or _is_late_complement(scan, clause, noun)):
        clause.after.append(noun)
        clause.end = max(clause.end, noun.limit)
    elif clause is None or scan.level.main is None:
        scan.level.bare.append(noun)


def _is_late_complement(scan: Scan, clause: Clause, noun: Noun) -> bool:
    """``elected him, as the Socialist candidate, mayor of X``; ``won 20 seats and the majority``."""
    if noun.type == "MAJORITY":
        return scan.behind_verb in ("C", "K") and bool(clause.after) and is_seat_count(clause.after[0])
    if noun.type != "OFFICE" or len(clause.after) != 1 or scan.behind_verb != "K":
        return False
    return not _CHOOSING_LATE.isdisjoint(clause.verb.lemmas)


def _read_verb(scan: Scan, i: int, verb: Verb) -> None:
    clause = _clause_of(scan, i, verb)
    clause.quoted = scan.quoted
    clause.dates.extend((mention, True) for mention in scan.next_dates)
    scan.next_dates = []
    clause.votes.extend(verb.votes)
    clause.words |= scan.adverbs
    clause.start = verb.start
    if clause.link in ("main", "coord"):
        clause.start = min([verb.start, *(noun.start for noun in scan.window)])
    clause.end = max(clause.end, verb.end)
    scan.clauses.append(clause)
    scan.current = clause
    scan.window = []
    scan.boundary, scan.behind_verb, scan.prep = "V", "", ""
    scan.adverbs = set()


def _clause_of(scan: Scan, i: int, verb: Verb) -> Clause:
    if verb.form == "inf":
        return further_deed(scan, i, verb) or infinitive_clause(scan, i, verb)
    if verb.form == "ger":
        return gerund_clause(scan, i, verb)
    if verb.form == "part" or (verb.form == "ed" and is_participle(scan, i)):
        return participle_clause(scan, i, verb)
    return told_as_deed(scan, finite_clause(scan, verb))
