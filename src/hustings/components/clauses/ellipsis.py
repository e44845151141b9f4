"""Clauses whose verb stands elsewhere: ``A won in X, B in Y``, ``B did the same``, ``as does B``."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.gapped_pairs import gapped_pairs
from hustings.components.clauses.model import Clause
from hustings.components.nouns.ones import one_meant
from hustings.components.phrases.belonging import class_of

_GAPPED = ("party", "place")
_GIVEN = (*_GAPPED, "person")
_OFFICES = ("OFFICE", "POST")
_OTHERS = frozenset(("other", "second"))
_JOINTS = ("K", "C", ";")
_SUBJECTS = ("party", "person", "name")
# What opens an inverted clause that repeats the one before: ``so did B``, ``as does B``.
_INVERTING = ("so", "as", "likewise")
_TOO = frozenset(("too", "also", "likewise", "so"))
_SAME = frozenset(("same", "likewise"))


def complete(chunks: list[Chunk], clauses: list[Clause], before: list[Clause]) -> list[Clause]:
    """The clauses of a sentence, with those that share another one's verb filled in.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses.
        before: The clauses of the sentence before.
    """
    completed: list[Clause] = []
    nouns = [chunk for chunk in chunks if isinstance(chunk, Noun)]
    places = sum(class_of(noun) == "place" for noun in nouns)
    majority = any(noun.type == "MAJORITY" for noun in nouns)
    for clause in clauses:
        if clause.verb.lemmas[0] in ("do", "be", "follow"):
            _repeat(clause, chunks, completed or before)
        completed.append(clause)
        if places > 1 and clause.link in ("main", "coord") and (paired := gapped_pairs(clause, chunks)):
            completed += paired
            continue
        if len(clause.args) > 1:
            _give_back(clause, chunks, clauses)
            completed += _gapped(clause, chunks) or _gapped_agents(clause)
        if majority:
            completed += _gapped_object(clause, chunks)
    return completed


def _gapped(clause: Clause, chunks: list[Chunk]) -> list[Clause]:
    """``A won in X, B in Y and C in Z``, ``X went to A and Y to B``: each pair becomes a clause."""
    found: list[Clause] = []
    for at, (prep, noun) in enumerate(clause.args):
        same = any(prep == one and class_of(noun) == class_of(other) for one, other in clause.args[:at])
        owner = _before_preposition(noun, chunks) if same and class_of(noun) in _GIVEN else None
        if owner is None or not _continues(owner, noun, clause):
            if found:
                found[-1].args.append((prep, noun))
                found[-1].end = max(found[-1].end, noun.limit)
            continue
        kept = clause.after if owner.type != "MAJORITY" else [owner]
        subjects = clause.subjects if owner.type == "MAJORITY" or owner.head in _OTHERS else [owner]
        gap = Clause(clause.verb, "coord", [*subjects], [*kept], [(prep, noun)], coordinated=clause)
        gap.share_governor(clause)
        gap.start, gap.end = owner.start, noun.limit
        found.append(gap)
    taken = [pair for gap in found for pair in gap.args]
    clause.args = [pair for pair in clause.args if pair not in taken] if taken else clause.args
    return found


def _give_back(clause: Clause, chunks: list[Chunk], clauses: list[Clause]) -> None:
    """``A won in X, and B in Y lost``: the second place belongs to the verb behind it."""
    for pair in clause.args[1:]:
        at = _index(pair[1], chunks) if class_of(pair[1]) == "place" else 0
        owner, verb = (chunks[at - 2], chunks[at + 1]) if 1 < at < len(chunks) - 1 else (None, None)
        if not isinstance(verb, Verb):
            continue
        later = next((other for other in clauses if other.verb is verb and owner in other.subjects[:1]), None)
        if later is not None and later is not clause:
            clause.args.remove(pair)
            later.args.append(pair)


def _before_preposition(noun: Noun, chunks: list[Chunk]) -> Noun | None:
    """The phrase between a joint and a phrase with its preposition: ``, B in Y``; none before a verb."""
    at = _index(noun, chunks)
    if at < 3 or not isinstance(chunks[at - 1], Mark):
        return None
    owner, joint = chunks[at - 2], chunks[at - 3]
    if isinstance(joint, Mark) and joint.kind == "A" and at > 3:  # ``but only a plurality in Y``
        joint = chunks[at - 4]
    if not isinstance(owner, Noun) or not isinstance(joint, Mark) or joint.kind not in _JOINTS:
        return None
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    return None if isinstance(following, Verb) else owner


def _continues(owner: Noun, noun: Noun, clause: Clause) -> bool:
    """Whether a phrase is of the kind of the clause's subject, or of its object if that is a majority."""
    if owner in clause.subjects or owner in clause.after:
        return False
    if class_of(noun) == "person":
        return bool(clause.subjects) and _is_another_office(owner, clause.subjects[0])
    if owner.type == "MAJORITY":
        return bool(clause.after) and clause.after[0].type == "MAJORITY"
    return bool(clause.subjects) and class_of(owner) == class_of(clause.subjects[0]) in _GAPPED


def _is_another_office(owner: Noun, subject: Noun) -> bool:
    """``the chair went to A and the deputy's post to B``, ``one post was filled by A, the other by B``."""
    if owner.head in _OTHERS:
        return subject.head == "one" and one_meant(subject).type in _OFFICES
    return owner.type in _OFFICES and one_meant(subject).type in _OFFICES


def _gapped_agents(clause: Clause) -> list[Clause]:
    """``won by A in X and by B in Y``: the second agent and what follows it become a clause."""
    agents = [at for at, (prep, noun) in enumerate(clause.args) if prep == "by" and class_of(noun) == "party"]
    found: list[Clause] = []
    if len(agents) > 1 and agents[1] > agents[0] + 1:
        for at in reversed(agents[1:]):
            gap = replace(clause, args=clause.args[at:], start=clause.args[at][1].start, coordinated=clause)
            clause.args = clause.args[:at]
            found.insert(0, gap)
    return found


def _gapped_object(clause: Clause, chunks: list[Chunk]) -> list[Clause]:
    """``X obtained a term, and his alliance an outright majority``."""
    for at, chunk in enumerate(chunks):
        if chunk.start < clause.verb.end or not isinstance(chunk, Noun) or chunk.type != "MAJORITY":
            continue
        comma = isinstance(chunks[at - 1], Mark) and chunks[at - 1].kind == "K"
        owner, joint = chunks[at - 1 - comma], chunks[at - 2 - comma]
        if not isinstance(owner, Noun) or not isinstance(joint, Mark) or joint.kind not in _JOINTS:
            continue
        between = any(isinstance(other, Verb) and other.start >= clause.verb.end for other in chunks[:at])
        if between or owner in clause.after or (class_of(owner) != "party" and owner.type != "ALLIANCE"):
            continue
        gap = Clause(clause.verb, "coord", [owner], [chunk], coordinated=clause)
        gap.start, gap.end = owner.start, chunk.limit
        return [gap]
    return []


def _repeat(clause: Clause, chunks: list[Chunk], before: list[Clause]) -> None:
    """Fills in what ``B did the same``, ``so did B`` or ``as does B`` repeat."""
    who = _repeating(clause, chunks)
    model = next((other for other in reversed(before) if _may_repeat(other, clause)), None)
    if who is None or model is None or model.verb.negated or clause.verb.negated:
        return
    if model.verb.modal and not (_was_announced(model) and _did_so(clause, chunks)):
        return
    places = [(prep, noun) for prep, noun in clause.args if class_of(noun) == "place"]
    told = [pair for pair in clause.args if pair not in places]
    taken = {prep for prep, _ in told}
    kept = [
        (prep, noun)
        for prep, noun in model.args
        if prep not in taken and (class_of(noun) != "place" or not places)
    ]
    own = clause.verb  # ``said that she would resign, and did so in May``
    clause.verb = replace(own, lemmas=model.verb.lemmas, form=model.verb.form, passive=model.verb.passive)
    after = [places[0][1] if places and class_of(noun) == "place" else noun for noun in model.after]
    if who.type == "PRON" and who.head == "they" and model.subjects:
        who = model.subjects[0]  # ``the voters kept him, and in 2001 they did so again``
    clause.subjects, clause.after, clause.args = [who], after, [*told, *kept, *places]
    clause.prefer_passive, clause.particles = model.prefer_passive, set(model.particles)
    clause.words |= model.words
    clause.repeats = not model.verb.modal


def _repeating(clause: Clause, chunks: list[Chunk]) -> Noun | None:
    """Who did as told before, if the clause only says that."""
    after = clause.after
    if "follow" in clause.verb.lemmas and len(after) == 1 and after[0].head == "suit" and clause.subjects:
        return clause.subjects[0]
    if clause.verb.lemmas == ("do",) and len(after) == 1 and after[0].head in _SAME and clause.subjects:
        return clause.subjects[0]
    places = any(class_of(noun) == "place" for _, noun in clause.args)
    if clause.verb.lemmas == ("do",) and not after and clause.subjects:
        told = places or not clause.words.isdisjoint(_TOO) or _did_so(clause, chunks)
        return clause.subjects[0] if told else None
    if len(after) != 1 or class_of(after[0]) not in _SUBJECTS:
        return None
    at = next((at for at, chunk in enumerate(chunks) if chunk is clause.verb), 0)
    opening = chunks[at - 1] if at else None
    return after[0] if isinstance(opening, Mark) and opening.word in _INVERTING else None


def _may_repeat(other: Clause, clause: Clause) -> bool:
    """Whether a clause is one that another may say again: no participle, nothing about its own subject."""
    about = other.link == "rel" and other.antecedent in clause.subjects and clause.coordinated is not other
    cleft = clause.antecedent is not None and clause.antecedent in other.after  # ``it was B that did so``
    return other.verb.lemmas[0] != "do" and other.link != "part" and not about and not cleft


def _did_so(clause: Clause, chunks: list[Chunk]) -> bool:
    """``did so in 1995``: ``so`` right behind the verb."""
    return clause.verb.past and any(
        isinstance(chunk, Mark) and chunk.word == "so" and chunk.start == clause.verb.end for chunk in chunks
    )


def _was_announced(model: Clause) -> bool:
    """``said that she would resign``: what somebody can be told to have done then."""
    return model.verb.modal in ("would", "will") and model.link == "that" and not model.verb.passive


def _index(noun: Noun, chunks: list[Chunk]) -> int:
    return next((at for at, chunk in enumerate(chunks) if chunk is noun), -1)
