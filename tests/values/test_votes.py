"""Assembly votes: what each form of words says, what is no vote, and the offsets."""

# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hustings.values.numbers import number_value
from hustings.values.votes import VotesMention, find_votes

ARTICLE = Path(__file__).parents[2] / "corpus" / "2020_serbian_local_elections.txt"

# Forms that the corpus has.
SEEN = """
by a vote of forty-two to eight (with one invalid vote) | for=42 against=8 invalid=1
by an assembly vote of seventy to six (with two invalid votes) | for=70 against=6 invalid=2
by a vote of 5-2 | for=5 against=2
by 23 votes to 14 with two abstentions | for=23 against=14
17 votes to 12 | for=17 against=12
with 16 votes against 15 | for=16 against=15
with the support of fifty-six out of sixty-one delegates | for=56 of=61
with the support of seventy delegates | for=70
with the votes of thirty-five delegates. (The thirty-sixth delegate was absent) | for=35 absent=1
with the support of nineteen delegates. (The other two delegates were not present.) | for=19 absent=2
Thirty-one of the sixty-one delegates backed him | for=31 of=61
after forty-one delegates voted for him and ten against; two ballot papers were spoiled | for=41 against=10 invalid=2
Nineteen councillors voted for him, eight were against and two ballot papers were invalid | for=19 against=8 invalid=2
Twenty members of the assembly voted for her, seven voted against and three were absent | for=20 against=7 absent=3
by forty votes to seven, three delegates being absent | for=40 against=7 absent=3
with thirty votes from the council's forty-five members | for=30 of=45
with thirty of the chamber's forty-five members in favour | for=30 of=45
received the votes of twenty of the assembly's thirty-one delegates | for=20 of=31
Nineteen members of the thirty-one-seat council voted for Ana Ilić | for=19 of=31
by 28 votes to 23, three members of the 55-member council having stayed away | for=28 against=23 absent=3 of=55
by 28 votes to 23, with four of the assembly's delegates absent | for=28 against=23 absent=4
by twelve votes to six; three ballots turned out to be spoiled | for=12 against=6 invalid=3
by 12 votes to 6, one ballot having been declared invalid | for=12 against=6 invalid=1
thirty-three delegates supporting him and six opposing | for=33 against=6
received the votes of thirty-one out of thirty-three delegates who were present | for=31 of=33
with nineteen votes in the thirty-seven-member assembly | for=19 of=37
by twenty-six delegates to twenty-three | for=26 against=23
supported by forty-four delegates from a chamber of sixty-one | for=44 of=61
was unanimously confirmed | unanimous
by a unanimous vote | unanimous
by acclamation | unanimous
By seventeen votes to sixteen, X | for=17 against=16
with twenty votes for and seventeen against | for=20 against=17
obtaining eighteen votes, with five delegates absent | for=18 absent=5
received 15 of the 17 votes cast | for=15 of=17
defeating X by six votes to four | for=6 against=4
beat her rival by 19 votes to 12 | for=19 against=12
with four of the forty-one delegates not present | absent=4 of=41
By a show of hands, forty-three for and twelve against | for=43 against=12
with fifteen votes | for=15 bare
with 212 votes | for=212 bare
eleven delegates voting for him and ten against | for=11 against=10
by nineteen of the thirty-six delegates | for=19 of=36
whom thirty-four of the sixty-one delegates elected on 3 July | for=34 of=61
by twenty-one votes to fourteen, with two invalid ballots | for=21 against=14 invalid=2
with seven votes to five | for=7 against=5
by sixteen votes to nine, with four members absent | for=16 against=9 absent=4
with twenty-three votes out of thirty-eight | for=23 of=38
with 17 votes in the 32-seat chamber | for=17 of=32
On 29 December 2022, seventeen delegates elected Vuko | for=17
with the votes of sixteen delegates | for=16
with the support of forty-six of the fifty delegates in attendance | for=46 of=50
by forty votes to one, with four of the forty-five delegates not present | for=40 against=1 absent=4 of=45
"""

# Forms in other words.
INVENTED = """
The motion was carried by 9 to 4 | for=9 against=4
nine for, four against, one abstaining | for=9 against=4
He was elected, 28-25. | for=28 against=25
by a margin of 21 votes to 10 | for=21 against=10
secured 24 votes out of 39 | for=24 of=39
with all 27 councillors in favour | for=27
with eighteen votes for and none against | for=18 against=0
with eighteen votes for and no votes against | for=18 against=0
on a 7-4 vote | for=7 against=4
The council voted 6-3 to appoint her | for=6 against=3
Eleven members were in favour, nine opposed and two abstained | for=11 against=9
backed by 14 of the 25 councillors | for=14 of=25
Of the 27 councillors, 15 voted for her | of=27 for=15
15 councillors backed her, while 12 voted against | for=15 against=12
taking nine votes to Smith's four | for=9 against=4
He won 22 of 40 votes | for=22 of=40
elected by the votes of twelve of its twenty members | for=12 of=20
with 31 votes in favour and 2 against, and one ballot void | for=31 against=2 invalid=1
The vote was 13 to 8. | for=13 against=8
The vote was 8-7 (one councillor absent) | for=8 against=7 absent=1
with the backing of a dozen councillors | for=12
by eleven votes to nil | for=11 against=0
in a council of 21, she received 12 votes | of=21 for=12
she got 30 votes in favour, with 11 against and 3 abstentions | for=30 against=11
thirty-one delegates approved the appointment and five rejected it | for=31 against=5
by 14 votes for, 10 against | for=14 against=10
chosen with the support of 18 out of the 35 members of the council | for=18 of=35
elected with unanimity | unanimous
by 40 votes against 12, three deputies did not attend | for=40 against=12 absent=3
He defeated the Socialist candidate 21–16 | for=21 against=16
Her nomination was approved 7 to 2 | for=7 against=2
the vote in the 45-member council was 24 to 20 | for=24 against=20 of=45
Fifty-one deputies took part, of whom twenty-nine voted for him | for=29
nineteen of thirty-one members present voted for him | for=19 of=31
by a single vote, 14–13 | for=14 against=13
received 16 votes to Cllr Ryan's 11 | for=16 against=11
confirmed him in a 6-3 decision | for=6 against=3
on a vote of 6 ayes and 3 noes | for=6 against=3
unanimously, with 4 councillors absent | unanimous absent=4
elected by 14 members of the 25-seat council | for=14 of=25
with 12,345 votes | for=12345 bare
beat X by 3,204 votes to 2,980 | for=3204 against=2980 bare
nine ayes and two nays | for=9 against=2
With a majority of nineteen to sixteen, the council returned her | for=19 against=16
Twenty-two of the forty aldermen voted in favour, with eighteen opposed | for=22 of=40 against=18
The board chose her 4-3 | for=4 against=3
She was picked by the council (11-4) | for=11 against=4
the assembly appointed him with 1,104 votes in favour, 12 against | for=1104 against=12
in a secret ballot, ten to six | for=10 against=6
"""

NO_VOTES = """
Thirteen councillors raised their hands
the vote went 10–9 in her favour
attracting seven of the thirteen votes that it needed
won 54 per cent of the votes
by 211 votes
she was 212 votes ahead
came within three hundred votes of victory
never obtained more than ninety votes
it would need the votes of eleven members
14 of the 29 seats
fell one vote short
she was recalled by a single vote
was elected to the council by 41 votes
won six seats to four
Two of the five councillors joined Fidesz
two Progressive delegates left
in fifth place on the list
the defection of two delegates
from 5 to 7 members
by two to three weeks
one of the sixteen, the judges found
got 3 of the 25 seats
Three members were absent.
a 32-seat chamber
the list won 20 seats for the party
In 2004-08 she
aged 10-12
three delegates joined the Socialists
for two years, 12-14, he
by 312 votes
two citizens' groups abstained
== Two deputies for Ptuj ==
"""


def table(text: str) -> list[tuple[str, str]]:
    lines = (line.split(" | ") for line in text.strip().split("\n"))
    return [(before, after) for before, after in lines]


def summary(mention: VotesMention) -> set[str]:
    """A mention in the tables' notation."""
    numbers = {f"{name}={part.value}" for name, part in mention.parts.items()}
    return numbers | ({"unanimous"} if mention.unanimous else set()) | ({"bare"} if mention.bare else set())


@pytest.mark.parametrize(("text", "expected"), table(SEEN) + table(INVENTED))
@pytest.mark.parametrize("frame", ["{}", "Ana Ćurić became mayor on 5 May 2021, {}. She left in 2022."])
def test_forms_of_words(text, expected, frame):
    (mention,) = find_votes(frame.format(text))
    assert summary(mention) == set(expected.split())


@pytest.mark.parametrize("text", NO_VOTES.strip().split("\n"))
def test_no_votes(text):
    assert find_votes(text) == []


def test_two_statements():
    text = (
        "She was elected by 17 votes to 12. Her deputy was elected by 20 votes to 9, with two members absent."
    )
    assert [summary(m) for m in find_votes(text)] == [
        {"for=17", "against=12"},
        {"for=20", "against=9", "absent=2"},
    ]


def test_spans_of_the_parts():
    text = "by a vote of forty-two to eight (with one invalid vote)."
    (mention,) = find_votes(text)
    spans = {name: text[part.start : part.end] for name, part in mention.parts.items()}
    assert spans == {"for": "forty-two", "against": "eight", "invalid": "one"}
    assert text[mention.start : mention.end].startswith("forty-two to eight (with one invalid vote")


FORMS = [
    "by a vote of {a} to {b}",
    "by {a} votes to {b}",
    "with the support of {a} of the {b} delegates",
    "{a} councillors voted for her and {b} against",
    "with {a} votes in favour, {b} members being absent",
]


@given(
    st.integers(2, 99),
    st.integers(2, 99),
    st.sampled_from(FORMS),
    st.sampled_from(["", "Žarko, ", "In 2020 "]),
)
def test_offsets_read_back(first, second, form, before):
    text = before + form.format(a=first, b=second) + "."
    (mention,) = find_votes(text)
    assert [part.value for part in mention.parts.values()] == [first, second]
    for part in mention.parts.values():
        assert number_value(text[part.start : part.end]) == part.value
        assert mention.start <= part.start < part.end <= mention.end
    again = find_votes(text[: mention.end])
    assert [m.parts for m in again] == [mention.parts]


@given(
    st.lists(
        st.sampled_from(
            [
                "nine",
                "5",
                "-",
                "to",
                "votes",
                "for",
                "of",
                "the",
                "delegates",
                "against",
                ".",
                "(",
                "absent",
                "unanimous",
                "with",
                "by",
            ]
        ),
        max_size=25,
    )
)
def test_any_text_gives_mentions_apart_and_in_order(words):
    text = " ".join(words)
    mentions = find_votes(text)
    ends = [0, *(m.end for m in mentions)]
    assert all(end <= m.start < m.end <= len(text) for end, m in zip(ends, mentions, strict=False))
