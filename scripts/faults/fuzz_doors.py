#!/usr/bin/env python3
"""Sends a serving node what it should never be sent, and expects an answer to all of it.

Valid bodies are broken by a seed and carried in right and wrong HTTP. The node may neither end nor
hang nor grow; it answers 2xx or 4xx with a sentence, takes honest deliveries all the while, and its
ledger is sound afterwards.
"""

import argparse
import random
import sys
import tempfile
import time

from carriers import Carriers
from deliveries import World
from faultnode import Fault, Node, Talk, run
from load import declare
from mutations import Mutations
from rawhttp import connect

TRUCKS = 4
# How often an honest sender asks whether it is still served.
CANARY_EVERY = 20
# A node with a small ledger holds 100 MiB; 8 MiB documents and 50 MB bombs come to it one by one.
MEMORY_MIB_MAX = 500
# Senders that stay silent in the middle of a request for the whole run, below the door's 128.
SILENT = 40
# The door hangs up on silence after 60 s (docs/formats/http.md); it may be busy for a while.
SILENCE_SECONDS_MAX = 90


class Canary:
    """An honest sender: its next position must be taken as if nothing had happened."""

    def __init__(self, node, world):
        self.node, self.left = node, list(world.statements)

    def sing(self, after):
        line = self.left.pop(0)
        talk = Talk(self.node)
        for ask in [lambda: talk.post(line), lambda: talk.get("/health")]:
            status, _, body = ask()
            if status != 200:
                raise Fault(f"after {after} an honest sender got {status}: {body[:300].decode()}")
        talk.close()


def silent_senders(node):
    """They begin a request and never end it."""
    lines = []
    start = (f"POST /v1/events HTTP/1.1\r\nHost: n\r\nAuthorization: Bearer {node.keys[0]}\r\n"
             "Content-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n{\"dev").encode()
    for number in range(SILENT):
        line = connect(node.port)
        line.sendall(start if number % 2 else start[:40])
        lines.append(line)
    return lines


def demand_hung_up(lines, since):
    """Whoever stays silent is not waited for. Only a long run can tell."""
    if time.monotonic() - since < SILENCE_SECONDS_MAX:
        return "silent senders not waited for"
    for line in lines:
        line.settimeout(1)
        try:
            while line.recv(65_536):
                pass
        except TimeoutError:
            raise Fault("a silent sender was still waited for") from None
        except OSError:
            pass
    return f"{len(lines)} silent senders hung up on"


def judge(case, answer):
    """What was whole HTTP gets an answer; what was none may also just be hung up on."""
    if answer.status is None:
        if case.is_http and not case.ends:
            raise Fault(f"{case.what}: hung up without an answer")
        return
    # Broken framing stays broken: whoever is told to send it again never ends.
    if answer.status >= 500:
        raise Fault(f"{case.what}: status {answer.status}, {answer.body[:300]!r}")
    if case.is_http and case.is_ours and answer.status >= 400:
        answer.demand_problem(case.what)


def fuzz(node, world, count, seed):
    carriers = Carriers(node, world, Mutations(seed), random.Random(seed))
    canary, statuses = Canary(node, world), {}
    for number in range(count):
        case = carriers.next()
        try:
            answer = case.send()
            judge(case, answer)
            node.demand_alive(case.what)
            if number % CANARY_EVERY == 0:
                canary.sing(case.what)
        except Fault as fault:
            raise Fault(f"case {number}: {fault}") from None
        statuses[answer.status] = statuses.get(answer.status, 0) + 1
    return statuses


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int, nargs="?", default=600)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"fuzz_doors: {chosen.cases} cases, seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="garita-fuzz-") as folder:
        world = World(folder, TRUCKS, chosen.seed)
        node = Node(folder)
        try:
            node.start(f"{folder}/serve.log")
            declare(node, world)
            silent, since = silent_senders(node), time.monotonic()
            statuses = fuzz(node, world, chosen.cases, chosen.seed)
            memory = node.memory()
            if memory > MEMORY_MIB_MAX:
                raise Fault(f"the node held {memory:.0f} MiB")
            silence = demand_hung_up(silent, since)
            for line in silent:
                line.close()
            node.stop()
            fsck = run("fsck", "--data", node.data).splitlines()[0]
            run("replay", "--data", node.data)
        except Fault as fault:
            sys.exit(f"FAULT (seed {chosen.seed}): {fault}")
        finally:
            node.leave()
    told = ", ".join(f"{status or 'hung up'}: {statuses[status]}"
                     for status in sorted(statuses, key=lambda status: status or 0))
    print(f"{chosen.cases} cases, answers {told}; at most {memory:.0f} MiB; {silence}; "
          f"{fsck}")


if __name__ == "__main__":
    main()
