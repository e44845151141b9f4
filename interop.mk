# The formats proved by clients that we did not write. FollowTheMoney's install compiles pyicu for two minutes, so this
# has its own environment and is no part of `make test`; .ci/run calls it as well.

INTEROP := .venv-interop/.installed

.PHONY: test-interop

test-interop: $(INTEROP)  ## The formats, loaded by other people's clients
	.venv-interop/bin/python -m pytest -m interop tests/interop
	.venv-interop/bin/python -m pytest tests/formats/test_parquet.py

$(INTEROP): pyproject.toml constraints.txt
	@command -v g++ pkg-config >/dev/null && pkg-config --exists icu-i18n || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -q && apt-get install -q -y --no-install-recommends g++ libicu-dev pkg-config; \
	  else \
	    echo "followthemoney compiles pyicu: apt-get install g++ libicu-dev pkg-config" >&2; exit 1; \
	  fi; }
	@echo "Setting up .venv-interop (about four minutes) ..."
	@test -x .venv-interop/bin/python || $(PYTHON) -m venv .venv-interop
	@.venv-interop/bin/python $(PIP_INSTALL) --upgrade "pip>=25.1"
	@.venv-interop/bin/python $(CONSTRAINED) --editable ".[parquet]" --group interop
	@touch $@
