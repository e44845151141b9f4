"""Checks a pipeline: first its data line by line, then, if it can be loaded, the examples of its frames."""

from __future__ import annotations

from pathlib import Path

from hustings.additions import CONFIG
from hustings.errors import HustingsError, PatternError
from hustings.frames.model import Frame
from hustings.pipeline_check.fault import Fault, Faults
from hustings.pipeline_check.frames import check_frames
from hustings.pipeline_check.gazetteers import check_gazetteers
from hustings.pipeline_check.lexicon import check_lexicon
from hustings.pipeline_check.terms import check_terms
from hustings.pipeline_data import joined_folder


def check_pipeline(pipeline: str | Path) -> list[Fault]:
    """All faults of a pipeline's data, and of the examples of its frames.

    Args:
        pipeline: A shipped pipeline's name, or a folder, with or without a base.

    Returns:
        The faults, each with file, line and remedy; the examples are run only where the data can be loaded.

    Raises:
        PipelineError: If there is no such pipeline.
    """
    faults = Faults()
    folder, added = joined_folder(pipeline)
    for error in added:
        faults.add_error(error, folder)
    check_terms(folder, faults)
    check_gazetteers(folder, faults)
    lemmas = check_lexicon(folder, faults)
    frames = check_frames(folder, lemmas, faults)
    _examples(folder, frames, faults)
    return faults.found


def _examples(folder: Path, frames: list[Frame], faults: Faults) -> None:
    from hustings.extraction import load
    from hustings.pipeline_check.examples import check_examples

    try:
        nlp = load(folder)
    except PatternError as error:
        if not faults.found:
            faults.add_error(error, folder)
        return
    except HustingsError:
        if not faults.found:
            raise
        return
    except (ValueError, KeyError) as error:
        if not faults.found:
            faults.add(folder / CONFIG, None, f"can't be loaded ({error})", "mend the config")
        return
    check_examples(nlp, frames, faults)
