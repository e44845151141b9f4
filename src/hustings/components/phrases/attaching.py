"""Attaches to noun phrases what belongs to them: ``of`` phrases, brackets, appositions, coordination."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.mentions.tokens import Mention
from hustings.components.nouns.kinds import OFFICE_ONLY
from hustings.components.phrases.belonging import (
    PARTYLIKE,
    are_allies,
    attaches,
    class_of,
    describes,
    goes_by_name,
    is_detail,
    is_occupation,
    is_titled_name,
    same_class,
    take_apposition,
    take_name,
)
from hustings.components.phrases.named_groups import is_named_group, name_group
from hustings.components.phrases.shared_descriptions import SharedDescriptions

# How far a bracket's end and the end of a list are looked for.
_BRACKET, _LIST = 14, 24
_NAMES = frozenset(("LIST", "PARTY", "NAME", "PERSON"))
_NAMING = frozenset(("call", "name", "dub", "style", "title", "entitle"))
_BESIDES = frozenset(("besides", "alongside"))
_KNOWN = frozenset(("know", "style", "bill", "brand", "describe"))
_LEADING = frozenset(("lead", "head"))
_CONSISTING = frozenset(("consist", "comprise", "compose"))
_NEVER_PASSIVE = frozenset(("consist",))
_BEHIND_COMMAS = frozenset(("", "N", "V", "P", "A", "D", "R"))
_LED = frozenset(("LIST", "LISTWORD", "GROUPWORD", "PARTY", "PROVISIONAL", "ALLIANCE"))
_FORMERLY = frozenset(("formerly", "once", "previously", "originally"))
_JOINING = frozenset(("K", "C", "N"))
_DESCRIBED = frozenset(("PERSON", "HUMAN", "OFFICE", "LIST", "PARTY", "PARTYWORD", "GROUPWORD", "LISTWORD"))


def attach(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a sentence with phrases attached to their heads."""
    phrases = _Phrases(chunks)
    attached: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        attached.append(chunk)
        i = phrases.read(i, top=True) if chunk.kind == "N" else i + 1
    return attached


class _Phrases(SharedDescriptions):
    """Reads phrases with their attachments from a chunk list."""

    def __init__(self, chunks: list[Chunk]) -> None:
        super().__init__(chunks)
        self.taken: set[int] = set()  # verbs that belong to a phrase

    def read(self, i: int, *, top: bool) -> int:
        """Attaches to the phrase at ``i`` what belongs to it; answers the index behind it."""
        head = self.chunks[i]
        if not isinstance(head, Noun):
            return i + 1
        return self._coordinate(head, i, self._own(head, i + 1), top=top)

    def _own(self, head: Noun, j: int) -> int:
        """Attaches all but coordinated phrases; answers the index behind them."""
        while step := self._step(head, j):
            j += step
        before = self.chunks[j - 1]
        head.limit = max(head.limit, before.end, before.limit if isinstance(before, Noun) else 0)
        return j

    def _step(self, head: Noun, j: int) -> int:
        """Attaches what stands at ``j``, if it belongs to the head; answers how many chunks that are."""
        chunk = self.at(j)
        if isinstance(chunk, Verb):
            return self._called(head, j, chunk) or self._led(head, j, chunk)
        if not isinstance(chunk, Mark):
            return 0
        if chunk.kind == "P":
            special = self._since(head, j, chunk.word) or self._with_leader(head, j)
            return special or self._preposition(head, j, chunk.word)
        if chunk.kind in ("K", "-"):
            return self._aside(head, j) or self._apposition(head, j)
        return self._bracket(head, j) if chunk.kind == "O" else 0

    def _called(self, head: Noun, j: int, verb: Verb) -> int:
        """``a citizens' group called "Danube Wind"``: the name makes the phrase a list's."""
        known = self.word(j + 1) == "as"  # ``a group known as Danube Wind``
        name = self.noun(j + 1 + known)
        if name is None or not is_named_group(head) or name.type not in _NAMES:
            return 0
        if verb.form not in ("ed", "part") or (_KNOWN if known else _NAMING).isdisjoint(verb.lemmas):
            return 0
        name_group(head, name)
        return 2 + known

    def _led(self, head: Noun, j: int, verb: Verb) -> int:
        """``the coalition led by the Radicals``: it goes by the party that leads it."""
        if head.type not in ("GOVERNMENT", "ALLIANCE", "MAJORITY"):
            return 0
        led = verb.form in ("ed", "part") and not _LEADING.isdisjoint(verb.lemmas)
        made_up = "make" in verb.lemmas and self.word(j + 1) == "up" and self.word(j + 2) == "of"
        behind = j + 3 if made_up else j + 1 + (self.word(j + 1) in ("by", "of"))
        participle = verb.form == "ger" or (verb.form in ("ed", "part") and behind > j + 1)
        made = participle and (made_up or not _CONSISTING.isdisjoint(verb.lemmas))
        made = made and (made_up or verb.form == "ger" or _NEVER_PASSIVE.isdisjoint(verb.lemmas))
        party = self.noun(behind)
        if party is None or party.type not in ("PARTY", "LIST") or not (made or (led and behind > j + 1)):
            return 0
        head.of.append(("led" if led else "of", party))
        self.taken.add(j)
        return self.read(behind, top=False) - j

    def _since(self, head: Noun, j: int, word: str) -> int:
        """``the mayor since 2012, X,``: a title with its first year before its bearer."""
        year, bearer = self.at(j + 1), self.noun(j + 3)
        if head.head in OFFICE_ONLY:  # ``in the ministry of health since 2017, X``
            return 0
        if word != "since" or head.type != "OFFICE" or head.det != "the" or self.kind(j + 2) != "K":
            return 0
        if not isinstance(year, Mark) or year.kind != "D" or bearer is None or bearer.type != "PERSON":
            return 0
        head.of.append(("since", year))
        return 2

    def _with_leader(self, head: Noun, j: int) -> int:
        """``a list with X at its head``: the same as a list under X."""
        leader = self.noun(j + 1)
        if self.word(j) != "with" or leader is None or leader.type != "PERSON" or head.type not in _LED:
            return 0
        end = self._own(leader, j + 2)
        top = self.noun(end + 1)
        if (
            self.word(end) != "at"
            or top is None
            or top.head not in ("head", "helm", "top")
            or top.poss != "its"
        ):
            return 0
        head.of.append(("under", leader))
        return end + 2 - j

    def _bracket(self, head: Noun, j: int) -> int:
        """``(SNS)``, ``(list position #5)``: what stands in brackets without a verb."""
        for k in range(j + 1, min(j + _BRACKET, len(self.chunks))):
            kind = self.chunks[k].kind
            if kind in ("V", "R", "S"):
                return 0
            if kind == "X":
                inside = self.chunks[j + 1 : k]
                head.of += [("(", chunk) for chunk in inside if isinstance(chunk, Noun)]
                return k - j + 1 + self._list_behind(head, k + 1)
        return 0

    def _list_behind(self, head: Noun, j: int) -> int:
        """``the Radical Party (SRS) list``: the bracket stands inside the phrase of the list."""
        listed = self.noun(j)
        if head.type != "PARTY" or listed is None or listed.type != "LISTWORD" or listed.det or listed.mods:
            return 0
        party = Mention(head.start, head.end, "PARTY", head.id, head.first, head.last)
        head.of = []
        take_name(head, listed)
        head.head, head.mods, head.words = listed.head, [*head.mods, party], head.words | listed.words
        head.end = listed.end
        return 1

    def _preposition(self, head: Noun, j: int, prep: str) -> int:
        start = j + 1
        if self.kind(start) == "A" and self.noun(start + 1) is not None:
            start += 1
        child = self.noun(start)
        if child is None or not attaches(head, prep, child):
            return 0
        end = self.read(start, top=False)
        head.of.append((prep, child))
        return end - j

    def _aside(self, head: Noun, j: int) -> int:
        """``, also of the Progressive Party,`` and ``, of the same party,`` behind a person."""
        if head.type not in ("PERSON", "HUMAN"):
            return 0
        k = self.behind_adverbs(j + 1)
        child = self.noun(k + 1)
        if self.kind(k) != "P" or self.word(k) not in ("of", "from"):
            return 0
        if child is None or child.type not in PARTYLIKE:
            return 0
        over = any(self.word(m) in _FORMERLY for m in range(j + 1, k))
        end = self.read(k + 1, top=False)
        if self.kind(end) not in ("", "V", "K", ".", ";", "C", "-", "X", "R", "D", "S"):
            return 0
        head.of.append(("formerly" if over else "of", child))
        extra = self.noun(end + 1)
        if self.kind(end) == "C" and extra is not None and extra.ordinal is not None:
            end = self.trailing(extra, self._own(extra, end + 2))
            head.appositions.append(extra)
        return end - j + (self.kind(end) in ("K", "-"))

    def _apposition(self, head: Noun, j: int) -> int:
        """``X, a mining engineer by profession,`` and ``the incumbent, X,``: one person twice."""
        described = head.type in _DESCRIBED or head.head in ("one", "independent", "next")
        if not described and not self._is_trade_of(head, j):
            return 0
        k = self.behind_adverbs(j + 1)
        other = self.noun(k)
        if other is None or not self._describes(head, other, k):
            return 0
        end = self.trailing(other, self._own(other, k + 1))
        end = self.behind_adverbs(end) if other.head == "victorious" else end
        extra = self.noun(end + 1)
        joined = self.kind(end) == "C" and head.type == "PERSON"
        bare = extra is not None and extra.type in ("HUMAN", "OFFICE") and not extra.det
        if joined and extra is not None and (bare or self._describes(head, extra, end + 1)):
            end = self._own(extra, end + 2)
            head.appositions.append(extra)
        bearer = head.type in ("OFFICE", "HUMAN") and bool(other.appositions)  # ``the mayor, X, a doctor,``
        closed = bearer and self.kind(end - 1) in ("K", "-")
        if not closed and not self._closes(head, other, end):
            return 0
        take_apposition(head, other)
        comma = self.kind(end) in ("K", "-") and self.kind(end + 1) in _BEHIND_COMMAS
        return end - j + comma

    def _is_trade_of(self, head: Noun, j: int) -> bool:
        """``passed to a bus driver, X``; not ``in a letter, X``: a trade before a bare name."""
        other, before = self.noun(j + 1), self.at(j - 2)
        behind = before.word if isinstance(before, Mark) and before.kind == "P" else "to"
        named = other is not None and other.type == "PERSON" and not other.det
        return named and is_occupation(head) and behind in ("to", "by", "with", "for", "of", "from")

    def _describes(self, head: Noun, other: Noun, i: int) -> bool:
        if "own" in head.words and head.type == "PARTYWORD" and self._list_follows(i):
            return False  # ``her own party, A, B and C``: four parties
        if head.type == "PERSON" and other.type == "PARTY" and other.det and self._party_joined(i):
            return False  # ``a group led by X, the Greens, and the Liberals``
        return describes(head, other, list_follows=self.kind(i + 1) in ("C", "O", "P"))

    def _party_joined(self, i: int) -> bool:
        """Whether ``and`` joins a further party to the phrase at an index."""
        k = i + 1 + (self.kind(i + 1) == "K")
        further = self.noun(k + 1) if self.kind(k) == "C" else None
        return further is not None and class_of(further) == "party"

    def _list_follows(self, i: int) -> bool:
        """Whether the phrase at an index is the first of several that commas and a coordinator join."""
        following = self.noun(i + 2)
        listed = self.kind(i + 1) == "K" and following is not None and class_of(following) == "party"
        return listed and self._list_goes_on(i + 2)

    def _closes(self, head: Noun, other: Noun, end: int) -> bool:
        """Whether an apposition can end here: at a mark, or for a person before a participle."""
        chunk = self.at(end)
        if isinstance(chunk, Verb):
            described = (head.type == "PERSON" or goes_by_name(head)) and other.det in ("a", "an")
            return described and chunk.form in ("ed", "part", "ger")
        return self.kind(end) in ("", "K", ".", ";", "-", "X", "R")

    def trailing(self, other: Noun, end: int) -> int:
        """Takes the tails of an apposition: ``by profession``, ``from 2004 to 2012``."""
        while True:
            mark = self.at(end)
            if not isinstance(mark, Mark):
                return end
            if mark.kind == "D":
                other.of.append(("since" if self.word(end - 1) == "since" else "date", mark))
                end += 1
                continue
            led = self._with_leader(other, end)
            if led:
                end += led
                continue
            child = self.noun(end + 1)
            detail = is_detail(child) and self.kind(end + 2) == "K"
            if mark.kind != "P" or (mark.word == "with" and not detail):
                return end
            if child is not None:
                other.of.append((mark.word, child))
                end = self.read(end + 1, top=False)
            elif self.kind(end + 1) == "D":
                end += 1
            else:
                return end

    def _coordinate(self, head: Noun, i: int, j: int, *, top: bool) -> int:
        """Joins phrases of one class: ``A, B and C``; answers the index behind the last."""
        kind = class_of(head)
        j = self._with_allies(j)
        if kind is None:
            return j
        j = self._titles(head, j)
        members = [head]
        goes_on = True
        while goes_on and self.kind(j) in _JOINING:
            if self.kind(j) == "K" and i == 1 and self.word(0) in _BESIDES:
                break  # ``Besides her own party, A and B supported X``
            k = j + (self.kind(j) == "K")
            told = k == j and self.kind(j - 1) == "K" and kind == "party"  # behind an apposition's comma
            joined = self.kind(k) == "C" and self.word(k) in ("and", "or", "&", "plus", "nor")
            k += joined
            if k == j and not told and not self._lists_by_brackets(head, members[-1], k):
                break
            k = self._next_member(i, k, repeated=joined and not top)
            other = self.noun(k)
            if other is None or not same_class(head, other, kind):
                break
            if not joined and (k != j or told) and not self._list_goes_on(k):
                break
            end = self._own(other, k + 1)
            if self._starts_clause(i, end):
                break
            members.append(other)
            j = end
            goes_on = not joined or self._goes_on_behind(head, j, kind)
        if len(members) > 1:
            if kind == "person":
                j = self.described_together(members, j)
            head.members = members
            head.limit = max(member.limit for member in members)
        return j

    def _lists_by_brackets(self, head: Noun, last: Noun, k: int) -> bool:
        """``A (X) B (Y)``: people with their parties in brackets need no comma."""
        return head.type == "PERSON" and self.noun(k) is not None and any(prep == "(" for prep, _ in last.of)

    def _next_member(self, i: int, k: int, *, repeated: bool) -> int:
        """The index of the next phrase, behind a repeated preposition (``of A and of B``) and adverbs."""
        if self.kind(k) == "P" and self.kind(i - 1) == "P":
            inner = repeated and self.word(k) in ("of", "from")
            if inner or self.word(k) == self.word(i - 1) == "by":
                k += 1
        return self.behind_adverbs(k, ("also", "both", "later", "then", "subsequently"))

    def _goes_on_behind(self, head: Noun, j: int, kind: str) -> bool:
        """Whether a list goes on behind ``and B``: by ``and``, a comma and a list, or ``, and C of P``."""
        following = self.noun(j + 1)
        if self.kind(j) == "K" and following is None:
            return kind == "person" and self.word(j + 1) == "and" and self.word(j + 3) == "of"
        if following is None or self.kind(j) == "C":
            return following is not None
        return self.kind(j) == "K" and same_class(head, following, kind) and self._list_goes_on(j + 1)

    def _with_allies(self, j: int) -> int:
        """``X and its allies``: the unnamed allies stand beside the party."""
        other = self.noun(j + 1)
        if self.kind(j) == "C" and other is not None and are_allies(other):
            return self._own(other, j + 2)
        return j

    def _titles(self, head: Noun, j: int) -> int:
        """``Healthy Serbia leader and incumbent mayor X``: a title and a titled name are one person."""
        other = self.noun(j + 1)
        if self.kind(j) != "C" or self.word(j) != "and" or other is None or not is_titled_name(head, other):
            return j
        head.mods = [*head.mods, *other.mods]
        head.words = head.words | other.words
        take_name(head, other)
        head.head = other.head
        return self._own(head, j + 2)

    def _list_goes_on(self, k: int) -> bool:
        """Whether a comma list is closed by ``and`` within the next phrases."""
        kinds = (chunk.kind for chunk in self.chunks[k + 1 : k + _LIST])
        return next((kind for kind in kinds if kind in ("C", "V", ".", ";", "S")), "") == "C"

    def _starts_clause(self, i: int, end: int) -> bool:
        """Whether the phrase is the next verb's subject and ours an object: ``A backed B and C left``."""
        following = self.at(self.behind_adverbs(end))
        if not isinstance(following, Verb) or following.form not in ("fin", "ed"):
            return False
        if self.kind(i - 1) == "C":
            return False  # ``A came first but B and C formed``
        for m in range(i - 1, -1, -1):
            kind = self.chunks[m].kind
            if kind == "V" and m not in self.taken:
                return not self._is_agent_of(m, i)
            if kind in ("R", "S", ";", "K", "O"):
                return False
        return False

    def _is_agent_of(self, m: int, i: int) -> bool:
        """``A list backed by A and B won``: whether the phrase at ``i`` is the agent of a bare participle."""
        verb, prep = self.chunks[m], self.word(i - 1)
        if not isinstance(verb, Verb) or verb.form not in ("ed", "part"):
            return False
        near = all(self.chunks[k].kind in "DAP" for k in range(m + 1, i))  # ``concluded in May by A and B``
        return (prep == "by" and near) or (prep == "of" and "make" in verb.lemmas)
