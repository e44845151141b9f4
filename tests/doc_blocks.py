"""The code blocks of a page, for tests that run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from gold_extraction import ROOT

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> list[tuple[str, str]]:
    """The language and text of each block of a page below ``docs/``, in order."""
    return BLOCK.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))


def run_shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder as a reader would, with this environment's programs."""
    programs = folder / ".programs"
    programs.mkdir(exist_ok=True)
    for name, call in (("hustings", "-m hustings"), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n')
        (programs / name).chmod(0o755)
    path = os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT / "src")}
    shell = ["bash", "-euo", "pipefail", "-c", command]
    return subprocess.run(shell, cwd=folder, env=environment, capture_output=True, text=True, check=False)
