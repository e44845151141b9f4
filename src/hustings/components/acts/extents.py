"""How clearly somebody won: with a majority, with a plurality, or not told."""

from __future__ import annotations

from itertools import pairwise

from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scopes import is_most_places
from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler

_LOSING = frozenset(("lose", "lack", "miss", "forfeit", "leave"))
_GOING_ON = _LOSING | {"be"}  # ``though it was far from a majority``
_MISSED = frozenset(("short", "shy", "away", "far", "nowhere"))
_MISSING = frozenset(("without", "short", "near", "below"))
_WITHOUT = frozenset(("without", "not"))
_SOME = frozenset(("most", "many", "some", "several", "half"))
_NOBODY = frozenset(("none", "nobody", "neither"))


class Extents(Topic):
    """Reads the extent of a result from its clause, or from what is said beside it."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.nobody = -2  # the sentence that said that nobody had a majority

    def look(self, clause: Clause) -> None:
        """Remembers a negated clause that says that nobody had a majority."""
        if _nobody_has_majority(clause):
            self.nobody = self.discourse.sentence

    def plurality(self, clause: Clause) -> Filler:
        """A plurality that a clause lets conclude."""
        return Filler("plurality", self.scene.span_of_verb(clause), "inferred")

    def of(self, firing: Firing) -> Filler | None:
        """``a majority``, ``an absolute majority``, ``without a majority``."""
        noun = firing.first("extent") or firing.first("thing")
        if noun is not None and _tells_extent(noun):
            return Filler(noun.id, (noun.first, noun.last))
        for before, (prep, other) in pairwise([("", None), *firing.clause.args]):
            if _is_of_some(before):  # ``won in all towns, in most of them with a majority``
                continue
            if other is not None and _tells_extent(other) and other.det != "no" and not is_most_places(other):
                if prep in _MISSING or (prep in ("of", "from", "with") and self.is_short(other)):
                    return Filler("plurality", (other.first, other.last), "inferred")
                return Filler(other.id, (other.first, other.last))
        return self._missed_behind(firing.clause) or self._nobody_had_one(firing)

    def _nobody_had_one(self, firing: Firing) -> Filler | None:
        """``No party won a majority; the Radicals came first``, also told a sentence before."""
        near = self.discourse.sentence - self.nobody <= (not any(p == "in" for p, _ in firing.clause.args))
        return self.plurality(firing.clause) if near else None

    def _missed_behind(self, clause: Clause) -> Filler | None:
        """``…, though three seats shy of a majority``: told behind the clause without a verb."""
        chunks, lost = self.scene.chunks, False
        for at, chunk in enumerate(chunks):
            if chunk.start < clause.verb.end:
                continue
            lost = lost or isinstance(chunk, Verb)
            before = chunks[at - 1]
            if isinstance(chunk, Noun) and chunk.head == "group":
                continue
            other = isinstance(before, Noun) and before.head not in ("it", "they")
            if isinstance(chunk, Verb) and (other or _GOING_ON.isdisjoint(chunk.lemmas)):
                return None
            if isinstance(chunk, Mark) and chunk.word == ";":
                return None
            if isinstance(chunk, Noun) and (chunk.type == "MAJORITY" or _is_that_mark(chunk)):
                if isinstance(before, Verb) and not {"leave", "be"} & set(before.lemmas):
                    return Filler("plurality", (chunk.first, chunk.last), "inferred")
                also = lost and before.kind == "C"  # ``lost three seats and its majority``
                without = also or (isinstance(before, Mark) and before.word in _WITHOUT) or chunk.det == "no"
                short = without or self.is_short(chunk)
                if _is_comment(chunk, before):
                    return Filler(chunk.id, (chunk.first, chunk.last))
                return Filler("plurality", (chunk.first, chunk.last), "inferred") if short else None
        return None

    def is_short(self, majority: Noun) -> bool:
        """``two seats shy of a majority``, ``one seat away from it``, ``not with a majority``."""
        before = self.scene.text[: self.scene.offsets[majority.start]].rsplit(None, 2)
        return len(before) > 1 and (before[-2].lower() in _MISSED or before[-2:] == ["not", "with"])


def _is_comment(majority: Noun, before: Chunk) -> bool:
    """``came first with eight of the 15 seats, an absolute majority``."""
    return isinstance(before, Mark) and before.kind in ("K", "-") and majority.det in ("a", "an")


def _is_that_mark(noun: Noun) -> bool:
    """``seven short of control``, ``one seat short of that mark``: of the majority spoken of."""
    if noun.head == "control":
        return True
    return noun.head in ("mark", "threshold", "goal") and noun.det in ("that", "the", "this")


def _tells_extent(noun: Noun) -> bool:
    """``a majority``, ``most seats``; that a party is ``the largest group`` tells no more than who won."""
    return noun.type == "MAJORITY" and noun.head != "group"


def _is_of_some(argument: tuple[str, Noun | None]) -> bool:
    """``in most of them``: not in all of the places told of."""
    prep, noun = argument
    return prep == "in" and noun is not None and noun.head in _SOME and bool(noun.of)


def _nobody_has_majority(clause: Clause) -> bool:
    """``No party won a majority``, ``none of them had control of the council``."""
    who, what = clause.subjects[:1], clause.after[:1]
    nobody = [noun for noun in who if noun.det == "no" or noun.head in _NOBODY]
    return bool(nobody) and any(noun.type == "MAJORITY" or noun.head == "control" for noun in what)


def is_told_before(extent: Filler | None, place: Filler | None, places: list[Filler]) -> bool:
    """``won in Ada, with a majority, and in Bor``: whether an extent is told of places before this one."""
    if extent is None or extent.span is None or place is None or place.span is None or not places:
        return False
    first = places[0].span
    return first is not None and first[0] < extent.span[0] < place.span[0]
