"""Which phrases belong together: by a preposition, as a description, or coordinated."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set
from hustings.components.nouns.kinds import OFFICE_ONLY
from hustings.components.nouns.owners import leader_meant

PEOPLE = frozenset(("PERSON", "HUMAN", "OFFICE", "PRON"))
_OWNERS = PEOPLE | {"PARTY", "LIST"}
PARTYLIKE = frozenset(("PARTY", "LIST", "PARTYWORD", "LISTWORD", "GROUPWORD", "ALLIANCE"))
_CLASS = {
    **dict.fromkeys(("PERSON", "HUMAN"), "person"),
    **dict.fromkeys(("PARTY", "LIST", "GROUPWORD", "PARTYWORD", "LISTWORD"), "party"),
    **dict.fromkeys(("PLACE", "PLACEWORD"), "place"),
    "OFFICE": "office",
    "MAJORITY": "majority",
    "NAME": "name",
}
_ALLIES = word_set("allies partners ally partner supporters satellites")
_OTHERS = word_set("members councillors delegates others colleagues supporters")
_MEMBERS = word_set("member part partner component mainstay")
_PARTNERS = word_set("members partners allies rivals partner ally")
_WINNERS = word_set("winner victor")
_DESCRIPTIONS = word_set("HUMAN OFFICE POSITION PARTY THING")
_GROUPS = word_set("GROUPWORD PARTYWORD LISTWORD ALLIANCE")
# What a party is called beside its name.
_FORCES = word_set(
    "newcomer outsider underdog favourite favorite force formation offshoot initiative organisation"
    " organization outfit splinter federation platform"
)

_WHO_DOES = ("er", "or", "ist", "ian", "man", "woman", "ant", "eer", "smith", "wright")

PrepositionTest = Callable[[Noun, Noun], bool]


def _from(head: Noun, child: Noun) -> bool:
    return head.type in ("PERSON", "HUMAN") and child.type in PARTYLIKE


def _with(head: Noun, child: Noun) -> bool:
    return head.type == "PERSON" and child.type in PARTYLIKE


def _under(head: Noun, child: Noun) -> bool:
    if head.type == "GOVERNMENT":
        return child.type in PARTYLIKE
    if head.type == "PROVISIONAL":
        return child.type in PEOPLE or leader_meant(child) is not None
    return head.type in PARTYLIKE and (child.type in _OWNERS or leader_meant(child) is not None)


def _on(head: Noun, child: Noun) -> bool:
    if head.type == "HUMAN":
        return child.type in ("LIST", "LISTWORD") or (head.head == "name" and child.type == "PARTY")
    if head.type in ("SEAT", "POST"):
        return child.type in ("ASSEMBLY", "COUNCIL", "PROVISIONAL")
    if head.type == "VICTORY":  # ``first place on the list``
        return head.head == "place" and child.type in ("LIST", "LISTWORD")
    return head.type == "POSITION"


def _for(head: Noun, child: Noun) -> bool:
    if head.head == "nominee" and head.poss in ("his", "her"):
        return child.type == "OFFICE"
    if head.type == "ELECTION":  # ``in the election for mayor``
        return child.type == "OFFICE" and child.id == "mayor"
    if head.type != "OFFICE":
        return False
    if child.type == "THING":
        return head.id in ("secretary", "commissioner")
    return child.type == "PLACE" and head.id in ("mayor", "deputy mayor")


def _in(head: Noun, child: Noun) -> bool:
    if (head.type == "HUMAN" or head.head == "next") and child.head == "line":
        return True
    if head.head == "membership":
        return child.type in PARTYLIKE
    if child.type == "PLACE":
        if head.type == "ELECTION":
            return head.head not in ("votes", "vote")
        return head.type == "PLACEWORD" or _for(head, child)
    if child.type == "GOVERNMENT":
        return head.head in ("partner", "partners", "part")
    return head.type in ("SEAT", "OPPOSITION", "OFFICE") and child.type in (
        "ASSEMBLY",
        "COUNCIL",
        "NATIONAL_ASSEMBLY",
    )


def _to(head: Noun, child: Noun) -> bool:
    if head.head in ("successor", "heir", "replacement"):
        return child.type in PEOPLE
    return head.type == "OFFICE" and child.type == "PLACE"


def _between(head: Noun, child: Noun) -> bool:
    return head.type in ("GOVERNMENT", "ALLIANCE") and child.type in PARTYLIKE


_PREPOSITIONS: dict[str, PrepositionTest] = {
    "of": lambda _head, _child: True,
    "from": _from,
    "with": _with,
    "under": _under,
    "around": _under,
    "on": _on,
    "in": _in,
    "for": _for,
    "to": _to,
    "between": _between,
    "among": _between,
}


def attaches(head: Noun, prep: str, child: Noun) -> bool:
    """Whether a phrase with a preposition belongs to the phrase before it: with ``of`` always."""
    if child.poss == "whose" and prep != "of":
        return False  # ``a group, under whose banner she won``: a relative clause begins
    test = _PREPOSITIONS.get(prep)
    return test is not None and test(head, child)


def class_of(noun: Noun) -> str | None:
    """What phrases are coordinated with: phrases of the same class; None for what is never coordinated."""
    if noun.type == "PRON" and noun.head in ("he", "she"):
        return "person"
    return _CLASS.get(noun.type)


def same_class(head: Noun, other: Noun, kind: str) -> bool:
    """Whether a phrase can be coordinated with the head of a list of the class ``kind``."""
    if kind == "party" and other.type == "NAME" and other.det == "the":
        return True
    if _CLASS.get(other.type) != kind:
        return False
    counted = other.number is not None or bool(other.det) or other.poss is not None
    if head.type == "PRON":
        return other.type == "PERSON" or counted
    return not (head.type == "PERSON" and other.type == "HUMAN" and not counted)


def describes(head: Noun, other: Noun, *, list_follows: bool) -> bool:
    """Whether a phrase behind a comma speaks of the same person or party as the one before it.

    Args:
        head: The first phrase.
        other: The phrase behind the comma.
        list_follows: Whether a coordinator, a bracket or a preposition stands behind it.
    """
    if head.type in ("PARTYWORD", "GROUPWORD", "LISTWORD") and not goes_by_name(head):
        definite = head.det not in ("a", "an", "no") and (bool(head.det) or head.poss is not None)
        one_list = head.det in ("a", "an") and head.type != "PARTYWORD" and not (list_follows or other.det)
        return (definite or one_list) and other.type in ("PARTY", "LIST", "NAME") and not head.mods
    if head.type == "PARTY" and other.type == "PERSON" and head.det == "another":
        return True  # ``another Progressive, X``
    if goes_by_name(head):
        if other.head in _PARTNERS and (other.poss is not None or not other.det):
            return True
        told = other.type in _GROUPS or other.head in _MEMBERS or other.head in _FORCES
        told = told or (other.head in _WINNERS and not other.of)
        if other.type == "OPPOSITION":  # ``the Radicals, the official opposition,``
            return other.det == "the" and not list_follows
        return other.det in ("a", "an", "the") and told
    if head.type == "PERSON":
        return _describes_person(other) or (other.head == "one" and list_follows)
    if other.type != "PERSON":
        return False
    if _is_plural(head):
        return list_follows and (bool(head.det) or head.number is not None)
    if head.head == "one":
        return bool(head.of)
    return bool(head.det) or head.poss is not None or "incumbent" in head.words


def goes_by_name(head: Noun) -> bool:
    """``Our Town``, ``the "Our Town" list``, ``the Radical list``: a party or list with its name."""
    if head.type in ("LIST", "PARTY"):
        return True
    listed = head.type in ("LISTWORD", "GROUPWORD")
    return listed and any(mod.label in ("LIST", "PARTY") for mod in head.mods)


def is_occupation(noun: Noun) -> bool:
    """``a bus driver``, ``a botanist``: what somebody is, by the ending of the word."""
    return noun.type == "THING" and noun.det in ("a", "an") and noun.head.endswith(_WHO_DOES)


def is_detail(noun: Noun | None) -> bool:
    """``a lawyer with two children``, ``a group with one seat``: a detail, which names nobody."""
    return noun is not None and noun.type in ("THING", "SEAT", "YEARS", "POSITION")


def _is_plural(head: Noun) -> bool:
    if head.type not in ("HUMAN", "OFFICE") or head.number == 1:
        return False
    return head.head.endswith("s") and head.head != "boss"


def _describes_person(other: Noun) -> bool:
    if other.type == "PERSON":
        return False
    if other.ordinal is not None or other.head == "victorious":
        return True
    if other.type not in _DESCRIPTIONS or other.head in OFFICE_ONLY:
        return False
    if other.type in ("OFFICE", "POSITION") or other.det in ("a", "an", "the", "another", "one"):
        return True
    return other.poss is not None or "fellow" in other.words or "former" in other.words


def are_allies(noun: Noun) -> bool:
    """``its allies``, ``other members``: people beside a party who have no name."""
    if noun.poss in ("its", "their", "his", "her") and (noun.head in _ALLIES or noun.type == "GROUPWORD"):
        return True
    if noun.type != "HUMAN" or noun.head not in _OTHERS:
        return False
    return not noun.words.isdisjoint(("other", "others", "fellow"))


def is_titled_name(title: Noun, name: Noun) -> bool:
    """Whether a title and a titled name are one person: ``Healthy Serbia leader and incumbent mayor X``."""
    if title.type not in ("OFFICE", "HUMAN") or name.type != "PERSON":
        return False
    if not name.mods or name.det or name.poss is not None:
        return False
    return title.number is None and not title.head.endswith("s")


def take_name(head: Noun, other: Noun) -> None:
    """Gives a phrase the name of another one."""
    head.type, head.id, head.first, head.last = other.type, other.id, other.first, other.last


def take_apposition(head: Noun, other: Noun) -> None:
    """Makes the name the head where the description came first, else keeps the description."""
    if head.type in ("PARTYWORD", "GROUPWORD", "LISTWORD") and not goes_by_name(head):
        listed = head.type == "LISTWORD"
        take_name(head, other)
        head.poss, head.type = None, "LIST" if listed else head.type
        head.det = "" if head.type == "PARTY" else head.det  # ``a group, Ada First``: nobody of that party
    elif other.type == "PERSON" and head.type != "PERSON":
        description = Noun(
            *(head.start, head.end, head.type, head.id, head.head, head.first, head.last),
            *(head.words, head.det, head.poss, head.mods, head.of),
            number=head.number,
            ordinal=head.ordinal,
        )
        take_name(head, other)
        head.head = other.head
        head.of = [*other.of]
        head.mods = [*head.mods, *other.mods]
        head.appositions = [*other.appositions, description]
    else:
        head.appositions.append(other)
