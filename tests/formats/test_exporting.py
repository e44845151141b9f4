"""hustings export: one output for all, told losses, never over a stranger's file, faults in one line."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import typer
from typer.testing import CliRunner

from extraction_cases import INVENTED, TEXT, from_gold, small
from hustings.cli.export import export as export_command
from hustings.cli.group import Commands
from hustings.errors import ExtractionError, OutputError
from hustings.formats.exporting import export
from hustings.formats.reading import read_extraction, read_extractions

FOLDERS = ("csv", "quickstatements")
STREAMS = ("jsonl", "ftm", "popolo", "docbin")


@pytest.fixture
def run():
    app = typer.Typer(cls=Commands)
    app.callback()(lambda: None)
    app.command()(export_command)

    def invoke(*arguments, text=None):
        return CliRunner().invoke(app, ["export", *map(str, arguments)], input=text)

    return invoke


@pytest.fixture
def extraction_file(tmp_path):
    path = tmp_path / "small.json"
    path.write_text(small().to_json(), encoding="utf-8")
    return path


def test_one_database_of_several_extractions(run, tmp_path, extraction_file):
    other = tmp_path / "other.json"
    other.write_text(from_gold(INVENTED[0]).to_json(), encoding="utf-8")
    done = run(extraction_file, other, "-o", tmp_path / "new" / "x.db")
    assert done.exit_code == 0, done.output
    assert done.stdout == "" and "sqlite of 49 mayors" in done.stderr
    assert (tmp_path / "new" / "x.db").exists()


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_goes_to_standard_output_alone(run, extraction_file, name):
    done = run(extraction_file, "--to", name, "-o", "-")
    assert done.exit_code == 0
    assert done.stdout_bytes and b"no place for" not in done.stdout_bytes and "no place for" in done.stderr


def test_standard_input_is_read(run, extraction_file):
    done = run("-", "--to", "jsonl", "-o", "-", "-q", text=extraction_file.read_text(encoding="utf-8"))
    assert len(done.stdout.splitlines()) == 10 and done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "x.xlsx"], "--to"),
        (["--to", "sqllite", "-o", "x"], "did you mean 'sqlite'"),
        (["--to", "sqlite", "-o", "-"], "not one stream"),
        (["--to", "quickstatements", "-o", "x", "--qids", "none.csv"], "none.csv: can't be read"),
    ],
)
def test_a_mistake_is_one_line_and_exit_2(run, extraction_file, tmp_path, monkeypatch, arguments, told):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    done = run(extraction_file, *arguments)
    assert done.exit_code == 2 and told in done.stderr and done.stderr.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("content", ["", "An article.\n", "[]", "{}", '{"schema_version": "9"}', "\0"])
def test_what_is_no_extraction_is_told_in_one_line(run, tmp_path, content):
    path = tmp_path / "x.json"
    path.write_text(content)
    done = run(path, "-o", tmp_path / "x.db")
    assert done.exit_code == 2 and f"{path}: is no" in done.stderr and done.stderr.count("\n") == 1


def test_a_missing_extraction_is_told(tmp_path):
    with pytest.raises(ExtractionError, match="No such file"):
        read_extraction(tmp_path / "none.json")


def test_records_that_don_t_fit_the_text_are_refused(tmp_path):
    document = json.loads(small().to_json())
    document["mayors"][0]["evidence"][0]["start"] += 1
    (tmp_path / "x.json").write_text(json.dumps(document))
    with pytest.raises(ExtractionError, match="evidence of 'm1'"):
        read_extraction(tmp_path / "x.json")


def test_an_extraction_without_text_takes_it_from_its_article(tmp_path):
    path, article = tmp_path / "x.json", tmp_path / "small.txt"
    path.write_text(small().to_json(with_text=False), encoding="utf-8")
    article.write_bytes(TEXT.encode())
    assert read_extractions([path], [article])[0].source.text == TEXT
    article.write_bytes(TEXT.encode() + b"\n")
    with pytest.raises(ExtractionError, match="sha256 differs"):
        read_extractions([path], [article])
    with pytest.raises(ExtractionError, match="can't be read as the article"):
        read_extractions([path], [tmp_path / "none.txt"])


@pytest.mark.parametrize("to", [*STREAMS, "sqlite"])
def test_a_stranger_s_file_is_kept(tmp_path, to):
    target = tmp_path / "x"
    target.write_text("mine\n")
    with pytest.raises(OutputError, match="--force"):
        export([small()], target, to)
    assert target.read_text() == "mine\n"
    export([small()], target, to, force=True)
    assert target.read_bytes() != b"mine\n"


@pytest.mark.parametrize("to", [*STREAMS, "sqlite", *FOLDERS])
def test_ours_is_written_again_without_force(tmp_path, to):
    export([small()], tmp_path / "x", to)
    export([small()], tmp_path / "x", to)


@pytest.mark.parametrize("to", ["ftm", "popolo", "sqlite", *FOLDERS])
def test_ours_is_replaced_by_other_records(tmp_path, to):
    export([small()], tmp_path / "x", to)
    export([from_gold(INVENTED[1])], tmp_path / "x", to)


def test_lines_in_gold_s_shape_are_never_replaced_silently(tmp_path):
    export([small()], tmp_path / "x.jsonl")
    with pytest.raises(OutputError, match="--force"):
        export([from_gold(INVENTED[1])], tmp_path / "x.jsonl")


def test_a_stranger_s_table_in_a_folder_is_kept_and_other_files_don_t_matter(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    export([small()], tmp_path, "csv")
    export([small()], tmp_path, "csv")
    assert (tmp_path / "notes.txt").read_text() == "mine"
    other = tmp_path / "other"
    other.mkdir()
    (other / "mayors.csv").write_text("mine")
    with pytest.raises(OutputError, match=r"mayors\.csv"):
        export([small()], other, "csv")
    assert [path.name for path in other.iterdir()] == ["mayors.csv"]


def test_an_error_while_writing_leaves_nothing(tmp_path):
    extraction = small()
    extraction.source.text = None
    with pytest.raises(ExtractionError):
        export([extraction], tmp_path / "new" / "x.spacy")
    assert list(tmp_path.iterdir()) == []


def test_two_processes_writing_one_database_leave_one_whole(tmp_path, extraction_file):
    code = (
        "import sys\nfrom hustings.formats.exporting import export\n"
        "from hustings.formats.reading import read_extraction\n"
        "export([read_extraction(sys.argv[1])], sys.argv[2])"
    )
    command = [sys.executable, "-c", code, str(extraction_file), str(tmp_path / "x.db")]
    children = [subprocess.Popen(command) for _ in range(3)]
    assert [child.wait(60) for child in children] == [0, 0, 0]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small.json", "x.db"]
