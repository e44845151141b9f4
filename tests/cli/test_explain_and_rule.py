"""``explain``, ``rule`` and ``pipelines check``: the commands around stand-ins of what they call."""

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.usefixtures("shipped")

FRAME = {
    "id": "replace",
    "verbs": ["replace", "succeed"],
    "roles": {"new": ["subj"], "date": ["when"]},
    "acts": [{"act": "take", "who": "new"}, {"act": "leave", "who": "old", "weak": True}],
    "yes": ["[old Perić] was replaced by [new Ana Ilić]"],
    "no": ["Perić is to be replaced"],
}


@pytest.fixture
def frames(shipped):
    folder = shipped / "rules" / "frames"
    folder.mkdir()
    lines = ["// taking office", json.dumps(FRAME), json.dumps({"id": "resign", "verbs": ["resign"]})]
    (folder / "office.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


class Explanation:
    """A stand-in that tells what it was asked."""

    def __init__(self, *asked):
        self.asked = asked

    def __str__(self):
        return f"asked {self.asked}"

    def to_json(self):
        return json.dumps([str(part) for part in self.asked]) + "\n"


@pytest.fixture
def explained(monkeypatch):
    module = ModuleType("hustings.explanation")
    module.explain = Explanation
    monkeypatch.setitem(sys.modules, "hustings.explanation", module)


@pytest.fixture
def checked(monkeypatch):
    """Sets the faults that a check finds."""
    module = ModuleType("hustings.pipeline_check")
    module.check_pipeline = lambda folder: faults
    faults = []
    monkeypatch.setitem(sys.modules, "hustings.pipeline_check", module)
    return faults


def test_a_rule_with_its_examples_and_its_line(run, frames):
    text = run("rule", "replace").stdout
    assert text.startswith(f"replace  ({frames / 'office.jsonl'}:2)")
    for part in (
        "verbs: replace, succeed",
        "new = subj; date = when",
        "weak = true",
        "Perić is to be replaced",
    ):
        assert part in text


@pytest.mark.usefixtures("frames")
def test_all_rules(run):
    assert run("rule").stdout.splitlines() == ["replace\toffice.jsonl:2", "resign\toffice.jsonl:3"]
    assert json.loads(run("rule", "replace", "--json").stdout) == FRAME


@pytest.mark.usefixtures("frames")
def test_an_unknown_rule(run):
    result = run("rule", "replaec")
    assert result.exit_code == 2
    assert "did you mean 'replace'?" in result.stderr


@pytest.mark.parametrize("line", ["{not json", "[1]", '{"verbs": []}'])
def test_a_broken_rule_names_file_and_line(run, frames, line):
    (frames / "office.jsonl").write_text(f"\n{line}\n")
    result = run("rule", "replace")
    assert result.exit_code == 2
    assert f"{frames / 'office.jsonl'}:2: is no JSON object with an id" in result.stderr


@pytest.mark.usefixtures("explained")
def test_explain(run):
    assert (
        run("explain", "a.txt", "--section", "lead").stdout == f"asked ({Path('a.txt')!r}, 'lead', 'rules')\n"
    )
    assert run("explain", "--text", "Ana resigned.").stdout == "asked ('Ana resigned.', None, 'rules')\n"
    assert json.loads(run("explain", "a.txt", "--format", "json").stdout) == ["a.txt", "None", "rules"]


@pytest.mark.usefixtures("explained")
@pytest.mark.parametrize("args", [[], ["a.txt", "--text", "Ana resigned."]])
def test_explain_wants_one_thing(run, args):
    result = run("explain", *args)
    assert result.exit_code == 2
    assert "either an ARTICLE or --text" in result.stderr


def test_check_without_a_fault(run, checked):
    result = run("pipelines", "check")
    assert (result.exit_code, result.stdout) == (0, "")


def test_check_with_faults(run, checked):
    checked.append("office.jsonl:2: no verb")
    result = run("pipelines", "check", "rules")
    assert result.exit_code == 1
    assert result.stdout == "office.jsonl:2: no verb\n"
    assert "1 fault" in result.stderr
