"""What local groups are called, and verbs of two parties."""

from __future__ import annotations

import pytest

import hustings
from parsing import pipeline

ARTICLE = "= Elections =\nInfobox\n- Country: Serbia\n\n== Results ==\n\n=== Kula ===\n{}\n"


def extracted(text: str) -> hustings.Extraction:
    """What a section about Kula says."""
    return hustings.extract(ARTICLE.format(text), pipeline())


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("Old Quay committee", "Old Quay"),
        ("Old Quay election committee", "Old Quay"),
        ("Old Quay group", "Old Quay"),
        ("Voice of the Hill group", "Voice of the Hill"),
    ],
)
def test_a_committee_or_group_has_its_name_before_it(group, name):
    mayors = extracted(f"Petar Perić, the candidate of the {group}, was elected mayor.").mayors
    assert [mayor.party for mayor in mayors] == [name]


@pytest.mark.parametrize("group", ["Radical Party group", "Kula City committee", "Ana Ilić group"])
def test_a_group_of_something_known_has_no_name_of_its_own(group):
    found = extracted(f"The {group} met on 3 May 2021.")
    assert group.rpartition(" ")[0] not in [one.name for one in found.organisations]


def test_two_parties_make_up_something():
    found = extracted("The Radical Party and the Socialist Party make up the opposition.").parties
    assert [(party.party, party.role) for party in found] == [
        ("Serbian Radical Party", "opposition"),
        ("Socialist Party of Serbia", "opposition"),
    ]


def test_whom_the_assembly_chooses_once_the_mayor_has_gone_is_mayor():
    found = extracted(
        "Ana Ilić was elected mayor. A court annulled the election in July 2020."
        " The assembly then chose Petar Perić."
    )
    assert [mayor.person for mayor in found.mayors] == ["Ana Ilić", "Petar Perić"]


def test_whom_the_assembly_chooses_while_there_is_a_mayor_is_not():
    found = extracted("Ana Ilić was elected mayor. The assembly then chose Petar Perić.")
    assert [mayor.person for mayor in found.mayors] == ["Ana Ilić"]


def test_a_number_that_ends_a_name_counts_nothing():
    german = ARTICLE.replace("Serbia", "Germany")
    text = "Alliance 90 merged into the Free Voters in May 2021."
    events = hustings.extract(german.format(text), pipeline()).events
    assert [(event.type, event.party, event.target) for event in events] == [
        ("party_merged", "Alliance 90", "Free Voters")
    ]
