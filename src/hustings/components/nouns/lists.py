"""What a noun phrase says of a list: the list itself, a position on it, a candidate by rank."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.fillers import Filler
from hustings.frames import Role
from hustings.values.numbers import ordinal_value

#: Numbers that alone can stand for parties named before: ``the three formed a government``.
_RANKED = frozenset(("name", "candidate", "person", "entry"))
_COUNTED = frozenset(("two", "three", "four", "five", "six"))
_PARTIES = frozenset(("parties", "lists", "groups", "movements", "sides", "camps", "blocs", "factions"))
_PARTNERS = frozenset(("partners", "allies"))
_SETS = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "foursome": 4}
PARTIES = frozenset(("PARTY", "LIST", "PARTYWORD", "LISTWORD", "GROUPWORD"))


def names_its_list(noun: Noun) -> bool:
    """``the head of the list``: a place of which the list's own word is a part."""
    return noun.type == "POSITION" and "list" in noun.words


def is_place_on_list(noun: Noun, role: Role) -> bool:
    """Whether a phrase is a list or a position on it; for ``listplace`` a party's name alone is none."""
    if noun.type in ("LIST", "LISTWORD"):
        return True
    if noun.type == "POSITION" or (noun.type == "VICTORY" and noun.head == "place" and _has_list(noun)):
        return _is_position(noun)
    if is_candidacy(noun):
        return True
    if is_last_place(noun):
        return True
    if noun.ordinal is not None and noun.type in ("POST", "THING"):
        rank = noun.words - {"the"} != {noun.head} or noun.type == "POST"  # not ``at the second``
        return rank and noun.head not in ("time", "attempt", "try", "occasion", "day")
    if noun.head in ("head", "top", "helm") and _of_party(noun):
        return True
    if "listplace" in role.types:
        return False
    return noun.type in ("PARTY", "GROUPWORD") and noun.words.isdisjoint(("a", "an"))


def is_ranked_post(noun: Noun) -> bool:
    """``the tenth position``, ``the post on the list``, not ``her post on the council``."""
    if noun.ordinal is not None or is_last_place(noun):
        return True
    return any(prep == "on" and isinstance(other, Noun) and other.type in PARTIES for prep, other in noun.of)


def is_last_place(noun: Noun) -> bool:
    """``the final position``, ``an honorary last place``: of those on a list."""
    return noun.head in ("position", "place", "spot", "slot") and not noun.words.isdisjoint(("final", "last"))


def _has_list(noun: Noun) -> bool:
    """``first place on the list``, ``its first place``: no victory, but where somebody stood."""
    return noun.poss is not None or any(_is_list(other) for _, other in noun.of)


def is_candidacy(noun: Noun) -> bool:
    """``the fourth name on the list``, ``the party's lead candidate``: a place told by who holds it."""
    if noun.head not in ("name", "candidate") or noun.type not in ("HUMAN", "POSITION"):
        return False
    leads = not noun.words.isdisjoint(("lead", "leading", "top"))
    on_list = noun.poss == "whose" or any(_is_list(other) for _, other in noun.of) or _is_list(noun.poss)
    if noun.ordinal is not None or "first" in noun.words:
        return on_list
    owner = isinstance(noun.poss, Noun) and noun.poss.type in PARTIES
    return leads and (on_list or owner or _of_party(noun))


def is_lead_candidate(noun: Noun) -> bool:
    """``as its lead candidate``: of whoever says so."""
    return is_list_leader(noun) and noun.poss in (None, "its", "their")


def is_list_leader(noun: Noun) -> bool:
    """``the Radicals' lead candidate``, ``its top candidate``."""
    return noun.head == "candidate" and not noun.words.isdisjoint(("lead", "leading", "top"))


def _is_list(other: object) -> bool:
    return isinstance(other, Noun) and other.type in ("LIST", "LISTWORD")


def is_bearer(noun: Noun) -> bool:
    """``that of X``."""
    return noun.head == "that" and any(
        prep == "of" and isinstance(other, Noun) and other.type == "PERSON" for prep, other in noun.of
    )


def _is_position(noun: Noun) -> bool:
    theirs = isinstance(noun.poss, Noun) and noun.poss.type in PARTIES
    of_list = noun.poss == "its" and (noun.ordinal is not None or noun.type == "VICTORY")
    if noun.poss is not None and not (theirs or of_list):
        return False
    if noun.ordinal is not None or noun.number is not None:
        return True
    told = not noun.words.isdisjoint(("lead", "leading", "top", "head", "last", "first", "final"))
    return told or _of_party(noun)


def _of_party(noun: Noun) -> bool:
    return any(isinstance(other, Noun) and other.type in PARTIES for _, other in noun.of)


def is_called_list(noun: Noun) -> bool:
    """``Our Town, a list headed by X``, ``a list, Our Town``: a party's name that is said to be a list's."""
    described = any(one.type in ("LISTWORD", "GROUPWORD") for one in noun.appositions)
    described = described or any(mod.label in ("LISTWORD", "GROUPWORD") for mod in noun.mods)
    return noun.type == "PARTY" and (described or noun.head in ("list", "group"))


def _is_rank(word: str) -> bool:
    """``third``: not ``unit`` in ``the third electoral unit``."""
    return ordinal_value(word) is not None


def position_of(noun: Noun, span: tuple[int, int], text: str) -> Filler | None:
    """The place number in a phrase: ``fifth position``, ``number three``, ``the head of the list``."""
    words = noun.words
    if noun.type in ("LIST", "LISTWORD", "PARTY"):
        return None
    if (
        noun.head in ("head", "top", "helm", "leader")
        or words & {"lead", "leading", "top"}
        or (noun.type == "POSITION" and "head" in words)
        or (noun.head in ("name", "candidate", "position", "place", "spot") and "first" in words)
    ):
        return Filler("1", span)
    ranked = noun.type in ("POSITION", "POST", "HUMAN") or (noun.type == "THING" and _is_rank(noun.head))
    if noun.ordinal is not None and (ranked or noun.head.isdigit()):
        return Filler(str(noun.ordinal), span)
    if noun.type == "POSITION" and noun.number is not None:
        return Filler(str(noun.number), span)
    return None


def rank_beside(noun: Noun) -> Filler | None:
    """``X, the fifth name``, where a list's seats are told of: the rank in an apposition."""
    told = next((one for one in noun.appositions if one.ordinal is not None and one.head in _RANKED), None)
    return Filler(str(told.ordinal), (told.first, told.last)) if told is not None else None


def is_group_of_citizens(noun: Noun) -> bool:
    """``an independent list``, ``his citizens' group``: one, and nobody's by name."""
    told = noun.words & {"independent", "citizens", "independents"} and not noun.words & {"groups", "lists"}
    one = noun.det in ("a", "an", "the", "") and noun.number is None
    return bool(told) and one and (noun.poss is None or noun.poss in ("his", "her"))


def how_many_parties(noun: Noun) -> int:
    """``the three``, ``the two parties``, ``the pair``: of how many parties named before; 0 if of none."""
    if noun.det not in ("the", "all", "these") or noun.of or noun.poss is not None:
        return 0
    size = noun.end - noun.start
    if size == len(("the", "pair")) and noun.head in _SETS:
        return _SETS[noun.head]
    bare = size == len(("the", "two")) and noun.head in _COUNTED
    named = size == len(("the", "two", "parties")) and noun.head in _PARTIES | _PARTNERS
    return (noun.number or 0) if bare or named else 0
