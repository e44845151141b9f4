"""Whether a word such as ``after`` or ``as`` opens a clause, or only a phrase."""

from __future__ import annotations

from hustings.components.mentions.tokens import Mention
from hustings.components.mentions.words import (
    CLOSE,
    COMMA,
    COORD,
    DET,
    END,
    NUMBER,
    OPEN,
    POSS,
    PREP,
    PRON,
    REL,
    SEMICOLON,
    word_set,
)
from hustings.components.phrases.stretch import Stretch
from hustings.values.numbers import number_value

_NOMINATIVES = word_set("he she they we")
_PREP_OVER_SUB = word_set("after before since until till as than following pending because once")
# How far the verb of a subordinate clause is looked for.
_REACH = 28
_SPANS = word_set("year years months weeks days decades terms")
_PASSING = word_set("passed elapsed")
# How far an office is looked for behind ``as``, and what shows that it is the whole phrase.
_TITLE = 4
_CHOICES = word_set("choice election appointment selection nomination pick")
_BEHIND_OFFICES = word_set("when after following with by on in at over until and or but")


def opens_clause(stretch: Stretch, i: int) -> bool:
    """Whether ``after``, ``as`` and the like open a clause here: a verb follows its subject."""
    word = stretch.words[i]
    if word.lower not in _PREP_OVER_SUB:
        return not word.flags & DET and not (word.lower == "so" and _repeats(stretch, i))
    if i + 1 >= stretch.end or _opens_phrase(word.lower, stretch.cover[i + 1]):
        return False
    if word.lower == "after" and _tells_how_long(stretch, i + 1):
        return False
    if word.lower == "as" and (_names_office(stretch, i + 1) or _is_choice_as(stretch, i)):
        return False
    return _verb_follows(stretch, i, comparing=word.lower == "as")


def _repeats(stretch: Stretch, i: int) -> bool:
    """``he did so on 30 June, and X was chosen``."""
    return i > 0 and stretch.words[i - 1].lower in ("did", "does", "done", "doing")


def _opens_phrase(lower: str, following: Mention | None) -> bool:
    """``as mayor``, ``until 2004``."""
    if following is None:
        return False
    if lower == "as":
        return following.label in ("OFFICE", "HUMAN")
    return lower in ("until", "till") and following.label == "DATE"


def _tells_how_long(stretch: Stretch, i: int) -> bool:
    """``The seat given up by X after 23 years went to Y``: a length of time, which does nothing itself."""
    if not stretch.words[i].flags & NUMBER and number_value(stretch.words[i].lower) is None:
        return False
    behind = i + 2
    if behind >= stretch.end or stretch.words[i + 1].lower not in _SPANS or not stretch.verb[behind]:
        return False
    return stretch.words[behind].lower not in _PASSING


def _names_office(stretch: Stretch, i: int) -> bool:
    """``emerged as the new mayor when``: an office with nothing behind it that could be its verb."""
    if not stretch.words[i].flags & DET:
        return False
    titles = (stretch.cover[j] for j in range(i + 1, min(i + _TITLE, stretch.end)))
    title = next((mention for mention in titles if mention is not None), None)
    if title is None or title.label != "OFFICE" or title.end >= stretch.end:
        return False
    behind = stretch.words[title.end]
    return bool(behind.flags & END) or behind.lower in _BEHIND_OFFICES


def _is_choice_as(stretch: Stretch, i: int) -> bool:
    """``The choice as his successor fell on X``: what somebody was chosen as."""
    if i == 0 or stretch.words[i - 1].lower not in _CHOICES or not stretch.words[i + 1].flags & (DET | POSS):
        return False
    title = stretch.cover[i + 2] if i + 2 < stretch.end else None
    return title is not None and title.label in ("OFFICE", "HUMAN")


def _verb_follows(stretch: Stretch, i: int, *, comparing: bool) -> bool:
    """Whether a finite verb with its subject comes before the phrase that the word at ``i`` opens ends."""
    in_bracket, commas = False, 0
    for j in range(i + 1, min(stretch.end, i + _REACH)):
        if _begins_main(stretch, i, j):
            return False
        if stretch.cover[j] is not None:
            continue
        flags = stretch.words[j].flags
        if comparing and flags & COORD:
            return False
        if flags & (OPEN | CLOSE):
            in_bracket = bool(flags & OPEN)
        elif in_bracket:
            continue
        elif stretch.finite_at(j):
            return not _is_of_main(stretch, i, j) and _has_subject(stretch, i, j, commas, comparing=comparing)
        elif flags & COMMA and not comparing:
            commas += 1
        elif _ends_phrase(stretch, i, j, comparing=comparing):
            return False
    return False


def _begins_main(stretch: Stretch, i: int, j: int) -> bool:
    """Whether the main clause begins at ``j``, behind a phrase."""
    if stretch.cover[j] is not None:
        return j > i + 2 and _follows_date(stretch, j)
    word = stretch.words[j]
    if j <= i + 1:
        return False
    if word.flags & (DET | PRON) and _closed_by_election(stretch, j - 1):
        return True
    # until her death she presided, as their candidate he won
    return word.lower in _NOMINATIVES and not stretch.words[j - 1].flags & COORD


def _is_of_main(stretch: Stretch, i: int, j: int) -> bool:
    """Whether the verb at ``j`` is the main clause's: ``after the resignation of X and was confirmed``."""
    name = stretch.cover[j - 1]
    if stretch.words[j - 1].flags & COORD:
        return True
    return name is not None and name.label == "PERSON" and stretch.begins_anew(i + 1, name.start)


def _closed_by_election(stretch: Stretch, i: int) -> bool:
    """``After the elections of May the council chose``: whether a phrase ends with what it is after."""
    before = stretch.cover[i]
    if before is not None and before.label == "DATE":
        of = before.start - 1
        before = stretch.cover[of - 1] if of > 0 and stretch.words[of].lower in ("of", "in", "on") else None
    return before is not None and before.label == "ELECTION"


def _follows_date(stretch: Stretch, j: int) -> bool:
    """``until her retirement in 2006 X was mayor``: a name behind a date begins the main clause."""
    name, date = stretch.cover[j], stretch.cover[j - 1]
    return name is not None and name.label == "PERSON" and date is not None and date.label == "DATE"


def _has_subject(stretch: Stretch, i: int, j: int, commas: int, *, comparing: bool) -> bool:
    """Whether the verb at ``j`` is finite, with a subject between it and the subordinator at ``i``."""
    if commas and not (commas == 2 and stretch.words[j - 1].flags & COMMA):
        return False
    if j <= i + 2 and stretch.words[j].lower.endswith("ing"):
        return False
    if not comparing or j != i + 1:
        return True
    return not all(form.tag in ("part", "past") for form in stretch.words[j].verbs)


def _ends_phrase(stretch: Stretch, i: int, j: int, *, comparing: bool) -> bool:
    """Whether no verb can follow any more: ``chosen as mayor after a vote``."""
    word = stretch.words[j]
    if word.flags & (COMMA | SEMICOLON | END | REL):
        return True
    if not comparing or j <= i + 1 or not word.flags & PREP:
        return False
    return word.lower in ("after", "before", "by", "with", "on", "in", "to")
