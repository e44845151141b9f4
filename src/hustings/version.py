"""The package's version, in one place that imports nothing heavy."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("hustings")
except PackageNotFoundError:  # run from a source tree that isn't installed
    __version__ = "0.1.0"
