"""Parties meant by their number or told by their delegates, bargains of a town, majorities that are kept."""

from __future__ import annotations

import pytest

from parsing import events, mayors, roles, verbs

ADA = {"place": "Ada", "country": "Serbia"}
SNS, SPS, SRS = "Serbian Progressive Party", "Socialist Party of Serbia", "Serbian Radical Party"


def formed(*parties: str) -> list[str]:
    return [f"government_formed parties={'; '.join(parties)}"]


@pytest.mark.parametrize(
    "text",
    [
        "The SNS came to terms with the SPS, and the two parties formed a government.",
        "The SNS fell short. It came to terms with the SPS, and the two parties formed a government.",
        "The SNS lost. It came to terms with the SPS. The two parties formed a government.",
        "The SNS held talks with the SPS. Both parties entered the local government.",
        "The SNS held talks with the SPS. A government of the two parties was formed.",
        "The SNS and the SPS signed a coalition agreement and formed a government.",
    ],
)
def test_a_number_of_parties_are_those_named_last(text):
    assert events(text, **ADA) == formed(SNS, SPS)


def test_more_parties_than_were_named_are_nobody():
    assert events("The SNS lost. The three parties formed a government.", **ADA) == []
    assert events("The SNS and the SPS lost. The other two parties formed a government.", **ADA) == []


def test_rivals_beside_a_name_are_no_verb():
    sentence = "The SNS and the SPS, fierce rivals in the campaign, surprised us by forming a government."
    assert "{rivals}" not in verbs(sentence)
    assert events(sentence, **ADA) == formed(SNS, SPS)
    assert "{rivals}" in verbs("Nobody in the town rivals the mayor.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The SNS struck a deal with the SPS and formed a coalition.", 0),
        ("The SNS and the SPS signed an agreement and set up a local government.", 0),
        ("The SNS and the SPS signed a national agreement.", 1),
        ("The SNS and the SPS signed an agreement on a joint list.", 1),
        ("The SNS and the SPS concluded an electoral alliance.", 1),
    ],
)
def test_a_bargain_that_makes_a_local_government_is_no_alliance(text, told):
    assert sum(line.startswith("alliance_formed") for line in events(text, **ADA)) == told


@pytest.mark.parametrize(
    ("text", "opposes"),
    [
        ("Four delegates of the SNS make up the opposition.", True),
        ("Four delegates of the Radical Party make up the opposition.", True),
        ("Six councillors from the SNS sit in opposition.", True),
        ("Two delegates of the SNS went into opposition.", False),
        ("Two former delegates of the SNS sit in opposition.", False),
    ],
)
def test_a_party_told_by_all_its_delegates(text, opposes):
    assert bool(roles(text, **ADA)) == opposes


@pytest.mark.parametrize("verb", ["held on to", "hung on to", "clung on to", "retained"])
def test_a_majority_is_kept(verb):
    assert roles(f"The SNS {verb} its majority.", **ADA) == [
        f"winner extent=majority party={SNS}",
    ]
    assert roles(f"The SNS, which {verb} an absolute majority, rejoiced.", **ADA)
    assert roles("The SNS failed to hold on to its majority.", **ADA) == []


@pytest.mark.parametrize("office", ["the office of mayor", "the post of mayor"])
def test_the_first_to_hold_an_office_told_with_its_name(office):
    text = f"Ana Ilić became the first woman to hold {office} on 28 June 2021."
    assert mayors(text, **ADA) == ["mayor accession=chosen person=Ana Ilić start=2021-06-28"]
    assert mayors(f"Ana Ilić was the first woman to hold {office}.", **ADA) == []


@pytest.mark.parametrize(("which", "joined"), [("the first", False), ("the only", False), ("a", True)])
def test_the_first_member_of_a_party_to_do_something_joins_none(which, joined):
    told = events(f"Ana Ilić became {which} member of the SNS to preside over the assembly.", **ADA)
    assert any(line.startswith("party_joined") for line in told) == joined
