#!/usr/bin/env bash
# Runs the built tests; what failed is said again at the end, where a reader looks.
# usage: scripts/test.sh [--filter NAME]
set -uo pipefail
cd "$(dirname "$0")/.."
log=.build/tests.log
swift test -c release --skip-build "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ]; then
  printf '\nWhat failed (all of it is in %s):\n' "$log"
  grep -aE 'recorded an issue|error: |unexpected signal|Fatal error' "$log" | cut -c1-2000
fi
exit "$status"
