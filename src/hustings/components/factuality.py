"""Whether a clause states what happened: its own negation and modal, then its governors outward, by signatures in the data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hustings.components.clauses import Clause
from hustings.components.chunks import Noun

ACTUAL, NEGATIVE, OPEN = "+", "-", "?"


@dataclass(frozen=True, slots=True)
class Signatures:
    """What verbs and nouns make of what they govern: a pair of values, for the affirmed and the negated governor."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    modals: frozenset[str]
    conditional: frozenset[str]
    unfulfilled: frozenset[str]


@lru_cache(maxsize=4)
def load_signatures(path: Path) -> Signatures:
    """The signatures of ``factuality.json``."""
    data = json.loads(path.read_text(encoding="utf-8"))
    verbs = {lemma: signature for signature in ("+-", "++", "+?", "-+", "-?", "??") for lemma in data[signature]}
    nouns = {noun: signature for signature, words in data["nouns"].items() for noun in words}
    return Signatures(verbs, nouns, frozenset(data["modals"]["?"]), frozenset(data["conditional"]), frozenset(data["unfulfilled"]))


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
    if own.value != ACTUAL:
        governed = _governed(clause, signatures)
        return own if governed.value == ACTUAL or own.value == OPEN else governed
    return _governed(clause, signatures)


def _own(clause: Clause, signatures: Signatures) -> Verdict:
    verb = clause.verb
    if verb.modal == "will" and not verb.negated and set(verb.lemmas) & {"remain", "stay", "continue", "keep", "retain"} and not verb.passive:
        return Verdict(ACTUAL, "")
    if verb.modal == "had to" and not verb.negated:
        return _governed(clause, signatures)
    if verb.modal and verb.modal in signatures.modals:
        if verb.modal == "could" and verb.passive and clause.link in ("sub:before", "sub:until") and not verb.negated:
            return Verdict(ACTUAL, "")
        return Verdict(OPEN, f"the modal {verb.modal!r}")
    if clause.link.startswith("sub:") and clause.link[4:] in signatures.conditional:
        return Verdict(OPEN, f"a condition ({clause.link[4:]!r})")
    if verb.negated or clause.words & {"never", "nor", "neither", "hardly", "not"}:
        return Verdict(NEGATIVE, "negated")
    subjects = clause.subjects[:1]
    if any(noun.det in ("no", "neither") or noun.head in ("nobody", "none", "nothing") for noun in subjects) or any(noun.det in ("no", "neither") or noun.head in ("none", "nobody", "nothing") for noun in clause.after[:1]) or any(prep == "by" and noun.det in ("no", "neither") for prep, noun in clause.args):
        return Verdict(NEGATIVE, "negated by its phrase")
    return Verdict(ACTUAL, "")


def _governed(clause: Clause, signatures: Signatures) -> Verdict:
    """What the governors outward make of an affirmed clause."""
    if clause.governing_noun is not None:
        signature = _noun_signature(clause.governing_noun, signatures)
        if signature is not None and signature[0] != ACTUAL:
            return Verdict(signature[0], f"governed by the noun {clause.governing_noun.head!r}")
    if clause.link.startswith("ger:") and clause.link[4:] in ("without", "instead", "against", "from"):
        return Verdict(OPEN, f"behind {clause.link[4:]!r}")
    governor = clause.governor
    if governor is None:
        return Verdict(ACTUAL, "")
    outer = judge(governor, signatures)
    if outer.value == ACTUAL and governor.verb.passive and (clause.link == "inf" or (clause.link == "that" and governor.subjects[:1] and governor.subjects[0].head == "it")) and _reports(governor, signatures):
        return Verdict(OPEN, f"only {governor.verb.lemmas[0]!r} of")
    if outer.value == OPEN:
        return Verdict(OPEN, f"its governor {governor.verb.lemmas[0]!r} is open: {outer.reason}")
    signature = _signature(clause, governor, signatures)
    value = signature[0] if outer.value == ACTUAL else signature[1]
    reason = "" if value == ACTUAL else f"governed by {'negated ' if outer.value == NEGATIVE else ''}{governor.verb.lemmas[0]!r}"
    return Verdict(value, reason)


def _leaves(governor: Clause) -> bool:
    lemmas = set(governor.verb.lemmas)
    return bool(lemmas & {"resign", "leave", "quit"}) or (bool(lemmas & {"stand", "step", "give", "hand"}) and bool(governor.particles & {"down", "aside", "up", "in"}))


def _reports(governor: Clause, signatures: Signatures) -> bool:
    return any(signatures.verbs.get(lemma) in ("+?",) and lemma not in ("confirm", "announce", "prove", "find") for lemma in governor.verb.lemmas)


def _noun_signature(noun: Noun, signatures: Signatures) -> str | None:
    return signatures.nouns.get(noun.head)


def _signature(clause: Clause, governor: Clause, signatures: Signatures) -> str:
    link = clause.link
    if link.startswith("sub:"):
        return "++"
    if link.startswith("ger:") and link[4:] in ("after", "on", "upon", "following", "by", "since", "before", "with", "for", "as", "in", "while", "when"):
        return "++"
    if link == "inf:purpose":
        return "+-" if set(governor.verb.lemmas) & _LEAVING else "??"
    if link == "inf" and governor.verb.passive and set(governor.verb.lemmas) & _LEAVING:
        return "+-"
    if "vote" in governor.verb.lemmas and (governor.votes or any(mod.label == "VOTES" for noun in governor.subjects for mod in noun.mods)):
        return "+-"
    if link.startswith("inf") and _leaves(governor):
        return "+-"
    known = [signatures.verbs[lemma] for lemma in governor.verb.lemmas if lemma in signatures.verbs]
    if "out" in governor.particles and "rule" in governor.verb.lemmas:
        return "-?"
    if known:
        return known[0]
    if link == "inf":
        return "+-" if set(governor.verb.lemmas) & _LEAVING else "??"
    return "++" if link in ("that",) else "+-"


_LEAVING = frozenset("leave resign quit stand step give go relinquish vacate depart return come move switch defect elect choose select appoint pick name cross break".split())
