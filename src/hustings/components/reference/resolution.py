"""From phrases to slot fillers: persons, parties, lists and positions, with where each was read."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.components.chunks import Noun
from hustings.components.fillers import Filler
from hustings.components.nouns.contests import is_told_independent
from hustings.components.nouns.kinds import is_branch, is_the_winner, is_told_by_age
from hustings.components.nouns.lists import PARTIES, is_group_of_citizens, position_of
from hustings.components.nouns.ones import is_one_of_members, one_meant
from hustings.components.phrases.belonging import is_occupation
from hustings.components.reference.counted_parties import counted_parties
from hustings.components.reference.discourse import Person
from hustings.components.reference.mention_values import MentionValues
from hustings.values.numbers import ordinal_value

# Heads of parties' names that alone stand for the party: ``the association``.
_NAMED_BY_HEAD = frozenset(
    ("association", "alliance", "league", "union", "movement", "bloc", "front", "forum")
)
_STANDING = frozenset(("standing", "running", "campaigning"))
# How many characters before a list its rank is looked for.
_RANK_REACH = 24
_PARTYS_OWN = frozenset(("leader", "candidate", "founder", "nominee"))
_OF_TWO = frozenset(("former", "latter"))
_SAME = frozenset(("same", "said", "latter", "former"))

_PRONOUNS = frozenset(("it", "they", "which", "them", "that", "itself", "themselves", "who", "latter"))


@dataclass(slots=True)
class PersonFiller:
    """A person in a slot; ``person`` is None for somebody unnamed of whom only a party is told."""

    person: Person | None
    filler: Filler | None
    party: Filler | None


class Resolver(MentionValues):
    """Resolves the phrases of one sentence against the section's discourse."""

    # Persons

    def person(self, noun: Noun, exclude: frozenset[str] = frozenset()) -> PersonFiller | None:
        """The person that a phrase stands for, or None if it is nobody in particular without a party."""
        if noun.type == "PERSON":
            known = self.discourse.person(noun.id)
            how = "read" if noun.id == known.name and noun.end > noun.start else "coreferred"
            return PersonFiller(
                known, Filler(known.name, (noun.first, noun.last), how), self.party_of_person(noun)
            )
        if noun.type == "PRON":
            found = self.discourse.pronoun(noun.head, noun.start, exclude)
            return (
                PersonFiller(found, Filler(found.name, (noun.first, noun.last), "coreferred"), None)
                if found
                else None
            )
        described = self._described(noun, exclude)
        if described is not None:
            return PersonFiller(
                described,
                Filler(described.name, (noun.first, noun.last), "coreferred"),
                self.party_of_person(noun),
            )
        party = self.party_of_person(noun)
        return PersonFiller(None, None, party) if party is not None else None

    def _described(self, noun: Noun, exclude: frozenset[str]) -> Person | None:
        """``the mayor``, ``the incumbent``: somebody named before."""
        for prep, other in noun.of:
            if isinstance(other, Noun) and other.type == "PERSON" and prep == "(":
                return self.discourse.person(other.id)
        if noun.det not in ("the", "that", "this") and noun.poss is None:
            return None
        if (noun.type == "OFFICE" and noun.id == "mayor") or noun.head == "incumbent":
            mayor = self.discourse.mayor
            if mayor is None and noun.head == "incumbent":
                mayor = self.discourse.only_person(noun.start)
            return mayor if mayor is not None and mayor.name not in exclude else None
        if is_told_by_age(noun):
            return self.discourse.pronoun("who", noun.start, exclude)
        return None

    def party_of_person(self, noun: Noun) -> Filler | None:
        """The party that the phrase itself links with its person."""
        for prep, other in noun.of:
            if (
                isinstance(other, Noun)
                and prep in ("of", "from", "(", "for", "by", "with")
                and (found := self._linked(other, noun)) is not None
            ):
                return found
        if isinstance(noun.poss, Noun) and noun.poss.type in ("PARTY", "LIST", "PARTYWORD", "LISTWORD"):
            return self.party(noun.poss)
        if isinstance(noun.poss, Noun) and noun.poss.head in _OF_TWO and noun.type == "PERSON":
            return self._party_pronoun(noun.poss, (noun.poss.first, noun.poss.last))
        for mod in noun.mods:
            if mod.label == "PARTY":
                return Filler(mod.id, (mod.first, mod.last))
        if noun.type == "PARTY":
            return Filler(noun.id, (noun.first, noun.last))
        if noun.poss in ("its", "their") and noun.type in ("PERSON", "HUMAN", "OFFICE"):
            words = noun.words | frozenset(word for appo in noun.appositions for word in appo.words)
            own = _is_named_alone(noun) or words & _PARTYS_OWN or self.discourse.tells_of_party()
            found = self.discourse.owner(noun.start, same_sentence=not own)
            if found is not None:
                return Filler(found.value, (noun.first, noun.last), "coreferred")
        if noun.type == "PERSON" and noun.poss == "whose":  # ``the Radicals, whose X took the chair``
            return self.discourse.last_party(noun.start, same_sentence=True)
        if noun.type == "PERSON" and is_told_independent(noun):
            return Filler("independent", (noun.first, noun.last), "inferred")
        for apposition in noun.appositions:
            standing = not apposition.words.isdisjoint(_STANDING)  # ``a cardiologist standing for X``
            standing = standing or _comes_from(apposition)
            if standing or apposition.type in ("PARTY", "HUMAN", "OFFICE") or is_one_of_members(apposition):
                found = self.party_of_person(one_meant(apposition))
                if found is not None and apposition.id != "rival":
                    return found
        if noun.words & {"colleague", "fellow"} or any(
            appo.words & {"colleague"} for appo in noun.appositions
        ):
            return self._colleague(noun)
        return None

    def party_of_office(self, noun: Noun) -> Filler | None:
        """The party in ``leader of the Radical Party's branch`` or ``of his party``."""
        if noun.poss == "its" and is_branch(noun):
            return self.discourse.last_party(noun.start)
        for _, other in noun.of:
            if isinstance(other, Noun):
                found = self.party(other) if other.type in PARTIES else self._named_inside(other)
                if found is None and isinstance(other.poss, Noun):
                    found = self.party(other.poss)
                if found is None and other.poss == "its" and is_branch(other):
                    found = self.discourse.last_party(other.start)
                if found is not None:
                    return found
        return self.party_of_person(noun)

    def _colleague(self, noun: Noun) -> Filler | None:
        words = noun.words | frozenset(word for appo in noun.appositions for word in appo.words)
        if "party" not in words:
            return None
        exclude = frozenset((noun.id,))
        owner = noun.poss if noun.poss in ("his", "her") else "who"
        person = self.discourse.pronoun(str(owner), noun.start, exclude)
        link = (person.party or person.list_party) if person is not None else None
        if link is not None:
            return Filler(link.value, None, "coreferred")
        return self.discourse.last_party(noun.start)

    def _linked(self, other: Noun, noun: Noun) -> Filler | None:
        if other.type in ("PARTY", "LIST"):
            return self.party(other)
        if other.type in ("LISTWORD",):
            return self.list_name(other)
        if other.type == "GROUPWORD" and other.poss == "its":  # ``the chairman of its group``
            found = self.discourse.owner(other.start)
            return Filler(found.value, (other.first, other.last), "coreferred") if found else None
        if other.type in {"PARTYWORD", "GROUPWORD"}:
            return self.party(other)
        if other.type in ("ALLIANCE", "GOVERNMENT") or other.head in ("coalition", "alliance", "bloc"):
            names = (mod for mod in other.mods if mod.label == "NAME")
            named = next((Filler(mod.id, (mod.first, mod.last)) for mod in names), None)
            return self._named_inside(other) or named
        if other.type == "NAME" and noun.type == "PERSON":
            return Filler(other.id, (other.first, other.last))
        if other.type == "PRON" and other.head in _OF_TWO:
            return self._party_pronoun(other, (other.first, other.last))
        return None

    # Parties and lists

    def party(self, noun: Noun) -> Filler | None:
        """The party that a phrase stands for; None for one that has no name."""
        span = (noun.first, noun.last)
        if noun.type in ("PARTY", "LIST"):
            return Filler(noun.id, span)
        if noun.type == "LISTWORD":
            return self.list_name(noun)
        named = self._named_inside(noun)
        if named is not None:
            return named
        told = noun.det in ("this", "that") or (noun.det == "the" and noun.words == {"the", noun.head})
        if noun.type == "GROUPWORD" and told:
            found = self.discourse.last_list(noun.start)
            return Filler(found.value, span, "coreferred") if found else None
        if noun.type == "GROUPWORD":
            return Filler("independent", span, "inferred") if is_group_of_citizens(noun) else None
        if noun.type == "PARTYWORD":
            return self._party_word(noun, span)
        if is_the_winner(noun):
            found = self.discourse.winner
            return Filler(found.value, span, "coreferred") if found else None
        if noun.type == "HUMAN" and noun.poss in ("its", "their"):
            found = self.discourse.owner(noun.start)
            return Filler(found.value, span, "coreferred") if found else None
        if noun.type == "PRON":
            return self._party_pronoun(noun, span)
        if noun.type == "NAME":
            return Filler(noun.id, span)
        if noun.det in ("the", "that", "this") and noun.head in _NAMED_BY_HEAD and not noun.of:
            found = self.discourse.last_party(noun.start, noun.head)
            return Filler(found.value, span, "coreferred") if found else None
        return None

    def _party_pronoun(self, noun: Noun, span: tuple[int, int]) -> Filler | None:
        acting = noun.head == "it" and self.discourse.owner(noun.start)
        found = acting or (
            self.discourse.last_party(noun.start) if noun.head in _PRONOUNS | _OF_TWO else None
        )
        if noun.head == "former" and found is not None:
            found = self.discourse.last_party(noun.start, exclude=frozenset((found.value,)))
        return Filler(found.value, span, "coreferred") if found else None

    def _named_inside(self, noun: Noun) -> Filler | None:
        """A party's name beside the head: ``the Progressives' coalition``, ``members of the Radicals``."""
        if isinstance(noun.poss, Noun) and noun.poss.type in ("PARTY", "LIST"):
            return self.party(noun.poss)
        for mod in reversed(noun.mods):
            if mod.label in ("PARTY", "LIST"):
                return Filler(mod.id, (mod.first, mod.last))
        for prep, other in noun.of:
            if (
                isinstance(other, Noun)
                and prep in ("of", "from", "(", "around", "led")
                and other.type in ("PARTY", "LIST", "LISTWORD")
            ):
                return self.party(other)
        return None

    def _party_word(self, noun: Noun, span: tuple[int, int]) -> Filler | None:
        if noun.det in ("a", "an", "no", "another") or noun.head.endswith("ies"):
            return None
        told = self.discourse.last_party(noun.start, same_sentence=True) if noun.poss == "whose" else None
        if told is not None:  # ``X of the Radical Party, whose party …``
            return Filler(told.value, span, "coreferred")
        if noun.poss in ("his", "her", "whose") and "new" not in noun.words:
            person = self.discourse.pronoun("who" if noun.poss == "whose" else str(noun.poss), noun.start)
            if person is not None and (link := person.party or person.list_party):
                return Filler(link.value, span, "coreferred")
        if isinstance(noun.poss, Noun) and noun.poss.type in ("PERSON", "OFFICE", "HUMAN"):
            owner = self.person(noun.poss)
            link = (owner.person.party or owner.person.list_party) if owner and owner.person else None
            if link is not None or noun.poss.type == "PERSON":  # ``X's party``, ``the mayor's party``
                return Filler(link.value, span, "coreferred") if link else None
        same = "same" in noun.words and not self.discourse.protagonist
        found = (same and self.discourse.last_link(noun.start)) or self.discourse.last_party(noun.start)
        return Filler(found.value, span, "coreferred") if found else None

    def list_name(self, noun: Noun) -> Filler | None:
        """The list that a phrase names: its own name, its party, or the one named before."""
        span = (noun.first, noun.last)
        if noun.type in ("LIST", "PARTY"):
            return Filler(noun.id, span)
        named = self._named_inside(noun)
        if named is not None:
            return named
        if noun.words & {"independent"} or (
            noun.type == "GROUPWORD" and noun.words & {"citizens", "independent"}
        ):
            return Filler("independent", span, "inferred")
        for mod in noun.mods:
            if mod.label == "NAME":
                return Filler(mod.id, (mod.first, mod.last))
        if isinstance(noun.poss, Noun) and noun.poss.type in ("PARTYWORD", "PERSON", "NAME"):
            return self._list_of_owner(noun.poss, span)
        if noun.poss in ("his", "her"):
            person = self.discourse.pronoun(noun.poss, noun.start)
            link = (person.party or person.list_party) if person is not None else None
            return Filler(link.value, span, "coreferred") if link else None
        if noun.det in ("the", "that", "this", "same") or noun.poss in ("its", "their") or noun.words & _SAME:
            return self._list_named_before(noun, span)
        return None

    def _list_of_owner(self, owner: Noun, span: tuple[int, int]) -> Filler | None:
        """``the party's list``, ``X's list``, ``the Centre's list``."""
        if owner.type == "NAME" and owner.det == "the":
            return Filler(owner.id, (owner.first, owner.last))
        if owner.type != "PARTYWORD":
            return Filler(self.text[owner.first : owner.last] + "'s", (owner.first, owner.last))
        found = self.party(owner)
        return Filler(found.value, span, "coreferred") if found else None

    def _list_named_before(self, noun: Noun, span: tuple[int, int]) -> Filler | None:
        """``the list of the party``, ``its list``, ``the same list``."""
        parties = (
            self.party(other) for _, other in noun.of if isinstance(other, Noun) and other.type in PARTIES
        )
        named = next((party for party in parties if party is not None), None)
        if named is not None:
            return named
        before = self.discourse.owner if noun.poss in ("its", "their") else self.discourse.last_list
        found = before(noun.start)
        return Filler(found.value, span, "coreferred") if found else None

    def each_party(self, nouns: list[Noun]) -> list[Filler]:
        """The named parties among coordinated phrases, each once."""
        found: dict[str, Filler] = {}
        for noun in nouns:
            for member in noun.each():
                both = (
                    member.head == "both"
                    and noun.head in ("both", "they")
                    and len(self.discourse.parties) > 1
                )
                if both and member.type in ("PRON", "PARTYWORD"):
                    span = (member.first, member.last)
                    for _, _, named in self.discourse.parties[-2:]:
                        found.setdefault(named.value, Filler(named.value, span, "coreferred"))
                    continue
                if counted := counted_parties(member, self.discourse):
                    found.update({named.value: named for named in counted if named.value not in found})
                    continue
                party = self._beside_others(member, nouns) or self.party(member)
                if party is not None:
                    found.setdefault(party.value, party)
        return list(found.values())

    def _beside_others(self, noun: Noun, nouns: list[Noun]) -> Filler | None:
        """``Together with A and B they formed a majority``: none of those beside it."""
        if noun.type != "PRON" or noun.head not in ("they", "it"):
            return None
        before = [one for other in nouns if other.end <= noun.start for one in other.each()]
        named = frozenset(one.id for one in before if one.type in ("PARTY", "LIST"))
        found = self.discourse.last_party(noun.start, exclude=named) if named else None
        return Filler(found.value, (noun.first, noun.last), "coreferred") if found else None

    def further_parties(self, nouns: list[Noun], known: list[Filler]) -> list[Filler]:
        """The parties of some phrases that are not among those known."""
        names = {party.value for party in known}
        return [party for party in self.each_party(nouns) if party.value not in names]

    # Positions

    def list_and_position(self, nouns: list[Noun]) -> tuple[Filler | None, Filler | None]:
        """List and position from phrases such as ``from the third position on the Radical list``."""
        listed: Filler | None = None
        position: Filler | None = None
        for noun in nouns:
            here, place = self._one_place(noun)
            listed, position = listed or here, position or place
        return listed, position

    def _one_place(self, noun: Noun) -> tuple[Filler | None, Filler | None]:
        position = position_of(noun, (self.offsets[noun.start], noun.last), self.text)
        if noun.type in ("LIST", "LISTWORD"):
            return self.list_name(noun), self._rank_before(noun)
        if noun.type in ("PARTY", "GROUPWORD") and position is None:
            return self.party(noun), None
        if noun.type == "PRON" and noun.head == "latter":
            return self.discourse.list_of_now(noun.start), None
        listed = None
        for _, other in noun.of:
            if isinstance(other, Noun) and other.type in PARTIES:
                listed = listed or self.list_name(other)
        if listed is None and isinstance(noun.poss, Noun) and noun.poss.type in PARTIES:
            listed = self.party(noun.poss)
        if listed is None and position is not None:
            for mod in noun.mods:
                if mod.label in ("PARTY", "LIST"):
                    listed = Filler(mod.id, (mod.first, mod.last))
        return listed, position

    def _rank_before(self, noun: Noun) -> Filler | None:
        """``entered the assembly in May, fourth on the list``: the rank stands free before ``on``."""
        first = self.offsets[noun.start]
        before = self.text[max(0, first - _RANK_REACH) : first]
        rank, on, rest = before.rpartition(" on ")
        word = rank.split()[-1] if rank.strip() else ""
        if not on or rest.strip() or ordinal_value(word) is None:
            return None
        end = first - len(before) + len(rank)
        return Filler(str(ordinal_value(word)), (end - len(word), end))


def _is_named_alone(noun: Noun) -> bool:
    """``Its Ana Ilić``, of a party, not ``its mayor, Ana Ilić``, of a town."""
    return noun.type == "PERSON" and not (noun.mods or noun.appositions)


def _comes_from(noun: Noun) -> bool:
    """``X, an upholsterer from the Radical Party``: what X is, and of which party."""
    return is_occupation(noun) and any(prep in ("from", "(") for prep, _ in noun.of)
