# The two commands of the README.  Everything is installed from requirements.lock, with hashes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Processes that test side by side; each holds a reader of its own.
TESTERS ?= 2

.PHONY: demo test lint types ratios compiled docs lock clean

# Reads the sample articles, then serves the dossiers of the demonstration set: in a terminal until stopped, else only to see
# that the page answers.
demo: $(VENV)/.installed
	$(BIN)/dragoman read src/dragoman/samples/*.txt
	$(BIN)/dragoman add --demonstration --archive .demo/archive.db
	if [ -t 0 ]; then $(BIN)/dragoman serve --archive .demo/archive.db; \
	else $(BIN)/dragoman serve --archive .demo/archive.db --port 0 --check; fi

test: $(VENV)/.installed lint types
	$(BIN)/pytest -n $(TESTERS) --dist loadfile

lint: $(VENV)/.installed
	$(BIN)/ruff check .

types: $(VENV)/.installed
	$(BIN)/mypy --strict

# How much dearer a larger archive is: ratios alone, with 20,000 events.
ratios: $(VENV)/.installed
	$(BIN)/python benchmarks/archive_size.py 20000 --check

# A copy of the package in build/compiled whose reader is compiled: faster, with the same records.  Needs a C compiler.
compiled: $(VENV)/.installed
	$(BIN)/python scripts/compile_reader.py

# What docs/ holds of generated pages: the command line and the codebooks.
docs: $(VENV)/.installed
	$(BIN)/python scripts/build_docs.py

$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src
	touch $@

lock:
	uv pip compile pyproject.toml --extra dev --generate-hashes --universal --python-version 3.11 \
	  --no-header --output-file requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache build dist
