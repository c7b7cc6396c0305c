#!/bin/bash
# Every fault once, in two quiet minutes: what the tests run. First the store by itself, then a node
# that serves.
# usage: small.sh     DROPFS and PYTHON as powercut.sh says; GARITA names a command that is built
. "$(dirname "$0")/common.sh"
export TORTURE
for fault in "kill.sh 5" "powercut.sh 2" "diskfull.sh 2"; do
    echo "== faults/$fault"
    "$root/scripts/faults/"$fault
done
build_garita
python=${PYTHON:-python3}
for fault in "node_kill.py 4" "node_powercut.py 1" "node_diskfull.py 1" "node_clock.py" \
    "node_crowd.py" "fuzz_doors.py 400" "fuzz_files.py 100"; do
    echo "== faults/$fault"
    "$python" "$root/scripts/faults/"$fault
done
