"""Reads one section: sentence by sentence, clause by clause, frames tried, acts and their reasons kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hustings.components.arguments import Firing, bind, candidate_frames, is_incumbent, part_of_government, readings
from hustings.components.chunker import Chunker
from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses import Clause, ClauseScanner
from hustings.components.factuality import ACTUAL, NEGATIVE, Signatures, judge
from hustings.components.interpretation import Act, Interpreter
from hustings.components.phrases import attach
from hustings.components.reference import Discourse, Filler, Person
from hustings.components.resolution import position_of
from hustings.components.tokens import Mention, Tokens
from hustings.frames import Frame, FrameTable
from hustings.frames.model import pseudo_frame


@dataclass(slots=True)
class Trace:
    """Why a trigger gave an act or not.

    Attributes:
        sentence: First and last character of the sentence in the doc.
        trigger: The verb group's words.
        first: Its first character.
        frame: The frame that fired, or empty.
        reason: Why nothing fired, or empty.
        acts: What came of it, in words.
    """

    sentence: tuple[int, int]
    trigger: str
    first: int
    frame: str = ""
    reason: str = ""
    acts: list[str] = field(default_factory=list)
    why: Callable[[], str] | None = None

    def explained(self) -> str:
        """The reason why nothing fired; which roles were missed is only worked out when somebody asks."""
        return self.reason or (self.why() if self.why is not None else "")


@dataclass(slots=True)
class SentenceParse:
    """A sentence's chunks and clauses, kept for explanations."""

    first: int
    last: int
    chunks: list[Chunk]
    clauses: list[Clause]


class SectionReader:
    """Reads the sentences of one section in order, with one discourse."""

    def __init__(self, tokens: Tokens, text: str, frames: FrameTable, signatures: Signatures, discourse: Discourse, *, executive_council: bool) -> None:
        self.tokens = tokens
        self.text = text
        self.frames = frames
        self.signatures = signatures
        self.discourse = discourse
        self.interpreter = Interpreter(discourse, text, (tokens.offsets, tokens.ends), executive_council=executive_council)
        self.acts: list[Act] = []
        self.traces: list[Trace] = []
        self.parses: list[SentenceParse] = []
        self.sentences: list[tuple[int, int]] = []
        self.items: list[tuple[int, int]] = []
        self._item = -1
        self._seen: dict[int, Noun] = {}
        self._fired: set[int] = set()
        self.second: Callable[[SectionReader, Clause], None] | None = None

    def read(self, starts: list[int]) -> list[Act]:
        """The acts of the section; ``starts`` are the first tokens of its sentences."""
        count = len(self.tokens.words)
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else count
            if end > start:
                self._sentence(number, start, end)
        self._late_parties()
        return self.acts

    def _late_parties(self) -> None:
        """A party that the section tells only later still belongs to the taking of office."""
        for act in self.acts:
            who = act.slots.get("person")
            if act.kind == "take" and "party" not in act.slots and isinstance(who, Filler) and not act.told_place:
                person = self.discourse.people.get(who.value)
                link = (person.party or person.list_party) if person is not None else None
                if link is not None:
                    act.slots["party"] = Filler(link.value, link.span, "coreferred")

    def _sentence(self, number: int, start: int, end: int) -> None:
        tokens = self.tokens
        while end > start + 1 and tokens.words[end - 1].text.isspace():
            end -= 1
        first, last = tokens.offsets[start], tokens.ends[end - 1]
        self.sentences.append((first, last))
        chunks = attach(Chunker(tokens, start, end).run())
        clauses = ClauseScanner(chunks, self.frames.phrasals).run()
        self.parses.append(SentenceParse(first, last, chunks, clauses))
        self.discourse.sentence = number
        question = tokens.words[end - 1].text == "?"
        for clause in clauses:
            clause.quoted = clause.quoted or question
        self._note_names(chunks, clauses)
        self._item_place(chunks, first)
        self.interpreter.see_sentence(chunks, clauses)
        self.interpreter.sentence_span = (first, last)
        self.interpreter.told = self.acts
        for clause in clauses:
            if not clause.quoted:
                self._clause(clause, (first, last))
                self._anchor(clause)
                if self.second is not None:
                    self.second(self, clause)
        self._colon_list(chunks, clauses)
        self._gapped(chunks, clauses)
        self._loose_votes(chunks, clauses)
        self._merge_places()
        for act in self.interpreter.acts:
            act.first, act.last = max(first, act.first), min(last, act.last)
        for act in self.interpreter.acts:
            anchor = act.settings.get("before")
            if anchor is not None and anchor in self.acts:
                self.acts.insert(self.acts.index(anchor), act)  # type: ignore[arg-type]
            else:
                self.acts.append(act)
        self.interpreter.acts = []

    def _item_place(self, chunks: list[Chunk], first: int) -> None:
        """A list item that begins with a place (``- Ada, where …``) speaks of that place to its end."""
        item = bisect_right(self.items, first + 3, key=lambda span: span[0]) - 1
        if item >= 0 and first >= self.items[item][1]:
            item = -1
        if item == self._item and item >= 0:
            return
        self._item = item
        head = next((chunk for chunk in chunks if isinstance(chunk, Noun)), None) if item >= 0 else None
        place = head if head is not None and head.type == "PLACE" else None
        self.interpreter.item_place = Filler(place.id, (place.first, place.last)) if place is not None else None

    def _merge_places(self) -> None:
        """``was elected after receiving the fifth position on the X list``: one seat with list and position."""
        acts = self.interpreter.acts
        for seat in [act for act in acts if act.kind == "seat_won" and "list" not in act.slots]:
            for place in [act for act in acts if act.kind == "list_placed"]:
                one, other = seat.slots.get("person"), place.slots.get("person")
                if isinstance(one, Filler) and isinstance(other, Filler) and one.value == other.value:
                    seat.slots.update({name: place.slots[name] for name in ("list", "position") if name in place.slots})
                    acts.remove(place)

    def _anchor(self, clause: Clause) -> None:
        """The last date read is what later relative dates count from."""
        for mention, _ in clause.dates:
            found = self.interpreter.resolver.date(mention)
            if found is not None:
                self.discourse.anchor, self.discourse.anchor_told = found.value, True

    # Names

    def _note_names(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        subjects = {id(noun) for clause in clauses if clause.link in ("main", "coord") for noun in clause.subjects[:1]}
        for chunk in chunks:
            if isinstance(chunk, Noun):
                self._note(chunk, subject=id(chunk) in subjects)

    def _note(self, noun: Noun, *, subject: bool) -> None:
        for member in noun.each():
            self._note_one(member, subject=subject)

    def _note_one(self, noun: Noun, *, subject: bool) -> None:
        if noun.type == "PERSON":
            person = self.discourse.mention(noun.id, noun.start, subject=subject)
            link = self.interpreter.resolver.party_of_person(noun)
            if link is not None and (person.party is None or link.how == "read"):
                person.party = person.party if person.party is not None and link.how != "read" else link
            words = noun.words | frozenset(word for appo in noun.appositions for word in appo.words)
            if words & {"incumbent", "sitting", "current"} and person.incumbent is None:
                person.incumbent = Filler("True", (noun.first, noun.last))
            if not person.offices and not noun.words & {"former", "future", "ex-mayor"}:
                self._described_office(person, noun)
            if self.discourse.mayor is None and is_incumbent(noun) and not noun.words & {"former", "deputy"} and any(mod.id in ("mayor",) for mod in noun.mods):
                self.discourse.mayor = person
        elif noun.type in ("PARTY", "LIST"):
            self.discourse.note_party(Filler(noun.id, (noun.first, noun.last)), noun.start, is_list=noun.type == "LIST")
        elif noun.type in ("LISTWORD", "GROUPWORD"):
            listed = self.interpreter.resolver.list_name(noun)
            if listed is not None and listed.how == "read":
                self.discourse.note_party(listed, noun.start, is_list=True)
        for mod in noun.mods:
            if mod.label in ("PARTY", "LIST") and noun.type not in ("LISTWORD", "GROUPWORD"):
                self.discourse.note_party(Filler(mod.id, (mod.first, mod.last)), mod.start)
            elif mod.label == "PERSON" and noun.type != "PERSON":
                self.discourse.mention(mod.id, mod.start, subject=False)
        if isinstance(noun.poss, Noun):
            self._note_one(noun.poss, subject=False)
        for _, other in noun.of:
            if isinstance(other, Noun):
                self._note(other, subject=False)
        for other in noun.appositions:
            self._note_one(other, subject=False)

    def _described_office(self, person: Person, noun: Noun) -> None:
        """``the president of the assembly, X``, ``deputy mayor X``: what the description says is held."""
        for item in [*(appo for appo in noun.appositions if appo.type == "OFFICE" and not appo.words & {"former", "future"} and not any(prep == "date" for prep, _ in appo.of))]:
            reading = self.interpreter._office(item)
            if reading is not None and reading.office and not reading.anaphoric:
                person.offices.append(reading.office)
                return
        for mod in noun.mods:
            if mod.label == "OFFICE" and mod.id in ("mayor", "deputy mayor", "assistant mayor", "minister", "city manager", "prefect"):
                person.offices.append(mod.id)
                return

    # Clauses

    def _clause(self, clause: Clause, sentence: tuple[int, int]) -> None:
        self._appositions(clause)
        verdict = judge(clause, self.signatures)
        self._nominals(clause, verdict.value)
        self.interpreter.look(clause, verdict.value)
        candidates = candidate_frames(clause, self.frames)
        if not candidates:
            self._with_as(clause)
            return
        trace = self._trace(clause, sentence)
        wanted = [frame for frame in candidates if ((verdict.value == NEGATIVE) if frame.negative else (verdict.value == ACTUAL))]
        for firing in self._firings(wanted, clause):
            trace.frame = trace.frame or firing.frame.id
            self._fired.add(id(clause))
            trace.acts.extend(act.kind for act in self.interpreter.interpret(firing))
        if verdict.value == ACTUAL:
            self._with_as(clause)
        if not trace.frame:
            trace.reason = verdict.reason
            if verdict.value == ACTUAL:
                trace.why = lambda: self._unfilled(candidates, clause)

    def _firings(self, frames: list[Frame], clause: Clause) -> Iterator[Firing]:
        """The frames that fire on a clause: in the likelier voice first, the first in the order of the data and those beside it."""
        if not frames:
            return
        for arguments in readings(clause):
            fired = False
            for frame in frames:
                firing = bind(frame, clause, arguments, self._accepts)
                if firing is None or self._stray_object(firing, clause):
                    continue
                fired = True
                yield firing
                if not frame.goes_on:
                    return
            if fired:
                return

    def _try(self, frame: Frame, clause: Clause) -> Firing | None:
        return next(self._firings([frame], clause), None)

    def _stray_object(self, firing: Firing, clause: Clause) -> bool:
        """``quit the party`` leaves no office: a leaving with an object that is none of its roles."""
        if firing.frame.act != "leave" or {"office", "thing"} & set(firing.roles):
            return False
        if any(prep in ("from", "of") and noun.type in ("PARTY", "LIST", "GROUPWORD", "PARTYWORD") for prep, noun in clause.args):
            return True
        return bool(clause.after) and firing.roles["who"] != clause.after[:1] and clause.after[0].head != "it"

    def _accepts(self, frame: Frame, role: str, noun: Noun) -> bool:
        return True

    def _trace(self, clause: Clause, sentence: tuple[int, int]) -> Trace:
        verb = clause.verb
        first, last = self.tokens.offsets[verb.start], self.tokens.ends[verb.end - 1]
        trace = Trace(sentence, self.text[first:last], first)
        self.traces.append(trace)
        return trace

    def _unfilled(self, candidates: list[Frame], clause: Clause) -> str:
        """Which roles the nearest frame missed."""
        frame = candidates[0]
        missing = []
        for need in frame.needs:
            if not any(any(bind_one(frame, role, arguments, self._accepts) for role in need) for arguments in readings(clause)):
                missing.append(" or ".join(need))
        return f"{frame.id}: found no {', '.join(missing)}" if missing else f"{frame.id}: no reading fills all roles"

    def _appositions(self, clause: Clause) -> None:
        """Places on lists and periods in office that stand in apposition to a name of the clause."""
        for noun in clause.subjects[:1]:
            leader = next((other for prep, other in noun.of if prep in ("under", "around") and isinstance(other, Noun) and other.type == "PERSON"), None)
            if leader is not None and noun.type in ("LIST", "LISTWORD", "GROUPWORD") and id(leader) not in self._seen:
                self._seen[id(leader)] = leader
                self.interpreter.interpret(Firing(_PSEUDO_LEADER, clause, {"who": [leader], "list": [noun]}))
        for noun in [*clause.subjects[:1], *clause.after, *[noun for _, noun in clause.args]]:
            for member in noun.each():
                if member.type == "PERSON" and member.appositions:
                    self._apposition(clause, member)
                elif member.type in ("PARTY", "LIST") and member.appositions:
                    self._party_apposition(clause, member)
        for _, noun in clause.args:
            if part_of_government(noun) and clause.subjects and clause.subjects[0].type in ("PARTY", "LIST") and id(noun) not in self._seen:
                self._seen[id(noun)] = noun
                self.interpreter.interpret(Firing(_PSEUDO_GOVERNMENT, clause, {"party": clause.subjects[:1]}))

    def _nominals(self, clause: Clause, verdict: str) -> None:
        """``The resignation of mayor X on 8 January``, ``after his election to the national assembly``: acts as nouns."""
        nouns = [noun for noun in clause.subjects[:1] if verdict == ACTUAL and clause.link in ("main", "coord") and "become" not in clause.verb.lemmas]
        nouns += [noun for prep, noun in clause.args if prep in ("after", "following", "upon", "with", "by", "since")]
        for noun in nouns:
            frames = self.frames.by_noun.get(noun.head, ())
            if not frames or id(noun) in self._seen or (noun.poss is None and not any(prep == "of" for prep, _ in noun.of)):
                continue
            self._seen[id(noun)] = noun
            subject = noun in clause.subjects[:1]
            self._nominal(frames[0], noun, clause, dated=subject or noun is next((other for prep, other in reversed(clause.args) if prep != "as"), None))

    def _nominal(self, frame: Frame, noun: Noun, clause: Clause, *, dated: bool) -> None:
        person: Noun | None = noun.poss if isinstance(noun.poss, Noun) else None
        if isinstance(noun.poss, str) and noun.poss in ("his", "her"):
            person = Noun(noun.start, noun.start + 1, "PRON", noun.poss, noun.poss, noun.first, noun.first)
        person = person or next((other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)), None)
        if person is None or person.type not in ("PERSON", "PRON", "OFFICE"):
            return
        offices = [other for prep, other in clause.args if prep in ("as", "to", "from") and other.start > noun.start and other.type in ("OFFICE", "ASSEMBLY", "COUNCIL", "NATIONAL_ASSEMBLY", "POST")]
        around = Clause(clause.verb, "ger:after", args=[("as", office) for office in offices], dates=list(clause.dates) if dated else [], start=noun.start, end=max(noun.limit, noun.end))
        around.subjects = [person]
        roles = {"who": [person], **({"office": offices[:1]} if offices else {})}
        self.interpreter.interpret(Firing(frame, around, roles))

    def _party_apposition(self, clause: Clause, noun: Noun) -> None:
        """``the Socialists, a member of the ruling coalition,``."""
        for apposition in noun.appositions:
            if part_of_government(apposition) and id(apposition) not in self._seen:
                self._seen[id(apposition)] = apposition
                self.interpreter.interpret(Firing(_PSEUDO_GOVERNMENT, clause, {"party": [noun]}))

    def _apposition(self, clause: Clause, noun: Noun) -> None:
        pending, noun_appositions = list(noun.appositions), noun.appositions
        for apposition in pending:
            if id(apposition) in self._seen:
                continue
            self._seen[id(apposition)] = apposition
            listlike = [other for prep, other in apposition.of if isinstance(other, Noun) and other.type in ("LIST", "LISTWORD", "PARTY", "PARTYWORD") and prep in ("on", "of", "for", "in")]
            position = position_of(apposition, (apposition.first, apposition.last), self.text)
            if position is not None and listlike and (apposition.type in ("POSITION", "THING", "POST") or apposition.words & {"lead", "candidate"} or apposition.ordinal is not None) and apposition.type != "OFFICE":
                if any(item.type in ("LIST", "LISTWORD") or apposition.words & {"lead", "candidate"} for item in listlike):
                    frame = _PSEUDO_PLACE
                    self.interpreter.list_place(Firing(frame, clause, {"who": [noun]}), noun, [apposition])
                    noun_appositions = [item for item in noun_appositions if item is not apposition]
            if apposition.type == "OFFICE" and apposition.poss in ("his", "her") and apposition.head == "deputy" and set(clause.verb.lemmas) & {"be", "come"}:
                self.interpreter.interpret(Firing(_PSEUDO_TAKE, clause, {"who": [noun], "office": [apposition]}))
            elif apposition.type == "OFFICE":
                self._past_office(clause, noun, apposition)
        noun.appositions = noun_appositions

    def _past_office(self, clause: Clause, noun: Noun, apposition: Noun) -> None:
        for prep, mark in apposition.of:
            if prep == "date" and isinstance(mark, Mark) and mark.mention is not None:
                period = self.interpreter.resolver.period(mark.mention)
                who = self.interpreter.resolver.person(noun)
                reading = self.interpreter._office(apposition)
                if period != (None, None) and who is not None and reading is not None:
                    self.interpreter._held(Firing(_PSEUDO_HOLD, clause, {"who": [noun]}), who, reading, period)

    def _about(self, act: Act, mention: Mention | None, clauses: list[Clause]) -> bool:
        """Whether a vote in a clause of its own speaks of the mayor last chosen: no clause around it, or one about that person."""
        clause = next((item for item in clauses if any(other is mention for other in item.votes)), None)
        if clause is not None and act.settings.get("sentence") is self.interpreter.sentence_chunks and id(clause) not in self._fired:
            return True
        if clause is not None and clause.subjects and clause.subjects[0].head in ("selection", "election", "choice", "confirmation", "vote"):
            return True
        if clause is None or not clause.subjects:
            return not any(trace.frame and trace.sentence == (self.parses[-1].first, self.parses[-1].last) and trace.frame not in _TAKING for trace in self.traces) or not clauses
        person = self.interpreter.resolver.person(clause.subjects[0])
        who = act.slots.get("person")
        return person is not None and person.person is not None and isinstance(who, Filler) and person.person.name == who.value or clause.subjects[0].head in ("delegates", "councillors", "members")

    def _colon_list(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``Two deputy mayors were appointed: A of X and B of Y.``"""
        if not clauses or not clauses[0].verb.passive or not clauses[0].subjects or clauses[0].subjects[0].type != "OFFICE":
            return
        clause = clauses[0]
        behind = False
        for chunk in chunks:
            if isinstance(chunk, Mark) and chunk.kind == ";":
                behind = True
            elif behind and isinstance(chunk, Noun) and chunk.type == "PERSON" and len(clauses) == 1 and judge(clause, self.signatures).value == ACTUAL:
                if any(frame.act == "take" for frame in candidate_frames(clause, self.frames)):
                    self.interpreter.interpret(Firing(_PSEUDO_TAKE, clause, {"who": [chunk], "office": clause.subjects[:1]}))
                return

    def _gapped(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``X was chosen as mayor, and Y as his deputy``: a second holder without a verb of its own."""
        for i in range(len(chunks) - 3):
            mark, person, link, office = chunks[i : i + 4]
            if not (isinstance(mark, Mark) and mark.kind == "C" and isinstance(person, Noun) and person.type == "PERSON" and isinstance(office, Noun) and office.type == "OFFICE"):
                continue
            before = [clause for clause in clauses if clause.verb.end <= mark.start]
            if isinstance(link, Mark) and link.word == "as" and before and (before[-1].verb.passive or before[-1].prefer_passive) and judge(before[-1], self.signatures).value == ACTUAL and not any(isinstance(item, Verb) for item in chunks[i + 4 : i + 5]):
                around = Clause(before[-1].verb, "coord", start=person.start, end=max(office.limit, office.end))
                self.interpreter.interpret(Firing(_PSEUDO_TAKE, around, {"who": [person], "office": [office]}))

    def _with_as(self, clause: Clause) -> None:
        """``a new government was formed, with X of the Radicals as mayor``."""
        for (prep, noun), (link, office) in zip(clause.args, clause.args[1:], strict=False):
            if prep == "with" and link == "as" and noun.type == "PERSON" and office.type in ("OFFICE",):
                if office.poss == "its" and clause.subjects:
                    office.poss = clause.subjects[0]
                self.interpreter.interpret(Firing(_PSEUDO_TAKE, clause, {"who": [noun], "office": [office]}))

    def _loose_votes(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """Votes that stand as a clause of their own belong to the last mayor who was chosen."""
        attached = self.interpreter.used_votes | {id(mention) for clause in clauses for mention in clause.votes if clause.subjects and clause.subjects[0].type in ("GOVERNMENT", "ELECTION", "THING", "ALLIANCE", "PARTY")}
        act = self.interpreter.last_taken
        if act is None:
            return
        loose = [chunk.mention for chunk in chunks if isinstance(chunk, Mark) and chunk.kind == "W"]
        loose += [mention for clause in clauses for mention in clause.votes]
        for mention in loose:
            if mention is None or id(mention) in attached or any(name.startswith("votes.") for name in act.slots) or not self._about(act, mention, clauses):
                continue
            for name, filler in self.interpreter.resolver.votes([mention]).items():
                act.slots.setdefault("votes." + name, filler)


def bind_one(frame: Frame, role: str, arguments: dict[str, list[Noun]], accepts: Callable[[Frame, str, Noun], bool]) -> bool:
    """Whether one role of a frame could be filled."""
    from hustings.components.arguments import fits

    return any(fits(noun, place) and accepts(frame, role, noun) for place in frame.roles[role] for noun in arguments.get(place.function, ()))


_TAKING = frozenset("choose become take-office take-over confirm confirm-incumbent reelect begin-term give-term hold-on stay-on go-to acquire replace take-over-from take-reins".split())
_PSEUDO_TAKE = pseudo_frame("with-as", "take")
_PSEUDO_GOVERNMENT = pseudo_frame("apposition-government", "government")
_PSEUDO_LEADER = pseudo_frame("list-under", "place", position=1)
_PSEUDO_PLACE = pseudo_frame("apposition-list", "place")
_PSEUDO_HOLD = pseudo_frame("apposition", "hold")
