"""Reads one section: sentence by sentence, clause by clause, frames tried, acts and their reasons kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hustings.components.acts import Act, Interpreter
from hustings.components.acts.scene import Scene
from hustings.components.acts.scene_places import place_filler
from hustings.components.appositions import Appositions
from hustings.components.chunks import Chunk, Mark, Noun
from hustings.components.clauses.arguments import Arguments, Firing, bind, candidate_frames, readings
from hustings.components.clauses.dates import is_aside
from hustings.components.clauses.factuality import ACTUAL, NEGATIVE, Signatures, judge
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.loose_votes import attach_loose_votes
from hustings.components.mentions.tokens import Tokens
from hustings.components.merged_seats import merge_seats
from hustings.components.names import Names
from hustings.components.nominals import Nominals
from hustings.components.nouns.kinds import fits
from hustings.components.section_parser import SectionParser, SentenceParse, bare_sentences, parse_together
from hustings.components.verbless import Verbless
from hustings.frames import Frame, FrameTable

# How many words before an election its year can stand.
_YEAR_REACH = 3


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


class SectionReader:
    """Reads the sentences of one section in order, with one discourse.

    Attributes:
        acts: Those of the sentences read so far.
        traces: Why each trigger gave an act or not.
        parses: The sentences' chunks and clauses.
        sentences: First and last character of each that was read so far.
        items: First and last character of the section's list items.
        datelines: First and last character of the datelines that paragraphs begin with, in order.
        thorough: Whether sentences that can say nothing are cut into chunks as well, to be looked at.
        second: A second reader, which sees each clause behind the rules.
    """

    def __init__(self, tokens: Tokens, scene: Scene, frames: FrameTable, signatures: Signatures) -> None:
        self.tokens = tokens
        self.text = scene.text
        self.frames = frames
        self.signatures = signatures
        self.scene = scene
        self.discourse = scene.discourse
        self.interpreter = Interpreter(scene)
        self.acts = scene.told
        self.traces: list[Trace] = []
        self.parses: list[SentenceParse] = []
        self.sentences: list[tuple[int, int]] = []
        self.items: list[tuple[int, int]] = []
        self.datelines: list[tuple[int, int]] = []
        self.thorough = False
        self.second: Callable[[SectionReader, Clause], None] | None = None
        seen: dict[int, Noun] = {}
        self._names = Names(scene)
        self._appositions = Appositions(self.interpreter, seen)
        self._nominals = Nominals(self.interpreter, frames, seen)
        self._verbless = Verbless(self.interpreter, frames, signatures)
        self._item = -1
        self._fired: dict[int, str] = {}

    def parser(self, starts: list[int]) -> SectionParser:
        """The parser of the section; ``starts`` are the first tokens of its sentences."""
        sentences = bare_sentences(self.tokens, starts, self.datelines)
        phrasals, protagonist = self.frames.phrasals, self.discourse.protagonist
        thorough = self.thorough or bool(self.items)
        return SectionParser(self.tokens, sentences, phrasals, protagonist, thorough=thorough)

    def read(self, starts: list[int]) -> list[Act]:
        """The acts of the section, parsed alone; ``starts`` are the first tokens of its sentences."""
        parser = self.parser(starts)
        parse_together([parser])
        return self.read_sentences(parser.sentences)

    def read_sentences(self, sentences: list[SentenceParse]) -> list[Act]:
        """The acts of the section from its parsed sentences."""
        self.parses = sentences
        for parse in sentences:
            if self.datelines:
                self._read_dateline(parse)
            self._sentence(parse)
        self.interpreter.end_section()
        self._late_parties()
        return self.acts

    def _read_dateline(self, parse: SentenceParse) -> None:
        """A dateline's date is the report's, and no act's."""
        for mention in self.tokens.cover[parse.lead : parse.start]:
            date = self.scene.resolver.date(mention) if mention and mention.label == "DATE" else None
            if date is not None:
                self.discourse.report_date = self.discourse.anchor = date.value

    def plain(self) -> dict[str, Any]:
        """What was read, as plain data for a doc."""
        return {"acts": [act.plain() for act in self.acts], "sentences": self.sentences}

    def _late_parties(self) -> None:
        """A party that the section tells only later still belongs to the taking of office."""
        for act in self.acts:
            who = act.filler("person")
            if act.kind == "take" and "party" not in act.slots and who is not None and not act.told_place:
                if act.settings.get("own_party") or who.value == self.discourse.protagonist:
                    continue  # a life is told in order: a later list is none of this election
                person = self.discourse.people.get(who.value)
                link = (person.party or person.list_party) if person is not None else None
                if link is not None:
                    act.slots["party"] = Filler(link.value, link.span, "coreferred")

    def _sentence(self, parse: SentenceParse) -> None:
        self.discourse.sentence = parse.number
        if self.sentences and "\n\n" in self.text[self.sentences[-1][1] : parse.first]:
            self.discourse.begin_paragraph(parse.number)
        if self.discourse.report_date is not None and len(self.discourse.anchor or "") < len("2022-11-05"):
            # Days are near the report, not near a month that was told once.
            self.discourse.anchor = self.discourse.report_date
        chunks, clauses, span = parse.chunks, parse.clauses, (parse.first, parse.last)
        self.sentences.append(span)
        if not chunks:
            return
        self._resolve_first_date(parse.start, parse.end)
        self._names.note(chunks, clauses)
        self._item_place(chunks, parse.first)
        self.interpreter.begin_sentence(span, chunks, clauses)
        self._fired = {}
        self._anchor_of_election(chunks, clauses)
        for clause in clauses:
            if not clause.quoted:
                self.discourse.aside = any(is_aside(one) for one in (clause, clause.coordinated) if one)
                self._clause(clause, span)
                self._anchor(clause)
                if self.second is not None:
                    self.second(self, clause)
        self._verbless.behind_colon(chunks, clauses)
        if not clauses:
            self._verbless.labelled(chunks)
        self._verbless.gapped(chunks, clauses)
        self._verbless.in_opposition(chunks, clauses)
        attach_loose_votes(self.scene, chunks, clauses, self._fired)
        merge_seats(self.scene)
        self.scene.end_sentence()

    def _resolve_first_date(self, start: int, end: int) -> None:
        """Counts a sentence's first date from what was told before it, not from a clause inside it."""
        mention = next((one for one in self.tokens.cover[start:end] if one and one.label == "DATE"), None)
        if mention is not None:
            self._count_from_election(start, mention.start)
            self.scene.resolver.settle(mention)

    def _count_from_election(self, start: int, end: int) -> None:
        """``Following the 2012 local election X won, and on 15 June Y``: a day of that year."""
        for at in range(start, end):
            mention = self.tokens.cover[at]
            if mention is None or mention.label != "ELECTION":
                continue
            before = (self.tokens.words[one].text for one in range(max(start, at - _YEAR_REACH), at))
            year = next((word for word in before if word.isdigit() and word[:2] in ("19", "20")), "")
            if len(year) == len("2012"):
                self.discourse.count_from(year)

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
        self.scene.item_place = place_filler(place)

    def _anchor_of_election(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``After the elections of 1996 … in December of that year``: what dates count from."""
        at = next((i for i, chunk in enumerate(chunks) if chunk.kind == "D"), 0)
        noun, mark = (chunks[at - 2] if at > 1 else None), chunks[at] if chunks else None
        if isinstance(noun, Noun) and noun.type == "ELECTION" and isinstance(mark, Mark) and mark.mention:
            clause = next(
                (one for one in clauses if any(mention is mark.mention for mention, _ in one.dates)), None
            )
            found = (
                self.scene.date_in(clause, mark.mention)
                if clause is not None
                else self.scene.resolver.date(mark.mention)
            )
            if found is not None:
                self.discourse.count_from(found.value, aside=self.discourse.report_date is not None)

    def _anchor(self, clause: Clause) -> None:
        """The last date read is what later relative dates count from."""
        dated = None
        for mention, _ in clause.dates:
            dated = self.scene.date_in(clause, mention) or self.scene.resolver.period(mention)[1]
            if dated is not None:
                self.discourse.count_from(dated.value, aside=is_aside(clause))
        if dated is None and (election := self.scene.election_date(clause)) is not None:
            self.discourse.count_from(election.value)

    # Clauses

    def _clause(self, clause: Clause, sentence: tuple[int, int]) -> None:
        verdict = judge(clause, self.signatures)
        self._appositions.read_fronted(clause)
        self._appositions.read(clause, verdict.value)
        self._nominals.read(clause, verdict.value)
        self.interpreter.look(clause, verdict.value)
        candidates = candidate_frames(clause, self.frames)
        if not candidates:
            self._nominals.read_later()
            self._verbless.with_as(clause)
            return
        trace = self._trace(clause, sentence)
        wanted = [frame for frame in candidates if verdict.value == (NEGATIVE if frame.negative else ACTUAL)]
        for firing in self._firings(wanted, clause):
            trace.frame = trace.frame or firing.frame.id
            self._fired.setdefault(id(clause), firing.frame.act)
            trace.acts.extend(act.kind for act in self.interpreter.interpret(firing))
        self._nominals.read_later()
        if verdict.value == ACTUAL:
            self._verbless.with_as(clause)
            self._nominals.read_ends(clause)
        if not trace.frame:
            trace.reason = verdict.reason
            if verdict.value == ACTUAL:
                trace.why = lambda: _unfilled(candidates, clause)

    def _firings(self, frames: list[Frame], clause: Clause) -> Iterator[Firing]:
        """The frames that fire on a clause, in the likelier voice first.

        Of each voice they are the first one in the order of the data and those that go on beside it.
        """
        if not frames:
            return
        for arguments in readings(clause):
            fired = False
            for frame in frames:
                firing = bind(frame, clause, arguments)
                if firing is None or _is_stray_object(firing, clause):
                    continue
                fired = True
                yield firing
                if not frame.goes_on:
                    return
            if fired:
                return

    def _trace(self, clause: Clause, sentence: tuple[int, int]) -> Trace:
        verb = clause.verb
        first, last = self.tokens.offsets[verb.start], self.tokens.ends[verb.end - 1]
        trace = Trace(sentence, self.text[first:last], first)
        self.traces.append(trace)
        return trace


def _is_stray_object(firing: Firing, clause: Clause) -> bool:
    """``quit the party`` leaves no office: a leaving with an object that is none of its roles."""
    if firing.frame.settings.get("office") == "known" and len(firing.frame.roles) == 1:
        has_object = bool(clause.after) or bool(clause.verb.passive)
        return has_object or clause.antecedent is not None  # ``took over the seat``
    if firing.frame.act != "leave" or {"office", "thing"} & set(firing.roles):
        return False
    if any(
        prep in ("from", "of") and noun.type in ("PARTY", "LIST", "GROUPWORD", "PARTYWORD")
        for prep, noun in clause.args
    ):
        return True
    return bool(clause.after) and firing.roles["who"] != clause.after[:1] and clause.after[0].head != "it"


def _unfilled(candidates: list[Frame], clause: Clause) -> str:
    """Which roles the nearest frame missed."""
    frame = candidates[0]
    missing = [
        " or ".join(need)
        for need in frame.needs
        if not any(bind_one(frame, role, arguments) for arguments in readings(clause) for role in need)
    ]
    if missing:
        return f"{frame.id}: found no {', '.join(missing)}"
    return f"{frame.id}: no reading fills all roles"


def bind_one(frame: Frame, role: str, arguments: Arguments) -> bool:
    """Whether one role of a frame could be filled."""
    return any(fits(noun, place) for place in frame.roles[role] for noun in arguments.get(place.function, ()))
