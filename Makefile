# Everything that a newcomer types. `make` alone lists it.
# Needs git, make and Python 3.11 or later; works with GNU make 3.81, which Macs have.

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
PORT ?= 8000
JOBS ?= 2
ARGS ?=
BIN := .venv/bin
MESSAGES := $(patsubst %.po,%.mo,$(wildcard timeline/locale/*/LC_MESSAGES/*.po newsroom/locale/*/LC_MESSAGES/*.po))
STATIC := $(shell find static timeline/static newsroom/static -type f ! -name '.*' 2>/dev/null)

.PHONY: help run test lint score bench bench-browser lighthouse messages strings clean
.DEFAULT_GOAL := help

help:
	@echo "make run     serve on http://127.0.0.1:$(PORT)/ (PORT= changes it); the first time it installs"
	@echo "make test    the whole suite; ARGS= go to pytest"
	@echo "make lint    ruff, djlint, mypy, missing migrations"
	@echo "make score   how well the reader reads"
	@echo "make bench   how fast the pages and the reader are"
	@echo "make bench-browser  how soon the first event shows, beside TimelineJS and vis-timeline (needs npm)"
	@echo "make lighthouse     Lighthouse's scores of our pages (needs npm)"
	@echo "make strings collect the interface's words for translation (needs gettext)"
	@echo "make clean   remove the environment and what was made; the database in var/ stays"

# --- the environment -----------------------------------------------------------------------

.venv/bin/pip:
	@sh tools/environment.sh "$(PYTHON)" .venv

.venv/installed: requirements.txt | .venv/bin/pip
	@echo "Installing what the project needs (once, a minute or two) ..."
	@$(BIN)/pip install -qq --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/installed-dev: requirements.txt requirements-dev.txt | .venv/bin/pip
	@echo "Installing what the tests need (once, a minute or two) ..."
	@$(BIN)/pip install -qq --disable-pip-version-check -r requirements-dev.txt
	@touch $@ .venv/installed

# A .po file that has errors ends the build; so does a format that its translation breaks.
%.mo: %.po .venv/installed
	@$(BIN)/pybabel --quiet compile --input-file=$< --output-file=$@ --locale=$(notdir $(patsubst %/LC_MESSAGES/,%,$(dir $<)))

messages: $(MESSAGES)

# Needs gettext's tools, which nothing else here does. --no-location: lines that move are no change.
strings: .venv/installed
	@command -v xgettext > /dev/null || { echo "gettext is missing: apt install gettext (Mac: brew install gettext)" >&2; exit 1; }
	@$(BIN)/python manage.py makemessages --verbosity 0 --locale ar --locale ru --no-location --no-wrap --no-obsolete \
	  $(foreach folder,.venv benchmarks static staticfiles tests tools var,--ignore $(folder))
	@echo "Translate what is empty or marked fuzzy in */locale/*/LC_MESSAGES/django.po"

staticfiles/collected: .venv/installed $(STATIC)
	@HASHED_STATIC=1 $(BIN)/python manage.py collectstatic --noinput --clear --verbosity 0
	@touch $@

# --- running -------------------------------------------------------------------------------

run: .venv/installed $(MESSAGES) staticfiles/collected
	@mkdir -p var
	@$(BIN)/python manage.py prepare
	@echo "Parallax: http://127.0.0.1:$(PORT)/   desk: http://127.0.0.1:$(PORT)/desk/   (Ctrl-C ends it)"
	@HASHED_STATIC=1 PYTHONPATH=. exec $(BIN)/granian --interface wsgi --host 127.0.0.1 --port $(PORT) \
	  --no-ws --workers 2 --blocking-threads 4 --backpressure 64 \
	  --workers-kill-timeout 5 --log-level warning newsroom.wsgi:application

# --- checking ------------------------------------------------------------------------------

test: .venv/installed-dev $(MESSAGES)
	@sh tools/chromium.sh > /dev/null
	@CHROMIUM="$$(sh tools/chromium.sh)" $(BIN)/python -m pytest -n $(JOBS) $(ARGS)

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/mypy
	$(BIN)/python manage.py makemigrations --check --dry-run

score: .venv/installed
	@$(BIN)/python manage.py score $(ARGS)

bench: .venv/installed-dev $(MESSAGES)
	@for file in $(filter-out benchmarks/browser.py benchmarks/lighthouse.py,$(wildcard benchmarks/[a-z]*.py)); do echo "== $$file"; \
	  $(BIN)/python -m benchmarks.$$(basename $$file .py) || exit 1; done

bench-browser: .venv/installed-dev $(MESSAGES) staticfiles/collected
	@CHROMIUM="$$(sh tools/chromium.sh)" $(BIN)/python -m benchmarks.browser $(ARGS)

lighthouse: .venv/installed-dev $(MESSAGES) staticfiles/collected
	@CHROMIUM="$$(sh tools/chromium.sh)" $(BIN)/python -m benchmarks.lighthouse $(ARGS)

clean:
	rm -rf .venv staticfiles .mypy_cache .ruff_cache .hypothesis .pytest_cache
	find timeline newsroom -name '*.mo' -delete
