"""Where a result holds: places, sets of places with their exceptions, and who shared in it."""

from __future__ import annotations

from itertools import pairwise

from hustings.components.acts.scene import Topic, inside, place_filler
from hustings.components.arguments import Firing
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses import Clause
from hustings.components.offices import place_of
from hustings.components.reference import Filler

_ALL = frozenset(("all", "every", "each", "both", "everywhere"))
_EXCEPT = frozenset(("except", "save", "excluding", "but", "barring", "bar"))


class Scopes(Topic):
    """Reads the places of a clause, ``in all jurisdictions``, ``everywhere except X``."""

    def allied(self, clause: Clause, parties: list[Filler]) -> list[Filler]:
        """``in an alliance with A and B``: those that won together."""
        for (prep, noun), (link, other) in pairwise(clause.args):
            if prep in ("in", "as") and noun.type in ("ALLIANCE", "GOVERNMENT") and link == "with":
                return self.resolver.further_parties([other], parties)
        return []

    def region(self, clause: Clause) -> Filler | None:
        """``in most municipalities of Srem District``: the region that the set lies in."""
        sets = [other for _, other in clause.args if other.type == "PLACEWORD"]
        regions = (noun for other in sets for noun in inside(other, "of", "in") if noun.type == "PLACE")
        return place_filler(next(regions, None))

    def places(self, clause: Clause, firing: Firing) -> list[Filler]:
        """The places that a clause names: ``in X and Y``, ``in the municipality of X``."""
        nouns: list[Noun] = []
        role = firing.first("place")
        if role is not None and role.type == "PLACE":
            nouns.extend(role.each())
        for prep, other in clause.args:
            if prep in ("in", "at", "of") and other.type == "PLACE":
                nouns.extend(other.each())
            elif (
                prep in ("in", "at")
                and (inner := place_of(other)) is not None
                and other.type in ("PLACEWORD", "THING")
            ):
                nouns.extend(inner.each())
        if not nouns and clause.place is not None:
            place = clause.place if clause.place.type == "PLACE" else place_of(clause.place)
            nouns = place.each() if place is not None else []
        return _fillers(nouns)

    def scope(self, clause: Clause) -> tuple[Filler | None, list[Filler]]:
        """``in all jurisdictions``, ``everywhere except X``, ``all but two``, ``most``."""
        scope = self._set(clause)
        if scope is None:
            behind = (other for other in self.scene.clauses if other.coordinated is clause)
            later = next((other for other in behind if other.start > clause.start), None)
            if later is not None and not self._has_place(clause):
                return self.scope(later)
        if scope is None and clause.words & {"everywhere"}:
            scope = Filler("all", None, "inferred")
        exceptions = self._exceptions(clause)
        if exceptions and (scope is None or scope.value == "all"):
            scope = Filler("all_but", scope.span if scope is not None else None, "inferred")
        return scope, exceptions

    def _set(self, clause: Clause) -> Filler | None:
        """``all`` or ``most`` of the places, as a phrase of the clause says."""
        scope: Filler | None = None
        for prep, other in [*clause.args, *[("obj", noun) for noun in clause.after]]:
            if other.type not in ("PLACEWORD", "PRON", "THING") or prep in ("except", "from"):
                continue
            words = other.words | {other.det}
            alone = other.head in _ALL and prep in ("in", "obj", "of")
            if alone or (scope is None and other.type != "THING" and words & _ALL):
                scope = Filler("all", (self.scene.offsets[other.start], other.last))
            elif scope is None and (words & {"most"} or other.head == "most"):
                scope = Filler("most", (self.scene.offsets[other.start], other.last))
        return scope

    def _has_place(self, clause: Clause) -> bool:
        named = any(other.type in ("PLACE", "PLACEWORD") for _, other in clause.args)
        return named or clause.place is not None

    def _exceptions(self, clause: Clause) -> list[Filler]:
        """The places behind ``except``, ``apart from``, ``all but two: …``."""
        found: list[Filler] = []
        taking = False
        for index, chunk in enumerate(self.scene.chunks):
            if chunk.start < clause.verb.start:
                continue
            ending = bool(found) and not self._in_brackets(index)
            if isinstance(chunk, Mark):
                if self._excepts(chunk, index):
                    taking = True
                elif ending and (chunk.kind in ("R", "S") or (chunk.kind, chunk.word) == (";", ";")):
                    break
            elif isinstance(chunk, Noun):
                found += _excepted(chunk, taking=taking)
            elif (chunk.form == "ger" and chunk.start > clause.verb.start) or (taking and ending):
                break
        return found

    def _excepts(self, mark: Mark, index: int) -> bool:
        """``except``, ``apart from``, ``other than``."""
        if mark.kind != "P":
            return False
        before = self.scene.chunks[index - 1] if index else None
        if mark.word == "than":
            return isinstance(before, Mark) or (isinstance(before, Noun) and "other" in before.words)
        if mark.word == "from":
            return isinstance(before, Mark) and before.word in ("apart", "aside")
        return mark.word in _EXCEPT

    def _in_brackets(self, index: int) -> bool:
        depth = 0
        for chunk in self.scene.chunks[:index]:
            if isinstance(chunk, Mark):
                depth += (chunk.kind == "O") - (chunk.kind == "X")
        return depth > 0


def _excepted(noun: Noun, *, taking: bool) -> list[Filler]:
    """The places of a phrase: of ``with the exception of X``, or of any behind ``except``."""
    if noun.head in ("exception", "exceptions"):
        inner = [other for _, other in noun.of if isinstance(other, Noun)]
        if any(other.type == "PLACE" for other in inner):
            return [filler for other in inner for filler in _fillers(other.each())]
    if not taking or noun.type not in ("PLACE", "PLACEWORD"):
        return []
    if noun.type == "PLACEWORD":
        inner_place = place_of(noun)
        return _fillers([inner_place]) if inner_place is not None else []
    return [Filler(one.id, (one.first, one.last)) for one in noun.each()]


def _fillers(nouns: list[Noun]) -> list[Filler]:
    return [Filler(noun.id, (noun.first, noun.last)) for noun in nouns if noun.type == "PLACE"]
