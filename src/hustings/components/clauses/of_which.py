"""Relative clauses whose predicate hangs on what they describe: ``an authority, of which X is a member``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun
from hustings.components.clauses.model import Clause

_BODIES = frozenset(("PROVISIONAL", "COUNCIL", "ASSEMBLY", "PARTY", "BRANCH"))
_PREDICATES = frozenset(("OFFICE", "HUMAN"))


def fill_of_which(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Gives the predicate of ``of which X is the president`` the body that ``which`` stands for.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
    """
    for at in range(1, len(chunks)):
        of, which = chunks[at - 1], chunks[at]
        if not (isinstance(of, Mark) and isinstance(which, Mark) and (of.word, which.kind) == ("of", "R")):
            continue
        clause = next((one for one in clauses if one.link == "rel" and one.verb.start > which.start), None)
        body = clause.antecedent if clause is not None else None
        if clause is None or body is None or body.type not in _BODIES or "be" not in clause.verb.lemmas:
            continue
        for predicate in clause.after[:1]:
            if predicate.type in _PREDICATES and not _has_body(predicate):
                predicate.of.append(("of", body))


def is_of_which(predicate: Noun, clause: Clause) -> bool:
    """Whether a predicate hangs on the body that its relative clause describes."""
    return clause.link == "rel" and any(other is clause.antecedent for _, other in predicate.of)


def _has_body(predicate: Noun) -> bool:
    """Whether the phrase says itself of what somebody is a member."""
    return any(prep in ("of", "in", "on") for prep, _ in predicate.of)
