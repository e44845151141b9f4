"""Acts of a court or an authority that undo an election or a dismissal."""

from __future__ import annotations

from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.model import Act, Slots
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.taking import Taking
from hustings.components.chunks import Mark, Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.offices import MAYOR, OfficeReading, place_of
from hustings.components.reference.discourse import Person
from hustings.components.reference.resolution import PersonFiller
from hustings.frames.model import pseudo_frame

_VOID = frozenset(
    ("void", "invalid", "null", "unlawful", "illegal", "annulled", "unconstitutional", "irregular")
)
_FINDING = frozenset(("find", "rule", "hold", "conclude", "decide", "establish"))
_RULING = ("declare", "rule", "hold", "find")
_CHOICES = (
    *("decision", "vote", "election", "appointment", "selection", "choice"),
    *("result", "results", "outcome", "victory", "win", "ballot", "run-off", "runoff", "round"),
)
_CHOSEN = ("election", "appointment", "selection")
_DESCRIBING = ("rel", "part")
_REMOVING = frozenset(("dismiss", "remove", "oust", "sack", "expel", "recall", "depose", "strip", "suspend"))
_TAKINGS, _LEAVINGS = ("take", "office_taken"), ("leave", "office_left", "seat_left")
_REMOVALS = ("decision", "expulsion", "dismissal", "ruling", "removal")
_VOIDED = pseudo_frame("ruled-void", "annul", told=True)


class Annulling(Topic):
    """Whose election, appointment or removal was declared void."""

    def __init__(self, scene: Scene, taking: Taking) -> None:
        super().__init__(scene)
        self.taking = taking
        self._unheard: list[tuple[Act, Firing, PersonFiller]] = []

    def tell_elections(self) -> None:
        """``The court annulled the election of X as mayor``: that X was elected, if nothing else tells it."""
        told = self.scene.told
        for annulment, firing, who in self._unheard:
            name = who.filler.value if who.filler is not None else ""
            if any(act.kind == "take" and act.says("person", name) for act in told):
                continue
            _, party = self.scene.person_party(who, firing.clause)
            slots: Slots = {"person": who.filler, "party": party}
            election = self.scene.add("take", firing, slots, place=annulment.place)
            election.sentence, election.first, election.last = (
                annulment.sentence,
                annulment.first,
                annulment.last,
            )
            election.told_place = annulment.told_place
            told.insert(next(at for at, act in enumerate(told) if act is annulment), election)
        self.scene.acts = []

    def annul(self, firing: Firing) -> None:
        """``The court annulled his election``, ``the decision was declared void``."""
        noun = firing.first("what")
        if noun is None:
            return
        aim = self._aim(noun)
        who = self._whose(noun) or (self.resolver.person(aim.after[0]) if aim is not None else None)
        told = bool(firing.frame.settings.get("told"))
        if not told and firing.clause.verb.lemmas[0] in _RULING and not _says_void(firing):
            return
        if who is None and noun.poss is None:
            who = self._of_last_act(noun, firing.clause)
        if who is None and noun.poss is not None and noun.head in ("decision", "ruling"):
            self.scene.add("annulment", firing, {"date": self.scene.date(firing.clause)}, election=False)
        if who is None or who.person is None:
            return
        person = who.person
        choice = _head(noun) in ("election", "selection", "confirmation")
        unheard = not person.offices and person.left is None
        reading = self._note_office(person, noun, firing.clause)
        if unheard and reading is not None and reading.office != MAYOR and noun.head in _CHOSEN:
            self.taking.record(firing, who, reading, Circumstances(self._dating_from()))
        self._note_election(firing, who, noun)
        unheard = unheard and noun.head in _CHOSEN and person.offices == [MAYOR]
        removal = _head(noun) in ("dismissal", "removal", "expulsion", "ouster", "recall")
        removal = removal or (aim is not None and not _REMOVING.isdisjoint(aim.verb.lemmas))
        election = not removal and (MAYOR in person.offices or (not person.offices and choice))
        slots: Slots = {"person": who.filler, "date": self._date(firing.clause)}
        act = self.scene.annulled[person.name] = self.scene.add(
            "annulment", firing, slots, place=_told_place(noun), election=election
        )
        if unheard and election:
            self._unheard.append((act, firing, who))
        if election and MAYOR in person.offices:
            person.left = MAYOR
            self.discourse.former_mayor = person
        elif choice and person.offices:
            person.left = person.offices.pop()  # who can be elected to it again

    def ruled_void(self, firing: Firing) -> None:
        """``The court ruled that the dismissal of X had been unlawful``: what the ruling is about."""
        for other in self.scene.clauses:
            subject = other.subjects[0] if other.subjects else None
            theirs = other.governor is firing.clause and other.link == "that" and not other.verb.negated
            if not theirs or subject is None or subject.head not in _CHOICES + _REMOVALS:
                continue
            if any(noun.words & _VOID for noun in other.after):
                self.annul(Firing(_VOIDED, firing.clause, {"what": [subject]}))

    def _date(self, clause: Clause) -> Filler | None:
        """``found on 30 July that … and set his election aside``: the day of the ruling."""
        date = self.scene.date(clause)
        rulings = (one for one in self.scene.clauses if not _FINDING.isdisjoint(one.verb.lemmas))
        found = next((one for one in rulings if one.verb.start < clause.verb.start), None)
        if date is None and found is not None and found.subjects[:1] and found.subjects[0] in clause.subjects:
            return self.scene.date(found)
        return date

    def _dating_from(self) -> Filler | None:
        """``an appointment which dated from March``: when it was made."""
        clause = next(
            (one for one in self.scene.clauses if "date" in one.verb.lemmas and one.link in _DESCRIBING), None
        )
        mention = next((mention for mention, _ in clause.dates), None) if clause is not None else None
        return self.resolver.date(mention) if mention is not None else None

    def _note_office(self, person: Person, noun: Noun, clause: Clause) -> OfficeReading | None:
        """``the removal of X from the office of president``: what X held, so left when voted out."""
        beside = [other for prep, other in clause.args if prep in ("from", "as")]
        for other in (*inside(noun, "from", "as"), *beside):
            reading = self.scene.office(other) if other.type in ("OFFICE", "POST") else None
            if reading is not None and reading.office and not reading.anaphoric and not person.offices:
                person.offices.append(reading.office)
                return reading
        return None

    def _note_election(self, firing: Firing, who: PersonFiller, noun: Noun) -> None:
        """``The election of X on 3 May was annulled``, where mayors are spoken of: X was elected then."""
        person, mark = who.person, next((other for prep, other in noun.of if prep == "date"), None)
        if person is None or person.offices or noun.head != "election" or not isinstance(mark, Mark):
            return
        date = self.resolver.date(mark.mention) if mark.mention is not None else None
        spoken = "mayor" in self.scene.text[: noun.last].lower()
        if date is not None and spoken and self.scene.last_office in ("", MAYOR):
            _, party = self.scene.person_party(who, firing.clause)
            self.taking.mayor(firing, who, party, Circumstances(date))

    def _aim(self, noun: Noun) -> Clause | None:
        """``the decision to dismiss X``: what was decided, if it has an object."""
        aims = (one for one in self.scene.clauses if one.link[:3] == "inf" and one.governing_noun is noun)
        return next((one for one in aims if one.after), None)

    def _whose(self, noun: Noun) -> PersonFiller | None:
        """``his election``, ``X's appointment``, ``the dismissal of X``."""
        who: PersonFiller | None = None
        if isinstance(noun.poss, Noun):
            who = self.resolver.person(noun.poss)
        elif noun.poss in ("his", "her"):
            found = self.discourse.pronoun(noun.poss, noun.start)
            who = _meant(found, noun) if found else None
        for prep, other in noun.of:
            if who is None and prep == "of" and isinstance(other, Noun) and other.type in ("PERSON", "PRON"):
                who = self.resolver.person(other)
        return who

    def _of_last_act(self, noun: Noun, clause: Clause) -> PersonFiller | None:
        """``the decision``, ``the vote``: about whom the last decision told was."""
        pointing = noun.det in ("the", "this", "that") or noun is clause.antecedent
        who: PersonFiller | None = None
        if pointing and not noun.of and _head(noun) in _CHOICES:
            who = self._last_chosen(noun)
        if who is None and pointing and _head(noun) in _REMOVALS and noun.type != "ELECTION":
            gone = self.discourse.last_to_leave()
            who = _meant(gone, noun) if gone is not None else None
        return who

    def _last_chosen(self, noun: Noun) -> PersonFiller | None:
        """Who was elected or appointed last, unless somebody has left since."""
        acts = reversed([*self.scene.told, *self.scene.acts])
        act = next((act for act in acts if act.kind in _TAKINGS + _LEAVINGS), None)
        named = act.filler("person") if act is not None and act.kind in _TAKINGS else None
        return _meant(self.discourse.person(named.value), noun, named.value) if named is not None else None


def _told_place(noun: Noun) -> Filler | None:
    """``the election of X as mayor of Ada``: the place of what was undone, not of the court."""
    of_person = (other for other in inside(noun, "of") if other.type == "PERSON")
    offices = [*inside(noun, "as"), *(office for other in of_person for office in inside(other, "as"))]
    places = (place_of(office) for office in offices if office.type == "OFFICE")
    return place_filler(next((place for place in places if place is not None), None))


def _head(noun: Noun) -> str:
    """What is undone, also before what it is declared to be: ``declared the vote void``."""
    if noun.head not in _VOID:
        return noun.head
    return next((word for word in _CHOICES if word in noun.words), noun.head)


def _meant(person: Person, noun: Noun, name: str = "") -> PersonFiller:
    return PersonFiller(person, Filler(name or person.name, (noun.first, noun.last), "coreferred"), None)


def _says_void(firing: Firing) -> bool:
    """Whether a ruling declares something void, not just anything."""
    told = (*firing.clause.after, *(inner for noun in firing.clause.after for inner in inside(noun, "of")))
    words = {word for other in told for word in other.words}
    return bool(words & _VOID or firing.clause.words & {"void", "invalid"})
