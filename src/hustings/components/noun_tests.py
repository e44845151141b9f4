"""What a noun phrase can stand for: a person, a party, an office, a list, a government."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.chunks import Noun
from hustings.components.words import word_set
from hustings.frames import Role

TypeTest = Callable[[Noun], bool]

PARTIES = frozenset(("PARTY", "LIST", "PARTYWORD", "LISTWORD", "GROUPWORD"))
PRONOUNS_OF_PERSONS = word_set("he she him her who whom himself herself latter former hers")
PRONOUNS_OF_PARTIES = word_set("it they which them that latter former both itself themselves")
OFFICE_ONLY = word_set(
    "mayoralty presidency chairmanship speakership leadership mayorship ambassadorship ministry office"
    " post chair chain"
)
_OFFICES = word_set("OFFICE POST NATIONAL_ASSEMBLY NATIONAL_COUNCIL PROVISIONAL")
_MEMBERS = word_set("member members councillor delegate deputy representative parliamentarian mp")
_BODIES = word_set(
    "COUNCIL ASSEMBLY PROVISIONAL NATIONAL_ASSEMBLY PARTY NATIONAL_COUNCIL CABINET PARTYWORD NAME"
)
_OWNING_BODIES = word_set("PROVISIONAL COUNCIL ASSEMBLY NAME PARTY")
_PARTY_HEADS = word_set("party list movement alliance union group front")
_PARTY_PEOPLE = word_set("members delegates councillors deputies leadership councilors")
_PARTY_BODIES = word_set(
    "coalition alliance bloc camp branch organisation organization group union delegation faction benches"
    " club caucus partners votes ranks movement"
)
_PARTS = word_set("part member members partner partners component mainstay pillar")
_FORMER = frozenset(("former", "future"))


def has_party(noun: Noun) -> bool:
    """Whether a party is named in the phrase beside its head."""
    if any(mod.label in ("PARTY", "LIST") for mod in noun.mods):
        return True
    if isinstance(noun.poss, Noun) and noun.poss.type in PARTIES:
        return True
    return any(
        prep in ("of", "from", "(", "by", "under", "led")
        and isinstance(other, Noun)
        and (other.type in PARTIES or other.type == "PERSON")
        for prep, other in noun.of
    )


def is_person(noun: Noun) -> bool:
    """Whether the phrase can stand for a person."""
    if noun.type in ("PERSON", "HUMAN"):
        return True
    if noun.type == "PRON":
        return noun.head in PRONOUNS_OF_PERSONS
    if noun.type == "OFFICE":
        return noun.head not in OFFICE_ONLY
    if noun.type == "PARTY":
        return noun.det in ("a", "an", "another", "one") or "fellow" in noun.words
    return False


def is_office(noun: Noun) -> bool:
    """Whether the phrase can stand for an office that somebody takes or leaves."""
    if noun.type == "POST" and (noun.ordinal is not None or any(prep == "on" for prep, _ in noun.of)):
        return False
    if noun.type in _OFFICES or is_succession(noun):
        return True
    if noun.type != "HUMAN":
        return False
    body = member_of(noun)
    return body is not None and body.type not in ("PARTY", "PARTYWORD")


def member_of(noun: Noun) -> Noun | None:
    """The body in ``a member of the council``."""
    if noun.head not in _MEMBERS:
        return None
    for prep, other in noun.of:
        if prep in ("of", "to", "in") and isinstance(other, Noun) and other.type in _BODIES:
            return other
    if noun.type == "HUMAN":
        if isinstance(noun.poss, Noun) and noun.poss.type in _OWNING_BODIES:
            return noun.poss
        if noun.poss == "its":
            return noun
    named = any(mod.label in ("NATIONAL_ASSEMBLY", "COUNCIL") for mod in noun.mods)
    return noun if named and noun.head in ("member", "members") else None


def is_succession(noun: Noun) -> bool:
    """``his replacement``, ``the mayor's successor``, ``his place``: the office of somebody else."""
    if noun.head in ("replacement", "successor"):
        return True
    if noun.head not in ("place", "stead", "shoes", "seat") or noun.ordinal is not None:
        return False
    return noun.poss is not None or (noun.head != "seat" and _of_somebody(noun))


def _of_somebody(noun: Noun) -> bool:
    """``the place of X``."""
    return any(
        prep == "of" and isinstance(other, Noun) and other.type in ("PERSON", "PRON")
        for prep, other in noun.of
    )


def is_party(noun: Noun) -> bool:
    """Whether the phrase can stand for a party, list or group as a whole."""
    if noun.type in ("PARTY", "LIST"):
        return noun.det not in ("a", "an") or noun.head in _PARTY_HEADS
    if noun.type in PARTIES:
        return True
    if noun.type == "PRON":
        return noun.head in PRONOUNS_OF_PARTIES
    if noun.type in ("HUMAN", "OFFICE"):
        return _is_partys_people(noun)
    if noun.type == "THING" and noun.head == "association":
        return noun.det == "the" and not noun.of
    if noun.type in ("ALLIANCE", "GOVERNMENT", "NAME", "THING"):
        return noun.head in _PARTY_BODIES and has_party(noun)
    return False


def _is_partys_people(noun: Noun) -> bool:
    """``the party's delegates`` as a whole: not ``three delegates of the party``."""
    if noun.head not in _PARTY_PEOPLE or not has_party(noun):
        return False
    if noun.number is not None and not isinstance(noun.poss, Noun):
        return False
    return noun.words.isdisjoint(("former", "some", "several", "few"))


def is_independent(noun: Noun) -> bool:
    """``an independent``, ``an independent candidate``, ``the non-party nominee``."""
    if noun.head in ("independent", "independents", "non-partisan", "nonpartisan"):
        return True
    return noun.head in _RUNNERS and not noun.words.isdisjoint(_PARTYLESS)


def is_candidacy(noun: Noun) -> bool:
    """What somebody stands for election as: ``the candidate of X``, ``an independent``."""
    return is_independent(noun) or noun.head in _RUNNERS


def is_winner(noun: Noun) -> bool:
    """Whether the phrase can stand for who wins an election: a party, or somebody's coalition."""
    if is_party(noun):
        return True
    return noun.type in ("ALLIANCE", "GOVERNMENT") and (noun.poss is not None or has_party(noun))


def is_incumbent(noun: Noun) -> bool:
    """Whether the phrase itself says that the person holds the mayor's office."""
    if noun.type not in ("PERSON", "HUMAN", "OFFICE", "PRON"):
        return False
    if not noun.words.isdisjoint(("former", "future", "ex-mayor", "past")):
        return False
    if noun.id in ("incumbent", "mayor") or "incumbent" in noun.words:
        return True
    if any(mod.id in ("incumbent", "mayor") for mod in noun.mods):
        return True
    return any(_tells_incumbent(apposition) for apposition in noun.appositions)


def _tells_incumbent(apposition: Noun) -> bool:
    """Whether an apposition says that its person is mayor, not for a period that is over."""
    if not apposition.words.isdisjoint(_FORMER):
        return False
    dated = any(prep == "date" for prep, _ in apposition.of)
    if apposition.type in ("OFFICE", "HUMAN") and apposition.id in ("incumbent", "mayor") and not dated:
        return True
    if "deputy" in apposition.words:
        return False
    return any(mod.id in ("incumbent", "mayor") for mod in apposition.mods)


def party_member(noun: Noun) -> bool:
    """``a member of the Radical Party`` as a predicate."""
    body = member_of(noun)
    return body is not None and body.type in ("PARTY", "PARTYWORD")


def is_government(noun: Noun) -> bool:
    """Whether the phrase stands for a local government or the coalition behind it."""
    if noun.type == "GOVERNMENT":
        return True
    if noun.type == "MAJORITY":
        if noun.id != "majority" or noun.head != "majority":
            return False
        return "new" in noun.words or noun.det in ("a", "the", "his", "her", "its") or noun.poss is not None
    return noun.type == "ALLIANCE" and not noun.words.isdisjoint(("governing", "ruling", "coalition"))


def part_of_government(noun: Noun) -> bool:
    """``part of the city government``, ``a member of the ruling coalition``."""
    if noun.head not in _PARTS:
        return False
    return any(isinstance(other, Noun) and is_government(other) for _, other in noun.of)


def is_mayoral_race(noun: Noun) -> bool:
    """Whether an election is a mayor's by its name: ``the mayoral race``, ``the run-off``."""
    if noun.type != "ELECTION":
        return False
    told = not noun.words.isdisjoint(("mayoral", "runoff", "run-off"))
    return told or noun.head == "round" or any(mod.id == "mayor" for mod in noun.mods)


def is_by_election(noun: Noun) -> bool:
    """Whether an election comes between two regular ones: a by-election, an early election."""
    return noun.type == "ELECTION" and not noun.words.isdisjoint(_BETWEEN)


def _is_round(noun: Noun) -> bool:
    """An election of one person by name: a round, a run-off, a rerun, a by-election."""
    return is_mayoral_race(noun) or is_by_election(noun) or _is_repeat(noun)


def _is_contest(noun: Noun) -> bool:
    """An election that its winner is elected by: no first round, which may only be the first."""
    single = _is_round(noun) or (noun.type == "ELECTION" and noun.head in ("race", "contest"))
    return single and not (noun.head == "round" and "first" in noun.words)


def _are_delegates(noun: Noun) -> bool:
    """The assembly, or its members without a party's name."""
    if noun.type in ("ASSEMBLY", "COUNCIL"):
        return True
    members = not noun.words.isdisjoint(_VOTERS) or any(mod.label == "VOTES" for mod in noun.mods)
    return members and noun.type != "OFFICE" and not has_party(noun)


def _wins_race(noun: Noun) -> bool:
    """``the winner of the run-off``."""
    if noun.head not in ("winner", "victor"):
        return False
    return any(isinstance(other, Noun) and _is_contest(other) for _, other in noun.of)


def _is_no_confidence(noun: Noun) -> bool:
    """``a vote of no confidence``, ``the no-confidence motion``."""
    if noun.head not in ("vote", "motion"):
        return False
    told = not noun.words.isdisjoint(("no-confidence", "censure"))
    return told or any(isinstance(other, Noun) and other.head == "confidence" for _, other in noun.of)


def _is_mayoralty(noun: Noun) -> bool:
    """The mayor's office as a thing to have: ``the mayoralty``, ``the mayor's chair``."""
    if noun.type == "POST":
        return isinstance(noun.poss, Noun) and noun.poss.id == "mayor"
    return noun.type == "OFFICE" and noun.id == "mayor" and noun.head not in ("mayor", "mayors", "mayoress")


def _is_repeat(noun: Noun) -> bool:
    return noun.type == "ELECTION" and not noun.words.isdisjoint(
        ("repeat", "repeated", "rerun", "re-run", "replay", "replayed")
    )


_BETWEEN = word_set("by-election by-elections byelection early snap extraordinary")
_VOTERS = word_set("delegates councillors councilors deputies members representatives assembly")
_ELECTORATE = word_set("voters electorate residents citizens townspeople electors inhabitants")
_TENURES = word_set("tenure term spell stint mandate mayoralty reign rule incumbency leadership time")
_RUNNERS = word_set("candidate candidates nominee nominees contender hopeful choice standard-bearer")
_PARTYLESS = word_set("independent unaffiliated non-party nonparty non-partisan nonpartisan unattached")
_SUPPORTED = word_set("election appointment nomination candidacy bid candidate")
_CANDIDATES = word_set("candidates delegates members councillors deputies")
_ELECTION_PRONOUNS = word_set("they it them which that")
_LISTLIKE = word_set("LIST LISTWORD PARTY GROUPWORD PARTYWORD")

TESTS: dict[str, TypeTest] = {
    "person": is_person,
    "party": is_party,
    "office": is_office,
    "list": lambda noun: noun.type in _LISTLIKE,
    "winner": is_winner,
    "government": is_government,
    "INCUMBENT": is_incumbent,
    "SUCCESSION": is_succession,
    "MEMBEROF": party_member,
    "PARTOF": part_of_government,
    "ELECTIONPRON": lambda noun: noun.type == "PRON" and noun.head in _ELECTION_PRONOUNS,
    "CANDIDACY": is_candidacy,
    "CONTEST": _is_contest,
    "ROUND": _is_round,
    "RACEWINNER": _wins_race,
    "NOCONFIDENCE": _is_no_confidence,
    "DELEGATES": _are_delegates,
    "DESCRIBED": lambda noun: noun.type == "THING" and noun.det == "the" and not noun.of,
    "ELECTORATE": lambda noun: noun.head in _ELECTORATE,
    "TENURE": lambda noun: noun.head in _TENURES,
    "MAYORALTY": _is_mayoralty,
    "CANDIDATES": lambda noun: noun.head in _CANDIDATES,
    "WITHPERSON": lambda noun: any(apposition.type == "PERSON" for apposition in noun.appositions),
    "any": lambda _noun: True,
    "REPEAT": _is_repeat,
    "SUPPORTED": lambda noun: noun.head in _SUPPORTED and (noun.poss is not None or bool(noun.of)),
    "BODYREF": lambda noun: noun.type == "PRON" and noun.head == "it",
}


def fits(noun: Noun, role: Role) -> bool:
    """Whether a phrase is of one of the types that a role asks for."""
    for wanted in role.types:
        test = TESTS.get(wanted)
        if test is not None:
            if test(noun):
                return True
        elif wanted.isupper() or "_" in wanted:
            if noun.type == wanted:
                return True
        elif noun.head == wanted or (wanted in noun.words and noun.type not in ("PERSON", "PARTY")):
            return True
    return False


def is_place_on_list(noun: Noun, role: Role) -> bool:
    """Whether a phrase is a list or a position on it; for ``listplace`` a party's name alone is none."""
    if noun.type in ("LIST", "LISTWORD"):
        return True
    if noun.type == "POSITION":
        return _is_position(noun)
    if noun.ordinal is not None and noun.type in ("POST", "THING"):
        return noun.head not in ("time", "attempt", "try", "occasion", "day")
    if noun.head in ("head", "top", "helm") and _of_party(noun):
        return True
    if "listplace" in role.types:
        return False
    return noun.type in ("PARTY", "GROUPWORD") and noun.words.isdisjoint(("a", "an"))


def _is_position(noun: Noun) -> bool:
    if noun.poss is not None:
        return False
    if noun.ordinal is not None or noun.number is not None:
        return True
    told = not noun.words.isdisjoint(("lead", "leading", "top", "head", "last", "first", "final"))
    return told or _of_party(noun)


def _of_party(noun: Noun) -> bool:
    return any(isinstance(other, Noun) and other.type in PARTIES for _, other in noun.of)
