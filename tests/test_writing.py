"""Files and folders are written whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from hustings.errors import OutputError
from hustings.writing import whole_file, whole_folder, write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_text_and_bytes_and_makes_parents(tmp_path):
    write_whole(tmp_path / "a" / "b" / "x.txt", "Đorđe\r\n")
    assert (tmp_path / "a" / "b" / "x.txt").read_bytes() == "Đorđe\r\n".encode()
    write_whole(tmp_path / "a" / "b" / "x.txt", b"\x00")
    assert (tmp_path / "a" / "b" / "x.txt").read_bytes() == b"\x00"
    assert names(tmp_path / "a" / "b") == ["x.txt"]


def test_the_mode_follows_the_umask_and_is_kept(tmp_path):
    write_whole(tmp_path / "x", "1")
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o666 & ~current_umask()
    (tmp_path / "x").chmod(0o640)
    write_whole(tmp_path / "x", "2")
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o640


def current_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize("fault", [KeyboardInterrupt, ValueError, SystemExit])
def test_an_error_leaves_the_old_file_and_nothing_beside_it(tmp_path, fault):
    write_whole(tmp_path / "x", "old")
    with pytest.raises(fault), whole_file(tmp_path / "x") as temporary:
        temporary.write_text("half")
        raise fault
    assert names(tmp_path) == ["x"] and (tmp_path / "x").read_text() == "old"


def test_an_error_takes_new_parents_away_again(tmp_path):
    with pytest.raises(ValueError), whole_folder(tmp_path / "a" / "b") as temporary:
        (temporary / "x").write_text("half")
        raise ValueError
    assert names(tmp_path) == []


def test_a_folder_for_a_file_and_a_file_for_a_folder_are_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="is a folder"):
        write_whole(tmp_path, "")
    with pytest.raises(OutputError, match="is a file"), whole_folder(tmp_path / "file"):
        pass
    with pytest.raises(OutputError, match=r"can't be written: (Not a directory|File exists)"):
        write_whole(tmp_path / "file" / "below", "")
    assert names(tmp_path) == ["file"]


def test_a_symlink_is_followed(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_straight():
    write_whole("/dev/null", "x")
    assert Path("/dev/null").is_char_device()


def test_a_folder_is_new_or_keeps_what_else_it_holds(tmp_path):
    target = tmp_path / "out"
    for content in ("1", "2"):
        with whole_folder(target) as temporary:
            (temporary / "a.csv").write_text(content)
        (target / "mine.txt").write_text("kept")
    assert names(target) == ["a.csv", "mine.txt"] and (target / "a.csv").read_text() == "2"
    assert names(tmp_path) == ["out"]


def test_a_folder_in_the_way_of_a_file_changes_nothing(tmp_path):
    (tmp_path / "out" / "b.csv").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"b\.csv"), whole_folder(tmp_path / "out") as temporary:
        (temporary / "a.csv").write_text("1")
        (temporary / "b.csv").write_text("1")
    assert names(tmp_path / "out") == ["b.csv"]


@pytest.mark.usefixtures("signals_told")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_termination_leaves_nothing(tmp_path, number):
    code = (
        "import sys, time\nfrom hustings.writing import whole_file\n"
        "with whole_file(sys.argv[1]) as t:\n    t.write_text('half'); print('ready', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "x")]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    child.send_signal(number)
    assert child.wait(20) == 128 + number
    assert names(tmp_path) == []


def test_the_signal_handler_is_put_back(tmp_path):
    before = signal.getsignal(signal.SIGTERM)
    write_whole(tmp_path / "x", "1")
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("old", [True, False])
def test_writers_of_one_folder_never_mix(tmp_path, old):
    target = tmp_path / "out"
    if old:
        target.mkdir()

    def write(number: int) -> None:
        with whole_folder(target) as temporary:
            for name in "abcdefgh":
                (temporary / name).write_text(str(number))
                time.sleep(0.001)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({path.read_text() for path in target.iterdir()}) == 1
    assert names(tmp_path) == ["out"]
