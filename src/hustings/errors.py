"""Errors that a user of hustings can cause, each with what was wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path

from hustings.origins import origin_of


class HustingsError(Exception):
    """Base of all errors that a user can cause; the CLI prints its one line and exits with 2.

    Args:
        message: What was wrong and what to do, in one line.
        path: The file that it was found in, if any.
        line: The line in that file, counted from 1, if known.
    """

    def __init__(self, message: str, *, path: Path | str | None = None, line: int | None = None) -> None:
        self.message = message
        self.path = str(path) if path is not None else None
        self.line = line
        super().__init__(str(self))

    def __str__(self) -> str:
        """``FILE:LINE: message``, as far as they are known."""
        where = "" if self.path is None else self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}" if where else self.message


class ArticleError(HustingsError):
    """An article that can't be read: missing, binary, empty or not UTF-8."""


class PipelineError(HustingsError):
    """A pipeline that is unknown, incomplete or whose data is broken."""


class PatternError(PipelineError):
    """A line of a pipeline's data that can't be used; the user's own file and line are named."""

    def __init__(self, message: str, *, path: Path | str | None = None, line: int | None = None) -> None:
        if path is not None:
            path, line = origin_of(path, line)
        super().__init__(message, path=path, line=line)


class GoldError(HustingsError):
    """A gold file that is missing or has a broken line."""


class ExtractionError(HustingsError):
    """An extraction file that can't be read or doesn't fit its article."""


class FormatError(HustingsError):
    """An output format that is unknown or needs an extra that isn't installed."""


class OutputError(HustingsError):
    """An output that can't be written."""
