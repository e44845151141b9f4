"""Each kind of fault in a pipeline's data is found, with file, line and remedy, and all of them at once."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from hustings.cli import app
from hustings.extraction import load
from hustings.frames.reading import read_frame
from hustings.pipeline_check.examples import ExampleRunner, read_example
from hustings.pipeline_check.fault import Faults
from hustings.pipeline_check.frames import check_frames
from hustings.pipeline_check.gazetteers import check_gazetteers
from hustings.pipeline_check.lexicon import check_lexicon
from hustings.pipeline_check.terms import check_terms
from hustings.pipeline_data import shipped_folder

FRAME = {"id": "a", "verbs": ["resign"], "roles": {"who": ["subj:person"]}, "needs": ["who"], "act": "leave"}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole") / "copy"
    shutil.copytree(shipped_folder() / "rules", folder)
    return folder


@pytest.fixture
def copy(shipped):
    """Puts a file into a copy of the shipped pipeline for one test."""
    written = []

    def put(name, text):
        path = shipped / name
        written.append((path, path.read_bytes() if path.exists() else None))
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return shipped

    yield put
    for path, before in reversed(written):
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def told(check, folder, file):
    """The faults of one file, as lines."""
    faults = Faults()
    check(folder, faults)
    return [
        f"{fault.line}: {fault.what}; {fault.remedy}" for fault in faults.found if fault.path.name == file
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"label": "OFFICE"}', "1: lacks 'pattern'"),
        ('{"label": "OFFICE", "pattern": 3}', "1: lacks 'pattern'"),
        ('{"label": "OFICE", "pattern": "zzz"}', "did you mean 'OFFICE'?"),
        ('{"label": "OFFICE", "pattern": "zzz", "id": "Mayor"}', "did you mean 'mayor'?"),
        ('{"label": "OFFICE", "pattern": "zzz", "id": 3}', "1: 'id' is no string"),
        ('{"label": "OFFICE", "pattern": "zzz", "ID": "mayor"}', "1: has the unknown key 'ID'"),
        ('{"label": "OFFICE", "pattern": "zzz", "countries": "sk"}', "1: 'countries' is no list of codes"),
        ('{"label": "OFFICE", "pattern": "zzz", "countries": ["SVK"]}', "1: 'countries' is no list of codes"),
        (
            '{"label": "OFFICE", "pattern": "mayor", "id": "mayor"}',
            "1: repeats the pattern 'mayor' of terms.jsonl",
        ),
        ("{label}", "1: is no JSON"),
        ("[]", "1: is no JSON object"),
    ],
)
def test_terms(copy, line, fault):
    found = told(check_terms, copy("terms/zz.jsonl", f"{line}\n"), "zz.jsonl")
    assert len(found) == 1
    assert fault in found[0]


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("parties/ar.jsonl", '{"short": []}', "1: has no name"),
        ("parties/ar.jsonl", '{"name": "A", "abbreviation": ["B"]}', "1: has the unknown key 'abbreviation'"),
        ("parties/ar.jsonl", '{"name": "A", "short": "B"}', "1: 'short' is no list of strings"),
        ("parties/ar.jsonl", '{"name": "A", "short": ["left"]}', "1: 'left' is a word in lower case"),
        ("parties/ar.jsonl", '{"name": "A", "kind": "club"}', "1: has the unknown kind 'club'"),
        ("parties/ar.jsonl", '{"id": "X", "name": "A"}\n{"id": "X", "name": "B"}', "2: repeats the id 'X'"),
        ("parties/ar.jsonl", '{"name": "A", "short": ["C"]}\n{"name": "C"}', "2: 'C' also stands for"),
        ("parties/argentina.jsonl", "", "None: has no country's code as its name"),
        ("parties/ar.json", "", "None: is not read; name it <country code>.jsonl"),
        ("places/ar.txt", "Tandil, Azul, Bragado", "1: 'Tandil, Azul, Bragado' is no single name"),
        ("places/ar.txt", "Tandil\nTandil", "2: repeats 'Tandil' of line 1"),
        ("places/ar.txt", "tandil", "1: 'tandil' begins in lower case"),
        ("places/ar.txt", "# Regions", "1: '# Regions' is only a comment"),
        ("names/given.tsv", "Nahuel m", "1: 'Nahuel m' has no gender"),
        ("names/given.tsv", "nahuel\tm", "1: 'nahuel' begins in lower case"),
        ("countries.jsonl", '{"id": "arg", "name": "A"}', "1: has the id 'arg', no country code"),
        ("countries.jsonl", '{"id": "AR"}', "1: has no name"),
        ("countries.jsonl", '{"id": "AR", "name": "A"}\n{"id": "AR", "name": "B"}', "2: repeats the country"),
        ("settings.json", '{"executive_council": ["Serbia"]}', "names the unknown country 'Serbia'"),
        ("settings.json", '{\n,}', "2: is no JSON"),
    ],
)  # fmt: skip
def test_gazetteers(copy, name, text, fault):
    file = name.split("/")[-1]
    assert any(fault in line for line in told(check_gazetteers, copy(name, f"{text}\n"), file))


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("lexicon/verbs.tsv", "go goes", "1: has 1 columns"),
        ("lexicon/verbs.tsv", "go\tgoes\twent\tgone\tgoing\tx", "1: has the flags 'x'"),
        ("lexicon/words.json", '{"determiner": "the"}', "1: 'determiner' is no list of strings"),
        ("lexicon/words.json", '{"determiner": []}', "lacks the word class 'modal'"),
        ("factuality.json", '{"+-": ["go"],\n"??": ["go"]}', "2: 'go' has two signatures, '+-' and '??'"),
        ("factuality.json", '{"+*": ["go"]}', "1: has the unknown key '+*'"),
        ("factuality.json", '{"+-":\n["zzz"]}', "2: 'zzz' is no verb of the lexicon"),
        ("factuality.json", "[]", "1: is no JSON object"),
    ],
)
def test_lexicon(copy, name, text, fault):
    file = name.split("/")[-1]
    assert any(fault in line for line in told(check_lexicon, copy(name, f"{text}\n"), file))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"verb": []}, "has the unknown key 'verb'"),
        ({"act": "resign"}, "has the unknown act 'resign'"),
        ({"act": "tke"}, "has the unknown act 'tke'; did you mean 'take'?"),
        ({"act": ["x" * 2000]}, "; use that of a frame like it"),
        ({"roles": {}}, "lacks 'roles'"),
        ({"roles": {"who": ["subj"]}}, 'is no "function:TYPE|TYPE"'),
        ({"needs": ["whom"]}, "needs the role 'whom'"),
        ({"roles": {"who": ["sbj:person"]}}, "the unknown function 'sbj'; did you mean 'subj'?"),
        ({"roles": {"who": ["subj:PERSN"]}}, "the unknown type 'PERSN'; did you mean 'PERSON'?"),
        ({"roles": {"who": ["subj:persn"]}}, "the unknown type 'persn'; did you mean 'person'?"),
        (
            {"verbs": ["rezign"]},
            "the verb 'rezign' begins with no verb of the lexicon; did you mean 'resign'?",
        ),
        ({"verbs": ["resign", "resign"]}, "'resign' stands twice"),
        ({"id": "become"}, "the id 'become' is already used in mayors.jsonl"),
    ],
)
def test_frames(copy, change, fault):
    folder = copy("frames/zz.jsonl", json.dumps(FRAME | change))
    found = told(lambda at, faults: check_frames(at, {"resign"}, faults), folder, "zz.jsonl")
    assert len(found) == 1
    assert fault in found[0]
    assert found[0].startswith("1: ")


def test_examples_are_read():
    example = read_example("[old Perić] was replaced by [who Ana Ilić]")
    assert example.text == "Perić was replaced by Ana Ilić"
    assert [example.text[start:end] for _, start, end in example.marks] == ["Perić", "Ana Ilić"]


@pytest.mark.parametrize(
    ("yes", "fault"),
    [
        ("[who Ana Ilić] resigned", ""),
        ("[who Marko Perić] met Ana Ilić, who resigned", "fills 'who' with"),
        ("[who Ana Ilić] refused to resign", "'to resign': governed by 'refuse'"),
        ("[whom Ana Ilić] resigned", "marks the role 'whom'"),
        ("[who] resigned", "has a bracket that is no mark"),
    ],
)
def test_a_yes_example(tmp_path, yes, fault):
    runner = ExampleRunner(load("rules"))
    frame = read_frame(tmp_path, 1, FRAME | {"id": "resign"})
    wrong = runner.yes(frame, yes)
    assert fault in wrong if fault else wrong == ""


def test_a_no_example(tmp_path):
    runner = ExampleRunner(load("rules"))
    frame = read_frame(tmp_path, 1, FRAME | {"id": "resign"})
    assert runner.no(frame, "Ana Ilić refused to resign") == ""
    assert runner.no(frame, "Ana Ilić resigned as mayor") == "states leave"


def test_all_faults_at_once(copy, shipped, monkeypatch):
    copy("terms/zz.jsonl", "{\n{}\n")
    copy("parties/ar.jsonl", "{\n")
    monkeypatch.chdir(shipped)
    result = CliRunner().invoke(app, ["pipelines", "check", str(shipped)])
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert [line.split(": ")[0] for line in lines if "zz.jsonl" in line or "ar.jsonl" in line] == [
        "terms/zz.jsonl:1", "terms/zz.jsonl:2", "terms/zz.jsonl:2", "parties/ar.jsonl:1",
    ]  # fmt: skip
    assert all("; " in line for line in lines)


def test_no_pipeline_at_all(tmp_path):
    result = CliRunner().invoke(app, ["pipelines", "check", str(tmp_path)])
    assert result.exit_code == 2
    assert "without a config.cfg" in result.stderr
