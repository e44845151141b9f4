"""Parties meant by their number: ``the three formed a government``, ``both parties signed``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.fillers import Filler
from hustings.components.nouns.lists import how_many_parties
from hustings.components.reference.discourse import Discourse

_WORDS = frozenset(("parties", "lists", "groups", "partners", "allies"))
_BEFORE = frozenset(("the", "all", "both", "these", "those", "of"))


def counted_parties(noun: Noun, discourse: Discourse) -> list[Filler]:
    """``A came to terms with B, and the two parties formed a government``: those that were named last."""
    number = _number(noun)
    if number < 2 or noun.of or noun.poss is not None:
        return []
    here = (discourse.sentence, noun.start)
    before = [
        one.value
        for at, token, one in discourse.parties
        if discourse.sentence - at <= 1 and (at, token) < here
    ]
    values = list(dict.fromkeys(reversed(before)))
    if len(values) == number - 1 and (actor := discourse.owner(noun.start)) is not None:
        values += [actor.value] if actor.value not in values else []
    last = values[:number] if len(values) >= number else []
    return [Filler(value, (noun.first, noun.last), "coreferred") for value in reversed(last)]


def _number(noun: Noun) -> int:
    """Of how many parties a phrase speaks: ``the three``, ``the two parties``, ``both parties``."""
    if noun.head in _WORDS and not noun.mods and "both" in noun.words:
        return 2 if noun.words - _BEFORE == {noun.head} else 0
    return how_many_parties(noun)
