"""Finite clauses: the verb's subject, before it or shared, and what its level hands it."""

from __future__ import annotations

from hustings.components.chunks import Noun, Verb
from hustings.components.clauses.late_names import named_late
from hustings.components.clauses.model import Clause
from hustings.components.clauses.scan import INTRANSITIVE, Level, Scan, looks_passive
from hustings.components.mentions.words import word_set

_SUBJECTIVE = frozenset(("he", "she", "they", "it", "we"))
_BARE_VERBS = INTRANSITIVE | {"be", "end", "close", "expire", "lapse", "finish"}
# What is done to somebody or something, and never said or found of them.
_CHOICES = word_set(
    "choose elect appoint name replace dismiss remove oust recall unseat form build topple fill hold dissolve"
    " call install nominate pick reinstate merge amend adopt pass sell buy join leave enter rejoin arrest"
)
# Forms that are never subjects: ``the attempt to replace him failed``.
_OBJECTIVE = frozenset(("him", "them", "me", "us"))
_CAUSATIVE = frozenset(("have", "get", "see"))
_NOMINATIVES = frozenset(("he", "she", "they"))


def finite_clause(scan: Scan, verb: Verb) -> Clause:
    """The clause of a finite verb, with the phrase before it as its subject, or a shared one."""
    if scan.window and not _is_object(scan, scan.window[-1]):
        return _with_subject(scan, verb)
    return _sharing(scan, verb)


def _is_object(scan: Scan, noun: Noun) -> bool:
    """Whether the phrase before a verb is the last clause's object by its form, so not the verb's subject.

    Or by its place: ``The attempt to choose a mayor failed``, where ``attempt`` waits for its verb.
    """
    current = scan.current
    if current is None or noun not in current.after:
        return False
    if noun.type == "PRON" and noun.head in _OBJECTIVE:
        return True
    waits = current.governing_noun is not None and current.governing_noun in scan.level.bare
    inside = waits and current.link == "inf" and scan.level.main is None and len(current.after) == 1
    return inside and not _CHOICES.isdisjoint(current.verb.lemmas)


def _with_subject(scan: Scan, verb: Verb) -> Clause:
    subject, current = scan.window[-1], scan.current
    if current is not None and subject in current.after:
        if _behind_relative(scan, subject, verb):
            scan.levels.pop()
            return _settled(scan, Clause(verb, _link(scan.level), scan.level.bare[::-1]))
        leads_in = _needs_no_object(scan, current)
        if scan.complements() and verb.form != "fin" and subject.type != "PRON" and not leads_in:
            return _reduced(current, subject, verb)
        current.after.remove(subject)
        if leads_in:
            current.end = current.verb.end
        elif _begins_main(scan, current, subject):
            scan.leave_subordinates()
        elif not _leads_in(scan, current, subject):
            scan.open(Level("that", governor=current))
    elif scan.boundary in ("K", "KC", "X") and scan.level.main is not None:
        scan.leave_subordinates()
    clause = Clause(verb, _link(scan.level), [subject])
    clause.votes.extend(mention for mention in subject.mods if mention.label == "VOTES")
    if clause.link == "coord":
        clause.coordinated = scan.level.main
    return _settled(scan, clause)


def _begins_main(scan: Scan, current: Clause, subject: Noun) -> bool:
    """``Before the month was over he left``: a pronoun behind a clause that needs no object."""
    opening = scan.level.kind == "sub" and len(scan.levels) > 1 and scan.levels[-2].main is None
    pronoun = subject.type == "PRON" and subject.head in _SUBJECTIVE
    return opening and pronoun and not _BARE_VERBS.isdisjoint(current.verb.lemmas)


def _needs_no_object(scan: Scan, clause: Clause) -> bool:
    """``After resigning Ana Ilić joined``: the phrase behind such a gerund is the main verb's subject.

    So is a second phrase behind an infinitive: ``To fill the vacancy the council chose``.
    """
    if clause.link == "inf" and clause.governor is None and len(clause.after) > 1:
        return scan.level.main is None and len(scan.clauses) == 1
    opening = clause.link.startswith("ger:") and scan.level.main is None
    return opening and len(clause.after) < 2 and not INTRANSITIVE.isdisjoint(clause.verb.lemmas)


def _leads_in(scan: Scan, clause: Clause, subject: Noun) -> bool:
    """``Asked to stand against X, he declined``: the pronoun opens the main clause, no report."""
    if scan.level.main is not None or not clause.link.startswith(("inf", "part", "ger")):
        return False
    apart = subject.start > clause.verb.end or not INTRANSITIVE.isdisjoint(clause.verb.lemmas)
    return subject.head in _NOMINATIVES and apart


def _behind_relative(scan: Scan, subject: Noun, verb: Verb) -> bool:
    """Whether the verb belongs to a subject before the relative clause that has just ended with an object."""
    level = scan.level
    if (
        level.kind != "rel"
        or level.main is not scan.current
        or (subject.type == "PRON" and not subject.of)
        or len(scan.levels) < 2
    ):
        return False
    outer = scan.levels[-2]
    if outer.main is not None:
        return False
    # ``Among those who won seats were A and B``
    inverted = "be" in verb.lemmas and any(noun is level.antecedent for _, noun in outer.front)
    return bool(outer.bare) or inverted


def _reduced(governor: Clause, subject: Noun, verb: Verb) -> Clause:
    """``defeated the candidate nominated by …``: a participle that describes the object."""
    subjects = [subject]
    if "be" in governor.verb.lemmas and subject.type == "HUMAN":
        subjects += governor.subjects
    clause = Clause(verb, "part", subjects, prefer_passive=True)
    if governor.verb.form == "inf" and not _CAUSATIVE.isdisjoint(governor.verb.lemmas):
        clause.governor = governor  # ``a petition to have the mayor recalled``
    return clause


def _sharing(scan: Scan, verb: Verb) -> Clause:
    """A finite verb without a phrase of its own before it: it takes the pending or the last subject."""
    level = scan.level
    main = level.main
    if main is not None:
        if main is scan.current and scan.boundary == "V" and looks_passive(main):
            return _behind_participle(scan, verb, main)
        if level.pending and scan.boundary in ("K", "X", "V"):
            clause = Clause(verb, "coord", level.pending, coordinated=main)
            level.pending = []
            return _settled(scan, clause)
        if level.kind in ("rel", "sub", "that", "paren") and _finds_pending(scan):
            return _sharing(scan, verb)
    elif level.kind == "rel" and not level.bare:
        described = _described(scan, level)
        if described is not None:
            further = _settled(scan, Clause(verb, "coord", list(described.subjects), coordinated=described))
            further.antecedent = None
            return further
        subjects = [level.antecedent] if level.antecedent is not None else []
        return _settled(scan, Clause(verb, "rel", subjects, antecedent=level.antecedent))
    level = scan.level
    if level.main is None and level.bare:
        clause = Clause(verb, _link(level), named_late(scan, verb, level.bare[::-1]))
        _mark_reduced(scan, clause)
        return _settled(scan, clause)
    return _coordinated(scan, verb)


def _described(scan: Scan, level: Level) -> Clause | None:
    """``X is a politician who was mayor``: the clause that says what X is; the next one says more of X."""
    noun, clause = level.antecedent, scan.current
    if noun is None or clause is None or noun.type != "HUMAN" or noun.det not in ("a", "an"):
        return None
    says = "be" in clause.verb.lemmas and clause.after[:1] == [noun] and clause.link == "main"
    named = bool(clause.subjects) and clause.subjects[0].type == "PERSON"
    return clause if says and named else None


def _behind_participle(scan: Scan, verb: Verb, participle: Clause) -> Clause:
    """``The list led by X won``: what was taken for the finite verb was a participle."""
    participle.prefer_passive = True
    clause = Clause(verb, participle.link, list(participle.subjects))
    clause.antecedent, clause.place = participle.antecedent, participle.place
    subject = participle.subjects[0] if participle.subjects else None
    if subject is not None and any(prep == "by" for prep, _ in participle.args):
        # ``On 5 May the list led by X won``
        leading = [pair for pair in participle.dates if pair[1] and pair[0].start < subject.start]
        clause.dates, participle.dates = leading, [one for one in participle.dates if one not in leading]
    return _settled(scan, clause)


def _finds_pending(scan: Scan) -> bool:
    """Goes back to the level whose subject waits for its verb; whether it waits behind a coordinator."""
    if not (scan.boundary in ("K", "V", "X") or (scan.boundary == "KC" and scan.level.kind != "paren")):
        return False
    for depth in range(len(scan.levels) - 2, -1, -1):
        level = scan.levels[depth]
        if (level.main is None and level.bare) or level.pending:
            del scan.levels[depth + 1 :]
            return bool(level.pending)
    if scan.boundary in ("K", "KC"):
        del scan.levels[1:]
    return False


def _mark_reduced(scan: Scan, clause: Clause) -> None:
    """A form in -ed between this subject and this verb was a participle after all."""
    for earlier in scan.clauses:
        verb = earlier.verb
        if verb.form == "ed" and verb.passive is None and earlier.subjects[:1]:
            earlier.prefer_passive = earlier.prefer_passive or earlier.subjects[0] is clause.subjects[0]


def _coordinated(scan: Scan, verb: Verb) -> Clause:
    """A verb that shares its subject with an earlier clause."""
    shared = scan.level.main or scan.before_semicolon or _nearest_main(scan)
    subjects = named_late(scan, verb, _shared_subjects(scan, shared))
    clause = Clause(verb, "main" if shared is None else "coord", subjects)
    if shared is not None and shared is scan.current and looks_passive(shared):
        shared.prefer_passive = True
    elif shared is not None:
        clause.coordinated = shared
        clause.prefer_passive = bool(shared.verb.passive) or shared.prefer_passive
        clause.antecedent, clause.place = shared.antecedent, shared.place
        clause.governor, clause.governing_noun = shared.governor, shared.governing_noun
        if shared.verb.modal and not verb.modal and verb.form == "fin" and verb.end - verb.start == 1:
            verb.modal = shared.verb.modal
    return _settled(scan, clause)


def _shared_subjects(scan: Scan, shared: Clause | None) -> list[Noun]:
    """The subjects of the earlier clause, then those of the levels outward."""
    subjects = list(shared.subjects) if shared is not None else []
    for level in reversed(scan.levels[:-1]):
        outer = level.main.subjects if level.main is not None else []
        for noun in (*outer, *level.bare):
            if noun not in subjects:
                subjects.append(noun)
    return subjects


def _nearest_main(scan: Scan) -> Clause | None:
    return next((level.main for level in reversed(scan.levels) if level.main is not None), None)


def _link(level: Level) -> str:
    if level.main is not None:
        return "coord"
    if level.kind == "sub":
        return f"sub:{level.word}"
    return level.kind if level.kind in ("rel", "that") else "main"


def _settled(scan: Scan, clause: Clause) -> Clause:
    """Makes a finite clause the main verb of its level and hands it what waited in front."""
    level = scan.level
    clause.dates[:0] = [(date, True) for date in level.dates]
    for prep, noun in level.front:
        if prep == "votes":
            clause.votes.extend(noun.mods)
        else:
            clause.args.append((prep, noun))
    level.front, level.dates = [], []
    if level.kind == "rel" and clause.antecedent is None:
        clause.antecedent = level.antecedent
    if level.word == "whose":
        fronted = (noun for noun in level.bare if noun.poss == "whose" and noun not in clause.subjects)
        clause.after[:0] = list(fronted)[:1]
    if level.kind == "sub":
        clause.host = level.governor
    if level.place is not None or clause.place is None:
        clause.place = next((outer.place for outer in reversed(scan.levels) if outer.place is not None), None)
    _govern(scan, clause)
    for waiting in level.waiting:
        waiting.subjects = [*waiting.subjects, *clause.subjects]
        if waiting.link == "inf" and waiting.governor is None:  # ``To win the vote, they formed a coalition``
            waiting.link, waiting.governor = "inf:purpose", clause
    if clause.subjects:
        level.waiting = []
    level.main = clause
    return clause


def _govern(scan: Scan, clause: Clause) -> None:
    """What governs a clause is what governs its level, or a level around it."""
    level = scan.level
    if level.kind == "that":
        clause.governor = clause.governor or level.governor
    clause.governing_noun = clause.governing_noun or level.governing_noun
    for outer in scan.levels[:-1]:
        if outer.kind == "that" and clause.governor is None:
            clause.governor, clause.governing_noun = outer.governor, outer.governing_noun
