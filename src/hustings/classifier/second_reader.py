"""Reads a clause that the rules left: a confident class opens the frames of its acts, whatever the verb."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hustings.classifier.examples import DID_NOT_HAPPEN, FactClass
from hustings.classifier.wording import clause_words
from hustings.components.acts import Act
from hustings.components.clauses.arguments import Arguments, Firing, bind, candidate_frames, readings
from hustings.components.clauses.factuality import ACTUAL, NEGATIVE, judge
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.section_reader import SectionReader
from hustings.frames import Frame

Probabilities = dict[str, float]
Question = tuple[str, tuple[tuple[str, int], ...]]
_AUXILIARIES = frozenset(("be", "have", "do"))
SHARE = 0.1  # of its group's probability that a class must have for its frames to be tried


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When the second reader speaks.

    Attributes:
        accept: From which probability of a group of classes a clause is read, if it fills two roles or more.
        accept_alone: The same if only one role is filled.
        accept_known: The same if frames know the clause's verb and none was completed; above 1: never.
        doubt: From which probability of ``did_not_happen`` a rule's record is marked with a score.
        leave_out: From which one it is left out.
        role_worth: By how much each role that a clause fills beyond the first speaks for a class.
        slope: Platt's slope (1999): the score is ``1 / (1 + exp(-(slope * logit(p) + offset)))``.
        offset: Platt's offset.
    """

    accept: float = 0.5
    accept_alone: float = 0.7
    accept_known: float = 1.01
    doubt: float = 0.6
    leave_out: float = 1.01
    role_worth: float = 4.0
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
        support: For each class that the clause can state the most roles that a frame of it fills there.
        known: Whether frames know its verb.
        record: Whether the clause gave an act, and by whom: ``rule``, ``classifier`` or empty.
    """

    sentence: int
    text: str
    verb: str
    support: Mapping[str, int]
    known: bool = False
    record: str = ""

    @property
    def question(self) -> Question:
        """What is asked about the clause."""
        return self.text, tuple(self.support.items())


@dataclass(slots=True)
class SecondReader:
    """Called after each clause; without probabilities it only collects what it would ask.

    Attributes:
        classes: The classes by name.
        thresholds: When it speaks.
        known: Probabilities by question; None while wordings are collected.
        readings: What was asked, in order.
        settled: How many clauses the rules read, or left where no frame could read them, whatever their verb.
    """

    classes: dict[str, FactClass]
    thresholds: Thresholds
    known: dict[Question, Probabilities] | None = None
    readings: list[Reading] = field(default_factory=list)
    settled: int = 0
    _seen: set[int] = field(default_factory=set)
    _sentence: int = -1
    _acts: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Collects the acts of the classes once."""
        self._acts = frozenset(act for fact in self.classes.values() for act in fact.acts)

    def __call__(self, reader: SectionReader, clause: Clause) -> None:
        """Reads a clause behind the rules."""
        fresh = self._fresh(reader)
        known = self._is_known(reader, clause)
        barred = fresh or (known and self.thresholds.accept_known > 1)
        firings = [] if barred else self._firings(reader, clause)
        self.settled += not firings
        if not (_little_support(fresh) if fresh else firings):
            return
        text = clause_words(reader.tokens, clause)
        support = self._support(firings)
        reading = Reading(len(reader.sentences) - 1, text, clause.verb.lemmas[0], support, known)
        reading.record = "rule" if fresh else ""
        self.readings.append(reading)
        if self.known is None:
            return
        probabilities = self.known.get(reading.question, {})
        if fresh:
            self._doubt(reader, fresh, probabilities)
        elif self._read(reader, reading, firings, probabilities):
            reading.record = "classifier"
        self._fresh(reader)

    def speaks(self, known: Mapping[Question, Probabilities]) -> bool:
        """Whether any answer could change what the rules made of the clauses asked about."""
        return any(self._acts_on(reading, known[reading.question]) for reading in self.readings)

    def _acts_on(self, reading: Reading, probabilities: Probabilities) -> bool:
        if reading.record:
            return probabilities.get(DID_NOT_HAPPEN, 0.0) >= self.thresholds.doubt
        group, mass = self.best_group(probabilities)
        least = self.thresholds.accept_known if reading.known else self.thresholds.accept
        return bool(group) and mass >= least

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

    def _read(
        self, reader: SectionReader, reading: Reading, firings: Sequence[Firing], probabilities: Probabilities
    ) -> bool:
        if not self._acts_on(reading, probabilities):
            return False
        group, mass = self.best_group(probabilities)
        firing = self._best_firing(firings, group, SHARE * mass, probabilities)
        if firing is None or (mass < self.thresholds.accept_alone and len(firing.roles) < 2):
            return False
        acts = reader.interpreter.interpret(firing)
        for act in acts:
            act.settings["method"] = "classifier"
            act.settings["score"] = round(self.thresholds.score(mass), 4)
        return bool(acts)

    def _is_known(self, reader: SectionReader, clause: Clause) -> bool:
        """Whether frames know the verb: of one that they know, the rules mostly leave a clause for a reason.

        What they leave of *be*, *have* and *do* tells what somebody is, not what happened.
        """
        if clause.verb.lemmas[0] in _AUXILIARIES and clause.verb.lemmas[0] in reader.frames.by_verb:
            return True
        return bool(candidate_frames(clause, reader.frames))

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

    def _firings(self, reader: SectionReader, clause: Clause) -> list[Firing]:
        """The frames of any class that find what they need in the clause, whatever its verb."""
        value = judge(clause, reader.signatures).value
        voices = list(readings(clause))
        tried = (
            _bound(frame, clause, voices)
            for frame in reader.frames.frames
            if frame.act in self._acts and value == (NEGATIVE if frame.negative else ACTUAL)
        )
        return [firing for firing in tried if firing is not None]

    def _support(self, firings: Sequence[Firing]) -> dict[str, int]:
        """The classes that the firings can be of, each with the most roles that one of them fills."""
        found: dict[str, int] = {}
        for name, fact in self.classes.items():
            filled = [len(firing.roles) for firing in firings if fact.reads(firing.frame)]
            if filled:
                found[name] = max(filled)
        return found

    def _best_firing(
        self, firings: Sequence[Firing], group: str, likely: float, probabilities: Probabilities
    ) -> Firing | None:
        """The frame of the group that the clause fills best; ties go to the likelier class, then the data."""
        best: tuple[int, float] = (0, 0.0)
        found: Firing | None = None
        for fact in (fact for fact in self.classes.values() if fact.group == group):
            probability = probabilities.get(fact.name, 0.0)
            for firing in firings if probability >= likely else ():
                if fact.reads(firing.frame) and (len(firing.roles), probability) > best:
                    best, found = (len(firing.roles), probability), firing
        return found


def _bound(frame: Frame, clause: Clause, voices: Sequence[Arguments]) -> Firing | None:
    """The frame bound to the clause in the likeliest voice that it can be, if any."""
    return next((firing for voice in voices if (firing := bind(frame, clause, voice)) is not None), None)


def _little_support(acts: list[Act]) -> bool:
    """Whether rules read at most one slot of each act in the text."""
    return all(
        sum(filler.span is not None for filler in act.slots.values() if isinstance(filler, Filler)) <= 1
        for act in acts
    )
