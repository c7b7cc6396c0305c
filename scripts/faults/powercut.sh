#!/bin/bash
# Cuts the power: a file system that forgets what was not synced, plain and with torn writes.
# Surviving kill -9 proves nothing here, since the kernel keeps a dead process's pages.
# usage: DROPFS=dropfs.py [PYTHON=python3] powercut.sh [ROUNDS]     5 rounds take about 15 seconds
rounds=${1:-5}
. "$(dirname "$0")/common.sh"

[ -n "${DROPFS:-}" ] || skip "power cut (DROPFS names no file system that drops unsynced writes)"
[ -e /dev/fuse ] || skip "power cut (this machine has no /dev/fuse)"
python=${PYTHON:-python3}
"$python" -c 'import mfusepy' 2> /dev/null ||
    skip "power cut ($python has no mfusepy; PYTHON may name one that has)"

mounted=
unmount() {
    if [ -n "$mounted" ]; then fusermount3 -u "$mounted" || true; fi
    mounted=
}

cut_power() {
    local name=$1
    shift
    mkdir "$work/$name" "$work/$name-disk"
    "$python" "$DROPFS" "$work/$name-disk" "$work/$name" "$@" > "$work/dropfs.log" 2>&1 &
    mounted=$work/$name
    for _ in $(seq 100); do
        if mountpoint -q "$mounted"; then break; fi
        sleep 0.1
    done
    mountpoint -q "$mounted" || { cat "$work/dropfs.log"; exit 1; }
    : > "$work/acks"
    for _ in $(seq "$rounds"); do
        write_and_kill "$mounted/data" 1500
        touch "$mounted/.dropfs-crash"
        "$TORTURE" check "$mounted/data" "$work/acks" > "$work/verdict"
        cp "$work/verdict" "$work/last"
    done
    echo "$name, $rounds power cuts: $(cat "$work/last"); $(tail -1 "$work/dropfs.log")"
    unmount
}

cut_power plain
cut_power torn-1 --torn 1
cut_power torn-2 --torn 2
