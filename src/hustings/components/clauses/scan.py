"""The state of a scan for clauses: open levels, and the phrases that wait for a verb."""

from __future__ import annotations

from dataclasses import dataclass, field

from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Mention
from hustings.components.mentions.words import word_set

REPORT_NOUNS = word_set(
    "report reports rumour rumours rumor rumors claim claims allegation allegations speculation"
    " suggestion suggestions plan plans proposal proposals attempt attempts bid bids effort efforts"
    " intention intentions threat threats promise promises request requests decision motion motions demand"
    " demands call calls talk talks wish desire hope hopes chance opportunity possibility likelihood offer"
    " offers invitation refusal failure fear fears denial idea news announcement suspicion accusation"
    " accusations charge charges agreement deadline right ability prediction predictions belief"
    " referendum petition"
    " willingness readiness reluctance move moves campaign pledge vow candidate favourite story stories"
)
INTRANSITIVE = word_set(
    "resign die step stand go come fall serve rise retire return remain arise happen occur depart emerge"
    " live sit stay run participate"
)
_NEEDING_OBJECTS = word_set("hold call convoke summon organise organize schedule stage conduct")
# What a phrase may be that only describes somebody, who is named behind it.
_DESCRIBING = frozenset(("POSITION", "THING", "HUMAN"))
_BEHIND_PASSIVES = frozenset(("by", "on", "from", "as", "under", "to", "in"))


@dataclass(slots=True, eq=False)
class Level:
    """One open clause level.

    Attributes:
        kind: ``main``, ``rel``, ``sub``, ``that`` or ``paren``.
        word: The word that opened it.
        antecedent: The phrase that a relative clause or a bracket belongs to.
        governor: The clause whose verb governs it; for a bracket, the clause that it stands in.
        governing_noun: The noun that governs it.
        bare: Bare phrases that wait for its verb.
        front: Phrases with prepositions that wait for its verb; votes under ``votes``.
        dates: Dates that wait for its verb.
        main: Its last finite clause.
        waiting: Clauses that wait for its subject.
        place: The phrase that ``where`` stands for.
        pending: The subject of a coordinated clause whose verb comes behind a parenthesis; before a
            description the name that stands in the parenthesis.
        apart: Whether a comma stands before the word that opened it.
        fronted: Whether it stands before the main clause that it belongs to.
    """

    kind: str
    word: str = ""
    antecedent: Noun | None = None
    governor: Clause | None = None
    governing_noun: Noun | None = None
    bare: list[Noun] = field(default_factory=list)
    front: list[tuple[str, Noun]] = field(default_factory=list)
    dates: list[Mention] = field(default_factory=list)
    main: Clause | None = None
    waiting: list[Clause] = field(default_factory=list)
    place: Noun | None = None
    pending: list[Noun] = field(default_factory=list)
    apart: bool = False
    fronted: bool = False


@dataclass(slots=True, eq=False)
class Scan:
    """How far the clauses of a sentence are read.

    Attributes:
        chunks: The sentence's chunks.
        phrasals: Pairs of lemma and particle that belong together.
        clauses: The clauses so far.
        levels: The open levels, innermost last.
        current: The clause that complements go to.
        window: Bare phrases since the last boundary.
        boundary: The kind of the last boundary: a mark's, ``KC`` for comma and coordinator, ``V`` for a verb.
        behind_verb: The kind of the last boundary since the last verb, or empty.
        prep: The preposition that waits for its phrase, or empty.
        prep_before: The one that waited before the last mark.
        last_noun: The last phrase.
        quoted: Whether a quotation is open.
        name_quoted: Whether a quoted name is open, which has no verb.
        adverbs: Adverbs since the last boundary.
        next_dates: Dates that belong to the next verb.
        before_semicolon: The main clause before the last semicolon.
        deed: The clause that tells what somebody's first act was.
    """

    chunks: list[Chunk]
    phrasals: set[tuple[str, str]]
    clauses: list[Clause] = field(default_factory=list)
    levels: list[Level] = field(default_factory=lambda: [Level("main")])
    current: Clause | None = None
    window: list[Noun] = field(default_factory=list)
    boundary: str = ""
    behind_verb: str = ""
    prep: str = ""
    prep_before: str = ""
    last_noun: Noun | None = None
    quoted: bool = False
    name_quoted: bool = False
    adverbs: set[str] = field(default_factory=set)
    next_dates: list[Mention] = field(default_factory=list)
    before_semicolon: Clause | None = None
    deed: Clause | None = None

    @property
    def level(self) -> Level:
        """The innermost open level."""
        return self.levels[-1]

    def at(self, i: int) -> Chunk | None:
        """The chunk at an index, or None beside the sentence."""
        return self.chunks[i] if 0 <= i < len(self.chunks) else None

    def complements(self) -> bool:
        """Whether a bare phrase can still belong to the current verb."""
        return self.behind_verb in ("", "A")

    def open_clause(self) -> Clause | None:
        """The current clause, if what comes with a preposition or as a date can belong to it."""
        clause = self.current
        if clause is None or self.level.main is not None or clause.link.startswith(("part", "ger", "inf")):
            return clause
        return None

    def outside_relative(self) -> Clause | None:
        """``beat X, who had held the post, by 13 votes to 8``: where a comma behind a relative leads back."""
        if self.behind_verb != "K" or self.level.kind != "rel" or len(self.levels) == 1:
            return None
        return self.levels[-2].main

    def outside_subordinate(self) -> Clause | None:
        """``was chosen, although the Radicals had left, on 5 May``: likewise behind a subordinate clause."""
        level = self.level
        closed = self.behind_verb == "K" and level.main is not None and level.apart
        return self.levels[-2].main if closed and level.kind == "sub" and len(self.levels) > 1 else None

    def open(self, level: Level) -> None:
        """Opens a level."""
        self.levels.append(level)

    def bound(self, kind: str) -> None:
        """Sets a boundary: the window behind it is empty."""
        main = self.level.main
        if kind in ("K", "R", "O") and self.window and self.boundary in ("C", "KC") and main is not None:
            self.level.pending = self.window[-1:]
        elif kind == "K" and self.boundary == "K" and self._names_pending():
            self.level.pending.insert(0, self.window[-1])
        joined = kind == "C" and not self.window
        self.boundary = "KC" if joined and self.boundary == "K" else kind
        self.behind_verb = "KC" if joined and self.behind_verb == "K" else kind
        self.window = []
        self.adverbs = set()

    def _names_pending(self) -> bool:
        """``and their lead candidate, X, was chosen``: whether a name explains what waits for its verb."""
        waiting = self.level.pending
        described = len(waiting) == 1 and waiting[0].type in _DESCRIBING
        return described and len(self.window) == 1 and self.window[0].type == "PERSON"

    def leave_subordinates(self) -> None:
        """Leaves subordinate levels: the phrase before the verb opens a main clause again."""
        while len(self.levels) > 1 and self.level.kind in ("sub", "rel", "that"):
            left = self.levels.pop()
            if left.main is not None:  # ``…, which won a majority, and in June she was elected``
                self.level.dates += left.dates

    def level_subjects(self) -> list[Noun]:
        """The subjects that a clause without one of its own takes from its level."""
        level, last = self.level, self.last_noun
        if level.main is not None:
            subjects = level.main.subjects
            if last is not None and self.boundary == "K" and last.type == "PERSON" and last not in subjects:
                return [last, *subjects]
            return subjects
        if level.bare:
            return level.bare[::-1]
        antecedent = level.antecedent
        if antecedent is not None and (level.kind == "rel" or _describes_in_brackets(level)):
            return [antecedent]
        return []

    def close_waiting(self) -> None:
        """Gives the clauses that still wait a subject, and the last clause the dates that no verb took."""
        for level in self.levels:
            for clause in level.waiting:
                if not clause.subjects and level.main is not None:
                    inverted = "be" in level.main.verb.lemmas and not level.main.subjects
                    clause.subjects = list(level.main.after[:1] if inverted else level.main.subjects)
            if level.main is None and level.dates and self.clauses and not self.clauses[-1].dates:
                self.clauses[-1].dates = [(date, False) for date in level.dates]


def _describes_in_brackets(level: Level) -> bool:
    """``Mayor X (first elected in 2018)``."""
    return level.kind == "paren" and level.antecedent is not None and level.antecedent.type == "PERSON"


def looks_passive(clause: Clause) -> bool:
    """Whether a form in -ed taken for finite reads as a participle: no object, but an agent or a place."""
    verb = clause.verb
    if verb.form != "ed" or verb.passive is not None or clause.after:
        return False
    if not clause.args:  # ``A session held on 5 May declared``
        return bool(clause.dates) and not _NEEDING_OBJECTS.isdisjoint(verb.lemmas)
    return clause.args[0][0] in _BEHIND_PASSIVES and INTRANSITIVE.isdisjoint(verb.lemmas)
