"""From bound frames to acts: which topic makes what of each kind of frame, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable

from hustings.components.acts.annulling import Annulling
from hustings.components.acts.contests import Contests
from hustings.components.acts.elections import Elections
from hustings.components.acts.further_wins import FurtherWins
from hustings.components.acts.governments import Governments
from hustings.components.acts.holding import Holding
from hustings.components.acts.keeping import Keeping
from hustings.components.acts.leaving import Leaving
from hustings.components.acts.list_places import ListPlaces
from hustings.components.acts.model import Act
from hustings.components.acts.owned_seats import OwnedSeats
from hustings.components.acts.parties import Parties
from hustings.components.acts.party_offices import PartyOffices
from hustings.components.acts.replacing import Replacing
from hustings.components.acts.results import Results
from hustings.components.acts.scene import Scene
from hustings.components.acts.scopes import Scopes
from hustings.components.acts.seats import Seats
from hustings.components.acts.taking import Taking
from hustings.components.arguments import Firing
from hustings.components.chunks import Chunk
from hustings.components.clauses import Clause
from hustings.frames.model import pseudo_frame

_DEAL = pseudo_frame("deal-to-govern", "government", formed=True)
_GOVERNING = frozenset(("govern", "rule", "run", "administer", "share"))

Handler = Callable[[Firing], None]


class Interpreter:
    """Turns the firings of one section into acts, sentence by sentence.

    Attributes:
        scene: What all topics share.
        seats: Seats in an assembly.
        places: Places on lists.
        holding: Plain statements of who holds an office.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.resolver = scene.resolver
        scopes = Scopes(scene)
        self._elections = Elections(scene, scopes)
        self._results = Results(scene, scopes, self._elections)
        self.seats = Seats(scene)
        self.places = ListPlaces(scene, self.seats)
        self._governments = Governments(scene, scopes)
        self._parties = Parties(scene)
        self._taking = Taking(scene, self.seats, self._governments)
        self.holding = Holding(scene, self._taking)
        self._keeping = Keeping(scene, self._taking, self.seats)
        self._handlers = self._offices() | self._bodies()

    def _offices(self) -> dict[str, Handler]:
        """What makes acts of the frames about people and their offices."""
        keeping = self._keeping
        contests = Contests(self.scene, self._taking, self.holding, self.seats)
        further = FurtherWins(self.scene, self._taking, keeping)
        leaving = Leaving(self.scene, self.seats)
        party_offices = PartyOffices(self.scene, self._taking)
        replacing = Replacing(self.scene, self._taking, leaving)
        return {
            "take": self._take,
            "spell": self.holding.spell,
            "tenure-lasts": self.holding.tenure_lasts,
            "unseat-holder": contests.unseat_holder,
            "place-elects": further.place_elects,
            "serve-out": self._taking.serve_out,
            "approve-choice": self._taking.approved,
            "take-title": self._taking.take_title,
            "office-from": party_offices.office_from,
            "supply-office": party_offices.supplied,
            "elect-bare": keeping.elect_bare,
            "reelect-holder": keeping.reelect_holder,
            "keep": self._keep,
            "keep-post": self._keep_post,
            "unseat": keeping.unseat,
            "contest": contests.contest,
            "incumbent-loses": contests.unseated,
            "further-win": further.further,
            "run-won": further.run_won,
            "hold-for": contests.hold_for,
            "party-takes": contests.party_takes,
            "candidacy": contests.candidacy,
            "incumbent": keeping.incumbent,
            "return": keeping.come_back,
            "seat": keeping.seat,
            "replace": replacing.replace,
            "ousted-for": replacing.ousted_for,
            "fill-vacancy": replacing.fill_vacancy,
            "hold": self.holding.hold,
            "lead-body": self.holding.lead_body,
            "leave": leaving.leave,
            "leave-it": leaving.leave_it,
            "tenure-ends": leaving.tenure_ends,
            "resignation-effect": leaving.resignation_effect,
            "die": leaving.die,
            "arrest": leaving.arrest,
            "annul": Annulling(self.scene, self._taking).annul,
        }

    def _bodies(self) -> dict[str, Handler]:
        """What makes acts of the frames about assemblies, parties and elections."""
        parties = self._parties
        owned = OwnedSeats(self.scene, self._taking, self._keeping, self.seats)
        return {
            "mandate": self.seats.mandate,
            "seat-of": owned.won,
            "seat-renewed": owned.renewed,
            "place-on-body": owned.place_on_body,
            "hold-seat": self.seats.hold_seat,
            "move-up": self.seats.move_up,
            "cede": self.seats.cede,
            "among-elected": self._keeping.among_elected,
            "leave-seat": self.seats.leave_seat,
            "place": self.places.list_placed,
            "included": self.places.included,
            "included-seat": self.places.included_seat,
            "merge": parties.merge,
            "join": parties.join,
            "see-move": parties.see_move,
            "quit": parties.quit,
            "ally": self._ally,
            "boycott": parties.boycott,
            "government": self._governments.government,
            "support": self._governments.support,
            "oppose": self._governments.oppose,
            "win": self._results.win,
            "have-majority": self._have_majority,
            "short": self._results.short,
            "not-held": self._elections.not_held,
            "reschedule": self._elections.reschedule,
            "repeat": self._elections.repeat,
        }

    @property
    def acts(self) -> list[Act]:
        """The acts of the sentence so far."""
        return self.scene.acts

    def interpret(self, firing: Firing) -> list[Act]:
        """The acts of one firing; the discourse learns from them."""
        before = len(self.scene.acts)
        handler = self._handlers.get(firing.frame.act)
        if handler is not None:
            handler(firing)
        return self.scene.acts[before:]

    def _have_majority(self, firing: Firing) -> None:
        """``A and B hold a majority``: they govern; with the seats that were won it is a result."""
        seats = any(noun.type == "SEAT" for _, noun in firing.clause.args)
        if any(noun.head in ("committee", "board") for _, noun in firing.clause.args):
            return
        if seats and len(firing.roles["party"][0].each()) == 1:
            self._results.win(firing)
        else:
            self._governments.government(firing)

    def _take(self, firing: Firing) -> None:
        """``wore the chain from 1994 to 1995`` tells how long; without a period it is a taking."""
        if "wear" in firing.clause.verb.lemmas and self.holding.lasts(firing.clause):
            chain = firing.roles.get("office") or firing.roles.get("thing", [])
            self.holding.hold(Firing(firing.frame, firing.clause, {**firing.roles, "office": chain[:1]}))
        else:
            self._taking.take(firing)

    def _keep(self, firing: Firing) -> None:
        """``X kept the post``: confirmed in it, unless it is told how long."""
        office = firing.first("office")
        if office is not None and office.type == "POST" and self.holding.lasts(firing.clause):
            self.holding.hold(firing)
        else:
            self._keeping.keep(firing)

    def _keep_post(self, firing: Firing) -> None:
        """``kept it until 2008``: when it ended; ``kept the post in 2008``: a further election."""
        clause = firing.clause
        held = "hold" in clause.verb.lemmas and "on" not in clause.particles
        beside = [noun for prep, noun in clause.args if prep == "as" and noun.type == "OFFICE"]
        if self.holding.lasts(clause):
            self.holding.hold(firing)
        elif beside and not held:
            self._keep(Firing(firing.frame, clause, {**firing.roles, "office": beside[:1]}))
        elif clause.dates and not held:
            self._keeping.reelect_holder(firing)

    def _ally(self, firing: Firing) -> None:
        """``A and B struck a deal``: an alliance, or a local government if the deal is one to govern."""
        aims = (one for one in self.scene.clauses if one.governor is firing.clause and one.link[:3] == "inf")
        if any(not _GOVERNING.isdisjoint(aim.verb.lemmas) for aim in aims):
            roles = {"party": firing.roles["parties"], "with": firing.roles.get("with", [])}
            self._governments.government(Firing(_DEAL, firing.clause, roles))
        else:
            self._parties.ally(firing)

    def begin_sentence(self, span: tuple[int, int], chunks: list[Chunk], clauses: list[Clause]) -> None:
        """Tells all topics of the sentence that comes."""
        self._elections.begin_sentence()
        self.scene.begin_sentence(span, chunks, clauses)

    def look(self, clause: Clause, verdict: str) -> None:
        """Reads what no frame of a clause states: years of elections, majorities that were missed."""
        self._results.look(clause, verdict)
        if verdict == "+":
            self._governments.look(clause)
