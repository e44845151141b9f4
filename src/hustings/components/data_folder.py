"""Where a component's data lies, and how it is saved with a pipeline and read back."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from hustings.errors import PatternError, PipelineError
from hustings.pipeline_data import pipeline_folder

if TYPE_CHECKING:
    from spacy.language import Language


class DataFolder:
    """A component's data folder: found by the pipeline's name, or where ``from_disk`` put its copy.

    Attributes:
        parts: What the component saves of the folder; the empty string is all of it.
    """

    parts: tuple[str, ...] = ("",)

    def __init__(self, pipeline: str) -> None:
        self._folder: Path | None = None
        try:
            self._folder = pipeline_folder(pipeline)
        except PatternError:
            raise
        except PipelineError as fault:
            if not Path(pipeline).is_absolute():
                raise
            # Saved on another machine: spaCy makes the component first, then ``from_disk`` brings the data.
            self._missing = fault

    @property
    def folder(self) -> Path:
        """The folder that the data was read from.

        Raises:
            PipelineError: If the folder that the config names is not there and none was loaded.
        """
        if self._folder is None:
            raise self._missing
        return self._folder

    def open(self) -> None:
        """Reads the data, if it is there yet."""
        if self._folder is not None:
            self.load()

    def load(self) -> None:
        """Reads what the component needs from its folder."""

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Saves the component's data."""
        target = Path(path) / "data"
        if target.exists() and target.samefile(self.folder):
            return
        shutil.rmtree(target, ignore_errors=True)
        for part in self.parts:
            shutil.copytree(self.folder / part, target / part)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Reads the saved data."""
        self._folder = Path(path) / "data"
        self.load()


def data_folder(nlp: Language) -> Path:
    """The folder that a pipeline's frames, names and settings were read from.

    Raises:
        PipelineError: If the pipeline has no data of hustings.
    """
    if not nlp.has_pipe("hustings_acts"):
        raise PipelineError("the spaCy pipeline has no hustings_acts; load it with hustings.load()")
    folder: Path = nlp.get_pipe("hustings_acts").folder
    return folder
