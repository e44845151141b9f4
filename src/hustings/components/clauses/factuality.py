"""Whether a clause states what happened: its own negation and modal, then its governors outward."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.words import word_set

ACTUAL, NEGATIVE, OPEN = "+", "-", "?"
_SIGNATURES = ("+-", "++", "+?", "-+", "-?", "??")
_STAYING = word_set("remain stay continue keep retain")
_NEGATIONS = word_set("never nor neither hardly not")
_NOBODY = word_set("nobody none nothing")
_OPEN_PREPOSITIONS = word_set("without instead against from")
_FACTUAL_PREPOSITIONS = word_set("after on upon following by since before with for as in while when")
_CERTAIN_REPORTS = word_set("confirm announce prove find")
_FIRSTS = word_set("first second third only youngest oldest last fourth")
_FOLLOWING = word_set("replace succeed follow")
_GOVERNING = word_set("run lead govern head serve chair rule")
# ``allowed herself to be put on the list``: she was.
_LETTING = word_set("allow let permit persuade bring")
_REFLEXIVES = word_set("himself herself itself themselves")
_CHOOSING = word_set("elect choose select appoint pick name")
# What a party asks its people for: ``called on its supporters to vote for X``.
_ASKING = word_set("urge ask call advise tell instruct recommend invite appeal encourage direct exhort")
_BACKING = word_set("support back vote endorse prop tolerate sustain")
_COMMITTING = word_set("undertake agree pledge promise vow consent commit")
_FOLLOWERS = word_set("voters supporters followers members electors backers sympathisers sympathizers people")
# ``no grounds for repeating the vote``, ``no attempt to form``; but ``made no secret of having left``.
_OF_NOTHING = frozenset(("ger:for", "ger:of", "inf", "inf:purpose"))
_NO_DENIALS = frozenset(("secret", "doubt", "bones", "surprise"))
_RESOLVING = frozenset(("resolve", "agree", "decide", "vote", "order"))
# ``meant that X was elected`` tells that X was; ``meant to elect X`` does not.
_MEANING = word_set("mean entail signify")
_HAVING = frozenset(("have", "enjoy", "get", "earn", "gain", "achieve"))
_LEAVING = word_set(
    "leave resign quit stand step give go relinquish vacate depart return come move switch defect elect"
    " choose select appoint pick name cross break"
)


@dataclass(frozen=True, slots=True)
class Signatures:
    """What verbs and nouns make of what they govern: two values, for the affirmed and the negated governor.

    Attributes:
        verbs: The signatures of verbs, by lemma.
        nouns: The signatures of nouns.
        modals: Modals that leave open what happened.
        conditional: Subordinators of conditions.
    """

    verbs: dict[str, str]
    nouns: dict[str, str]
    modals: frozenset[str]
    conditional: frozenset[str]


@lru_cache(maxsize=4)
def load_signatures(path: Path) -> Signatures:
    """The signatures of ``factuality.json``."""
    data = json.loads(path.read_text(encoding="utf-8"))
    verbs = {lemma: signature for signature in _SIGNATURES for lemma in data[signature]}
    nouns = {noun: signature for signature, words in data["nouns"].items() for noun in words}
    return Signatures(
        verbs,
        nouns,
        modals=frozenset(data["modals"]["?"]),
        conditional=frozenset(data["conditional"]),
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """A value with its reason in words."""

    value: str
    reason: str


def judge(clause: Clause, signatures: Signatures) -> Verdict:
    """The factuality of a clause's verb: ``+`` happened, ``-`` did not, ``?`` open."""
    if clause.quoted:
        return Verdict(OPEN, "stands inside a quotation")
    own = _own(clause, signatures)
    if own.value == ACTUAL:
        return _governed(clause, signatures)
    if own.value == OPEN:
        return own
    governed = _governed(clause, signatures)
    return own if governed.value == ACTUAL else governed


def _own(clause: Clause, signatures: Signatures) -> Verdict:
    """What the clause says by itself."""
    verb = clause.verb
    if verb.modal and not verb.negated:
        if verb.modal == "will" and not verb.passive and not _STAYING.isdisjoint(verb.lemmas):
            return Verdict(ACTUAL, "")
        if verb.modal == "had to":
            return _governed(clause, signatures)
    if verb.modal in signatures.modals:
        before = clause.link in ("sub:before", "sub:until")
        if before and verb.modal == "could" and verb.passive and not verb.negated:
            return Verdict(ACTUAL, "")
        return Verdict(OPEN, f"the modal {verb.modal!r}")
    if clause.link.startswith("sub:") and clause.link[4:] in signatures.conditional:
        return Verdict(OPEN, f"a condition ({clause.link[4:]!r})")
    not_only = "not" in clause.words and not clause.words.isdisjoint(("only", "just", "merely"))
    if verb.negated or (not not_only and not _NEGATIONS.isdisjoint(clause.words)):
        return Verdict(NEGATIVE, "negated")
    if any(_denies(noun) for noun in (*clause.subjects[:1], *clause.after[:1])):
        return Verdict(NEGATIVE, "negated by its phrase")
    if any(prep == "by" and noun.det in ("no", "neither") for prep, noun in clause.args):
        return Verdict(NEGATIVE, "negated by its phrase")
    return Verdict(ACTUAL, "")


def _denies(noun: Noun) -> bool:
    return noun.det in ("no", "neither") or noun.head in _NOBODY


def _governed(clause: Clause, signatures: Signatures) -> Verdict:
    """What the governors outward make of an affirmed clause."""
    noun = clause.governing_noun
    if noun is not None:
        if noun.det == "no" and clause.link in _OF_NOTHING and noun.head not in _NO_DENIALS:
            return Verdict(NEGATIVE, f"governed by 'no {noun.head}'")
        value = signatures.nouns.get(noun.head, ACTUAL)[0]
        if value != ACTUAL:
            return Verdict(value, f"governed by the noun {noun.head!r}")
        had = clause.governor is not None and not _HAVING.isdisjoint(clause.governor.verb.lemmas)
        if had and clause.governor is not None and noun.head in signatures.nouns:
            return judge(clause.governor, signatures)  # had the satisfaction of coming first
    if clause.link.startswith("ger:") and clause.link[4:] in _OPEN_PREPOSITIONS:
        return Verdict(OPEN, f"behind {clause.link[4:]!r}")
    governor = clause.governor
    if governor is None:
        return Verdict(ACTUAL, "")
    if clause.link == "ger:of" and "out" in governor.particles:
        return Verdict(OPEN, "behind 'out of'")
    if clause.link == "ger:after" and _will_govern(governor):
        return Verdict(ACTUAL, "")  # ``will run the town for four years after winning the run-off``
    outer = judge(governor, signatures)
    lemma = governor.verb.lemmas[0]
    if outer.value == ACTUAL and _only_reported(clause, governor, signatures):
        return Verdict(OPEN, f"only {lemma!r} of")
    if outer.value == OPEN:
        return Verdict(OPEN, f"its governor {lemma!r} is open: {outer.reason}")
    signature = _signature(clause, governor, signatures)
    value = signature[0] if outer.value == ACTUAL else signature[1]
    if value == ACTUAL:
        return Verdict(value, "")
    return Verdict(value, f"governed by {'negated ' if outer.value == NEGATIVE else ''}{lemma!r}")


def _will_govern(clause: Clause) -> bool:
    verb = clause.verb
    return verb.modal == "will" and not verb.negated and not _GOVERNING.isdisjoint(verb.lemmas)


def _only_reported(clause: Clause, governor: Clause, signatures: Signatures) -> bool:
    """``was said to have resigned``, ``it was rumoured that he resigned``."""
    if not governor.verb.passive:
        return False
    if clause.link == "that":
        if not governor.subjects or governor.subjects[0].head != "it":
            return False
    elif clause.link != "inf":
        return False
    return any(
        signatures.verbs.get(lemma) == "+?" and lemma not in _CERTAIN_REPORTS
        for lemma in governor.verb.lemmas
    )


def _signature(clause: Clause, governor: Clause, signatures: Signatures) -> str:
    """What a governor makes of a clause: the value where it is affirmed, and where it is negated."""
    link, verb = clause.link, governor.verb
    if link.startswith("sub:") or (link.startswith("ger:") and link[4:] in _FACTUAL_PREPOSITIONS):
        return "++"
    if link.startswith("inf") and _joins_forces(governor):
        return "+-"
    if link == "that" and not _MEANING.isdisjoint(verb.lemmas):
        return "+?"
    if link == "that" and _is_resolution(clause, governor):
        return "+-"
    if link.startswith("inf") and (_asks_its_own(clause, governor) or _commits(clause, governor)):
        return "+-"
    leaving = not _LEAVING.isdisjoint(verb.lemmas)
    if link == "inf:purpose":
        return "+-" if leaving or _is_what_came_of_it(clause) else "??"
    chosen = not _CHOOSING.isdisjoint(verb.lemmas) and bool(governor.after)
    if (link == "inf" and (chosen or (verb.passive and leaving))) or _votes(governor):
        return "+-"
    if link.startswith("inf") and any(_is_the_first(noun) for noun in governor.after[:1]):
        return "+-"  # became the first woman to be elected
    if link.startswith("inf") and is_among_the_first(governor):
        return "+-"
    won = "win" in verb.lemmas and any(noun.type == "ELECTION" for noun in governor.after)
    if link.startswith("inf") and won and not _FOLLOWING.isdisjoint(clause.verb.lemmas):
        return "+-"  # won the by-election to replace Y
    if link == "inf" and governor.after and not _CHOOSING.isdisjoint(verb.lemmas):
        return "+-"  # the assembly chose X to succeed Y
    if link.startswith("inf") and _leaves(governor):
        return "+-"
    if governor.after and governor.after[0].head in _REFLEXIVES and not _LETTING.isdisjoint(verb.lemmas):
        return "+-"
    if "out" in governor.particles and "rule" in verb.lemmas:
        return "-?"
    for lemma in verb.lemmas:
        if lemma in signatures.verbs:
            return signatures.verbs[lemma]
    if link == "inf":
        return "+-" if leaving else "??"
    return "++" if link == "that" else "+-"


def _commits(clause: Clause, governor: Clause) -> bool:
    """``have undertaken to prop up her administration``: who promises support gives it."""
    return not (_BACKING.isdisjoint(clause.verb.lemmas) or _COMMITTING.isdisjoint(governor.verb.lemmas))


def _asks_its_own(clause: Clause, governor: Clause) -> bool:
    """``urged its voters to support X``: a party backs whom it asks its own people to back."""
    if _BACKING.isdisjoint(clause.verb.lemmas) or _ASKING.isdisjoint(governor.verb.lemmas):
        return False
    asked = (*governor.after[:1], *(noun for prep, noun in governor.args if prep in ("on", "to", "upon")))
    return any(noun.poss in ("its", "their") and noun.head in _FOLLOWERS for noun in asked)


def _is_resolution(clause: Clause, governor: Clause) -> bool:
    """``It was resolved that X be elected mayor``: what minutes say that an assembly has done."""
    if _RESOLVING.isdisjoint(governor.verb.lemmas) or not clause.verb.passive or clause.verb.past:
        return False
    by = governor.subjects[0] if governor.subjects else None
    it = by is not None and by.head == "it" and bool(governor.verb.passive)
    return it or (by is not None and by.type in ("ASSEMBLY", "COUNCIL"))


def _is_the_first(noun: Noun) -> bool:
    return noun.det == "the" and not noun.words.isdisjoint(_FIRSTS)


def _is_what_came_of_it(clause: Clause) -> bool:
    """``won a seat, only to resign it``: the infinitive tells what followed, no purpose."""
    return "only" in clause.words


def is_among_the_first(governor: Clause) -> bool:
    """``was among the first to join``, ``was one of the last to leave``."""
    if "be" not in governor.verb.lemmas:
        return False
    ones = [
        other for noun in governor.after[:1] if noun.head == "one" for prep, other in noun.of if prep == "of"
    ]
    among = [noun for prep, noun in governor.args if prep in ("among", "amongst")]
    return any(isinstance(noun, Noun) and _is_the_first(noun) for noun in (*ones, *among))


def _joins_forces(governor: Clause) -> bool:
    """``joined hands to form``, ``came together to elect``: what was done together happened."""
    hands = bool(governor.after) and governor.after[0].head in ("hands", "forces")
    return ("join" in governor.verb.lemmas and hands) or "together" in governor.words | governor.particles


def _votes(governor: Clause) -> bool:
    """Whether a vote is told with its numbers: what it was for happened."""
    if "vote" not in governor.verb.lemmas:
        return False
    return bool(governor.votes) or any(
        mod.label == "VOTES" for noun in governor.subjects for mod in noun.mods
    )


def _leaves(governor: Clause) -> bool:
    lemmas = governor.verb.lemmas
    if "resign" in lemmas or "leave" in lemmas or "quit" in lemmas:
        return True
    if governor.after and governor.after[0].type == "RESIGNATION":
        return True  # ``tendered her resignation in order to become a minister``
    if governor.particles.isdisjoint(("down", "aside", "up", "in")):
        return False
    return any(lemma in ("stand", "step", "give", "hand") for lemma in lemmas)
