"""From bound frames to acts: which topic makes what of each kind of frame, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from hustings.components.acts.annulling import Annulling
from hustings.components.acts.contests import Contests
from hustings.components.acts.elections import Elections
from hustings.components.acts.further_wins import FurtherWins
from hustings.components.acts.governments import Governments
from hustings.components.acts.holding import Holding
from hustings.components.acts.keeping import Keeping
from hustings.components.acts.leading import Leading
from hustings.components.acts.leaving import Leaving
from hustings.components.acts.list_places import ListPlaces
from hustings.components.acts.model import Act
from hustings.components.acts.occasions import keep_to_one_time
from hustings.components.acts.owned_seats import OwnedSeats
from hustings.components.acts.parties import Parties
from hustings.components.acts.party_firsts import PartyFirsts
from hustings.components.acts.party_offices import PartyOffices
from hustings.components.acts.replacing import Replacing
from hustings.components.acts.resignations import Resignations
from hustings.components.acts.results import Results
from hustings.components.acts.scene import Scene
from hustings.components.acts.scopes import Scopes
from hustings.components.acts.seats import Seats
from hustings.components.acts.taking import Taking
from hustings.components.acts.terms_of_office import TermsOfOffice
from hustings.components.chunks import Chunk
from hustings.components.clauses.arguments import Firing
from hustings.components.clauses.model import Clause
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
        self._leading = Leading(scene, self._taking, self.holding)
        self._terms = TermsOfOffice(scene, self.holding)
        self._keeping = Keeping(scene, self._taking, self.seats)
        self._contests = Contests(scene, self._taking, self.holding, self.seats)
        self._leaving = Leaving(scene, self.seats)
        self._party_offices = PartyOffices(scene, self._taking)
        self._resignations = Resignations(scene, self._leaving)
        self._replacing = Replacing(scene, self._taking, self._leaving)
        self._annulling = Annulling(scene, self._taking)
        self._firsts = PartyFirsts(scene)
        self._further = FurtherWins(scene, self._taking, self._keeping, self._contests)
        self._owned = OwnedSeats(scene, self._taking, self._keeping, self.seats)

    @property
    def acts(self) -> list[Act]:
        """The acts of the sentence so far."""
        return self.scene.acts

    def interpret(self, firing: Firing) -> list[Act]:
        """The acts of one firing; the discourse learns from them."""
        before = len(self.scene.acts)
        handler = _HANDLERS.get(firing.frame.act)
        if handler is not None:
            handler(self)(firing)
        acts = self.scene.acts[before:]
        if len(acts) > 1:
            keep_to_one_time(self.scene.text, self.scene.sentence_span, acts)
        return acts

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
            mayor = self.scene.discourse.mayor
            self._taking.take(firing)
            self._replacing.displaced(firing, mayor)

    def _keep(self, firing: Firing) -> None:
        """``X kept the post``: confirmed in it, unless it is told how long."""
        office = firing.first("office")
        if "term" in firing.roles and self.seats.is_term_of_seat(firing):
            self.seats.begin_term(firing)
        elif office is not None and office.type in ("POST", "OFFICE") and self.holding.lasts(firing.clause):
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
        infinitives = (one for one in self.scene.clauses if one.link[:3] == "inf")
        things = (firing.clause, *firing.roles.get("thing", []))
        aims = (one for one in infinitives if one.governor in things or one.governing_noun in things)
        if any(not _GOVERNING.isdisjoint(aim.verb.lemmas) for aim in aims):
            roles = {"party": firing.roles["parties"], "with": firing.roles.get("with", [])}
            self._governments.government(Firing(_DEAL, firing.clause, roles))
        else:
            self._parties.ally(firing)

    def _join(self, firing: Firing) -> None:
        """``The Greens joined the party``, or ``joined it``, of a government."""
        if not self._governments.moved_with_it(firing, formed=True):
            self._parties.join(firing)

    def _quit(self, firing: Firing) -> None:
        """``The Greens left the alliance``, or ``left it``, of a government."""
        if not self._governments.moved_with_it(firing, formed=False):
            self._parties.quit(firing)

    def end_section(self) -> None:
        """Tells what only the whole section shows."""
        self._annulling.tell_elections()

    def begin_sentence(self, span: tuple[int, int], chunks: list[Chunk], clauses: list[Clause]) -> None:
        """Tells all topics of the sentence that comes."""
        self._elections.begin_sentence(chunks)
        self.scene.begin_sentence(span, chunks, clauses)

    def look(self, clause: Clause, verdict: str) -> None:
        """Reads what no frame of a clause states: years of elections, majorities that were missed."""
        self._results.look(clause, verdict)
        if verdict == "+":
            self._governments.look(clause)
            self.places.look(clause)
            self._firsts.look(clause)
            self._contests.look(clause)


# Which method of which topic makes acts of a kind of frame, looked up when one fires.
_HANDLERS: dict[str, Callable[[Interpreter], Handler]] = {
    act: attrgetter(method)
    for act, method in {
        "take": "_take",
        "tenure-lasts": "_terms.tenure_lasts",
        "tenure-expires": "_terms.tenure_expires",
        "govern-until": "_terms.govern_until",
        "unseat-holder": "_contests.unseat_holder",
        "place-elects": "_further.place_elects",
        "spell": "holding.spell",
        "further-win": "_further.further",
        "run-won": "_further.run_won",
        "serve-out": "_taking.serve_out",
        "choice": "_taking.choice",
        "approve-choice": "_taking.approved",
        "take-title": "_taking.take_title",
        "office-from": "_party_offices.office_from",
        "supply-office": "_party_offices.supplied",
        "elect-bare": "_keeping.elect_bare",
        "reelect-holder": "_keeping.reelect_holder",
        "keep": "_keep",
        "keep-post": "_keep_post",
        "unseat": "_keeping.unseat",
        "contest": "_contests.contest",
        "round-won": "_contests.round_won",
        "beaten": "_contests.beaten",
        "incumbent-loses": "_contests.unseated",
        "hold-for": "_contests.hold_for",
        "party-takes": "_contests.party_takes",
        "candidacy": "_contests.candidacy",
        "incumbent": "_keeping.incumbent",
        "return": "_keeping.come_back",
        "seat": "_keeping.seat",
        "replace": "_replacing.replace",
        "ousted-for": "_replacing.ousted_for",
        "fill-vacancy": "_replacing.fill_vacancy",
        "hold": "holding.hold",
        "lead-body": "_leading.lead_body",
        "leave": "_leaving.leave",
        "leave-it": "_leaving.leave_it",
        "tenure-ends": "_leaving.tenure_ends",
        "resignation-effect": "_resignations.resignation_effect",
        "die": "_leaving.die",
        "arrest": "_leaving.arrest",
        "annul": "_annulling.annul",
        "ruled-void": "_annulling.ruled_void",
        "mandate": "seats.mandate",
        "seat-of": "_owned.won",
        "seat-renewed": "_owned.renewed",
        "place-on-body": "_owned.place_on_body",
        "hold-seat": "seats.hold_seat",
        "move-up": "seats.move_up",
        "get-in": "seats.get_in",
        "cede": "seats.cede",
        "among-elected": "_keeping.among_elected",
        "leave-seat": "seats.leave_seat",
        "place": "places.list_placed",
        "headed": "places.headed",
        "included": "places.included",
        "included-seat": "places.included_seat",
        "merge": "_parties.merge",
        "join": "_join",
        "quit": "_quit",
        "see-move": "_parties.see_move",
        "ally": "_ally",
        "boycott": "_parties.boycott",
        "government": "_governments.government",
        "support": "_governments.support",
        "oppose": "_governments.oppose",
        "win": "_results.win",
        "have-majority": "_have_majority",
        "own-majority": "_results.own_majority",
        "short": "_results.short",
        "not-held": "_elections.not_held",
        "reschedule": "_elections.reschedule",
        "repeat": "_elections.repeat",
    }.items()
}
