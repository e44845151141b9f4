"""Arguments of a clause by grammatical function in the active voice, and frames bound to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hustings.components.chunks import Noun
from hustings.components.clauses import Clause
from hustings.frames import Frame, FrameTable, Role

Arguments = dict[str, list[Noun]]
TypeTest = Callable[[Noun], bool]

_PREDICATIVE = frozenset(("be", "become", "remain", "seem", "stay", "prove"))
PARTIES = frozenset(("PARTY", "LIST", "PARTYWORD", "LISTWORD", "GROUPWORD"))
PRONOUNS_OF_PERSONS = frozenset(("he", "she", "him", "her", "who", "whom", "himself", "herself", "latter", "former", "hers"))
PRONOUNS_OF_PARTIES = frozenset(("it", "they", "which", "them", "that", "latter", "former", "both", "itself", "themselves"))


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


def has_party(noun: Noun) -> bool:
    """Whether a party is named in the phrase beside its head."""
    return (
        any(mod.label in ("PARTY", "LIST") for mod in noun.mods)
        or (isinstance(noun.poss, Noun) and noun.poss.type in PARTIES)
        or any(prep in ("of", "from", "(", "by", "under", "led") and other.type in (*PARTIES, "PERSON") for prep, other in noun.of if isinstance(other, Noun))
    )


def is_person(noun: Noun) -> bool:
    """Whether the phrase can stand for a person."""
    if noun.type in ("PERSON", "HUMAN"):
        return True
    if noun.type == "PRON":
        return noun.head in PRONOUNS_OF_PERSONS
    if noun.type == "OFFICE":
        return noun.head not in OFFICE_ONLY
    if noun.type == "PARTY":
        return noun.det in ("a", "an", "another", "one") or "fellow" in noun.words
    return False


OFFICE_ONLY = frozenset("mayoralty presidency chairmanship speakership leadership mayorship ambassadorship ministry office post chair chain".split())


def is_office(noun: Noun) -> bool:
    """Whether the phrase can stand for an office that somebody takes or leaves."""
    if noun.type == "POST" and (noun.ordinal is not None or any(prep == "on" for prep, _ in noun.of)):
        return False
    return noun.type in ("OFFICE", "NATIONAL_ASSEMBLY", "NATIONAL_COUNCIL", "PROVISIONAL") or noun.type == "POST" or is_succession(noun) or (noun.type == "HUMAN" and (body := member_of(noun)) is not None and body.type not in ("PARTY", "PARTYWORD"))


def member_of(noun: Noun) -> Noun | None:
    """The body in ``a member of the council``."""
    if noun.head in ("member", "members", "councillor", "delegate", "deputy", "representative", "parliamentarian", "mp"):
        for prep, other in noun.of:
            if prep in ("of", "to", "in") and isinstance(other, Noun) and other.type in ("COUNCIL", "ASSEMBLY", "PROVISIONAL", "NATIONAL_ASSEMBLY", "PARTY", "NATIONAL_COUNCIL", "CABINET", "PARTYWORD", "NAME"):
                return other
        if noun.type == "HUMAN" and isinstance(noun.poss, Noun) and noun.poss.type in ("PROVISIONAL", "COUNCIL", "ASSEMBLY", "NAME", "PARTY"):
            return noun.poss
        if noun.type == "HUMAN" and noun.poss == "its":
            return noun
        if noun.head in ("member", "members") and any(mod.label in ("NATIONAL_ASSEMBLY", "COUNCIL") for mod in noun.mods):
            return noun
    return None


def is_succession(noun: Noun) -> bool:
    """``his replacement``, ``the mayor's successor``, ``his place``: the office of somebody else."""
    if noun.head in ("replacement", "successor"):
        return True
    return noun.head in ("place", "stead", "shoes", "seat") and noun.poss is not None and noun.ordinal is None


def is_party(noun: Noun) -> bool:
    """Whether the phrase can stand for a party, list or group as a whole."""
    if noun.type in ("PARTY", "LIST"):
        return not (noun.det in ("a", "an") and noun.head not in ("party", "list", "movement", "alliance", "union", "group", "front"))
    if noun.type in PARTIES:
        return True
    if noun.type == "PRON":
        return noun.head in PRONOUNS_OF_PARTIES
    if noun.type in ("HUMAN", "OFFICE"):
        return noun.head in ("members", "delegates", "councillors", "deputies", "leadership", "councilors", "members") and has_party(noun) and (noun.number is None or isinstance(noun.poss, Noun)) and not noun.words & {"former", "some", "several", "few"}
    if noun.type in ("ALLIANCE", "GOVERNMENT", "NAME", "THING"):
        return has_party(noun) and noun.head in ("coalition", "alliance", "bloc", "camp", "branch", "organisation", "organization", "group", "union", "delegation", "faction", "benches", "club", "caucus", "partners", "votes", "ranks", "movement")
    return noun.type == "NAME" and noun.head not in ("court",)


def is_winner(noun: Noun) -> bool:
    """Whether the phrase can stand for who wins an election: a party, or a coalition with a party's or a leader's name."""
    return is_party(noun) or (noun.type in ("ALLIANCE", "GOVERNMENT") and (has_party(noun) or noun.poss is not None))


def is_incumbent(noun: Noun) -> bool:
    """Whether the phrase itself says that the person holds the mayor's office."""
    if noun.type not in ("PERSON", "HUMAN", "OFFICE", "PRON") or noun.words & {"former", "future", "ex-mayor", "past"}:
        return False
    told = {mod.id for mod in noun.mods} | {appo.id for appo in noun.appositions if appo.type in ("OFFICE", "HUMAN") and not any(prep == "date" for prep, _ in appo.of) and not appo.words & {"former", "future"}} | {mod.id for appo in noun.appositions if not appo.words & {"former", "future", "deputy"} for mod in appo.mods}
    return bool(told & {"incumbent", "mayor"}) or noun.id in ("incumbent", "mayor") or "incumbent" in noun.words


def party_member(noun: Noun) -> bool:
    """``a member of the Radical Party`` as a predicate."""
    body = member_of(noun)
    return body is not None and body.type in ("PARTY", "PARTYWORD")


def is_government(noun: Noun) -> bool:
    """Whether the phrase stands for a local government or the coalition behind it."""
    if noun.type == "GOVERNMENT":
        return True
    if noun.type == "MAJORITY":
        return noun.id == "majority" and noun.head == "majority" and ("new" in noun.words or noun.det in ("a", "the", "his", "her", "its") or noun.poss is not None)
    return noun.type == "ALLIANCE" and ("governing" in noun.words or "ruling" in noun.words or "coalition" in noun.words)


def part_of_government(noun: Noun) -> bool:
    """``part of the city government``, ``a member of the ruling coalition``, ``partners in the government``."""
    return noun.head in ("part", "member", "members", "partner", "partners", "component", "mainstay", "pillar") and any(isinstance(other, Noun) and is_government(other) for _, other in noun.of)


TESTS: dict[str, TypeTest] = {
    "person": is_person,
    "party": is_party,
    "office": is_office,
    "list": lambda noun: noun.type in ("LIST", "LISTWORD") or (noun.type in ("PARTY", "GROUPWORD", "PARTYWORD")),
    "winner": is_winner,
    "government": is_government,
    "INCUMBENT": is_incumbent,
    "SUCCESSION": is_succession,
    "MEMBEROF": party_member,
    "PARTOF": part_of_government,
    "ELECTIONPRON": lambda noun: noun.type == "PRON" and noun.head in ("they", "it", "them", "which", "that"),
    "MAYORALRACE": lambda noun: noun.type == "ELECTION" and (bool(noun.words & {"mayoral", "runoff", "run-off"}) or any(mod.id == "mayor" for mod in noun.mods)),
    "CANDIDATES": lambda noun: noun.head in ("candidates", "delegates", "members", "councillors", "deputies"),
    "WITHPERSON": lambda noun: any(appo.type == "PERSON" for appo in noun.appositions),
    "any": lambda noun: True,
    "REPEAT": lambda noun: noun.type == "ELECTION" and bool(noun.words & {"repeat", "repeated", "rerun", "re-run"}),
    "SUPPORTED": lambda noun: noun.head in ("election", "appointment", "nomination", "candidacy", "bid", "candidate") and (noun.poss is not None or bool(noun.of)),
    "BODYREF": lambda noun: noun.type == "PRON" and noun.head == "it",
}


def fits(noun: Noun, role: Role) -> bool:
    """Whether a phrase is of one of the types that a role asks for."""
    for wanted in role.types:
        test = TESTS.get(wanted)
        if test is not None:
            if test(noun):
                return True
        elif wanted.isupper() or "_" in wanted:
            if noun.type == wanted:
                return True
        elif noun.head == wanted or (wanted in noun.words and noun.type not in ("PERSON", "PARTY")):
            return True
    return False


def readings(clause: Clause) -> Iterator[Arguments]:
    """The clause's arguments by function; both voices where the form leaves the voice open, the likelier first."""
    passive = clause.verb.passive
    if passive is None:
        order = (True, False) if clause.prefer_passive else (False, True)
    else:
        order = (passive,)
    for voice in order:
        yield _arguments(clause, voice)


def _arguments(clause: Clause, passive: bool) -> Arguments:
    arguments: Arguments = {}
    for prep, noun in clause.args:
        arguments.setdefault(prep, []).append(noun)
    after = clause.after
    if passive:
        arguments["obj"] = clause.subjects
        arguments["iobj"] = clause.subjects
        arguments["subj"] = arguments.get("by", [])
        arguments["pred"] = after[:1]
        arguments["obj2"] = after[:1]
    elif set(clause.verb.lemmas) & _PREDICATIVE:
        arguments["subj"] = clause.subjects
        arguments["pred"] = after[:1]
        arguments["obj"] = []
    else:
        arguments["subj"] = clause.subjects
        arguments["obj"] = after[:1]
        arguments["pred"] = after[1:2]
        arguments["iobj"] = after[:1] if len(after) > 1 else []
        arguments["obj2"] = after[1:2]
        if any(noun.type == "MAJORITY" for noun in after):
            arguments["obj"] = [noun for noun in after if noun.type == "MAJORITY"]
    antecedent = clause.antecedent
    if not passive and not after and antecedent is not None and clause.place is None and clause.subjects and clause.subjects[0] is not antecedent and arguments.get("obj") == []:
        arguments["obj"] = [antecedent]
    for particle in clause.particles:
        if particle in arguments and not arguments["obj"]:
            arguments["obj"] = arguments[particle]
    arguments["list"] = [noun for prep, noun in clause.args if prep in ("on", "from", "at", "in", "for", "via", "under", "to", "into", "as", "with", "of")] + [*after, *(clause.subjects[:1] if passive else [])]
    return arguments


def candidate_frames(clause: Clause, table: FrameTable) -> list[Frame]:
    """The frames that a clause's verb can call up, in the order of the data; a particle in the clause narrows them."""
    found: list[tuple[tuple[str, ...], Frame]] = []
    for lemma in clause.verb.lemmas:
        for particles, frame in table.by_verb.get(lemma, ()):
            if all(particle in clause.particles or particle in clause.words for particle in particles):
                if not (clause.particles and not particles and not _ignorable(clause.particles)):
                    found.append((particles, frame))
    return [frame for _, frame in found]


def _ignorable(particles: set[str]) -> bool:
    return particles <= {"back", "first", "again", "short", "ahead", "together"}


def bind(frame: Frame, clause: Clause, arguments: Arguments, accepts: Callable[[Frame, str, Noun], bool]) -> Firing | None:
    """The frame with its roles filled, or None if one that it needs stays empty.

    Args:
        frame: The frame to try.
        clause: The clause that called it up.
        arguments: The clause's arguments in one voice.
        accepts: A last word on each filler.
    """
    found: dict[str, list[Noun]] = {}
    for need in frame.needs:  # most frames fail on the first role that they need
        if not any([_fill(frame, role, clause, arguments, accepts, found) for role in need]):
            return None
    for name in frame.roles:
        if name not in found:
            _fill(frame, name, clause, arguments, accepts, found)
    return Firing(frame, clause, {name: found[name] for name in frame.roles if found[name]})


def _fill(frame: Frame, name: str, clause: Clause, arguments: Arguments, accepts: Callable[[Frame, str, Noun], bool], found: dict[str, list[Noun]]) -> bool:
    """Looks for a role's fillers once and keeps them; whether there are any."""
    if name not in found:
        found[name] = []
        for place in frame.roles[name]:
            fillers = [noun for noun in _fillers(clause, arguments, place) if accepts(frame, name, noun)]
            if fillers:
                found[name] = fillers
                break
    return bool(found[name])


def _fillers(clause: Clause, arguments: Arguments, place: Role) -> list[Noun]:
    if place.function == "adv":
        return [Noun(clause.start, clause.end, "THING", "", "", 0, 0)] if place.types & (clause.words | clause.particles) else []
    if place.function == "list":
        return [noun for noun in arguments["list"] if _listlike(noun, place)]
    if place.function in ("inf", "short", "part"):
        return []
    return [noun for noun in arguments.get(place.function, ()) if fits(noun, place)]


def _listlike(noun: Noun, place: Role) -> bool:
    """A place on a list: the list itself, or a position; ``listplace`` wants the word list, a position or a list's name."""
    if noun.type in ("LIST", "LISTWORD"):
        return True
    if noun.type == "POSITION":
        return noun.poss is None and (noun.ordinal is not None or noun.number is not None or bool(noun.words & {"lead", "leading", "top", "head", "last", "first", "final"}) or any(isinstance(other, Noun) and other.type in PARTIES for _, other in noun.of))
    if noun.ordinal is not None and noun.type in ("POST", "THING", "POSITION"):
        return True
    if noun.head in ("head", "top", "helm") and any(isinstance(other, Noun) and other.type in PARTIES for _, other in noun.of):
        return True
    if "listplace" in place.types:
        return False
    return noun.type in ("PARTY", "GROUPWORD") and not noun.words & {"a", "an"}
