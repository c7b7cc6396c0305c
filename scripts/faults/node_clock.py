#!/usr/bin/env python3
"""Lets the clock of a serving node jump, ahead and back, while it takes deliveries.

A few lines of C stand between the node and the system's clock; the machine's own is not touched.
After each jump deliveries are taken, what lies too far ahead of the node's clock is refused with a
sentence, and at the end the ledger is whole and its decisions are repeated by a replay, although
the times of receipt in it run backwards. One jump comes between a kill and the next start.
"""

import argparse
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone

from deliveries import Delivery, Journal, World
from evidence import examine
from faultnode import Fault, Node, Talk, skip
from load import Load, declare, repeat, settle

CONNECTIONS = 3
TRUCKS_A_JUMP = 2
LIFE_SECONDS = 0.3
HOUR, DAY = 3_600, 86_400
# A leap second, a time server coming back, a wrong zone, a flat battery, and the way back.
JUMPS = [0, 1, -1, 2 * HOUR, -8 * HOUR, 90 * DAY, -100 * DAY, 0]
# The jump that happens while the node is down.
BORN_AGAIN_AT = -8 * HOUR
# So long after the world's last statement that no jump back makes the past a future.
AFTERWARDS = timedelta(days=200)
# How far ahead of the door's clock a statement may lie (docs/formats/positions.md), and a minute
# on either side of it.
AHEAD = timedelta(seconds=300)
MARGIN = timedelta(seconds=60)
REPEATS = 40
# So far back may a clock be and the doors still know what was heard before (operations/clock.md).
BEHIND_MAX = DAY


class Clock:
    """The node's clock: as far from the machine's as a file says (shiftclock.c)."""

    def __init__(self, folder, library, last):
        path = os.path.join(folder, "clock")
        with open(path, "wb") as file:
            file.write(bytes(8))
        self.file = open(path, "r+b", buffering=0)
        self.base = datetime.fromisoformat(last.replace("Z", "+00:00")) + AFTERWARDS \
            - datetime.now(timezone.utc)
        self.environment = {"LD_PRELOAD": library, "SHIFTCLOCK": path}
        self.set(0)

    def set(self, seconds):
        self.offset = self.base + timedelta(seconds=seconds)
        self.file.seek(0)
        self.file.write(struct.pack("=q", self.offset // timedelta(milliseconds=1)))

    def stamp(self, ahead=timedelta()):
        moment = datetime.now(timezone.utc) + self.offset + ahead
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def library(folder):
    """The C lines, compiled; every machine that builds Swift has clang."""
    compiler = shutil.which("clang") or shutil.which("cc")
    if not compiler:
        skip("jumps of a node's clock (no C compiler)")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shiftclock.c")
    made = os.path.join(folder, "shiftclock.so")
    subprocess.run([compiler, "-shared", "-fPIC", "-Wall", "-o", made, source], check=True)
    return made


def declare_own(talk, clock, number):
    """A trip that departs now, by the node's clock; later positions are of it."""
    trip = {"trip": f"CLOCK-{number}", "device": f"GPS-{number}", "departure": clock.stamp(),
            "driver": "D", "tractor": f"TRK-{number}", "trailer": f"TRL-{number}", "seals": []}
    status, _, answer = talk.post(json.dumps(trip).encode())
    if status != 200:
        raise Fault(f"a trip that departs now: status {status}, {answer[:400].decode()}")


def position(number, stamp):
    stated = {"device": f"GPS-{number}", "time": stamp, "lon": -116.9, "lat": 32.5}
    return json.dumps(stated).encode()


def behind(number):
    """Seconds from the node's clock to what its doors take for the present: nothing that the
    ledger has heard lies in the future, but for a clock that is very far behind."""
    return timedelta(seconds=min(max(JUMPS[:number + 1]) - JUMPS[number], BEHIND_MAX))


def demand_judgement(talk, clock, own, number):
    """What lies a little ahead is taken; further ahead it is refused, with field and sentence."""
    for ahead in [timedelta(), AHEAD - MARGIN]:
        delivery = Delivery([position(number, clock.stamp(ahead))])
        own.answered(delivery, *delivery.post(talk))
    status, _, answer = talk.post(position(number, clock.stamp(behind(number) + AHEAD + MARGIN)))
    refused = json.loads(answer)["refused"]
    if status != 422 or refused[0]["field"] != "time" or "ahead" not in refused[0]["wanted"]:
        raise Fault(f"a position from the future: status {status}, {answer[:400].decode()}")
    return refused[0]["wanted"]


def jump(node, clock, journal, own, number, folder):
    """Under load, but for the one that a restart finds."""
    seconds, load = JUMPS[number], None
    if seconds == BORN_AGAIN_AT:
        node.kill()
        clock.set(seconds)
        node.start(f"{folder}/serve-{number}.log")
        load = Load(node, journal)
    else:
        load = Load(node, journal)
        time.sleep(LIFE_SECONDS / 2)
        clock.set(seconds)
    talk = Talk(node)
    declare_own(talk, clock, number)
    wanted = demand_judgement(talk, clock, own, number)
    time.sleep(LIFE_SECONDS)
    load.end()
    repeat(node, journal, REPEATS)
    node.demand_alive(f"a jump of {seconds} s")
    talk.close()
    return wanted


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"node_clock: {len(JUMPS)} jumps, seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="garita-clock-") as folder:
        world = World(folder, TRUCKS_A_JUMP * len(JUMPS), chosen.seed)
        journal = Journal(world, chosen.seed)
        # What is said of the present is not repeated by the load: when the clock went back, a node
        # refuses even what it took before.
        own = Journal(world, chosen.seed)
        clock = Clock(folder, library(folder), json.loads(world.trips[-1])["departure"])
        node = Node(folder, keys=CONNECTIONS, environment=clock.environment)
        try:
            node.start(f"{folder}/serve.log")
            declare(node, world)
            for number in range(len(JUMPS)):
                wanted = jump(node, clock, journal, own, number, folder)
            settle(node, journal)
            journal.known += own.known
            print(f"{len(JUMPS)} jumps: {examine(node, journal, folder)}\n  told: {wanted}")
        except Fault as fault:
            sys.exit(f"FAULT (seed {chosen.seed}): {fault}")
        finally:
            node.leave()


if __name__ == "__main__":
    main()
