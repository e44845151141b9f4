"""Acts of taking office that are told of a party: which office it fills, and with whom."""

from __future__ import annotations

from dataclasses import replace

from hustings.components.acts.circumstances import Circumstances
from hustings.components.acts.model import Slots
from hustings.components.acts.scene import Scene, Topic
from hustings.components.acts.scene_places import inside
from hustings.components.acts.taking import Taking
from hustings.components.clauses.arguments import Firing
from hustings.components.fillers import Filler
from hustings.components.nouns.offices import MAYOR, SEAT


class PartyOffices(Topic):
    """Which office a party has: ``The deputy mayor comes from the Radicals``."""

    def __init__(self, scene: Scene, taking: Taking) -> None:
        super().__init__(scene)
        self.taking = taking

    def office_from(self, firing: Firing) -> None:
        """``His deputy was from the Radical Party``: an office whose holder has only a party."""
        noun = firing.first("office")
        party = self.resolver.each_party(firing.roles["party"])
        told = [one for posts in inside(noun, "of", "as") for one in posts.each()] if noun is not None else []
        if noun is not None and len(told) > 1 and all(one.type == "OFFICE" for one in told):
            for one in told:  # ``the posts of deputy mayor and speaker``
                self.office_from(replace(firing, roles={**firing.roles, "office": [one]}))
            return
        reading = self.scene.office(noun)
        if noun is None or reading is None or not reading.office or not party:
            return
        if reading.anaphoric:
            reading = self.taking.meant.anaphoric(noun, reading, frozenset(), firing)
        if reading is not None and reading.office not in (MAYOR, SEAT, ""):
            slots: Slots = {"party": party[0], "office": Filler(reading.office, reading.span, reading.how)}
            self.scene.add("office_taken", firing, slots)

    def supplied(self, firing: Firing) -> None:
        """``The Socialists supply the new deputy mayor, X``, ``a deputy mayor in X``: X is one of them."""
        office = firing.first("office")
        noun = firing.first("who") or office
        if noun is None or noun.type != "PERSON":
            self.office_from(firing)
            return
        title = next((one for one in (office, *noun.appositions) if one and one.type == "OFFICE"), None)
        reading, who = self.scene.office(title), self.resolver.person(noun)
        party = self.resolver.each_party(firing.roles["party"])
        if who is None or reading is None or len(party) != 1 or reading.office in (MAYOR, SEAT, ""):
            return
        self.taking.record(
            firing, replace(who, party=party[0]), reading, Circumstances(self.scene.date(firing.clause))
        )
