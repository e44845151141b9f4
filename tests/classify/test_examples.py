"""The examples of the hybrid pipeline: classes, numbers, names."""

from collections import Counter
from typing import get_args

import pytest

from hustings.classifier.examples import FactClass, load_classes, load_examples, neutral
from hustings.errors import PatternError, PipelineError
from hustings.frames import load_frames
from hustings.frames.reading import ACTS
from hustings.pipeline_data import own_folder, pipeline_folder
from hustings.records import EventType, Role

pytestmark = pytest.mark.classify

HYBRID = own_folder("hybrid")


def test_every_class_has_a_dozen_examples():
    counts = Counter(example.label for example in load_examples(HYBRID))
    assert min(counts.values()) >= 12


def test_event_types_and_roles_are_classes_and_their_acts_exist():
    classes = {item.name: item for item in load_classes(HYBRID)}
    assert {*get_args(EventType), *get_args(Role), "no_fact", "did_not_happen"} <= classes.keys()
    assert {act for item in classes.values() for act in item.acts} <= ACTS


def test_every_class_that_states_something_has_a_frame():
    frames = load_frames(pipeline_folder("hybrid")).frames
    for item in load_classes(HYBRID):
        assert not item.group or any(item.reads(frame) for frame in frames), item.name


def test_marked_names_are_replaced():
    assert neutral("[person Ana Ilić] left the [party Liberal Union].") == "John Smith left the Green Party."


def test_a_class_reads_frames_of_its_acts_alone():
    frames = load_frames(pipeline_folder("hybrid"))
    formed = FactClass("government_formed", "governing", ("government",), formed=True)
    assert formed.reads(frames.get("join-government"))
    assert not formed.reads(frames.get("in-government"))
    assert not formed.reads(frames.get("choose"))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"class": "winer", "text": "X won."}', "unknown class 'winer'"),
        ('{"class": "winner"}', "lacks 'text'"),
    ],
)
def test_a_broken_line_is_named(tmp_path, line, fault):
    (tmp_path / "classes.jsonl").write_text('{"class": "winner"}\n', encoding="utf-8")
    (tmp_path / "examples.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(PatternError, match=fault):
        load_examples(tmp_path)


def test_too_few_examples_are_a_fault(tmp_path):
    (tmp_path / "classes.jsonl").write_text('{"class": "winner"}\n', encoding="utf-8")
    (tmp_path / "examples.jsonl").write_text('{"class": "winner", "text": "X won."}\n', encoding="utf-8")
    with pytest.raises(PipelineError, match="only 1 examples"):
        load_examples(tmp_path)
