"""What newsrooms write: titles before names, two people described at once, asides, quotations, looks back."""

from __future__ import annotations

import pytest

from parsing import clauses, events, mayors, records, roles, verbs

ADA = {"place": "Ada", "country": "Serbia"}
SNS, SPS, SRS = "Serbian Progressive Party", "Socialist Party of Serbia", "Serbian Radical Party"


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Speaker", "assembly president"),
        ("Deputy speaker", "assembly deputy president"),
        ("Council chairman", "assembly president"),
        ("City council speaker", "assembly president"),
        ("Council leader", "council leader"),
        ("Reeve", "reeve"),
    ],
)
def test_a_title_before_the_name_says_what_is_left(title, office):
    told = events(f"{title} Ana Ilić stepped down on 3 May 2021.", **ADA)
    assert told == [f"office_left date=2021-05-03 office={office} person=Ana Ilić reason=resigned"]


@pytest.mark.parametrize("title", ["Party leader", "Parliament speaker", "Former speaker", "President"])
def test_a_title_that_says_nothing_of_the_town(title):
    assert events(f"{title} Ana Ilić stepped down on 3 May 2021.", **ADA) == []


@pytest.mark.parametrize(
    "description",
    [
        "both councillors in Bar",
        "both of them councillors",
        "members of the council since 2016",
        "two former mayors",
        "both nurses",
    ],
)
def test_two_people_described_at_once(description):
    told = events(f"Ana Ilić and Petar Perić, {description}, joined the SNS in May 2021.", **ADA)
    assert told == [
        f"party_joined date=2021-05 person={one} target={SNS}" for one in ("Ana Ilić", "Petar Perić")
    ]


def test_what_stands_behind_two_people_can_be_a_subject():
    sentence = "After the departure of Ana Ilić and Petar Perić, members of the SNS left the hall."
    assert clauses(sentence)[0].startswith("members of the SNS | left | the hall")


@pytest.mark.parametrize(
    "sentence",
    [
        "Better Serbia, one of the smallest parties in the country, {joined} the SNS.",
        "Ana Ilić, an LSV man for ten years, {joined} the SNS.",
        "The SNS formed an administration, which the Radicals {support}.",
        "The SNS, the oldest of the three parties, {joined} it.",
    ],
)
def test_nouns_that_could_be_verbs(sentence):
    plain = sentence.replace("{", "").replace("}", "")
    assert verbs(plain).count("{") - verbs(plain).count("{formed}") == 1
    assert f"{{{sentence.partition('{')[2].partition('}')[0]}}}" in verbs(plain)


@pytest.mark.parametrize("group", ["Two Radicals", "Three former Radicals"])
def test_a_few_radicals_are_not_their_party(group):
    assert events(f"{group} joined the SNS in May 2021.", **ADA) == []


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "The council chose Ana Ilić, a nurse who had run the library, as mayor on 5 May 2020.",
            "The council | chose | Ana Ilić, a nurse | as mayor | @5 May 2020",
        ),
        (
            "The council replaced Petar Perić, who had moved away, with Ana Ilić on 5 May 2020.",
            "The council | replaced | Petar Perić | with Ana Ilić | @5 May 2020",
        ),
        (
            "The SNS expelled Ana Ilić, who had voted against it, from the party on 5 May 2020.",
            "The SNS | expelled | Ana Ilić | from the party | @5 May 2020",
        ),
    ],
)
def test_a_comma_leads_back_to_the_outer_verb(sentence, line):
    assert clauses(sentence)[0] == line


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("They chose Petar Perić, who had served the town as speaker.", "had served | the town | as speaker"),
        ("Ana Ilić left the SNS, which had voted, as ever, for the SPS.", "had voted | for the SPS"),
    ],
)
def test_what_a_relative_clause_says_itself_stays_in_it(sentence, line):
    assert clauses(sentence)[1].endswith(line)


@pytest.mark.parametrize("aside", ["as she had promised", "although the SPS had left the hall"])
def test_a_date_behind_an_aside_is_the_main_clauses(aside):
    told = events(f"Ana Ilić left the SNS, {aside}, for the Radicals, on 5 May 2020.", **ADA)
    assert told == [
        f"party_left date=2020-05-05 person=Ana Ilić target={SNS}",
        f"party_joined date=2020-05-05 person=Ana Ilić target={SRS}",
    ]


def test_a_vote_behind_an_aside_is_the_main_clauses():
    told = mayors("Ana Ilić was elected mayor, although the SPS had left, by 17 votes to 3.", **ADA)
    assert told == ["mayor accession=chosen person=Ana Ilić votes=for:17/against:3"]


@pytest.mark.parametrize("again", ["was elected again", "was chosen anew"])
def test_elected_again(again):
    told = events(f"Ana Ilić was elected mayor in 2016 and {again} in 2020.", **ADA)
    assert told == [f"mayor_selected date={year} person=Ana Ilić" for year in (2016, 2020)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The SPS walked out before the ballot and took no part in it.",
        "The SPS, which boycotted the session, did not take part in the vote.",
    ],
)
def test_one_boycott_told_twice(sentence):
    assert events(sentence, **ADA) == [f"boycott party={SPS}"]


def test_two_boycotts_of_two_days():
    told = events("The SPS boycotted the sitting on 3 May 2021. On 5 May it boycotted the vote.", **ADA)
    assert told == [f"boycott date=2021-05-0{day} party={SPS}" for day in (3, 5)]


@pytest.mark.parametrize("how", ["vote by vote", "case by case", "bill by bill"])
def test_support_by_and_by(how):
    sentence = f"The SNS formed a minority administration, which the Radicals support {how}."
    assert roles(sentence, **ADA) == [f"government party={SNS}", f"support party={SRS}"]


@pytest.mark.parametrize(
    "before",
    [
        "Voters had given her a second term for the SPS in May 2019.",
        "She had been re-elected for the SPS in May 2019.",
        "In May 2019 she was re-elected for the SPS.",
    ],
)
def test_the_last_election_of_a_mayor_who_died(before):
    text = f"Mayor Ana Ilić died on 9 December 2020. {before} Petar Perić was elected to succeed her."
    first, second = mayors(text, **ADA)
    assert "accession=confirmed end=2020-12-09 end_reason=died" in first
    assert f"party={SPS} person=Ana Ilić start=2019-05 successor=Petar Perić" in first
    assert second == "mayor accession=succeeded person=Petar Perić"
    assert len([line for line in events(text, **ADA) if line.startswith("mayor_left")]) == 1


@pytest.mark.parametrize("when", ["had first been elected in 2012", "was elected in 2012"])
def test_how_a_mayor_who_resigned_had_come(when):
    told = mayors(f"Mayor Ana Ilić resigned on 9 December 2018. She {when}.", **ADA)
    assert told == ["mayor accession=chosen end=2018-12-09 end_reason=resigned person=Ana Ilić start=2012"]


@pytest.mark.parametrize("when", ["was elected to the board in 2012", "was elected in 2020"])
def test_what_a_mayor_who_resigned_did_else(when):
    told = mayors(f"Mayor Ana Ilić resigned on 9 December 2018. She {when}.", **ADA)
    assert told == ["mayor end=2018-12-09 end_reason=resigned person=Ana Ilić"]


@pytest.mark.parametrize("quoted", ['"a shame"', '"against all odds"', "“a shame”"])
def test_what_follows_a_quoted_phrase_is_told(quoted):
    told = events(f"She called it {quoted}, and the SPS boycotted the vote.", **ADA)
    assert told == [f"boycott party={SPS}"]


def test_what_is_quoted_is_not_told():
    assert events('She said: "It was a shame, and the SPS boycotted the vote."', **ADA) == []


@pytest.mark.parametrize("said", ['"We lost. It was a shame,"', "“We lost. It was a shame,”"])
def test_who_spoke_several_sentences(said):
    told = mayors(f"{said} said Ana Ilić, who was elected mayor on 3 May 2021.", **ADA)
    assert told == ["mayor accession=chosen person=Ana Ilić start=2021-05-03"]


def test_a_quotation_of_several_sentences_is_not_told():
    assert events('She said: "We lost. The SPS boycotted the vote. It was a shame."', **ADA) == []


def test_the_next_in_line_by_name():
    text = "Ana Ilić, elected on the SNS list, resigned her seat. It went to the next in line, Petar Perić."
    assert events(text, **ADA)[-1] == f"seat_won list={SNS} person=Petar Perić"


@pytest.mark.parametrize(
    ("which", "party"),
    [("the first", SNS), ("the second", SPS), ("the last", "United Serbia"), ("the latter", "United Serbia")],
)
def test_one_of_the_parties_just_named(which, party):
    last = f"{which} of which supplies the deputy mayor, Ana Ilić."
    text = f"The government consists of the SNS, the SPS and United Serbia, {last}"
    assert events(text, **ADA) == [f"office_taken office=deputy mayor party={party} person=Ana Ilić"]


def test_one_of_the_people_just_named():
    told = events("Ana Ilić and Petar Perić, the latter of whom was elected speaker, joined the SNS.", **ADA)
    assert sorted(told) == [
        "office_taken office=assembly president person=Petar Perić",
        f"party_joined person=Ana Ilić target={SNS}",
        f"party_joined person=Petar Perić target={SNS}",
    ]


@pytest.mark.parametrize("votes", ["their three votes", "their votes"])
def test_votes_that_are_theirs_to_give(votes):
    told = records(f"Ana Ilić was elected mayor. The Radicals threw {votes} behind her.", **ADA)
    assert f"support party={SRS}" in told
