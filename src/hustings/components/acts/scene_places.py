"""Where something happened: the places that clauses name, and those of the clauses beside them."""

from __future__ import annotations

from hustings.components.acts.scene_dates import SceneDates
from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.offices import place_of

_BODIES = ("ELECTION", "ASSEMBLY", "COUNCIL")
_PLACED = (*_BODIES, "PLACEWORD")
#: What points at one of two places that were named last.
OF_TWO = ("former", "latter")
_BESIDE = ("neighbouring", "neighboring", "nearby", "adjacent")
_SEATED = frozenset(
    (
        *("judge", "judges", "court", "courts", "tribunal", "prosecutor", "prosecutors", "magistrates"),
        *("headquarters", "ministers"),
    )
)


class ScenePlaces(SceneDates):
    """Reads places, as well as dates, for a scene, which sets the attributes."""

    previous_clauses: list[Clause]
    previous_chunks: list[Chunk]

    def shared_place(self, clause: Clause) -> Filler | None:
        """``A lost its majority in Ada but came first``: the place of the clause that shares the subject."""
        other = clause.coordinated
        if other is None or not clause.subjects or clause.subjects[0] not in other.subjects[:1]:
            return None
        return self.clause_place(other)

    def lies_beside(self, place: Filler | None) -> bool:
        """``in neighbouring Ada``: a place that the words before it tell to be another one."""
        if place is None or place.span is None:
            return False
        before = self.text[: place.span[0]].rstrip()
        return before.lower().endswith(_BESIDE)

    def clause_place(self, clause: Clause) -> Filler | None:
        """The place that a clause names, or the sentence at its beginning."""
        if (pointed := self._pointed_at(clause)) is not None:
            return pointed
        noun = clause.place if clause.place is not None and clause.place.type == "PLACE" else None
        bodies = [other for other in (*clause.after[:1], *clause.subjects[:1]) if other.type in _BODIES]
        for prep, other in (*clause.args, *(("in", body) for body in bodies)):
            if noun is None and other.type == "PLACE" and prep in ("in", "for", "on", "to"):
                noun = None if prep == "in" and _sits_there(clause, other) else other
            elif noun is None and prep in ("in", "for", "to", "at") and other.type in _PLACED:
                noun = _inner_place(other)
        if noun is None and any("there" in one.words for one in self.clauses):
            told = (pair for other in reversed(self.previous_clauses) for pair in other.args)
            noun = next((other for prep, other in told if prep == "in" and other.type == "PLACE"), None)
        if noun is None and self.clauses and clause is not self.clauses[0]:
            first = self.clauses[0]
            before = (other for prep, other in first.args if prep == "in" and other.start < first.verb.start)
            if self.discourse.protagonist is not None:  # ``the government in Belgrade dismissed her``
                before = (other for other in before if not _has_seat(first, other))
            noun = next((other for other in before if other.type == "PLACE"), None)
            subject = first.subjects[0] if first.subjects else None
            if noun is None and subject is not None and subject.type in ("PLACE", "ELECTION"):
                noun = place_of(subject)
        return place_filler(noun)

    def _pointed_at(self, clause: Clause) -> Filler | None:
        """``won in Ada and Senta; X became mayor in the former``: of the two places named last."""
        nouns = [noun for prep, noun in clause.args if prep in ("in", "for")]
        if not nouns and not (clause.after and clause.after[0].type == "OFFICE"):
            return None
        offices = (noun for noun in (*clause.after[:1], *nouns) if noun.type == "OFFICE")
        told = [*nouns, *(other for office in offices for other in inside(office, "of", "in"))]
        which = next((noun for noun in told if noun.head in OF_TWO and noun.type == "PRON"), None)
        return self.one_of_two(which) if which is not None and not which.of else None

    def one_of_two(self, which: Noun) -> Filler | None:
        """The place that ``the former`` or ``the latter`` means: of the two named last before it."""
        here = (chunk for chunk in self.chunks if chunk.end <= which.start)
        named = [one for chunk in (*self.previous_chunks, *here) for one in places_in(chunk)][-2:]
        return place_filler(named[which.head == "latter"]) if len(named) > 1 else None


def places_in(chunk: Chunk) -> list[Noun]:
    """The places of a phrase, also of those that hang on it."""
    if not isinstance(chunk, Noun):
        return []
    inner = [one for _, other in chunk.of if isinstance(other, Noun) for one in places_in(other)]
    own = [noun for noun in (*chunk.each(), *chunk.appositions) if noun.type == "PLACE"]
    return [*own, *inner]


def place_filler(noun: Noun | None) -> Filler | None:
    """A place's phrase as a filler."""
    return Filler(noun.id, (noun.first, noun.last)) if noun is not None else None


def inside(noun: Noun, *preps: str) -> list[Noun]:
    """The phrases that hang on a phrase by one of some prepositions."""
    return [other for prep, other in noun.of if prep in preps and isinstance(other, Noun)]


def _has_seat(clause: Clause, place: Noun) -> bool:
    """Whether a place is only where the government that acts has its seat."""
    subject = clause.subjects[0] if clause.subjects else None
    return subject is not None and subject.type in ("GOVERNMENT", "CABINET") and _is_behind(subject, place)


def _sits_there(clause: Clause, place: Noun) -> bool:
    """``Judges in Skopje quashed the election``: where those sit who decide about another place."""
    subject = clause.subjects[0] if clause.subjects else None
    return subject is not None and subject.head in _SEATED and _is_behind(subject, place)


def _is_behind(noun: Noun, place: Noun) -> bool:
    return 0 <= place.start - noun.end <= 1


def _inner_place(noun: Noun) -> Noun | None:
    """The place inside the phrase of an election, a body or a set of places."""
    found = place_of(noun)
    if found is None and noun.type in _BODIES:
        return next((other for other in inside(noun, "in") if other.type == "PLACE"), None)
    return found
