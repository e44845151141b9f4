"""FollowTheMoney's own library and command line: every value survives, every schema's demands are met."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hustings.formats.identity import tenures

followthemoney = pytest.importorskip("followthemoney")
FTM = str(Path(sys.executable).parent / "ftm")


def read(path):
    return {entity["id"]: entity for entity in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def ftm(*arguments):
    return subprocess.run([FTM, *map(str, arguments)], capture_output=True, text=True, check=True)


def lost_values(given, kept):
    """What validation dropped or changed: it drops unknown properties and dates in silence, exit 0."""
    clean = followthemoney.model.get("Person").get("country").type.clean
    for identifier, entity in given.items():
        for name, values in entity["properties"].items():
            for value in values:
                expected = clean(value) if name == "country" else value
                if expected not in kept[identifier]["properties"].get(name, []):
                    yield entity["schema"], name, value


def test_validation_keeps_every_value(exported, tmp_path):
    path = exported("ftm")
    ftm("validate", "-i", path, "-o", tmp_path / "kept.json")
    given, kept = read(path), read(tmp_path / "kept.json")
    assert len(given) == len(kept) == len(path.read_text(encoding="utf-8").splitlines())
    # FollowTheMoney knows only real countries; the small article's Utopia is none.
    assert [lost for lost in lost_values(given, kept) if lost[1:] != ("country", "Utopia")] == []


def test_the_comparison_can_fail(exported, tmp_path):
    broken = list(read(exported("ftm")).values())
    broken[1]["properties"]["bogus"] = ["x"]
    next(e for e in broken if e["schema"] == "Occupancy")["properties"]["startDate"] = ["199X"]
    source = tmp_path / "broken.json"
    source.write_text("".join(json.dumps(entity) + "\n" for entity in broken), encoding="utf-8")
    ftm("validate", "-i", source, "-o", tmp_path / "kept.json")
    lost = {name for _, name, _ in lost_values(read(source), read(tmp_path / "kept.json"))}
    assert {"bogus", "startDate"} <= lost


def test_required_properties_and_the_ranges_of_references(exported):
    entities = read(exported("ftm"))
    for entity in entities.values():
        schema = followthemoney.model.get(entity["schema"])
        assert all(entity["properties"].get(name) for name in schema.required), entity
        for name, values in entity["properties"].items():
            found = schema.get(name)
            assert found is not None, (entity["schema"], name)
            if found.type.name == "entity":
                targets = [followthemoney.model.get(entities[value]["schema"]) for value in values]
                assert all(target.is_a(found.range) for target in targets)


def test_one_occupancy_a_tenure_and_one_event_an_event(exported, case):
    schemata = [entity["schema"] for entity in read(exported("ftm")).values()]
    assert schemata.count("Occupancy") == len(tenures(case))
    assert schemata.count("Event") == len(case.events)


def test_aggregation_finds_nothing_to_merge_and_graphs_come_out(exported, tmp_path):
    path = exported("ftm")
    ftm("aggregate", "-i", path, "-o", tmp_path / "aggregated.json")
    assert read(tmp_path / "aggregated.json").keys() == read(path).keys()
    ftm("export-gexf", "-i", path, "-o", tmp_path / "x.gexf")
    assert b"<gexf" in (tmp_path / "x.gexf").read_bytes()[:500]
