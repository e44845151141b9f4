"""Clauses of participles, gerunds and infinitives, whose subjects stand in the clause around them."""

from __future__ import annotations

from hustings.components.chunks import Mark, Noun, Verb
from hustings.components.clauses.chosen_behind import is_chosen_behind_name
from hustings.components.clauses.model import Clause
from hustings.components.clauses.scan import REPORT_NOUNS, Scan, looks_passive
from hustings.components.mentions.words import word_set

_DECIDING = word_set("vote decide agree resolve elect choose opt move")
_OBJECT_CONTROL = word_set(
    "ask want persuade convince urge invite nominate appoint elect choose select name authorise authorize"
    " order allow permit enable force compel expect tell advise call recommend propose designate pick"
    " install get have let make help lead declare proclaim pronounce certify oblige drive prompt cause induce"
)
# ``At the head of the list stood X``: verbs that have no participle of their own.
_STANDING = word_set("stand sit come go lie appear")
# ``elected a committee, chaired by X``: nothing else than the committee is chaired.
_LED = frozenset(("GROUPWORD", "PROVISIONAL", "LIST", "LISTWORD"))
_NOUN_GOVERNS = frozenset(("of", "about", "to", "for", "from", "at", "in", "on", "over", "against"))


def is_participle(scan: Scan, i: int) -> bool:
    """Whether a form in -ed is certainly no finite verb: it is fronted, or nothing can be its subject."""
    level, current = scan.level, scan.current
    verb = scan.at(i)
    assert isinstance(verb, Verb)
    if _in_absolute(scan, i):
        return True
    if scan.window:
        previous = scan.at(i - 1)
        if not isinstance(previous, Noun) or previous in scan.window or level.main is None:
            return False
        return scan.complements() and current is not None and not looks_passive(current)
    if scan.prep:
        return True
    if level.main is not None:
        if scan.boundary == "K" and (_agent_follows(scan, i) or _follows_inverted(scan, i)):
            return True
        if scan.boundary == "K" and is_chosen_behind_name(scan, i):
            return True
        return scan.boundary == "V" and current is not None and not looks_passive(current)
    if not level.bare:
        inverted = bool(level.front) and not _STANDING.isdisjoint(verb.lemmas)
        return level.kind in ("main", "paren") and not inverted
    return scan.boundary == "K" and not _has_object(scan, i) and _finite_follows(scan, i)


def _in_absolute(scan: Scan, i: int) -> bool:
    """``…, with X elected speaker``: a participle of the person who stands behind a comma and ``with``."""
    person, mark, comma = scan.at(i - 1), scan.at(i - 2), scan.at(i - 3)
    if not isinstance(person, Noun) or person.type not in ("PERSON", "OFFICE"):
        return False
    behind = isinstance(comma, Mark) and comma.kind in ("K", "-")
    told = isinstance(mark, Mark) and mark.word == "with" and behind and scan.level.main is not None
    return told and not _has_object(scan, i)


def _agent_follows(scan: Scan, i: int) -> bool:
    """``…, presided over by X``: behind a comma, with nothing but a particle before its agent."""
    behind = scan.at(i + 1)
    if isinstance(behind, Mark) and behind.word != "by" and behind.kind in ("P", "A"):
        behind = scan.at(i + 2)
    return isinstance(behind, Mark) and behind.word == "by"


def _follows_inverted(scan: Scan, i: int) -> bool:
    """``Among the winners was X, elected for the Greens``: behind the subject that the copula inverts."""
    main, named = scan.level.main, scan.at(i - 2)
    if main is None or main.subjects or "be" not in main.verb.lemmas:
        return False
    return isinstance(named, Noun) and named.type == "PERSON" and named in main.after


def _has_object(scan: Scan, i: int) -> bool:
    """Whether a bare phrase stands right behind the verb: its object, so that the verb is finite."""
    following = scan.at(i + 1)
    return isinstance(following, Noun) and following.type not in ("OFFICE", "HUMAN")


def _finite_follows(scan: Scan, i: int) -> bool:
    """Whether a finite verb comes behind a later comma, so that this one is a participle in between.

    The verbs of clauses that a relative word or a conjunction opens are none of the sentence's own:
    ``got its mayor only in May, when X, who had led the list, was chosen``.
    """
    opened = 0
    for j in range(i + 1, len(scan.chunks)):
        chunk = scan.chunks[j]
        if isinstance(chunk, Mark) and chunk.kind in (".", ";"):
            return False
        if isinstance(chunk, Mark) and chunk.kind in ("R", "S"):
            opened += 1
        if isinstance(chunk, Verb) and _is_finite(scan, j, chunk):
            if not opened and _behind_comma(scan, i, j):
                return True
            opened = max(opened - 1, 0)
    return False


def _is_finite(scan: Scan, i: int, verb: Verb) -> bool:
    if verb.form == "ed":
        agent = scan.at(i + 1)
        return not (isinstance(agent, Mark) and agent.word == "by")
    return verb.form == "fin"


def _behind_comma(scan: Scan, i: int, j: int) -> bool:
    """Whether only adverbs stand between the verb at ``j`` and a comma behind ``i``."""
    for before in range(j - 1, i, -1):
        mark = scan.chunks[before]
        if not isinstance(mark, Mark):
            return False
        if mark.kind != "A":
            return mark.kind in ("K", "X", "-")
    return False


def participle_clause(scan: Scan, i: int, verb: Verb) -> Clause:
    """A participle without auxiliary: of the phrase before it, of the subject, or fronted."""
    level = scan.level
    clause = Clause(verb, "part", prefer_passive=True)
    if verb.form == "ed":
        verb.passive = True
    previous = scan.at(i - 1)
    if not scan.prep:
        if isinstance(previous, Noun):
            clause.subjects = [_led_inside(previous) if _agent_follows(scan, i) else previous]
        elif scan.last_noun is not None and (scan.boundary == "V" or _describes_last(scan, i)):
            clause.subjects = [scan.last_noun]
    if not (clause.subjects and clause.subjects[0].type in _LED and scan.boundary == "K"):
        _take_level_subjects(scan, clause)
    if not clause.subjects:
        level.waiting.append(clause)
    if level.main is None and not level.bare:
        clause.dates = [(date, True) for date in level.dates]
    clause.governor = next((outer.governor for outer in reversed(scan.levels) if outer.kind == "that"), None)
    return clause


def _led_inside(noun: Noun) -> Noun:
    """``the hands of a provisional authority led by X``: the body that is led, behind ``of``."""
    inner = [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
    led = noun.type == "THING" and bool(inner) and inner[-1].type in _LED
    return inner[-1] if led else noun


def _describes_last(scan: Scan, i: int) -> bool:
    """Whether a participle with its agent stands right behind a phrase and a comma."""
    mark, noun = scan.at(i - 1), scan.at(i - 2)
    behind_comma = isinstance(mark, Mark) and mark.kind == "K" and noun is scan.last_noun
    if not behind_comma or scan.level.main is None:
        return False
    return _agent_follows(scan, i) or is_chosen_behind_name(scan, i)


def gerund_clause(scan: Scan, i: int, verb: Verb) -> Clause:
    """A gerund behind a preposition, behind a verb, or as a participle of the phrase before it."""
    level, current = scan.level, scan.current
    clause = Clause(verb, f"ger:{scan.prep}" if scan.prep else "part")
    if scan.prep:
        _govern_gerund(scan, i, clause)
    elif (owner := _phrase_before(scan, i)) is not None:
        clause.subjects = [owner]
    elif current is not None and _right_behind(scan, i, current):
        clause.link = "ger:"
        clause.governor = current
        clause.subjects = list(current.subjects)
    if not clause.subjects or (clause.link == "part" and not _is_absolute(scan, verb)):
        _take_level_subjects(scan, clause)
    if scan.prep and current is not None and current.verb.passive and level.main is None:
        clause.subjects += current.subjects
    if not clause.subjects or level.main is None:
        level.waiting.append(clause)
    return clause


def _is_absolute(scan: Scan, verb: Verb) -> bool:
    """``…, the candidates being X and Y``: a gerund with a subject of its own."""
    return "be" in verb.lemmas and scan.boundary == "K" and len(scan.window) == 1


def _right_behind(scan: Scan, i: int, clause: Clause) -> bool:
    """Whether a gerund stands right behind the verb or its particle: ``ruled out joining``."""
    previous = scan.at(i - 1)
    particle = isinstance(previous, Mark) and previous.word in clause.particles
    return isinstance(scan.at(i - 2) if particle else previous, Verb)


def _phrase_before(scan: Scan, i: int) -> Noun | None:
    """The phrase before a gerund, perhaps with an adverb between them."""
    if scan.window:
        return scan.window[-1]
    previous = scan.at(i - 1)
    if isinstance(previous, Mark) and previous.kind == "A":
        previous = scan.at(i - 2)
    return previous if isinstance(previous, Noun) else None


def _govern_gerund(scan: Scan, i: int, clause: Clause) -> None:
    if scan.level.main is not None:
        clause.governor = scan.current
    noun = scan.at(i - 2)
    if scan.prep in _NOUN_GOVERNS and isinstance(noun, Noun):
        clause.governing_noun = noun


def infinitive_clause(scan: Scan, i: int, verb: Verb) -> Clause:
    """An infinitive: its subject is the governor's object or subject, as the governor has it."""
    clause = Clause(verb, "inf")
    previous, current = scan.at(i - 1), scan.current
    if isinstance(previous, Noun) and previous.head in REPORT_NOUNS:
        clause.governing_noun = previous
    elif current is not None:
        clause.governor = current
        if not scan.complements() and not _closes_date(scan, i, current):
            clause.link = "inf:purpose"
    if current is not None:
        clause.subjects = list(current.subjects)
        if current.after and not _OBJECT_CONTROL.isdisjoint(current.verb.lemmas):
            clause.subjects.insert(0, current.after[-1])
    if isinstance(previous, Mark) and previous.word in ("order", "so"):
        clause.link = "inf:purpose"
    if not clause.subjects:
        clause.subjects = scan.level_subjects()
    if not clause.subjects:
        scan.level.waiting.append(clause)
    return clause


def _closes_date(scan: Scan, i: int, governor: Clause) -> bool:
    """``voted on Jan. 27, 2026, to appoint X``: the comma belongs to the date before it."""
    comma, date = scan.at(i - 1), scan.at(i - 2)
    closed = comma is not None and comma.kind == "K" and isinstance(date, Mark) and date.kind == "D"
    return closed and not _DECIDING.isdisjoint(governor.verb.lemmas)


def _take_level_subjects(scan: Scan, clause: Clause) -> None:
    clause.subjects += [noun for noun in scan.level_subjects() if noun not in clause.subjects]
