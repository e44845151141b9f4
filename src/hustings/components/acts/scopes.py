"""Where a result holds: places, sets of places with their exceptions, and who shared in it."""

from __future__ import annotations

from itertools import pairwise

from hustings.article.heading_shape import names_area
from hustings.components.acts.scene import Topic
from hustings.components.acts.scene_places import OF_TWO, inside, place_filler, places_in
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.offices import place_of

_ALL = frozenset(("all", "every", "each", "both", "everywhere"))
_SETS = frozenset(("PLACEWORD", "PRON", "THING", "ASSEMBLY", "COUNCIL"))
_POINTING = frozenset(("these", "them", "those", "latter"))
_OUTSIDE = frozenset(("outside", "beyond", "besides"))
_DIVISIONS = frozenset(("wards", "ward", "constituencies", "constituency", "precincts", "precinct"))
_TOWNS = frozenset(("municipalities", "cities", "towns", "jurisdictions", "communes"))
_NEARLY = ("almost", "nearly", "virtually", "practically")
_APART = [["apart", "from"], ["aside", "from"]]
_APART += [[one, two] for one in ("except", "save") for two in ("for", "in")]
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
        """``in most municipalities of Srem District``, ``Srem District, where A won in all``: its region."""
        sets = [other for _, other in clause.args if other.type == "PLACEWORD"]
        regions = [noun for other in sets for noun in inside(other, "of", "in") if noun.type == "PLACE"]
        before = [noun for prep, noun in clause.args if prep == "in" and noun.start < clause.verb.start]
        around = [noun for noun in (*before, clause.place) if noun is not None and noun.type == "PLACE"]
        regions += [noun for noun in around if names_area(noun.id) and not noun.members]
        return place_filler(next(iter(regions), None))

    def is_countrywide(self, clause: Clause) -> bool:
        """``in most of the 65 cities and municipalities``, in a report: of the country, not of a town."""
        if self.discourse.report_date is None:
            return False
        sets = [noun for prep, noun in clause.args if prep == "in"]
        sets += [other for noun in sets for other in inside(noun, "of")]
        return any(noun.head in _TOWNS and noun.poss is None and not noun.of for noun in sets)

    def the_two(self, noun: Noun | None) -> list[Filler]:
        """``both of these``, ``both of the latter towns``: the last two places of the sentence before."""
        if noun is None or (noun.head != "both" and "both" not in noun.words):
            return []
        told = noun.words.union(*(other.words | {other.head} for other in inside(noun, "of")))
        if told.isdisjoint(_POINTING):
            return []
        named = [one for chunk in self.scene.previous_chunks for one in places_in(chunk)]
        return _fillers(named[-2:]) if len(named) > 1 else []

    def one_of_two(self, clause: Clause) -> list[Filler]:
        """``The former was won by A``, ``in the latter B came first``: of the two places named last."""
        objects = clause.subjects[:1] if clause.verb.passive else clause.after[:1]
        told = [*objects, *(noun for prep, noun in clause.args if prep == "in")]
        which = next((noun for noun in told if noun.head in OF_TWO and not noun.of), None)
        place = self.scene.one_of_two(which) if which is not None else None
        return [place] if place is not None else []

    def places(self, clause: Clause, firing: Firing) -> list[Filler]:
        """The places that a clause names: ``in X and Y``, ``in the municipality of X``."""
        if two := self.one_of_two(clause):
            return two
        nouns: list[Noun] = []
        role = firing.first("place")
        for noun in (role, *(other for prep, other in clause.args if prep == "in")):
            if two := self.the_two(noun):
                return two
        if role is not None and role.type == "PLACE":
            nouns.extend(role.each())
        stations = (noun for prep, noun in clause.args if prep == "at")
        for body in (*clause.after[:1], *clause.subjects[:1], *stations):
            if body.type == "ELECTION":
                named = (inner for inner in inside(body, "in") if inner.type == "PLACE")
                nouns.extend(one for inner in named for one in inner.each())
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
        exceptions = self.exceptions(clause) or self._leading_exceptions(clause)
        if scope is not None and not exceptions:  # ``Outside X, A won in every town``
            outside = (noun for prep, noun in clause.args if prep in _OUTSIDE and noun.type == "PLACE")
            exceptions = _fillers([one for noun in outside for one in noun.each()])
        if exceptions and (scope is None or scope.value == "all"):
            scope = Filler("all_but", scope.span if scope is not None else None, "inferred")
        return scope, exceptions

    def only_places(self, clause: Clause) -> list[Filler] | None:
        """``Ada was the only town where X won``, ``nowhere but in Ada``: the places, None if not told so."""
        if "nowhere" in clause.words and (exceptions := self.exceptions(clause)):
            return exceptions
        told = clause.place or clause.antecedent
        if told is None or told.type != "PLACEWORD" or told.words.isdisjoint(("only", "sole")):
            return None
        equal = (other for other in self.scene.clauses if "be" in other.verb.lemmas and other is not clause)
        sides = [noun for other in equal for noun in (*other.subjects[:1], *other.after[:1])]
        return _fillers([one for noun in sides for one in noun.each()])

    def listed_behind(self, noun: Noun) -> list[Filler]:
        """``three municipalities: A, B and C``: the places behind a colon."""
        chunks = self.scene.chunks
        at = next((at for at, chunk in enumerate(chunks) if chunk is noun), len(chunks))
        colon, places = (chunks[at + 1], chunks[at + 2]) if at + 2 < len(chunks) else (None, None)
        if (
            not isinstance(colon, Mark)
            or colon.word not in (":", "-", "–", "—")
            or not isinstance(places, Noun)
        ):
            return []
        return _fillers(places.each())

    def _set(self, clause: Clause) -> Filler | None:
        """``all`` or ``most`` of the places, as a phrase of the clause says."""
        scope: Filler | None = None
        whole = [("obj", noun) for noun in clause.subjects[:1] if _is_whole(noun)]
        for prep, other in (*clause.args, *[("obj", noun) for noun in clause.after], *whole):
            if _is_whole(other):
                return Filler("all", (self.scene.offsets[other.start], other.last))
            if prep == "obj" and is_most_councils(other):
                return Filler("most", (self.scene.offsets[other.start], other.last))
            if prep == "in" and is_most_places(other):
                return Filler("most", (self.scene.offsets[other.start], other.last))
            if other.type not in _SETS or prep in ("except", "from") or self.the_two(other):
                continue
            if (other.type in ("ASSEMBLY", "COUNCIL") and prep != "in") or other.head in _DIVISIONS:
                continue
            words = other.words | {other.det}
            counted = prep == "in" and other.number is not None and bool(words & _ALL)
            alone = (other.head in _ALL or counted) and prep in ("in", "obj", "of")
            if alone or (scope is None and other.type != "THING" and words & _ALL):
                value = "most" if self._nearly(other) else "all"
                scope = Filler(value, (self.scene.offsets[other.start], other.last))
            elif scope is None and (words & {"most"} or other.head == "most"):
                scope = Filler("most", (self.scene.offsets[other.start], other.last))
        return scope

    def _nearly(self, noun: Noun) -> bool:
        """``almost all municipalities``."""
        before = self.scene.text[: self.scene.offsets[noun.start]].rsplit(None, 1)[-1:]
        return not noun.words.isdisjoint(_NEARLY) or before in ([one] for one in _NEARLY)

    def _has_place(self, clause: Clause) -> bool:
        named = any(other.type in ("PLACE", "PLACEWORD") for _, other in clause.args)
        return named or clause.place is not None

    def exceptions(self, clause: Clause) -> list[Filler]:
        """The places behind ``except``, ``apart from``, ``all but two: …``."""
        found: list[Filler] = []
        taking, inside_relative = False, False
        for index, chunk in enumerate(self.scene.chunks):
            if chunk.start < clause.verb.start:
                continue
            if inside_relative:
                inside_relative = not self._resumes(index)
                continue
            ending = bool(found) and not self._in_brackets(index)
            if isinstance(chunk, Mark):
                if self._excepts(chunk, index):
                    taking = True
                elif ending and chunk.kind == "R":
                    inside_relative = True
                elif ending and (chunk.kind == "S" or (chunk.kind, chunk.word) == (";", ";")):
                    break
            elif isinstance(chunk, Noun):
                found += _excepted(chunk, taking=taking) or _unknown_excepted(chunk, clause, taking=taking)
            elif "be" in chunk.lemmas and self._names_exceptions(index):
                taking = True
            elif (chunk.form == "ger" and chunk.start > clause.verb.start) or (taking and ending):
                break
        return found

    def _leading_exceptions(self, clause: Clause) -> list[Filler]:
        """``With the exception of X, all towns fell to A``, ``Apart from X, A won in all towns``."""
        found: list[Filler] = []
        for prep, noun in clause.args:
            if noun.start < clause.verb.start and noun.type in ("PLACE", "THING"):
                taking = prep in _EXCEPT or self._is_apart(noun)
                found += _excepted(noun, taking=taking)
        return found

    def _is_apart(self, noun: Noun) -> bool:
        """``Apart from X``, ``Except for X``."""
        before = self.scene.text[: self.scene.offsets[noun.start]].lower().rsplit(None, 2)[-2:]
        return before in _APART

    def _excepts(self, mark: Mark, index: int) -> bool:
        """``except``, ``apart from``, ``other than``."""
        if mark.kind != "P":
            return False
        before = self.scene.chunks[index - 1] if index else None
        if mark.word == "than":
            return isinstance(before, Mark) or self._word_before(mark) == "other"
        if mark.word == "from":
            return isinstance(before, Mark) and before.word in ("apart", "aside")
        return mark.word in _EXCEPT

    def _resumes(self, index: int) -> bool:
        """``except X, where A won, and Y``: whether the list goes on behind a relative clause."""
        chunks = self.scene.chunks
        before, mark = chunks[max(index - 1, 0)], chunks[index]
        place = chunks[index + 1] if index + 1 < len(chunks) else None
        if not isinstance(mark, Mark) or (mark.kind, mark.word) != ("C", "and"):
            return False
        behind = chunks[index + 2 : index + 3]
        ends = not behind or (isinstance(behind[0], Mark) and behind[0].kind in (".", "K", ";", "R", "O"))
        comma = isinstance(before, Mark) and before.kind == "K"
        return comma and ends and isinstance(place, Noun) and place.type == "PLACE"

    def _names_exceptions(self, index: int) -> bool:
        """``the exception being X``, ``the exceptions were X and Y``."""
        before = self.scene.chunks[index - 1] if index else None
        return isinstance(before, Noun) and before.head in ("exception", "exceptions")

    def _word_before(self, mark: Mark) -> str:
        start = self.scene.offsets[mark.start]
        return self.scene.text[:start].rsplit(None, 1)[-1] if start else ""

    def _in_brackets(self, index: int) -> bool:
        depth = 0
        for chunk in self.scene.chunks[:index]:
            if isinstance(chunk, Mark):
                depth += (chunk.kind == "O") - (chunk.kind == "X")
        return depth > 0


def _is_whole(noun: Noun) -> bool:
    """``the whole of the district``, ``the entire county``."""
    if noun.head == "whole":
        return any(other.type in ("PLACEWORD", "PLACE") for other in inside(noun, "of"))
    return noun.type == "PLACEWORD" and not noun.words.isdisjoint(("whole", "entire"))


def is_most_places(noun: Noun) -> bool:
    """``the great majority of municipalities``: most of a set of places, no majority of seats."""
    return noun.type == "MAJORITY" and any(other.type == "PLACEWORD" for other in inside(noun, "of"))


def is_most_councils(noun: Noun) -> bool:
    """``govern most of the councils``, ``most county councils``: a set of places by their bodies."""
    bodies = ("COUNCIL", "ASSEMBLY", "PLACEWORD")
    inner = [noun] if noun.type in bodies else [other for other in inside(noun, "of") if other.type in bodies]
    most = noun.head == "most" or "most" in noun.words
    return most and any(other.head.endswith("s") for other in inner)


def is_every_division(noun: Noun) -> bool:
    """``all ten wards``: the whole of one place."""
    return noun.head in _DIVISIONS and not (noun.words | {noun.det}).isdisjoint(_ALL)


def _excepted(noun: Noun, *, taking: bool) -> list[Filler]:
    """The places of a phrase: of ``with the exception of X``, or of any behind ``except``."""
    if noun.head in ("exception", "exceptions"):
        inner = [other for _, other in noun.of if isinstance(other, Noun)]
        if any(other.type == "PLACE" for other in inner):
            return [filler for other in inner for filler in _fillers(other.each())]
    if taking and noun.head in ("that", "those", "one"):
        return _fillers([one for other in inside(noun, "of", "in") for one in other.each()])
    if not taking or noun.type not in ("PLACE", "PLACEWORD"):
        return []
    if noun.type == "PLACEWORD":
        inner_place = place_of(noun)
        return _fillers([inner_place]) if inner_place is not None else []
    return [Filler(one.id, (one.first, one.last)) for one in noun.each()]


def _unknown_excepted(noun: Noun, clause: Clause, *, taking: bool) -> list[Filler]:
    """``in every municipality except X``: an unknown name is a place where places are spoken of."""
    if not taking or noun.type != "NAME":
        return []
    if not any(prep == "in" and other.type == "PLACEWORD" for prep, other in clause.args):
        return []
    return [Filler(one.id, (one.first, one.last)) for one in noun.each() if one.type in ("NAME", "PLACE")]


def _fillers(nouns: list[Noun]) -> list[Filler]:
    return [Filler(noun.id, (noun.first, noun.last)) for noun in nouns if noun.type == "PLACE"]
