#!/bin/bash
# Kills the writer at random moments, then at each step of its write path, and counts the log.
# usage: kill.sh [ROUNDS]     20 rounds and 57 steps take about 30 seconds
. "$(dirname "$0")/common.sh"

rounds=${1:-20}
echo "kill -9 at $rounds random moments"
: > "$work/acks"
for _ in $(seq "$rounds"); do
    write_and_kill "$work/data" 400
    "$TORTURE" check "$work/data" "$work/acks" > "$work/verdict"
done
cat "$work/verdict"

strace -qq -e trace=none true 2> /dev/null || skip "faults at each system call (no working strace)"

# One system call in the life of a log of $1 segments: killed there, or answered with an error.
# Each begins with an empty folder, so creating the database is among them.
# usage: fault SEGMENTS CALL DEED STEP [OPTION...]     options choose the files that are meant
fault() {
    local segments=$1 call=$2 deed=$3 step=$4 status=0
    shift 4
    rm -rf "$work/step"
    mkdir "$work/step"
    : > "$work/acks"
    (
        strace -f -qq -o "$work/trace" "$@" -e trace="$call" -e inject="$call:$deed:when=$step" \
            "$TORTURE" count "$work/step" "$segments" > "$work/acks" 2> "$work/complaint" || exit $?
    ) 2> /dev/null || status=$?
    if grep -q -e INJECTED -e 'killed by SIGKILL' "$work/trace"; then struck=$((struck + 1)); fi
    if [ "$status" = 0 ]; then survived=$((survived + 1)); fi
    # Status 3: the writer itself saw that a store which had lost a sync took another write.
    if [ "$status" = 3 ] ||
        ! "$TORTURE" check "$work/step" "$work/acks" > "$work/verdict" 2>&1; then
        echo "$call $deed at $step: status $status; $(cat "$work/complaint" "$work/verdict")"
        exit 1
    fi
}

steps=${STEPS:-"1 2 3 5 8 13 21 34"}
for deed in signal=KILL error=EIO error=ENOSPC; do
    struck=0 survived=0
    for call in pwrite64 fdatasync; do
        for step in $steps; do fault 12 "$call" "$deed" "$step"; done
    done
    # Moving pages into the database, beside the commits: 320 segments cross that line once. The
    # first sync of the file is its creation, the second belongs to the move.
    fault 320 fdatasync "$deed" 2 -P "$work/step/garita.sqlite"
    for step in 9 200; do fault 320 pwrite64 "$deed" "$step" -P "$work/step/garita.sqlite"; done
    echo "$deed at pwrite64 and fdatasync: struck $struck times, survived $survived, faults 0"
done
