"""Whether a mayor came with an election, and not between two, by what was told of the mayor before."""

from __future__ import annotations

from hustings.components.acts.model import Act
from hustings.components.acts.scene import Scene
from hustings.components.chunks import Noun
from hustings.components.reference.discourse import Person

_GOING = ("leave", "annulment")
_MOVES = (*_GOING, "take")


def after_new_election(scene: Scene) -> bool:
    """``X was dismissed. The Radicals won the early election, and Y was chosen``: with a new assembly."""
    won = False
    for act in (*reversed(scene.acts), *reversed(scene.told)):
        if _is_win(act):
            won = True
        elif act.kind in _MOVES:
            return won and act.kind in _GOING
    return False


def only_stood_down(scene: Scene, old: Person) -> bool:
    """``The incumbent mayor, X, did not stand. Y was elected in his place``: nothing happened in mid-term."""
    if old.incumbent is None or old.left is not None:
        return False
    named = (chunk for chunk in scene.chunks if isinstance(chunk, Noun) and chunk.type == "PERSON")
    if any(old.name == chunk.id for chunk in named) and not _is_no_candidate(scene, old):
        return False
    acts = (act for act in (*scene.told, *scene.acts) if act.kind in _MOVES)
    return not any(act.says("person", old.name) for act in acts)


def _is_no_candidate(scene: Scene, old: Person) -> bool:
    """``The incumbent mayor, X, did not stand, and Y was chosen as her successor``."""
    negated = (clause for clause in scene.clauses if clause.verb.negated and clause.subjects)
    return any(clause.subjects[0].id == old.name for clause in negated)


def _is_win(act: Act) -> bool:
    return act.kind == "role" and act.settings.get("role") == "winner"
