"""What parts parties play, and elections that were not held: who won where, who governs, who opposes."""

from __future__ import annotations

import pytest

import hustings
from parsing import events, pipeline, roles, told

GREEN, RED, BLUE = "party=Green Party", "party=Red Party", "party=Blue Party"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who won, by other verbs
        ("The Green Party outpolled the Red Party.", [f"winner {GREEN}"]),
        ("The Red Party was edged out by the Green Party.", [f"winner {GREEN}"]),
        ("The Green Party pushed the Red Party into second place.", [f"winner {GREEN}"]),
        ("The Green Party led the field.", [f"winner {GREEN}"]),
        ("The Green Party emerged as the winner.", [f"winner {GREEN}"]),
        ("Voters gave the Green Party a majority.", [f"winner extent=majority {GREEN}"]),
        (
            "The Green Party finished first, two seats short of a majority.",
            [f"winner extent=plurality {GREEN}"],
        ),
        (
            "The Green Party won nine of the seventeen seats and with them an outright majority.",
            [f"winner extent=majority {GREEN}"],
        ),
        (
            "Nine seats made the Green Party the largest group, two short of a majority.",
            [f"winner extent=plurality {GREEN}"],
        ),
        (
            "The Green Party was the strongest party, though two seats shy of a majority.",
            [f"winner extent=plurality {GREEN}"],
        ),
        ("The Green Party took nine seats, an outright majority.", [f"winner extent=majority {GREEN}"]),
        ("The Green Party had to settle for a plurality.", [f"winner extent=plurality {GREEN}"]),
        # no result
        ("The Green Party won three seats.", []),
        ("The Green Party won 40 per cent of the vote.", []),
        ("The Green Party led the opinion polls.", []),
        ("The Green Party won the vote on the budget.", []),
        # who governs
        ("The Green Party shares power with the Red Party.", [f"government {GREEN}", f"government {RED}"]),
        (
            "The Green Party and the Red Party command a majority in the assembly.",
            [f"government {GREEN}", f"government {RED}"],
        ),
        (
            "An alliance of the Green Party and the Red Party replaced the coalition of the Blue Party.",
            [f"government {GREEN}", f"government {RED}", f"government {BLUE}"],
        ),
        (
            "The Green Party and the Red Party, her partners in the town government, met.",
            [f"government {GREEN}", f"government {RED}"],
        ),
        (
            "With the Green Party as partner in the town government, the budget passed.",
            [f"government {GREEN}"],
        ),
        ("The Green Party had governed the town for years.", []),
        ("The Green Party, which governs the country, met.", []),
        ("The Green Party runs a youth club in the town.", []),
        ("The Green Party ruled out joining the town government.", []),
        (
            "A majority consisting of the Green Party and the Red Party was formed.",
            [f"government {GREEN}", f"government {RED}"],
        ),
        (
            "The Green Party joined the Red Party in the town government.",
            [f"government {GREEN}", f"government {RED}"],
        ),
        (
            "The Red Party was replaced in the coalition by the Green Party.",
            [f"government {GREEN}", f"government {RED}"],
        ),
        # who opposes
        (
            "The Green Party, until then in opposition, joined the town government.",
            [f"government {GREEN}", f"opposition {GREEN}"],
        ),
        (
            "With the Green Party and the Red Party in opposition, the budget passed.",
            [f"opposition {GREEN}", f"opposition {RED}"],
        ),
        (
            "The Green Party formed the town government, leaving the Red Party in opposition.",
            [f"government {GREEN}", f"opposition {RED}"],
        ),
        ("The Green Party became the main opposition party.", [f"opposition {GREEN}"]),
        ("The opposition consists of the Green Party.", [f"opposition {GREEN}"]),
        (
            "The Green Party is in opposition, as is the Red Party.",
            [f"opposition {GREEN}", f"opposition {RED}"],
        ),
        # who supports
        (
            "Ana Ilić was elected mayor. The Green Party lent her its votes.",
            [f"support {GREEN}"],
        ),
        (
            "Ana Ilić was elected mayor. Backing for her came from the Green Party and the Red Party.",
            [f"support {GREEN}", f"support {RED}"],
        ),
        (
            "The administration depends on the votes of the Green Party and the Red Party.",
            [f"support {GREEN}", f"support {RED}"],
        ),
        ("Ana Ilić had the backing of the Green Party but lost.", []),
    ],
)
def test_roles(text, expected):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "No election was held in Bor, which had voted in 2018 and was to vote again in 2022.",
            ["election_not_held jurisdiction=Bor next=2022 previous=2018"],
        ),
        (
            "Bor and Kotor did not vote in this cycle, having elected their assemblies in 2018 and 2019.",
            [
                "election_not_held jurisdiction=Bor previous=2018",
                "election_not_held jurisdiction=Kotor previous=2019",
            ],
        ),
        (
            "In Bor, the last local election was held in 2018 and the next will take place in 2022.",
            ["election_not_held jurisdiction=Bor next=2022 previous=2018"],
        ),
        (
            "Local elections were held in all municipalities except Bor.",
            ["election_not_held jurisdiction=Bor"],
        ),
        ("Citizens of Bor were not called to the polls.", ["election_not_held jurisdiction=Bor"]),
        ("Bor did not vote for the Green Party.", []),
        ("Voters did not go to the polls in great numbers.", []),
        (
            "The election, due on 14 June 2020, was moved to September.",
            ["election_rescheduled date=2020-06-14"],
        ),
        (
            "The election, originally planned for 26 April 2020, was held on 21 June.",
            ["election_rescheduled date=2020-04-26"],
        ),
        ("Ana Ilić won the rerun of 8 December 2020.", ["repeat_vote date=2020-12-08"]),
        ("The vote on the budget was repeated.", []),
        ("The Green Party was talked out of boycotting the election.", []),
        ("The Green Party declined to take part in talks.", []),
        (
            "The benches of the Green Party were empty, as its members stayed away from the vote.",
            [f"boycott {GREEN}"],
        ),
        (
            "The local group Tuzla Is Ours joined the Green Party.",
            ["party_joined party=Tuzla Is Ours target=Green Party"],
        ),
    ],
)
def test_events(text, expected):
    assert [event for event in events(text) if not event.startswith("mayor")] == expected


OVERVIEW = """= 2020 local elections in Bosnia and Herzegovina =

The Green Party and the Red Party ran in Tuzla, Bor and Kotor.

== Results ==

{sentence}
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Green Party won in Tuzla, the Red Party in Bor.",
            [f"winner jurisdiction=Tuzla {GREEN}", f"winner jurisdiction=Bor {RED}"],
        ),
        (
            "Outside Bor and Kotor, the Green Party won in every municipality.",
            [f"winner except=Bor; Kotor jurisdiction=Bosnia and Herzegovina {GREEN} scope=all_but"],
        ),
        (
            "The Green Party won three municipalities: Tuzla, Bor and Kotor.",
            [
                f"winner jurisdiction=Tuzla {GREEN}",
                f"winner jurisdiction=Bor {GREEN}",
                f"winner jurisdiction=Kotor {GREEN}",
            ],
        ),
        ("The Green Party won three municipalities.", []),
        ("Tuzla returned a Green majority.", [f"winner extent=majority jurisdiction=Tuzla {GREEN}"]),
        (
            "The Red Party won in all towns except Tuzla and Bor. Both of these fell to the Green Party.",
            [
                f"winner except=Tuzla; Bor jurisdiction=Bosnia and Herzegovina {RED} scope=all_but",
                f"winner jurisdiction=Tuzla {GREEN}",
                f"winner jurisdiction=Bor {GREEN}",
            ],
        ),
        ("Tuzla went to the Green-led coalition.", [f"winner jurisdiction=Tuzla {GREEN}"]),
        (
            "Only in Tuzla did the Green Party win a majority.",
            [f"winner extent=majority jurisdiction=Tuzla {GREEN}"],
        ),
        (
            "Tuzla was the only municipality where the Green Party came first.",
            [f"winner jurisdiction=Tuzla {GREEN}"],
        ),
        ("The Green Party won nowhere except in Tuzla.", [f"winner jurisdiction=Tuzla {GREEN}"]),
        (
            "The Green Party won in every municipality but one, the exception being Bor.",
            [f"winner except=Bor jurisdiction=Bosnia and Herzegovina {GREEN} scope=all_but"],
        ),
        (
            "The Green Party won in all municipalities other than Bor and Kotor.",
            [f"winner except=Bor; Kotor jurisdiction=Bosnia and Herzegovina {GREEN} scope=all_but"],
        ),
        (
            "The Green Party was once more the strongest party in most towns.",
            [f"winner jurisdiction=Bosnia and Herzegovina {GREEN} scope=most"],
        ),
        (
            "The coalition led by the Green Party came first in all three.",
            [f"winner jurisdiction=Bosnia and Herzegovina {GREEN} scope=all"],
        ),
    ],
)
def test_places_of_results(sentence, expected):
    found = hustings.extract(OVERVIEW.format(sentence=sentence), pipeline())
    assert [told(record) for record in found.records() if record.section == "results"] == expected
