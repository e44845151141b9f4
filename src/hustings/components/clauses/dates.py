"""Which dates belong to a clause: its own, or those that stand with it elsewhere in the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Mention

# How many tokens behind a phrase its date begins.
_BEHIND = 3
_DATED = frozenset(("ELECTION", "ALLIANCE"))
_BODIES = ("COUNCIL", "ASSEMBLY")
_SITTING = frozenset(("convene", "reconvene", "meet", "assemble", "gather", "sit", "constitute"))
_DECLARING = frozenset(("declare", "proclaim", "pronounce"))


def is_aside(clause: Clause) -> bool:
    """Whether a clause tells by the way what was before: relative, behind ``since``, or in the pluperfect."""
    return clause.link in ("rel", "sub:since") or clause.verb.pluperfect


def _dates_behind(noun: Noun, sentence: Sequence[Clause]) -> list[Mention]:
    """The date right behind a phrase: ``the by-election of 22 March, at which``."""
    for prep, mark in noun.of:
        if prep == "date" and isinstance(mark, Mark) and mark.mention is not None:
            return [mark.mention]
    dates = (mention for clause in sentence for mention, _ in clause.dates)
    return [mention for mention in dates if noun.end < mention.start + 1 <= noun.end + _BEHIND][:1]


def _session_of(clause: Clause, sentence: Sequence[Clause]) -> Clause | None:
    """``A session held on 5 May elected X``: the participle that dates the session, and so what it did."""
    subject = clause.subjects[0] if clause.subjects else None
    if subject is None or subject.type != "ELECTION" or clause.link != "main":
        return None
    held = (other for other in sentence if other.subjects[:1] == [subject] and other.prefer_passive)
    return next((other for other in held if other.verb.end <= clause.verb.start), None)


def _coming_back(clause: Clause) -> Clause | None:
    """``She went back to the council in May, elected on the X list``: the clause that tells of the return."""
    back = clause.coordinated
    if back is None or clause.verb.form != "ed" or clause.verb.end - clause.verb.start > 1:
        return None
    returns = "return" in back.verb.lemmas or "back" in back.particles | back.words
    bodies = any(noun.type in _BODIES for prep, noun in back.args if prep in ("to", "on", "in", "onto"))
    return back if returns and bodies and "elect" in clause.verb.lemmas else None


def _behind_when(sentence: Sequence[Clause]) -> Clause | None:
    """``When the party split in May, she left it``: the main clause behind one that leads it in."""
    for when, main in pairwise(sentence):
        if when.link == "sub:when" and main.link == "main" and (when is sentence[0] or when.host is None):
            return main
    return None


def _dates_above(noun: Noun, sentence: Sequence[Clause]) -> list[Mention]:
    """The leading date of the clause around an election: ``On 2 May the council held a vote that``."""
    if noun.type != "ELECTION":
        return []
    above = (
        clause
        for clause in sentence
        if any(other is noun for other in (*clause.after, *(other for _, other in clause.args)))
    )
    return [mention for clause in above for mention, leading in clause.dates if leading]


def _is_cleft(clause: Clause, told: Clause) -> bool:
    """``It was in May 2018 that she joined``, ``In May it was X who joined``: a date put first."""
    subject = clause.subjects[0] if clause.subjects else None
    focus = clause.after[:1]
    dated = bool(clause.dates) and (not focus or told.antecedent is focus[0])
    return dated and "be" in clause.verb.lemmas and subject is not None and subject.head == "it"


def clause_dates(clause: Clause, sentence: Sequence[Clause] = ()) -> list[Mention]:
    """The dates that belong to a clause: its own, or a leading one that covers coordinated verbs.

    Args:
        clause: The clause.
        sentence: All clauses of its sentence, for dates that stand with ``was declared`` or in ``When …``.
    """
    own = [mention for mention, _ in clause.dates]
    if own:
        return own
    if clause.link == "rel" and clause.antecedent is not None and clause.antecedent.type in _DATED:
        if ("after", clause.antecedent) in clause.args:
            return []  # ``the election of June 2016, after which``: some day later
        return _dates_behind(clause.antecedent, sentence) or _dates_above(clause.antecedent, sentence)
    if clause.link == "sub:when" and clause.host is not None:
        return [mention for mention, _ in clause.host.dates]
    cleft = next((other for other in sentence[:1] if other is not clause and _is_cleft(other, clause)), None)
    if cleft is not None and clause in sentence[1:2]:
        return [mention for mention, _ in cleft.dates]
    if clause.link == "part":
        before = (other for other in sentence if other.verb.end == clause.verb.start)
        declared = next((other for other in before if set(other.verb.lemmas) & _DECLARING), None)
        if declared is not None:
            return [mention for mention, _ in declared.dates]
    if clause is _behind_when(sentence):
        return [mention for mention, _ in sentence[sentence.index(clause) - 1].dates]
    if (back := _coming_back(clause)) is not None:
        return [mention for mention, _ in back.dates]
    if (session := _session_of(clause, sentence)) is not None:
        return [mention for mention, _ in session.dates]
    shared = clause.coordinated
    while shared is not None:
        front = [mention for mention, leading in shared.dates if leading]
        if front:
            return front
        if shared.dates:
            sat = not _SITTING.isdisjoint(shared.verb.lemmas)  # ``met on 5 May and elected X``
            return [mention for mention, _ in shared.dates] if sat else []
        if shared is _behind_when(sentence):
            return [mention for mention, _ in sentence[sentence.index(shared) - 1].dates]
        shared = shared.coordinated
    return []
