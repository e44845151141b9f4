"""Reads frames from ``frames/*.jsonl``, one a line, and says what is wrong with a line."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from reprlib import repr as shown
from typing import Any

from hustings.errors import PatternError
from hustings.frames.model import Frame, FrameTable, Role, frame_table
from hustings.index.gazetteer import read_json_lines

ACTS = frozenset(
    (
        # offices of mayors
        *("take", "office-from", "elect-bare", "reelect-holder", "replace", "keep", "unseat", "return"),
        *("hold", "lead-body", "take-inf", "take-title", "leave", "resignation-effect", "die", "annul"),
        "ruled-void",
        *("arrest", "contest", "hold-for", "party-takes", "choice", "approve-choice"),
        *("candidacy", "incumbent"),
        *("place-elects", "serve-out", "leave-it", "tenure-ends", "fill-vacancy", "incumbent-loses"),
        *("keep-post", "tenure-lasts", "tenure-expires", "govern-until", "beaten", "unseat-holder"),
        *("further-win", "run-won", "round-won", "spell", "ousted-for"),
        # seats and lists
        *(
            "seat",
            "seat-of",
            "seat-renewed",
            "hold-seat",
            "move-up",
            "get-in",
            "cede",
            "mandate",
            "leave-seat",
        ),
        *("place", "place-on-body", "headed", "included", "included-seat", "among-elected"),
        # parties
        *(
            "merge",
            "government",
            "have-majority",
            "own-majority",
            "join",
            "quit",
            "ally",
            "support",
            "oppose",
            "win",
        ),
        *("short", "boycott", "supply-office", "see-move"),
        # votes
        *("not-held", "reschedule", "repeat"),
        "none",
    )
)
_KEYS = frozenset(
    ("id", "verbs", "nouns", "roles", "needs", "act", "set", "polarity", "goes_on", "yes", "no")
)
_NEEDED = ("id", "verbs", "roles", "act")
_LISTS = ("verbs", "nouns", "needs", "yes", "no")


def load_frames(folder: Path) -> FrameTable:
    """The frames of a pipeline's ``frames`` folder.

    Raises:
        PatternError: If a line is broken; it names file, line, fault and remedy.
    """
    frames: dict[str, Frame] = {}
    for path in sorted((folder / "frames").glob("*.jsonl")):
        for line, value in read_json_lines(path):
            frame = read_frame(path, line, value)
            if frame.id in frames:
                first = f"{frames[frame.id].path.name}:{frames[frame.id].line}"
                fault = f"the id {frame.id!r} is already used in {first}; choose another"
                raise PatternError(fault, path=path, line=line)
            frames[frame.id] = frame
    return frame_table(frames.values())


def read_frame(path: Path, line: int, value: dict[str, Any]) -> Frame:
    """A frame of one line's object.

    Args:
        path: The file that the line stands in.
        line: Its number, from 1.
        value: The object.

    Raises:
        PatternError: If the object is no frame.
    """
    fault = _fault(value)
    if fault is not None:
        raise PatternError(fault, path=path, line=line)
    roles = {name: tuple(map(_place, places)) for name, places in value["roles"].items()}
    return Frame(
        id=str(value["id"]),
        verbs=tuple(value["verbs"]),
        nouns=tuple(value.get("nouns", ())),
        roles=roles,
        needs=tuple(tuple(need.split("|")) for need in value.get("needs", ())),
        act=value["act"],
        settings=dict(value.get("set", {})),
        negative=value.get("polarity") == "negative",
        yes=tuple(value.get("yes", ())),
        no=tuple(value.get("no", ())),
        path=path,
        line=line,
        goes_on=bool(value.get("goes_on", False)),
    )


def _fault(value: dict[str, Any]) -> str | None:
    """What is wrong with a line's object, with the remedy."""
    unknown = set(value) - _KEYS
    if unknown:
        return f"has the unknown key {sorted(unknown)[0]!r}; a frame has {', '.join(sorted(_KEYS))}"
    for key in _NEEDED:
        if not value.get(key):
            return f"lacks {key!r}; every frame needs id, verbs, roles and act"
    if not isinstance(value["act"], str) or value["act"] not in ACTS:
        return _fault_of_act(value["act"])
    for key in _LISTS:
        words = value.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            return f"{key!r} must be a list of strings"
    if not isinstance(value.get("set", {}), dict):
        return "'set' must be an object of settings"
    return _fault_of_roles(value["roles"]) or _fault_of_needs(value)


def _fault_of_act(act: object) -> str:
    near = get_close_matches(act, ACTS, 1) if isinstance(act, str) else []
    remedy = (
        f"did you mean {near[0]!r}?" if near else "use that of a frame like it ('hustings rule' lists them)"
    )
    return f"has the unknown act {shown(act)}; {remedy}"


def _fault_of_roles(roles: object) -> str | None:
    if not isinstance(roles, dict):
        return "'roles' must be an object of role names to lists of places"
    for name, places in roles.items():
        if not isinstance(places, list) or not places:
            return f'the role {name!r} needs a list of places such as "subj:person"'
        for place in places:
            if not isinstance(place, str) or ":" not in place:
                return f'the place {shown(place)} of role {name!r} is no "function:TYPE|TYPE"'
    return None


def _fault_of_needs(value: dict[str, Any]) -> str | None:
    for need in value.get("needs", []):
        for role in need.split("|"):
            if role not in value["roles"]:
                return f"needs the role {role!r}, which it does not define; add it to roles"
    return None


def _place(place: str) -> Role:
    """``subj:person|PARTY`` as a role's place."""
    function, types, *_ = place.split(":")
    return Role(function, frozenset(types.split("|")))
