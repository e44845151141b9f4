"""The house's own rules, measured: lengths, docstrings, hints, direction of imports, what a wheel holds."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

from gold_extraction import CORPUS, ROOT

PACKAGE = ROOT / "src" / "hustings"
FILES = sorted(PACKAGE.rglob("*.py"))
TREES = {file: ast.parse(file.read_text(encoding="utf-8")) for file in FILES}
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef

# Where each module stands on the way of the data: it may import from its own row and from the rows above it.
ROWS = [
    {"compiled", "origins", "errors", "version", "records", "collecting"},
    {"additions", "pipeline_data", "writing", "values", "lexicon"},
    {"article"},
    {"index"},
    {"frames"},
    {"components", "classifier"},
    {"fold"},
    {"extraction"},
    {"explanation", "evaluation", "checks", "formats", "review", "coverage", "batch", "pipeline_check"},
    {"cli"},
]
# The same inside components/: from tokens to acts; what stands beside these rooms joins them.
ROOMS = ["mentions", "chunks", "fillers", "nouns", "phrases", "clauses", "reference", "acts"]
ROW_OF = {name: row for row, names in enumerate(ROWS) for name in names}
HEAVY = {"spacy", "numpy", "thinc", "pydantic", "pebble", "pyarrow", "scipy"}
CLASSIFIER = {"torch", "transformers", "sentence_transformers", "classy_classification", "sklearn"}


def name_of(file: Path) -> str:
    """``article/ids.py``, as test ids and messages show it."""
    return file.relative_to(PACKAGE).as_posix()


def functions() -> list[tuple[Path, FUNCTION]]:
    """All functions and methods of the package."""
    return [
        (file, node) for file, tree in TREES.items() for node in ast.walk(tree) if isinstance(node, FUNCTION)
    ]


def length(function: FUNCTION) -> int:
    """Lines from ``def`` to the last, docstring included."""
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def parameters(function: FUNCTION) -> list[ast.arg]:
    """A function's parameters without ``self`` and ``cls``."""
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    return [parameter for parameter in every if parameter.arg not in ("self", "cls")]


def imports(tree: ast.Module, *, at_import_time: bool = False) -> set[str]:
    """The names that a module imports; at import time only those that run when it is imported."""
    nodes = _run_on_import(tree) if at_import_time else [*ast.walk(tree)]
    found = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _run_on_import(tree: ast.Module) -> list[ast.stmt]:
    """A module's own statements, without functions and without what only a type checker reads."""
    return [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]


def test_functions_are_short():
    lengths = sorted(length(function) for _, function in functions())
    too_long = [
        f"{name_of(file)}: {node.name} ({length(node)})" for file, node in functions() if length(node) > 60
    ]
    assert too_long == []
    assert lengths[int(len(lengths) * 0.9)] <= 30


def test_functions_take_at_most_eight_parameters():
    greedy = [f"{name_of(file)}: {node.name}" for file, node in functions() if len(parameters(node)) > 8]
    assert greedy == []


def test_files_have_at_most_400_lines():
    long = {name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {name: lines for name, lines in long.items() if lines > 400} == {}


def test_names_say_what_things_are():
    assert [
        name_of(file)
        for file in FILES
        if {"utils", "helpers", "common", "misc"} & {file.stem, file.parent.name}
    ] == []


def public_nodes(body: list[ast.stmt]) -> list[FUNCTION | ast.ClassDef]:
    """Public functions, classes and, in them, public methods."""
    found: list[FUNCTION | ast.ClassDef] = []
    for node in body:
        if isinstance(node, FUNCTION | ast.ClassDef) and not node.name.startswith("_"):
            found.append(node)
            if isinstance(node, ast.ClassDef):
                found += public_nodes(node.body)
    return found


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_everything_public_has_a_docstring(file):
    tree = TREES[file]
    bare = [node.name for node in public_nodes(tree.body) if not ast.get_docstring(node)]
    assert bare == []
    assert ast.get_docstring(tree)


def test_every_function_has_type_hints():
    bare = [
        f"{name_of(file)}: {node.name}"
        for file, node in functions()
        if node.returns is None or any(parameter.annotation is None for parameter in parameters(node))
    ]
    assert bare == []


def test_no_mutable_defaults():
    mutable = (ast.List, ast.Dict, ast.Set)
    bad = [
        f"{name_of(file)}: {node.name}"
        for file, node in functions()
        if any(isinstance(default, mutable) for default in [*node.args.defaults, *node.args.kw_defaults])
    ]
    assert bad == []


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_module_reaches_back(file):
    room = file.relative_to(PACKAGE).with_suffix("").parts[0]
    if room in ("__init__", "__main__"):
        return
    assert room in ROW_OF, f"give {room!r} its place in ROWS"
    used = {name.split(".")[1] for name in imports(TREES[file]) if name.startswith("hustings.")}
    back = sorted(name for name in used if ROW_OF.get(name, 0) > ROW_OF[room])
    assert back == [], f"{name_of(file)} imports from further down the way of the data"


@pytest.mark.parametrize("file", [file for file in FILES if "components" in file.parts], ids=name_of)
def test_no_room_of_the_components_reaches_back(file):
    room = file.relative_to(PACKAGE / "components").with_suffix("").parts[0]
    if room not in ROOMS:
        return
    used = {name.split(".")[2] for name in imports(TREES[file]) if name.startswith("hustings.components.")}
    back = sorted(used - {*ROOMS[: ROOMS.index(room) + 1]})
    assert back == [], f"{name_of(file)} imports from further down the way of the data"


def test_rows_are_disjoint():
    assert all(not first & second for first, second in pairwise(ROWS))
    assert sum(map(len, ROWS)) == len(ROW_OF)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_the_core_never_imports_the_classifiers_packages(file):
    if name_of(file) == "classifier/few_shot.py":
        return  # imported by a function alone, when the first text is encoded
    assert not CLASSIFIER & {name.split(".")[0] for name in imports(TREES[file], at_import_time=True)}


@pytest.mark.parametrize("file", [file for file in FILES if file.parent.name == "article"], ids=name_of)
def test_reading_an_article_needs_no_spacy(file):
    assert "spacy" not in {name.split(".")[0] for name in imports(TREES[file])}


def test_the_package_itself_imports_nothing_heavy():
    code = f"import sys, hustings; sys.exit(len({HEAVY!r} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    call = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT)]
    subprocess.run(call, check=True, capture_output=True)
    (built,) = folder.glob("hustings-*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def of(wheel, *args):
    """Run the command line of the wheel, not of the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    call = [sys.executable, "-m", "hustings", *map(str, args)]
    return subprocess.run(call, check=True, capture_output=True, env=environment, cwd=wheel).stdout


@pytest.mark.slow
def test_the_wheel_holds_the_pipelines_data(wheel):
    shipped = {
        path.relative_to(ROOT / "pipelines") for path in (ROOT / "pipelines").rglob("*") if path.is_file()
    }
    packed = wheel / "hustings" / "_data" / "pipelines"
    assert {path.relative_to(packed) for path in packed.rglob("*") if path.is_file()} == shipped
    assert (wheel / "hustings" / "py.typed").is_file()
    assert not (wheel / "tests").exists()


@pytest.mark.slow
def test_the_wheel_finds_its_own_data(wheel):
    code = "from hustings.pipeline_data import shipped_folder; print(shipped_folder())"
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    found = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, env=environment, text=True
    )
    assert found.stdout.strip() == str(wheel / "hustings" / "_data" / "pipelines")


@pytest.mark.slow
@pytest.mark.skipif(find_spec("hustings.extraction") is None, reason="the engine isn't there yet")
def test_wheel_and_checkout_give_the_same_bytes(wheel):
    article = CORPUS / "invented_montenegrin_local_elections.txt"
    assert of(wheel, "extract", article) == of(ROOT / "src", "extract", article)
