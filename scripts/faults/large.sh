#!/bin/bash
# The same faults, as often as one has patience for.
# usage: large.sh [ROUNDS [SEED]]     100 rounds take about an hour
rounds=${1:-100}
seed=${2:-$RANDOM}
. "$(dirname "$0")/common.sh"
export TORTURE
export STEPS=${STEPS:-$(seq -s ' ' 1 "$rounds")}
for fault in kill.sh powercut.sh diskfull.sh; do
    echo "== faults/$fault $rounds"
    "$root/scripts/faults/$fault" "$rounds"
done
build_garita
python=${PYTHON:-python3}
node() {
    echo "== faults/$*"
    "$python" "$root/scripts/faults/$1" "${@:2}"
}
# Ten rounds a ledger: a node reads its whole ledger at each start.
for ((turn = 0; turn < rounds; turn += 10)); do
    node node_kill.py 10 --seed $((seed + turn))
    node node_powercut.py 10 --seed $((seed + turn))
    node node_clock.py --seed $((seed + turn))
done
node node_diskfull.py "$rounds" --seed "$seed"
node node_crowd.py --patient
node fuzz_doors.py $((rounds * 100)) --seed "$seed"
node fuzz_files.py $((rounds * 50)) --seed "$seed"
