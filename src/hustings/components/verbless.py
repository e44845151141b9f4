"""Takings of office without a verb of their own: behind a colon, gapped, in ``with X as mayor``."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard

from hustings.components.acts import Interpreter
from hustings.components.acts.scene import CHOOSING
from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.arguments import Firing, candidate_frames
from hustings.components.clauses.factuality import ACTUAL, Signatures, judge
from hustings.components.clauses.model import Clause
from hustings.components.nouns.kinds import is_party
from hustings.components.nouns.offices import MAYOR
from hustings.frames import FrameTable
from hustings.frames.model import pseudo_frame

# What stands beside a clause of its own need not share its date; behind a colon or ``and as`` it does.
_TAKE = pseudo_frame("with-as", "take", undated=True)
_BESIDE = pseudo_frame("in-opposition", "oppose")
# How near and how far before ``opposition`` its party can stand.
_NEAREST, _FARTHEST = 3, 6
_LISTED = pseudo_frame("listed", "take")
_MAKING = CHOOSING | {"make", "install", "instal", "swear", "designate", "vote", "promote", "hire"}
# ``Two deputies serve under her: A and B``.
_SERVING = frozenset(("serve", "work", "sit", "assist", "act"))
_BODIES = ("PROVISIONAL", "ASSEMBLY", "COUNCIL", "GOVERNMENT", "LIST", "LISTWORD", "GROUPWORD", "PARTY")


class Verbless:
    """Finds holders of offices whose verb stands elsewhere in the sentence."""

    def __init__(self, interpreter: Interpreter, frames: FrameTable, signatures: Signatures) -> None:
        self.interpreter = interpreter
        self.frames = frames
        self.signatures = signatures

    def behind_colon(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``Two deputy mayors were appointed: A of X and B of Y``, ``They elected two aldermen: …``."""
        colon = next((at for at, chunk in enumerate(chunks) if chunk.kind == ";"), len(chunks))
        border = chunks[colon].start if colon < len(chunks) else 0
        if not border or not clauses or any(clause.verb.start > border for clause in clauses):
            return
        clause = clauses[-1]
        serving = not (clause.verb.passive or clause.after or _SERVING.isdisjoint(clause.verb.lemmas))
        named = clause.subjects if clause.verb.passive or serving else _announced(clause)
        if not named:
            return
        nouns = (chunk for chunk in chunks[colon:] if isinstance(chunk, Noun))
        person = next((noun for noun in nouns if noun.type == "PERSON"), None)
        if person is None or named[0].type not in ("OFFICE", "PROVISIONAL"):
            return
        takes = serving or any(frame.act == "take" for frame in candidate_frames(clause, self.frames))
        if takes and judge(clause, self.signatures).value == ACTUAL:
            if named[0].type == "OFFICE":
                self.interpreter.interpret(Firing(_LISTED, clause, {"who": [person], "office": named[:1]}))
                return
            for member in person.each():
                office = _bracketed_office(member, named[0])
                alone = replace(member, members=[])
                self.interpreter.interpret(Firing(_LISTED, clause, {"who": [alone], "office": [office]}))

    def labelled(self, chunks: list[Chunk]) -> None:
        """``President of the assembly: X (Radical Party).``: an office as the label of its holder."""
        if len(chunks) < 3:
            return
        office, colon, person = chunks[:3]
        if not _is_noun(office, "OFFICE") or not _is_mark(colon, ";") or not _is_noun(person, "PERSON"):
            return
        verb = Verb(office.start, office.end, office.start, ("be",), "fin", False, past=False)
        end = max(person.limit, person.end)
        around = Clause(verb, "main", [person], after=[office], start=office.start, end=end)
        reading = self.interpreter.scene.office(office)
        if reading is not None and reading.office not in ("", MAYOR) and "former" not in office.words:
            self.interpreter.interpret(Firing(_LISTED, around, {"who": [person], "office": [office]}))

    def _take(self, clause: Clause, person: Noun, office: Noun) -> None:
        inside = (
            bool(clause.subjects) and clause.subjects[0].start < person.start < clause.verb.start
        )  # ``a board, with X as its head, was set up``
        roles = {"who": [person], "office": [office]}
        body = office.poss if isinstance(office.poss, Noun) else office
        installed = body.type == "PROVISIONAL"
        shares = inside or installed or (clause.link == "coord" and bool(clause.dates))
        self.interpreter.interpret(Firing(_LISTED if shares else _TAKE, clause, roles))

    def gapped(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``X was chosen as mayor, and Y as his deputy``: a second holder without a verb of its own."""
        for at, mark in enumerate(chunks):
            if mark.kind not in ("C", "K"):
                continue
            joins = mark.kind == "C" or _is_bare_pair(chunks[at + 1 : at + 3])
            clause = self._choice_before(mark, clauses) if joins else None
            if clause is None:
                continue
            person = chunks[at + 1] if at + 1 < len(chunks) else None
            behind = chunks[at + 2 : at + 5]
            if _is_as(person):
                self._second_office(clause, behind)
                continue
            behind = behind[1:] if behind and _is_as(behind[0]) else behind
            office = behind[0] if behind else None
            followed = any(isinstance(chunk, Verb) for chunk in behind[1:2])
            if _is_noun(person, "PERSON") and _is_noun(office, "OFFICE") and not followed:
                end = max(office.limit, office.end)
                leading = [dated for dated in clause.dates if dated[1]]
                around = Clause(clause.verb, "coord", dates=leading, start=person.start, end=end)
                self._take(around, person, office)

    def in_opposition(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``A, until then in opposition, joined``: what a party was, told between commas."""
        for at, noun in enumerate(chunks) if clauses else ():
            if noun.kind != "N" or not _is_noun(noun, "OPPOSITION") or at < _NEAREST:
                continue
            comma = next(
                (i for i in range(at - 1, max(at - _FARTHEST, 0), -1) if _is_mark(chunks[i], "K")), 0
            )
            party, between = chunks[comma - 1], chunks[comma + 1 : at]
            words = [chunk.word if isinstance(chunk, Mark) else "" for chunk in between]
            verbs = any(isinstance(chunk, Verb) for chunk in between)
            if (
                not comma
                or verbs
                or words[-1:] != ["in"]
                or "with" in words  # ``run by A and B, with C in opposition``
                or not isinstance(party, Noun)
                or not is_party(party)
            ):
                continue
            self.interpreter.interpret(Firing(_BESIDE, clauses[0], {"party": [party]}))

    def _choice_before(self, mark: Chunk, clauses: list[Clause]) -> Clause | None:
        """The clause right before a coordinator, if it says that somebody was chosen."""
        clause = next((one for one in reversed(clauses) if one.verb.end <= mark.start), None)
        if clause is None:
            return None
        if not (clause.verb.passive or clause.prefer_passive or _chooses(clause) or _has_with_as(clause)):
            return None
        return clause if judge(clause, self.signatures).value == ACTUAL else None

    def _second_office(self, clause: Clause, behind: list[Chunk]) -> None:
        """``was chosen as deputy mayor in 2001 and as mayor in 2008``: a second office of one person."""
        office = behind[0] if behind else None
        if not _is_noun(office, "OFFICE") or not set(clause.verb.lemmas) & CHOOSING or not clause.subjects:
            return
        marks = (chunk for chunk in behind[1:] if isinstance(chunk, Mark) and chunk.kind == "D")
        dates = [(mark.mention, False) for mark in marks if mark.mention is not None]
        end = max(office.limit, office.end)
        around = Clause(clause.verb, "coord", clause.subjects[:], dates=dates, start=office.start, end=end)
        roles = {"who": clause.subjects[:1], "office": [office]}
        self.interpreter.interpret(Firing(_LISTED, around, roles))

    def with_as(self, clause: Clause) -> None:
        """``a new government was formed, with X of the Radicals as mayor``."""
        for (prep, noun), (link, office) in pairwise(clause.args):
            if prep != "with" or noun.type != "PERSON":
                continue
            if link == "as" and (body := self._body_joined(clause, office)) is not None:
                self._take(clause, noun, body)
            elif link == "as" and office.type == "OFFICE":
                if office.poss == "its":
                    office.poss = _body_of_its(clause, noun)
                elif office.poss is None and not office.of and office.id in ("president", "leader"):
                    office.poss = next(
                        (one for one in (*clause.after, *clause.subjects) if one.type == "PROVISIONAL"), None
                    )
                self._take(clause, noun, office)

    def _body_joined(self, clause: Clause, members: Noun) -> Noun | None:
        """``set up a provisional authority, with A and B as members``: the body whose members they are."""
        if members.type != "HUMAN" or members.head not in ("member", "members") or members.of:
            return None
        told = (*clause.after, *(noun for _, noun in clause.args), *clause.subjects)
        body = next((noun for noun in told if noun.type in ("PROVISIONAL", "COUNCIL")), None)
        reading = self.interpreter.scene.office(body) if body is not None else None
        return body if reading is not None and reading.office.endswith(" member") else None


def _announced(clause: Clause) -> list[Noun]:
    """What a colon explains: the object, ``agreed on a mayor:``, or the second one, ``gave Ada a mayor:``."""
    told = [*clause.after, *(noun for prep, noun in clause.args if prep in ("on", "upon"))]
    offices = [noun for noun in told if noun.type == "OFFICE" and noun.det in ("a", "an", "another", "its")]
    return offices[:1] or clause.after


def _chooses(clause: Clause) -> bool:
    """``The assembly elected X mayor``: whether a clause in the active voice makes somebody something."""
    lemmas = set(clause.verb.lemmas)
    as_office = any(prep == "as" and noun.type == "OFFICE" for prep, noun in clause.args)
    if "become" in lemmas:
        return True
    return not lemmas.isdisjoint(_MAKING) and (as_office or len(clause.after) > 1)


def _has_with_as(clause: Clause) -> bool:
    """``formed a government, with X as mayor``."""
    return any(
        (prep, link) == ("with", "as") and noun.type == "PERSON" and office.type == "OFFICE"
        for (prep, noun), (link, office) in pairwise(clause.args)
    )


def _bracketed_office(member: Noun, body: Noun) -> Noun:
    """``a provisional council: A (chair), B and C``: the office in brackets, else a member's."""
    office = next((other for prep, other in member.of if prep == "(" and _is_noun(other, "OFFICE")), None)
    if office is None:
        return body
    office.poss = body
    return office


def _is_bare_pair(chunks: list[Chunk]) -> bool:
    """``…, Y deputy mayor``: a name and an office with nothing between them."""
    if len(chunks) < 2:
        return False
    name, office = chunks
    return _is_noun(name, "PERSON") and _is_noun(office, "OFFICE") and not office.det


def _body_of_its(clause: Clause, before: Noun) -> Noun | str:
    """What ``its`` means behind ``with X as``: the last phrase of the clause before X that is a body."""
    bare = [*clause.subjects[:1], *clause.after, *(other for _, other in clause.args)]
    found = [other for other in bare if other.start < before.start and other.type in _BODIES]
    return max(found, key=lambda other: other.start, default=clause.subjects[0] if clause.subjects else "its")


def _is_noun(chunk: Chunk | None, kind: str) -> TypeGuard[Noun]:
    return isinstance(chunk, Noun) and chunk.type == kind


def _is_as(chunk: Chunk | None) -> bool:
    return isinstance(chunk, Mark) and chunk.word == "as"


def _is_mark(chunk: Chunk, kind: str) -> bool:
    return isinstance(chunk, Mark) and chunk.kind == kind
