"""When something happened: the dates of clauses, those that repeat one, those in the names of elections."""

from __future__ import annotations

import re
from dataclasses import replace

from hustings.components.acts.election_days import at_that_election, dates_election, election_held
from hustings.components.chunks import Chunk, Mark, Noun
from hustings.components.clauses.dates import clause_dates, is_aside
from hustings.components.clauses.factuality import is_among_the_first
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.mentions.tokens import Mention
from hustings.components.reference.discourse import Discourse
from hustings.components.reference.resolution import Resolver
from hustings.values.dates import find_dates

# What stands between dates of which each saw the same: not ``in May 2020 for a term to end in 2024``.
_REPEATED = re.compile(r"(?:,? and|,)(?: once)?(?: (?:again|anew|once more|then))*(?: (?:in|on))? ")
# Choices whose date is that of what somebody is chosen for: ``co-opted on 2 May to fill the seat``.
_CALLING = frozenset(("vote", "co-opt", "appoint", "elect", "choose", "select", "pick"))
# Who leaves one office in order to take another takes it at a time that is not told.
_PARTING = frozenset(("resign", "quit", "vacate", "relinquish", "retire"))
_PARTING_WITH = frozenset(("down", "aside", "up"))  # stood down, stepped aside, gave up
_GIVING_WAY = frozenset(("stand", "step", "give"))
_CONTESTING = frozenset(("contest", "fight", "enter"))
_AT_ELECTIONS = ("in", "at", "for")
# ``in 2009 and, by a narrower margin, in 2013``.
_INTERRUPTED = re.compile(r",? and, (?:by|with|after|despite|against|on) [^,;.]{3,50}, (?:again )?(?:in|on) ")
_AGAIN = re.compile(r"(?:,| and) (?:once )?(?:again|more) (?:in|on) $")


class SceneDates:
    """Reads dates for a scene, which sets the attributes."""

    discourse: Discourse
    resolver: Resolver
    text: str
    offsets: list[int]
    chunks: list[Chunk]
    clauses: list[Clause]

    def date(self, clause: Clause) -> Filler | None:
        """The date of a clause, which later relative dates count from."""
        mentions = [
            one
            for one in clause_dates(clause, self.clauses)
            if not self._is_of_description(one, clause) and not _is_of_end(one, clause)
        ]
        for number, mention in enumerate(mentions, 1):
            bounds = clause.link != "sub:when" and not clause.limited and self.resolver.bounds(mention)
            found = None if bounds else self.date_in(clause, mention)
            if found is None and clause.link == "sub:when":  # ``from 2000 to 2004, when she was elected``
                found = self.resolver.period(mention)[1]
            if found is not None:
                self.discourse.count_from(found.value, aside=is_aside(clause))
                if number == len(mentions) or not dates_election(mention, clause):
                    return found
        held = election_held(clause, self.clauses)
        if held is not None:
            return self.date(held)
        if not mentions and self.discourse.protagonist is not None and at_that_election(clause):
            when = self.discourse.same_time()
            return Filler(when, None, "inferred") if when is not None else None
        governor = clause.governor
        if governor is not None and clause.link.startswith("inf"):
            leading = any(before for _, before in governor.dates) and not _is_parting(governor)
            called = not _CALLING.isdisjoint(governor.verb.lemmas)
            if leading or called or is_among_the_first(governor):
                return self.date(governor)
        return None

    def date_in(self, clause: Clause, mention: Mention) -> Filler | None:
        """A date in its clause: ``had won in October``, told of January, is of the year before."""
        found, verb = self.resolver.date(mention), clause.verb
        if found is None or not (verb.pluperfect and verb.form == "fin"):
            return found
        earlier = self.resolver.year_before(mention, found)
        return replace(found, value=earlier) if earlier else found

    def _is_of_description(self, mention: Mention, clause: Clause) -> bool:
        """``A member of the party since 1992, she was elected``: the date of what she is said to be."""
        first = self.chunks[0] if self.chunks else None
        if clause.link == "sub:when":  # ``had been in the air since May, when X joined``
            return False
        if not isinstance(first, Noun) or mention.start > clause.verb.start:
            return False
        behind = first.end if first not in clause.subjects else self._behind_subjects(clause)
        return behind <= mention.start and self.resolver.begins(mention)

    def _behind_subjects(self, clause: Clause) -> int:
        """``X, surveyor since 2007, was elected``: where a clause goes on that another date is told in."""
        others = len(clause.dates) > 1 and not clause.verb.perfect
        return min(noun.end for noun in clause.subjects) if others else clause.verb.end

    def all_dates(self, clause: Clause) -> list[Filler | None]:
        """The dates of a clause, where several stand in a row: ``re-elected in 2010 and 2014``."""
        found: list[Filler | None] = []
        for mention in clause_dates(clause):
            date = self.resolver.date(mention)
            if date is not None:
                self.discourse.count_from(date.value, aside=is_aside(clause))
                found.append(date)
        return found or [None]

    def election_date(self, clause: Clause) -> Filler | None:
        """``elected in the 2022 Serbian parliamentary election``: the year inside the election's name."""
        told = [noun for prep, noun in clause.args if prep in _AT_ELECTIONS]
        if not _CONTESTING.isdisjoint(clause.verb.lemmas):
            told += clause.after[:1]
        for noun in told or _fronted_before(clause):
            if noun.type == "ELECTION" and (date := self.date_of_election(noun)) is not None:
                return date
        return None

    def day_of_election(self, clause: Clause) -> Filler | None:
        """``for the election of May 2012``: the date behind what a candidacy is for."""
        inner = (pair for _, noun in clause.args for pair in noun.of)
        for prep, noun in (*clause.args, *inner):
            if prep == "for" and isinstance(noun, Noun) and noun.type == "ELECTION":
                behind = (mark.mention for word, mark in noun.of if word == "date" and isinstance(mark, Mark))
                return next((self.resolver.date(mention) for mention in behind if mention is not None), None)
        return None

    def date_of_election(self, noun: Noun) -> Filler | None:
        """``the October 2016 election``, ``the 2022 parliamentary election``: the date in its name."""
        if not any(len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") for word in noun.words):
            return None
        name = self.text[self.offsets[noun.start] : noun.last]
        dates = [found.value for found in find_dates(name) if found.value is not None]
        return Filler(dates[0], (noun.first, noun.last), "inferred") if dates else None

    def further_dates(self, clause: Clause) -> list[Filler | None]:
        """The dates of a clause that repeat its first one: ``in 2008, and again in 2012``."""
        if len(clause_dates(clause)) < 2:
            return []  # a relative date must not be counted twice
        first, *others = self.all_dates(clause)
        found = [first]
        for date in others:
            before, after = found[-1], date
            if before is None or after is None or before.span is None or after.span is None:
                break
            between = self.text[before.span[1] : after.span[0]]
            if between == ", " and after.how == "inferred":
                break  # ``In 2004, two years after …``
            if not any(
                (_REPEATED.fullmatch(between), _AGAIN.search(between), _INTERRUPTED.fullmatch(between))
            ):
                break
            found.append(date)
        return found[1:]

    def repeats(self, one: Mention, other: Mention) -> bool:
        """Whether two dates or periods stand side by side: ``from 1991 to 1998 and from 2007 to 2010``."""
        return _REPEATED.fullmatch(self.text[one.last : other.first]) is not None


def _fronted_before(clause: Clause) -> list[Noun]:
    """``In the 2014 election she was placed ninth and was elected``: what led in the verbs before."""
    shared = clause.coordinated
    told: list[Noun] = []
    while shared is not None and not told and not clause.dates:
        start = shared.verb.start
        told = [noun for prep, noun in shared.args if prep in _AT_ELECTIONS and noun.end <= start]
        shared = shared.coordinated
    return told


def _is_of_end(mention: Mention, clause: Clause) -> bool:
    """``continued as mayor until his death in May 2019``: the date of what ended it."""
    ends = (noun.limit for prep, noun in clause.args if prep in ("until", "till"))
    return any(0 <= mention.start - end <= 1 for end in ends)


def _is_parting(clause: Clause) -> bool:
    """``In May X stood down to become a minister``: what X left for is told without a date."""
    lemmas = frozenset(clause.verb.lemmas)
    gives_way = not _GIVING_WAY.isdisjoint(lemmas) and not _PARTING_WITH.isdisjoint(clause.particles)
    return gives_way or not _PARTING.isdisjoint(lemmas)
