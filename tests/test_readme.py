"""What the README tells people to type exists."""

import re
import shlex
import subprocess

import pytest
import typer

from gold_extraction import ROOT
from hustings.cli import app

README = (ROOT / "README.md").read_text(encoding="utf-8")
TYPED = re.findall(r"^\$ (.+?)(?:\s+#.*)?$", README, flags=re.MULTILINE)
CALLS = [part.strip() for line in TYPED for part in line.split("|") if part.strip().startswith("hustings ")]
TARGETS = [line.split()[1] for line in TYPED if line.startswith("make ")]


@pytest.mark.parametrize("call", CALLS)
def test_commands_and_their_options_exist(call):
    command = typer.main.get_command(app)
    words = shlex.split(call)[1:]
    while words and hasattr(command, "commands"):
        assert words[0] in command.commands
        command = command.commands[words.pop(0)]
    known = {option for parameter in command.params for option in parameter.opts} | {"--help", "-h", "-"}
    assert {word for word in words if word.startswith("-")} <= known


@pytest.mark.parametrize("target", TARGETS)
def test_make_targets_exist(target):
    asked = ["make", "--dry-run", "--silent", target]
    assert subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_there_is_something_to_type():
    assert "extract" in TARGETS
    assert "test" in TARGETS
    assert CALLS
