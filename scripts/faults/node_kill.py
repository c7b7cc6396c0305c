#!/usr/bin/env python3
"""Kills a serving node under load again and again, and holds its ledger against every receipt.

Several connections send a simulated day: late, shuffled, repeated. After each kill the node is
started again, what nobody acknowledged is sent again, and acknowledged deliveries must get the same
receipt. Now and then it is killed while it starts.
"""

import argparse
import random
import sys
import tempfile
import time

from deliveries import Journal, World
from evidence import examine
from faultnode import Fault, Node
from load import Load, declare, repeat, settle

CONNECTIONS = 6
# A truck's day is about 300 statements; a round of a second takes some thousand.
TRUCKS_A_ROUND = 6
LIFE_SECONDS = (0.1, 0.9)
# Starting takes 0.05 to 0.3 s: such a kill strikes before, within or just after recovery.
BIRTH_SECONDS = (0.0, 0.3)
KILLED_AT_BIRTH = 0.3
REPEATS_A_ROUND = 20
REPEATS_AT_THE_END = 400


def rounds(node, journal, chance, count, folder):
    for number in range(count):
        if chance.random() < KILLED_AT_BIRTH:
            node.launch(f"{folder}/birth-{number}.log")
            time.sleep(chance.uniform(*BIRTH_SECONDS))
            node.kill()
        node.start(f"{folder}/serve-{number}.log")
        repeat(node, journal, REPEATS_A_ROUND)
        load = Load(node, journal)
        time.sleep(chance.uniform(*LIFE_SECONDS))
        node.demand_alive("the load")
        node.kill()
        load.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=8)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"node_kill: {chosen.rounds} rounds, seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="garita-kill-") as folder:
        world = World(folder, TRUCKS_A_ROUND * chosen.rounds, chosen.seed)
        journal, chance = Journal(world, chosen.seed), random.Random(chosen.seed)
        node = Node(folder, keys=CONNECTIONS)
        try:
            node.start(f"{folder}/serve.log")
            declare(node, world)
            node.kill()
            rounds(node, journal, chance, chosen.rounds, folder)
            node.start(f"{folder}/serve-last.log")
            settle(node, journal)
            repeat(node, journal, REPEATS_AT_THE_END)
            print(f"{chosen.rounds} kills: {examine(node, journal, folder)}")
        except Fault as fault:
            sys.exit(f"FAULT (seed {chosen.seed}): {fault}")
        finally:
            node.leave()


if __name__ == "__main__":
    main()
