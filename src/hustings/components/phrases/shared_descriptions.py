"""What is told of several people at once: ``A and B, both of the Radical Party,``, ``, both nurses,``."""

from __future__ import annotations

from hustings.components.chunks import Noun
from hustings.components.phrases.belonging import PARTYLIKE
from hustings.components.phrases.chunk_row import ChunkRow

ALL = frozenset(("both", "all"))
_PEOPLE = frozenset(("HUMAN", "OFFICE"))
_CLOSING = frozenset(("", "K", "-", ".", ";", "X", "R"))


class SharedDescriptions(ChunkRow):
    """A row of chunks in which people joined by ``and`` are described together."""

    def read(self, i: int, *, top: bool) -> int:
        """Attaches to the phrase at ``i`` what belongs to it; answers the index behind it."""
        raise NotImplementedError

    def trailing(self, other: Noun, end: int) -> int:
        """Takes the tails of an apposition; answers the index behind them."""
        raise NotImplementedError

    def described_together(self, members: list[Noun], j: int) -> int:
        """Gives each of several people what stands behind them all; answers the index behind it."""
        *others, last = members
        owner = others[0].poss  # ``the Radicals' A and B``
        if isinstance(owner, Noun) and owner.type in PARTYLIKE and last.poss is None and not last.of:
            for member in members[1:]:
                member.poss = owner
        told = (link for link in last.of if isinstance(link[1], Noun) and link[1].words & ALL)
        bracket = next((link for link in told if link[0] == "("), None)
        if bracket is not None:
            for member in others:
                member.of.append(bracket)
            return j
        if self.kind(j) not in ("K", "-"):
            return j
        return self._party_of_all(members, j) or self._trade_of_all(members, j) or j

    def _party_of_all(self, members: list[Noun], j: int) -> int:
        """``A and B, both of the Radical Party,``: the index behind it, 0 if nothing of the kind follows."""
        both, party = self.noun(j + 1), self.noun(j + 3)
        if both is None or both.head not in ALL or party is None:
            return 0
        if self.word(j + 2) not in ("of", "from") or party.type not in PARTYLIKE:
            return 0
        end = self.read(j + 3, top=False)
        for member in members:
            member.of.append(("of", party))
        return end + (self.kind(end) in ("K", "-"))

    def _trade_of_all(self, members: list[Noun], j: int) -> int:
        """``A and B, both councillors,``, ``, members of the Radical Party,``: likewise."""
        at = self.behind_adverbs(j + 1)
        other = self.noun(at)
        if other is not None and other.head in ALL and self.word(at + 1) == "of":  # ``both of them nurses``
            at += 3
            other = self.noun(at)
        if other is None or not _tells_of_several(other) or any(one.type != "PERSON" for one in members):
            return 0
        end = self.trailing(other, self.read(at, top=False))
        if other.members or self.kind(end) not in _CLOSING:
            return 0
        for member in members:
            member.appositions.append(other)
        return end + (self.kind(end) in ("K", "-"))


def _tells_of_several(noun: Noun) -> bool:
    """Whether a phrase says what several people are."""
    return noun.type in _PEOPLE and noun.head.endswith(("s", "men", "women")) and noun.head != "boss"
