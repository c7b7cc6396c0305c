#!/usr/bin/env python3
"""Cuts the power of a serving node: what was not synced is gone, plain or torn in the middle.

As node_kill.py, on a file system that forgets unsynced writes. The first cut comes right after the
keys were made: a key that was shown to somebody must open the door afterwards.
"""

import argparse
import importlib.util
import os
import random
import subprocess
import sys
import tempfile
import time

from deliveries import Journal, World
from evidence import examine
from faultnode import Fault, Node, skip
from load import Load, declare, repeat, settle

CONNECTIONS = 4
# The file system is slow: a round takes some hundred statements.
TRUCKS_A_ROUND = 2
LIFE_SECONDS = (0.2, 1.2)
REPEATS_A_ROUND = 10
REPEATS_AT_THE_END = 100
MOUNT_SECONDS_MAX = 10


class Disk:
    """A mounted dropfs."""

    def __init__(self, folder, torn):
        self.backing, self.mount = os.path.join(folder, "disk"), os.path.join(folder, "mount")
        os.mkdir(self.backing)
        os.mkdir(self.mount)
        words = [sys.executable, os.environ["DROPFS"], self.backing, self.mount]
        words += ["--torn", str(torn)] if torn is not None else []
        self.log_path = os.path.join(folder, "dropfs.log")
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(words, stdout=log, stderr=log)
        until = time.monotonic() + MOUNT_SECONDS_MAX
        while not os.path.ismount(self.mount):
            if time.monotonic() > until or self.process.poll() is not None:
                raise Fault(f"dropfs could not be mounted: {self.said()}")
            time.sleep(0.05)

    def cut(self):
        subprocess.run(["touch", os.path.join(self.mount, ".dropfs-crash")], check=True)

    def said(self):
        with open(self.log_path, encoding="utf-8") as log:
            return (log.read().splitlines() or [""])[-1]

    def leave(self):
        subprocess.run(["fusermount3", "-u", self.mount], check=False)
        self.process.wait()


def rounds(node, disk, journal, chance, count, folder):
    for number in range(count):
        node.start(f"{folder}/serve-{number}.log")
        repeat(node, journal, REPEATS_A_ROUND)
        load = Load(node, journal)
        time.sleep(chance.uniform(*LIFE_SECONDS))
        node.demand_alive("the load")
        node.kill()
        load.end()
        disk.cut()


def ordeal(name, torn, count, seed):
    with tempfile.TemporaryDirectory(prefix="garita-powercut-") as folder:
        world = World(folder, TRUCKS_A_ROUND * count + 4, seed)
        journal, chance = Journal(world, seed), random.Random(seed)
        disk, node = Disk(folder, torn), None
        try:
            node = Node(disk.mount, keys=CONNECTIONS)
            disk.cut()
            node.start(f"{folder}/serve.log")
            declare(node, world)
            node.kill()
            disk.cut()
            rounds(node, disk, journal, chance, count, folder)
            node.start(f"{folder}/serve-last.log")
            settle(node, journal)
            repeat(node, journal, REPEATS_AT_THE_END)
            print(f"{name}, {count + 2} cuts: {examine(node, journal, folder)}; {disk.said()}",
                  flush=True)
        finally:
            if node:
                node.leave()
            disk.leave()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=2)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    if not os.environ.get("DROPFS"):
        skip("power cut of a node (DROPFS names no file system that drops unsynced writes)")
    if not os.path.exists("/dev/fuse"):
        skip("power cut of a node (this machine has no /dev/fuse)")
    if not importlib.util.find_spec("mfusepy"):
        skip("power cut of a node (this Python has no mfusepy; PYTHON may name one that has)")
    print(f"node_powercut: {chosen.rounds} rounds, seed {chosen.seed}", flush=True)
    try:
        ordeal("plain", None, chosen.rounds, chosen.seed)
        ordeal("torn", chosen.seed, chosen.rounds, chosen.seed + 1)
    except Fault as fault:
        sys.exit(f"FAULT (seed {chosen.seed}): {fault}")


if __name__ == "__main__":
    main()
