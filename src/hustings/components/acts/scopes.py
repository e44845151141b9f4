"""Where a result holds: places, sets of places with their exceptions, and who shared in it."""

from __future__ import annotations

from hustings.components.acts.scene import Topic
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
        for (prep, noun), (link, other) in zip(clause.args, clause.args[1:], strict=False):
            if prep in ("in", "as") and noun.type in ("ALLIANCE", "GOVERNMENT") and link == "with":
                return [
                    party
                    for party in self.resolver.each_party([other])
                    if party.value not in {known.value for known in parties}
                ]
        return []

    def region(self, clause: Clause) -> Filler | None:
        """``in most municipalities of Srem District``: the region that the set lies in."""
        for _, other in clause.args:
            if other.type == "PLACEWORD":
                inner = next(
                    (
                        noun
                        for prep, noun in other.of
                        if prep in ("of", "in") and isinstance(noun, Noun) and noun.type == "PLACE"
                    ),
                    None,
                )
                if inner is not None:
                    return Filler(inner.id, (inner.first, inner.last))
        return None

    def places(self, clause: Clause, firing: Firing) -> list[Filler]:
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
        return [Filler(noun.id, (noun.first, noun.last)) for noun in nouns if noun.type == "PLACE"]

    def scope(self, clause: Clause) -> tuple[Filler | None, list[Filler]]:
        """``in all jurisdictions``, ``everywhere except X``, ``all but two``, ``most``."""
        scope: Filler | None = None
        for prep, other in [*clause.args, *[("obj", noun) for noun in clause.after]]:
            if other.type not in ("PLACEWORD", "PRON", "THING") or prep in ("except", "from"):
                continue
            words = other.words | {other.det}
            if (scope is None and other.type != "THING" and words & _ALL) or (
                other.head in _ALL and prep in ("in", "obj", "of")
            ):
                scope = Filler("all", (other.first, other.last))
            elif scope is None and (words & {"most"} or other.head == "most"):
                scope = Filler("most", (other.first, other.last))
        if scope is None:
            later = next(
                (
                    other
                    for other in self.scene.clauses
                    if other.coordinated is clause and other.start > clause.start
                ),
                None,
            )
            if later is not None and not self._has_place(clause):
                return self.scope(later)
        if scope is None and clause.words & {"everywhere"}:
            scope = Filler("all", None, "inferred")
        exceptions = self._exceptions(clause)
        if exceptions and (scope is None or scope.value == "all"):
            scope = Filler("all_but", scope.span if scope is not None else None, "inferred")
        return scope, exceptions

    def _has_place(self, clause: Clause) -> bool:
        return clause.place is not None or any(
            other.type in ("PLACE", "PLACEWORD") for _, other in clause.args
        )

    def _exceptions(self, clause: Clause) -> list[Filler]:
        """The places behind ``except``, ``apart from``, ``all but two: …``."""
        found: list[Filler] = []
        taking = False
        for index, chunk in enumerate(self.scene.chunks):
            if chunk.start < clause.verb.start:
                continue
            if isinstance(chunk, Mark):
                before = self.scene.chunks[index - 1] if index else None
                other_than = chunk.word == "than" and isinstance(before, Noun) and "other" in before.words
                if chunk.kind == "P" and (
                    chunk.word in _EXCEPT
                    or other_than
                    or (
                        chunk.word == "from"
                        and isinstance(before, Mark)
                        and before.word in ("apart", "aside")
                    )
                    or (chunk.word == "than" and isinstance(before, Mark))
                ):
                    taking = True
                elif chunk.kind in ("R", "S") or (chunk.kind == ";" and chunk.word == ";"):
                    if found and not self._in_brackets(index):
                        break
            elif isinstance(chunk, Noun):
                if chunk.head in ("exception", "exceptions") and any(
                    isinstance(other, Noun) and other.type == "PLACE" for _, other in chunk.of
                ):
                    found.extend(
                        Filler(noun.id, (noun.first, noun.last))
                        for _, other in chunk.of
                        if isinstance(other, Noun)
                        for noun in other.each()
                        if noun.type == "PLACE"
                    )
                elif taking and chunk.type == "PLACE":
                    found.extend(Filler(noun.id, (noun.first, noun.last)) for noun in chunk.each())
                elif taking and chunk.type == "PLACEWORD" and (inner := place_of(chunk)) is not None:
                    found.append(Filler(inner.id, (inner.first, inner.last)))
            elif (chunk.form == "ger" and chunk.start > clause.verb.start) or (
                taking and found and not self._in_brackets(index)
            ):
                break
        return found

    def _in_brackets(self, index: int) -> bool:
        depth = 0
        for chunk in self.scene.chunks[:index]:
            if isinstance(chunk, Mark):
                depth += (chunk.kind == "O") - (chunk.kind == "X")
        return depth > 0
