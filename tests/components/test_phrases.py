"""Noun phrases: what belongs together, who possesses what, brackets, appositions, coordination."""

from __future__ import annotations

import pytest

from parsing import chunked, gap, phrase, phrases, reader_of, unmarked

# Phrases stand in [], verb groups in {}.
CHUNKED = [
    "[The party's candidate] {won}.",
    "[The first candidate on the list] {won}.",
    "[The candidate of the coalition of the SNS and the SPS] {won}.",
    "[The third place on the SNS list] {went} to [Ana Ilić].",
    "[The SNS–SPS coalition] {won} [12 seats].",
    '[A local list called "Danube Wind"] {won} [12 seats].',
    "[The list] {led} by [Ana Ilić] {won}.",
    "[Ana Ilić, an engineer by profession,] {won}.",
    "[The incumbent mayor, Ana Ilić of the Democratic Front,] {won}.",
    "[Ana Ilić] ({born} 1970) {won}.",
    "[Ana Ilić] ({born} [Marić]) {won}.",
    "[Ana Ilić], who {had been} [mayor], {resigned}.",
    "[The assembly] {chose} [Ana Ilić] as [mayor of Ada].",
    "On 5 May 2020 [the assembly] {chose} [Ana Ilić and Petar Perić].",
    "[The assembly] {chose} [Ana Ilić] and {dismissed} [Petar Perić].",
    "In [Ada], [Ana Ilić] {won}.",
    "[Ana Ilić] {won} by 12 votes to 3.",
    "[She] {left} [her party].",
    gap("[The mayor since 2012, Ana Ilić,] {resigned}.", why="a date cuts the title off its bearer"),
    gap(
        "[The SNS and its allies] {won}.",
        why="the allies lie outside the phrase, though they are dropped rightly",
    ),
]


@pytest.mark.parametrize("marked", CHUNKED)
def test_phrases_and_verb_groups(marked):
    assert chunked(unmarked(marked)) == marked


@pytest.mark.parametrize(
    ("words", "tree"),
    [
        # possessors
        ("The Socialist Party's candidate", "Socialist Party's candidate"),
        ("The Socialist Party’s candidate", "Socialist Party's candidate"),
        ("Petar Perić's deputy's list", "Petar Perić's deputy's list"),
        ("Her former deputy", "her deputy"),
        ("The assembly's speaker", "assembly's speaker"),
        # what a name stands behind
        ("Mayor Ana Ilić", "<Mayor> Ana Ilić"),
        ("The former mayor Ana Ilić", "<mayor> Ana Ilić"),
        ("SNS leader Ana Ilić", "<SNS> <leader> Ana Ilić"),
        ("The SNS mayor Ana Ilić", "<SNS> <mayor> Ana Ilić"),
        ("The Green Party mayor", "<Green Party> mayor"),
        # of, from, on, in
        ("The mayor of Ada", "mayor (of Ada)"),
        ("Ana Ilić of the SNS", "Ana Ilić (of SNS)"),
        ("Ana Ilić from the SNS", "Ana Ilić (from SNS)"),
        ("Ana Ilić, of the SNS,", "Ana Ilić (of SNS)"),
        ("Ana Ilić, also of the SNS,", "Ana Ilić (of SNS)"),
        ("The post of deputy mayor", "post (of deputy mayor)"),
        ("The president of the municipal assembly", "president (of municipal assembly)"),
        # brackets
        ("Ana Ilić (SNS)", "Ana Ilić (SNS)"),
        ("The Democratic Front (DF)", "Democratic Front (DF)"),
        # appositions
        ("Ana Ilić, an engineer,", "Ana Ilić = engineer"),
        ("Ana Ilić – a nurse –", "Ana Ilić = nurse"),
        ("Ana Ilić, the mayor of Ada,", "Ana Ilić = mayor (of Ada)"),
        ("The mayor, Ana Ilić,", "Ana Ilić = mayor"),
        ("The incumbent, Ana Ilić,", "Ana Ilić = incumbent"),
        ("The speaker of the assembly, Ana Ilić,", "Ana Ilić = speaker (of assembly)"),
        ("Ana Ilić, mayor of Ada from 2004 to 2012,", "Ana Ilić = mayor (of Ada) (date from 2004 to 2012)"),
        # lists in quotation marks
        ('A local list called "Danube Wind"', "Danube Wind"),
        ("The citizens' group “Danube Wind”", "<citizens' group> Danube Wind"),
    ],
)
def test_what_is_attached(words, tree):
    assert phrase(f"{words} won.") == tree


@pytest.mark.parametrize(
    ("words", "tree"),
    [
        ("Ana Ilić and Petar Perić", "Ana Ilić + Petar Perić"),
        ("Ana Ilić, Petar Perić and Milan Marić", "Ana Ilić + Petar Perić + Milan Marić"),
        ("Both Ana Ilić and Petar Perić", "Ana Ilić + Petar Perić"),
        ("Ana Ilić as well as Petar Perić", "Ana Ilić + Petar Perić"),
        ("Ana Ilić of the SPS and Petar Perić of the SNS", "Ana Ilić (of SPS) + Petar Perić (of SNS)"),
        (
            "Deputy mayor Ana Ilić and councillor Petar Perić",
            "<Deputy mayor> Ana Ilić + <councillor> Petar Perić",
        ),
        ("The SNS, the SPS, and the Green Party", "SNS + SPS + Green Party"),
        ("The mayor of Ada and the mayor of Bor", "mayor (of Ada) + mayor (of Bor)"),
        ("The mayors of Ada and Bor", "mayors (of Ada + Bor)"),
        ("The coalition of the SNS and the SPS", "coalition (of SNS + SPS)"),
        ("The SNS and its allies", "SNS"),
    ],
)
def test_what_is_joined(words, tree):
    assert phrase(f"{words} won.") == tree


@pytest.mark.parametrize(
    "sentence",
    [
        "The SNS backed Ana Ilić and Petar Perić left the hall.",
        "Ana Ilić resigned and Petar Perić took over.",
        "Ana Ilić resigned, and Petar Perić took over.",
    ],
)
def test_and_between_clauses_joins_no_names(sentence):
    assert {"Ana Ilić", "Petar Perić"} <= set(phrases(sentence))


def test_no_apposition_across_a_list():
    assert phrases("Ana Ilić, Petar Perić and the mayor won.")[0].split(" + ")[:2] == [
        "Ana Ilić",
        "Petar Perić",
    ]


@pytest.mark.parametrize(
    ("words", "number", "ordinal"),
    [
        ("Twelve seats", 12, None),
        ("12 seats", 12, None),
        ("The third candidate", None, 3),
        ("The 21st place", None, 21),
        ("Number 7", None, 7),
    ],
)
def test_numbers_and_ordinals(words, number, ordinal):
    (noun, *_) = [
        chunk for chunk in reader_of(f"{words} went to Ana Ilić.").parses[0].chunks if chunk.kind == "N"
    ]
    assert (noun.number if ordinal is None else None, noun.ordinal) == (number, ordinal)
