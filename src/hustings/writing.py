"""Files and folders written whole or not at all.

Everything is written under a temporary name in the same folder and renamed when it is complete. An error,
Ctrl-C or a SIGTERM leaves the old output as it was and nothing beside it; of two processes that write one
output, one wins whole.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from hustings.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows, where writers of one folder aren't kept apart
    fcntl = None  # type: ignore[assignment]

TEMPORARY = ".hustings-"


def write_whole(path: Path | str, content: bytes | str) -> None:
    """Write a file whole or not at all; missing parent folders are made.

    Args:
        path: Where to. A symlink is followed; a device or pipe (``/dev/stdout``) is written straight.
        content: Bytes, or text that is written as UTF-8 with its newlines as they stand.

    Raises:
        OutputError: If it can't be written, with the reason in one line.
    """
    data = content.encode() if isinstance(content, str) else content
    with whole_file(path) as temporary:
        temporary.write_bytes(data)


@contextmanager
def whole_file(path: Path | str) -> Iterator[Path]:
    """A temporary path for a writer that needs one; it becomes ``path`` when the block ends well.

    Args:
        path: Where the file is to stand in the end.

    Raises:
        OutputError: If it can't be written, with the reason in one line.
    """
    target = Path(path)
    with _faults_of(target):
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise OutputError("is a folder, not a file; name a file in it", path=target)
            yield target
            return
        real = target.resolve()
        with _room_beside(real) as temporary:
            yield temporary
            _flush(temporary)
            _keep_mode(real, temporary)
            temporary.replace(real)


@contextmanager
def whole_folder(path: Path | str) -> Iterator[Path]:
    """A temporary folder that becomes ``path`` when the block ends well.

    Into a folder that exists already its files are moved one by one under a lock: other files there stay.

    Args:
        path: Where the folder is to stand in the end.

    Raises:
        OutputError: If it can't be written, with the reason in one line.
    """
    target = Path(path)
    with _faults_of(target):
        if target.exists() and not target.is_dir():
            raise OutputError("is a file, not a folder; name another output", path=target)
        real = target.resolve()
        with _room_beside(real) as temporary:
            temporary.mkdir()
            yield temporary
            for file in temporary.iterdir():
                _flush(file)
            _settle(temporary, real)


def _settle(temporary: Path, target: Path) -> None:
    """Rename a complete folder, or move its files into one that exists."""
    if not target.exists():
        with suppress(OSError):  # another process was quicker: its folder gets our files
            temporary.rename(target)
            return
    blocked = [file.name for file in temporary.iterdir() if (target / file.name).is_dir()]
    if blocked:
        raise OutputError(f"has a folder named {blocked[0]!r} where a file is to stand", path=target)
    with _lock(target):
        for file in sorted(temporary.iterdir()):
            file.replace(target / file.name)


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Hold a folder for one writer; freed when the process ends, however it ends."""
    if fcntl is None:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _room_beside(target: Path) -> Iterator[Path]:
    """A fresh temporary name beside the target; a block that fails leaves neither it nor new parents."""
    made = [folder for folder in (target.parent, *target.parent.parents) if not folder.exists()]
    temporary = target.parent / f"{TEMPORARY}{secrets.token_hex(8)}"
    with _terminable():
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            yield temporary
            made = []
        finally:
            _remove(temporary)
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()


def _remove(temporary: Path) -> None:
    """Remove a temporary file or folder and what a database engine leaves beside it."""
    if temporary.is_dir():
        shutil.rmtree(temporary, ignore_errors=True)
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            (temporary.parent / f"{temporary.name}{suffix}").unlink()


@contextmanager
def _terminable() -> Iterator[None]:
    """Turn SIGTERM and SIGHUP into SystemExit, so that cleaning up runs, unless they are handled already."""
    signals = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    if threading.current_thread() is not threading.main_thread():
        signals = []
    ours = [number for number in signals if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _leave)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


@contextmanager
def _faults_of(target: Path) -> Iterator[None]:
    """Turn an OSError into one line that says what can't be written and why."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise OutputError(f"can't be written: {fault.strerror or fault}", path=target) from fault


def _keep_mode(target: Path, temporary: Path) -> None:
    """A file that is written again keeps its permissions."""
    if target.exists():
        shutil.copymode(target, temporary)


def _flush(file: Path) -> None:
    """Have a file's bytes on the disk before its name is."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
