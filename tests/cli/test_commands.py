"""The command line as a whole: help, versions, exit codes, cheap imports; partly in own processes."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer

from gold_extraction import CORPUS, ROOT
from hustings.cli import app
from hustings.records import Extraction
from hustings.version import __version__


def commands(group=None, path=()):
    """All commands with their paths, groups included."""
    group = group or typer.main.get_command(app)
    for name, command in group.commands.items():
        yield (*path, name), command
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))


COMMANDS = dict(commands())
SINGLE = {path: command for path, command in COMMANDS.items() if not hasattr(command, "commands")}


def hustings(*args, **extra):
    """Run the command line in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", **extra.pop("env", {})}
    call = [sys.executable, "-m", "hustings", *map(str, args)]
    return subprocess.run(call, capture_output=True, check=False, env=environment, timeout=60, **extra)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_help(path, run):
    assert COMMANDS[path].help
    for flag in ("-h", "--help"):
        result = run(*path, flag)
        assert result.exit_code == 0
        assert "Usage: hustings" in result.stdout


@pytest.mark.parametrize("path", SINGLE, ids=" ".join)
def test_every_command_shows_an_example_and_explains_its_options(path):
    assert "Example: hustings" in SINGLE[path].help
    unexplained = [param.name for param in SINGLE[path].params if not getattr(param, "help", None)]
    assert unexplained == []


@pytest.mark.parametrize("path", SINGLE, ids=" ".join)
def test_output_is_called_the_same_everywhere(path):
    options = [set(param.opts) for param in SINGLE[path].params if "--output" in param.opts]
    assert options in ([], [{"--output", "-o"}])


def test_version(run):
    assert run("--version").stdout == f"hustings {__version__}\n"
    facts = json.loads(run("version", "--json").stdout)
    assert facts["hustings"] == __version__
    assert facts["python"].startswith("3.11")
    assert {"spacy", "pydantic", "pipelines", "schema_version"} <= set(facts)


@pytest.mark.usefixtures("shipped")
def test_version_names_pipelines(run):
    assert json.loads(run("version", "--json").stdout)["pipelines"][0]["name"] == "rules"
    assert "pipeline rules, data " in run("version").stdout


def test_schema_is_the_models(run, tmp_path):
    schema = json.loads(run("schema").stdout)
    assert schema["properties"].keys() == Extraction.model_json_schema()["properties"].keys()
    assert schema["$defs"]["Votes"]["properties"].keys() >= {"for", "against"}
    run("schema", "-o", tmp_path / "schema.json")
    assert json.loads((tmp_path / "schema.json").read_text()) == schema


def test_pipelines(run, shipped):
    (shipped / "rules" / "parties.jsonl").write_text("{}\n{}\n")
    assert run("pipelines", "list").stdout.startswith("rules\t")
    shown = run("pipelines", "show", "rules").stdout
    assert "data_sha256 " in shown
    assert "2  parties.jsonl" in shown
    wrong = run("pipelines", "show", "rulez")
    assert wrong.exit_code == 2
    assert "did you mean 'rules'?" in wrong.stderr


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["extrat"], "Did you mean 'extract'"),
        (["extract"], "Missing argument"),
        (["extract", "--colour", "x.txt"], "--colour"),
        (["--nonsense"], "--nonsense"),
        (["extract", "x.txt", "--jobs", "0"], "--jobs"),
    ],
)
def test_a_mistake_in_the_call_is_one_line(run, args, part):
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert part in result.stderr
    assert "--help" in result.stderr
    assert result.stderr.count("\n") == 1


def test_ctrl_c_exits_with_130(run, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("hustings.pipeline_data.shipped_names", interrupt)
    assert run("pipelines", "list").exit_code == 130


def test_help_is_cheap():
    heavy = "{'spacy', 'numpy', 'pydantic', 'torch', 'thinc', 'pebble'}"
    code = f"import sys, hustings.cli; sys.exit(len({heavy} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0
    assert hustings("--help").returncode == 0


def test_help_does_not_import_spacy():
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "hustings", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    imported = {line.rsplit("|", 1)[-1].strip() for line in result.stderr.splitlines()}
    assert "typer" in imported
    assert not {"spacy", "numpy", "pydantic"} & imported


def test_a_missing_file_in_a_process():
    result = hustings("segment", "none.txt")
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().startswith("hustings: none.txt: ")
    assert result.stderr.count(b"\n") == 1


def test_head_ends_quietly():
    command = f"'{sys.executable}' -m hustings schema | head -1; echo ${{PIPESTATUS[0]}}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    result = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=True, env=environment
    )
    assert result.stderr == ""
    assert result.stdout.splitlines()[-1] in ("0", "141")


def test_nobody_reads():
    process = subprocess.Popen(
        [sys.executable, "-m", "hustings", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == 141


def test_completion_is_printed():
    result = hustings(
        env={"_HUSTINGS_COMPLETE": "complete_bash", "COMP_WORDS": "hustings ext", "COMP_CWORD": "1"}
    )
    assert result.stdout.split() == [b"extract"]


engine_exists = pytest.mark.skipif(
    find_spec("hustings.extraction") is None, reason="the engine isn't there yet"
)


@engine_exists
def test_extract_in_a_process(tmp_path):
    article = CORPUS / "invented_montenegrin_local_elections.txt"
    straight = hustings("extract", article)
    assert straight.returncode == 0, straight.stderr
    piped = hustings("extract", "-", input=article.read_bytes())
    assert json.loads(piped.stdout)["mayors"]
    written = hustings("extract", article, "-o", tmp_path / "out.json")
    assert written.stdout == b""
    assert (tmp_path / "out.json").read_bytes() == straight.stdout
    assert "The words that prove it" in written.stderr.decode()


@engine_exists
def test_processes_give_what_one_gives(tmp_path):
    articles = sorted(CORPUS.glob("invented_*.txt"))
    for jobs in (1, 2):
        result = hustings("extract", *articles, "-o", tmp_path / str(jobs), "--jobs", jobs)
        assert result.returncode == 0, result.stderr
    for article in articles:
        name = Path(article.stem + ".json")
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()
