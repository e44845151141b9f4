"""A folder that adds to a base: what is joined how, where faults point, when it is joined anew."""

import json

import pytest

from hustings.errors import PatternError, PipelineError
from hustings.frames import load_frames
from hustings.index.gazetteer import load_gazetteer
from hustings.origins import ORIGINS, origin_of
from hustings.pipeline_data import data_sha256, joined_folder, new_pipeline, pipeline_folder, shipped_folder


@pytest.fixture
def own(tmp_path):
    """Writes files of a pipeline that adds to ``rules``; without any, it adds nothing."""

    def write(name="own", base="rules", **files):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        (folder / "config.cfg").write_text(f'[hustings]\nbase = "{base}"\n')
        for file, text in files.items():
            path = folder / file.replace("__", "/").replace("_", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write


def lines(*values):
    return "".join(json.dumps(value) + "\n" for value in values)


def test_nothing_added_is_the_base(own):
    folder = pipeline_folder(own())
    assert folder.name == "own"
    assert load_gazetteer(folder).places == load_gazetteer(shipped_folder() / "rules").places


def test_a_new_party_and_one_that_takes_the_place_of_the_bases(own):
    folder = own(parties__rs_jsonl=lines({"id": "SNS", "name": "Other"}, {"id": "NEW", "name": "Zz Party"}))
    forms = load_gazetteer(pipeline_folder(folder)).forms
    assert [party.name for party in forms["Other"]] == ["Other"]
    assert forms["Zz Party"][0].country == "rs"
    assert all(party.country != "rs" for party in forms.get("Serbian Progressive Party", []))


def test_a_party_is_extended(own):
    folder = own(parties__rs_jsonl=lines({"extend": "SNS", "short": ["Forwards"]}))
    forms = load_gazetteer(pipeline_folder(folder)).forms
    assert forms["Forwards"][0].name == "Serbian Progressive Party"
    assert "Serbian Progressive Party" in forms


def test_frames_of_ones_own_come_first_and_extended_ones_stay_in_place(own):
    frame = {"id": "zz", "verbs": ["resign"], "roles": {"who": ["subj:person"]}, "act": "none"}
    folder = own(frames__zz_jsonl=lines(frame, {"extend": "resign", "verbs": ["vamoose"]}))
    table = load_frames(pipeline_folder(folder))
    assert table.frames[0].id == "zz"
    assert [frame.id for _, frame in table.by_verb["vamoose"]] == ["resign"]
    assert table.get("resign").line > 1


def test_places_verbs_names_and_words_are_joined(own):
    folder = own(
        places__ar_txt="Tandil\n# regions\nPampas\n",
        places__rs_txt="Nowhere\n",
        names__given_tsv="Ana\tu\n",
        lexicon__verbs_tsv="vamoose\tvamooses\tvamoosed\tvamoosed\tvamoosing\t\n",
        settings_json='{"executive_council": ["xk"]}',
        factuality_json='{"+-": ["fail"]}',
    )
    joined = pipeline_folder(folder)
    gazetteer = load_gazetteer(joined)
    assert {"Tandil", "Nowhere", "Ada"} <= gazetteer.places
    assert "Pampas" in gazetteer.regions
    assert "Nowhere" not in gazetteer.regions
    assert gazetteer.given["Ana"] == "u"
    assert "vamoosed" in (joined / "lexicon" / "verbs.tsv").read_text()
    assert {"rs", "xk"} <= set(json.loads((joined / "settings.json").read_text())["executive_council"])
    signatures = json.loads((joined / "factuality.json").read_text())
    assert [key for key, words in signatures.items() if "fail" in words] == ["+-"]


def test_a_line_is_traced_to_the_file_that_it_was_written_in(own):
    folder = own(parties__rs_jsonl=lines({"id": "A", "name": "Aa"}) + "\n" + lines({"id": "B", "name": "Bb"}))
    joined = pipeline_folder(folder) / "parties" / "rs.jsonl"
    count = len(joined.read_text().splitlines())
    assert origin_of(joined, count) == (folder / "parties" / "rs.jsonl", 3)
    assert origin_of(joined, 1) == (shipped_folder() / "rules" / "parties" / "rs.jsonl", 1)
    assert origin_of(folder / "config.cfg", 1) == (folder / "config.cfg", 1)


def test_a_base_can_add_to_a_base(own):
    own("first", terms__own_jsonl=lines({"label": "OFFICE", "pattern": "gonfalonier", "id": "mayor"}))
    second = own("second", base="../first", terms__own_jsonl="{broken\n")
    with pytest.raises(PatternError, match=r"second/terms/own.jsonl:1: is no JSON"):
        pipeline_folder(second)
    own("second", base="../first", terms__own_jsonl="")
    assert "gonfalonier" in (pipeline_folder(second) / "terms" / "own.jsonl").read_text()
    own("first", base="../second")
    with pytest.raises(PipelineError, match="is its own base"):
        pipeline_folder(second)


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({"parties__rs_jsonl": "{}\n{no\n"}, "parties/rs.jsonl:2: is no JSON"),
        ({"parties__rs_jsonl": "[1]\n"}, "parties/rs.jsonl:1: is no JSON object"),
        ({"parties__rs_jsonl": '{"extend": "SNSS"}\n'}, r"rs.jsonl:1: extends 'SNSS'.*did you mean 'SNS'"),
        ({"frames__a_jsonl": '{"extend": "resign", "verbs": "go"}\n'}, r"a.jsonl:1: 'verbs' must be a list"),
        ({"partys__rs_jsonl": "{}\n"}, r"partys/rs.jsonl: is no file .* did you mean 'parties/rs.jsonl'"),
        (
            {"settings_json": '{"executive_counsil": []}'},
            r"settings.json: has the key .* 'executive_council'",
        ),
        ({"settings_json": '{\n"a": [,]}'}, r"settings.json:2: is no JSON"),
        ({"settings_json": "[]"}, r"settings.json: is no JSON object"),
    ],
)
def test_a_mistake_names_file_line_fault_and_remedy(own, files, fault):
    with pytest.raises(PatternError, match=fault) as caught:
        pipeline_folder(own(**files))
    assert "; " in str(caught.value)


def test_mistakes_that_only_the_loaders_see_name_the_users_file(own):
    folder = own(parties__rs_jsonl='\n{"id": "A"}\n', frames__a_jsonl=lines({"id": "a", "verbs": ["go"]}))
    joined = pipeline_folder(folder)
    with pytest.raises(PatternError) as party:
        load_gazetteer(joined)
    assert (party.value.path, party.value.line) == (str(folder / "parties" / "rs.jsonl"), 2)
    with pytest.raises(PatternError) as frame:
        load_frames(joined)
    assert (frame.value.path, frame.value.line) == (str(folder / "frames" / "a.jsonl"), 1)


def test_all_faults_at_once_and_none_is_kept(own):
    folder = own(parties__rs_jsonl="{no\n{no\n", terms__a_jsonl="[]\n")
    for _ in range(2):
        _, faults = joined_folder(folder)
        assert len(faults) == 3


@pytest.mark.parametrize(
    ("config", "fault"),
    [
        ('[hustings]\nbase = "ruels"\n', r"config.cfg: names a base that isn't there.*did you mean 'rules'"),
        ("base = rules\n", r"config.cfg: is broken"),
    ],
)
def test_a_config_that_cant_be_used(own, config, fault):
    folder = own()
    (folder / "config.cfg").write_text(config)
    with pytest.raises(PipelineError, match=fault):
        pipeline_folder(folder)


def test_joined_once_and_again_after_a_change(own):
    folder = own(places__rs_txt="Nowhere\n")
    first = pipeline_folder(folder)
    stamp = (first.parent / ORIGINS).stat().st_mtime_ns
    assert pipeline_folder(folder) == first
    assert (first.parent / ORIGINS).stat().st_mtime_ns == stamp
    (folder / "places" / "rs.txt").write_text("Elsewhere\n")
    again = pipeline_folder(folder)
    assert again != first
    assert data_sha256(again) != data_sha256(first)


def test_without_a_cache_it_is_joined_for_the_process(own, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HUSTINGS_CACHE", str(tmp_path / "file"))
    assert (pipeline_folder(own()) / "countries.jsonl").is_file()


def test_hidden_files_and_pages_are_no_data(own):
    folder = own(README_md="# Mine\n")
    (folder / ".DS_Store").write_bytes(b"\xff")
    joined = pipeline_folder(folder)
    assert not (joined / "README.md").exists()
    assert not (joined / ".DS_Store").exists()


def test_a_new_folder_adds_nothing_yet(tmp_path):
    files = new_pipeline(tmp_path / "new", "ar")
    assert files[0].name == "config.cfg"
    assert joined_folder(tmp_path / "new")[1] == []
    with pytest.raises(PipelineError, match="is there already"):
        new_pipeline(tmp_path / "new", "ar")
    with pytest.raises(PipelineError, match="did you mean 'rules'"):
        new_pipeline(tmp_path / "other", "ar", "ruels")
    assert not (tmp_path / "other").exists()
