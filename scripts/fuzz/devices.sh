#!/bin/sh
# Lets libFuzzer look for a crash in the readers of device messages.
#
#   scripts/fuzz/devices.sh 60            a minute for every protocol
#   scripts/fuzz/devices.sh 300 Jt808     five minutes for one
#
# The corpus, one input in hexadecimal a line, is Fixtures/devices/corpus/PROTOCOL.hex; what is new
# and small is added to it. A crash leaves its input in .build/fuzz.
set -eu
cd "$(dirname "$0")/../.."

seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- OsmAnd Jt600 Jt808 Teltonika Gl200Text Eseal Gt06 H02 Gps103 Tk103 Meitrack Suntech Nmea Mqtt

out=.build/fuzz
# Inputs a protocol keeps: enough to reach what was reached, few enough to read through.
kept=60
# Frames are shorter than this but for HTTP and long batches, which the seeded runs reach.
longest=1024
mkdir -p "$out"

flags="-O -wmo -parse-as-library -package-name garita -I $out -sanitize=fuzzer
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility"
for module in JSON Model Devices; do
    # shellcheck disable=SC2046,SC2086  # flags and file names are words
    swiftc $flags -module-name "$module" -emit-module -emit-module-path "$out/$module.swiftmodule" \
        -emit-object -o "$out/$module.o" $(find "Sources/$module" -name '*.swift' | sort)
done
# shellcheck disable=SC2086
swiftc $flags -module-name DeviceFuzz scripts/fuzz/DeviceFuzz.swift \
    "$out/JSON.o" "$out/Model.o" "$out/Devices.o" -o "$out/devices"

for protocol in "$@"; do
    corpus=Fixtures/devices/corpus/$protocol.hex
    rm -rf "${out:?}/$protocol" "$out/$protocol.small"
    mkdir -p "$out/$protocol" "$out/$protocol.small"
    python3 scripts/fuzz/corpus.py unpack "$protocol" "$corpus" "$out/$protocol"
    echo "$protocol: $seconds s"
    GARITA_PROTOCOL=$protocol "$out/devices" -max_total_time="$seconds" -max_len=$longest \
        -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$out/$protocol-" \
        "$out/$protocol" 2>&1 | grep -E 'stat::(number|peak)|ERROR|SUMMARY|Test unit' || true
    GARITA_PROTOCOL=$protocol "$out/devices" -merge=1 -max_len=$longest \
        "$out/$protocol.small" "$out/$protocol" >/dev/null 2>&1
    python3 scripts/fuzz/corpus.py pack "$kept" "$out/$protocol.small" "$corpus"
done
ls "$out" | grep -E -- '-(crash|timeout|oom|leak)-' && exit 1 || echo "no crash"
