#!/bin/bash
# The same faults, as often as one has patience for.
# usage: large.sh [ROUNDS]     100 rounds take about 20 minutes
rounds=${1:-100}
. "$(dirname "$0")/common.sh"
export TORTURE
export STEPS=${STEPS:-$(seq -s ' ' 1 "$rounds")}
for fault in kill.sh powercut.sh diskfull.sh; do
    echo "== faults/$fault $rounds"
    "$root/scripts/faults/$fault" "$rounds"
done
