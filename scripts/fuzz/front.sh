#!/bin/sh
# Lets libFuzzer look for a crash in the readers at the front: lines, documents, strict JSON,
# manifests, EPCIS documents and EPCIS questions.
#
#   scripts/fuzz/front.sh 60               a minute for every reader
#   scripts/fuzz/front.sh 300 epcis json   five minutes for these
#
# Builds what it needs by itself; the system's OpenSSL is linked. The corpus is every fixture and
# Fixtures/fuzz/front.hex, one input in hexadecimal a line; what is new and small is added to it.
# A crash leaves its input in .build/fuzz.
set -eu
cd "$(dirname "$0")/../.."

seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- line document json manifest epcis query

out=.build/fuzz
# Inputs a reader keeps: enough to reach what was reached, few enough to read through.
kept=25
# Longer than an honest event of the lane, and short enough for thousands a second.
longest=4096
corpus=Fixtures/fuzz/front.hex
mkdir -p "$out" Fixtures/fuzz

flags="-O -wmo -parse-as-library -package-name garita -I $out -sanitize=fuzzer
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility
  -Xcc -fmodule-map-file=$PWD/Sources/Cryptography/COpenSSL/module.modulemap"
objects=""
for module in JSON Model Cryptography Manifests EPCIS Intake Doors/ManifestDoor; do
    name=${module##*/}
    # shellcheck disable=SC2046,SC2086  # flags and file names are words
    swiftc $flags -module-name "$name" -emit-module -emit-module-path "$out/$name.swiftmodule" \
        -emit-object -o "$out/$name.o" $(find "Sources/$module" -name '*.swift' | sort)
    objects="$objects $out/$name.o"
done
# shellcheck disable=SC2046,SC2086
swiftc $flags -module-name FrontFuzz scripts/fuzz/FrontFuzz.swift $objects \
    -lcrypto -o "$out/front"

for reader in "$@"; do
    rm -rf "${out:?}/$reader" "$out/$reader.small"
    mkdir -p "$out/$reader" "$out/$reader.small"
    python3 scripts/fuzz/corpus.py fixtures "$corpus" "$longest" "$out/$reader"
    echo "$reader: $seconds s"
    GARITA_READER=$reader "$out/front" -max_total_time="$seconds" -max_len=$longest \
        -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$out/$reader-" \
        "$out/$reader" 2>&1 | grep -E 'stat::(number|peak)|ERROR|SUMMARY|Test unit' || true
    GARITA_READER=$reader "$out/front" -merge=1 -max_len=$longest \
        "$out/$reader.small" "$out/$reader" >/dev/null 2>&1
    python3 scripts/fuzz/corpus.py pack "$kept" "$out/$reader.small" "$out/$reader.hex"
done
# All readers began with the old corpus and kept what still leads somewhere; of some, it stays.
old=/dev/null
[ $# -lt 6 ] && [ -f "$corpus" ] && old=$corpus
for reader in "$@"; do cat "$out/$reader.hex"; done | cat "$old" - | sort -u | awk '{ print length, $0 }' | sort -n | cut -d ' ' -f 2- >"$out/front.hex"
mv "$out/front.hex" "$corpus"
ls "$out" | grep -E -- '-(crash|timeout|oom|leak)-' && exit 1 || echo "no crash"
