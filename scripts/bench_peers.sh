#!/bin/sh
# The reference port in Garita, SimPy and Ciw, one after the other in the same run, CPU time each.
# An event is an arrival or the end of a service.
#
#   scripts/bench_peers.sh [SIMPY-DAYS [CIW-DAYS]]
set -eu
cd "$(dirname "$0")/.."

port=${GARITA_DATA:-../shared/data}/ports/model/port_params.json
garita=${GARITA:-.build/release/garita}
simpy_days=${1:-20}
ciw_days=${2:-5}
# Enough that the clock's grain and the start of the program do not matter.
garita_days=1000

[ -r "$port" ] || {
    echo "skipped: no $port; the reference port is described in docs/guides/port-model.md" >&2
    exit 0
}
[ -x "$garita" ] || {
    echo "$garita is not there; run \`make build\` first" >&2
    exit 1
}

# The peers live in a Python of their own: nothing else of the project stands on them.
[ -x .venv-peers/bin/python ] || python3 -m venv .venv-peers
.venv-peers/bin/python -c 'import simpy, ciw' 2>/dev/null ||
    .venv-peers/bin/python -m pip install -q --disable-pip-version-check simpy==4.1.2 ciw==3.2.7 || {
    echo "no SimPy and Ciw to be had; nothing to compare with" >&2
    exit 1
}

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
.venv-peers/bin/python scripts/peers/garita_port.py "$garita" "$port" "$garita_days" 1 >"$results/0"
.venv-peers/bin/python scripts/peers/simpy_port.py "$port" "$simpy_days" 1 >"$results/1"
.venv-peers/bin/python scripts/peers/ciw_port.py "$port" "$ciw_days" 1 >"$results/2"
.venv-peers/bin/python scripts/peers/compare.py "$results/0" "$results/1" "$results/2"
