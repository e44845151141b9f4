"""Frames as data: how a line of ``frames/*.jsonl`` is read, checked and looked up by verb or noun."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hustings.errors import PatternError
from hustings.index.gazetteer import read_json_lines

PARTICLES = frozenset(("up", "down", "over", "out", "off", "away", "aside", "back", "in", "on", "apart", "together", "through", "ahead", "forward", "first", "short", "again", "along"))
PREPOSITIONS = frozenset(("to", "from", "into", "for", "with", "of", "as", "upon", "onto", "at", "against", "under", "around"))
ACTS = frozenset(
    "take office-from elect-bare reelect-holder replace keep unseat return hold lead-body take-inf leave resignation-effect die annul arrest seat mandate leave-seat place included included-seat merge"
    " government join quit ally support oppose win short boycott not-held reschedule repeat none".split()
)
_KEYS = {"id", "verbs", "nouns", "roles", "needs", "act", "set", "polarity", "goes_on", "yes", "no"}


@dataclass(frozen=True, slots=True)
class Role:
    """Where a role's filler stands and what it may be.

    Attributes:
        function: ``subj``, ``obj``, ``iobj``, ``obj2``, ``pred``, ``list``, ``adv``, or a preposition.
        types: Labels of mentions, names of types (``person``, ``party``, ``office``), or head words in lower case.
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


def load_frames(folder: Path) -> FrameTable:
    """The frames of a pipeline's ``frames`` folder.

    Raises:
        PatternError: If a line is broken; it names file, line, fault and remedy.
    """
    frames: list[Frame] = []
    seen: dict[str, Frame] = {}
    for path in sorted((folder / "frames").glob("*.jsonl")):
        for line, value in read_json_lines(path):
            frame = read_frame(path, line, value)
            if frame.id in seen:
                raise PatternError(f"the id {frame.id!r} is already used in {seen[frame.id].path.name}:{seen[frame.id].line}; choose another", path=path, line=line)
            seen[frame.id] = frame
            frames.append(frame)
    return frame_table(frames)


def frame_table(frames: list[Frame]) -> FrameTable:
    """The table of some frames, in their order."""
    table = FrameTable(frames)
    for frame in frames:
        for verb in frame.verbs:
            lemma, *rest = verb.split()
            if any(word not in PARTICLES and word not in PREPOSITIONS for word in rest):
                continue
            particles = tuple(word for word in rest if word in PARTICLES)
            if len(rest) > 1 and rest[-1] in ("on", "in") and rest[0] not in PARTICLES:
                particles = ()
            if particles in (("on",), ("in",)) and any(role.function == particles[0] for roles in frame.roles.values() for role in roles):
                table.by_verb.setdefault(lemma, []).append(((), frame))
            table.by_verb.setdefault(lemma, []).append((particles, frame))
            table.phrasals.update((lemma, particle) for particle in particles)
        for noun in frame.nouns:
            table.by_noun.setdefault(noun, []).append(frame)
    return table


def read_frame(path: Path, line: int, value: dict[str, Any]) -> Frame:
    """A frame of one line's object.

    Raises:
        PatternError: If the object is no frame.
    """
    unknown = set(value) - _KEYS
    if unknown:
        raise PatternError(f"has the unknown key {sorted(unknown)[0]!r}; a frame has {', '.join(sorted(_KEYS))}", path=path, line=line)
    for key in ("id", "verbs", "roles", "act"):
        if not value.get(key):
            raise PatternError(f"lacks {key!r}; every frame needs id, verbs, roles and act", path=path, line=line)
    if value["act"] not in ACTS:
        raise PatternError(f"has the unknown act {value['act']!r}; use one of {', '.join(sorted(ACTS))}", path=path, line=line)
    for key in ("verbs", "nouns", "needs", "yes", "no"):
        words = value.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise PatternError(f"{key!r} must be a list of strings", path=path, line=line)
    roles = _read_roles(path, line, value["roles"])
    needs = tuple(tuple(need.split("|")) for need in value.get("needs", []))
    for need in needs:
        for role in need:
            if role not in roles:
                raise PatternError(f"needs the role {role!r}, which it does not define; add it to roles", path=path, line=line)
    return Frame(
        str(value["id"]), tuple(value["verbs"]), tuple(value.get("nouns", ())), roles, needs, value["act"], dict(value.get("set", {})),
        value.get("polarity") == "negative", tuple(value.get("yes", ())), tuple(value.get("no", ())), path, line,
        bool(value.get("goes_on", False)),
    )  # fmt: skip


def _read_roles(path: Path, line: int, roles: Any) -> dict[str, tuple[Role, ...]]:  # noqa: ANN401
    if not isinstance(roles, dict):
        raise PatternError("'roles' must be an object of role names to lists of places", path=path, line=line)
    read: dict[str, tuple[Role, ...]] = {}
    for name, places in roles.items():
        if not isinstance(places, list) or not places:
            raise PatternError(f"the role {name!r} needs a list of places such as \"subj:person\"", path=path, line=line)
        for place in places:
            if not isinstance(place, str) or ":" not in place:
                raise PatternError(f"the place {place!r} of role {name!r} is no \"function:TYPE|TYPE\"", path=path, line=line)
        read[name] = tuple(Role(place.split(":")[0], frozenset(place.split(":")[1].split("|"))) for place in places)
    return read
