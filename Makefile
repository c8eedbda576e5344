# make map    the main job on the bundled sample texts; prints where the map is
# make test   the tests
# make hostile  all hostile cases, also those that need minutes and gigabytes
# make check  lint, types, import floors
# make docs   the docs site in site/, opens from disk
# make lock   the pinned versions in locks/, with hashes
# make fuzz   search for inputs that break readers, place expressions or the page; FUZZ_SECONDS each (600)
# make gazetteer  rebuild the bundled gazetteer from gazetteer/raw
# make compile  the hot modules, where there is a C compiler; the targets above do it by themselves, ZONEMAP_COMPILE=0 leaves it out
# Each target makes its own virtual environment first; nothing else needs to be installed by hand.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: compile map test hostile check docs format gazetteer clean lock fuzz

map: compile
	$(BIN)/zonemap map seeds/*.md -o maps/syria.html
	$(BIN)/zonemap export seeds/*.md -o maps/syria.geojson

test: $(VENV)/.dev compile
	sh tests/browser/install-chromium.sh
	$(BIN)/python -m pytest -n auto

hostile: $(VENV)/.dev compile
	sh tests/browser/install-chromium.sh
	ZONEMAP_HOSTILE=all $(BIN)/python -m pytest -n auto tests/hostile tests/browser/test_hostile.py

check: $(VENV)/.dev compile
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.audit

docs: $(VENV)/.dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo site/index.html

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command "make lock"

lock: $(VENV)/.dev
	mkdir -p locks
	$(LOCK) --extra all --group dev --output-file locks/dev.txt
	$(LOCK) --extra all --constraint locks/dev.txt --output-file locks/all.txt
	$(LOCK) --constraint locks/dev.txt --output-file locks/plain.txt

FUZZ_SECONDS ?= 600

fuzz: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group fuzz
	for target in readers places pages; do $(BIN)/python -m tests.fuzz $$target --seconds $(FUZZ_SECONDS) || exit 1; done

gazetteer: $(VENV)/.dev
	$(BIN)/zonemap gazetteer build

# Looks at the content of the sources, so that nothing is done twice and nothing stale is kept.
compile: $(VENV)/.run
	$(BIN)/python hatch_build.py

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	ZONEMAP_COMPILE=0 $(BIN)/python -m pip install --quiet --disable-pip-version-check --compile --editable '.[all]' --group compile
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	touch $@

clean:
	rm -f zonemap__mypyc.*.so
	find zonemap -name "*.so" -delete
	rm -rf zonemap/compiled.json build dist $(VENV) site .pytest_cache .mypy_cache .ruff_cache .hypothesis
