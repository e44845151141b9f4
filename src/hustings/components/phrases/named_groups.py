"""Phrases that a name behind makes a list's: ``a group called Ours``, ``the top of the list called Ours``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.nouns.lists import names_its_list
from hustings.components.phrases.belonging import take_name

_GROUPS = frozenset(("GROUPWORD", "PARTYWORD", "LISTWORD", "ALLIANCE"))


def is_named_group(noun: Noun) -> bool:
    """Whether what a phrase ends with can have a name of its own."""
    return noun.type in _GROUPS or names_its_list(noun)


def name_group(noun: Noun, name: Noun) -> None:
    """Gives a group its name; a place on a list keeps its own meaning, and is on the list of that name."""
    if names_its_list(noun):
        name.type = "LIST"
        noun.of.append(("of", name))
        return
    take_name(noun, name)
    noun.type = "LIST"
