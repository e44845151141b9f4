"""Attaches to noun phrases what belongs to them: ``of`` phrases, brackets, appositions, coordination."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb

PEOPLE = frozenset(("PERSON", "HUMAN", "OFFICE", "PRON"))
PARTYLIKE = frozenset(("PARTY", "LIST", "PARTYWORD", "LISTWORD", "GROUPWORD", "ALLIANCE"))
_CLASS = {
    "PERSON": "person", "HUMAN": "person", "PARTY": "party", "LIST": "party", "GROUPWORD": "party", "PARTYWORD": "party",
    "PLACE": "place", "PLACEWORD": "place", "OFFICE": "office", "MAJORITY": "majority", "LISTWORD": "party", "NAME": "name",
}  # fmt: skip
_ALLIES = frozenset(("allies", "partners", "ally", "partner", "supporters", "satellites"))
_ADJUNCT = frozenset(("also", "likewise", "again", "too", "formerly", "previously", "still", "himself", "herself", "both", "another"))


def attach(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a sentence with phrases attached to their heads."""
    attached: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        if isinstance(chunk, Noun):
            i = _Phrase(chunks).read(i, top=True)
            attached.append(chunk)
        else:
            attached.append(chunk)
            i += 1
    return attached


class _Phrase:
    """Reads one phrase with its attachments from a chunk list."""

    def __init__(self, chunks: list[Chunk]) -> None:
        self.chunks = chunks

    def at(self, i: int) -> Chunk | None:
        return self.chunks[i] if 0 <= i < len(self.chunks) else None

    def mark(self, i: int, *kinds: str) -> bool:
        chunk = self.at(i)
        return isinstance(chunk, Mark) and chunk.kind in kinds

    def word(self, i: int, *words: str) -> bool:
        chunk = self.at(i)
        return isinstance(chunk, Mark) and chunk.word in words

    def noun(self, i: int) -> Noun | None:
        chunk = self.at(i)
        return chunk if isinstance(chunk, Noun) else None

    def read(self, i: int, *, top: bool) -> int:
        """Attaches to the phrase at ``i`` all that belongs to it; answers the index of the first chunk behind it."""
        head = self.chunks[i]
        assert isinstance(head, Noun)
        j = self._own(head, i + 1)
        return self._coordinate(head, i, j, top=top)

    def _own(self, head: Noun, j: int) -> int:
        while True:
            step = self._called(head, j) or self._bracket(head, j) or self._preposition(head, j) or self._aside(head, j) or self._apposition(head, j)
            if not step:
                head.limit = max(head.limit, self._end(j))
                return j
            j += step

    def _called(self, head: Noun, j: int) -> int:
        """``a citizens' group called "Danube Wind"``: the name makes the phrase a list's."""
        verb, other = self.at(j), self.noun(j + 1)
        if head.type not in ("GROUPWORD", "PARTYWORD", "LISTWORD", "ALLIANCE") or not isinstance(verb, Verb) or other is None:
            return 0
        if not set(verb.lemmas) & {"call", "name", "dub", "style", "title", "entitle"} or verb.form not in ("ed", "part") or other.type not in ("LIST", "PARTY", "NAME", "PERSON"):
            return 0
        head.type, head.id, head.first, head.last = "LIST", other.id, other.first, other.last
        return 2

    def _end(self, j: int) -> int:
        chunk = self.at(j - 1)
        return 0 if chunk is None else max(chunk.end, chunk.limit if isinstance(chunk, Noun) else 0)

    def _bracket(self, head: Noun, j: int) -> int:
        """``(SNS)``, ``(list position #5)``: what stands in brackets without a verb."""
        if not self.mark(j, "O"):
            return 0
        for k in range(j + 1, min(j + 14, len(self.chunks))):
            chunk = self.chunks[k]
            if isinstance(chunk, Verb) or (isinstance(chunk, Mark) and chunk.kind in ("R", "S")):
                return 0
            if self.mark(k, "X"):
                for inner in self.chunks[j + 1 : k]:
                    if isinstance(inner, Noun):
                        head.of.append(("(", inner))
                return k - j + 1
        return 0

    def _preposition(self, head: Noun, j: int) -> int:
        """``of`` always; ``from`` and the like between people and parties, lists and those who lead them."""
        if not self.mark(j, "P"):
            return 0
        prep = self.chunks[j].word  # type: ignore[union-attr]
        start = j + 1
        if self.mark(start, "A") and self.noun(start + 1):
            start += 1
        child = self.noun(start)
        if child is None:
            return 0
        fits = prep == "of" or (
            (prep in ("from", "with") and head.type in ("PERSON", "HUMAN") and child.type in PARTYLIKE and not (prep == "with" and head.type == "HUMAN"))
            or (prep in ("under", "around") and head.type in PARTYLIKE and child.type in PEOPLE)
            or (prep == "on" and head.type == "POSITION")
            or (prep == "on" and head.type == "HUMAN" and child.type in ("LIST", "LISTWORD"))
            or (prep == "in" and head.type == "HUMAN" and child.head == "line")
            or (prep in ("for", "in") and head.type == "OFFICE" and child.type == "PLACE" and head.id in ("mayor", "deputy mayor"))
            or (prep == "to" and head.type == "OFFICE" and child.type == "PLACE")
            or (prep == "in" and head.type == "PLACEWORD" and child.type == "PLACE")
            or (prep == "in" and head.type == "ELECTION" and child.type == "PLACE" and head.head not in ("votes", "vote"))
            or (prep == "in" and head.head in ("partner", "partners", "part") and child.type == "GOVERNMENT")
            or (prep == "in" and head.type in ("SEAT", "OPPOSITION") and child.type in ("ASSEMBLY", "COUNCIL", "NATIONAL_ASSEMBLY"))
            or (prep == "on" and head.type == "SEAT" and child.type in ("ASSEMBLY", "COUNCIL"))
            or (prep in ("between", "among", "with") and head.type in ("GOVERNMENT", "ALLIANCE") and child.type in PARTYLIKE and prep != "with")
        )
        if not fits:
            return 0
        end = self.read(start, top=False)
        head.of.append((prep, child))
        return end - j

    def _aside(self, head: Noun, j: int) -> int:
        """``, also of the Progressive Party,`` and ``, of the same party,`` behind a person."""
        if head.type not in ("PERSON", "HUMAN") or not self.mark(j, "K", "-"):
            return 0
        k = j + 1
        while self.mark(k, "A"):
            k += 1
        if not (self.mark(k, "P") and self.word(k, "of", "from")):
            return 0
        child = self.noun(k + 1)
        if child is None or child.type not in PARTYLIKE:
            return 0
        end = self.read(k + 1, top=False)
        if not self._closes(end):
            return 0
        head.of.append(("of", child))
        extra = self.noun(end + 1)
        if self.mark(end, "C") and extra is not None and extra.ordinal is not None:
            end = self._trailing(extra, self._own(extra, end + 2))
            head.appositions.append(extra)
        return end - j + (1 if self.mark(end, "K", "-") else 0)

    def _closes(self, k: int) -> bool:
        chunk = self.at(k)
        return chunk is None or isinstance(chunk, Verb) or (isinstance(chunk, Mark) and chunk.kind in ("K", ".", ";", "C", "-", "X", "R", "D", "S"))

    def _apposition(self, head: Noun, j: int) -> int:
        """``X, a mining engineer by profession,`` and ``the incumbent, X,``: a second phrase for the same person."""
        if not self.mark(j, "K", "-") or (head.type not in ("PERSON", "HUMAN", "OFFICE", "LIST", "PARTY", "PARTYWORD", "GROUPWORD") and head.head != "one"):
            return self._direct(head, j)
        k = j + 1
        while self.mark(k, "A"):
            k += 1
        other = self.noun(k)
        if other is None or not self._describes(head, other):
            return 0
        end = _Phrase(self.chunks)._own(other, k + 1)
        end = self._trailing(other, end)
        if self.mark(end, "C") and self.noun(end + 1) is not None and self._describes(head, self.chunks[end + 1]) and head.type == "PERSON":  # type: ignore[arg-type]
            extra = self.chunks[end + 1]
            assert isinstance(extra, Noun)
            end = _Phrase(self.chunks)._own(extra, end + 2)
            head.appositions.append(extra)
        chunk = self.at(end)
        closing = chunk is None or (isinstance(chunk, Mark) and chunk.kind in ("K", ".", ";", "-", "X", "R"))
        if isinstance(chunk, Verb) and head.type == "PERSON" and other.det in ("a", "an") and chunk.form in ("ed", "part"):
            closing = True
        if not closing:
            return 0
        self._take(head, other)
        return end - j + (1 if self.mark(end, "K", "-") and not isinstance(self.at(end + 1), Mark) or (self.mark(end, "K", "-") and self.mark(end + 1, "P", "A", "D", "R")) else 0)

    def _direct(self, head: Noun, j: int) -> int:
        """``the mayor Ana Ilić`` and ``councillors A and B``: a name right behind the word for its bearer."""
        other = self.noun(j)
        if other is None or other.type != "PERSON" or head.type not in ("HUMAN", "OFFICE"):
            return 0
        return 0

    def _trailing(self, other: Noun, end: int) -> int:
        """Takes prepositional tails of an apposition (``by profession``, ``on the Socialist Party's slate``, ``from 2004 to 2012``)."""
        while self.mark(end, "P") and not self.word(end, "with") or self.mark(end, "D"):
            if self.mark(end, "D"):
                other.of.append(("date", self.chunks[end]))  # type: ignore[arg-type]
                end += 1
                continue
            child = self.noun(end + 1)
            if child is not None:
                other.of.append((self.chunks[end].word, child))  # type: ignore[union-attr]
                end = self.read(end + 1, top=False)
            elif self.mark(end + 1, "D"):
                end += 1
            else:
                break
        return end

    def _describes(self, head: Noun, other: Noun) -> bool:
        if head.type in ("PARTYWORD", "GROUPWORD"):
            return other.type in ("PARTY", "LIST", "NAME") and (bool(head.det) or head.poss is not None) and head.det not in ("a", "an", "no")
        if head.type in ("LIST", "PARTY"):
            member = other.head in ("member", "part", "partner", "component", "mainstay")
            return (other.type in ("GROUPWORD", "PARTYWORD", "LISTWORD", "ALLIANCE") or member) and other.det in ("a", "an", "the")
        if head.type == "PERSON":
            if other.type == "PERSON":
                return False
            described = other.type in ("HUMAN", "OFFICE", "POSITION", "PARTY", "THING") or other.ordinal is not None
            return described and (other.det in ("a", "an", "the", "another", "one") or other.poss is not None or other.type in ("OFFICE", "POSITION") or other.ordinal is not None or "fellow" in other.words or "former" in other.words)
        if head.type in ("HUMAN", "OFFICE") and head.head.endswith("s") and head.head not in ("boss",) and head.number != 1:
            k = self.chunks.index(other) + 1
            return other.type == "PERSON" and self.mark(k, "C", "O", "P") and (bool(head.det) or head.number is not None)
        if head.head == "one":
            return other.type == "PERSON" and bool(head.of)
        return other.type == "PERSON" and (bool(head.det) or head.poss is not None or "incumbent" in head.words)

    def _take(self, head: Noun, other: Noun) -> None:
        """Makes the name the head where the description came first."""
        if head.type in ("PARTYWORD", "GROUPWORD"):
            head.type, head.id, head.first, head.last, head.poss = other.type, other.id, other.first, other.last, None
        elif other.type == "PERSON" and head.type != "PERSON":
            description = Noun(head.start, head.end, head.type, head.id, head.head, head.first, head.last, head.words, head.det, head.poss, head.mods, head.of, number=head.number, ordinal=head.ordinal)
            head.type, head.id, head.head, head.first, head.last = other.type, other.id, other.head, other.first, other.last
            head.of = [*other.of]
            head.mods = [*head.mods, *other.mods]
            head.appositions = [*other.appositions, description]
        else:
            head.appositions.append(other)

    def _coordinate(self, head: Noun, i: int, j: int, *, top: bool) -> int:
        """Joins phrases of one class: ``A, B and C``."""
        kind = _CLASS.get(head.type)
        j = self._with_allies(j)
        if kind is None:
            return j
        j = self._titles(head, j)
        members = [head]
        while True:
            k = j
            if self.mark(k, "K"):
                k += 1
            joined = self.mark(k, "C") and self.word(k, "and", "or", "&", "plus", "nor")
            if joined:
                k += 1
            if k == j and not (any(prep == "(" for prep, _ in members[-1].of) and head.type == "PERSON" and isinstance(self.noun(k), Noun)):
                break
            if joined and not top and self.mark(k, "P") and self.word(k, "of", "from") and self.mark(i - 1, "P"):
                k += 1
            while self.mark(k, "A") and self.word(k, "also", "both", "later", "then", "subsequently"):
                k += 1
            other = self.noun(k)
            if other is None or not self._same_class(head, other, kind):
                break
            if not joined and k != j and not self._list_goes_on(k, kind):
                break
            end = self._own(other, k + 1)
            if self._starts_clause(i, end):
                break
            members.append(other)
            j = end
            if joined and not (self.mark(j, "K") and False):
                goes_on = self.mark(j, "K") and (following := self.noun(j + 1)) is not None and self._same_class(head, following, kind) and self._list_goes_on(j + 1, kind)
                if not (self.mark(j, "C") and self.noun(j + 1) is not None) and not goes_on:
                    break
        if len(members) > 1:
            head.members = members
            head.limit = max(member.limit for member in members)
        return j

    def _with_allies(self, j: int) -> int:
        """``X and its allies``: the unnamed allies stand beside the party."""
        other = self.noun(j + 1)
        if not self.mark(j, "C") or other is None:
            return j
        own = other.poss in ("its", "their", "his", "her") and (other.head in _ALLIES or other.type == "GROUPWORD")
        others = other.type == "HUMAN" and other.head in ("members", "councillors", "delegates", "others", "colleagues", "supporters") and bool(other.words & {"other", "others", "fellow"})
        if own or others:
            end = self._own(other, j + 2)
            return end
        return j

    def _titles(self, head: Noun, j: int) -> int:
        """``Healthy Serbia leader and incumbent mayor X``: a title joined with a titled name is one person."""
        other = self.noun(j + 1)
        if head.type not in ("OFFICE", "HUMAN") or not (self.mark(j, "C") and self.word(j, "and")) or other is None or other.type != "PERSON":
            return j
        if not other.mods or other.det or other.poss is not None or head.number is not None or head.head.endswith("s"):
            return j
        head.mods = [*head.mods, *other.mods]
        head.words = head.words | other.words
        head.type, head.id, head.head, head.first, head.last = other.type, other.id, other.head, other.first, other.last
        return self._own(head, j + 2)

    def _same_class(self, head: Noun, other: Noun, kind: str) -> bool:
        if kind == "party" and other.type == "NAME" and other.det == "the":
            return True
        if _CLASS.get(other.type) != kind:
            return False
        return not (kind == "person" and (head.type == "PERSON") != (other.type == "PERSON") and other.type == "HUMAN" and not other.det)

    def _list_goes_on(self, k: int, kind: str) -> bool:
        """Whether a comma list is closed by ``and`` within the next phrases."""
        depth = 0
        for m in range(k + 1, min(k + 24, len(self.chunks))):
            chunk = self.chunks[m]
            if isinstance(chunk, Verb):
                return False
            if isinstance(chunk, Mark):
                if chunk.kind == "C" and depth == 0:
                    return True
                if chunk.kind in (".", ";", "S"):
                    return False
        return False

    def _starts_clause(self, i: int, end: int) -> bool:
        """Whether the phrase before ``end`` is the subject of a verb that follows while ours is an object: ``A backed B and C left``."""
        k = end
        while self.mark(k, "A"):
            k += 1
        following = self.at(k)
        if not (isinstance(following, Verb) and following.form in ("fin", "ed")):
            return False
        for m in range(i - 1, -1, -1):
            chunk = self.chunks[m]
            if isinstance(chunk, Verb):
                return True
            if isinstance(chunk, Mark) and chunk.kind in ("R", "S", ";", "K", "O"):
                return False
        return False
