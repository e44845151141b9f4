"""Clauses, one a line: subject | verb | complements | @date. Whose verb is it, which dates are its own?"""

from __future__ import annotations

import pytest

from parsing import clauses, gap

FINITE = [
    (
        "The assembly chose Ana Ilić as mayor on 5 May 2020.",
        ["The assembly | chose | Ana Ilić | as mayor | @5 May 2020"],
    ),
    (
        "On 5 May 2020, the assembly chose Ana Ilić as mayor.",
        ["the assembly | chose | Ana Ilić | as mayor | @5 May 2020"],
    ),
    ("Ana Ilić was chosen as mayor by the assembly.", ["Ana Ilić | was chosen | as mayor | by the assembly"]),
    ("The assembly made Ana Ilić mayor.", ["The assembly | made | Ana Ilić | mayor"]),
    ("Ana Ilić (SNS) won.", ["Ana Ilić (SNS) | won"]),
    ("Ana Ilić and Petar Perić were elected.", ["Ana Ilić and Petar Perić | were elected"]),
    ("There was no quorum.", ["There | was | no quorum"]),
]

SHARED = [
    (
        "Ana Ilić was elected mayor in May 2020 and resigned in June 2021.",
        ["Ana Ilić | was elected | mayor | @May 2020", "Ana Ilić | resigned | @June 2021"],
    ),
    (
        "Ana Ilić was elected mayor, resigned and left the SNS.",
        ["Ana Ilić | was elected | mayor", "Ana Ilić | resigned", "Ana Ilić | left | the SNS"],
    ),
    (
        "Ana Ilić and Petar Perić left the SNS and joined the SPS.",
        ["Ana Ilić and Petar Perić | left | the SNS", "Ana Ilić and Petar Perić | joined | the SPS"],
    ),
    (
        "The SNS backed Ana Ilić and Petar Perić left the hall.",
        ["The SNS | backed | Ana Ilić", "Petar Perić | left | the hall"],
    ),
    ("Ana Ilić resigned, but Petar Perić did not.", ["Ana Ilić | resigned", "Petar Perić | did not"]),
    (
        "Ana Ilić was elected in 2016; she was re-elected in 2020.",
        ["Ana Ilić | was elected | @2016", "she | was re-elected | @2020"],
    ),
    (
        "Ana Ilić resigned; Petar Perić succeeded her.",
        ["Ana Ilić | resigned", "Petar Perić | succeeded | her"],
    ),
    (
        "On 5 May 2020 the assembly dismissed Petar Perić and chose Ana Ilić as mayor.",
        [
            "the assembly | dismissed | Petar Perić | @5 May 2020",
            "the assembly | chose | Ana Ilić | as mayor",
        ],
    ),
    ("The SNS won in Ada, the SPS in Bor.", ["The SNS | won | in Ada", "the SPS | won | in Bor"]),
    gap(
        "Ana Ilić, an engineer, and Petar Perić, both of the SNS, joined the SPS.",
        ["Ana Ilić, an engineer, and Petar Perić, both of the SNS, | joined | the SPS"],
        why="the phrase with both becomes the subject",
    ),
]

RELATIVE = [
    (
        "Ana Ilić, who was elected mayor in May 2020, resigned.",
        ["Ana Ilić | was elected | mayor | @May 2020", "Ana Ilić | resigned"],
    ),
    (
        "Ana Ilić, whom the assembly chose as mayor, resigned.",
        ["the assembly | chose | as mayor", "Ana Ilić | resigned"],
    ),
    ("Ana Ilić, whose list won, was elected mayor.", ["whose list | won", "Ana Ilić | was elected | mayor"]),
    (
        "In Ada, where Ana Ilić was elected mayor, the SNS lost.",
        ["Ana Ilić | was elected | mayor", "the SNS | lost | in Ada"],
    ),
    (
        "The SNS, which won in Ada, formed a government.",
        ["The SNS | won | in Ada", "The SNS | formed | a government"],
    ),
    (
        "The seat that Ana Ilić held went to Petar Perić.",
        ["Ana Ilić | held", "The seat | went | to Petar Perić"],
    ),
    ("The list that won was led by Ana Ilić.", ["The list | won", "The list | was led | by Ana Ilić"]),
    (
        "Ana Ilić (who was elected mayor in 2016) resigned.",
        ["Ana Ilić | was elected | mayor | @2016", "Ana Ilić | resigned"],
    ),
    ("Ana Ilić met Petar Perić, who resigned.", ["Ana Ilić | met | Petar Perić", "Petar Perić | resigned"]),
    (
        "The assembly chose Ana Ilić, who had led the list and was supported by the SPS.",
        [
            "The assembly | chose | Ana Ilić",
            "Ana Ilić | had led | the list",
            "Ana Ilić | was supported | by the SPS",
        ],
    ),
    gap(
        "The mayor whose party lost resigned.",
        ["whose party | lost", "The mayor | resigned"],
        why="the second verb is taken for a participle of the relative clause",
    ),
    gap(
        "The mayor Ana Ilić replaced was Petar Perić.",
        ["Ana Ilić | replaced", "The mayor | was | Petar Perić"],
        why="relative clauses without a relative pronoun",
    ),
]

PARTICIPLES = [
    (
        "Ana Ilić, elected on the SNS list, was chosen as mayor.",
        ["Ana Ilić | elected | on the SNS list", "Ana Ilić | was chosen | as mayor"],
    ),
    (
        "Elected mayor in May 2020, Ana Ilić resigned in June 2021.",
        ["Ana Ilić | Elected | mayor | @May 2020", "Ana Ilić | resigned | @June 2021"],
    ),
    (
        "Having been elected mayor, Ana Ilić left the SNS.",
        ["Ana Ilić | Having been elected | mayor", "Ana Ilić | left | the SNS"],
    ),
    (
        "Ana Ilić was elected mayor, succeeding Petar Perić.",
        ["Ana Ilić | was elected | mayor", "Ana Ilić | succeeding | Petar Perić"],
    ),
    ("The list led by Ana Ilić won.", ["The list | led | by Ana Ilić", "The list | won"]),
    ("The SNS (led by Ana Ilić) won.", ["- | led | by Ana Ilić", "The SNS | won"]),
    (
        "Ana Ilić, a nurse, elected on the SNS list, resigned.",
        ["Ana Ilić, a nurse, | elected | on the SNS list", "Ana Ilić, a nurse, | resigned"],
    ),
    (
        "The candidate chosen by the SNS was Ana Ilić.",
        ["The candidate | chosen | by the SNS", "The candidate | was | Ana Ilić"],
    ),
]

GERUNDS = [
    (
        "After being elected mayor, Ana Ilić left the SNS.",
        ["Ana Ilić | being elected | mayor", "Ana Ilić | left | the SNS"],
    ),
    (
        "After winning the election, the SNS chose Ana Ilić as mayor.",
        ["the SNS | winning | the election", "the SNS | chose | Ana Ilić | as mayor"],
    ),
    (
        "By joining the SNS, Ana Ilić kept her seat.",
        ["Ana Ilić | joining | the SNS", "Ana Ilić | kept | her seat"],
    ),
    (
        "Ana Ilić left the SNS after being elected mayor.",
        ["Ana Ilić | left | the SNS", "Ana Ilić | being elected | mayor"],
    ),
]

GOVERNED = [
    ("Ana Ilić said that Petar Perić had resigned.", ["Ana Ilić | said", "Petar Perić | had resigned"]),
    (
        "Ana Ilić promised to resign in June 2021.",
        ["Ana Ilić | promised", "Ana Ilić | to resign | @June 2021"],
    ),
    ("The SNS refused to back Ana Ilić.", ["The SNS | refused", "The SNS | to back | Ana Ilić"]),
    ("Ana Ilić resigned because the SNS lost.", ["Ana Ilić | resigned", "the SNS | lost"]),
    (
        "When Petar Perić resigned, Ana Ilić was elected mayor.",
        ["Petar Perić | resigned", "Ana Ilić | was elected | mayor"],
    ),
    ("If the SNS loses, Ana Ilić will resign.", ["the SNS | loses", "Ana Ilić | will resign"]),
    gap(
        "If the SNS wins, Ana Ilić will resign.",
        ["the SNS | wins", "Ana Ilić | will resign"],
        why="a verb that is a noun too, at the end of its clause",
    ),
    (
        "The plan to elect Ana Ilić failed.",
        ["The plan | to elect | Ana Ilić", "The plan | failed"],
    ),
    (
        "The decision of the assembly to dismiss Ana Ilić was annulled.",
        [
            "The decision of the assembly | to dismiss | Ana Ilić",
            "The decision of the assembly | was annulled",
        ],
    ),
    gap(
        "“Ana Ilić resigned,” said Petar Perić.",
        ["Ana Ilić | resigned", "Petar Perić | said"],
        why="the speaker behind the verb of saying",
    ),
]


@pytest.mark.parametrize(("sentence", "lines"), FINITE)
def test_finite_verbs(sentence, lines):
    assert clauses(sentence) == lines


@pytest.mark.parametrize(("sentence", "lines"), SHARED)
def test_subjects_are_shared(sentence, lines):
    assert clauses(sentence) == lines


@pytest.mark.parametrize(("sentence", "lines"), RELATIVE)
def test_relative_clauses(sentence, lines):
    assert clauses(sentence) == lines


@pytest.mark.parametrize(("sentence", "lines"), PARTICIPLES)
def test_participles(sentence, lines):
    assert clauses(sentence) == lines


@pytest.mark.parametrize(("sentence", "lines"), GERUNDS)
def test_gerunds(sentence, lines):
    assert clauses(sentence) == lines


@pytest.mark.parametrize(("sentence", "lines"), GOVERNED)
def test_governed_clauses(sentence, lines):
    assert clauses(sentence) == lines
