"""Whatever ends a run in mid-write: an output is whole or as it was, and nothing lies beside it."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import hustings
from gold_extraction import CORPUS

ARTICLE = CORPUS / "invented_montenegrin_local_elections.txt"
OTHER = CORPUS / "invented_biographies.txt"
# The command line with a disk that takes its time: it says when it is in the middle of writing.
SLOW = """
import sys, time
import hustings.writing
def slow(file):
    print("writing", flush=True)
    time.sleep(60)
hustings.writing._flush = slow
from hustings.cli import main
main()
"""


def start(*arguments: object, script: str | None = None, **options: object) -> subprocess.Popen[str]:
    """The command line in a process of its own."""
    how = ["-m", "hustings"] if script is None else ["-c", script]
    command = [sys.executable, *how, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload,no-any-return]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def old(tmp_path):
    """An earlier extraction of the same article, and its bytes."""
    target = tmp_path / "out.json"
    target.write_text(hustings.extract(ARTICLE).to_json(), encoding="utf-8")
    return target


@pytest.mark.usefixtures("signals_told")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)]
)
def test_a_signal_in_the_middle_of_writing(old, number, code):
    before = old.read_bytes()
    process = start("extract", OTHER, "-o", old, "-q", script=SLOW)
    assert process.stdout is not None and process.stdout.readline() == "writing\n"
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == code
    assert "Traceback" not in said
    assert old.read_bytes() == before and names(old.parent) == ["out.json"]


def test_a_signal_in_the_middle_of_a_batch_keeps_what_is_done(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_bytes(ARTICLE.read_bytes())
    out = tmp_path / "out"
    process = start("extract", folder, "-o", out)
    while process.poll() is None and not (out.is_dir() and [*out.glob("*.json")]):
        pass
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    assert process.returncode in (143, -signal.SIGTERM)
    done = names(out)
    assert 0 < len(done) < 400 and all(name.endswith(".json") for name in done)
    assert all(json.loads((out / name).read_bytes())["mayors"] for name in done)


def test_a_full_disk(old):
    before = old.read_bytes()

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    process = start("extract", OTHER, "-o", old, "-q", preexec_fn=little_room)
    printed, said = process.communicate(timeout=60)
    assert (process.returncode, printed) == (2, "")
    assert said.startswith("hustings: ") and said.count("\n") == 1 and "can't be written" in said
    assert old.read_bytes() == before and names(old.parent) == ["out.json"]


@pytest.mark.parametrize("target", ["/dev/full", "/sys/out.json"])
def test_a_device_without_room_and_a_folder_that_is_read_only(target):
    if not Path(target).parent.exists():
        pytest.skip("not on this system")
    process = start("extract", ARTICLE, "-o", target, "-q", "--force")
    printed, said = process.communicate(timeout=60)
    assert (process.returncode, printed) == (2, "")
    assert said.startswith("hustings: ") and said.count("\n") == 1 and target in said


def test_a_folder_without_permission(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    if _can_write(folder):
        pytest.skip("the administrator may write anywhere")
    process = start("extract", ARTICLE, "-o", folder / "out.json", "-q")
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2 and "Permission denied" in said and names(folder) == []


def _can_write(folder: Path) -> bool:
    try:
        (folder / "probe").touch()
    except PermissionError:
        return False
    (folder / "probe").unlink()
    return True


def test_two_processes_that_write_one_output(tmp_path):
    target = tmp_path / "out.json"
    processes = [start("extract", article, "-o", target, "-q") for article in (ARTICLE, OTHER)]
    for process in processes:
        assert process.communicate(timeout=60) == ("", "") and process.returncode == 0
    assert json.loads(target.read_bytes())["source"]["file"] in (ARTICLE.name, OTHER.name)
    assert names(tmp_path) == ["out.json"]
