"""Clauses: for each verb group its subject, its complements by function, its dates and what governs it."""

from __future__ import annotations

from dataclasses import dataclass, field

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.tokens import Mention


@dataclass(slots=True, eq=False)
class Clause:
    """A clause around one verb group.

    Attributes:
        verb: The verb group.
        link: How it hangs together with the rest: ``main``, ``coord``, ``rel``, ``part``, ``inf``, ``ger:<preposition>``,
            ``that``, ``sub:<word>``.
        subjects: Candidates for the grammatical subject, most likely first.
        after: Bare phrases behind the verb, in order.
        args: Phrases by preposition.
        dates: Dates with whether they stand before the verb.
        votes: Votes mentions.
        governor: The clause whose verb governs this one.
        governing_noun: The noun that governs it (``a plan to …``).
        antecedent: For a relative clause, the phrase that it belongs to.
        place: A phrase for the place that ``where`` stands for.
        words: Lower-cased adverbs and connectors around the verb.
        quoted: Whether it stands inside quotation marks.
        prefer_passive: For an open voice, whether the passive reading comes first.
    """

    verb: Verb
    link: str
    subjects: list[Noun] = field(default_factory=list)
    after: list[Noun] = field(default_factory=list)
    args: list[tuple[str, Noun]] = field(default_factory=list)
    dates: list[tuple[Mention, bool]] = field(default_factory=list)
    votes: list[Mention] = field(default_factory=list)
    governor: Clause | None = None
    governing_noun: Noun | None = None
    antecedent: Noun | None = None
    place: Noun | None = None
    words: set[str] = field(default_factory=set)
    particles: set[str] = field(default_factory=set)
    quoted: bool = False
    prefer_passive: bool = False
    start: int = 0
    end: int = 0
    coordinated: Clause | None = None
    host: Clause | None = None


@dataclass(slots=True, eq=False)
class _Level:
    """One open clause level of the scan."""

    kind: str
    word: str = ""
    antecedent: Noun | None = None
    commas: bool = False
    governor: Clause | None = None
    governing_noun: Noun | None = None
    bare: list[Noun] = field(default_factory=list)
    front: list[tuple[str, Noun]] = field(default_factory=list)
    dates: list[Mention] = field(default_factory=list)
    main: Clause | None = None
    waiting: list[Clause] = field(default_factory=list)
    place: Noun | None = None
    pending: Noun | None = None


class ClauseScanner:
    """Reads the clauses of one sentence's chunks, left to right."""

    def __init__(self, chunks: list[Chunk], phrasals: set[tuple[str, str]] | None = None) -> None:
        self.chunks = chunks
        self.phrasals = phrasals or set()
        self.clauses: list[Clause] = []
        self.levels = [_Level("main")]
        self.current: Clause | None = None
        self.window: list[Noun] = []
        self.boundary = ""
        self.prep = ""
        self.last_noun: Noun | None = None
        self.since_verb_boundary = ""
        self.quoted = False
        self.adverbs: set[str] = set()
        self.next_dates: list[Mention] = []
        self.prep_before = ""

    def run(self) -> list[Clause]:
        """The clauses in text order."""
        for i, chunk in enumerate(self.chunks):
            if isinstance(chunk, Noun):
                self._noun(i, chunk)
            elif isinstance(chunk, Verb):
                self._verb(i, chunk)
            else:
                self._mark(i, chunk)
        self._close_waiting()
        return self.clauses

    @property
    def level(self) -> _Level:
        """The innermost open level."""
        return self.levels[-1]

    # Phrases

    def _noun(self, i: int, noun: Noun) -> None:
        if noun.poss == "whose" and not self.prep:
            self._open(_Level("rel", "whose", self.last_noun, self.boundary.endswith("K")))
            self.window = []
        if noun.head in ("time", "date", "day", "point") and i and isinstance(self.chunks[i - 1], Mark) and self.chunks[i - 1].word == "which":  # type: ignore[union-attr]
            return
        if self.prep and self.since_verb_boundary in ("C", "KC", "K") and not self.window and self._opens_with_phrase(i):
            self.level.front.append((self.prep, noun))
            self.prep = ""
        elif self.prep:
            self._attach(self.prep, noun)
            self.prep = ""
        elif noun.poss == "her" and noun.type == "OFFICE" and self.current is not None and self._complements() and set(self.current.verb.lemmas) & {"elect", "choose", "make", "appoint", "name", "select", "re-elect", "reelect"} and not self.current.verb.passive:
            pronoun = Noun(noun.start, noun.start + 1, "PRON", "her", "her", noun.first, noun.first, limit=noun.start + 1)
            noun.poss = None
            self.current.after += [pronoun, noun]
            self.window += [pronoun, noun]
            self.current.end = max(self.current.end, noun.limit)
        else:
            self.window.append(noun)
            if self.current is not None and (self._complements() or self._late_office(noun)):
                self.current.after.append(noun)
                self.current.end = max(self.current.end, noun.limit)
            elif self.level.main is None or self.current is None:
                self.level.bare.append(noun)
        self.last_noun = noun

    def _opens_with_phrase(self, i: int) -> bool:
        """``…, and in Sjenica the Radicals formed …``: whether a subject and its verb follow the phrase at ``i``."""
        subject, verb = self.chunks[i + 1 : i + 2], self.chunks[i + 2 : i + 4]
        if not subject or not isinstance(subject[0], Noun):
            return False
        return any(isinstance(chunk, Verb) and chunk.form in ("fin", "ed") for chunk in verb) and not isinstance(verb[0], Noun)

    def _late_office(self, noun: Noun) -> bool:
        """``elected him, as the Socialist candidate, mayor of X``: the office behind a parenthesis."""
        current = self.current
        if noun.type == "MAJORITY" and current is not None and self.since_verb_boundary == "C" and current.after and current.after[0].type == "SEAT":
            return True
        return noun.type == "OFFICE" and current is not None and len(current.after) == 1 and self.since_verb_boundary == "K" and bool(set(current.verb.lemmas) & {"elect", "choose", "appoint", "name", "make"})

    def _complements(self) -> bool:
        """Whether a bare phrase can still belong to the current verb."""
        return self.since_verb_boundary in ("", "A")

    def _attach(self, prep: str, noun: Noun) -> None:
        if self.current is not None and (self.level.main is not None or self.current.link.startswith(("part", "ger", "inf"))) and self.since_verb_boundary != ";":
            self.current.args.append((prep, noun))
            self.current.end = max(self.current.end, noun.limit)
        else:
            self.level.front.append((prep, noun))

    # Marks

    def _mark(self, i: int, mark: Mark) -> None:
        kind = mark.kind
        if kind in ("P", "A") and self._particle(i, mark):
            return
        if kind == "P":
            self.prep = mark.word
            return
        if kind == "D":
            self._date(mark)
            return
        if kind == "W":
            self._votes(mark)
            return
        if kind == "A":
            self.adverbs.add(mark.word)
            if self.current is not None and self.since_verb_boundary == "":
                self.current.words.add(mark.word)
            return
        if kind == "Q":
            self.quoted = self._quotation(i)
            return
        self.prep_before, self.prep = self.prep, ""
        handler = {"K": self._comma, "-": self._comma, "C": self._coordinator, "R": self._relative, "S": self._subordinator, ";": self._semicolon, "O": self._open_bracket, "X": self._close_bracket}.get(kind)
        if handler is not None:
            handler(i, mark)

    def _particle(self, i: int, mark: Mark) -> bool:
        """Takes ``down`` behind ``stand`` as part of the verb, also behind a short object (``voted him out``)."""
        clause = self.current
        if clause is None or self.prep or self.since_verb_boundary not in ("", "A"):
            return False
        if not any((lemma, mark.word) in self.phrasals for lemma in clause.verb.lemmas):
            return False
        previous = self.chunks[i - 1]
        if not (isinstance(previous, Verb) or (isinstance(previous, Noun) and len(clause.after) == 1 and not clause.args) or mark.word in clause.particles or (isinstance(previous, Mark) and previous.kind == "A")):
            return False
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if mark.word in ("in", "on") and (isinstance(following, Noun) and following.type != "RESIGNATION" or (isinstance(following, Mark) and following.kind == "D")):
            return False
        clause.particles.add(mark.word)
        return True

    def _date(self, mark: Mark) -> None:
        assert mark.mention is not None
        self.prep = ""
        if self._dates_an_election(mark):
            return
        if getattr(getattr(mark.mention.value, "relative", None), "of_next", False):
            self.next_dates.append(mark.mention)
            return
        if self.current is not None and (self.level.main is not None or self.current.link.startswith(("part", "ger", "inf"))) and not self._opens_clause(mark):
            self.current.dates.append((mark.mention, False))
            self.current.end = max(self.current.end, mark.end)
        else:
            self.level.dates.append(mark.mention)

    def _dates_an_election(self, mark: Mark) -> bool:
        """``pending new elections in 2022``: the date of an election to come, not of the act."""
        i = next(index for index, chunk in enumerate(self.chunks) if chunk is mark)
        noun = self.chunks[i - 2] if i > 2 else None
        before = self.chunks[i - 3] if i > 2 else None
        return isinstance(noun, Noun) and noun.type == "ELECTION" and isinstance(before, Mark) and before.kind == "P" and before.word in ("pending", "until", "till", "ahead", "for", "before")

    def _opens_clause(self, mark: Mark) -> bool:
        """Whether a date behind a comma or ``and`` belongs to the clause that follows: ``…, and on 5 May X was chosen``."""
        if self.since_verb_boundary not in ("K", "C", "KC", ";", "S", "R"):
            return False
        i = next(index for index, chunk in enumerate(self.chunks) if chunk is mark)
        if self.window and "C" not in self.since_verb_boundary:
            return False
        for chunk in self.chunks[i + 1 : i + 10]:
            if isinstance(chunk, Verb):
                return chunk.form in ("fin", "ed")
            if isinstance(chunk, Mark) and chunk.kind in (".", ";", "S", "R", "C"):
                return False
        return False

    def _votes(self, mark: Mark) -> None:
        assert mark.mention is not None
        self.prep = ""
        target = None if self._opens_clause(mark) else self.current or (self.clauses[-1] if self.clauses else None)
        if target is not None and self.level.main is not None:
            target.votes.append(mark.mention)
            target.end = max(target.end, mark.end)
        else:
            self.level.front.append(("votes", Noun(mark.start, mark.end, "VOTES", "", "", mark.mention.first, mark.mention.last, mods=[mark.mention], limit=mark.end)))

    def _quotation(self, i: int) -> bool:
        """Whether a quotation with a verb opens here; a quoted name is none."""
        if self.quoted:
            return False
        for chunk in self.chunks[i + 1 :]:
            if isinstance(chunk, Verb):
                return True
            if isinstance(chunk, Mark) and chunk.kind == "Q":
                return False
        return False

    def _bound(self, kind: str) -> None:
        if kind in ("K", "R", "O") and self.window and self.boundary in ("C", "KC") and self.level.main is not None:
            self.level.pending = self.window[-1]
        self.boundary = "KC" if kind == "C" and self.boundary == "K" and not self.window else kind
        self.since_verb_boundary = "KC" if kind == "C" and self.since_verb_boundary == "K" and not self.window else kind
        self.window = []
        self.adverbs = set()

    def _comma(self, i: int, mark: Mark) -> None:
        if self.current is not None and self.current.link == "part" and self.level.main is not None and self.level.main is not self.current:
            self.current = self.level.main
        self._bound("K")

    def _coordinator(self, i: int, mark: Mark) -> None:
        self._bound("C")

    def _semicolon(self, i: int, mark: Mark) -> None:
        self._close_waiting()
        previous = self.levels[0].main
        self.levels = [_Level("main")]
        self._bound(";")
        if previous is not None:
            self.levels[0].bare = []
        self.current = None
        self._shared = previous

    _shared: Clause | None = None

    def _open(self, level: _Level) -> None:
        self.levels.append(level)

    def _relative(self, i: int, mark: Mark) -> None:
        word = mark.word
        antecedent = self.last_noun
        time = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if word == "which" and isinstance(time, Noun) and time.head in ("time", "point", "day", "date") and self.current is not None:
            self._pop_to_main(fresh=True)
            self.level.dates.extend(mention for mention, _ in self.current.dates)
            self._bound("K")
            self.boundary = "KC"
            return
        commas = self.boundary == "K" and not self.window
        if self.prep_before == "of" and self.window and self.window[-1].head in ("both", "all", "most", "each", "neither", "none", "some", "two", "three"):
            whole = next((clause_noun for clause_noun in (self._before_window(i),) if clause_noun is not None), None)
            self.prep = ""
            self._bound("R")
            self._open(_Level("rel", word, whole, True))
            return
        previous = self.chunks[i - 1] if i else None
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if word == "that" and isinstance(previous, Verb) and isinstance(following, Verb) and following.form in ("fin", "ed") and self.current is not None and self.current.subjects:
            subject = self.current.subjects[0]
            self._bound("R")
            self._open(_Level("rel", word, subject))
            return
        if word == "that" and self.current is not None and (previous is None or isinstance(previous, Verb) or self._told(previous)):
            self._bound("R")
            self._open(_Level("that", word, governor=self.current))
            return
        if word == "that" and antecedent is not None and antecedent.head in REPORT_NOUNS:
            self._bound("R")
            self._open(_Level("that", word, governing_noun=antecedent))
            return
        antecedent = _innermost(antecedent, word)
        place = antecedent if word == "where" else None
        self._bound("R")
        self._open(_Level("rel", word, antecedent, commas, place=place))

    def _before_window(self, i: int) -> Noun | None:
        """The phrase before the comma in front of ``both of which``."""
        for chunk in reversed(self.chunks[: i - 1]):
            if isinstance(chunk, Noun) and chunk is not self.window[-1]:
                return chunk
        return None

    def _told(self, previous: Chunk | None) -> bool:
        return isinstance(previous, Noun) and self.current is not None and bool(self.current.after) and self.current.after[-1] is previous and bool(set(self.current.verb.lemmas) & {"tell", "inform", "warn", "assure", "persuade", "convince", "remind", "promise"})

    def _subordinator(self, i: int, mark: Mark) -> None:
        previous = self.chunks[i - 1] if i else None
        before = self.chunks[i - 2] if i > 1 and isinstance(previous, Mark) and previous.kind == "K" else previous
        if mark.word == "when" and isinstance(before, Mark) and before.kind == "D" and before.mention is not None:
            self._bound("S")
            self._open(_Level("sub", mark.word, governor=None, dates=[before.mention]))
            return
        self._bound("S")
        if mark.word in ("whether", "if", "how", "why", "what", "that") and isinstance(previous, Verb):
            self._open(_Level("that", mark.word, governor=self.current))
            return
        self._open(_Level("sub", mark.word, governor=self.current if self.level.main is not None else None))

    def _open_bracket(self, i: int, mark: Mark) -> None:
        level = _Level("paren", antecedent=self.last_noun)
        level.governor = self.current
        self._open(level)
        self._bound("O")

    def _close_bracket(self, i: int, mark: Mark) -> None:
        while len(self.levels) > 1:
            level = self.levels.pop()
            if level.kind == "paren":
                self.current = level.governor
                break
        self._bound("X")
        self.since_verb_boundary = "A"

    # Verbs

    def _verb(self, i: int, verb: Verb) -> None:
        if verb.form == "inf":
            clause = self._infinitive(i, verb)
        elif verb.form == "ger":
            clause = self._gerund(i, verb)
        elif verb.form == "part" or (verb.form == "ed" and self._is_participle(i)):
            clause = self._participle(i, verb)
        else:
            clause = self._finite(i, verb)
        clause.quoted = self.quoted
        if self.next_dates:
            clause.dates.extend((mention, True) for mention in self.next_dates)
            self.next_dates = []
        clause.votes.extend(verb.votes)
        clause.words |= self.adverbs
        clause.start = min([verb.start, *(noun.start for noun in self.window)]) if clause.link in ("main", "coord") else verb.start
        clause.end = max(clause.end, verb.end)
        self.clauses.append(clause)
        self.current = clause
        self.window = []
        self.boundary = "V"
        self.since_verb_boundary = ""
        self.prep = ""
        self.adverbs = set()

    def _is_participle(self, i: int) -> bool:
        """Whether a form in -ed is certainly no finite verb: nothing before it can be its subject, or it is fronted."""
        level = self.level
        previous = self.chunks[i - 1] if i else None
        in_phrase = isinstance(previous, Noun) and previous not in self.window
        if self.window:
            return in_phrase and level.main is not None and self.since_verb_boundary in ("", "A") and self.current is not None and not self._looks_passive(self.current)
        if self.prep:
            return True
        if level.main is None:
            return not level.bare and level.kind in ("main", "paren") or (bool(level.bare) and self.boundary == "K" and not self._has_object(i) and self._finite_follows(i))
        return self.boundary == "V" and self.current is not None and not self._looks_passive(self.current)

    def _looks_passive(self, clause: Clause) -> bool:
        """Whether a form in -ed so far taken for finite reads as a participle: no object, but an agent or a place on a list."""
        verb = clause.verb
        return verb.form == "ed" and verb.passive is None and not clause.after and bool(clause.args) and clause.args[0][0] in ("by", "on", "from", "as", "under", "to", "in") and not set(verb.lemmas) & _INTRANSITIVE

    def _has_object(self, i: int) -> bool:
        """Whether a bare phrase stands right behind the verb: its object, so that the verb is finite."""
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        return isinstance(following, Noun) and following.type not in ("OFFICE", "HUMAN")

    def _finite_follows(self, i: int) -> bool:
        """Whether a finite verb comes behind a later comma, so that this one is a participle in between."""
        for index in range(i + 1, len(self.chunks)):
            chunk = self.chunks[index]
            if isinstance(chunk, Mark) and chunk.kind in (".", ";"):
                return False
            agent = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
            if isinstance(chunk, Verb) and (chunk.form == "fin" or (chunk.form == "ed" and not (isinstance(agent, Mark) and agent.word == "by"))):
                before = index - 1
                while before > i and isinstance(self.chunks[before], Mark) and self.chunks[before].kind == "A":  # type: ignore[union-attr]
                    before -= 1
                mark = self.chunks[before]
                if isinstance(mark, Mark) and mark.kind in ("K", "X", "-"):
                    return True
        return False

    def _finite(self, i: int, verb: Verb) -> Clause:
        if self.window:
            return self._with_subject(verb)
        return self._sharing(verb)

    def _with_subject(self, verb: Verb) -> Clause:
        subject = self.window[-1]
        if self.current is not None and subject in self.current.after and self.level.kind == "rel" and self.level.main is self.current and subject.type != "PRON" and len(self.levels) > 1 and self.levels[-2].main is None and self.levels[-2].bare:
            self.levels.pop()
            clause = self._clause(verb, self._link(), [*reversed(self.level.bare)])
            self._settle(clause)
            return clause
        if self.current is not None and subject in self.current.after:
            if self.since_verb_boundary in ("", "A") and not self._content(subject, verb):
                return self._reduced(subject, verb)
            self.current.after.remove(subject)
            self._open(_Level("that", "", governor=self.current))
        elif self.boundary in ("K", "KC", "X") and self.level.main is not None:
            self._pop_to_main(fresh=self.level.kind in ("sub", "rel", "that"))
        link = self._link()
        clause = self._clause(verb, link, [subject])
        clause.votes.extend(mention for mention in subject.mods if mention.label == "VOTES")
        if link == "coord":
            clause.coordinated = self.level.main
        self._settle(clause)
        return clause

    def _content(self, subject: Noun, verb: Verb) -> bool:
        """Whether a phrase behind a verb is rather the subject of a content clause: ``said he would``."""
        return verb.form == "fin" or subject.type == "PRON"

    def _reduced(self, subject: Noun, verb: Verb) -> Clause:
        copula = self.current if self.current is not None and "be" in self.current.verb.lemmas else None
        clause = self._clause(verb, "part", [subject, *(copula.subjects if copula is not None and subject.type == "HUMAN" else [])])
        clause.prefer_passive = True
        return clause

    def _sharing(self, verb: Verb) -> Clause:
        """A finite verb without a phrase of its own before it: it takes the pending or the last subject."""
        level = self.level
        if level.main is not None and level.main is self.current and self.boundary == "V" and self._looks_passive(level.main):
            level.main.prefer_passive = True
            clause = self._clause(verb, level.main.link, list(level.main.subjects))
            clause.antecedent, clause.place = level.main.antecedent, level.main.place
            self._settle(clause)
            return clause
        if level.main is not None and level.pending is not None and self.boundary in ("K", "X", "V"):
            clause = self._clause(verb, "coord", [level.pending])
            clause.coordinated = level.main
            level.pending = None
            self._settle(clause)
            return clause
        if level.main is None and (level.kind in ("rel",) and not level.bare):
            clause = self._clause(verb, "rel", [level.antecedent] if level.antecedent is not None else [])
            clause.antecedent = level.antecedent
            self._settle(clause)
            return clause
        if level.main is not None and level.kind in ("rel", "sub", "that", "paren"):
            if self.boundary in ("K", "V", "X") or (self.boundary == "KC" and level.kind != "paren"):
                pending = self._pending()
                if pending is not None:
                    self.levels = self.levels[: self.levels.index(pending) + 1]
                    if pending.pending is not None:
                        return self._sharing(verb)
        level = self.level
        if level.main is None and level.bare:
            clause = self._clause(verb, self._link(), [*reversed(level.bare)])
            self._mark_reduced(clause)
            self._settle(clause)
            return clause
        shared = level.main or self._shared or self._nearest_main()
        candidates = list(shared.subjects) if shared is not None else []
        for other in reversed(self.levels[:-1]):
            if other.main is not None:
                candidates.extend(noun for noun in other.main.subjects if noun not in candidates)
            candidates.extend(noun for noun in other.bare if noun not in candidates)
        clause = self._clause(verb, "coord" if shared is not None else "main", candidates)
        clause.coordinated = shared
        if shared is not None and shared is self.current and self._looks_passive(shared):
            shared.prefer_passive = True
            clause.coordinated = None
        elif shared is not None:
            clause.prefer_passive = bool(shared.verb.passive) or shared.prefer_passive
            clause.antecedent = shared.antecedent
            clause.place = shared.place
            clause.governor = clause.governor or shared.governor
            clause.governing_noun = clause.governing_noun or shared.governing_noun
            if verb.form in ("ed", "fin") and shared.verb.modal and not verb.modal and verb.form == "fin" and verb.end - verb.start == 1:
                verb.modal = shared.verb.modal
        self._settle(clause)
        return clause

    def _nearest_main(self) -> Clause | None:
        for level in reversed(self.levels):
            if level.main is not None:
                return level.main
        return None

    def _pending(self) -> _Level | None:
        """The nearest open level whose subject still waits for its verb."""
        for level in reversed(self.levels[:-1]):
            if (level.main is None and level.bare) or level.pending is not None:
                return level
        return self.levels[0] if self.boundary in ("K", "KC") else None

    def _mark_reduced(self, clause: Clause) -> None:
        """A form in -ed between this subject and this verb was a participle after all."""
        for earlier in self.clauses:
            if earlier.verb.form == "ed" and earlier.verb.passive is None and earlier.subjects and clause.subjects and earlier.subjects[0] is clause.subjects[0]:
                earlier.prefer_passive = True

    def _pop_to_main(self, *, fresh: bool) -> None:
        """Leaves subordinate levels behind a comma: the phrase before the verb opens a main clause again."""
        while len(self.levels) > 1 and self.level.kind in ("sub", "rel", "that", "part"):
            self.levels.pop()

    def _link(self) -> str:
        level = self.level
        if level.main is not None:
            return "coord"
        if level.kind == "sub":
            return f"sub:{level.word}"
        return level.kind if level.kind in ("rel", "that") else "main"

    def _settle(self, clause: Clause) -> None:
        """Makes a finite clause the main verb of its level and hands it what waited in front."""
        level = self.level
        level_dates = level.dates
        clause.dates[:0] = [(date, True) for date in level_dates]
        for prep, noun in level.front:
            if prep == "votes":
                clause.votes.extend(noun.mods)
            else:
                clause.args.append((prep, noun))
        level.front, level.dates = [], []
        if level.kind == "rel" and clause.antecedent is None:
            clause.antecedent = level.antecedent
        if level.kind == "sub":
            clause.host = level.governor
        if level.place is not None:
            clause.place = level.place
        elif clause.place is None:
            for outer in reversed(self.levels):
                if outer.place is not None:
                    clause.place = outer.place
                    break
        clause.governor = clause.governor or (level.governor if level.kind in ("that",) else None)
        clause.governing_noun = clause.governing_noun or level.governing_noun
        for outer in self.levels[:-1]:
            if outer.kind == "that" and clause.governor is None:
                clause.governor, clause.governing_noun = outer.governor, outer.governing_noun
        for waiting in level.waiting:
            waiting.subjects = [*waiting.subjects, *clause.subjects]
            if not waiting.dates and waiting.link == "part":
                pass
        level.waiting = [] if clause.subjects else level.waiting
        level.main = clause

    def _clause(self, verb: Verb, link: str, subjects: list[Noun]) -> Clause:
        return Clause(verb, link, [noun for noun in subjects if noun is not None])

    def _participle(self, i: int, verb: Verb) -> Clause:
        """A participle without auxiliary: of the phrase before it, of the subject, or fronted."""
        level = self.level
        clause = self._clause(verb, "part", [])
        clause.prefer_passive = True
        clause.verb.passive = True if verb.form == "ed" else verb.passive
        previous = self.chunks[i - 1] if i else None
        if isinstance(previous, Noun) and not self.prep:
            clause.subjects = [previous]
        elif self.boundary == "V" and self.last_noun is not None and not self.prep:
            clause.subjects = [self.last_noun]
        clause.subjects += [noun for noun in self._level_subjects() if noun not in clause.subjects]
        if not clause.subjects:
            level.waiting.append(clause)
        clause.dates = [(date, True) for date in level.dates] if level.main is None and not level.bare else []
        clause.governor = self._outer_governor()
        return clause

    def _level_subjects(self) -> list[Noun]:
        level = self.level
        if level.main is not None:
            if self.last_noun is not None and self.boundary == "K" and self.last_noun.type == "PERSON" and self.last_noun not in level.main.subjects:
                return [self.last_noun, *level.main.subjects]
            return level.main.subjects
        if level.bare:
            return [*reversed(level.bare)]
        if level.kind == "rel" and level.antecedent is not None:
            return [level.antecedent]
        return []

    def _outer_governor(self) -> Clause | None:
        for level in reversed(self.levels):
            if level.kind == "that":
                return level.governor
        return None

    def _gerund(self, i: int, verb: Verb) -> Clause:
        level = self.level
        link = f"ger:{self.prep}" if self.prep else "part"
        clause = self._clause(verb, link, [])
        previous = self.chunks[i - 1] if i else None
        if not self.prep and not self.window and isinstance(previous, Mark) and previous.kind == "A" and i >= 2 and isinstance(self.chunks[i - 2], Noun):
            clause.subjects = [self.chunks[i - 2]]  # type: ignore[list-item]
        elif not self.prep and self.window:
            clause.subjects = [self.window[-1]]
            if self.current is not None and self.window[-1] in self.current.after:
                clause.governor = None
        elif not self.prep and isinstance(previous, Noun):
            clause.subjects = [previous]
        elif isinstance(previous, Verb) and self.current is not None:
            clause.link = "ger:"
            clause.governor = self.current
            clause.subjects = list(self.current.subjects)
        if self.prep:
            clause.governor = self.current if level.main is not None else None
            if self.prep in ("of", "about", "to", "for", "from", "at", "in") and isinstance(self._before_prep(i), Noun):
                clause.governing_noun = self._before_prep(i)  # type: ignore[assignment]
        if not clause.subjects or (not self.prep and clause.link == "part"):
            clause.subjects += [noun for noun in self._level_subjects() if noun not in clause.subjects]
        if self.current is not None and self.prep and self.current.verb.passive and not level.main:
            clause.subjects += self.current.subjects
        if not clause.subjects or level.main is None:
            level.waiting.append(clause)
        return clause

    def _before_prep(self, i: int) -> Chunk | None:
        return self.chunks[i - 2] if i >= 2 else None

    def _infinitive(self, i: int, verb: Verb) -> Clause:
        clause = self._clause(verb, "inf", [])
        previous = self.chunks[i - 1] if i else None
        current = self.current
        if isinstance(previous, Noun) and previous.head in REPORT_NOUNS:
            clause.governing_noun = previous
        elif current is not None:
            clause.governor = current
            if self.since_verb_boundary not in ("", "A"):
                clause.link = "inf:purpose"
        if current is not None:
            clause.subjects = [*current.after[-1:], *current.subjects] if set(current.verb.lemmas) & OBJECT_CONTROL and current.after else list(current.subjects)
        if previous is not None and isinstance(previous, Mark) and previous.word in ("order", "so"):
            clause.link = "inf:purpose"
        if not clause.subjects:
            clause.subjects = self._level_subjects()
        if not clause.subjects:
            self.level.waiting.append(clause)
        return clause

    def _close_waiting(self) -> None:
        for level in self.levels:
            for clause in level.waiting:
                if not clause.subjects and level.main is not None:
                    inverted = "be" in level.main.verb.lemmas and not level.main.subjects
                    clause.subjects = list(level.main.after[:1] if inverted else level.main.subjects)
            if level.main is None and level.dates and self.clauses and not self.clauses[-1].dates:
                self.clauses[-1].dates = [(date, False) for date in level.dates]


def _innermost(antecedent: Noun | None, word: str) -> Noun | None:
    """The attached phrase that a relative word refers to: ``the second place on the X list, which …`` means the list."""
    found = antecedent
    if word in ("who", "whom") and antecedent is not None and antecedent.type in ("PERSON", "HUMAN", "OFFICE"):
        return antecedent
    wanted = ("PERSON", "HUMAN") if word in ("who", "whom") else ("PLACE",) if word == "where" else ("LIST", "LISTWORD", "PARTY", "GOVERNMENT", "GROUPWORD", "ASSEMBLY") if word in ("which", "that") else ()
    while found is not None and found.of and isinstance(found.of[-1][1], Noun):
        last = found.of[-1][1]
        last = last.members[-1] if last.members and word != "where" else last
        if last.type not in wanted and not last.of:
            break
        if last.type in wanted:
            return last
        found = last
    return antecedent


_INTRANSITIVE = frozenset("resign die step stand go come fall serve rise retire return remain arise happen occur depart emerge live sit stay run participate".split())
OBJECT_CONTROL = frozenset(
    "ask want persuade convince urge invite nominate appoint elect choose select name authorise authorize order allow permit enable force"
    " compel expect tell advise call recommend propose designate pick install get have let make help lead".split()
)
REPORT_NOUNS = frozenset(
    "report reports rumour rumours rumor rumors claim claims allegation allegations speculation suggestion suggestions plan plans proposal"
    " proposals attempt attempts bid bids effort efforts intention intentions threat threats promise promises request requests decision"
    " motion motions demand demands call calls talk talks wish desire hope hopes chance opportunity possibility likelihood offer offers"
    " invitation refusal failure fear fears denial idea news announcement suspicion accusation accusations charge charges agreement deadline"
    " right ability prediction predictions belief willingness readiness reluctance move moves campaign pledge vow candidate favourite story stories"
    .split()
)
