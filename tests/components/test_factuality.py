"""What happened (+), what did not (-), what is open (?): each verb group stands in <> behind its verdict."""

from __future__ import annotations

import re

import pytest

from parsing import events, gap, judged

OWN = [
    "Ana Ilić <+ resigned>.",
    "Ana Ilić <- did not resign>.",
    "Ana Ilić <- didn't resign>.",
    "Ana Ilić <- never resigned>.",
    "Ana Ilić <- has never resigned>.",
    "No party <- won>.",
    "Neither party <- won>.",
    "Nobody <- resigned>.",
    "The SNS <- won> no seats.",
    "Ana Ilić <- was elected> by no party.",
    "Neither Ana Ilić nor Petar Perić <- resigned>.",
    "Ana Ilić <+ had resigned>.",
    "Ana Ilić <+ has resigned>.",
    "Ana Ilić <+ was elected> unanimously.",
    "Ana Ilić not only <+ resigned> but <+ left> the SNS.",
]

MODALS = [
    "Ana Ilić <? will resign>.",
    "Ana Ilić <? would resign>.",
    "Ana Ilić <? may resign>.",
    "Ana Ilić <? might have resigned>.",
    "Ana Ilić <? should resign>.",
    "Ana Ilić <? must resign>.",
    "Ana Ilić <? can resign>.",
    "Ana Ilić <? is to resign>.",
    "Ana Ilić <? was to resign>.",
    "Ana Ilić <? is about to resign>.",
    "Ana Ilić <+ is set> <? to resign>.",
    "Ana Ilić <? is likely to resign>.",
    "Ana Ilić <? has yet to resign>.",
    "Ana Ilić <+ had to resign>.",
    "Ana Ilić <+ will remain> mayor.",
    "Ana Ilić <+ will stay> mayor.",
    "Ana Ilić <? will not remain> mayor.",
    "Ana Ilić <? has to resign>.",
]

SIGNATURES = [
    # what they affirm, they affirm; what they deny, they deny
    "Ana Ilić <+ managed> <+ to form> a government.",
    "Ana Ilić <- did not manage> <- to form> a government.",
    "Ana Ilić <+ failed> <- to form> a government.",
    "Ana Ilić <- did not fail> <+ to form> a government.",
    "Ana Ilić <+ refused> <- to resign>.",
    "Ana Ilić <- did not refuse> <? to resign>.",
    "Ana Ilić <+ declined> <- to take> her seat.",
    "Ana Ilić <+ denied> that she <- had resigned>.",
    "Ana Ilić <- did not deny> that she <? had resigned>.",
    "Ana Ilić <+ threatened> <? to resign>.",
    "Ana Ilić <- did not threaten> <? to resign>.",
    "Ana Ilić <+ planned> <? to resign>.",
    "Ana Ilić <- did not plan> <? to resign>.",
    "Ana Ilić <+ said> that Petar Perić <+ had resigned>.",
    "Ana Ilić <- did not say> that Petar Perić <? had resigned>.",
    "Ana Ilić <+ learned> that Petar Perić <+ had resigned>.",
    "Ana Ilić <- did not know> that Petar Perić <+ had resigned>.",
    "Ana Ilić <+ regretted> that Petar Perić <+ had resigned>.",
    "Ana Ilić <+ wanted> Petar Perić <? to resign>.",
    "Ana Ilić <+ was forced> <+ to resign>.",
    "Ana Ilić <- was not forced> <- to resign>.",
    "Ana Ilić <+ was expected> <? to resign>.",
    "Ana Ilić <+ was asked> <? to resign>.",
    "Ana Ilić <+ is said> <? to have resigned>.",
    "It <+ was reported> that Ana Ilić <? had resigned>.",
    "It <+ was announced> that Ana Ilić <+ had resigned>.",
    "The assembly <+ voted> by 12 votes to 3 <+ to dismiss> Ana Ilić.",
    "The assembly <+ voted> <? to dismiss> Ana Ilić.",
    # two governors
    "Ana Ilić <+ promised> <? to try> <? to resign>.",
    "Ana Ilić <+ failed> <- to persuade> the SNS <? to leave> the government.",
    "Ana Ilić <? would refuse> <? to resign>.",
]  # fmt: skip

BY_NOUN_OR_WORD = [
    "The plan <? to dismiss> Ana Ilić <+ was> a secret.",
    "Reports that Ana Ilić <? had resigned> <+ were> false.",
    "Her refusal <- to resign> <+ angered> the SNS.",
    "If Ana Ilić <? resigned>, the SNS <? would win>.",
    "Unless Ana Ilić <? resigns>, the SNS <+ will remain> in power.",
    "Ana Ilić <+ resigned> without <? leaving> the SNS.",
    "Instead of <? resigning>, Ana Ilić <+ joined> the SPS.",
    "“Ana Ilić <? has resigned>,” <+ said> Petar Perić.",
    "<? Has> Ana Ilić <? resigned>?",
    "After <+ being elected>, Ana Ilić <+ resigned>.",
    "Ana Ilić <+ resigned> because she <+ had lost>.",
    "Ana Ilić <+ resigned> <+ to become> minister.",
]


def plain(marked):
    return re.sub(r"<[+?-] ([^<>]*)>", r"\1", marked)


@pytest.mark.parametrize("marked", OWN)
def test_negation(marked):
    assert judged(plain(marked)) == marked


@pytest.mark.parametrize("marked", MODALS)
def test_modals(marked):
    assert judged(plain(marked)) == marked


@pytest.mark.parametrize("marked", SIGNATURES)
def test_signatures(marked):
    assert judged(plain(marked)) == marked


@pytest.mark.parametrize("marked", BY_NOUN_OR_WORD)
def test_nouns_conditions_quotations(marked):
    assert judged(plain(marked)) == marked


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ilić was not elected mayor.",
        "Ana Ilić could be elected mayor.",
        "Ana Ilić will be elected mayor.",
        "Ana Ilić failed to be elected mayor.",
        "Ana Ilić hoped to be elected mayor.",
        "If Ana Ilić is elected mayor, the SNS has won.",
        "There were reports that Ana Ilić had been elected mayor.",
        "“Ana Ilić was elected mayor.”",
        "Was Ana Ilić elected mayor?",
        "The SNS proposed electing Ana Ilić as mayor.",
        "The SNS wanted Ana Ilić to be elected mayor.",
        "Ana Ilić can no longer be elected mayor.",
        "Ana Ilić was almost elected mayor.",
        "Ana Ilić narrowly missed being elected mayor.",
        "Ana Ilić was nearly elected mayor.",
        "Ana Ilić was a candidate to become mayor.",
        "No one was elected mayor.",
        "Far from being elected mayor, Ana Ilić lost her seat.",
    ],
)
def test_what_did_not_happen_is_no_event(sentence):
    assert [event for event in events(sentence) if event.startswith("mayor_selected")] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ilić was elected mayor.",
        "Ana Ilić managed to be elected mayor.",
        "It was announced that Ana Ilić had been elected mayor.",
        "Although the SNS lost, Ana Ilić was elected mayor.",
        "Not the SNS but the SPS won, and Ana Ilić was elected mayor.",
        "Ana Ilić was elected mayor, not deputy mayor.",
        gap(
            "The SNS did not prevent Ana Ilić from being elected mayor.",
            why="from is open, whatever governs it",
        ),
        "Ana Ilić, who had not been a member of any party, was elected mayor.",
    ],
)
def test_what_happened_is_an_event(sentence):
    assert [event for event in events(sentence) if event.startswith("mayor_selected")] == [
        "mayor_selected person=Ana Ilić"
    ]
