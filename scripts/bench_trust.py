#!/usr/bin/env python3
"""Figures of criteria, names and licences, by the commands a user types, on the public data.

  scripts/bench_trust.py --garita .build/release/garita --data ../shared/data/trusted-trader

CPU time is that of the command's own process, the best of five; what starting the program costs
is measured beside it and told.
"""
import argparse
import csv
import gzip
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

RUNS = 5
# One hundred and twenty times 480 pairs: long enough that starting the program does not count.
COPIES = 120


def cpu(*command):
    """Milliseconds of CPU of the best run, and what it printed."""
    best, output = None, ""
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = subprocess.run(command, capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = spent if best is None else min(best, spent)
        output = run.stdout
        if run.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)}: {run.stderr}")
    return best * 1000, output


def validator_cases(garita, data, folder):
    truth = {}
    for case in json.loads((data / "oscal/validator-cases.json").read_text())["cases"]:
        text = case["document"]
        path = folder / f"{case['id']}.json"
        path.write_text(text if isinstance(text, str) else json.dumps(text))
        truth[str(path)] = case["valid"]
    _, output = cpu(garita, "oscal", "validate", "--schema-only", "--json", *truth)
    rows = [json.loads(line) for line in output.splitlines()]
    right = sum(row["valid"] == truth[row["file"]] for row in rows)
    print(f"oscal validate: {right} of {len(truth)} cases agree with the official schemas")


def golden(garita, data, folder):
    start, _ = cpu(garita, "--version")
    names = ["rev4_catalog-min", "rev4_MODERATE-baseline_profile"]
    paths = []
    for name in names:
        packed = data / f"oscal/nist-golden/NIST_SP-800-53_{name}.json.gz"
        path = folder / f"{name}.json"
        path.write_bytes(gzip.decompress(packed.read_bytes()))
        paths.append(str(path))
    spent, _ = cpu(garita, "oscal", "validate", paths[0])
    print(f"oscal validate of the 2.7 MB catalog: {spent:.0f} ms CPU, {start:.0f} of them to start")
    spent, _ = cpu(
        garita, "oscal", "resolve", paths[1], "-o", str(folder / "out.json"),
        "--import", f"NIST_SP-800-53_rev4_catalog.json={paths[0]}")
    print(f"oscal resolve of rev4 MODERATE, read, resolved and written: {spent:.0f} ms CPU, "
          f"{start:.0f} of them to start")


def pairs(garita, data, folder):
    path = data / "screening/name_pairs.csv"
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    _, output = cpu(garita, "screen", "pairs", str(path))
    said = [row["match"] == "true" for row in csv.DictReader(output.splitlines())]
    true = [row["is_match"].lower() == "true" for row in rows]
    hit = sum(a and b for a, b in zip(said, true))
    wrong = sum(a != b for a, b in zip(said, true))
    strong = [a == b for a, b, row in zip(said, true, rows) if row["quality"] == "STRONG"]
    many = folder / "many.csv"
    with many.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["schema", "name1", "name2"], extrasaction="ignore")
        writer.writeheader()
        for _ in range(COPIES):
            writer.writerows(rows)
    one, _ = cpu(garita, "screen", "pairs", str(path))
    all_, _ = cpu(garita, "screen", "pairs", str(many))
    each = (all_ - one) * 1000 / (len(rows) * (COPIES - 1))
    print(f"screen pairs: F1 {2 * hit / (2 * hit + wrong):.3f} on {len(rows)} pairs, "
          f"{sum(strong)} of {len(strong)} strong ones right, {each:.1f} microseconds of CPU a pair")


def licences(garita, data, _):
    _, output = cpu(garita, "licence", "check", str(data / "licence_ledger_vectors.json"))
    print(f"licence check: {output.splitlines()[-1]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--garita", required=True)
    parser.add_argument("--data", required=True, type=pathlib.Path)
    options = parser.parse_args()
    if not options.data.is_dir():
        sys.exit(f"{options.data} is not there; GARITA_DATA names the folder with "
                 "trusted-trader/ (NIST OSCAL content, nomenklatura's name_bench)")
    with tempfile.TemporaryDirectory() as folder:
        for part in (validator_cases, golden, pairs, licences):
            part(options.garita, options.data, pathlib.Path(folder))


if __name__ == "__main__":
    main()
