"""What a noun phrase can stand for: a person, a party, an office, a list, a government."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set
from hustings.components.nouns.contests import CONTEST_TESTS
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.lists import (
    PARTIES,
    how_many_parties,
    is_bearer,
    is_called_list,
    is_candidacy,
    is_lead_candidate,
    is_ranked_post,
)
from hustings.components.nouns.ones import is_one_holder, one_meant
from hustings.components.nouns.power import POWER_TESTS, is_committee_on_matter
from hustings.components.nouns.titles import TITLE_TESTS
from hustings.frames import Role

TypeTest = Callable[[Noun], bool]

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
PARLIAMENTARIANS = word_set("mp parliamentarian senator")
_OFFICIAL_BODIES = word_set("COUNCIL PROVISIONAL NATIONAL_ASSEMBLY")
_LED_BODIES = word_set("ASSEMBLY COUNCIL PROVISIONAL")
_UNNAMED = word_set("one two three four five six seven members others other")
PLACES_OF_OTHERS = word_set("place places stead shoes seat seats")
_OWNING_BODIES = word_set("PROVISIONAL COUNCIL ASSEMBLY NAME PARTY")
_PARTY_HEADS = word_set("party list movement alliance union group front")
_PARTY_PEOPLE = word_set("members delegates councillors deputies leadership councilors")
_PARTY_BODIES = word_set(
    "coalition alliance bloc camp branch organisation organization group union delegation faction benches"
    " club caucus partners votes ranks movement"
)
BRANCHES = word_set("organisation organization branch committee chapter section association board")
_NAMED_BODIES = word_set("platform initiative movement party list group bloc alliance coalition")
_PARTS = word_set("part member members partner partners component mainstay pillar")


def has_party(noun: Noun) -> bool:
    """Whether a party is named in the phrase beside its head."""
    if any(mod.label in ("PARTY", "LIST") for mod in noun.mods):
        return True
    if isinstance(noun.poss, Noun) and noun.poss.type in PARTIES:
        return True
    return any(
        prep in ("of", "from", "(", "by", "under", "around", "led")
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
    if noun.type == "THING":
        return is_told_by_age(noun)
    if noun.type == "PARTY":
        return noun.det in ("a", "an", "another", "one") or "fellow" in noun.words
    return False


def is_told_by_age(noun: Noun) -> bool:
    """``the 51-year-old``, ``the 51-year-old glassmaker``: somebody named before."""
    aged = noun.type in ("THING", "HUMAN") and noun.det == "the"
    return aged and any(word.endswith("-year-old") for word in noun.words)


def is_office(noun: Noun) -> bool:
    """Whether the phrase can stand for an office that somebody takes or leaves."""
    if noun.type == "POST" and is_ranked_post(noun):
        return False
    if noun.type in _OFFICES or (is_succession(noun) and noun.type != "SEAT"):
        return True
    one = one_meant(noun)
    if one.type != "HUMAN":
        return one is not noun and one.type in ("OFFICE", "POST")  # ``one of her deputies``, ``of the posts``
    body = member_of(one)
    return one.head in PARLIAMENTARIANS or (body is not None and body.type not in ("PARTY", "PARTYWORD"))


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


def is_membership(noun: Noun) -> bool:
    """``a member of the city council``, ``one of its seven members``, of a body whose members hold office."""
    one = one_meant(noun)
    body = member_of(one) if one.type == "HUMAN" else None
    return body is not None and (body is one or body.type in _OFFICIAL_BODIES)


def is_other_members(noun: Noun) -> bool:
    """``the other two``, ``the remaining members``: those of a body whose head was named before."""
    if noun.words.isdisjoint(("other", "others", "remaining")) or noun.det not in ("the", "its"):
        return False
    return noun.head in _UNNAMED and not noun.of and not isinstance(noun.poss, Noun)


def is_succession(noun: Noun) -> bool:
    """``his replacement``, ``the mayor's successor``, ``their places``: the office of somebody else."""
    if noun.head in ("replacement", "successor"):
        return True
    if noun.head not in PLACES_OF_OTHERS or noun.ordinal is not None:
        return False
    return noun.poss is not None or (noun.head in ("place", "stead", "shoes") and _of_somebody(noun))


def _of_somebody(noun: Noun) -> bool:
    """``the place of X``."""
    return any(
        prep == "of" and isinstance(other, Noun) and other.type in ("PERSON", "PRON")
        for prep, other in noun.of
    )


def is_party(noun: Noun) -> bool:
    """Whether the phrase can stand for a party, list or group as a whole."""
    if noun.type in ("PARTY", "LIST"):
        if noun.number is not None and noun.head.endswith("s"):
            return False  # ``two Radicals``: people of it
        return noun.det not in ("a", "an") or noun.head in _PARTY_HEADS
    if noun.type in PARTIES or how_many_parties(noun):
        return True
    if noun.type == "PRON":
        return noun.head in PRONOUNS_OF_PARTIES
    if noun.type in ("HUMAN", "OFFICE"):
        return _is_partys_people(noun) or is_the_winner(noun)
    if noun.type == "THING" and is_the_winner(noun):
        return True
    if noun.type == "THING" and noun.head == "association":
        return noun.det == "the" and not noun.of
    if noun.type == "NAME" and noun.det == "the" and not noun.words.isdisjoint(_NAMED_BODIES):
        return True
    if noun.type in ("ALLIANCE", "GOVERNMENT", "NAME", "THING"):
        return noun.head in _PARTY_BODIES and has_party(noun)
    return False


def is_the_winner(noun: Noun) -> bool:
    """``the winner``: the party that came first here."""
    return noun.head in _VICTORS and noun.det == "the" and not noun.of and noun.words <= {"the", noun.head}


def _is_partys_people(noun: Noun) -> bool:
    """``the party's delegates`` as a whole: not ``three delegates of the party``."""
    if noun.head not in _PARTY_PEOPLE:
        return False
    if noun.poss in ("its", "their") and noun.head != "leadership":
        return noun.words.isdisjoint(("former", "some", "several", "few", "other"))
    if not has_party(noun):
        return False
    if noun.number is not None and noun.det != "the" and not isinstance(noun.poss, Noun):
        return False
    return noun.words.isdisjoint(("former", "some", "several", "few"))


def is_post_of_party(noun: Noun) -> bool:
    """``the post of deputy mayor``, ``the speakership of the assembly``: an office, not the mayor's."""
    inner = [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
    if noun.type == "POST":
        return any(other.type == "OFFICE" and other.id != "mayor" for other in inner)
    if noun.type != "OFFICE" or noun.det in ("a", "an"):
        return False
    led = noun.head in OFFICE_ONLY and any(other.type in _LED_BODIES or is_branch(other) for other in inner)
    return led or noun.id in ("deputy mayor", "deputy president")


def is_party_membership(noun: Noun) -> bool:
    """``her membership of the party``, ``her Radical Party card``."""
    inner = (other.type for _, other in noun.of if isinstance(other, Noun))
    card = noun.head == "card" and any(mod.label == "PARTY" for mod in noun.mods)
    return card or (noun.head == "membership" and not PARTIES.isdisjoint(inner))


def is_branch(noun: Noun) -> bool:
    """``the party's local organization``, ``the Radical branch``: what a party has in one place."""
    if noun.head not in BRANCHES:
        return False
    if isinstance(noun.poss, Noun) and noun.poss.type in PARTIES:
        return True
    of_party = any(isinstance(other, Noun) and other.type in PARTIES for _, other in noun.of)
    return (
        of_party
        or (noun.poss in ("its", "whose") and not is_committee_on_matter(noun))
        or any(mod.label in ("PARTY", "PARTYWORD") for mod in noun.mods)
    )


def is_winner(noun: Noun) -> bool:
    """Whether the phrase can stand for who wins an election: a party, or somebody's coalition."""
    if is_party(noun):
        return True
    return noun.type in ("ALLIANCE", "GOVERNMENT") and (noun.poss is not None or has_party(noun))


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
    if "coalition" in noun.words:  # ``the Radicals' coalition partner``
        return True
    return any(isinstance(other, Noun) and is_government(other) for _, other in noun.of)


def _are_delegates(noun: Noun) -> bool:
    """The assembly, or its members without a party's name."""
    if noun.type in ("ASSEMBLY", "COUNCIL"):
        return True
    members = not noun.words.isdisjoint(_DELEGATES) or any(mod.label == "VOTES" for mod in noun.mods)
    return members and noun.type != "OFFICE" and not has_party(noun)


def is_owned_seat(noun: Noun) -> bool:
    """``her first mandate``, ``Ilić's seat``."""
    if noun.type != "SEAT":
        return False
    return noun.poss in ("his", "her") or (isinstance(noun.poss, Noun) and noun.poss.type == "PERSON")


def is_partys_place(noun: Noun) -> bool:
    """``the Radicals' place on the council``: theirs to fill."""
    theirs = isinstance(noun.poss, Noun) and noun.poss.type in PARTIES
    on = (other for prep, other in noun.of if prep in ("on", "in") and isinstance(other, Noun))
    return theirs and noun.head in _PLACES and any(other.type == "COUNCIL" for other in on)


def is_their_choice(noun: Noun) -> bool:
    """``the councillors' choice``, ``the voters' pick``: of those who elect, not of a party."""
    by = noun.poss
    if noun.head not in ("choice", "pick"):
        return False
    if not isinstance(by, Noun):
        return by in ("its", "their")
    return _are_delegates(by) or by.head in _VOTERS


def is_opposition(noun: Noun) -> bool:
    """``opposition``, ``the main opposition party``, ``the ranks of the opposition``."""
    if noun.type == "OPPOSITION":
        return True
    if "opposition" in noun.words:
        return noun.type in ("PARTYWORD", "GROUPWORD", "THING")
    inner = (other for prep, other in noun.of if prep == "of" and isinstance(other, Noun))
    return noun.head in _RANKS and any(other.type == "OPPOSITION" for other in inner)


def is_backing(noun: Noun) -> bool:
    """``the support of the Radicals``, ``the Radicals' votes``: backing with who gives it."""
    if noun.head not in BACKINGS:
        return False
    owned = isinstance(noun.poss, Noun) and noun.poss.type in PARTIES
    return owned or any(
        prep in ("of", "from") and isinstance(other, Noun) and other.type in PARTIES
        for prep, other in noun.of
    )


def is_seat_count(noun: Noun) -> bool:
    """``thirteen seats``, ``24 of the 49 mandates``."""
    inner = (other for prep, other in noun.of if prep == "of" and isinstance(other, Noun))
    return noun.type == "SEAT" or any(other.type == "SEAT" for other in inner)


_PLACES = word_set("place seat spot chair")
_DELEGATES = word_set("delegates councillors councilors deputies members representatives assembly")
_VOTERS = word_set("voters citizens electorate residents inhabitants townspeople electors people")
_RULING = frozenset(("ruling", "governing"))
_VICTORS = word_set("winner winners victor victors")
_RANKS = word_set("ranks benches side camp part member members force party group mainstay backbone")
BACKINGS = word_set("support backing votes vote endorsement help assistance blessing confidence goodwill")
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
    "DELEGATES": _are_delegates,
    "CANDIDATES": lambda noun: noun.head in _CANDIDATES,
    "WITHPERSON": lambda noun: any(apposition.type == "PERSON" for apposition in noun.appositions),
    "any": lambda _noun: True,
    "OPPOSITION": is_opposition,
    "BACKING": is_backing,
    "SEATCOUNT": is_seat_count,
    "RULINGPARTIES": lambda noun: noun.type == "PARTYWORD" and not noun.words.isdisjoint(_RULING),
    "VOTERS": lambda noun: noun.head in _VOTERS,
    "VICTOR": lambda noun: noun.head in _VICTORS,
    "SUPPORTED": lambda noun: noun.head in _SUPPORTED and (noun.poss is not None or bool(noun.of)),
    "BRANCH": is_branch,
    "PARTYMEMBERSHIP": is_party_membership,
    "CANDIDACY": is_candidacy,
    "PARTYPOST": is_post_of_party,
    "LEADCANDIDATE": is_lead_candidate,
    "THESEAT": lambda noun: noun.type == "SEAT" and (noun.poss is not None or noun.det == "the"),
    "ONESEAT": lambda noun: noun.head == "one" and one_meant(noun).type == "SEAT",
    "RANK": lambda noun: noun.type == "THING" and noun.ordinal is not None and noun.end - noun.start == 1,
    "CALLEDLIST": is_called_list,
    "WHOSESEAT": lambda noun: noun.type == "SEAT" and noun.poss == "whose",
    "OWNSEAT": is_owned_seat,
    "BODYPLACE": is_partys_place,
    "THEIRCHOICE": is_their_choice,
    "THATOF": is_bearer,
    "IT": lambda noun: noun.type == "PRON" and noun.head == "it",
    "HERS": lambda noun: noun.type == "PRON" and noun.head in ("hers", "his"),
    "MEMBERSHIP": is_membership,
    "ONEOF": is_one_holder,
    "OTHERS": is_other_members,
    **CONTEST_TESTS,
    **TITLE_TESTS,
    **POWER_TESTS,
}


def fits(noun: Noun, role: Role) -> bool:
    """Whether a phrase is of one of the types that a role asks for."""
    labels, words, tests = _kinds(role.types)
    if noun.type in labels or noun.head in words:
        return True
    if words and noun.type not in ("PERSON", "PARTY") and not words.isdisjoint(noun.words):
        return True
    for test in tests:  # noqa: SIM110 - a generator costs more than most tests
        if test(noun):
            return True
    return False


@lru_cache(maxsize=2048)
def _kinds(types: frozenset[str]) -> tuple[frozenset[str], frozenset[str], tuple[TypeTest, ...]]:
    """A role's types apart: labels of mentions, head words, and the tests of the others."""
    others = types.difference(TESTS)
    labels = frozenset(wanted for wanted in others if wanted.isupper() or "_" in wanted)
    return labels, others - labels, tuple(TESTS[wanted] for wanted in sorted(types.intersection(TESTS)))
