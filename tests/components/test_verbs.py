"""Noun or verb: which words are read as verbs, and which of them make one verb group."""

from __future__ import annotations

import re

import pytest

from parsing import gap, verbs

# Verb groups stand in {}.
NOUN_OR_VERB = [
    "The assembly {voted} for Ana Ilić.",
    "The vote {was} close.",
    "The councillors {vote} in May.",
    "Her vote {counted}.",
    "The SNS {wins} the seats.",
    "The SNS {won} 12 seats in Ada.",
    "It {seats} 31 members.",
    gap("The Greens {list} Ana Ilić first.", why="a noun too, whose subject is no known party"),
    "The list of the Greens {won}.",
    "The SDP {backs} Ana Ilić.",
    "They {had lost} the backing of the SDP.",
    "Ana Ilić {takes} over from Petar Perić.",
    "Ana Ilić {left} the Green Party.",
    gap("The left {won} in Ada.", why="left is read as a participle before a verb"),
    "A left alliance {won} in Ada.",
    "She {was elected} to that post.",
    "Ana Ilić {was named} mayor.",
    "The assembly {named} Ana Ilić mayor.",
    "A party named For Our City {won}.",
    "The ruling party {lost}.",
    "The elected mayor {resigned}.",
    "The newly elected mayor {resigned}.",
    "The outgoing mayor {stood} again.",
    "The mayor {heads} the council.",
    "The heads of the parties {met}.",
    "Petar Perić {runs} the town.",
    "He {lost} the run-off.",
    "The results {were annulled}.",
    gap("The split {hurt} the party.", why="a past tense that is a noun too"),
    "The party {split} in May.",
    "Support for the mayor {fell}.",
    "The Greens {support} the mayor.",
    "The Greens {supported} the mayor.",
    "The move {surprised} the Greens.",
    "The leads {were} small.",
    "Ana Ilić {leads} the list.",
    "The post {went} to Ana Ilić.",
    "Her place {was taken} by Petar Perić.",
    "They {placed} her third.",
    "The count {lasted} a week.",
    "The rise of the Greens {went} on.",
    "He {will stand} down.",
    "Ana Ilić {stands} down.",
    "The council {rules} the town.",
    "The ruling of the court {came} late.",
    gap("The opposition {claims} fraud.", why="no determiner tells that a noun follows"),
    "Following the election, Ana Ilić {resigned}.",
    "Including the Greens, they {had} 12 seats.",
]

GROUPS = [
    "Ana Ilić {did not resign}.",
    "Ana Ilić {didn't resign}.",
    "Ana Ilić {has never been elected}.",
    "Ana Ilić {was not formally chosen}.",
    "Ana Ilić {was unanimously elected} mayor.",
    "Ana Ilić {had already been chosen}.",
    "Ana Ilić {would not have resigned}.",
    "Ana Ilić {was to be elected}.",
    "Ana Ilić {is about to resign}.",
    "Ana Ilić {had to resign}.",
    "Ana Ilić {has yet to resign}.",
    "Ana Ilić {promised} {to resign}.",
    "Ana Ilić {promised} {not to resign}.",
    "Ana Ilić {decided} {to formally resign}.",
    "Ana Ilić, {having been elected}, {resigned}.",
    "After {being elected}, Ana Ilić {left}.",
    "Ana Ilić, {elected} in May, {resigned}.",
    "Ana Ilić {is expected} {to resign}.",
    "Ana Ilić {was} mayor.",
    "Ana Ilić {was not} mayor.",
    "Ana Ilić {could not be elected}.",
    "No one {has been chosen}.",
    gap("Ana Ilić {can no longer be elected}.", why="no longer cuts the group, and the modal is lost"),
    "Ana Ilić {was} and {remains} mayor.",
    "Ana Ilić {was being replaced}.",
]


def plain(marked):
    return re.sub(r"[{}]", "", marked)


@pytest.mark.parametrize("marked", NOUN_OR_VERB)
def test_noun_or_verb(marked):
    assert verbs(plain(marked)) == marked


@pytest.mark.parametrize("marked", GROUPS)
def test_verb_groups(marked):
    assert verbs(plain(marked)) == marked
