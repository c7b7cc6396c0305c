# What the fault scripts share: where the writer is, where it writes, and how a round is judged.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)

# The writer and checker; TORTURE names one that is built already.
if [ -z "${TORTURE:-}" ]; then
    swift build --package-path "$root" -c release --product torture
    TORTURE=$(swift build --package-path "$root" -c release --show-bin-path)/torture
fi

# The command that serves; GARITA names one that is built already.
build_garita() {
    if [ -z "${GARITA:-}" ]; then
        swift build --package-path "$root" -c release --product garita
        GARITA=$(swift build --package-path "$root" -c release --show-bin-path)/garita
    fi
    export GARITA
}

work=$(mktemp -d)
writer=
leave() {
    if [ -n "$writer" ]; then kill -9 "$writer" 2>/dev/null || true; fi
    if [ "$(type -t unmount)" = function ]; then unmount; fi
    rm -rf "$work"
}
trap leave EXIT

skip() {
    echo "skipped: $1"
    exit 0
}

# Starts a writer on a folder and kills it after a random moment of at most $2 milliseconds.
write_and_kill() {
    "$TORTURE" append "$1" > "$work/round" 2> "$work/complaint" &
    writer=$!
    local pause=$((50 + RANDOM % $2))
    sleep "$(printf '%d.%03d' $((pause / 1000)) $((pause % 1000)))"
    if ! kill -9 "$writer"; then
        cat "$work/complaint"
        exit 1
    fi
    wait "$writer" 2>/dev/null || true
    writer=
    keep_whole_lines
}

# A line cut short by the kill was not said.
keep_whole_lines() {
    while IFS= read -r line; do echo "$line"; done < "$work/round" >> "$work/acks"
}
