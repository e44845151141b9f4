"""Acts told by nouns: ``the resignation of mayor X on 8 January``, ``after his election to the assembly``."""

from __future__ import annotations

from itertools import pairwise

from hustings.components.acts import Act, Interpreter
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.factuality import ACTUAL
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Mention
from hustings.components.mentions.words import word_set
from hustings.components.nouns.kinds import is_government
from hustings.components.nouns.owners import possessor_of
from hustings.frames import Frame, FrameTable
from hustings.frames.model import pseudo_frame

_OFFICES = ("OFFICE", "ASSEMBLY", "COUNCIL", "NATIONAL_ASSEMBLY", "POST")

# ``X's appointment was annulled in May``: the date is that of the ruling.
_UNDOING = frozenset(("annul", "overturn", "quash", "void", "declare", "invalidate", "revoke", "reverse"))
# ``X's resignation was rejected``: X stays.
_REFUSING = frozenset(
    (
        *("reject", "refuse", "decline", "turn", "withdraw", "deny", "rescind"),
        *("fail", "collapse", "founder", "flop"),
    )
)
# ``The vote secured his re-election as mayor``, ``led to her appointment as minister``.
_BRINGING = frozenset(
    ("secure", "ensure", "bring", "see", "lead", "result", "mean", "mark", "produce", "earn")
)
_CHOICES = frozenset(("election", "re-election", "reelection", "appointment", "selection", "confirmation"))
_QUITTING = frozenset(("leave", "quit", "resign", "withdraw", "walk", "boycott", "exit", "pull", "break"))
_LISTED = ("from", "on")
# ``her departure from the party``: nouns of leaving one party or of joining another.
_MOVES = word_set("expulsion departure exit resignation defection switch move withdrawal transfer return")
_QUIT, _JOIN = pseudo_frame("move-of", "quit"), pseudo_frame("move-of", "join")
_DOERS = ("PERSON", "OFFICE", "HUMAN")
_MERGERS = frozenset(("merger", "absorption", "incorporation", "amalgamation", "fusion"))
_MERGED_WITH = ("into", "with", "by", "in")
# A preposition and an article may stand between a noun and its office.
_ARTICLE = 2
_PREPS = ("after", "following", "upon", "with", "by", "since", "over")


class Nominals:
    """Tries the frames of nouns."""

    def __init__(self, interpreter: Interpreter, frames: FrameTable, seen: dict[int, Noun]) -> None:
        self.interpreter = interpreter
        self.scene = interpreter.scene
        self.frames = frames
        self._seen = seen
        self._later: list[Firing] = []

    def read(self, clause: Clause, verdict: str) -> None:
        """Tries the subject and what follows ``after``, ``upon``, ``by`` …, each once."""
        refused = not _REFUSING.isdisjoint(clause.verb.lemmas)
        states = (
            verdict == ACTUAL
            and not refused
            and clause.link in ("main", "coord")
            and "become" not in clause.verb.lemmas
        )
        subjects = clause.subjects[:1]
        if subjects and clause.verb.passive and not _UNDOING.isdisjoint(clause.verb.lemmas):
            _date_what_is_undone(subjects[0], clause)
        last = next((other for prep, other in reversed(clause.args) if prep not in ("as", "from")), None)
        nouns = [
            *(subjects if states else []),
            *(noun for prep, noun in clause.args if _introduces(prep, noun, clause)),
            *_protested(clause),
        ]
        if states and "be" in clause.verb.lemmas:
            nouns += [noun for noun in clause.after[:1] if noun.head in _MERGERS]
        elif states and not _BRINGING.isdisjoint(clause.verb.lemmas):
            brought = [*clause.after[:1], *(noun for prep, noun in clause.args if prep in ("to", "in"))]
            nouns += [noun for noun in brought if noun.head in _CHOICES and noun.poss is not None]
        self._each(clause, nouns, last)

    def read_ends(self, clause: Clause) -> None:
        """``was deputy mayor until her dismissal``: what ended what the clause states, tried behind it."""
        ends = (noun for prep, noun in clause.args if prep in ("until", "till"))
        nouns = [noun for noun in ends if noun.head != "death" or _is_dated(noun, clause)]
        self._each(clause, nouns, nouns[-1] if nouns else None)

    def _each(self, clause: Clause, nouns: list[Noun], last: Noun | None) -> None:
        subjects = clause.subjects[:1]
        for noun in nouns:
            if noun.head in _MOVES and self._changes_party(noun, clause):
                continue
            frames = self.frames.by_noun.get(noun.head)
            if not frames or id(noun) in self._seen:
                continue
            behind = [prep for prep, other in clause.args if other.start >= noun.end]
            of_somebody = noun.poss is not None or "of" in behind or any(prep == "of" for prep, _ in noun.of)
            if of_somebody or _in_office(noun, clause):
                self._seen[id(noun)] = noun
                dated = (
                    noun is last
                    or noun in clause.after
                    or (noun in subjects and _UNDOING.isdisjoint(clause.verb.lemmas))
                )
                self._nominal(frames[0], noun, clause, dated=dated)

    def _changes_party(self, noun: Noun, clause: Clause) -> bool:
        """``After X's expulsion from A in May``, ``his defection from A to B``: who left and joined what."""
        hanging = [*noun.of, *(pair for pair in clause.args if pair[1].start >= noun.end)]
        if noun.end <= clause.verb.start:
            hanging = [pair for pair in hanging if pair[1] is not None and pair[1].start < clause.verb.start]
        person = _owner(noun, hanging)
        left, joined = (_party_behind(hanging, prep) for prep in ("from", "to"))
        if person is None or id(noun) in self._seen or not (left or joined):
            return False
        if noun in clause.subjects and not any(
            noun.end <= day.start < clause.verb.start for day, _ in clause.dates
        ):
            return False  # ``His return to the Radicals was expected``
        self._seen[id(noun)] = noun
        around = self._around(noun, clause, [person])
        roles = {"who": [person], "target": left or joined, **({"new": joined} if left and joined else {})}
        for act in self.interpreter.interpret(Firing(_QUIT if left else _JOIN, around, roles)):
            if "date" not in act.slots and self._is_told(act):
                self.scene.acts.remove(act)  # a phrase that only means what was told before
        return True

    def _is_told(self, act: Act) -> bool:
        """Whether the same change of party was told before."""
        same = (one for one in self.scene.told if one.kind == act.kind)
        keys = ("person", "target")
        return any(all(_value(one, key) == _value(act, key) for key in keys) for one in same)

    def _merger(self, frame: Frame, noun: Noun, clause: Clause) -> None:
        """``after the merger of A into B in May``: two parties instead of a person."""
        hanging = [*noun.of, *(pair for pair in clause.args if pair[1].start >= noun.end)]
        named = [
            (prep, other) for prep, other in hanging if isinstance(other, Noun) and other.type == "PARTY"
        ]
        parties = [other for prep, other in named if prep == "of"][:1]
        targets = [other for prep, other in named if prep in _MERGED_WITH][:1]
        if parties and targets:
            around = self._around(noun, clause, parties)
            self.interpreter.interpret(Firing(frame, around, {"party": parties, "target": targets}))

    def _forming(self, frame: Frame, noun: Noun, clause: Clause) -> None:
        """``by the formation on 3 May of a coalition of A and B``."""
        hanging = [*noun.of, *(pair for pair in clause.args if pair[1].start >= noun.end)]
        formed = [other for prep, other in hanging if prep == "of" and isinstance(other, Noun)]
        if formed and is_government(formed[0]):
            around = self._around(noun, clause, [])
            self.interpreter.interpret(Firing(frame, around, {"gov": formed[:1]}))

    def _around(self, noun: Noun, clause: Clause, subjects: list[Noun]) -> Clause:
        """A clause of what a noun tells, with its own dates, which date nothing else."""
        until = clause.verb.start if noun.start < clause.verb.start else clause.end + 1
        dates = [date for date in clause.dates if noun.end <= date[0].start < until]
        clause.dates = [date for date in clause.dates if date not in dates]
        return Clause(clause.verb, "ger:after", subjects, dates=dates, start=noun.start, end=noun.limit)

    def _nominal(self, frame: Frame, noun: Noun, clause: Clause, *, dated: bool) -> None:
        if frame.act in ("merge", "government"):
            if noun not in clause.subjects[:1]:
                (self._merger if frame.act == "merge" else self._forming)(frame, noun, clause)
            return
        person = possessor_of(noun)
        inner = (*noun.of, *(pair for other in _in_office(noun, clause) for pair in other.of))
        person = person or next(
            (other for prep, other in inner if prep == "of" and isinstance(other, Noun)), None
        )
        person = person or _of_behind_date(noun, clause)
        if person is None or person.type not in ("PERSON", "PRON", "OFFICE"):
            return
        offices = [
            other
            for prep, other in clause.args
            if prep in ("as", "to", "from") and other.start > noun.start and other.type in _OFFICES
        ]
        if offices and noun.end <= clause.verb.start:
            offices = [office for office in offices if office.start < clause.verb.start]
            clause.args = [pair for pair in clause.args if not any(pair[1] is office for office in offices)]
        elif frame.act == "take" and offices and offices[0].start == noun.end + 1:
            offices = offices[:1]  # ``resigned upon her appointment as minister``: not what was left
            clause.args = [pair for pair in clause.args if pair[1] is not offices[0]]
        if frame.act == "leave" and ("office",) in frame.needs and not _stands_behind(noun, offices):
            return  # ``his departure from the party``
        dates = _dates_of(noun, clause) if dated else _dates_inside(noun)
        listed = [pair for pair in clause.args if pair[0] in _LISTED and noun.end <= pair[1].start]
        before_verb = [pair for pair in listed if pair[1].start < clause.verb.start]
        self._keep_own_dates(noun, clause)
        around = Clause(
            clause.verb,
            "ger:after",
            args=[*(("as", office) for office in offices), *before_verb],
            dates=dates,
            start=noun.start,
            end=max(noun.limit, noun.end),
        )
        around.subjects = [person]
        roles = {"who": [person], **({"office": offices[:1]} if offices else {})}
        firing = Firing(frame, around, roles)
        if frame.act == "take" and noun.start >= clause.verb.end:
            self._later.append(firing)  # who resigned upon her appointment left what she held before
        else:
            self.interpreter.interpret(firing)

    def read_later(self) -> None:
        """What a noun behind the verb tells that was taken, after what the verb itself states."""
        later, self._later = self._later, []
        for firing in later:
            self.interpreter.interpret(firing)

    def _keep_own_dates(self, noun: Noun, clause: Clause) -> None:
        """``After the death of X on 4 May, Y was chosen``: the day of the death dates no choice."""
        if noun in clause.subjects[:1] or noun.end > clause.verb.start:
            return
        own = [date for date in clause.dates if noun.limit <= date[0].start <= noun.limit + 1]
        clause.dates = [date for date in clause.dates if date not in own]


def _stands_behind(noun: Noun, offices: list[Noun]) -> bool:
    """``her retirement as mayor``: the office belongs to the noun, not to the verb."""
    return bool(offices) and offices[0].type != "POST" and offices[0].start <= noun.limit + _ARTICLE


def _introduces(prep: str, noun: Noun, clause: Clause) -> bool:
    """``after his election``; ``on`` only in front: ``voted on his dismissal`` tells no dismissal."""
    if prep != "on":
        return prep in _PREPS
    return bool(clause.subjects) and noun.end < clause.subjects[0].start and noun.poss is not None


def _protested(clause: Clause) -> list[Noun]:
    """``left in protest of the dismissal of X``, ``in protest at …``: what had happened."""
    if _QUITTING.isdisjoint(clause.verb.lemmas):
        return []
    hanging = [inner for _, noun in clause.args if noun.head == "protest" for _, inner in noun.of]
    behind = [other for (_, noun), (_, other) in pairwise(clause.args) if noun.head == "protest"]
    return [noun for noun in (*hanging, *behind) if isinstance(noun, Noun)]


def _value(act: Act, slot: str) -> str:
    filler = act.filler(slot)
    return filler.value if filler is not None else ""


def _owner(noun: Noun, hanging: list[tuple[str, Noun | Mark]]) -> Noun | None:
    """Who does what a noun tells: ``X's departure``, ``his departure``, ``the departure of X``."""
    possessor = possessor_of(noun)
    if possessor is not None:
        return possessor if possessor.type in _DOERS or possessor is not noun.poss else None
    inner = (other for prep, other in hanging if prep == "of" and isinstance(other, Noun))
    return next((other for other in inner if other.type in _DOERS), None)


def _party_behind(hanging: list[tuple[str, Noun | Mark]], prep: str) -> list[Noun]:
    """The party that hangs on a noun by a preposition, if there is one."""
    nouns = (other for one, other in hanging if one == prep and isinstance(other, Noun))
    return [other for other in nouns if other.type in ("PARTY", "PARTYWORD")][:1]


def _in_office(noun: Noun, clause: Clause) -> list[Noun]:
    """``the death in office of X``: the office right behind, whose ``of`` tells whose death it was."""
    behind = [other for prep, other in clause.args if prep == "in" and other.start == noun.end + 1]
    return [other for other in behind if other.head in ("office", "post", "harness")]


def _is_dated(noun: Noun, clause: Clause) -> bool:
    """``until her death in 2020``: its own date stands right behind a noun."""
    return any(noun.end <= mention.start <= noun.limit + 1 for mention, _ in clause.dates)


def _date_what_is_undone(noun: Noun, clause: Clause) -> None:
    """``The election of X on 3 May was annulled on 4 June``: the first day is the election's."""
    for date in [one for one in clause.dates if noun.end <= one[0].start < clause.verb.start]:
        mention, _ = date
        noun.of.append(("date", Mark(mention.start, mention.end, "D", "", mention)))
        clause.dates.remove(date)


def _of_behind_date(noun: Noun, clause: Clause) -> Noun | None:
    """``the election on 3 May of X``: whose it was, told behind its date."""
    if not _is_dated(noun, clause):
        return None
    behind = [other for prep, other in clause.args if prep == "of" and other.start >= noun.end]
    before_verb = [other for other in behind if other.start < clause.verb.start]
    return next(iter(before_verb if noun.end <= clause.verb.start else behind), None)


def _dates_inside(noun: Noun) -> list[tuple[Mention, bool]]:
    """The dates that belong to the phrase itself."""
    marks = (mark for prep, mark in noun.of if prep == "date" and isinstance(mark, Mark))
    return [(mark.mention, False) for mark in marks if mark.mention is not None]


def _dates_of(noun: Noun, clause: Clause) -> list[tuple[Mention, bool]]:
    """The dates of a clause that can be a noun's: none behind the verb for one that stands before it."""
    if noun in clause.subjects[:1] or noun.end > clause.verb.start:
        behind = [(mention, leading) for mention, leading in clause.dates if mention.start >= noun.end]
        after = any(other is noun and prep in ("after", "following") for prep, other in clause.args)
        earlier = after and noun.start > clause.verb.end
        return behind if behind or earlier else list(clause.dates)
    return [(mention, leading) for mention, leading in clause.dates if mention.start < clause.verb.start]
