"""What a phrase says of an office without being one: titles beside names, terms, keys of a town hall."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.chunks import Noun
from hustings.components.nouns.councillors import is_councillor

_HALLS = frozenset(("hall", "mayoralty"))


def title_of(noun: Noun) -> Noun | None:
    """``a new deputy mayor, X``, ``its first president, X``: the office that the person comes into."""
    if noun.type != "PERSON":
        return None
    for described in noun.appositions:
        if described.head == "nominee":
            offices = (other for prep, other in described.of if prep == "for" and isinstance(other, Noun))
            return next((other for other in offices if other.type == "OFFICE"), None)
        fresh = described.det in ("a", "an", "another") or not described.words.isdisjoint(("new", "first"))
        if described.type == "OFFICE" and fresh and "former" not in described.words:
            return described
    return None


def comes_new(noun: Noun) -> bool:
    """``a new deputy mayor, X``: whose title says that it is new."""
    title = title_of(noun)
    return title is not None and not title.words.isdisjoint(("new", "first"))


def has_office_in_apposition(noun: Noun) -> bool:
    """``the deputy mayor, X``: a name with an office beside it that is not over."""
    offices = (one for one in noun.appositions if one.type == "OFFICE")
    return noun.type == "PERSON" and any("former" not in one.words for one in offices)


def holds_several(noun: Noun) -> bool:
    """``two deputy mayors``, ``its deputy speakers``: an office in the plural."""
    return noun.type == "OFFICE" and (noun.number not in (None, 1) or noun.head.endswith("s"))


def are_keys_of_hall(noun: Noun) -> bool:
    """``the keys of the town hall``, not the keys of the town, which are an honour."""
    opened = (other for _, other in noun.of if isinstance(other, Noun))
    return noun.head in ("key", "keys") and any(other.head in _HALLS for other in opened)


def is_rest_of_term(noun: Noun) -> bool:
    """``the remainder of the term``, ``the rest of X's mandate``, ``the unexpired term``."""
    inner = [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
    if noun.head in ("remainder", "rest"):
        return any(other.type == "TERM" or other.head in ("mandate", "tenure") for other in inner)
    return noun.type == "TERM" and not noun.words.isdisjoint(("unexpired", "remaining", "unfinished"))


def term_owner(noun: Noun) -> Noun | None:
    """Whose term a phrase speaks of: ``the rest of X's term``, ``the unexpired term of X``."""
    inner = [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
    if isinstance(noun.poss, Noun) and noun.poss.type == "PERSON":
        return noun.poss
    people = (other if other.type == "PERSON" else term_owner(other) for other in inner)
    return next((one for one in people if one is not None), None)


def is_bare_membership(noun: Noun) -> bool:
    """``were appointed as members``: of a body that was named before."""
    alone = noun.poss is None and not noun.of and not noun.mods
    return noun.type == "HUMAN" and noun.head in ("member", "members") and noun.det in ("", "a") and alone


TITLE_TESTS: dict[str, Callable[[Noun], bool]] = {
    "BAREMEMBER": is_bare_membership,
    "TITLED": lambda noun: title_of(noun) is not None,
    "NEWTITLED": comes_new,
    "TITLEBEARER": has_office_in_apposition,
    "OFFICES": holds_several,
    "COUNCILLOR": is_councillor,
    "HALLKEYS": are_keys_of_hall,
}
