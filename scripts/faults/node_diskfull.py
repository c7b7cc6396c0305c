#!/usr/bin/env python3
"""Lets the disk of a serving node become full, makes room, and expects it to go on.

First a small disk: senders are told 507 with a sentence, reading goes on, nothing acknowledged is
lost, and deliveries are taken again once there is room, without a restart. Then a limit on the size
of a file, which to the node is a disk that fails: it may stop writing, and must accept again after
a restart.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time

from deliveries import Journal, World
from evidence import examine
from faultnode import Fault, Node, Talk
from load import Load, declare, repeat, settle

CONNECTIONS = 4
TRUCKS = 24
DISK_MIB = 40
# What is left for the node when the load begins: another amount each time, so that the disk is full
# at another write.
ROOM_KIB = (300, 900)
FILE_KIB = (400, 900)
# Refusals a full disk must have given before room is made: each connection saw several.
REFUSALS = 20
FULL_SECONDS_MAX = 20
# The node tries a full disk again every 5 s.
READY_SECONDS_MAX = 15
REPEATS = 60


def demand_refusals(refusals):
    """Each says when to come again and what is the matter, in the words of RFC 9457."""
    for status, headers, body in refusals:
        problem = json.loads(body)
        if headers["Content-Type"] != "application/problem+json" or not headers["Retry-After"]:
            raise Fault(f"status {status} without a problem or Retry-After: {body.decode()}")
        if not problem["title"] or not problem["detail"] or "/" in problem["detail"]:
            raise Fault(f"a refusal without its sentence: {body.decode()}")
    return f"{problem['title']}. {problem['detail']}"


def fill(node, load):
    """Waits until the senders are refused."""
    until = time.monotonic() + FULL_SECONDS_MAX
    while len(load.refusals) < REFUSALS:
        node.demand_alive("the full disk")
        if time.monotonic() > until:
            raise Fault(f"{len(load.refusals)} refusals within {FULL_SECONDS_MAX} s")
        time.sleep(0.02)


def demand_reads(node):
    talk = Talk(node)
    for path in ["/health", "/v1/trips", "/v1/checkpoint", "/metrics"]:
        status, _, body = talk.get(path)
        if status != 200:
            raise Fault(f"with a full disk GET {path} answers {status}: {body[:300].decode()}")
    talk.close()


def demand_ready(node, wanted, seconds):
    """Asked again and again: a node finds out by itself, now and then."""
    until = time.monotonic() + seconds
    while True:
        talk = Talk(node)
        status, _, body = talk.get("/ready")
        talk.close()
        if status == wanted:
            return
        if time.monotonic() > until:
            raise Fault(f"/ready still answers {status}, wanted {wanted}: {body.decode()}")
        time.sleep(0.02)


def finish(node, journal, folder, name, said):
    settle(node, journal)
    repeat(node, journal, REPEATS)
    print(f"{name}: {examine(node, journal, folder)}\n  told: {said}", flush=True)


def small_disk(folder, chance, seed):
    """A full disk that gets room again under the running node."""
    world = World(folder, TRUCKS, seed)
    journal, disk = Journal(world, seed), os.path.join(folder, "disk")
    os.mkdir(disk)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK_MIB}m", "garita-full", disk],
        capture_output=True, check=False)
    if mounted.returncode:
        print("skipped: a small disk under a node (may not mount)")
        return
    node = None
    try:
        node = Node(disk, keys=CONNECTIONS)
        node.start(f"{folder}/serve.log")
        declare(node, world)
        ballast = os.path.join(disk, "ballast")
        room = chance.randint(*ROOM_KIB)
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        with open(ballast, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, free - room * 1_024)
        load = Load(node, journal, tolerant=True)
        fill(node, load)
        demand_ready(node, 503, READY_SECONDS_MAX)
        demand_reads(node)
        os.remove(ballast)
        time.sleep(0.5)
        load.end()
        demand_ready(node, 200, READY_SECONDS_MAX)
        said = demand_refusals(load.refusals)
        finish(node, journal, folder, f"small disk, {room} KiB left", said)
    finally:
        if node:
            node.leave()
        subprocess.run(["umount", disk], check=False)


def small_file(folder, chance, seed):
    """A file that may not grow: to the node a write that failed."""
    world = World(folder, TRUCKS, seed)
    journal, most = Journal(world, seed), chance.randint(*FILE_KIB)
    node = Node(folder, keys=CONNECTIONS)
    try:
        node.start(f"{folder}/serve.log")
        declare(node, world)
        node.stop()
        node.file_bytes_max = most * 1_024
        node.start(f"{folder}/serve-small.log")
        load = Load(node, journal, tolerant=True)
        fill(node, load)
        demand_ready(node, 503, READY_SECONDS_MAX)
        demand_reads(node)
        load.end()
        node.kill()
        node.file_bytes_max = None
        node.start(f"{folder}/serve-last.log")
        finish(node, journal, folder, f"files of {most} KiB", demand_refusals(load.refusals))
    finally:
        node.leave()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=1)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"node_diskfull: {chosen.rounds} rounds, seed {chosen.seed}", flush=True)
    for seed in range(chosen.seed, chosen.seed + chosen.rounds):
        for ordeal in [small_disk, small_file]:
            with tempfile.TemporaryDirectory(prefix="garita-full-") as folder:
                try:
                    ordeal(folder, random.Random(seed), seed)
                except Fault as fault:
                    sys.exit(f"FAULT (seed {seed}, {ordeal.__name__}): {fault}")


if __name__ == "__main__":
    main()
