# make map    the main job on the bundled sample texts; prints where the map is
# make test   the tests
# make check  lint, types, import floors
# make docs   the docs site in site/, opens from disk
# make gazetteer  rebuild the bundled gazetteer from gazetteer/raw
# Each target makes its own virtual environment first; nothing else needs to be installed by hand.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: map test check docs format gazetteer clean

map: $(VENV)/.run
	$(BIN)/zonemap map seeds/*.md -o maps/syria.html
	$(BIN)/zonemap export seeds/*.md -o maps/syria.geojson

test: $(VENV)/.dev
	sh tests/browser/install-chromium.sh
	$(BIN)/python -m pytest -n auto

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo site/index.html

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

gazetteer: $(VENV)/.dev
	$(BIN)/zonemap gazetteer build

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --compile --editable '.[all]'
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	touch $@

clean:
	rm -rf $(VENV) dist site .pytest_cache .mypy_cache .ruff_cache .hypothesis
