"""What an explanation says: mentions, reference, clauses, factuality, frames, why not, origins."""

import json

import pytest
from typer.testing import CliRunner

import hustings
from gold_extraction import CORPUS
from hustings.cli import app
from hustings.errors import ArticleError
from hustings.explanation import explain

REAL = CORPUS / "2020_serbian_local_elections.txt"
SECTION = "results/belgrade/barajevo"


@pytest.fixture(scope="module")
def real():
    return explain(REAL, SECTION)


def sentence(text):
    explanation = explain(text)
    return explanation.sections[0].sentences


def clause(text, verb):
    """The only clause of a text with that verb group."""
    (found,) = [note for part in sentence(text) for note in part.clauses if note.verb == verb]
    return found


def test_offsets_point_into_the_article(real):
    text = REAL.read_text(encoding="utf-8")
    for part in real.sections[0].sentences:
        assert text[slice(*part.span)] == part.text
        for mention in part.mentions:
            assert text[slice(*mention.span)] == mention.text
        for note in part.clauses:
            assert text[slice(*note.span)] == note.verb


def test_offsets_of_a_bare_sentence_point_into_it():
    text = "Ana Ilić was elected mayor on 3 May 2021. She resigned."
    for part in sentence(text):
        assert text[slice(*part.span)] == part.text
        for record in part.records:
            for slot in record.slots:
                assert [text[start:end] for start, end in slot.spans] in ([], [slot.text]), slot


def test_records_are_those_of_the_extraction(real):
    extraction = hustings.extract(REAL)
    everything = [*extraction.mayors, *extraction.parties, *extraction.events]
    ids = {record.id for record in everything if record.section == SECTION}
    assert {record.id for part in real.sections[0].sentences for record in part.records} == ids


def test_each_slot_says_where_it_comes_from(real):
    (mayor,) = [note for part in real.sections[0].sentences for note in part.records if note.kind == "mayor"]
    slots = {slot.slot: slot for slot in mayor.slots}
    assert (slots["person"].how, slots["person"].text) == ("read", slots["person"].value)
    assert slots["jurisdiction"].text == "Barajevo"
    assert slots["accession"].how == "inferred"


def test_the_frame_with_file_and_line():
    note = clause("Ana Ilić resigned as mayor.", "resigned")
    assert (note.frame, note.acts) == ("resign", ["leave"])
    file, line = note.frame_at.rsplit(":", 1)
    assert file.endswith("frames/mayors.jsonl")
    assert int(line) > 1


@pytest.mark.parametrize(
    ("text", "verb", "factuality", "why"),
    [
        ("Ana Ilić did not resign.", "did not resign", "-", "negated"),
        ("Ana Ilić would resign.", "would resign", "?", "the modal 'would'"),
        ("Ana Ilić refused to resign.", "to resign", "-", "governed by 'refuse'"),
        (
            "Ana Ilić became a baker.",
            "became",
            "+",
            "become: found no office; 'a baker' (HUMAN) is no office",
        ),
        ("It was chosen as mayor.", "was chosen", "+", "found no who; 'It' (PRON) is no person"),
        ("Ana Ilić baked bread.", "baked", "+", "no frame has 'bake'"),
    ],
)
def test_why_a_trigger_gave_nothing(text, verb, factuality, why):
    note = clause(text, verb)
    assert note.frame == ""
    assert note.factuality == factuality
    assert why in note.why_not


def test_what_pronouns_and_surnames_stand_for():
    parts = sentence(
        "Ana Ilić was elected mayor in May 2021. She resigned in June 2022, and Ilić left politics."
    )
    assert ("She", "Ana Ilić", "coreferred") in {
        (note.text, note.value, note.how) for part in parts for note in part.references
    }


def test_a_clauses_parts():
    note = clause("On 3 May 2021 the assembly chose Ana Ilić as mayor.", "chose")
    assert note.subject == ["the assembly"]
    assert note.complements == {"after": ["Ana Ilić"], "as": ["mayor"]}
    assert note.dates == ["3 May 2021"]
    assert note.lemmas == ["choose"]
    assert clause("Ana Ilić promised to resign.", "to resign").governor == "promised"


def test_as_text_and_as_json(real):
    text = str(real)
    assert not text.endswith("\n")
    for part in (
        SECTION,
        "mentions  ",
        "clause    “was confirmed”",
        "happened",
        "frame confirm  (",
        "record    mayor",
    ):
        assert part in text
    document = json.loads(real.to_json())
    assert document["schema_version"] == "1.0"
    assert document["sections"][0]["id"] == SECTION
    assert explain(REAL, SECTION).to_json() == real.to_json()


def test_an_article_as_text_and_a_section_that_isnt_there():
    text = "= Elections =\n\n== Ada ==\n\nAna Ilić resigned.\n"
    assert [section.id for section in explain(text).sections] == ["ada"]
    with pytest.raises(ArticleError, match="no section 'adda'; did you mean 'ada'"):
        explain(text, "adda")
    with pytest.raises(ArticleError, match="looks like a file"):
        explain("article.txt")


def test_on_the_command_line():
    runner = CliRunner()
    shown = runner.invoke(app, ["explain", str(REAL), "--section", SECTION])
    assert shown.exit_code == 0
    assert "record    mayor" in shown.stdout
    wrong = runner.invoke(app, ["explain", str(REAL), "--section", "nowhere"])
    assert wrong.exit_code == 2
