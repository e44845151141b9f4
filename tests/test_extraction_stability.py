"""The same text gives the same records: twice, saved and loaded, in other line ends, beside others."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import hustings
from gold_extraction import CORPUS
from hustings.article import read_article
from hustings.extraction import section_doc
from hustings.index import build_index, load_gazetteer
from hustings.pipeline_data import pipeline_folder
from parsing import article, pipeline, told

FILE = CORPUS / "invented_montenegrin_local_elections.txt"
SHORT = article("Ana Ilić of the Green Party was elected mayor on 5 May 2020 by 12 votes to 3. She resigned.")


def lines(extraction):
    return [told(record) for record in extraction.records()]


def offsets(extraction):
    """All offsets of all records, in order."""
    found = []
    for record in extraction.records():
        found += [offset for piece in record.evidence for offset in (piece.start, piece.end)]
        for places in record.spans.values():
            for place in places if isinstance(places[0], tuple | list) else [places]:
                found += place
    return found


@pytest.fixture(scope="module")
def expected():
    return hustings.extract(FILE, pipeline())


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A copy of the rules, loaded, saved, and gone since."""
    copy = tmp_path_factory.mktemp("pipelines") / "rules"
    shutil.copytree(pipeline_folder("rules"), copy)
    folder = tmp_path_factory.mktemp("saved") / "model"
    hustings.load(copy).to_disk(folder)
    shutil.rmtree(copy)
    return folder


@pytest.fixture(scope="module")
def without_resigning(tmp_path_factory):
    """The rules without the frame of resigning."""
    folder = tmp_path_factory.mktemp("own") / "silent"
    shutil.copytree(pipeline_folder("rules"), folder)
    for path in (folder / "frames").glob("*.jsonl"):
        kept = [
            line for line in path.read_text(encoding="utf-8").splitlines() if '"id": "resign"' not in line
        ]
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return hustings.load(folder)


class TestSameBytes:
    def test_twice(self, expected):
        assert hustings.extract(FILE, pipeline()).to_json() == expected.to_json()

    def test_after_another_article(self, expected):
        hustings.extract(SHORT, pipeline())
        assert hustings.extract(FILE, pipeline()).to_json() == expected.to_json()

    def test_in_another_process(self, expected):
        code = "import sys, hustings; sys.stdout.write(hustings.extract(sys.argv[1]).to_json())"
        call = [sys.executable, "-c", code, SHORT]
        done = subprocess.run(call, check=True, capture_output=True, env={"PYTHONHASHSEED": "1"})
        assert done.stdout.decode() == hustings.extract(SHORT, pipeline()).to_json()


class TestOtherSpellings:
    text = FILE.read_text(encoding="utf-8")

    @pytest.mark.parametrize("end", ["\r\n", "\r"])
    def test_line_ends(self, expected, end):
        found = hustings.extract(self.text.replace("\n", end), pipeline())
        assert lines(found) == lines(expected)
        moved = [offset + self.text.count("\n", 0, offset) * (len(end) - 1) for offset in offsets(expected)]
        assert offsets(found) == moved

    def test_a_byte_order_mark(self, expected, tmp_path):
        found = hustings.extract("\ufeff" + self.text, pipeline())
        assert lines(found) == lines(expected)
        assert {a - b for a, b in zip(offsets(found), offsets(expected), strict=True)} <= {0, 1}
        path = tmp_path / "article.txt"
        path.write_bytes(b"\xef\xbb\xbf" + self.text.encode())
        assert lines(hustings.extract(path, pipeline())) == lines(expected)

    @pytest.mark.parametrize("end", ["\r\n", "\n\n", " \n", "\n\n\n"])
    def test_ends_of_file(self, expected, end):
        assert lines(hustings.extract(self.text.rstrip() + end, pipeline())) == lines(expected)

    def test_combining_marks(self, expected):
        found = hustings.extract(unicodedata.normalize("NFD", self.text), pipeline())
        assert lines(found) == lines(expected)

    def test_combining_marks_keep_offsets_right(self):
        found = hustings.extract(unicodedata.normalize("NFD", self.text), pipeline())
        text = found.source.text or ""
        assert all(
            text[piece.start : piece.end] == piece.text
            for record in found.records()
            for piece in record.evidence
        )

    def test_hard_blanks_change_nothing(self):
        hard = SHORT.replace("Ana Ilić", "Ana\u00a0Ilić").replace("5 May 2020", "5\u00a0May\u00a02020")
        found = [line.replace("\u00a0", " ") for line in lines(hustings.extract(hard, pipeline()))]
        assert found == lines(hustings.extract(SHORT, pipeline()))


@given(st.integers(0, 40), st.integers(0, 5), st.booleans())
@settings(max_examples=25, deadline=None, derandomize=True)
def test_offsets_move_with_the_text(letters, blank, windows):
    """Text before the sections moves all offsets by its length and changes nothing else."""
    text = SHORT.replace("== Results ==", f"{'x' * letters} lists stood.{chr(10) * blank}\n\n== Results ==")
    text = text.replace("\n", "\r\n") if windows else text
    found, before = hustings.extract(text, pipeline()), hustings.extract(SHORT, pipeline())
    assert lines(found) == lines(before)
    for record in found.records():
        for piece in record.evidence:
            assert text[piece.start : piece.end] == piece.text
    by = text.index("Ana Ilić") - SHORT.index("Ana Ilić")
    moved = [offset for offset in offsets(before) if offset >= SHORT.index("Ana Ilić")]
    assert [offset for offset in offsets(found) if offset >= text.index("Ana Ilić")] == [
        one + by for one in moved
    ]


class TestSavedPipelines:
    def test_a_saved_pipeline_gives_the_same_records(self, tmp_path, expected):
        pipeline().to_disk(tmp_path / "model")
        loaded = spacy.load(tmp_path / "model")
        assert lines(hustings.extract(FILE, loaded)) == lines(expected)

    def test_it_needs_no_other_folder(self, saved, expected):
        load_gazetteer.cache_clear()
        assert lines(hustings.extract(FILE, spacy.load(saved))) == lines(expected)

    def test_it_names_no_place_of_this_machine(self, saved):
        meta = json.loads((saved / "meta.json").read_text(encoding="utf-8"))
        assert not Path(meta["hustings"].get("folder", "")).is_absolute()

    def test_spacy_alone_can_load_it(self, saved):
        code = "import sys, spacy; print(spacy.load(sys.argv[1]).pipe_names)"
        done = subprocess.run(
            [sys.executable, "-c", code, saved], check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr[-300:]

    def test_the_data_is_saved_once(self, saved):
        size = sum(path.stat().st_size for path in pipeline_folder("rules").rglob("*") if path.is_file())
        assert sum(path.stat().st_size for path in saved.rglob("*") if path.is_file()) < 2 * size


class TestTwoPipelines:
    def test_they_do_not_disturb_each_other(self, without_resigning):
        before = hustings.extract(SHORT, pipeline())
        other = hustings.extract(SHORT, without_resigning)
        assert "mayor_left" in " ".join(lines(before))
        assert "mayor_left" not in " ".join(lines(other))
        assert hustings.extract(SHORT, pipeline()).to_json() == before.to_json()
        assert hustings.extract(SHORT, without_resigning).to_json() == other.to_json()

    def test_each_tells_its_name_and_data(self, without_resigning):
        rules, other = (
            hustings.extract(SHORT, pipeline()).pipeline,
            hustings.extract(SHORT, without_resigning).pipeline,
        )
        assert (rules.name, other.name) == ("rules", "silent")
        assert rules.data_sha256 != other.data_sha256


class TestDocs:
    @pytest.fixture
    def doc(self):
        read = read_article(SHORT)
        index = build_index(read, load_gazetteer(pipeline_folder("rules")))
        section = next(part for part in read.sections if part.heading == "Tuzla")
        return pipeline()(section_doc(read, section, index, pipeline()))

    def test_mentions_are_spans(self, doc):
        found = {(span.text, span.label_) for span in doc.spans["hustings"]}
        assert {
            ("Ana Ilić", "PERSON"),
            ("Green Party", "PARTY"),
            ("mayor", "OFFICE"),
            ("5 May 2020", "DATE"),
        } <= found
        assert any(label == "VOTES" for _, label in found)

    def test_mentions_do_not_overlap(self, doc):
        spans = sorted((span.start, span.end) for span in doc.spans["hustings"])
        assert all(before[1] <= after[0] for before, after in pairwise(spans))

    def test_sentences_are_set(self, doc):
        assert [part.text.strip()[:3] for part in doc.sents if part.text.strip()] == ["Ana", "She"]

    def test_a_doc_can_be_saved(self, doc):
        restored = spacy.tokens.Doc(pipeline().vocab).from_bytes(doc.to_bytes())
        assert restored.text == doc.text
        assert [span.text for span in restored.spans["hustings"]] == [
            span.text for span in doc.spans["hustings"]
        ]

    def test_what_was_read_is_plain_data(self, doc):
        assert json.loads(json.dumps(doc._.hustings))["acts"]

    def test_plain_text_without_an_article_is_read(self):
        doc = pipeline()("The assembly met. A nurse was elected mayor on 5 May 2020.")
        assert [span.text for span in doc.spans["hustings"] if span.label_ in ("OFFICE", "DATE")] == [
            "mayor",
            "5 May 2020",
        ]

    def test_a_component_of_others_finds_the_spans_in_an_extraction(self):
        nlp, seen = pipeline(), []
        spacy.Language.component("see_spans", func=lambda doc: seen.extend(doc.spans["hustings"]) or doc)
        nlp.add_pipe("see_spans")
        try:
            with_it = hustings.extract(SHORT, nlp)
        finally:
            nlp.remove_pipe("see_spans")
        assert seen
        assert with_it == hustings.extract(SHORT, nlp)
