"""``hustings extract`` end to end, without the engine."""

import json
from pathlib import Path

import pytest
from engine import CRASH

from gold_extraction import CORPUS

pytestmark = pytest.mark.usefixtures("shipped")

ARTICLE = CORPUS / "invented_montenegrin_local_elections.txt"
TEXT = "= Elections somewhere =\n\nNothing happened.\n"


def one_line(result, *parts, code=2):
    """An error is one line on stderr that starts with our name and holds the parts; stdout is empty."""
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("hustings: ")
    for part in parts:
        assert part in result.stderr
    assert "Traceback" not in result.stderr


def test_one_article_to_a_pipe_is_json(run):
    result = run("extract", ARTICLE)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    document = json.loads(result.stdout_bytes)
    assert document["schema_version"] == "1.0"
    assert document["source"]["file"] == ARTICLE.name


def test_no_text(run):
    document = json.loads(run("extract", ARTICLE, "--no-text").stdout_bytes)
    assert "text" not in document["source"]


def test_the_same_file_gives_the_same_bytes(run):
    assert run("extract", ARTICLE).stdout_bytes == run("extract", ARTICLE, "-o", "-").stdout_bytes


def test_an_output_file_is_written_and_the_summary_told(run, tmp_path):
    target = tmp_path / "new" / "folder" / "out.json"
    result = run("extract", ARTICLE, "-o", target)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert json.loads(target.read_bytes())["mayors"]
    for part in ("Found:", "mayors", "The words that prove it", str(target.name)):
        assert part in result.stderr


def test_quiet_says_nothing(run, tmp_path):
    result = run("extract", ARTICLE, "-o", tmp_path / "out.json", "-q")
    assert (result.exit_code, result.output) == (0, "")


def test_a_folder_as_output_gets_the_stem(run, tmp_path):
    assert run("extract", ARTICLE, "-o", tmp_path, "-q").exit_code == 0
    assert (tmp_path / f"{ARTICLE.stem}.json").is_file()


def test_json_lines_hold_one_record_a_line(run):
    lines = run("extract", ARTICLE, "--format", "jsonl").stdout_bytes.splitlines()
    document = json.loads(run("extract", ARTICLE).stdout_bytes)
    assert len(lines) == sum(len(document[kind]) for kind in ("mayors", "parties", "events"))
    assert all(isinstance(json.loads(line), dict) for line in lines)


def test_the_ending_names_the_format(run, tmp_path):
    target = tmp_path / "out.jsonl"
    assert run("extract", ARTICLE, "-o", target, "-q").exit_code == 0
    assert target.read_bytes() == run("extract", ARTICLE, "--format", "jsonl").stdout_bytes


def test_standard_input(run):
    result = run("extract", "-", input=TEXT.encode())
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout_bytes)["article"]["title"] == "Elections somewhere"


def test_standard_input_once_only(run):
    one_line(run("extract", "-", "-", input=TEXT), "only once")


@pytest.mark.parametrize(
    ("data", "part"), [(b"", "empty"), (b"a\x00b", "binary"), (b"\xff\xe8", "not UTF-8")]
)
def test_bad_standard_input(run, data, part):
    one_line(run("extract", "-", input=data), part, "standard input")


@pytest.mark.parametrize(
    ("data", "part"),
    [(b"", "empty"), (b" \n\n", "empty"), (b"\x00", "binary"), (b"caf\xe9 \xff", "not UTF-8")],
)
def test_a_bad_file_is_told_in_one_line_and_leaves_nothing(run, tmp_path, data, part):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    target = tmp_path / "out" / "bad.json"
    one_line(run("extract", bad, "-o", target), part, str(bad))
    assert not target.parent.exists()


def test_a_missing_file(run, tmp_path):
    one_line(run("extract", tmp_path / "none.txt"), "no such file", "none.txt")
    assert not (tmp_path / "none.txt").exists()


def test_a_folder_without_articles(run, tmp_path):
    (tmp_path / "empty").mkdir()
    one_line(run("extract", tmp_path / "empty"), "*.txt", "--glob")


def test_an_unknown_pipeline(run):
    one_line(run("extract", ARTICLE, "--pipeline", "rulse"), "did you mean 'rules'?")


def test_an_unknown_format(run):
    one_line(run("extract", ARTICLE, "--format", "jsnol"), "did you mean 'jsonl'?")
    one_line(run("extract", ARTICLE, "--format", "qqqqq"), "there are: csv")


def test_an_unknown_ending(run, tmp_path):
    one_line(run("extract", ARTICLE, "-o", tmp_path / "out.xyz"), ".jsonl")


def test_an_output_that_cannot_be_written(run, tmp_path):
    (tmp_path / "file").write_text("")
    one_line(run("extract", ARTICLE, "-o", tmp_path / "file" / "out.json"), "can't be written")


def test_a_strangers_file_stays_unless_forced(run, tmp_path):
    target = tmp_path / "out.json"
    target.write_text('{"mine": 1}')
    one_line(run("extract", ARTICLE, "-o", target), "--force")
    assert target.read_text() == '{"mine": 1}'
    assert run("extract", ARTICLE, "-o", target, "--force", "-q").exit_code == 0
    assert run("extract", ARTICLE, "-o", target, "-q").exit_code == 0


def test_several_articles_into_a_folder(run, articles, tmp_path):
    out = tmp_path / "out"
    result = run("extract", articles / "a.txt", articles / "b.txt", "-o", out)
    assert result.exit_code == 0, result.output
    assert sorted(file.name for file in out.iterdir()) == ["a.json", "b.json"]
    assert "2 of 2 articles" in result.stderr


def test_several_articles_to_a_pipe_are_json_lines(run):
    several = [CORPUS / "invented_montenegrin_local_elections.txt", CORPUS / "invented_local_news.txt"]
    apart = b"".join(run("extract", article, "--format", "jsonl").stdout_bytes for article in several)
    assert run("extract", *several).stdout_bytes == apart


def test_several_articles_are_no_json_document(run, articles, tmp_path):
    one_line(run("extract", articles, "--format", "json"), "-o FOLDER")
    one_line(run("extract", articles, "-o", tmp_path / "all.json"), "-o FOLDER")


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_file_never_loses_the_others(run, articles, tmp_path, jobs):
    (articles / "bug.txt").write_text(f"= T =\n\n{CRASH}\n")
    out = tmp_path / "out"
    result = run("extract", articles, "-o", out, "--jobs", jobs)
    assert result.exit_code == 1, result.output
    assert sorted(file.name for file in out.iterdir()) == ["a.json", "b.json", "c.json"]
    assert "bad.txt: is binary" in result.stderr
    assert "bug.txt: internal error: KeyError" in result.stderr
    assert result.stderr.rstrip().endswith("2 of 5 articles failed, see above")


def test_a_missing_file_in_a_batch_loses_no_other(run, articles, tmp_path):
    result = run("extract", articles / "a.txt", articles / "none.txt", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert (tmp_path / "out" / "a.json").is_file()


def test_glob_and_sub_folders(run, articles, tmp_path):
    (articles / "deep").mkdir()
    (articles / "bad.txt").rename(articles / "bad.bin")
    (articles / "deep" / "a.txt").write_text(TEXT)
    out = tmp_path / "out"
    assert run("extract", articles, "--glob", "**/*.txt", "-o", out, "-q").exit_code == 0
    written = sorted(str(file.relative_to(out)) for file in out.rglob("*.json"))
    assert written == ["a.json", "b.json", "c.json", str(Path("deep/a.json"))]


def test_two_articles_never_share_an_output(run, articles, tmp_path):
    (articles / "deep").mkdir()
    (articles / "deep" / "a.txt").write_text(TEXT)
    result = run("extract", articles / "a.txt", articles / "deep" / "a.txt", "-o", tmp_path / "out")
    one_line(result, "would both be written here")
    assert not (tmp_path / "out").exists()


def test_skip_existing_skips_what_is_up_to_date(run, articles, tmp_path):
    (articles / "bad.txt").unlink()
    out = tmp_path / "out"
    run("extract", articles, "-o", out)
    first = {file.name: file.stat().st_mtime_ns for file in out.iterdir()}
    (articles / "b.txt").write_text(TEXT)
    result = run("extract", articles, "-o", out, "--skip-existing")
    assert "1 of 3 articles" in result.stderr
    assert "2 up to date" in result.stderr
    changed = [file.name for file in out.iterdir() if file.stat().st_mtime_ns != first[file.name]]
    assert changed == ["b.json"]


def test_skip_existing_sees_a_changed_pipeline(run, articles, tmp_path, shipped):
    target = tmp_path / "out.json"
    run("extract", articles / "a.txt", "-o", target)
    assert "up to date" in run("extract", articles / "a.txt", "-o", target, "--skip-existing").stderr
    (shipped / "rules" / "frames.jsonl").write_text("{}\n")
    assert "up to date" not in run("extract", articles / "a.txt", "-o", target, "--skip-existing").stderr


def test_an_internal_error_is_one_line_unless_debugging(run, tmp_path):
    bug = tmp_path / "bug.txt"
    bug.write_text(f"= T =\n\n{CRASH}\n")
    one_line(run("extract", bug), "internal error: KeyError", "--debug")
    assert isinstance(run("--debug", "extract", bug).exception, KeyError)
