"""Which party somebody stands for, as a clause tells it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from hustings.components.acts.model import Act
from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.mentions.words import word_set
from hustings.components.nouns.contests import is_independent
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import Resolver

_LISTS = ("LIST", "LISTWORD", "GROUPWORD")
_UNDER = frozenset(("under", "in", "with", "on", "at", "upon"))
_BANNERS = word_set(
    "banner flag colours colors label badge behalf nomination designation proposal suggestion"
    " recommendation auspices ensign"
)
_NAMED = ("PARTY", "LIST")
_NOMINATING = word_set("nominate propose field sponsor put")
_PUT_FORWARD = word_set("nominate renominate propose put field")
_RUNNING = word_set("run stand compete campaign try")
_RANKED = word_set("senior leading veteran only sole lone first fellow")
_FRONTED = 2  # how many chunks stand before the subject: a phrase and its comma
_NAME_WITH_OWNER = 4  # ``whose`` and the words of a name; more may tell whose daughter it is
_LOOK_BACK = 50  # acts in which a seat on a list is looked for
_SAME_ELECTION = 1  # year between the assembly's election and that of its mayor
_PEOPLE = word_set("woman man person politician")
_CARRYING = word_set("carry sweep lift bring propel return send put take")
_CANDIDATES = word_set("candidate nominee choice")


def party_of_candidacy(resolver: Resolver, clause: Clause, chunks: Sequence[Chunk]) -> Filler | None:
    """``as the candidate of X``, ``as an independent``, ``for X``, ``on the X list``, ``under X``.

    Args:
        resolver: The section's resolver.
        clause: The clause that may tell the party.
        chunks: The phrases of its sentence.
    """
    told = (_stood_as(resolver, noun) for prep, noun in clause.args if prep == "as")
    found = _of_antecedent(resolver, clause) or next((party for party in told if party is not None), None)
    if found is not None:
        return found
    parties = [noun for prep, noun in clause.args if prep == "for" and noun.type in ("PARTY", "PARTYWORD")]
    lists = [noun for prep, noun in clause.args if prep == "on" and noun.type in _LISTS]
    heads = [noun for prep, noun in clause.args if prep == "at" and noun.head in ("head", "top")]
    lists += [noun for head in heads for noun in _of(head) if noun.type in _LISTS]
    lists += lists_that_carry(clause)
    banners = [noun for prep, noun in clause.args if prep in _UNDER and _is_banner(noun, prep)]
    parties += [owner for noun in (*banners, *lists) if (owner := _whose(noun, clause)) is not None]
    parties += [*banners, *(other for noun in banners for other in _of(noun))]
    parties += [
        noun.poss for noun in banners if isinstance(noun.poss, Noun) and noun.poss.type == "PARTYWORD"
    ]
    read = chain(map(resolver.party, parties), map(resolver.list_name, lists))
    stood_for = next((party for party in read if party is not None), None)
    return stood_for or _behind(resolver, clause, chunks) or _before(resolver, clause, chunks)


def lists_that_carry(clause: Clause) -> list[Noun]:
    """``The Radical list carried her into the council``: the list that brought somebody in."""
    carries = not clause.verb.passive and not _CARRYING.isdisjoint(clause.verb.lemmas)
    return [noun for noun in clause.subjects[:1] if carries and noun.type in ("LIST", "LISTWORD")]


def stands_as_candidate(clause: Clause) -> bool:
    """``won as the Radical candidate``: whether a clause says what somebody won or stood as."""
    return any(_is_as_candidate(prep, noun) for prep, noun in clause.args)


def _is_as_candidate(prep: str, noun: Noun) -> bool:
    return prep == "as" and noun.head in ("candidate", "nominee")


def _of_antecedent(resolver: Resolver, clause: Clause) -> Filler | None:
    """``left the Radicals, as whose candidate she had won``, ``under whose banner``, ``on whose list``."""
    owner = clause.antecedent
    if owner is None or owner.type not in _NAMED:
        return None
    owned = (noun for _, noun in clause.args if noun.poss == "whose")
    stands = any(noun.head in _CANDIDATES or noun.head in _BANNERS or noun.type in _LISTS for noun in owned)
    return resolver.party(owner) if stands else None


def party_of_nomination(resolver: Resolver, who: Noun | None, sentence: Sequence[Clause]) -> Filler | None:
    """``elected X, an engineer put forward by the Radicals,``: the party of a participle behind the name."""
    if who is None or who.type != "PERSON":
        return None
    for clause in sentence:
        if clause.link == "part" and clause.subjects[:1] == [who] and set(clause.verb.lemmas) & _NOMINATING:
            forward = "put" not in clause.verb.lemmas or clause.particles & {"forward", "up"}
            by = next((noun for prep, noun in clause.args if prep == "by"), None)
            return resolver.party(by) if forward and by is not None and by.type in _NAMED else None
    return None


def party_of_nominators(resolver: Resolver, clause: Clause, sentence: Sequence[Clause]) -> Filler | None:
    """``Nominated by the Radicals, she was confirmed``: the party of the participle before the clause."""
    if clause.link != "main":
        return None
    for other in sentence:
        if other is clause:
            return None
        if other.link == "part" and not _PUT_FORWARD.isdisjoint(other.verb.lemmas):
            parties = resolver.each_party([noun for prep, noun in other.args if prep == "by"])
            return parties[0] if len(parties) == 1 else None
    return None


def party_of_description(resolver: Resolver, who: Noun | None, chunks: Sequence[Chunk]) -> Filler | None:
    """``lifted her, the council's senior Democrat, into office``: what stands behind a pronoun's comma."""
    if who is None or who.type != "PRON":
        return None
    described = next((one for one in chunks if isinstance(one, Noun) and one.start == who.end + 1), None)
    told = described is not None and described.type == "PARTY" and not described.words.isdisjoint(_RANKED)
    return resolver.party_of_person(described) if described is not None and told else None


def is_candidacy_for_all(clause: Clause) -> bool:
    """``ran for the Radicals and was elected``, ``As their candidate she beat X and took the office``."""
    if not _RUNNING.isdisjoint(clause.verb.lemmas):
        return True
    leading = [pair for pair in clause.args if pair[1].end <= clause.verb.start]
    return any(
        _is_as_candidate(prep, noun) or (prep in _UNDER and _is_banner(noun, prep)) for prep, noun in leading
    )


def own_party(resolver: Resolver, clause: Clause) -> Filler | None:
    """``The Radicals chose X, one of their own``, ``the Radicals, whose X became mayor``."""
    owner, subject = clause.antecedent, clause.subjects[0] if clause.subjects else None
    if owner is not None and subject is not None and subject.type == "PERSON" and subject.poss == "whose":
        plain = not subject.mods and len(subject.words) <= _NAME_WITH_OWNER
        return resolver.party(owner) if owner.type in _NAMED and plain else None
    chosen = (member for noun in clause.after for member in noun.each())
    if not clause.subjects or not any(_is_own(other) for noun in chosen for other in noun.appositions):
        return None
    parties = resolver.each_party(clause.subjects[:1])
    return parties[0] if len(parties) == 1 else None


def party_stood_for(person: Person, sentence: int, date: Filler | None) -> Filler | None:
    """What somebody stands for, if that was told just before and not of another year.

    Args:
        person: The person.
        sentence: The number of the sentence that tells the taking of office.
        date: The day of it.
    """
    if person.standing is None or sentence - person.standing[0] > 1:
        return None
    _, year, party = person.standing
    return party if date is None or not year or date.value.startswith(year) else None


def party_stood_for_again(person: Person | None, clause: Clause) -> Filler | None:
    """``was re-elected for the same party``: the one that who was elected stood for before.

    Args:
        person: Who was elected.
        clause: The clause that tells of it.
    """
    before = (person.party or person.list_party) if person is not None else None
    if before is None:
        return None
    told = [noun for prep, noun in clause.args if prep in ("for", "as", "on", "under")]
    each = (*told, *(other for noun in told for other in _of(noun)))
    same = next((noun for noun in each if noun.type == "PARTYWORD" and "same" in noun.words), None)
    return Filler(before.value, (same.first, same.last), "coreferred") if same is not None else None


def is_list_of(name: str, acts: Sequence[Act], date: Filler | None) -> bool:
    """Whether the list that somebody was elected on last may be what they became mayor for.

    A seat won years before tells nothing of a mayor's election.

    Args:
        name: The person.
        acts: What was told before.
        date: The day of the mayor's election.
    """
    seats = (act for act in islice(reversed(acts), _LOOK_BACK) if act.kind in ("seat_won", "list_placed"))
    seat = next((act for act in seats if act.says("person", name)), None)
    won = seat.filler("date") if seat is not None else None
    return won is None or same_election(won.value, date)


def same_election(won: str, date: Filler | None) -> bool:
    """Whether a day can be of the election that another one is of, as far as the two tell."""
    if date is None or not (won[:4] + date.value[:4]).isdigit():
        return True
    return abs(int(date.value[:4]) - int(won[:4])) <= _SAME_ELECTION


def _stood_as(resolver: Resolver, noun: Noun) -> Filler | None:
    """``as the candidate of X``, ``as an independent``, ``as its nominee``."""
    if is_independent(noun):
        return Filler("independent", (noun.first, noun.last), "inferred")
    candidate = noun.head in ("candidate", "nominee")
    if not candidate and noun.type not in ("HUMAN", "PARTY"):
        return None
    found = resolver.party_of_person(noun)
    if found is None and candidate and noun.words & {"party's", "its"}:
        return resolver.discourse.last_party(noun.start)
    return found


def _behind(resolver: Resolver, clause: Clause, chunks: Sequence[Chunk]) -> Filler | None:
    """``elected him mayor, the candidate of the Radicals``: what stands behind the clause's comma."""
    ends = [noun.limit for noun in (*clause.after, *(noun for _, noun in clause.args))]
    end = max(ends, default=clause.verb.end)
    if clause.dates:
        end = max(end, clause.end)
    for chunk in chunks:
        if chunk.start >= end + 1 and isinstance(chunk, Noun):
            told = chunk.head in _CANDIDATES or (chunk.head in _PEOPLE and chunk.det == "the")
            if chunk.type == "PARTY" and not chunk.words.isdisjoint(_RANKED):
                told = chunk.det == "the"  # ``elected mayor, the first Radical to hold the post``
            near = chunk.start == end + 1 and told and bool(chunk.det)
            return resolver.party_of_person(chunk) if near else None
    return None


def _before(resolver: Resolver, clause: Clause, chunks: Sequence[Chunk]) -> Filler | None:
    """``The candidate of the Radicals, she was elected mayor``: what stands before the subject."""
    first = chunks[0] if len(chunks) > _FRONTED else None
    if not isinstance(first, Noun) or first.head not in _CANDIDATES or not clause.subjects:
        return None
    fronted = chunks[1].kind == "K" and chunks[_FRONTED] is clause.subjects[0]
    return resolver.party_of_person(first) if fronted else None


def _is_banner(noun: Noun, prep: str) -> bool:
    """``under its banner``, ``under whose name``; what has a name ``in`` a place is none."""
    return noun.head in _BANNERS or (noun.head == "name" and prep == "under")


def _whose(noun: Noun, clause: Clause) -> Noun | None:
    """``a group called Our Ada, under whose banner she won``: the party that the relative clause is about."""
    owner = clause.antecedent if noun.poss == "whose" else None
    return owner if owner is not None and owner.type in _NAMED else None


def _is_own(noun: Noun) -> bool:
    """``one of their own``, ``a member of its own``."""
    if noun.poss in ("its", "their") and noun.head in ("own", "members", "member"):
        return True
    return any(_is_own(other) for other in _of(noun))


def _of(noun: Noun) -> list[Noun]:
    return [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
