"""The interpreter's table from kinds of frames to the methods of its topics."""

from __future__ import annotations

from hustings.components.acts.interpreter import _HANDLERS, Interpreter
from hustings.components.acts.scene import Scene
from hustings.components.reference.discourse import Discourse
from hustings.frames.reading import ACTS


def test_the_table_of_handlers_names_kinds_of_frames_and_methods_that_exist() -> None:
    interpreter = Interpreter(Scene(Discourse([], {}), "", ([], []), executive_council=False))
    assert set(_HANDLERS) <= ACTS
    assert all(callable(handler(interpreter)) for handler in _HANDLERS.values())
