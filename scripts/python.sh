#!/bin/sh
# A Python of the project's own for the fault tests, with pinned packages. Safe to run again.
set -eu
cd "$(dirname "$0")/.."

# dropfs, the file system of the power-cut tests, speaks FUSE through it.
wanted="mfusepy==3.1.1"

[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip show -q mfusepy 2>/dev/null && exit 0
.venv/bin/python -m pip install -q --disable-pip-version-check "$wanted" ||
    echo "no Python packages to be had; the power-cut tests will be skipped" >&2
