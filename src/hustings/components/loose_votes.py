"""Votes that stand in a clause of their own: ``The vote was 21 to 19.``."""

from __future__ import annotations

from hustings.components.acts import Act
from hustings.components.acts.scene import Scene
from hustings.components.chunks import Chunk, Mark
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Mention

# The acts of frames that tell who is mayor.
_TAKING = frozenset(("take", "keep", "replace"))
_CHOICES = frozenset(("selection", "election", "choice", "confirmation", "appointment"))
_GIVING = frozenset(
    ("give", "award", "bring", "hand", "grant", "yield", "deliver", "elect", "confirm", "choose")
)
_COUNTS = frozenset(("ballot", "vote", "voting", "count", "tally"))
_ENDING = frozenset(("end", "finish", "close", "result", "stand"))
_OTHER_VOTES = ("GOVERNMENT", "ELECTION", "THING", "ALLIANCE", "PARTY")


def attach_loose_votes(
    scene: Scene, chunks: list[Chunk], clauses: list[Clause], fired: dict[int, str]
) -> None:
    """Gives votes that no act has yet to the last mayor who was chosen.

    Args:
        scene: What the acts share.
        chunks: The sentence's phrases.
        clauses: Its clauses.
        fired: What the frames that fired in it state, by the id of the clause.
    """
    act = scene.last_taken
    if act is None or any(name.startswith("votes.") for name in act.slots):
        return
    loose = [chunk.mention for chunk in chunks if chunk.kind == "W" and isinstance(chunk, Mark)]
    loose += [mention for clause in clauses for mention in clause.votes]
    if not loose:
        return
    attached = scene.used_votes | {
        id(mention)
        for clause in clauses
        if clause.subjects
        and clause.subjects[0].type in _OTHER_VOTES
        and clause.subjects[0].head not in _CHOICES
        and not _gives_votes(scene, act, clause)
        and not _tells_count(clause)
        for mention in clause.votes
    }
    for mention in loose:
        if mention is None or id(mention) in attached:
            continue
        if not (
            _stands_alone(scene, act, mention, clauses) or _is_about(scene, act, mention, clauses, fired)
        ):
            continue
        parts = scene.resolver.votes([mention])
        act.slots.update({f"votes.{name}": filler for name, filler in parts.items()})
        if parts:
            return


def _tells_count(clause: Clause) -> bool:
    """``…, the ballot ending eleven to ten``."""
    return clause.subjects[0].head in _COUNTS and not _ENDING.isdisjoint(clause.verb.lemmas)


def _gives_votes(scene: Scene, act: Act, clause: Clause) -> bool:
    """``The ballot gave her thirty votes``, not ``the party sustains her with its four votes``."""
    if _GIVING.isdisjoint(clause.verb.lemmas):
        return False
    who = scene.resolver.person(clause.after[0]) if clause.after else None
    return who is not None and who.person is not None and act.says("person", who.person.name)


def _stands_alone(scene: Scene, act: Act, mention: Mention, clauses: list[Clause]) -> bool:
    """``Forty delegates voted for her; the Radicals objected``: a vote between semicolons, without a verb."""
    if scene.discourse.sentence - act.sentence > 1:
        return False
    borders = [chunk.start for chunk in scene.chunks if isinstance(chunk, Mark) and chunk.word == ";"]
    before = max((border for border in borders if border < mention.start), default=-1)
    behind = min((border for border in borders if border >= mention.end), default=len(scene.offsets))
    if not borders or any(mention in clause.votes for clause in clauses):
        return False
    return not any(before < clause.verb.start < behind for clause in clauses)


def _is_about(scene: Scene, act: Act, mention: Mention, clauses: list[Clause], fired: dict[int, str]) -> bool:
    """Whether a vote speaks of the mayor last chosen: no clause around it, or one about that person."""
    clause = next((item for item in clauses if any(other is mention for other in item.votes)), None)
    if clause is not None and scene.is_here(act) and id(clause) not in fired:
        return True
    if clause is None or not clause.subjects:
        return not clauses or set(fired.values()) <= _TAKING
    subject = clause.subjects[0]
    if _gives_votes(scene, act, clause):
        return True
    if subject.head in _CHOICES or subject.head == "vote":
        return True
    who = scene.resolver.person(subject)
    if who is not None and who.person is not None and act.says("person", who.person.name):
        return True
    return subject.head in ("delegates", "councillors", "members")
