#!/usr/bin/env python3
"""Gives the commands that read strangers' files what no stranger should send.

`ingest`, `detect`, `stops` and `verify` may refuse a file; they may not end by a signal, run on
without end, or call a dossier sound in which a byte differs. What `ingest` took must leave a sound
ledger.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from deliveries import World
from faultnode import Fault, Node, garita, run
from mutations import Mutations

TRUCKS = 2
# Of each file so many bytes: a crash needs a wrong byte, not a long file.
LINES_MAX = 60
SECONDS_MAX = 30
# What the commands leave with when a file as a whole is of no use, beside their own codes.
UNUSABLE = 65
CSV = b"track,timestamp,x,y\n" + b"".join(
    b"a,2026-03-10T08:%02d:%02dZ,%d.5,%d\n" % (n // 60, n % 60, n * 3, n % 7) for n in range(300))
SUFFIXES = {"lines": [".ndjson", ".jsonl"], "document": [".json", ".geojson", ".jsonld"]}


class Files:
    """The right files, and a broken one on demand."""

    def __init__(self, folder, seed):
        self.folder, self.mutations = folder, Mutations(seed)
        self.chance = self.mutations.chance
        self.world = World(folder, TRUCKS, seed)
        at = os.path.join(folder, "world")
        read = {}
        for name in ["lane.geojson", "trips.json", "trips.ndjson", "positions.ndjson",
                     "events.ndjson"]:
            with open(os.path.join(at, name), "rb") as file:
                read[name] = file.read()
        for name in ["positions.ndjson", "events.ndjson"]:
            read[name] = b"\n".join(read[name].split(b"\n")[:LINES_MAX]) + b"\n"
        self.right = read
        self.paths = {name: self.write("right-" + name, read[name]) for name in read}

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def broken(self, name):
        """A path to the file with a wrong in it, and the wrong's name."""
        wrong, content = self.mutations.mutate(self.right[name])
        return self.write("broken-" + name, content), wrong


def attempt(words, expect, what):
    try:
        done = subprocess.run(
            [garita(), *words], capture_output=True, timeout=SECONDS_MAX, check=False)
    except subprocess.TimeoutExpired:
        raise Fault(f"{what}: not done after {SECONDS_MAX} s") from None
    said = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode not in (*expect, UNUSABLE) or "Fatal error" in said:
        raise Fault(f"{what}: left with {done.returncode}: {said[-1_500:]}")
    if done.returncode and not said.strip():
        raise Fault(f"{what}: left with {done.returncode} and no word")
    return done.returncode


class Fuzz:
    """One turn of each command."""

    def __init__(self, files, folder):
        self.files, self.chance = files, files.chance
        self.out = os.path.join(folder, "out")
        self.node = Node(folder)
        run("ingest", *files.paths.values(), "--data", self.node.data)
        trip = files.right["trips.ndjson"].split(b'"')[3].decode()
        self.dossier = os.path.join(folder, "dossier")
        run("dossier", trip, "--data", self.node.data, "--output", self.dossier)
        with open(self.dossier, "rb") as file:
            files.right["dossier"] = file.read()
        self.key = os.path.join(self.node.data, "keys", "verifier.key")
        files.right["key"] = open(self.key, "rb").read()
        files.right["tracks.csv"] = CSV

    def ingest(self):
        name = self.chance.choice(["lane.geojson", "trips.json", "trips.ndjson",
                                   "positions.ndjson", "events.ndjson"])
        path, wrong = self.files.broken(name)
        words = ["ingest", path, "--data", self.node.data]
        words += ["--all-or-nothing"] * (self.chance.random() < 0.3)
        return attempt(words, (0, 1), f"ingest of {name}, {wrong}")

    def detect(self):
        paths, name = dict(self.files.paths), self.chance.choice(list(self.files.paths))
        paths[name], wrong = self.files.broken(name)
        trips = "trips.ndjson" if name == "trips.ndjson" else "trips.json"
        words = ["detect", "--lane", paths["lane.geojson"], "--trips", paths[trips], "--positions",
                 paths["positions.ndjson"], "--events", paths["events.ndjson"], "-o", self.out]
        return attempt(words, (0, 1), f"detect with {name}, {wrong}")

    def stops(self):
        path, wrong = self.files.broken("tracks.csv")
        return attempt(["stops", path, "-o", self.out], (0, 1), f"stops, {wrong}")

    def verify(self):
        path, wrong = self.files.broken("dossier")
        changed = open(path, "rb").read() != self.files.right["dossier"]
        code = attempt(["verify", path, "--key", self.key], (0, 2, 3), f"verify, {wrong}")
        if changed and code == 0:
            raise Fault(f"verify called a changed dossier sound: {wrong}")
        return code

    def verify_key(self):
        path, wrong = self.files.broken("key")
        checkpoint = self.files.write("note", self.files.mutations.noise(b""))
        words = ["verify", self.dossier, "--key", path, "--checkpoint", checkpoint]
        return attempt(words, (0, 1, 2, 3), f"verify with a broken key, {wrong}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", default="fault-files", help="where a fault's files are left")
    chosen = parser.parse_args()
    print(f"fuzz_files: {chosen.cases} cases, seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="garita-files-") as folder:
        files, told = Files(folder, chosen.seed), {}
        try:
            fuzz = Fuzz(files, folder)
            turns = [fuzz.ingest, fuzz.detect, fuzz.verify, fuzz.ingest, fuzz.detect, fuzz.verify,
                     fuzz.stops, fuzz.verify_key]
            for number in range(chosen.cases):
                turn = turns[number % len(turns)]
                code = turn()
                told.setdefault(turn.__name__, {}).setdefault(code, 0)
                told[turn.__name__][code] += 1
            fsck = run("fsck", "--data", fuzz.node.data).splitlines()[0]
        except Fault as fault:
            shutil.copytree(folder, chosen.keep, dirs_exist_ok=True)
            sys.exit(f"FAULT (seed {chosen.seed}): {fault}\nThe files are in {chosen.keep}")
    codes = "; ".join(f"{name} {dict(sorted(told[name].items()))}" for name in sorted(told))
    print(f"{chosen.cases} cases, exit codes: {codes}; {fsck}")


if __name__ == "__main__":
    main()
