"""Arguments of a clause by grammatical function in the active voice, and frames bound to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.words import word_set
from hustings.components.nouns.kinds import fits, is_person
from hustings.components.nouns.lists import is_place_on_list
from hustings.frames import Frame, FrameTable, Role

Arguments = dict[str, list[Noun]]

_SUBJECTIVE = frozenset(("he", "she", "they", "we"))
_PREDICATIVE = word_set("be become remain seem stay prove")
_NAMING = word_set("elect choose select appoint pick name make vote declare proclaim crown re-elect reelect")
_DEPRIVING = word_set("strip relieve deprive divest")
_RANKING = word_set("place put rank slot position list")
_IGNORABLE = word_set("back first again short ahead together")
# Functions that no phrase has.
_NO_PHRASES = frozenset(("inf", "short", "part"))
_VOTING = frozenset(("for", "with", "against", "alongside"))
_BEFORE_LISTS = word_set("on from at in for via under to into as with of")


@dataclass(slots=True)
class Firing:
    """A frame that found what it needs in a clause."""

    frame: Frame
    clause: Clause
    roles: dict[str, list[Noun]] = field(default_factory=dict)

    def first(self, role: str) -> Noun | None:
        """The first filler of a role, or None."""
        fillers = self.roles.get(role)
        return fillers[0] if fillers else None


def readings(clause: Clause) -> Iterator[Arguments]:
    """The clause's arguments by function; both voices where the form leaves it open, the likelier first."""
    passive = clause.verb.passive
    if passive is None and _is_active_by_form(clause):
        passive = False
    if passive is not None:
        yield _arguments(clause, passive=passive)
        return
    yield _arguments(clause, passive=clause.prefer_passive)
    yield _arguments(clause, passive=not clause.prefer_passive)


def _is_active_by_form(clause: Clause) -> bool:
    """``she voted with the Radicals``: a form in -ed right behind a subjective pronoun is finite."""
    subject = clause.subjects[0] if clause.subjects else None
    if subject is None or clause.link not in ("main", "coord"):
        return False
    if _casts_vote(clause):
        return True
    if subject.type != "PRON":
        return False
    return subject.head in _SUBJECTIVE and subject.end == clause.verb.start


def _casts_vote(clause: Clause) -> bool:
    """``X voted with the Radicals``: whom one votes with or for has not voted one in."""
    if "vote" not in clause.verb.lemmas or clause.particles or clause.after or not clause.args:
        return False
    return all(prep in _VOTING for prep, _ in clause.args)


def _arguments(clause: Clause, *, passive: bool) -> Arguments:
    arguments: Arguments = {}
    for prep, noun in clause.args:
        arguments.setdefault(prep, []).append(noun)
    after = clause.after
    if passive:
        arguments["obj"] = arguments["iobj"] = clause.subjects
        arguments["subj"] = arguments.get("by", [])
        arguments["pred"] = arguments["obj2"] = after[:1]
    elif _PREDICATIVE.isdisjoint(clause.verb.lemmas):
        arguments["subj"] = clause.subjects
        arguments["obj"] = [noun for noun in after if noun.type == "MAJORITY"] or after[:1]
        arguments["pred"] = arguments["obj2"] = after[1:2]
        arguments["iobj"] = after[:1] if len(after) > 1 else []
    else:
        arguments["subj"] = clause.subjects
        arguments["pred"] = after[:1]
        arguments["obj"] = []
    if not passive and not after and _relative_object(clause):
        arguments["obj"] = [noun for noun in (clause.antecedent,) if noun is not None]
    elif not passive and _complements_relative(clause):
        arguments["obj"], arguments["pred"] = [noun for noun in (clause.antecedent,) if noun], after[:1]
    for particle in clause.particles:
        if particle in arguments and not arguments["obj"]:
            arguments["obj"] = arguments[particle]
    if not passive and after and not _DEPRIVING.isdisjoint(clause.verb.lemmas):
        taken = [other for prep, other in after[0].of if prep == "of" and isinstance(other, Noun)]
        arguments.setdefault("of", []).extend(taken)  # ``stripped X of her mandate``
    listed = [
        noun
        for prep, noun in clause.args
        if prep in _BEFORE_LISTS and not (prep in ("to", "into") and noun.type in ("PARTY", "PARTYWORD"))
    ]
    arguments["list"] = [*listed, *after, *(clause.subjects[:1] if passive else ())]
    filled = {function: nouns for function, nouns in arguments.items() if nouns}
    filled["adv"] = []  # adverbs are looked up among the clause's words
    return filled


def _relative_object(clause: Clause) -> bool:
    """Whether the phrase that a relative clause belongs to is its object: ``the seat that he won``."""
    antecedent = clause.antecedent
    if antecedent is None or clause.place is not None or not clause.subjects:
        return False
    if any(noun is antecedent for _, noun in clause.args):
        return False
    return clause.subjects[0] is not antecedent


def _complements_relative(clause: Clause) -> bool:
    """``X, whom the voters elected mayor``: what follows the verb describes the relative object."""
    antecedent, after = clause.antecedent, clause.after
    if antecedent is None or len(after) != 1 or clause.link != "rel" or not _relative_object(clause):
        return False
    named = after[0].type == "OFFICE" and not _NAMING.isdisjoint(clause.verb.lemmas)
    ranked = after[0].ordinal is not None and not _RANKING.isdisjoint(clause.verb.lemmas)
    return is_person(antecedent) and (named or ranked)


def candidate_frames(clause: Clause, table: FrameTable) -> list[Frame]:
    """The frames that a clause's verb can call up, in the order of the data; its particles narrow them."""
    bare_too = clause.particles <= _IGNORABLE
    told = clause.particles | clause.words
    return [
        frame
        for lemma in clause.verb.lemmas
        for particles, frame in table.by_verb.get(lemma, ())
        if (told.issuperset(particles) if particles else bare_too)
    ]


def bind(frame: Frame, clause: Clause, arguments: Arguments) -> Firing | None:
    """The frame with its roles filled, or None if one that it needs stays empty.

    Args:
        frame: The frame to try.
        clause: The clause that called it up.
        arguments: The clause's arguments in one voice.
    """
    for _, functions in frame.probes:  # many frames fail already on what the clause has no phrase for
        if functions.isdisjoint(arguments):
            return None
    found: dict[str, list[Noun]] = {}
    for need, _ in frame.probes:
        for name in need:
            if name not in found:
                found[name] = _fillers(frame.roles[name], clause, arguments)
            if found[name]:
                break
        else:
            return None
    for name in frame.roles.keys() - found.keys():
        found[name] = _fillers(frame.roles[name], clause, arguments)
    return Firing(frame, clause, {name: found[name] for name in frame.roles if found[name]})


def _fillers(places: tuple[Role, ...], clause: Clause, arguments: Arguments) -> list[Noun]:
    """The fillers in the first place of a role that has any."""
    for place in places:
        function = place.function
        nouns = arguments.get(function)
        if nouns:
            if function in _NO_PHRASES:
                continue
            test = is_place_on_list if function == "list" else fits
            fillers = [noun for noun in nouns if test(noun, place)]
            if fillers:
                return fillers
        elif function == "adv" and _has_adverb(clause, place.types):
            return [Noun(clause.start, clause.end, "THING", "", "", 0, 0)]
    return []


def _has_adverb(clause: Clause, words: frozenset[str]) -> bool:
    return not (words.isdisjoint(clause.words) and words.isdisjoint(clause.particles))
