#!/bin/bash
# Every fault once, in half a quiet minute: what the tests run.
. "$(dirname "$0")/common.sh"
export TORTURE
for fault in "kill.sh 5" "powercut.sh 2" "diskfull.sh 2"; do
    echo "== faults/$fault"
    "$root/scripts/faults/"$fault
done
