"""Which office a phrase names: heads and bodies by a table (``speaker`` of an assembly → its president)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hustings.components.chunks import Noun
from hustings.components.nouns.bodies_of_towns import is_of_town
from hustings.components.nouns.contests import is_town_hall
from hustings.components.nouns.kinds import BRANCHES, PARLIAMENTARIANS, has_party, is_branch, member_of
from hustings.components.nouns.ones import one_meant

MAYOR = "mayor"
SEAT = "seat"
NATIONAL = frozenset(
    (
        "national assembly member",
        "european parliament member",
        "minister",
        "state secretary",
        "national council leader",
        "prime minister",
        "deputy prime minister",
        "deputy minister",
        "junior minister",
        "ambassador",
        "consul",
        "consul general",
        "european commissioner",
        "president of the republic",
        "ombudsman",
    )
)
_BY_BODY = {
    ("president", "ASSEMBLY"): "assembly president",
    ("speaker", "ASSEMBLY"): "assembly president",
    ("leader", "ASSEMBLY"): "assembly president",
    ("president", "COUNCIL"): "assembly president",
    ("speaker", "COUNCIL"): "assembly president",
    ("leader", "COUNCIL"): "council leader",
    ("deputy president", "ASSEMBLY"): "assembly deputy president",
    ("deputy president", "COUNCIL"): "assembly deputy president",
    ("president", "PROVISIONAL"): "provisional authority leader",
    ("leader", "PROVISIONAL"): "provisional authority leader",
    ("speaker", "PROVISIONAL"): "provisional authority leader",
    ("president", "NATIONAL_COUNCIL"): "national council leader",
    ("leader", "NATIONAL_COUNCIL"): "national council leader",
    ("speaker", "NATIONAL_COUNCIL"): "national council leader",
    ("leader", "OPPOSITION"): "opposition leader",
    ("president", "PLACEWORD"): MAYOR,
    ("leader", "PLACEWORD"): MAYOR,
    ("manager", "PLACEWORD"): "city manager",
    ("manager", "PLACE"): "city manager",
    ("deputy president", "PLACEWORD"): "deputy mayor",
    ("deputy", "NATIONAL_ASSEMBLY"): "national assembly member",
    ("deputy", "ASSEMBLY"): SEAT,
    ("deputy", "COUNCIL"): SEAT,
    ("president", "NATIONAL_ASSEMBLY"): "speaker of the national assembly",
    ("speaker", "NATIONAL_ASSEMBLY"): "speaker of the national assembly",
}


@dataclass(slots=True)
class OfficeReading:
    """What a phrase says about an office.

    Attributes:
        office: The office's name, ``seat`` for the local assembly, or empty if the context must give it.
        span: The characters that it was read from.
        place: The place that the phrase names, with its phrase.
        national: Whether it lies outside any local government.
        anaphoric: Whether the context must say which office is meant (``the post``, ``his replacement``).
    """

    office: str
    span: tuple[int, int]
    place: Noun | None = None
    national: bool = False
    anaphoric: bool = False

    @property
    def how(self) -> str:
        """How the office was found: ``read`` in its phrase, or ``coreferred`` from the context."""
        return "coreferred" if self.anaphoric else "read"


def body_of(noun: Noun) -> Noun | None:
    """The body that an office belongs to: ``of the assembly``, ``the assembly's``, ``assembly speaker``."""
    for prep, other in noun.of:
        if prep in ("of", "for", "in", "to") and isinstance(other, Noun):
            return other
    if isinstance(noun.poss, Noun):
        return noun.poss
    return None


def place_of(noun: Noun | None) -> Noun | None:
    """The place inside a phrase: ``the City of Belgrade``, ``of Bečej``, ``Bečej's``."""
    if noun is None:
        return None
    if noun.type == "PLACE":
        return noun
    for _, other in noun.of:
        if isinstance(other, Noun) and (found := place_of(other)) is not None:
            return found
    if isinstance(noun.poss, Noun) and noun.poss.type == "PLACE":
        return noun.poss
    if noun.type in ("COUNCIL", "ASSEMBLY", "ELECTION"):
        named = next((mod for mod in noun.mods if mod.label == "PLACE"), None)
        if named is not None:
            span = (named.start, named.end, "PLACE", named.id, named.id.lower(), named.first, named.last)
            return Noun(*span, limit=named.end)
    return None


def titled_office(noun: Noun | None, *, any_holder: bool = False) -> str:
    """``the incumbent prefect, X``: the office that an incumbent holds, if it is told and not the mayor's.

    Args:
        noun: Whose office is looked for.
        any_holder: Whether holders are meant that are not called incumbents (``were confirmed in office``).
    """
    if noun is None:
        return ""
    of_all = any_holder or not noun.words.isdisjoint(_INCUMBENT)
    titles = [mod.id for mod in noun.mods if mod.label == "OFFICE" and of_all]
    offices = (one for one in noun.appositions if one.type == "OFFICE")
    described = [one for one in offices if one.words.isdisjoint(_OVER)]
    titles += [one.id for one in described if any_holder or not one.words.isdisjoint(_INCUMBENT)]
    if len(titles) != 1 or titles[0] in (_MAYORS if any_holder else _OFTEN_MAYORS):
        return ""
    return simple_name(titles[0]) if any_holder else titles[0]


def read_office(noun: Noun, text: str, *, executive_council: bool) -> OfficeReading:
    """The office that a phrase names.

    Args:
        noun: The phrase.
        text: The doc's text, for offices that are named by the text's own words.
        executive_council: Whether a council is the executive here rather than the elected assembly.
    """
    noun = one_meant(noun)
    span = (noun.first, noun.last)
    if (
        noun.type == "NATIONAL_ASSEMBLY"
        and isinstance(noun.poss, Noun)
        and noun.poss.type in ("HUMAN", "THING")
    ):
        return OfficeReading("", span)  # the students' parliament
    if noun.type == "NATIONAL_ASSEMBLY":
        return OfficeReading(f"{noun.id} member", span, national=True)
    if noun.type == "COUNCIL":
        return OfficeReading("council member" if executive_council else SEAT, span, place_of(noun))
    if noun.type in {"ASSEMBLY", "SEAT"}:
        return OfficeReading(SEAT, span, place_of(noun))
    if noun.type == "ELECTION":
        return OfficeReading(MAYOR, span)
    if noun.type == "PROVISIONAL":
        return OfficeReading("provisional authority member", span)
    if noun.type == "HUMAN":
        return _membership(noun, span, executive_council)
    if noun.type == "POST":
        return _post(noun, text, span, executive_council)
    if noun.type == "OFFICE":
        return _office(noun, text, span)
    if is_town_hall(noun):
        return OfficeReading(MAYOR, span, place_of(noun))
    return OfficeReading("", span, anaphoric=True)


def _membership(noun: Noun, span: tuple[int, int], executive_council: bool) -> OfficeReading:
    body = member_of(noun)
    if noun.head in PARLIAMENTARIANS:
        return OfficeReading("national assembly member", span, national=True)
    if body is None:
        return OfficeReading("", span, anaphoric=True)
    names = {
        "PROVISIONAL": "provisional authority member",
        "COUNCIL": "council member" if executive_council else SEAT,
        "ASSEMBLY": SEAT,
        "NATIONAL_ASSEMBLY": f"{body.id} member",
    }
    if body.type in names:
        return OfficeReading(
            names[body.type], span, place_of(body), national=body.type == "NATIONAL_ASSEMBLY"
        )
    return OfficeReading("", span, anaphoric=True)


def _post(noun: Noun, text: str, span: tuple[int, int], executive_council: bool) -> OfficeReading:
    """``the post of deputy mayor``, ``charge of the assembly``; a bare ``post`` needs the context."""
    for prep, other in noun.of:
        if not isinstance(other, Noun) or prep not in ("of", "as", "on", "in"):
            continue
        if other.type in ("OFFICE", "HUMAN") and prep in ("of", "as"):
            found = read_office(other, text, executive_council=executive_council)
            return found if found.office or other.type == "OFFICE" else OfficeReading("", span)
        if prep in ("on", "in") and other.type in _COLLEGES:
            return read_office(other, text, executive_council=executive_council)
        if prep == "of" and other.type not in _HOLDERS:
            return _charge(noun, other, span, executive_council)
    if isinstance(noun.poss, Noun) and noun.poss.type == "OFFICE":
        return replace(_office(noun.poss, text, span), anaphoric=False)
    for mod in noun.mods:
        if mod.label == "OFFICE":
            return OfficeReading(simple_name(mod.id), (mod.first, mod.last))
        if mod.label == "COUNCIL":
            return OfficeReading(SEAT, span)
    return OfficeReading("", span, anaphoric=True)


def _charge(noun: Noun, body: Noun, span: tuple[int, int], executive_council: bool) -> OfficeReading:
    """``charge of the city``, ``the helm of the assembly``: the office of who has it."""
    if noun.head not in _CHARGES:
        return OfficeReading("", span)
    if body.type in ("PLACE", "PLACEWORD", "GOVERNMENT") or (body.type == "COUNCIL" and executive_council):
        return OfficeReading("", span, place_of(body), anaphoric=True)
    if body.type in _COLLEGES:
        return OfficeReading(_BY_BODY["president", body.type], span, place_of(body))
    return OfficeReading("party organization leader" if is_branch(body) else "", span)


def simple_name(office: str) -> str:
    """The office that a bare title means: ``speaker`` is the assembly's president."""
    return {
        "president": "assembly president",
        "speaker": "assembly president",
        "deputy president": "assembly deputy president",
        "deputy": "deputy mayor",
        "manager": "city manager",
    }.get(office, office)


def _office(noun: Noun, text: str, span: tuple[int, int]) -> OfficeReading:
    """An office by its head and the body that it belongs to."""
    body = body_of(noun)
    place = place_of(body) or place_of(noun)
    office = noun.id
    if body is not None and (office, body.type) in _BY_BODY:
        named = _BY_BODY[office, body.type]
        return OfficeReading(named, span, place, national=named in NATIONAL)
    if office == "leader" and (led := _led(noun, body)):
        return OfficeReading(led, span, place)
    if office in _HEADS_OF_BODIES and body is not None and _is_private(office, body):
        return OfficeReading("", span)
    if office in _PRESIDENTS:
        return OfficeReading(_presidency(noun, body, text), span, place)
    if office == "deputy":
        return OfficeReading("deputy mayor", span, place, anaphoric=True)
    if office == "manager":
        own = noun.poss == "its" or body is None
        return OfficeReading("city manager" if own else _own_words(noun, text), span, place)
    if office == "secretary" and body is not None and body.head == "state":
        return OfficeReading("state secretary", span, place, national=True)
    name = _own_words(noun, text) if office in _NAMED_BY_TEXT else office
    national = office in NATIONAL or not noun.words.isdisjoint(_ABOVE_PLACES)
    return OfficeReading(name, span, place, national=national)


def _is_private(office: str, body: Noun) -> bool:
    """Whether a body is none of government nor of a party's branch: ``president of the chess club``."""
    if body.type == "EXECUTIVE":  # a party may have one too
        return has_party(body)
    of_people = isinstance(body.poss, Noun) and body.poss.type in ("THING", "HUMAN")
    if body.type == "ALLIANCE" and of_people:  # the students' union
        return True
    if body.type != "THING" or body.head in _PUBLIC or is_branch(body):
        return False
    return office not in _DIRECTING or not is_of_town(body)


def _led(noun: Noun, body: Noun | None) -> str:
    """What a leader of a party, a list or a branch leads; empty for any other leader."""
    if body is None:
        party = any(mod.label in ("PARTY", "PARTYWORD") for mod in noun.mods)
        return "party organization leader" if party else ""
    if body.type == "LIST" or body.head == "list":
        return "list leader"
    party = body.type in ("PARTY", "PARTYWORD", "GROUPWORD") or body.head in _LED
    return "party organization leader" if party else ""


def _presidency(noun: Noun, body: Noun | None, text: str) -> str:
    """``president of the party``, of its branch, of a municipality, ``incumbent president``."""
    if body is not None and noun.id != "deputy president" and is_branch(body):
        return "party organization leader"
    if noun.id == "president" and _is_of_branch(noun, body):
        return "party organization leader"
    if body is not None and (
        body.type in ("PARTY", "PARTYWORD", "GROUPWORD", "NAME", "BODY", "EXECUTIVE")
        or (body.type == "THING" and body.head != "house")
    ):
        return _own_words(noun, text)
    return MAYOR if not noun.words.isdisjoint(("incumbent", "sitting")) else simple_name(noun.id)


def _is_of_branch(noun: Noun, body: Noun | None) -> bool:
    """``the party's district president``, ``its municipal president``: a party's head in one place."""
    local = any(mod.label == "PLACEWORD" for mod in noun.mods) or not noun.words.isdisjoint(_LEVELS)
    return local and (noun.poss == "its" or (body is not None and body.type in ("PARTY", "PARTYWORD")))


_LEVELS = frozenset(("local", "municipal", "district", "regional", "county", "provincial", "city"))
_INCUMBENT = frozenset(("incumbent", "sitting", "current"))
# What mayors are called here and there.
_OFTEN_MAYORS = frozenset((MAYOR, "president", "speaker", "leader", "head", "incumbent"))
_OVER = frozenset(("former", "previous", "past", "ex", "future", "late"))
_MAYORS = _OFTEN_MAYORS - {"speaker"}
# Ranks and levels that belong to the name of an office, and how far before it they are looked for.
_RANKS = frozenset(
    (
        *("assistant", "deputy", "provincial", "regional", "federal", "cantonal", "general", "permanent"),
        *("chief", "municipal", "county"),
    )
)
# What a director or a manager of a town directs.
_DEPARTMENTS = frozenset(
    (
        *(
            "safety",
            "finance",
            "police",
            "fire",
            "health",
            "school",
            "schools",
            "planning",
            "parks",
            "budget",
        ),
        *("works", "public", "human", "resources", "education", "culture", "transport", "housing", "tax"),
        *("development", "economic", "community", "communications", "library", "emergency", "personnel"),
    )
)
_ABOVE_PLACES = frozenset(("provincial", "federal", "cantonal"))
_REACH = 40
_COLLEGES = ("COUNCIL", "ASSEMBLY", "PROVISIONAL")
_HOLDERS = ("PERSON", "PRON", "TERM")
_CHARGES = ("charge", "helm", "reins", "control", "chain", "chair")
_PRESIDENTS = ("president", "speaker", "deputy president")
_HEADS_OF_BODIES = (*_PRESIDENTS, "leader", "director", "manager")
_NAMED_BY_TEXT = (
    *("leader", "director", "ambassador", "secretary", "commissioner", "governor", "consul"),
    *("deputy minister", "junior minister"),
)
_DIRECTING = ("director", "manager")
_LED = BRANCHES | {"party"}
_PUBLIC = frozenset(
    (
        "municipality",
        "region",
        "county",
        "district",
        "province",
        "ministry",
        "state",
        "republic",
        "parliament",
        "cabinet",
        "authority",
        "committee",
    )
)


def _own_words(noun: Noun, text: str) -> str:
    """The text's own words in lower case: ranks before the head, the head, what follows of, to or for."""
    first, last = noun.first, noun.last
    for prep, other in noun.of:
        if prep in ("of", "to", "for") and isinstance(other, Noun) and other.last > last:
            last = other.last
    ranks: list[str] = []
    for word in reversed(text[max(0, first - _REACH) : first].lower().split()):
        if word not in _RANKS | _DEPARTMENTS or word not in noun.words:
            break
        ranks.insert(0, word)
    return " ".join([*ranks, *text[first:last].lower().split()])
