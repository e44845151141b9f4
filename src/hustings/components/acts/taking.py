"""Acts of taking office, and of what a mayor's election was like."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from hustings.components.acts.circumstances import Circumstances, between_elections, by_new_assembly
from hustings.components.acts.earlier_takings import is_before_leaving
from hustings.components.acts.governments import Governments
from hustings.components.acts.meant_offices import MeantOffices
from hustings.components.acts.model import Act, Slots
from hustings.components.acts.new_terms import after_new_election, only_stood_down
from hustings.components.acts.numbered_terms import numbered_term
from hustings.components.acts.respective import each_with_office
from hustings.components.acts.scene import CHOOSING, Scene, Topic
from hustings.components.acts.scene_places import inside, place_filler
from hustings.components.acts.seats import Seats
from hustings.components.acts.taking_tests import is_for_a_year, is_of_several, only_moves_there
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
from hustings.components.fillers import Filler
from hustings.components.nouns.kinds import is_branch, is_succession
from hustings.components.nouns.offices import MAYOR, SEAT, OfficeReading
from hustings.components.nouns.titles import title_of
from hustings.components.reference.discourse import Person
from hustings.components.reference.replaced_people import replaced_person, who_made_room
from hustings.components.reference.resolution import PersonFiller

# How many acts back a taking of the same office is looked for.
_LOOK_BACK = 50
# What an elected mayor does some time later; the election is what counts.
_OATHS = frozenset(("swear", "inaugurate", "take", "assume", "enter"))
_NOMINATING = frozenset(("choose", "select", "pick", "name", "get", "gain"))
_INCUMBENT = frozenset(("incumbent", "sitting", "current"))


class Taking(Topic):
    """Who took which office, when, after whom, by which votes."""

    def __init__(self, scene: Scene, seats: Seats, governments: Governments) -> None:
        super().__init__(scene)
        self.meant = MeantOffices(scene)
        self.seats = seats
        self.governments = governments

    def take(self, firing: Firing) -> None:
        """``X was elected mayor``, ``A and B became mayor and deputy mayor``."""
        if paired := each_with_office(firing, self.scene.chunks):
            for one in paired:
                self.take(one)
            return
        noun, verb = firing.first("office"), firing.clause.verb
        if firing.frame.settings.get("pluperfect") is False and verb.pluperfect:
            return  # ``a year after she had moved into city hall``: how long ago it was
        who = self.scene.people(firing.roles["who"])
        several = firing.frame.settings.get("several")  # ``appointed two deputies, among them X``
        if noun is None and not self._is_bare(firing):
            return
        if noun is not None and len(who) == 1 and is_of_several(firing, noun) and not several:
            return
        offices = noun.each() if noun is not None and noun.type == "OFFICE" else [noun]
        dates = self._dates(firing, noun)
        if len(who) == len(offices) > 1:
            for person, office in zip(who, offices, strict=True):
                self._take_one(firing, person, office, dates[0])
            return
        for number, date in enumerate(dates):
            for person in who:
                for office in offices:
                    self._take_one(firing, person, office, date, again=number > 0)

    def take_title(self, firing: Firing) -> None:
        """``The assembly elected a new speaker, X``: the office stands in apposition to the name."""
        noun = firing.roles["who"][0]
        title = title_of(noun)
        nominee = any(described.head == "nominee" for described in noun.appositions)
        if nominee and not _NOMINATING.isdisjoint(firing.clause.verb.lemmas):
            return  # whom a party picks as its nominee has no office yet
        if title is not None:
            self.take(Firing(firing.frame, firing.clause, {**firing.roles, "office": [title]}))

    def approved(self, firing: Firing) -> None:
        """``Forty delegates supported X's selection as mayor``: X was chosen."""
        thing, office = firing.first("thing"), firing.first("office")
        if thing is None:
            return
        chosen = [thing.poss] if isinstance(thing.poss, Noun) else inside(thing, "of")
        offices = [office] if office is not None else inside(thing, "as")
        people = [noun for noun in chosen if noun.type in ("PERSON", "OFFICE")]
        if people and offices:
            self.take(Firing(firing.frame, firing.clause, {"who": people[:1], "office": offices[:1]}))

    def choice(self, firing: Firing) -> None:
        """``The choice fell on X``, ``its choice as his successor was X``: of an assembly or of voters."""
        thing = firing.roles["thing"][0]
        told = [
            *inside(thing, "as", "for"),
            *(one for prep, one in firing.clause.args if prep in ("as", "for")),
        ]
        offices = [other for other in told if other.type in ("OFFICE", "POST") or is_succession(other)]
        its = thing.poss in ("its", "their")
        if len(offices) < len(told) or (its and self.scene.body_before(thing.start) is None):
            return  # ``its choice``, of a party: whom it nominates
        office = firing.roles.get("office") or offices[:1]
        self.take(Firing(firing.frame, firing.clause, {**firing.roles, "office": office}))

    def serve_out(self, firing: Firing) -> None:
        """``X was chosen to serve out the term``: X took over the office that was spoken of."""
        governor = firing.clause.governor
        chosen = governor is not None and bool(set(governor.verb.lemmas) & CHOOSING)
        finite = firing.clause.link in ("main", "coord", "rel")
        follows = self.meant.is_vacated() if finite else chosen and firing.clause.link.startswith("inf")
        if not follows or not self._is_bare(firing):
            return
        for who in self.scene.people(firing.roles["who"]):
            if who.person is self.discourse.former_mayor:
                continue
            date = self.scene.date(firing.clause) or (self.scene.date(governor) if governor else None)
            self._take_one(firing, who, None, date)

    def _is_bare(self, firing: Firing) -> bool:
        """Whether a frame without an office takes the one that the context gives."""
        office = firing.frame.settings.get("office")
        if office == "known":
            return self.discourse.former_mayor is not None or bool(self.scene.last_office)
        return office == "implied"

    def _dates(self, firing: Firing, noun: Noun | None) -> list[Filler | None]:
        if firing.frame.settings.get("manner") == "confirmed":
            return self.scene.all_dates(firing.clause)
        date = self.scene.date(firing.clause)
        if date is None and firing.frame.settings.get("date") == "participle":
            added = self._added(noun, firing.roles["who"][:1])
            date = self.scene.date(added) if added is not None else None
        return [date, *self.scene.further_dates(firing.clause)]

    def _added(self, noun: Noun | None, bearer: list[Noun]) -> Clause | None:
        """``The mayor is X, elected on 1 March with ten votes``: the participle."""
        for clause in self.scene.clauses:
            about = clause.subjects[:1] in ([noun], bearer)
            behind = clause.link == "coord" and clause.verb.form == "ed" and not clause.after
            chosen = behind and bool(set(clause.verb.lemmas) & CHOOSING)
            if about and (clause.link == "part" or chosen):
                return clause
        return None

    def _take_one(
        self,
        firing: Firing,
        who: PersonFiller,
        noun: Noun | None,
        date: Filler | None,
        *,
        again: bool = False,
    ) -> None:
        exclude = frozenset((who.person.name,)) if who.person and who.person.name else frozenset[str]()
        reading, old = self.meant.taken_office(noun, exclude, firing)
        if reading is None:
            return
        if reading.office == SEAT:
            if firing.frame.settings.get("seats", True):
                self.seats.won(firing, who, date, None)
            return
        if noun is not None and (noun.words & {"former"} or only_moves_there(firing, noun)):
            return
        if old is None and noun is not None and noun.type == "OFFICE":
            place = next(
                (other for prep, other in firing.clause.args if prep == "in" and is_succession(other)), None
            )
            old = replaced_person(place, self.resolver, exclude) if place is not None else None
        if old is None:
            old = self._who_made_room(firing.clause, exclude)
        if old is not None:  # ``elected mayor in place of Y, who had resigned``: the office that Y left
            self.scene.settle(old, reading.office)
        if firing.clause.repeats and who.person is not None:  # ``and did so again in 2008``
            again = again or who.person.offices[-1:] == [MAYOR]
        manner = "confirmed" if again else str(firing.frame.settings.get("manner") or "")
        self.record(firing, who, reading, Circumstances(date, old, manner))

    def _who_made_room(self, clause: Clause, exclude: frozenset[str]) -> Person | None:
        """Who is only said to have left something, right before somebody took this office."""
        left = who_made_room(clause, self.resolver, exclude)
        return left if left is not None and not left.offices and self.scene.is_unsettled(left) else None

    def record(
        self, firing: Firing, who: PersonFiller, reading: OfficeReading, told: Circumstances
    ) -> Act | None:
        """Adds the taking of an office."""
        here, known = self.scene.person_party(who, firing.clause, firing.first("who"))
        office = reading.office
        place = place_filler(reading.place)
        if place is None and told.old is not None:
            place = self.scene.person_places.get(told.old.name)
        noun = firing.first("office")
        if here is None and office == MAYOR and noun is not None:
            here = self._party_of_title(noun)
            known = here or known
        if office == "party organization leader" and here is None and noun is not None:
            branch = next((by for by in firing.roles.get("by", []) if is_branch(by)), noun)
            here = self.resolver.party_of_office(branch)
        if office == MAYOR:
            return self.mayor(firing, who, known, replace(told, place=place))
        if office in ("", "list leader", "leader"):
            return None
        date = told.date or self.scene.election_date(firing.clause)
        if firing.frame.settings.get("undated"):
            date = None
        if date is None and who.person is not None and self._holds_already(who.person, office):
            return None
        undated = self._told_undated(who, office) if told.manner != "confirmed" else None
        if date is not None and undated is not None:
            undated.slots["date"] = date
            return undated
        slots: Slots = {"person": who.filler, "party": here}
        slots |= {"office": Filler(office, reading.span, reading.how), "date": date}
        act = self.scene.add("office_taken", firing, slots, place=place, national=reading.national)
        if who.person is not None:
            who.person.offices.append(office)
            self._forget_leaving(who.person, office)
        self.scene.last_office = office
        return act

    def _party_of_title(self, noun: Noun) -> Filler | None:
        """``the town's first Democratic mayor``, ``the Democrats' first mayor``."""
        if isinstance(noun.poss, Noun) and noun.poss.type == "PARTY":
            return self.resolver.party(noun.poss)
        named = next((mod for mod in noun.mods if mod.label == "PARTY"), None)
        return Filler(named.id, (named.first, named.last)) if named is not None else None

    def _holds_already(self, person: Person, office: str) -> bool:
        """Whether it was told that somebody took an office, and not that it was left since."""
        if person.offices[-1:] != [office]:
            return False
        acts = islice(reversed([*self.scene.told, *self.scene.acts]), _LOOK_BACK)
        taken = (act for act in acts if act.kind == "office_taken" and act.says("person", person.name))
        return any(act.says("office", office) for act in taken)

    def _told_undated(self, who: PersonFiller, office: str) -> Act | None:
        """The same taking, told in this sentence without its date: ``to preside over …, to which she …``."""
        name = who.filler.value if who.filler is not None else ""
        acts = (act for act in self.scene.acts if act.kind == "office_taken" and "date" not in act.slots)
        return next((act for act in acts if act.says("person", name) and act.says("office", office)), None)

    def _forget_leaving(self, person: Person, office: str) -> None:
        """Somebody who takes an office again can leave it again."""
        if person.left == office:
            person.left = None
            self.scene.left_acts.pop((person.name, office), None)

    def mayor(
        self, firing: Firing, who: PersonFiller, party: Filler | None, told: Circumstances
    ) -> Act | None:
        """Adds the taking or keeping of the mayor's office, unless it was told already."""
        known = self._told_already(firing, who, told)
        if known is not None:
            return known
        if told.date is None and (voted := firing.clause.coordinated) is not None and voted.votes:
            # ``received ten votes on 3 May and became mayor``
            told = replace(told, date=self.scene.date(voted))
        if told.date is None:  # ``was elected mayor in the 2012 local elections``
            told = replace(told, date=self.scene.election_date(firing.clause))
        if not told.manner and (self._cued() or between_elections(firing)):
            told = replace(told, manner="succeeded")
        if told.manner in ("", "succeeded") and self._with_election(firing, told):
            told = replace(told, manner="chosen")
        slots: Slots = {
            "person": who.filler,
            "party": party,
            "date": told.date,
            **self._votes(self._voted(firing)),
        }
        slots["term"] = numbered_term(self.scene, firing)
        slots["incumbent"] = self._incumbency(firing, who, told)
        place = told.place
        if place is None and told.old is not None:
            place = self.scene.person_places.get(told.old.name)
        replaces = told.old.name if told.old else ""
        act = self.scene.add("take", firing, slots, place=place, manner=told.manner, replaces=replaces)
        elsewhere = place is not None and bool(self.discourse.place) and place.value != self.discourse.place
        if elsewhere and firing.clause.link.startswith("ger"):
            act.settings["bare"] = True
            if who.party is None:
                act.slots.pop("party", None)
        clause, left = firing.clause, self.scene.left_acts
        if who.person is not None and is_before_leaving(clause, who.person, told.date, told.manner, left):
            act.settings["before_leaving"] = True
            return act
        if who.person is not None and not elsewhere:
            self._become_mayor(who.person)
            if told.date is not None and is_for_a_year(firing):
                who.person.held_until = str(int(told.date.value[:4]) + 1)
                act.settings["for_a_year"] = True
        self.scene.last_office = MAYOR
        self.scene.last_taken = act
        self.governments.supporters(firing)
        return act

    def _with_election(self, firing: Firing, told: Circumstances) -> bool:
        """Whether the mayor came with a new assembly, whoever was mayor before."""
        if by_new_assembly(firing) or (told.old is not None and only_stood_down(self.scene, told.old)):
            return True
        return told.old is None and after_new_election(self.scene)

    def _told_already(self, firing: Firing, who: PersonFiller, told: Circumstances) -> Act | None:
        """The act of the same taking, in the same sentence or of who is mayor anyway."""
        taken = self.scene.last_taken
        if taken is None:
            return None
        if told.old is not None and told.date is None and self._is_mayor_since(taken, who):
            taken.settings["manner"], taken.settings["replaces"] = "succeeded", told.old.name
            return taken
        same = who.filler is not None and taken.says("person", who.filler.value)
        gone = who.person is not None and who.person.left == MAYOR
        if same and not gone and self._tells_again(firing, taken, told):
            return self._completed(firing, taken, who, told)
        nothing_new = not told.manner and told.date is None and told.old is None and not firing.clause.votes
        person = who.person
        if nothing_new and person is not None and person is self.discourse.mayor and MAYOR in person.offices:
            return taken if taken.says("person", person.name) else None
        return None

    def _is_mayor_since(self, taken: Act, who: PersonFiller) -> bool:
        """Whether somebody is the mayor whose taking of office was told last."""
        person = who.person
        return person is not None and person is self.discourse.mayor and taken.says("person", person.name)

    def _tells_again(self, firing: Firing, taken: Act, told: Circumstances) -> bool:
        """Whether it is the taking told before: in the same sentence, or a plain ``with X as mayor``."""
        manner = taken.settings.get("manner")
        if told.manner not in ("confirmed", "returned") and manner != "confirmed":
            return self.scene.is_here(taken)
        undated = told.date is None or "date" not in taken.slots
        if told.manner == "returned":
            return undated or (told.date is not None and taken.says("date", told.date.value))
        if told.manner != manner:
            return undated and not manner and taken.rule == "with-as"
        known, term = taken.filler("term"), numbered_term(self.scene, firing)
        here = self.scene.is_here(taken)
        near = taken.sentence + 1 >= self.discourse.sentence and told.date is None and term is not None
        return (here or near) and undated and (known is None or term is None or known.value == term.value)

    def _completed(self, firing: Firing, taken: Act, who: PersonFiller, told: Circumstances) -> Act:
        """What the second telling of a taking adds to the first."""
        oath = "date" in taken.slots and not _OATHS.isdisjoint(firing.clause.verb.lemmas)
        if told.date is not None and not oath:
            taken.slots["date"] = told.date
        if not taken.settings.get("manner") and between_elections(firing):
            taken.settings["manner"] = "succeeded"
        if told.manner == "returned":
            taken.settings |= {"manner": "returned", "regained": firing.frame.settings.get("regained")}
        if told.manner == "confirmed":
            taken.settings["manner"] = "confirmed"
            told_slots = {"term": numbered_term(self.scene, firing), **self._votes(firing.clause)}
            told_slots["incumbent"] = self._incumbency(firing, who, told)
            for name, filler in told_slots.items():
                if filler is not None:
                    taken.slots.setdefault(name, filler)
        return taken

    def _voted(self, firing: Firing) -> Clause:
        """The clause that tells the vote: a participle behind the name where there is one."""
        if firing.frame.settings.get("date") != "participle" or firing.clause.votes:
            return firing.clause
        added = self._added(firing.first("office"), firing.roles.get("who", [])[:1])
        return added if added is not None and added.votes else firing.clause

    def _votes(self, clause: Clause) -> Slots:
        """The vote that a clause or the one above it tells."""
        votes = [*clause.votes, *(clause.governor.votes if clause.governor is not None else [])]
        self.scene.used_votes.update(id(mention) for mention in votes)
        return {f"votes.{name}": filler for name, filler in self.resolver.votes(votes).items()}

    def _incumbency(self, firing: Firing, who: PersonFiller, told: Circumstances) -> Filler | None:
        noun = firing.first("who")
        if noun is not None and any(one.words & _INCUMBENT for one in (noun, *noun.appositions)):
            last = self.scene.ends[max(noun.limit, noun.end) - 1]
            return Filler("True", (self.scene.offsets[noun.start], last))
        if who.person is None or told.manner != "confirmed":
            return None
        since = self.discourse.mayor
        return who.person.incumbent if since is None or since is who.person else None

    def _become_mayor(self, person: Person) -> None:
        self.scene.left_acts.pop((person.name, MAYOR), None)
        person.held_until = ""
        if person.left == MAYOR:
            person.left = None
        if not person.offices or person.offices[-1] != MAYOR:
            person.offices.append(MAYOR)
        self.discourse.mayor = person

    def _cued(self) -> bool:
        """Whether the sentence says that the change came between two elections (``in mid-term``)."""
        first, last = self.scene.sentence_span
        sentence = self.scene.text[first:last].lower()
        return any(cue in sentence for cue in self.scene.succession_cues)
