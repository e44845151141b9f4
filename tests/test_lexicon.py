"""The table of verb forms: what the shipped one says, and what the reader makes of a small one."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from hustings.errors import PatternError
from hustings.lexicon import Form, load_verbs

SHIPPED = Path(__file__).parents[1] / "pipelines" / "rules" / "lexicon" / "verbs.tsv"

POLITICS = """
elect re-elect reelect oust unseat swear helm recall impeach succeed install depose topple dismiss sack
fire remove resign quit retire relinquish vacate appoint re-appoint reappoint nominate name designate
pick choose select vote confirm inaugurate co-opt replace supplant supersede defeat beat outpoll outvote
boycott abstain defect join rejoin re-join merge ally unite dissolve disband splinter secede expel
suspend reinstate annul overturn quash invalidate repeal rescind revoke postpone reschedule adjourn
arrest detain jail indict charge convict acquit chair preside govern administer deputise stand contest
campaign back endorse support ratify adopt reject veto enact pledge vow threaten refuse decline deny
fail manage attempt plan intend allege capture retain regain hold lose win clinch secure garner outlaw
rename merge transfer usurp annex devolve renege reconvene abdicate step serve die assume form lead head
"""

IRREGULAR = {
    "swear": "swears swore sworn swearing",
    "stand": "stands stood stood standing",
    "quit": "quits quit quit quitting",
    "bring": "brings brought brought bringing",
    "overthrow": "overthrows overthrew overthrown overthrowing",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "beat": "beats beat beaten beating",
    "choose": "chooses chose chosen choosing",
    "be": "is was been being",
    "have": "has had had having",
    "step": "steps stepped stepped stepping",
    "die": "dies died died dying",
    "re-run": "re-runs re-ran re-run re-running",
    "lead": "leads led led leading",
    "cast": "casts cast cast casting",
    "overrule": "overrules overruled overruled overruling",
}


@pytest.fixture(scope="module")
def verbs() -> dict[str, tuple[Form, ...]]:
    return load_verbs(SHIPPED)


def readings(verbs, word):
    return {(form.lemma, form.tag) for form in verbs.get(word, ())}


@pytest.mark.parametrize("lemma", POLITICS.split())
def test_the_verbs_of_politics_are_there(verbs, lemma):
    assert (lemma, "base") in readings(verbs, lemma)


@pytest.mark.parametrize(("lemma", "forms"), IRREGULAR.items())
def test_irregular_verbs(verbs, lemma, forms):
    for tag, word in zip(("s", "past", "part", "ger"), forms.split(), strict=True):
        assert (lemma, tag) in readings(verbs, word)


def test_a_word_with_several_readings(verbs):
    assert readings(verbs, "found") == {("found", "base"), ("find", "past"), ("find", "part")}


def test_words_that_are_nearly_always_something_else(verbs):
    words = {
        "may",
        "march",
        "mayor",
        "mayors",
        "minister",
        "second",
        "last",
        "like",
        "the",
        "of",
        "up",
        "down",
        "over",
    }
    assert words.isdisjoint(verbs)


def test_a_verb_without_its_base_form(verbs):
    assert readings(verbs, "seconded") == {("second", "past"), ("second", "part")}


@pytest.mark.parametrize(
    ("word", "too"),
    [
        ("vote", True),
        ("votes", True),
        ("meeting", True),
        ("united", True),
        ("oust", False),
        ("ousted", False),
    ],
)
def test_nouns_and_adjectives_are_flagged(verbs, word, too):
    assert any(form.noun_too for form in verbs[word]) is too


def test_every_word_is_lower_case_and_no_form_is_empty(verbs):
    assert len(verbs) > 10_000
    assert all(word == word.lower() and word.strip(" ()/") == word and word != "-" for word in verbs)


def test_reads_brackets_dashes_and_rivals(tmp_path):
    table = tmp_path / "verbs.tsv"
    table.write_text(
        "# a comment\n(second)\tseconds\tseconded\tseconded\tseconding\tn\nbid\tbids\tbid/bade\tbid\t-\tna\n"
    )
    assert load_verbs(table) == {
        "seconds": (Form("second", "s", True),),
        "seconded": (Form("second", "past", False), Form("second", "part", False)),
        "seconding": (Form("second", "ger", False),),
        "bid": (Form("bid", "base", True), Form("bid", "past", False), Form("bid", "part", True)),
        "bids": (Form("bid", "s", True),),
        "bade": (Form("bid", "past", False),),
    }


def test_a_broken_line_is_named(tmp_path):
    table = tmp_path / "verbs.tsv"
    table.write_text("# a comment\nelect\telects\n")
    with pytest.raises(PatternError, match=r"verbs.tsv:2: has 2 columns"):
        load_verbs(table)


def test_the_shipped_table_is_what_the_script_writes():
    """Changes belong in the script: one made in the table alone is lost when the table is made anew."""
    script = runpy.run_path(str(SHIPPED.parents[3] / "scripts" / "make_verb_lexicon.py"))
    verbs, others = script["collect"]()
    written = [script["row"](lemma, verbs[lemma], others) for lemma in sorted(verbs)]
    shipped = SHIPPED.read_text(encoding="utf-8").splitlines()
    assert [line for line in shipped if not line.startswith("#")] == written
