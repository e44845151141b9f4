"""Acts told in apposition to a name: places on lists, offices once held, parts of a government."""

from __future__ import annotations

from hustings.components.acts import Interpreter
from hustings.components.arguments import Firing
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses import Clause
from hustings.components.noun_tests import part_of_government
from hustings.components.resolution import position_of
from hustings.frames.model import pseudo_frame

_LEADER = pseudo_frame("list-under", "place", position=1)
_PLACE = pseudo_frame("apposition-list", "place")
_HOLD = pseudo_frame("apposition", "hold")
_GOVERNMENT = pseudo_frame("apposition-government", "government")
_DEPUTY = pseudo_frame("with-as", "take")


class Appositions:
    """Reads the appositions of a clause's phrases, each once."""

    def __init__(self, interpreter: Interpreter, seen: dict[int, Noun]) -> None:
        self.interpreter = interpreter
        self.scene = interpreter.scene
        self.resolver = interpreter.resolver
        self._seen = seen

    def read(self, clause: Clause) -> None:
        """Places on lists and periods in office that stand in apposition to a name of the clause."""
        for noun in clause.subjects[:1]:
            leader = next(
                (
                    other
                    for prep, other in noun.of
                    if prep in ("under", "around") and isinstance(other, Noun) and other.type == "PERSON"
                ),
                None,
            )
            if (
                leader is not None
                and noun.type in ("LIST", "LISTWORD", "GROUPWORD")
                and id(leader) not in self._seen
            ):
                self._seen[id(leader)] = leader
                self.interpreter.interpret(Firing(_LEADER, clause, {"who": [leader], "list": [noun]}))
        for noun in [*clause.subjects[:1], *clause.after, *[noun for _, noun in clause.args]]:
            for member in noun.each():
                if member.type == "PERSON" and member.appositions:
                    self._of_person(clause, member)
                elif member.type in ("PARTY", "LIST") and member.appositions:
                    self._of_party(clause, member)
        for _, noun in clause.args:
            if (
                part_of_government(noun)
                and clause.subjects
                and clause.subjects[0].type in ("PARTY", "LIST")
                and id(noun) not in self._seen
            ):
                self._seen[id(noun)] = noun
                self.interpreter.interpret(Firing(_GOVERNMENT, clause, {"party": clause.subjects[:1]}))

    def _of_party(self, clause: Clause, noun: Noun) -> None:
        """``the Socialists, a member of the ruling coalition,``."""
        for apposition in noun.appositions:
            if part_of_government(apposition) and id(apposition) not in self._seen:
                self._seen[id(apposition)] = apposition
                self.interpreter.interpret(Firing(_GOVERNMENT, clause, {"party": [noun]}))

    def _of_person(self, clause: Clause, noun: Noun) -> None:
        pending, noun_appositions = list(noun.appositions), noun.appositions
        for apposition in pending:
            if id(apposition) in self._seen:
                continue
            self._seen[id(apposition)] = apposition
            listlike = [
                other
                for prep, other in apposition.of
                if isinstance(other, Noun)
                and other.type in ("LIST", "LISTWORD", "PARTY", "PARTYWORD")
                and prep in ("on", "of", "for", "in")
            ]
            position = position_of(apposition, (apposition.first, apposition.last), self.scene.text)
            if (
                position is not None
                and listlike
                and (
                    apposition.type in ("POSITION", "THING", "POST")
                    or apposition.words & {"lead", "candidate"}
                    or apposition.ordinal is not None
                )
                and apposition.type != "OFFICE"
            ):
                if any(
                    item.type in ("LIST", "LISTWORD") or apposition.words & {"lead", "candidate"}
                    for item in listlike
                ):
                    frame = _PLACE
                    self.interpreter.seats.list_place(
                        Firing(frame, clause, {"who": [noun]}), noun, [apposition]
                    )
                    noun_appositions = [item for item in noun_appositions if item is not apposition]
            if (
                apposition.type == "OFFICE"
                and apposition.poss in ("his", "her")
                and apposition.head == "deputy"
                and set(clause.verb.lemmas) & {"be", "come"}
            ):
                self.interpreter.interpret(Firing(_DEPUTY, clause, {"who": [noun], "office": [apposition]}))
            elif apposition.type == "OFFICE":
                self._past_office(clause, noun, apposition)
        noun.appositions = noun_appositions

    def _past_office(self, clause: Clause, noun: Noun, apposition: Noun) -> None:
        for prep, mark in apposition.of:
            if prep == "date" and isinstance(mark, Mark) and mark.mention is not None:
                period = self.resolver.period(mark.mention)
                who = self.resolver.person(noun)
                reading = self.scene.office(apposition)
                if period != (None, None) and who is not None and reading is not None:
                    self.interpreter.holding.held(
                        Firing(_HOLD, clause, {"who": [noun]}), who, reading, period
                    )
