from __future__ import annotations

import subprocess
import sys

import pytest
from scored_records import extraction, mayor, party, write_gold

from gold_extraction import CORPUS, GOLD, extraction_from_gold
from hustings.errors import ArticleError, ExtractionError, GoldError
from hustings.evaluation import evaluate

RECORDS = [mayor("Ana", section="a"), mayor("Petar", section="b"), party()]


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A folder with gold for one article, as the present one."""
    monkeypatch.chdir(tmp_path)
    write_gold(tmp_path / "gold" / "one.jsonl", RECORDS)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "one.txt").write_text("= One =\n")
    return tmp_path


@pytest.fixture
def pipelines(monkeypatch):
    """A stand-in for extraction: the pipeline's name says how many records it finds."""
    import types

    ran = []

    def extract(article, pipeline):
        ran.append((article, pipeline))
        return extraction(RECORDS[: int(pipeline)], name="one", text="one\ntext")

    module = types.SimpleNamespace(extract=extract, load=lambda name: name)
    monkeypatch.setitem(sys.modules, "hustings.extraction", module)
    return ran


@pytest.mark.parametrize("article", sorted(CORPUS.glob("invented*.txt")), ids=lambda path: path.stem)
def test_shipped_gold_scores_itself(article):
    result = evaluate(extraction_from_gold(article, GOLD / f"{article.stem}.jsonl"), gold=GOLD)
    assert result.overall.strict.counts.f1 == result.overall.grounded == 1


def test_without_inputs_the_corpus_is_scored(work, pipelines):
    (work / "corpus" / "unlabelled.txt").write_text("= Two =\n")
    result = evaluate(pipeline="2")
    assert result.overall.strict.counts.right == 2
    assert list(result.by_article) == ["one"]
    assert len(pipelines) == 1


def test_an_extraction_is_scored_without_running(work, pipelines):
    (work / "one.json").write_text(extraction(RECORDS, name="one").to_json())
    assert evaluate("one.json").overall.strict.counts.f1 == 1
    assert pipelines == []


def test_an_extraction_finds_its_gold_by_its_source(work):
    (work / "run7.json").write_text(extraction(RECORDS[:1], name="one").to_json())
    assert list(evaluate(work / "run7.json").by_article) == ["one"]


def test_two_pipelines_are_compared(work, pipelines):
    result = evaluate("corpus/one.txt", pipeline="3", against="1")
    strict = result.comparison.measures["strict"]
    assert (strict.f1, strict.against) == (1, 0.5)
    assert (result.comparison.pipeline, result.comparison.against) == ("test", "1")


def test_an_extraction_is_compared_by_its_text(work, pipelines):
    result = evaluate(extraction(RECORDS, name="one", text="some\ntext"), against="3")
    assert [article for article, _ in pipelines] == ["some\ntext"]
    assert result.comparison.measures["slot"].difference == 0
    with pytest.raises(ExtractionError, match="holds no text"):
        evaluate(extraction(RECORDS, name="one"), against="3")


@pytest.mark.parametrize(
    ("inputs", "options", "error", "message"),
    [
        ("nofile.txt", {}, ArticleError, "no such file"),
        ("nofile.json", {}, ExtractionError, "can't be read"),
        ("gold/one.jsonl", {}, ArticleError, "is no article"),
        ("bad.json", {}, ExtractionError, "is no extraction"),
        ("two.txt", {}, GoldError, "has no gold file two.jsonl in gold/"),
        (["corpus/one.txt", "corpus/one.txt"], {}, ArticleError, "named twice"),
        (["corpus/one.txt", "two.txt"], {"gold": "gold/one.jsonl"}, GoldError, "one file, but several"),
        ("gold", {}, ArticleError, "holds no article with a gold file"),
        ("corpus/one.txt", {"gold": "nowhere.jsonl"}, GoldError, "can't be read"),
    ],
)
def test_mistakes(work, inputs, options, error, message):
    (work / "two.txt").write_text("= Two =\n")
    (work / "bad.json").write_text("{}")
    with pytest.raises(error, match=message):
        evaluate(inputs, **options)


def test_an_empty_present_folder_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArticleError, match="corpus: holds no article"):
        evaluate()


def test_scoring_imports_neither_spacy_nor_scipy():
    code = (
        "import sys, hustings.evaluation as e; from hustings.evaluation.scoring import score; score([]);"
        "print([name for name in ('spacy', 'scipy') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
