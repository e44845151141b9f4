"""The shipped pipeline is sound; examples that the engine can't read yet are listed apart."""

import json
from pathlib import Path

import pytest

from hustings.cli.rule import rules
from hustings.extraction import load
from hustings.frames import load_frames
from hustings.pipeline_check import check_pipeline
from hustings.pipeline_check.examples import ExampleRunner
from hustings.pipeline_data import shipped_folder

RULES = shipped_folder() / "rules"
GAPS = [
    json.loads(line)
    for line in (Path(__file__).parent / "engine_gaps.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def faults():
    return [str(fault) for fault in check_pipeline("rules")]


def test_every_example_holds(faults):
    assert [fault for fault in faults if "example" in fault] == []


def test_the_data_has_no_fault(faults):
    assert [fault for fault in faults if "example" not in fault] == []


@pytest.mark.parametrize("gap", GAPS, ids=lambda gap: f"{gap['frame']}: {gap['example']}")
def test_what_the_engine_cant_read_yet(gap):
    """Move an example into its frame's line once this passes."""
    frame = load_frames(RULES).get(gap["frame"])
    if frame is None:
        pytest.skip("the frame is gone")
    runner = ExampleRunner(load("rules"))
    wrong = (runner.yes if gap["kind"] == "yes" else runner.no)(frame, gap["example"])
    if wrong:
        pytest.xfail(wrong)


def test_every_frame_that_states_something_has_examples():
    listed = {gap["frame"] for gap in GAPS}
    bare = [
        frame.id
        for frame in load_frames(RULES).frames
        if not (frame.yes and frame.no) and frame.act != "none"
    ]
    assert [name for name in bare if name not in listed] == []


def test_rules_are_listed_with_their_lines():
    for rule in rules(RULES):
        assert json.loads(rule.path.read_text(encoding="utf-8").splitlines()[rule.line - 1])["id"] == rule.id
