"""Reads a clause that the rules left: a confident class opens the frames of its acts, whatever the verb."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from hustings.classifier.examples import DID_NOT_HAPPEN, FactClass
from hustings.classifier.wording import clause_words
from hustings.components.acts import Act
from hustings.components.arguments import Firing, bind, candidate_frames, readings
from hustings.components.clauses import Clause
from hustings.components.factuality import ACTUAL, NEGATIVE, judge
from hustings.components.reference import Filler
from hustings.components.section_reader import SectionReader

Probabilities = dict[str, float]
_AUXILIARIES = frozenset(("be", "have", "do"))
SHARE = 0.1  # of its group's probability that a class must have for its frames to be tried


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When the second reader speaks.

    Attributes:
        accept: From which probability of a group of classes a clause is read, if it fills two roles or more.
        accept_alone: The same if only one role is filled.
        doubt: From which probability of ``did_not_happen`` a rule's record is marked with a score.
        leave_out: From which one it is left out.
        slope: Platt's slope (1999): the score is ``1 / (1 + exp(-(slope * logit(p) + offset)))``.
        offset: Platt's offset.
    """

    accept: float = 0.5
    accept_alone: float = 0.7
    doubt: float = 0.6
    leave_out: float = 1.01
    slope: float = 1.0
    offset: float = 0.0

    def score(self, probability: float) -> float:
        """How likely a record is right, calibrated on the labelled articles."""
        p = min(max(probability, 1e-6), 1 - 1e-6)
        return 1 / (1 + math.exp(-(self.slope * math.log(p / (1 - p)) + self.offset)))


@dataclass(slots=True)
class Reading:
    """What the classifier made of one clause.

    Attributes:
        sentence: Number of the sentence in its section.
        text: The wording that was classified.
        verb: The verb group's lemma.
        record: Whether the clause gave an act, and by whom: ``rule``, ``classifier`` or empty.
    """

    sentence: int
    text: str
    verb: str
    record: str = ""


@dataclass(slots=True)
class SecondReader:
    """Called after each clause; without probabilities it only collects what it would ask.

    Attributes:
        classes: The classes by name.
        thresholds: When it speaks.
        known: Probabilities by wording; None while wordings are collected.
        readings: What was asked, in order.
        unreadable: How many clauses the rules left that no frame could read, whatever their verb.
    """

    classes: dict[str, FactClass]
    thresholds: Thresholds
    known: dict[str, Probabilities] | None = None
    readings: list[Reading] = field(default_factory=list)
    unreadable: int = 0
    _seen: set[int] = field(default_factory=set)
    _sentence: int = -1

    def __call__(self, reader: SectionReader, clause: Clause) -> None:
        """Reads a clause behind the rules."""
        fresh = self._fresh(reader)
        if not (_little_support(fresh) if fresh else self._can_be_read(reader, clause)):
            self.unreadable += not fresh
            return
        text = clause_words(reader.tokens, clause)
        reading = Reading(len(reader.sentences) - 1, text, clause.verb.lemmas[0])
        reading.record = "rule" if fresh else ""
        self.readings.append(reading)
        if self.known is None:
            return
        probabilities = self.known.get(reading.text, {})
        if fresh:
            self._doubt(reader, fresh, probabilities)
        elif self._read(reader, clause, probabilities):
            reading.record = "classifier"
        self._fresh(reader)

    def _fresh(self, reader: SectionReader) -> list[Act]:
        """The acts that came since the last look."""
        if self._sentence != len(reader.sentences):
            self._sentence = len(reader.sentences)
            self._seen = set()
        fresh = [act for act in reader.interpreter.acts if id(act) not in self._seen]
        self._seen.update(id(act) for act in fresh)
        return fresh

    def _doubt(self, reader: SectionReader, acts: list[Act], probabilities: Probabilities) -> None:
        """Marks what the rules read in a clause that rather tells what did not happen."""
        doubt = probabilities.get(DID_NOT_HAPPEN, 0.0)
        if doubt < self.thresholds.doubt:
            return
        for act in acts:
            act.settings["score"] = round(1 - doubt, 4)
            if doubt >= self.thresholds.leave_out:
                reader.interpreter.acts.remove(act)

    def _read(self, reader: SectionReader, clause: Clause, probabilities: Probabilities) -> bool:
        group, mass = self.best_group(probabilities)
        if not group or mass < self.thresholds.accept or not self._verb_allows(reader, clause):
            return False
        firing = self._best_firing(reader, clause, group, probabilities)
        if firing is None or (mass < self.thresholds.accept_alone and _support(firing) < 2):
            return False
        acts = reader.interpreter.interpret(firing)
        for act in acts:
            act.settings["method"] = "classifier"
            act.settings["score"] = round(self.thresholds.score(mass), 4)
        return bool(acts)

    def _verb_allows(self, reader: SectionReader, clause: Clause) -> bool:
        """Whether no frame knows the verb: of one that they know, the rules leave a clause for a reason.

        What they leave of *be*, *have* and *do* tells what somebody is, not what happened.
        """
        return clause.verb.lemmas[0] not in _AUXILIARIES and not candidate_frames(clause, reader.frames)

    def best_group(self, probabilities: Probabilities) -> tuple[str, float]:
        """The likeliest group of classes with its probability; empty if stating nothing is likelier."""
        masses: Probabilities = {}
        for name, probability in probabilities.items():
            group = self.classes[name].group or f" {name}"
            masses[group] = masses.get(group, 0.0) + probability
        if not masses:
            return "", 0.0
        best = max(masses, key=lambda group: masses[group])
        return ("" if best.startswith(" ") else best), masses[best]

    def _can_be_read(self, reader: SectionReader, clause: Clause) -> bool:
        """Whether some frame would find what it needs in the clause, whatever its verb."""
        return self._verb_allows(reader, clause) and any(
            True for fact in self.classes.values() for _ in _candidates(fact, reader, clause)
        )

    def _best_firing(
        self, reader: SectionReader, clause: Clause, group: str, probabilities: Probabilities
    ) -> Firing | None:
        """The frame of the group that the clause fills best; ties go to the likelier class, then the data."""
        best: tuple[int, float] = (0, 0.0)
        found: Firing | None = None
        likely = SHARE * self.best_group(probabilities)[1]
        for fact in (fact for fact in self.classes.values() if fact.group == group):
            if probabilities.get(fact.name, 0.0) < likely:
                continue
            for firing in _candidates(fact, reader, clause):
                rank = (_support(firing), probabilities.get(fact.name, 0.0))
                if rank > best:
                    best, found = rank, firing
        return found


def _candidates(fact: FactClass, reader: SectionReader, clause: Clause) -> Iterator[Firing]:
    """The frames of a class, bound to the clause, if it is actual (or negated, where that counts)."""
    verdict = judge(clause, reader.signatures)
    for frame in reader.frames.frames:
        if fact.reads(frame) and verdict.value == (NEGATIVE if frame.negative else ACTUAL):
            for arguments in readings(clause):
                firing = bind(frame, clause, arguments)
                if firing is not None:
                    yield firing
                    break


def _little_support(acts: list[Act]) -> bool:
    """Whether rules read at most one slot of each act in the text."""
    return all(
        sum(filler.span is not None for filler in act.slots.values() if isinstance(filler, Filler)) <= 1
        for act in acts
    )


def _support(firing: Firing) -> int:
    """How many roles are filled."""
    return len(firing.roles)
