"""The core tells the same compiled and interpreted, and a changed source is never run as it was before."""

import json
import os
import subprocess
import sys

import pytest

from gold_extraction import CORPUS, ROOT
from hustings.compiled import INTERPRETED, MADE_FROM, SourceFinder, is_compiled, is_stale

UNSEEN = ROOT / "tests" / "unseen"


def run(*args, **environment):
    call = [sys.executable, *map(str, args)]
    done = subprocess.run(
        call, check=True, capture_output=True, text=True, env={**os.environ, **environment}, cwd=ROOT
    )
    return done.stdout


@pytest.mark.slow
@pytest.mark.skipif(not is_compiled(), reason="the core isn't compiled here")
def test_the_records_are_the_same_compiled_and_interpreted(tmp_path):
    told = {}
    for name, environment in {"compiled": {}, "interpreted": {INTERPRETED: "1"}}.items():
        folder = tmp_path / name
        for articles in (CORPUS, UNSEEN):
            run("-m", "hustings", "extract", articles, "-o", folder, "--quiet", **environment)
        told[name] = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    assert len(told["compiled"]) > 60
    assert told["compiled"] == told["interpreted"]


def test_the_sources_run_where_they_are_asked_for():
    code = "import hustings.components.chunks as chunks; print(chunks.__file__)"
    assert run("-c", code, **{INTERPRETED: "1"}).strip().endswith("chunks.py")


@pytest.fixture
def package(tmp_path):
    """A package of one module that was compiled from its source as it is."""
    source = tmp_path / "seats.py"
    source.write_text("SEATS = 5\n", encoding="utf-8")
    stamp = [source.stat().st_mtime_ns, source.stat().st_size]
    (tmp_path / MADE_FROM).write_text(json.dumps({"seats.py": stamp}), encoding="utf-8")
    return tmp_path


def test_what_was_compiled_from_its_source_is_true_to_it(package):
    assert not is_stale(package)


@pytest.mark.parametrize("change", ["edited", "touched", "removed", "broken off"])
def test_a_changed_source_makes_it_stale(package, change):
    source = package / "seats.py"
    if change == "edited":
        source.write_text("SEATS = 50\n", encoding="utf-8")
    elif change == "touched":
        os.utime(source, ns=(1, 1))
    elif change == "removed":
        source.unlink()
    else:
        (package / MADE_FROM).write_text("{}\n", encoding="utf-8")
    assert is_stale(package)


def test_a_wheel_is_never_stale(package):
    (package / MADE_FROM).unlink()
    assert not is_stale(package)


def test_sources_are_found_though_a_compiled_module_lies_beside_them(package):
    (package / "seats.cpython-311-x86_64-linux-gnu.so").write_bytes(b"")
    spec = SourceFinder.find_spec("hustings.seats", [str(package)])
    assert spec is not None
    assert spec.origin == str(package / "seats.py")
    assert SourceFinder.find_spec("elsewhere.seats", [str(package)]) is None
