"""The group of all commands: what goes wrong is said in one line on stderr, with the exit code that fits."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

import typer
from typer.core import TyperGroup

from hustings.errors import HustingsError

MISTAKE = 2
BROKEN_PIPE = 141  # what a shell says of a process that SIGPIPE ended


class Commands(TyperGroup):
    """Turns errors into one line: ``hustings: FILE:LINE: what was wrong; what to do``."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401
        """Run, and exit with the code that fits; mistakes in the call itself are told in one line too."""
        standalone = extra.get("standalone_mode", True)
        extra["standalone_mode"] = False
        if not standalone:
            return super().main(*args, **extra)
        try:
            code = super().main(*args, **extra)
        except typer.TyperException as mistake:
            _tell(_usage_message(mistake))
            sys.exit(MISTAKE)
        except typer.Abort:
            sys.exit(130)
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # noqa: ANN401
        """Run the command that was named.

        Raises:
            typer.Exit: With 2 after a mistake or an internal error, 141 when the reader of stdout has gone.
        """
        try:
            value = super().invoke(ctx)
            sys.stdout.flush()
        except HustingsError as mistake:
            if ctx.params.get("debug"):
                raise
            _tell(str(mistake))
            raise typer.Exit(MISTAKE) from None
        except BrokenPipeError:
            _forget_stdout()
            raise typer.Exit(BROKEN_PIPE) from None
        except (typer.Exit, typer.Abort, typer.TyperException):
            raise
        except Exception as fault:
            if ctx.params.get("debug"):
                raise
            what = f"internal error: {type(fault).__name__}: {fault}"
            _tell(f"{what}; 'hustings --debug ...' shows where, please report it")
            raise typer.Exit(MISTAKE) from None
        return value


def _usage_message(mistake: typer.TyperException) -> str:
    """A mistake in the call, with where to read on; empty if the help was printed instead."""
    message = (mistake.format_message() or "").strip()
    if not message:
        return ""
    context = getattr(mistake, "ctx", None)
    command = context.command_path if context is not None else "hustings"
    return f"{' '.join(message.split()).rstrip('.')}; see '{command} --help'"


def _tell(message: str) -> None:
    """One line on stderr, whatever the message holds."""
    if message:
        typer.echo(f"hustings: {' '.join(message.splitlines())}", err=True)


def _forget_stdout() -> None:
    """Let the interpreter's last flush go nowhere, since nobody reads stdout any more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
