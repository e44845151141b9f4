"""Acts told in apposition to a name: places on lists, offices once held, parts of a government."""

from __future__ import annotations

from hustings.components.acts import Interpreter
from hustings.components.acts.scene import CHOOSING
from hustings.components.acts.scene_places import inside
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.factuality import ACTUAL
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.incumbency import is_incumbent
from hustings.components.nouns.kinds import is_opposition, is_party, part_of_government
from hustings.components.nouns.lists import is_list_leader, position_of
from hustings.components.nouns.owners import leader_meant
from hustings.frames.model import pseudo_frame

_LEADER = pseudo_frame("list-under", "place", position=1)
_PLACE = pseudo_frame("apposition-list", "place")
_HOLD = pseudo_frame("apposition", "hold", aside=True)
_FRONTED = pseudo_frame("fronted-office", "hold")
_GOVERNMENT = pseudo_frame("apposition-government", "government")
_OPPOSITION = pseudo_frame("apposition-opposition", "oppose")
_WINNER = pseudo_frame("apposition-winner", "win")
_VICTORIOUS = pseudo_frame("apposition-victorious", "keep", undated=True)
_WINNERS = ("winner", "victor")
_UNDER = pseudo_frame("body-under", "take")
_UNDATED = pseudo_frame("with-as", "take", undated=True)

_LED = ("LIST", "LISTWORD", "GROUPWORD", "PARTY", "PROVISIONAL")
_NAMED = ("PERSON", "PRON", "HUMAN")
_PARTNERS = ("partner", "partners")
_HEADS = ("head", "top", "helm")
_LISTLIKE = ("LIST", "LISTWORD", "PARTY", "PARTYWORD")


class Appositions:
    """Reads the appositions of a clause's phrases, each once."""

    def __init__(self, interpreter: Interpreter, seen: dict[int, Noun]) -> None:
        self.interpreter = interpreter
        self.scene = interpreter.scene
        self.resolver = interpreter.resolver
        self._seen = seen

    def read(self, clause: Clause, verdict: str) -> None:
        """Places on lists and periods in office that stand in apposition to a name of the clause."""
        nouns = [*clause.subjects[:1], *clause.after, *[noun for _, noun in clause.args]]
        described = (
            clause.link == "part" and nouns[:1] == clause.subjects[:1]
        )  # ``a council, proposed in May,``
        stands = verdict == ACTUAL and not described
        for noun in nouns:
            if noun.type in _LED and (stands or noun.type != "PROVISIONAL"):
                self._leader(clause, noun)
        alone = clause.verb.passive or not clause.after  # ``was installed under X``, ``took over under X``
        if stands and alone and clause.subjects and clause.subjects[0].type == "PROVISIONAL":
            self._leader_behind(clause, clause.subjects[0])
        for noun in nouns:
            for member in noun.each():
                if member.type == "PERSON" and member.appositions:
                    self._of_person(clause, member)
                elif member.type in ("PARTY", "LIST") and member.appositions:
                    self._of_party(clause, noun, member)
        self._fronted_winner(clause)
        self._fronted_candidate(clause)
        if clause.subjects and clause.subjects[0].type in ("PARTY", "LIST"):
            for _, noun in clause.args:
                if part_of_government(noun) and self._is_new(noun):
                    roles = {"party": clause.subjects[:1], **_partnership(noun)}
                    self.interpreter.interpret(Firing(_GOVERNMENT, clause, roles))

    def _fronted_winner(self, clause: Clause) -> None:
        """``The winner, the Radical Party, took twelve seats``."""
        told = next((noun for noun in clause.subjects[1:] if _is_the_winner(noun)), None)
        party = clause.subjects[0] if told is not None else None
        if told is None or party is None or not is_party(party) or told.start > party.start:
            return
        if self._is_new(told):
            self.interpreter.interpret(Firing(_WINNER, clause, {"party": [party], "thing": [told]}))

    def _fronted_candidate(self, clause: Clause) -> None:
        """``Its lead candidate, X, declined``, ``The lead candidate of the Radical Party, X, declined``."""
        if len(clause.subjects) < 2 or clause.subjects[0].type != "PERSON":
            return
        who, told = clause.subjects[:2]
        if told.start < who.start and is_list_leader(told) and self._is_new(told):
            self._placed(clause, who, told)

    def _placed(self, clause: Clause, who: Noun, told: Noun) -> bool:
        """Adds the place on a list that a description tells; whether the description is that place."""
        if self._is_list_place(told):
            self.interpreter.places.list_place(Firing(_PLACE, clause, {"who": [who]}), who, [told])
            return True
        if (listed := self._list_headed(told)) is not None:
            self.interpreter.places.at_head(Firing(_LEADER, clause, {"who": [who]}), who, listed)
        return False

    def read_fronted(self, clause: Clause) -> None:
        """``Mayor since 2004, she resigned``: the office held, told before the subject."""
        chunks = self.scene.chunks
        if chunks and isinstance(chunks[0], Mark) and chunks[0].word == "as":
            chunks = chunks[1:]  # ``As mayor from 1994 to 2002, she built …``
        first = chunks[0] if chunks else None
        subject = clause.subjects[0] if clause.subjects else None
        if not isinstance(first, Noun) or first.type != "OFFICE" or subject is None or clause.link != "main":
            return
        between = [chunk for chunk in chunks[1:] if chunk.start < subject.start]
        marks = [chunk for chunk in between if isinstance(chunk, Mark)]
        nouns = [chunk for chunk in between if isinstance(chunk, Noun) and chunk.type not in _NAMED]
        if not marks or len(marks) + len(nouns) < len(between) or marks[-1].kind != "K":
            return
        who, reading = self.resolver.person(subject), self.scene.office(first)
        mention = next((mark.mention for mark in marks if mark.kind == "D"), None)
        period = self.resolver.period(mention) if mention is not None else (None, None)
        if who is not None and reading is not None and period != (None, None) and self._is_new(first):
            firing = Firing(_FRONTED, clause, {"who": [subject], "office": [first]})
            self.interpreter.holding.held(firing, who, reading, period)

    def _is_new(self, noun: Noun) -> bool:
        """Whether a phrase was not read before; now it is."""
        if id(noun) in self._seen:
            return False
        self._seen[id(noun)] = noun
        return True

    def _leader(self, clause: Clause, noun: Noun) -> None:
        """``a list under X``: X stands first on it; ``a provisional authority under X``: X leads it."""
        for one in (noun, *noun.appositions):
            people = (leader_meant(other) for other in inside(one, "under", "around"))
            leader = next((person for person in people if person is not None), None)
            if leader is None or not self._is_new(leader):
                continue
            if noun.type == "PROVISIONAL":
                self._leads_body(clause, noun, leader)
            else:
                self.interpreter.interpret(Firing(_LEADER, clause, {"who": [leader], "list": [noun]}))

    def _leader_behind(self, clause: Clause, body: Noun) -> None:
        """``A provisional authority was installed under X``."""
        people = (leader_meant(other) for prep, other in clause.args if prep == "under")
        leader = next((person for person in people if person is not None), None)
        if leader is not None and self._is_new(leader):
            self._leads_body(clause, body, leader)

    def _leads_body(self, clause: Clause, body: Noun, leader: Noun) -> None:
        """``was replaced by a provisional authority under X``: X came to lead it then."""
        span = (body.start, body.end, "OFFICE", "leader", "leader", body.first, body.last)
        roles = {"who": [leader], "office": [Noun(*span, poss=body)]}
        appointed = (one for one in self.scene.clauses if one.antecedent is leader and one.dates)
        told = next((one for one in appointed if not CHOOSING.isdisjoint(one.verb.lemmas)), clause)
        self.interpreter.interpret(Firing(_UNDER, told, roles))

    def _of_party(self, clause: Clause, noun: Noun, member: Noun) -> None:
        """``the Socialists, a member of the ruling coalition,``; ``A and B, her partners in government,``."""
        for apposition in member.appositions:
            if part_of_government(apposition) and self._is_new(apposition):
                all_of_them = noun if apposition.head.endswith("s") else member
                roles = {"party": [all_of_them], **_partnership(apposition)}
                self.interpreter.interpret(Firing(_GOVERNMENT, clause, roles))
            elif _is_the_winner(apposition) and self._is_new(apposition):
                self.interpreter.interpret(
                    Firing(_WINNER, clause, {"party": [member], "thing": [apposition]})
                )
            elif self._is_local_opposition(apposition) and self._is_new(apposition):
                self.interpreter.interpret(Firing(_OPPOSITION, clause, {"party": [member]}))

    def _is_local_opposition(self, noun: Noun) -> bool:
        """``the Radicals, the main opposition group,`` in a section about one place."""
        here = bool(self.scene.discourse.place) and noun.det == "the"
        alone = all(isinstance(other, Noun) and other.type == "OPPOSITION" for _, other in noun.of)
        return here and is_opposition(noun) and alone and "former" not in noun.words

    def _of_person(self, clause: Clause, noun: Noun) -> None:
        """``X, the lead candidate of A``, ``X, his deputy``, ``X (mayor from 1996 to 2000)``."""
        kept = noun.appositions
        for apposition in list(noun.appositions):
            if not self._is_new(apposition):
                continue
            if self._placed(clause, noun, apposition):
                kept = [item for item in kept if item is not apposition]
            if apposition.head == "victorious" and is_incumbent(noun):
                self.interpreter.interpret(Firing(_VICTORIOUS, clause, {"who": [noun]}))
            if apposition.type != "OFFICE":
                continue
            deputy = apposition.poss in ("his", "her") and apposition.head == "deputy"
            if deputy and set(clause.verb.lemmas) & {"be", "come"}:
                self.interpreter.interpret(Firing(_UNDATED, clause, {"who": [noun], "office": [apposition]}))
            else:
                self._past_office(clause, noun, apposition)
        noun.appositions = kept

    def _is_list_place(self, noun: Noun) -> bool:
        """``third on the Radical list``, ``the lead candidate of A``."""
        kinds = {other.type for other in inside(noun, "on", "of", "for", "in") if other.type in _LISTLIKE}
        if any("list" in other.words for other in inside(noun, "on")):
            kinds.add("LIST")  # a list that is known by its name, ``the List for Ada``
        candidate = bool(noun.words & {"lead", "candidate"})
        if not kinds or not (candidate or kinds & {"LIST", "LISTWORD"}) or noun.type == "OFFICE":
            return False
        placed = candidate or noun.type in ("POSITION", "THING", "POST") or noun.ordinal is not None
        return placed and position_of(noun, (noun.first, noun.last), self.scene.text) is not None

    def _list_headed(self, noun: Noun) -> Filler | None:
        """``a miner at the head of the Radical list``, ``its lead candidate``: the list somebody heads."""
        if is_list_leader(noun) and noun.poss is not None:
            owner = noun.poss if isinstance(noun.poss, Noun) else noun
            return self.resolver.list_name(owner) if owner is noun or owner.type in _LISTLIKE else None
        head = next((other for other in inside(noun, "at") if other.head in _HEADS), None)
        if head is None:
            return None
        if head.poss == "its":
            return self.resolver.discourse.list_of_now(head.start)
        lists = [other for other in inside(head, "of") if other.type in ("LIST", "LISTWORD")]
        return self.resolver.list_name(lists[0]) if lists else None

    def _past_office(self, clause: Clause, noun: Noun, apposition: Noun) -> None:
        for prep, mark in apposition.of:
            if prep in ("date", "since") and isinstance(mark, Mark) and mark.mention is not None:
                period = self.resolver.period(mark.mention)
                who = self.resolver.person(noun)
                reading = self.scene.office(apposition)
                if period != (None, None) and who is not None and reading is not None:
                    self.interpreter.holding.held(
                        Firing(_HOLD, clause, {"who": [noun], "office": [apposition]}),
                        who,
                        reading,
                        period,
                    )


def _partnership(noun: Noun) -> dict[str, list[Noun]]:
    """``the Radicals' coalition partner``, ``the partner of the Radicals``: they govern as well."""
    return {"gov": [noun]} if noun.head in _PARTNERS else {}


def _is_the_winner(noun: Noun) -> bool:
    """``the winner``, ``the winning list``, not of something else than this election."""
    if "winning" in noun.words and noun.type in ("LISTWORD", "PARTYWORD"):
        return noun.det == "the"
    return noun.head in _WINNERS and noun.det == "the" and not noun.of
