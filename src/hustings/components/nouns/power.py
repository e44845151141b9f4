"""What a noun phrase says of power in a place: who has it, in whose hands it is, what controls it."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set
from hustings.components.nouns.lists import PARTIES

_OUTRIGHT = frozenset(("absolute", "outright", "overall", "clear"))
_LOCAL = word_set(
    "its whose own local municipal city town county district regional provincial executive main central"
)
_RULE = word_set("rule reign dominance domination hegemony")
_CAUCUS = word_set("councillors councilors delegates deputies members representatives")
_SOME = word_set("of other former dissident only")
_RULING = frozenset(("ruling", "governing"))
_CONTROLLED = word_set("PLACE PLACEWORD COUNCIL ASSEMBLY GOVERNMENT")


def is_ruling_majority(noun: Noun) -> bool:
    """``a majority in the council`` that somebody holds; ``an outright majority`` tells how a vote ended."""
    told = not noun.words.isdisjoint(_OUTRIGHT)
    return noun.type == "MAJORITY" and noun.id == "majority" and not told


def is_own_majority(noun: Noun) -> bool:
    """``its only majority``, ``the Radicals' majorities``."""
    owned = noun.poss in ("its", "their") or (isinstance(noun.poss, Noun) and noun.poss.type in PARTIES)
    return noun.type == "MAJORITY" and owned


def is_won_majority(noun: Noun) -> bool:
    """``an absolute majority``, ``a plurality of nine seats``: how a vote ended, no majority of delegates."""
    inner = [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
    told = noun.id == "plurality" or not noun.words.isdisjoint(_OUTRIGHT)
    won = noun.type == "MAJORITY" and noun.det in ("a", "an")
    return won and (any(other.type == "SEAT" for other in inner) if inner else told)


def is_caucus(noun: Noun) -> bool:
    """``four councillors of the Radical Party``: all that a party has in an assembly."""
    of = (other for prep, other in noun.of if prep in ("of", "from") and isinstance(other, Noun))
    counted = noun.type == "HUMAN" and noun.number is not None and noun.head in _CAUCUS
    return counted and noun.words.isdisjoint(_SOME) and any(other.type in PARTIES for other in of)


def is_party_made(noun: Noun) -> bool:
    """``made the Radicals indispensable``: a party with what it was made, read as one phrase."""
    return noun.type == "THING" and any(mod.label == "PARTY" for mod in noun.mods)


def is_local_control(noun: Noun) -> bool:
    """``control of the town``, ``control of the council``."""
    inner = (other for prep, other in noun.of if prep == "of" and isinstance(other, Noun))
    return noun.head == "control" and any(other.type in _CONTROLLED for other in inner)


def is_body_named_before(noun: Noun) -> bool:
    """``it``, ``the body``: an assembly, council or authority that was named before."""
    if noun.head == "body":
        return noun.type == "POST" and noun.det in ("the", "that", "this") and not noun.of
    return noun.type == "PRON" and noun.head == "it"


def is_committee_on_matter(noun: Noun) -> bool:
    """``its finance committee``: of an assembly; not ``its municipal committee``, which a party has."""
    return noun.head in ("committee", "board") and not noun.words <= {noun.head, *_LOCAL}


def are_partys_hands(noun: Noun) -> bool:
    """``the hands of the Radicals``, ``Radical hands``."""
    return noun.head == "hands" and _is_partys(noun)


def is_partys_rule(noun: Noun) -> bool:
    """``the Radicals' eight-year rule``, ``the rule of the Radicals``."""
    return noun.head in _RULE and _is_partys(noun)


def is_rule(noun: Noun) -> bool:
    """``eight years of rule``, told without whose it was."""
    inner = (other for prep, other in noun.of if prep == "of" and isinstance(other, Noun))
    return noun.head in _RULE or any(other.head in _RULE for other in inner)


def _is_partys(noun: Noun) -> bool:
    owners = [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
    owners += [noun.poss] if isinstance(noun.poss, Noun) else []
    return any(other.type in PARTIES for other in owners) or any(mod.label == "PARTY" for mod in noun.mods)


def is_coalition_of_parties(noun: Noun) -> bool:
    """``a three-way administration of A, B and C``: a government told with its parties."""
    inner = (other for prep, other in noun.of if prep in ("of", "between") and isinstance(other, Noun))
    return noun.type in ("GOVERNMENT", "ALLIANCE") and any(other.type in PARTIES for other in inner)


def is_ruling_coalition(noun: Noun) -> bool:
    """``the ruling coalition of A, B and C``: parties that govern now, whatever is said of them."""
    return not noun.words.isdisjoint(_RULING) and is_coalition_of_parties(noun)


POWER_TESTS: dict[str, Callable[[Noun], bool]] = {
    "CAUCUS": is_caucus,
    "LOCALCONTROL": is_local_control,
    "WONMAJORITY": is_won_majority,
    "PARTYMADE": is_party_made,
    "OWNMAJORITY": is_own_majority,
    "RULINGMAJORITY": is_ruling_majority,
    "BODYREF": is_body_named_before,
    "PARTYHANDS": are_partys_hands,
    "PARTYRULE": is_partys_rule,
    "RULE": is_rule,
    "THEM": lambda noun: noun.type == "PRON" and noun.head == "them",
    "COALITIONOF": is_coalition_of_parties,
    "RULINGCOALITION": is_ruling_coalition,
}
