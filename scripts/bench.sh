#!/bin/sh
# The figures of docs/performance.md, measured here. Ratios are printed; nothing fails for being
# slow, since a shared machine is slow when its neighbours are busy.
#
#   scripts/bench.sh                    the kernels, the simulated lanes, then ingest
#   scripts/bench.sh zones custody      only these, of zones custody devices epcis
#                                       intake ledger goal lanes ingest screening parcels
#                                       standing trust decision
#   scripts/bench.sh late               one trip's reports in no order at all
#   scripts/bench.sh soak trips queries  the long ones, on demand: ten minutes; 100,000 trips; a
#                                       million EPCIS events asked for
set -eu
cd "$(dirname "$0")/.."

# Relative to this folder, as the tests have it.
GARITA_DATA=${GARITA_DATA:-../shared/data}
export GARITA_DATA
garita=.build/release/garita

[ $# -gt 0 ] || set -- zones custody devices epcis intake ledger goal lanes ingest \
    screening parcels standing trust decision

kernels=""
for name in "$@"; do
    case $name in
        ingest | late | soak | trips | screening | parcels | trust | decision)
            [ -x "$garita" ] || {
                echo "$garita is not there; run \`make build\` first" >&2
                exit 1
            } ;;
        standing | queries) ;;
        *) kernels="$kernels $name" ;;
    esac
done

echo "$(nproc) cores, load average $(cut -d ' ' -f 1-3 /proc/loadavg) when this began"

if [ -n "$kernels" ]; then
    swift build -c release --package-path Benchmarks >&2
    # shellcheck disable=SC2086  # names are words
    Benchmarks/.build/release/bench $kernels
fi

# A million parcels made, linked and held against the truth.
parcels() (
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    "$garita" parcels generate --count 1000000 --seed 7 -o "$folder/p.csv" --truth "$folder/t.csv"
    "$garita" parcels link "$folder/p.csv" -o "$folder/c.csv"
    "$garita" parcels evaluate "$folder/c.csv" --truth "$folder/t.csv"
)

# The time of one decision with all inputs, by a model learnt from a simulated trade.
decision() (
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    for seed in 1 3; do
        "$garita" risk generate --seed $seed -o "$folder/$seed" >/dev/null
    done
    "$garita" risk train --data "$folder/1/inspected.csv" --valid "$folder/3/inspected.csv" \
        --label fraud -o "$folder/model.json" >/dev/null
    swift build -c release --build-tests >&2
    GARITA_RISK_MODEL="$folder/model.json" swift test -c release --skip-build \
        --filter DecisionTimeTests 2>/dev/null | grep -e 'decisions with all inputs' -e failed ||
        echo "the measurement did not run" >&2
)

for name in "$@"; do
    case $name in
        screening) "$garita" screen bench ;;
        parcels) parcels ;;
        decision) decision ;;
        standing)
            swift build -c release --build-tests >&2
            GARITA_FIGURES=1 swift test -c release --skip-build \
                --filter 'StandingTests.*FigureTests|RestrictedFigureTests' 2>/dev/null |
                grep -e CPU -e 'departure under' ;;
        trust) scripts/bench_trust.py --garita "$garita" --data "$GARITA_DATA/trusted-trader" ;;
        queries)
            swift build -c release --build-tests >&2
            GARITA_EVENTS=1000000 swift test -c release --skip-build \
                --filter EventIndexTests.SpeedTests ;;
        ingest)
            scripts/bench_ingest.py --garita "$garita"
            # Latency at the pace that is asked for, not at the edge of what the node can take.
            scripts/bench_ingest.py --garita "$garita" --rate 50000 ;;
        late) scripts/bench_late.py --garita "$garita" ;;
        soak) scripts/bench_ingest.py --garita "$garita" --mode soak ;;
        trips) scripts/bench_ingest.py --garita "$garita" --mode trips ;;
    esac
done
