"""Time by stage: calls are wrapped by clocks that stop while a wrapped call inside them runs."""

from __future__ import annotations

import functools
import importlib
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from spacy.language import Language

# Stage, module and name in it. Names that are gone are told in `missing`: the engine moves on.
CALLS = [
    ("read article", "hustings.extraction", "read_article"),
    ("index", "hustings.extraction", "build_index"),
    ("  organisations", "hustings.index.organisation_shapes", "ShapeFinder.find"),
    ("  names of people", "hustings.index.article_index", "_Indexer._collect"),
    ("  dates", "hustings.components.pipeline", "date_mentions"),
    ("  votes", "hustings.components.pipeline", "vote_mentions"),
    ("  tokens, verbs", "hustings.components.pipeline", "build_tokens"),
    ("  chunks", "hustings.components.section_parser", "Chunker.run"),
    ("  phrases", "hustings.components.section_parser", "settle_chunks"),
    ("  clauses", "hustings.components.section_parser", "ClauseScanner.run"),
    ("  names, coreference", "hustings.components.section_reader", "Names.note"),
    ("  verbless", "hustings.components.section_reader", "Verbless.behind_colon"),
    ("  verbless", "hustings.components.section_reader", "Verbless.gapped"),
    ("  frames", "hustings.components.section_reader", "SectionReader._clause"),
    ("  factuality", "hustings.components.section_reader", "judge"),
    ("  interpretation", "hustings.components.section_reader", "Interpreter.interpret"),
    ("fold", "hustings.extraction", "fold"),
    ("  records", "hustings.fold.records", "MayorRecord"),
    ("  records", "hustings.fold.records", "EventRecord"),
    ("  records", "hustings.fold.records", "PartyRecord"),
    ("organisations' records", "hustings.extraction", "_organisations"),
]
ZONE = "memory zones"
REST = "rest"


class StageClock:
    """Seconds of CPU by stage, each without the stages called inside it."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.missing: list[str] = []
        self._stack: list[str] = []
        self._mark = 0.0
        self._undo: list[Callable[[], None]] = []

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Counts the block for a stage."""
        self._enter(stage)
        try:
            yield
        finally:
            self._leave()

    def _enter(self, stage: str) -> None:
        now = time.process_time()
        if self._stack:
            self.seconds[self._stack[-1]] += now - self._mark
        self._stack.append(stage)
        self._mark = now

    def _leave(self) -> None:
        now = time.process_time()
        self.seconds[self._stack.pop()] += now - self._mark
        self._mark = now

    def timed(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """The function, its calls counted for a stage."""

        @functools.wraps(function, updated=())
        def counted(*args: Any, **named: Any) -> Any:  # noqa: ANN401
            self._enter(stage)
            try:
                return function(*args, **named)
            finally:
                self._leave()

        return counted

    def attach(self, nlp: Language) -> None:
        """Wraps the engine's calls and a pipeline's tokenizer, components and memory zones."""
        for stage, module, name in CALLS:
            self._wrap_call(stage, module, name)
        self._replace(nlp, "make_doc", self.timed(nlp.make_doc, "tokenizer"))
        self._replace(nlp, "memory_zone", self._timed_zone(nlp.memory_zone))
        for name, component in nlp.pipeline:
            self._replace(component, "read", self.timed(component.read, f"component {name}"))

    def detach(self) -> None:
        """Takes all clocks off again."""
        while self._undo:
            self._undo.pop()()

    def _wrap_call(self, stage: str, module: str, name: str) -> None:
        try:
            owner: Any = importlib.import_module(module)
            *path, last = name.split(".")
            for part in path:
                owner = getattr(owner, part)
            self._replace(owner, last, self.timed(getattr(owner, last), stage))
        except (ImportError, AttributeError):
            self.missing.append(f"{module}.{name}")

    def _replace(self, owner: Any, name: str, value: object) -> None:  # noqa: ANN401
        had = vars(owner).get(name)
        setattr(owner, name, value)
        undo = (delattr, owner, name) if had is None else (setattr, owner, name, had)
        self._undo.append(functools.partial(*undo))

    def _timed_zone(self, zone: Callable[[], AbstractContextManager[Any]]) -> Callable[[], Any]:
        @contextmanager
        def timed() -> Iterator[Any]:
            with self.on(ZONE):
                opened = zone()
                inside = opened.__enter__()
            try:
                yield inside
            finally:
                with self.on(ZONE):
                    opened.__exit__(None, None, None)

        return timed


def time_stages(nlp: Language, job: Callable[[], object], rounds: int) -> tuple[dict[str, float], list[str]]:
    """Mean seconds a run by stage in the order of the way of the data, and the names that were not found."""
    clock = StageClock()
    clock.attach(nlp)
    try:
        for _ in range(rounds):
            with clock.on(REST):
                job()
    finally:
        clock.detach()
    order = ["read article", "index", "  organisations", "  names of people", "tokenizer"]
    stages = [*(stage for stage in order if stage in clock.seconds), *clock.seconds]
    return {stage: clock.seconds[stage] / rounds for stage in dict.fromkeys(stages)}, clock.missing
