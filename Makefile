# Every verb of the project, one line each. `make` alone says what there is.
# One build flavour serves the demo, the tests and the benchmarks: building twice would cost a
# newcomer ten minutes (docs/decisions/0003-one-build-flavour.md).
SWIFT_BUILD = swift build -c release --explicit-target-dependency-import-check error
GARITA = .build/release/garita
GARITA_DATA ?= ../shared/data
# A file system that loses unsynced writes on demand; without it the power-cut tests are skipped.
DROPFS ?= $(wildcard ../shared/tools/dropfs.py)
PYTHON ?= .venv/bin/python
export GARITA_DATA DROPFS PYTHON

.PHONY: help setup build test browser check demo sim golden bench bench-peers faults soak format clean

help:
	@echo "make demo    a simulated day at the border, judged live, with the console in the browser"
	@echo "make test    build everything and run every test"
	@echo "make browser the console's pages alone, in a real browser; part of make test"
	@echo "make check   formatting, arrows between modules, documents against code"
	@echo "make sim SEED=7   one world from its seed, scored against its own truth"
	@echo "make golden  write the scenarios' expectations anew; the diff is the review"
	@echo "make bench   the figures of docs/performance.md, measured here"
	@echo "make bench-peers  the reference port beside SimPy and Ciw, in one run"
	@echo "make faults  kill, power cut, full disk, clock and garbage, in their large form"

setup:
	@scripts/setup.sh

build: setup
	$(SWIFT_BUILD) --product garita

demo: build
	$(GARITA) demo --open

test:
	@scripts/setup.sh fuse3 strace python3-venv mosquitto mosquitto-clients chromium openssl
	@scripts/python.sh
	$(SWIFT_BUILD) --build-tests
	scripts/test.sh
	scripts/faults/small.sh
	GARITA=$(GARITA) scripts/browser/console.py

browser: build
	@scripts/setup.sh chromium
	GARITA=$(GARITA) scripts/browser/console.py

check: setup
	scripts/check.sh

SEED ?= 1
sim: build
	$(GARITA) demo --once --seed $(SEED)

golden: setup
	RECORD=1 swift test -c release --filter ScenarioTests

bench: build
	scripts/bench.sh

bench-peers: build
	@scripts/setup.sh python3-venv
	scripts/bench_peers.sh

faults: build
	scripts/faults/large.sh

format:
	swift format --in-place --recursive Sources Tests

clean:
	rm -rf .build demo-data
