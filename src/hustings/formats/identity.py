"""Who is the same person and which records tell the same tenure, inside one article.

A person is the same in one place of one article (``person_id``): a name alone would merge namesakes, so a
man with two offices in two places counts twice until a user merges him. Records of one section are never
one tenure, since a section's two records of one person are two stints; records of several sections are
one where nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha1

from hustings.formats.dates import bounds, compatible, most_exact
from hustings.records import EventRecord, Extraction, MayorRecord, Votes

INDEPENDENT = "independent"


@dataclass(frozen=True)
class Tenure:
    """One person's stint in one mayor's office, from all the sections that tell it."""

    records: tuple[MayorRecord, ...]
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """The id follows from the records."""
        object.__setattr__(self, "id", short_hash("tenure", *sorted(record.id for record in self.records)))

    @property
    def first(self) -> MayorRecord:
        """The record that tells it first in the text."""
        return self.records[0]

    @property
    def jurisdiction(self) -> str:
        """The place."""
        return self.first.jurisdiction

    @property
    def person(self) -> str:
        """The fullest form of the name."""
        return max((record.person for record in self.records), key=len)

    @property
    def person_id(self) -> str:
        """The person, inside the article."""
        return self.first.person_id

    @property
    def start(self) -> str | None:
        """The most exact start."""
        return most_exact([record.start for record in self.records if record.start])

    @property
    def end(self) -> str | None:
        """The most exact end."""
        return most_exact([record.end for record in self.records if record.end])

    @property
    def end_reason(self) -> str | None:
        """Why it ended; a mere ``replaced`` gives way to a reason."""
        reasons = [record.end_reason for record in self.records if record.end_reason]
        return next((reason for reason in reasons if reason != "replaced"), reasons[0] if reasons else None)

    @property
    def votes(self) -> Votes | None:
        """The vote, from the record that tells most of it."""
        counts = [record.votes for record in self.records if record.votes is not None]
        return max(counts, key=lambda votes: len(votes.model_dump(exclude_none=True)), default=None)

    @property
    def parties(self) -> list[str]:
        """The parties given with it, each once; ``independent`` is kept."""
        return list(dict.fromkeys(record.party for record in self.records if record.party))

    @property
    def successors(self) -> list[str]:
        """The next mayors named, each once."""
        return list(dict.fromkeys(record.successor for record in self.records if record.successor))

    def told(self, slot: str) -> str | int | bool | None:
        """A plain slot's value from the first record that fills it."""
        values = (getattr(record, slot) for record in self.records)
        return next((value for value in values if value is not None), None)


def short_hash(*parts: str) -> str:
    """Twelve hexadecimal digits that stand for the parts."""
    return sha1("\x1f".join(parts).encode(), usedforsecurity=False).hexdigest()[:12]


def tenures(extraction: Extraction) -> list[Tenure]:
    """The tenures of an article, each once however many sections tell it, in text order.

    Args:
        extraction: The article's records.

    Returns:
        Tenures; every mayor record is in exactly one.
    """
    groups: list[list[MayorRecord]] = []
    by_person: dict[str, list[list[MayorRecord]]] = {}
    for record in extraction.mayors:
        candidates = by_person.setdefault(record.person_id, [])
        fitting = [group for group in candidates if all(same_tenure(record, other) for other in group)]
        if fitting:
            max(fitting, key=lambda group: _agreement(record, group)).append(record)
        else:
            groups.append([record])
            candidates.append(groups[-1])
    return [Tenure(tuple(group)) for group in groups]


def same_tenure(one: MayorRecord, other: MayorRecord) -> bool:
    """Whether two records of one person in one place can tell the same stint."""
    if one.section == other.section:
        return False
    if not (compatible(one.start, other.start) and compatible(one.end, other.end)):
        return False
    if _ends_before_start(one, other) or _ends_before_start(other, one):
        return False
    if not (_agree(one.accession, other.accession) and _agree(one.term, other.term)):
        return False
    if not _agree(one.end_reason, other.end_reason) and "replaced" not in (one.end_reason, other.end_reason):
        return False
    if "past" in (one.accession, other.accession) and one.accession != other.accession:
        return _shares_a_date(one, other)
    return True


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _shares_a_date(one: MayorRecord, other: MayorRecord) -> bool:
    pairs = ((one.start, other.start), (one.end, other.end))
    return any(
        first is not None and second is not None and compatible(first, second) for first, second in pairs
    )


def _ends_before_start(ending: MayorRecord, starting: MayorRecord) -> bool:
    end, start = bounds(ending.end), bounds(starting.start)
    return end is not None and start is not None and end[1] < start[0]


def _agreement(record: MayorRecord, group: Sequence[MayorRecord]) -> int:
    slots = ("party", "accession", "term", "start", "end", "end_reason", "successor", "votes", "incumbent")
    values = ((getattr(record, slot), getattr(other, slot)) for slot in slots for other in group)
    return sum(one is not None and one == other for one, other in values)


class People:
    """Gives the persons of events and successors the ids of the mayors that they are.

    Args:
        extraction: The article's records.
    """

    def __init__(self, extraction: Extraction) -> None:
        self._by_place: dict[tuple[str, str], str] = {}
        self._by_section: dict[tuple[str, str], set[str]] = {}
        for record in extraction.mayors:
            self._by_place.setdefault((record.jurisdiction, record.person), record.person_id)
            self._by_section.setdefault((record.section, record.person), set()).add(record.person_id)

    def of_event(self, event: EventRecord) -> str | None:
        """The id of an event's person: the place's mayor of that name, else the only one of the section."""
        if event.person is None:
            return None
        if (event.jurisdiction, event.person) not in self._by_place:
            near = self._by_section.get((event.section, event.person), set())
            if len(near) == 1:
                return next(iter(near))
        return self.of_name(event.jurisdiction, event.person)

    def of_name(self, jurisdiction: str, person: str) -> str:
        """The id of somebody named in a place."""
        known = self._by_place.get((jurisdiction, person))
        return known if known is not None else f"{jurisdiction}/{person}"


def real_parties(names: Iterable[str | None]) -> list[str]:
    """The names that stand for a party or list: not empty and not ``independent``."""
    return [name for name in names if name and name != INDEPENDENT]
