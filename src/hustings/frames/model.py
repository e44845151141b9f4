"""Frames as objects: families of verbs and nouns with their roles, looked up by verb or noun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# What may stand behind a verb in a frame's list of verbs: stand «down», go «over» «to».
PARTICLES = frozenset(
    (
        *("up", "down", "over", "out", "off", "away", "aside", "back", "in", "on", "apart", "together"),
        *("through", "ahead", "forward", "first", "short", "again", "along"),
        *("anew", "afresh", "aboard"),
    )
)
PREPOSITIONS = frozenset(
    ("to", "from", "into", "for", "with", "of", "as", "upon", "onto", "at", "against", "under", "around")
)
# Roles that nearly every clause has somebody for.
_COMMON = frozenset(("who", "party"))
# Words that are particles and prepositions: a clause may have them as either.
_EITHER = frozenset(("in", "on"))


@dataclass(frozen=True, slots=True)
class Role:
    """Where a role's filler stands and what it may be.

    Attributes:
        function: ``subj``, ``obj``, ``iobj``, ``obj2``, ``pred``, ``list``, ``adv``, or a preposition.
        types: Labels of mentions, names of types (``person``, ``party``, ``office``), or head words in small
            letters.
    """

    function: str
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """A family of verbs and nouns that states one kind of act.

    Attributes:
        id: Its name in records and on the command line.
        verbs: Lemmas, with particles (``stand down``) and prepositions (``go over to``).
        nouns: Nominal triggers.
        roles: For each role the places where its filler may stand, best first.
        needs: Roles that must be filled; ``a|b`` is one of the two.
        act: What it states.
        settings: Constants of the act.
        goes_on: Whether the same clause may call up a further frame.
        negative: Whether only the negated clause states the act (``did not take part``).
        yes: Sentences with marked fillers in which it must fire.
        no: Sentences in which it must not.
        path: The file that it stands in.
        line: The line there, from 1.
        probes: The needs in the order in which they are tried, each with the functions that may fill it.
    """

    id: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    roles: dict[str, tuple[Role, ...]]
    needs: tuple[tuple[str, ...], ...]
    act: str
    settings: dict[str, Any]
    negative: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]
    path: Path
    line: int
    goes_on: bool = False
    probes: tuple[tuple[tuple[str, ...], frozenset[str]], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Notes the needs with their functions, those that most clauses fill last: they tell least."""
        common = [need for need in self.needs if _COMMON & set(need)]
        rare = [need for need in self.needs if not _COMMON & set(need)]
        functions = (
            frozenset(place.function for role in need for place in self.roles[role])
            for need in (*rare, *common)
        )
        object.__setattr__(self, "probes", tuple(zip((*rare, *common), functions, strict=True)))


@dataclass(slots=True)
class FrameTable:
    """All frames of a pipeline, by verb and by noun.

    Attributes:
        frames: In the order of the files.
        by_verb: Lemma to the frames with the particles that they want.
        by_noun: Noun to frames.
        phrasals: Pairs of lemma and particle that belong together.
    """

    frames: list[Frame]
    by_verb: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)
    by_noun: dict[str, list[Frame]] = field(default_factory=dict)
    phrasals: set[tuple[str, str]] = field(default_factory=set)

    def get(self, frame_id: str) -> Frame | None:
        """The frame of that id, or None."""
        return next((frame for frame in self.frames if frame.id == frame_id), None)


def pseudo_frame(frame_id: str, act: str, **settings: Any) -> Frame:  # noqa: ANN401
    """A frame without data, for what the grammar itself states (appositions, exceptions)."""
    return Frame(frame_id, (), (), {}, (), act, dict(settings), False, (), (), Path("frames"), 0)


def frame_table(frames: Iterable[Frame]) -> FrameTable:
    """The table of some frames, in their order."""
    table = FrameTable(list(frames))
    for frame in table.frames:
        for verb in frame.verbs:
            _add_verb(table, frame, *verb.split())
        for noun in frame.nouns:
            table.by_noun.setdefault(noun, []).append(frame)
    return table


def _add_verb(table: FrameTable, frame: Frame, lemma: str, *rest: str) -> None:
    """Enters a frame under a verb, with the particles that it wants behind the verb."""
    if any(word not in PARTICLES | PREPOSITIONS for word in rest):
        return
    particles = tuple(word for word in rest if word in PARTICLES)
    if len(rest) > 1 and rest[-1] in _EITHER and rest[0] not in PARTICLES:
        particles = ()
    functions = {place.function for places in frame.roles.values() for place in places}
    if len(particles) == 1 and particles[0] in _EITHER & functions:
        table.by_verb.setdefault(lemma, []).append(((), frame))
    table.by_verb.setdefault(lemma, []).append((particles, frame))
    table.phrasals.update((lemma, particle) for particle in particles)
