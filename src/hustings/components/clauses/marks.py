"""What marks do in a scan for clauses: commas and connectors open and close levels, dates find a verb."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.concessions import behind_concession, closes_concession
from hustings.components.clauses.fronted_clauses import begin_main, begin_main_before_verb, is_fronted
from hustings.components.clauses.model import Clause
from hustings.components.clauses.opening_dates import opens_clause
from hustings.components.clauses.quotations import quotation_mark
from hustings.components.clauses.scan import REPORT_NOUNS, Level, Scan
from hustings.components.mentions.words import word_set
from hustings.values.dates import DateMention

MOMENTS = frozenset(("time", "date", "day", "point"))
_QUANTITIES = word_set("both all most each neither none some two three")
_TELLING = word_set("tell inform warn assure persuade convince remind promise")
_JUDGING = word_set(
    "annul quash overturn void reverse reject uphold confirm invalidate overrule rescind cancel revoke take"
    " make adopt approve criticise appeal"
)
_PEOPLE = ("PERSON", "HUMAN", "OFFICE")
# ``the successor of X, who died``: who died is X.
_FOLLOWERS = frozenset(("successor", "replacement", "heir"))
_WANTED = {
    "who": frozenset(("PERSON", "HUMAN")),
    "whom": frozenset(("PERSON", "HUMAN")),
    "where": frozenset(("PLACE",)),
    **dict.fromkeys(
        ("which", "that"),
        frozenset(
            ("LIST", "LISTWORD", "PARTY", "GOVERNMENT", "GROUPWORD", "ASSEMBLY", "COUNCIL", "PROVISIONAL")
        ),
    ),
}
_NOBODY = frozenset(("LIST", "LISTWORD", "SEAT", "POSITION", "POST", "ELECTION", "TERM"))
_HANDING = frozenset(("hand", "turn", "send", "give"))
# Where the date stands in ``For the local elections of May 2012, X was given the second place``.
_OPENING = 3


def read_mark(scan: Scan, i: int, mark: Mark) -> None:
    """Takes a mark into the scan."""
    kind = mark.kind
    if kind in ("P", "A") and _particle(scan, i, mark):
        return
    if kind == "P":
        scan.prep = mark.word
    elif kind == "D":
        _date(scan, i, mark)
    elif kind == "W":
        _votes(scan, i, mark)
    elif kind == "A":
        scan.adverbs.add(mark.word)
        if scan.current is not None and scan.behind_verb == "":
            scan.current.words.add(mark.word)
    elif kind == "Q":
        quotation_mark(scan, i, mark)
    else:
        scan.prep_before, scan.prep = scan.prep, ""
        boundary = _BOUNDARIES.get(kind)
        if boundary is not None:
            boundary(scan, i, mark)


def _particle(scan: Scan, i: int, mark: Mark) -> bool:
    """Takes ``down`` behind ``stand`` as part of the verb, also behind a short object (``voted him out``)."""
    clause = scan.current
    if clause is None or scan.prep or not scan.complements():
        return False
    if not any((lemma, mark.word) in scan.phrasals for lemma in clause.verb.lemmas):
        return False
    if not _beside_verb(scan, i, clause) and mark.word not in clause.particles:
        return False
    following = scan.at(i + 1)
    if mark.word in ("in", "on", "through"):
        if (
            isinstance(following, Noun)
            and not _is_handed_in(clause, following)
            and not (mark.word == "in" and _takes_in(scan, i, following))
        ):
            return False
        if isinstance(following, Mark) and following.kind == "D" and "swear" not in clause.verb.lemmas:
            return False
    clause.particles.add(mark.word)
    return True


def _is_handed_in(clause: Clause, noun: Noun) -> bool:
    """``handed in his resignation``, ``handed in her mandate``: no place to be in."""
    given_up = noun.poss is not None and noun.type in ("SEAT", "PARTYMEMBERSHIP", "POST")
    return noun.type == "RESIGNATION" or (given_up and not _HANDING.isdisjoint(clause.verb.lemmas))


def _takes_in(scan: Scan, i: int, following: Noun) -> bool:
    """``voted in X``: nobody votes inside a person."""
    return following.type == "PERSON" and isinstance(scan.chunks[i - 1], Verb)


def _beside_verb(scan: Scan, i: int, clause: Clause) -> bool:
    previous = scan.chunks[i - 1]
    if isinstance(previous, Noun):
        return len(clause.after) == 1 and not clause.args
    return isinstance(previous, Verb) or previous.kind == "A"


def _date(scan: Scan, i: int, mark: Mark) -> None:
    date = mark.mention
    scan.prep = ""
    if date is None:
        return
    if _dates_an_election(scan, i):
        election = scan.at(i - 2)
        if isinstance(election, Noun):
            election.of.append(("date", mark))
        return
    value = date.value
    if isinstance(value, DateMention) and value.relative is not None and value.relative.of_next:
        scan.next_dates.append(date)
        return
    begin_main_before_verb(scan, i)
    outer = scan.outside_subordinate()
    outer = outer if outer is not None and not outer.dates else None
    clause = scan.outside_relative() or outer or scan.open_clause()
    if clause is not None and not opens_clause(scan, i) and not _behind_new_subject(scan):
        clause.dates.append((date, False))
        clause.end = max(clause.end, mark.end)
    else:
        scan.level.dates.append(date)


def _behind_new_subject(scan: Scan) -> bool:
    """``The talks having failed, the cabinet on 3 May named X``: a subject waits behind the participle."""
    return scan.level.main is None and scan.boundary == "K" and bool(scan.window)


def _dates_an_election(scan: Scan, i: int) -> bool:
    """``pending new elections in 2022``: the date of an election to come, not of the act."""
    noun, before = scan.at(i - 2), scan.at(i - 3)
    if not isinstance(noun, Noun) or noun.type != "ELECTION":
        return False
    if not isinstance(before, Mark) or before.kind != "P":
        return False
    if before.word == "for" and i == _OPENING:
        return False
    return before.word in ("pending", "until", "till", "ahead", "for", "before", "after", "following")


def _votes(scan: Scan, i: int, mark: Mark) -> None:
    votes = mark.mention
    scan.prep = ""
    if votes is None:
        return
    target = None
    if scan.level.main is not None and not opens_clause(scan, i):
        outer = scan.outside_relative() or scan.outside_subordinate()
        target = outer or scan.current or (scan.clauses[-1] if scan.clauses else None)
    elif scan.level.main is None and scan.complements() and scan.current is not None:
        target = scan.current if _tells_office(scan.current) else None
    if target is not None:
        target.votes.append(votes)
        target.end = max(target.end, mark.end)
    else:
        phrase = Noun(
            mark.start, mark.end, "VOTES", "", "", votes.first, votes.last, mods=[votes], limit=mark.end
        )
        scan.level.front.append(("votes", phrase))


def _tells_office(clause: Clause) -> bool:
    """``X, chosen as mayor with 20 votes, left``: a participle that can have votes."""
    told = [*clause.after, *(noun for prep, noun in clause.args if prep == "as")]
    return clause.link == "part" and any(noun.type == "OFFICE" for noun in told)


def _comma(scan: Scan, i: int, _mark: Mark) -> None:
    begin_main(scan)
    if behind_concession(scan, i):
        scan.levels.pop()
    if scan.current is not None and scan.current.link == "part" and scan.level.main is not None:
        scan.current = scan.level.main
    scan.bound("K")


def _coordinator(scan: Scan, i: int, _mark: Mark) -> None:
    if closes_concession(scan, i):
        scan.levels.pop()
    scan.bound("C")


def _semicolon(scan: Scan, _i: int, _mark: Mark) -> None:
    scan.close_waiting()
    scan.before_semicolon = scan.levels[0].main
    scan.levels = [Level("main")]
    scan.bound(";")
    scan.current = None


def _open_bracket(scan: Scan, _i: int, _mark: Mark) -> None:
    begin_main(scan)
    scan.open(Level("paren", antecedent=scan.last_noun, governor=scan.current))
    scan.bound("O")


def _close_bracket(scan: Scan, _i: int, _mark: Mark) -> None:
    while len(scan.levels) > 1:
        level = scan.levels.pop()
        if level.kind == "paren":
            scan.current = level.governor
            break
    scan.bound("X")
    scan.behind_verb = "A"


def _subordinator(scan: Scan, i: int, mark: Mark) -> None:
    previous = scan.at(i - 1)
    comma = isinstance(previous, Mark) and previous.kind == "K"
    before = scan.at(i - 2) if comma and i > 1 else previous
    fronted = is_fronted(scan)
    scan.bound("S")
    if mark.word == "when" and isinstance(before, Mark) and before.kind == "D" and before.mention is not None:
        scan.open(Level("sub", mark.word, dates=[before.mention]))
    elif mark.word in ("whether", "if", "how", "why", "what", "that") and isinstance(previous, Verb):
        scan.open(Level("that", mark.word, governor=scan.current))
    else:
        governor = scan.current if scan.level.main is not None else None
        scan.open(Level("sub", mark.word, governor=governor, apart=comma, fronted=fronted))


def _relative(scan: Scan, i: int, mark: Mark) -> None:
    word, current = mark.word, scan.current
    moment = scan.at(i + 1)
    if word == "which" and isinstance(moment, Noun) and moment.head in MOMENTS and current is not None:
        scan.leave_subordinates()
        scan.level.dates.extend(mention for mention, _ in current.dates)
        scan.bound("K")
        scan.boundary = "KC"
        return
    begin_main(scan)
    fronted = is_fronted(scan)
    level = _relative_level(scan, i, word)
    level.fronted = level.kind == "rel" and fronted
    if scan.prep_before and scan.prep_before != "of" and level.kind == "rel" and level.antecedent is not None:
        level.front.append((scan.prep_before, level.antecedent))
    scan.bound("R")
    scan.open(level)


def _relative_level(scan: Scan, i: int, word: str) -> Level:
    """The level that a relative word opens; ``that`` can open the content of a verb or noun."""
    current, antecedent = scan.current, scan.last_noun
    if scan.prep_before == "of" and scan.window and scan.window[-1].head in _QUANTITIES:
        return Level("rel", word, _before_window(scan, i))
    if word == "that":
        previous = scan.at(i - 1)
        if (
            current is not None
            and isinstance(previous, Verb)
            and current.subjects
            and _is_finite(scan.at(i + 1))
        ):
            return Level("rel", word, current.subjects[0])
        if current is not None and (
            previous is None
            or isinstance(previous, Verb)
            or _told(current, previous)
            or _dated(current, previous)
        ):
            return Level("that", word, governor=current)
        if antecedent is not None and antecedent.head in REPORT_NOUNS and not _lacks_object(scan, i):
            return Level("that", word, governing_noun=antecedent)
    if word in ("who", "whom", "whose") and (told := _joined_relative(scan, i)) is not None:
        return Level("rel", word, told)
    if word == "who" and current is not None and _is_predicate(current, antecedent):
        return Level("rel", word, current.subjects[0])
    if word in ("who", "whom") and current is not None and _is_as_office(current, antecedent):
        antecedent = next((noun for noun in reversed(current.after) if noun.type in _PEOPLE), antecedent)
    quantity = antecedent is not None and scan.prep_before == "of" and antecedent.head in _QUANTITIES
    antecedent = _before_quantity(scan, i) if quantity else _innermost(antecedent, word)
    if word in ("who", "whom") and scan.clauses:
        antecedent = _described(scan.clauses[-1], antecedent)
    where = word == "where" or (word == "which" and (quantity or scan.prep_before in ("in", "at")))
    place = antecedent if where and _is_place(antecedent, word) else None
    return Level("rel", word, antecedent, place=place)


def _described(participle: Clause, noun: Noun | None) -> Noun | None:
    """``X, placed fifth on the list, who was elected``: no list, but whom the participle describes."""
    if noun is None or participle.link != "part" or all(other is not noun for _, other in participle.args):
        return noun
    who = participle.subjects[0] if participle.subjects else None
    named = who is not None and who.type in _PEOPLE
    return who if named and noun.type in _NOBODY else noun


def _joined_relative(scan: Scan, i: int) -> Noun | None:
    """``X, who was mayor from 2005 to 2013 and whom …``: whom a second relative clause goes on about."""
    joint, level = scan.at(i - 1), scan.level
    joined = isinstance(joint, Mark) and joint.kind == "C" and level.kind == "rel" and level.main is not None
    return level.antecedent if joined and level.word in ("who", "whom", "whose") else None


def _is_place(noun: Noun | None, word: str) -> bool:
    """Whether a phrase tells where; for ``where`` any does."""
    return word == "where" or (noun is not None and noun.type in ("PLACE", "PLACEWORD"))


def _before_quantity(scan: Scan, i: int) -> Noun | None:
    """The phrase that ``, in both of which`` means."""
    nouns = [chunk for chunk in scan.chunks[:i] if isinstance(chunk, Noun)]
    return nouns[-2] if len(nouns) > 1 else None


def _is_predicate(clause: Clause, noun: Noun | None) -> bool:
    """``X is a politician who has been mayor``: who has been mayor is X."""
    if noun is None or "be" not in clause.verb.lemmas or clause.after[:1] != [noun] or not clause.subjects:
        return False
    return noun.type == "HUMAN" and noun.det in ("a", "an") and clause.subjects[0].type in ("PERSON", "PRON")


def _is_as_office(clause: Clause, noun: Noun | None) -> bool:
    """``to succeed X as mayor, who had died``: who had died is no office."""
    return noun is not None and noun.type == "OFFICE" and clause.args[-1:] == [("as", noun)]


def _is_finite(chunk: Chunk | None) -> bool:
    return isinstance(chunk, Verb) and chunk.form in ("fin", "ed")


def _lacks_object(scan: Scan, i: int) -> bool:
    """``a decision that a court quashed``: the noun is the object, not what was decided."""
    verb = scan.at(i + 2)
    if not isinstance(scan.at(i + 1), Noun) or not isinstance(verb, Verb) or verb.passive:
        return False
    return not isinstance(scan.at(i + 3), Noun) and not _JUDGING.isdisjoint(verb.lemmas)


def _before_window(scan: Scan, i: int) -> Noun | None:
    """The phrase before the comma in front of ``both of which``."""
    for j in range(i - 2, -1, -1):
        chunk = scan.chunks[j]
        if isinstance(chunk, Noun) and chunk is not scan.window[-1]:
            return chunk
    return None


def _dated(current: Clause, previous: Chunk) -> bool:
    """``ruled in March that``: a date stands between a verb and its content; no cleft."""
    return previous.kind == "D" and not current.after and "be" not in current.verb.lemmas


def _told(clause: Clause, previous: Chunk) -> bool:
    """Whether the phrase before is who was told: ``told the delegates that``."""
    if not isinstance(previous, Noun) or not clause.after or clause.after[-1] is not previous:
        return False
    return not _TELLING.isdisjoint(clause.verb.lemmas)


def _innermost(antecedent: Noun | None, word: str) -> Noun | None:
    """The attached phrase that a relative word means: ``second place on the X list, which`` is the list."""
    if antecedent is None or antecedent.type == "SEAT":
        return antecedent
    if word in ("who", "whom") and antecedent.type in _PEOPLE and antecedent.head not in _FOLLOWERS:
        return antecedent
    wanted = _WANTED.get(word, frozenset())
    if word == "which" and antecedent.type in _PEOPLE and antecedent.appositions:
        told = _innermost(antecedent.appositions[-1], word)  # ``X, a member of the Radical Party, which``
        return told if told is not None and told.type in wanted else antecedent
    if antecedent.type in ("GOVERNMENT", "ALLIANCE"):  # ``the coalition of A and B, which governed``
        return antecedent
    if antecedent.type == "ELECTION" and antecedent.det == "no":  # ``no vote in Ada, which had voted before``
        wanted = wanted | {"PLACE"}
    found = antecedent
    while found.of and isinstance(found.of[-1][1], Noun):
        last = found.of[-1][1]
        if last.members and word != "where":
            last = last.members[-1]
        if last.type in wanted:
            return last
        if not last.of:
            break
        found = last
    return antecedent


_BOUNDARIES: dict[str, Callable[[Scan, int, Mark], None]] = {
    "K": _comma,
    "-": _comma,
    "C": _coordinator,
    "R": _relative,
    "S": _subordinator,
    ";": _semicolon,
    "O": _open_bracket,
    "X": _close_bracket,
}
