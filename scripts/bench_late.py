#!/usr/bin/env python3
"""How long does a trip take whose device reports in no order at all?

One simulated trip is declared on a new ledger; then its device's reports, every five seconds, come
in one shuffled file. What is told is the wall time of `garita ingest` on that file, and of the
`garita trip list` after it, which reads the ledger anew.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta

EVERY_SECONDS = 5


def run(*words):
    began = time.monotonic()
    done = subprocess.run(words, text=True, capture_output=True)
    if done.returncode:
        sys.exit(f"{' '.join(words[:2])} ended with {done.returncode}: {done.stderr[-400:]}")
    return time.monotonic() - began, done.stdout


def reports(trip, count, chance):
    departure = datetime.fromisoformat(trip["departure"].replace("Z", "+00:00"))
    lines = [
        json.dumps({
            "device": trip["device"], "lon": round(-116.9 + step * 1e-5, 6), "lat": 32.45,
            "time": (departure + timedelta(seconds=EVERY_SECONDS * step)).isoformat()})
        for step in range(count)]
    chance.shuffle(lines)
    return "\n".join(lines) + "\n"


def measure(garita, folder, trip, count, seed):
    data, late = os.path.join(folder, f"node-{count}"), os.path.join(folder, f"{count}.ndjson")
    with open(late, "w", encoding="utf-8") as file:
        file.write(reports(trip, count, random.Random(seed)))
    run(garita, "ingest", *[f"{folder}/world/{name}" for name in ("lane.geojson", "trips.json")],
        "--data", data)
    took, said = run(garita, "ingest", late, "--data", data)
    if f"{count} recorded" not in said:
        sys.exit(f"{count} reports were sent, but: {said}")
    again, _ = run(garita, "trip", "list", "--data", data)
    print(f"{count:>7,} shuffled reports of one trip: ingest {took:.2f} s, reading anew {again:.2f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--garita", default=".build/release/garita", help="the command")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("counts", type=int, nargs="*", default=[2_000, 8_000, 30_000])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="garita-late-") as folder:
        run(chosen.garita, "simulate", "--trucks", "1", "--attacks", "0", "-o", f"{folder}/world")
        with open(f"{folder}/world/trips.json", encoding="utf-8") as file:
            trip = json.load(file)[0]
        for count in chosen.counts:
            measure(chosen.garita, folder, trip, count, chosen.seed)


if __name__ == "__main__":
    main()
