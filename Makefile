# The two commands: `make extract` (the light core alone) and `make test` (linters, types, all tests).
# Environments: .venv holds the light core first; `make test` adds the development tools to it. .venv-classify holds
# the classify extra, apart, since torch slows every import of spaCy. A changed pyproject.toml or constraints.txt
# installs again; otherwise the stamp files make a second run quick.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PIP_INSTALL = -m pip install --quiet --disable-pip-version-check
CONSTRAINED = $(PIP_INSTALL) --constraint constraints.txt

ARTICLE ?= corpus/2020_serbian_local_elections.txt
OUTPUT ?= out/$(basename $(notdir $(ARTICLE))).json

CORE := .venv/.core-installed
DEV := .venv/.dev-installed
CLASSIFY := .venv-classify/.installed

# The core, compiled: made again when a source has changed. In between, the changed sources run, uncompiled.
COMPILED := .venv/.compiled

.DELETE_ON_ERROR:
.PHONY: extract test lint types unit test-classify fuzz benchmark comparison compile clean help

help:  ## What can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^[^:]*Makefile:|^[^:]*\.mk://; s/:.*## /\t/' | expand -t 18

.DEFAULT_GOAL := help

extract: $(CORE)  ## Read the article and show what was found, with the words that prove it
	@.venv/bin/hustings extract $(ARTICLE) --output $(OUTPUT)

test: lint types unit test-classify  ## Linters, type checker and all tests, in both environments

lint: $(DEV)  ## ruff
	.venv/bin/ruff check .

types: $(DEV)  ## mypy --strict
	.venv/bin/mypy

unit: $(DEV) $(COMPILED)  ## All tests but the classifier's
	.venv/bin/python -m pytest

test-classify: $(CLASSIFY)  ## The classifier's tests, offline
	HF_HUB_OFFLINE=1 .venv-classify/bin/python -m pytest -m classify tests/classify

fuzz: $(DEV) $(COMPILED)  ## The long fuzz tests: more than ten thousand inputs, and inputs of 10 MB
	HUSTINGS_FUZZ=long .venv/bin/python -m pytest --durations=10 tests/fuzz

benchmark: $(COMPILED)  ## Speed and memory beside a blank spaCy pipeline
	.venv/bin/python benchmarks/run.py

comparison: $(CORE) $(CLASSIFY)  ## Rules and hybrid on every labelled article, into docs/hybrid.md
	HF_HUB_OFFLINE=1 .venv-classify/bin/python benchmarks/hybrid.py --write

compile: $(COMPILED)  ## The core as C (mypyc), a third faster

clean:  ## Remove environments, outputs and caches
	find src -name '*.so' -delete
	rm -rf src/hustings/compiled.json .venv .venv-* out .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(CORE): pyproject.toml constraints.txt hatch_build.py
	@echo "Setting up .venv with the light core (about three minutes) ..."
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@.venv/bin/python $(PIP_INSTALL) --upgrade "pip>=25.1"
	@.venv/bin/python $(CONSTRAINED) --editable .
	@touch $@ $(COMPILED)

$(COMPILED): $(shell find src -name '*.py') | $(CORE)
	@echo "Compiling the core (about two minutes; HUSTINGS_COMPILE=0 leaves it out) ..."
	@.venv/bin/python $(CONSTRAINED) --no-deps --editable .
	@touch $@

$(DEV): $(CORE)
	@echo "Adding the development tools to .venv ..."
	@.venv/bin/python $(CONSTRAINED) --group dev
	@touch $@

$(CLASSIFY): pyproject.toml constraints.txt
	@echo "Setting up .venv-classify with the classify extra (some minutes) ..."
	@test -x .venv-classify/bin/python || $(PYTHON) -m venv .venv-classify
	@.venv-classify/bin/python $(PIP_INSTALL) --upgrade "pip>=25.1"
	@.venv-classify/bin/python $(CONSTRAINED) --editable ".[classify]" pytest
	@touch $@

-include interop.mk
