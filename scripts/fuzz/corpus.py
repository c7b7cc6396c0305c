#!/usr/bin/env python3
"""Inputs of a fuzzer, between a folder of files and one text file with a line each.

corpus.py unpack PROTOCOL CORPUS.hex FOLDER   also takes our samples of the protocol
corpus.py fixtures CORPUS.hex LONGEST FOLDER  the same of all fixtures, whole and line by line
corpus.py pack COUNT FOLDER CORPUS.hex        keeps the shortest
"""
import hashlib
import json
import pathlib
import sys


def unpack(protocol, corpus, folder):
    inputs = set()
    if pathlib.Path(corpus).exists():
        inputs |= {bytes.fromhex(line) for line in pathlib.Path(corpus).read_text().split()}
    for case in json.loads(pathlib.Path("Fixtures/devices/samples.json").read_text()):
        if case["protocol"] == protocol:
            inputs |= {bytes.fromhex(case["hex"]), bytes.fromhex(case.get("wire", case["hex"]))}
    for one in inputs:
        (pathlib.Path(folder) / hashlib.sha1(one).hexdigest()).write_bytes(one)


def fixtures(corpus, longest, folder):
    inputs = set()
    if pathlib.Path(corpus).exists():
        inputs |= {bytes.fromhex(line) for line in pathlib.Path(corpus).read_text().split()}
    for room in ["events", "positions", "trips", "lanes", "epcis", "membership", "manifests"]:
        for path in sorted(pathlib.Path("Fixtures", room).rglob("*.*")):
            whole = path.read_bytes()
            inputs |= {whole} | set(whole.split(b"\n"))
    for one in inputs:
        if 0 < len(one) <= int(longest):
            (pathlib.Path(folder) / hashlib.sha1(one).hexdigest()).write_bytes(one)


def pack(count, folder, corpus):
    inputs = {path.read_bytes() for path in pathlib.Path(folder).iterdir()}
    shortest = sorted(inputs, key=lambda one: (len(one), one))
    # Every so many of them, so that short and long ones are kept.
    step = max(1, -(-len(shortest) // int(count)))
    lines = [one.hex() for one in shortest[::step] if one]
    pathlib.Path(corpus).write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    {"unpack": unpack, "fixtures": fixtures, "pack": pack}[sys.argv[1]](*sys.argv[2:])
