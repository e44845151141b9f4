"""What a noun phrase says of a mayor's election: a run-off, who won it, what somebody stands as."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.chunks import Noun
from hustings.components.mentions.words import word_set

_BETWEEN = word_set("by-election by-elections byelection early snap extraordinary")
_REPEATED = word_set("repeat repeated rerun re-run replay replayed")
_ELECTORATE = word_set("voters electorate residents citizens townspeople electors inhabitants")
_TENURES = word_set("tenure term spell stint mandate mayoralty reign rule incumbency leadership time")
_RUNNERS = word_set("candidate candidates nominee nominees contender hopeful choice standard-bearer")
_POSTS = word_set("office post mayoralty job position chair chain seat mandate")
_AROUND_POSTS = word_set("go the his her their that mayoral mayor's")
_PARTYLESS = word_set("independent unaffiliated non-party nonparty non-partisan nonpartisan unattached")

_REPETITIONS = word_set("repetition repeat rerun re-run replay")
_FURTHER = word_set("another further fresh repeat more")
_VICTORIES = word_set("victories triumphs")
_BALLOTS = word_set("vote election referendum ballot poll plebiscite")
_SPELLS = word_set("year spell stint turn period")
_HALLS = word_set("town city village municipal")


def is_mayoral_race(noun: Noun) -> bool:
    """Whether an election is a mayor's by its name: ``the mayoral race``, ``the election for mayor``."""
    if noun.type != "ELECTION":
        return False
    told = not noun.words.isdisjoint(("mayoral", "runoff", "run-off"))
    told = told or noun.head == "round" or any(mod.id == "mayor" for mod in noun.mods)
    return told or any(isinstance(other, Noun) and other.id == "mayor" for _, other in noun.of)


def is_by_election(noun: Noun) -> bool:
    """Whether an election comes between two regular ones: a by-election, an early election."""
    return noun.type == "ELECTION" and not noun.words.isdisjoint(_BETWEEN)


def is_repeat(noun: Noun) -> bool:
    """Whether an election is the repetition of one: ``the rerun``, ``a repetition of the vote``."""
    if noun.head in _REPETITIONS and noun.type != "ELECTION":
        return any(isinstance(other, Noun) and other.type == "ELECTION" for _, other in noun.of)
    return noun.type == "ELECTION" and not noun.words.isdisjoint(_REPEATED)


def is_round(noun: Noun) -> bool:
    """An election of one person by name: a round, a run-off, a rerun, a by-election."""
    return is_mayoral_race(noun) or is_by_election(noun) or is_repeat(noun)


def is_contest(noun: Noun) -> bool:
    """An election that its winner is elected by: no first round, which may only be the first."""
    single = is_round(noun) or (noun.type == "ELECTION" and noun.head in ("race", "contest"))
    return single and not (noun.head == "round" and "first" in noun.words)


def wins_race(noun: Noun) -> bool:
    """``the winner of the run-off``."""
    if noun.head not in ("winner", "victor"):
        return False
    return any(isinstance(other, Noun) and is_contest(other) for _, other in noun.of)


def is_no_confidence(noun: Noun) -> bool:
    """``a vote of no confidence``, ``the no-confidence motion``."""
    if noun.head not in ("vote", "motion"):
        return False
    told = not noun.words.isdisjoint(("no-confidence", "censure"))
    return told or any(isinstance(other, Noun) and other.head == "confidence" for _, other in noun.of)


def is_recall(noun: Noun) -> bool:
    """``a recall vote``, ``the recall referendum``: the voters decide whether somebody stays."""
    return "recall" in noun.words and noun.head in _BALLOTS


def is_note_of_resignation(noun: Noun) -> bool:
    """``took note of the resignation of X``: what an assembly takes that need not accept it."""
    of_what = (other for _, other in noun.of if isinstance(other, Noun))
    return noun.head in ("note", "cognisance", "cognizance") and any(
        other.type == "RESIGNATION" for other in of_what
    )


def is_mayoralty(noun: Noun) -> bool:
    """The mayor's office as a thing to have: ``the mayoralty``, ``the mayor's chair``."""
    if noun.type == "POST":
        return isinstance(noun.poss, Noun) and noun.poss.id == "mayor"
    return noun.type == "OFFICE" and noun.id == "mayor" and noun.head not in ("mayor", "mayors", "mayoress")


def is_town_hall(noun: Noun) -> bool:
    """``the town hall``: the building that stands for the mayor's office where somebody wins it."""
    return noun.head == "hall" and not noun.words.isdisjoint(_HALLS) and noun.det not in ("a", "an")


def is_independent(noun: Noun) -> bool:
    """``an independent``, ``an independent candidate``, ``the non-party nominee``."""
    if noun.head in ("independent", "independents", "non-partisan", "nonpartisan"):
        return True
    return noun.head in _RUNNERS and not noun.words.isdisjoint(_PARTYLESS)


def is_told_independent(noun: Noun) -> bool:
    """``the independent X``, ``X, an independent``, ``independent candidate X``."""
    if any(is_independent(apposition) for apposition in noun.appositions):
        return True
    candidate = noun.words.isdisjoint(("list", "councillor", "councilor", "delegate", "deputy"))
    return candidate and "independent" in noun.words and (bool(noun.det) or "candidate" in noun.words)


def stands_as(noun: Noun) -> bool:
    """What somebody stands for election as: ``the candidate of X``, ``an independent``."""
    return is_independent(noun) or noun.head in _RUNNERS


def is_new_mandate(noun: Noun) -> bool:
    """``a new mandate``, ``another mandate``: a mayor's further term."""
    again = not noun.words.isdisjoint(("new", "fresh", "further", "renewed")) or noun.ordinal is not None
    return noun.head == "mandate" and (again or noun.det == "another")


def is_electorate(noun: Noun) -> bool:
    """``the voters``, and ``those of Ada`` where voters were named."""
    those = noun.head == "those" and any(
        isinstance(other, Noun) and other.type == "PLACE" for prep, other in noun.of if prep in ("of", "in")
    )
    return those or noun.head in _ELECTORATE


def is_upper_hand(noun: Noun) -> bool:
    """``the upper hand``, ``the better of it``, not ``the better of the argument``."""
    if noun.det != "the" or noun.head not in ("better", "hand"):
        return False
    of_what = [other for prep, other in noun.of if prep == "of" and isinstance(other, Noun)]
    contest = all(other.head == "it" or other.type in ("PARTY", "ELECTION") for other in of_what)
    return contest and (noun.head == "better" or "upper" in noun.words)


def is_let_go(noun: Noun) -> bool:
    """``let the office go``: read as one phrase; not ``let his secretary go``."""
    return noun.head == "go" and bool(noun.words & _POSTS) and noun.words <= _POSTS | _AROUND_POSTS


def is_partys_victory(noun: Noun) -> bool:
    """``a Democratic majority``, ``a Radical victory``."""
    return noun.type in ("VICTORY", "MAJORITY") and any(mod.label in ("PARTY", "LIST") for mod in noun.mods)


def is_second_time(noun: Noun) -> bool:
    """``a second time``: something is done again, which ``the first time`` doesn't say."""
    return noun.head == "time" and noun.ordinal is not None and noun.ordinal > 1


def is_further_attempt(noun: Noun) -> bool:
    """``the second attempt``, ``a third try``: an election that is tried once more."""
    return noun.head in ("attempt", "try", "go", "time") and noun.ordinal is not None and noun.ordinal > 1


def is_further_win(noun: Noun) -> bool:
    """``a third triumph``, ``another term``, ``a further year as mayor``: an office won once more."""
    again = noun.det == "another" or not noun.words.isdisjoint(_FURTHER)
    again = again or (noun.ordinal is not None and noun.ordinal > 1) or noun.head in _VICTORIES
    return again and (noun.type in ("VICTORY", "TERM") or noun.head in _SPELLS)


def is_mayor_itself(noun: Noun) -> bool:
    """``mayor``, ``mayor of Ada`` as what somebody is."""
    return noun.type == "OFFICE" and noun.id == "mayor"


def is_election_date(noun: Noun) -> bool:
    """``the date of the vote``, ``polling day``, ``the election's date``."""
    if noun.head not in ("date", "day"):
        return False
    owners = [*(other for _, other in noun.of), noun.poss]
    named = any(isinstance(other, Noun) and other.type == "ELECTION" for other in owners)
    return named or not noun.words.isdisjoint(("polling", "election", "voting"))


CONTEST_TESTS: dict[str, Callable[[Noun], bool]] = {
    "NEWMANDATE": is_new_mandate,
    "UPPERHAND": is_upper_hand,
    "PARTYVICTORY": is_partys_victory,
    "LETGO": is_let_go,
    "STANDING": stands_as,
    "CONTEST": is_contest,
    "ROUND": is_round,
    "ATTEMPT": is_further_attempt,
    "SECONDTIME": is_second_time,
    "REPEAT": is_repeat,
    "ELECTIONDATE": is_election_date,
    "RACEWINNER": wins_race,
    "NOTEOFRESIGNATION": is_note_of_resignation,
    "NOCONFIDENCE": is_no_confidence,
    "RECALLVOTE": is_recall,
    "DESCRIBED": lambda noun: noun.type == "THING" and noun.det == "the" and not noun.of,
    "ELECTORATE": is_electorate,
    "TENURE": lambda noun: noun.head in _TENURES,
    "MAYORALTY": is_mayoralty,
    "TOWNHALL": is_town_hall,
    "FURTHERWIN": is_further_win,
    "SPELL": lambda noun: noun.head in _SPELLS,
    "MAYORITSELF": is_mayor_itself,
}
