#!/bin/bash
# Fills a small disk until the store says so, makes room, and expects it to go on by itself.
# usage: diskfull.sh [ROUNDS]     3 rounds take a few seconds; needs the right to mount
rounds=${1:-3}
. "$(dirname "$0")/common.sh"

mounted=
unmount() {
    if [ -n "$mounted" ]; then umount "$mounted" || true; fi
    mounted=
}

mkdir "$work/disk"
mount -t tmpfs -o size=80m garita-full "$work/disk" 2> /dev/null || skip "full disk (may not mount)"

mounted=$work/disk

for round in $(seq "$rounds"); do
    rm -rf "$work/disk/data"
    # Each round leaves another amount of room, so that the disk is full at another place.
    head -c $(((20 << 20) + RANDOM * 1024)) /dev/zero > "$work/disk/ballast"
    : > "$work/acks"
    rm -f "$work/line"
    mkfifo "$work/line"
    "$TORTURE" fill "$work/disk/data" < "$work/line" > "$work/acks" 2> "$work/complaint" &
    writer=$!
    exec 3> "$work/line"
    for _ in $(seq 300); do
        if grep -q '^full' "$work/acks" || ! kill -0 "$writer" 2> /dev/null; then break; fi
        sleep 0.1
    done
    rm "$work/disk/ballast"
    echo >&3
    exec 3>&-
    wait "$writer" || { cat "$work/complaint"; exit 1; }
    writer=
    "$TORTURE" check "$work/disk/data" "$work/acks" > "$work/verdict"
    echo "round $round: $(grep '^full' "$work/acks"), $(tail -1 "$work/acks");" \
        "$(cat "$work/verdict")"
done
