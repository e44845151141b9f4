"""Compiles the core with mypyc when hustings is installed; without a C compiler it stays plain Python.

``HUSTINGS_COMPILE=0`` leaves it out, ``HUSTINGS_COMPILE=1`` makes its failure an error. The compiled modules
lie beside their sources with a list of what they were made from, by which ``hustings/compiled.py`` knows if
they are still true to them. A wheel takes them along; where nothing changed they are not made again.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

SOURCES = Path("src")
MADE_FROM = SOURCES / "hustings" / "compiled.json"
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
# What reads texts: no classes of spaCy's or pydantic's kind, no subclasses of dict, nothing that only starts.
COMPILED = (
    "components/acts/*.py",
    "components/clauses/*.py",
    "components/nouns/*.py",
    "components/phrases/*.py",
    "components/reference/*.py",
    "components/mentions/*.py",
    "components/[!_]*.py",
    "fold/*.py",
    "frames/*.py",
    "index/*.py",
    "values/*.py",
)
# Looser than what `make types` asks: while a wheel is built, other libraries are not there, or are by chance.
# They are left out either way, so that the same is made of the same sources.
MYPY_CONFIG = """\
[mypy]
mypy_path = src
plugins = pydantic.mypy
ignore_missing_imports = True
[mypy-spacy.*,numpy.*]
follow_imports = skip
"""
NOT_COMPILED = {
    "__init__.py",
    "components/data_folder.py",
    "components/factories.py",
    "components/in_batches.py",
    "components/mentions/words.py",
    "components/pipeline.py",
    "components/sentences.py",
    "components/tokenizer.py",
    "fold/records.py",
}


def modules() -> list[Path]:
    """The modules that are compiled, relative to the project's root."""
    package = SOURCES / "hustings"
    found = {path for pattern in COMPILED for path in package.glob(pattern)}
    return sorted(
        path
        for path in found
        if path.name not in NOT_COMPILED and path.relative_to(package).as_posix() not in NOT_COMPILED
    )


def compile_into(folder: Path) -> None:
    """Compiles the modules; the extensions come into a folder laid out as the sources are."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class InParallel(build_ext):
        """Compiles the C files of an extension side by side: nearly all of them belong to one."""

        def build_extension(self, ext: Any) -> None:  # noqa: ANN401 - setuptools' own class
            """One extension."""

            def compiled(source: str) -> list[str]:
                return self.compiler.compile(
                    [source],
                    output_dir=self.build_temp,
                    include_dirs=ext.include_dirs,
                    extra_postargs=ext.extra_compile_args,
                    depends=ext.depends,
                )

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                ext.extra_objects = [made for found in pool.map(compiled, ext.sources) for made in found]
            ext.sources = []
            super().build_extension(ext)

    with tempfile.TemporaryDirectory() as made:
        config = Path(made, "mypy.ini")
        config.write_text(MYPY_CONFIG, encoding="utf-8")
        options = ["--config-file", str(config), *map(str, modules())]
        extensions = mypycify(
            options, opt_level="2", debug_level="0", multi_file=True, group_name="hustings", target_dir=made
        )
        command = InParallel(Distribution({"name": "hustings", "ext_modules": extensions}))
        command.build_lib, command.build_temp = str(folder), made
        command.ensure_finalized()
        command.run()


def extensions() -> list[Path]:
    """The compiled modules that lie beside the sources."""
    return sorted(SOURCES.rglob(f"*{SUFFIX}"))


def is_fresh() -> bool:
    """Whether all modules lie there, compiled for this Python from the sources and recipe as they are."""
    if not MADE_FROM.is_file() or MADE_FROM.stat().st_mtime_ns < Path(__file__).stat().st_mtime_ns:
        return False
    noted = json.loads(MADE_FROM.read_text(encoding="utf-8"))
    return bool(noted == _stamps() and len(extensions()) > len(noted))


def compile_beside_sources() -> None:
    """Compiles, if a source has changed, and notes each source's time of change in ns and size in bytes."""
    if is_fresh():
        return
    stamps = _stamps()
    MADE_FROM.write_text("{}\n", encoding="utf-8")  # true to nothing, if the rest is broken off
    with tempfile.TemporaryDirectory() as made:
        compile_into(Path(made))
        for extension in sorted(Path(made).rglob(f"*{SUFFIX}")):
            target = SOURCES / extension.relative_to(made)
            target.unlink(missing_ok=True)  # never written over: a process may run it
            shutil.copyfile(extension, target)
    MADE_FROM.write_text(json.dumps(stamps, indent=1) + "\n", encoding="utf-8")


def _stamps() -> dict[str, list[int]]:
    package = SOURCES / "hustings"
    stats = {path.relative_to(package).as_posix(): path.stat() for path in modules()}
    return {name: [stat.st_mtime_ns, stat.st_size] for name, stat in stats.items()}


def get_build_hook() -> type[Any]:
    """The hook for hatchling, which asks for it under this name."""
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class Compiling(BuildHookInterface):  # type: ignore[type-arg]
        """Runs mypyc before a wheel is packed."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Compiles, if wanted and possible.

            Raises:
                RuntimeError: If it failed and ``HUSTINGS_COMPILE=1`` asks for it.
            """
            wanted = os.environ.get("HUSTINGS_COMPILE", "")
            if self.target_name != "wheel" or wanted == "0":
                return
            call = [sys.executable, __file__]  # a process of its own: mypyc leaves when it fails
            run = subprocess.run(call, cwd=self.root, check=False, capture_output=True, text=True)
            if run.returncode == 0:
                if version != "editable":
                    self._pack(build_data)
                return
            if wanted == "1":
                raise RuntimeError(f"hustings could not be compiled:\n{(run.stdout + run.stderr)[-4000:]}")
            self.app.display_warning("hustings could not be compiled and is installed as plain Python")

        def _pack(self, build_data: dict[str, Any]) -> None:
            build_data["infer_tag"] = True
            build_data["pure_python"] = False
            sources = Path(self.root) / SOURCES
            for extension in sources.rglob(f"*{SUFFIX}"):
                build_data["force_include"][str(extension)] = extension.relative_to(sources).as_posix()

    return Compiling


if __name__ == "__main__":
    compile_beside_sources()
