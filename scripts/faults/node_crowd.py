#!/usr/bin/env python3
"""One key opens as many uploads as it can and sends a byte now and then; another is served.

The greedy key is told 429 beyond its share. In the long form its senders go on with a byte every
few seconds: each is cut off with 408 and a sentence, although it never falls silent.
"""

import argparse
import sys
import tempfile
import time

from deliveries import World
from faultnode import ANSWER_SECONDS_MAX, Fault, Node, Talk
from load import declare
from rawhttp import Answer, connect

TRUCKS = 2
# The door's own figures: docs/formats/http.md, limits.
UPLOADS, UPLOADS_A_KEY = 128, 32
# Slower than the pace the door wants, and never silent for as long as it allows.
BYTE_EVERY_SECONDS = 10
# The window of 30 s, the byte after it, and a busy machine.
CUT_OFF_SECONDS_MAX = 75


def open_uploads(node, key):
    """As many as the whole door takes; those beyond the key's share are answered at once."""
    start = (f"POST /v1/events HTTP/1.1\r\nHost: n\r\nAuthorization: Bearer {key}\r\n"
             "Content-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n{").encode()
    lines = []
    for _ in range(UPLOADS):
        line = connect(node.port)
        line.sendall(start)
        line.setblocking(False)
        lines.append(line)
    return lines


def whole_answer(line, got):
    """An answer may come in two pieces; what follows the first is already on its way."""
    line.settimeout(ANSWER_SECONDS_MAX)
    while got and not Answer(got).is_whole:
        more = line.recv(65_536)
        if not more:
            break
        got += more
    return Answer(got)


def answers(lines):
    """What was answered since the last look, and the lines that still wait."""
    told, waiting = [], []
    for line in lines:
        try:
            told.append(whole_answer(line, line.recv(65_536)))
        except BlockingIOError:
            waiting.append(line)
        except OSError:
            raise Fault("an upload was hung up on without a word") from None
    return told, waiting


def demand_share(node, lines):
    until = time.monotonic() + CUT_OFF_SECONDS_MAX
    told, waiting = [], lines
    while len(waiting) > UPLOADS_A_KEY and time.monotonic() < until:
        more, waiting = answers(waiting)
        told += more
        time.sleep(0.05)
    if len(waiting) != UPLOADS_A_KEY or any(answer.status != 429 for answer in told):
        raise Fault(f"{len(waiting)} uploads of one key wait, "
                    f"the others got {[answer.status for answer in told]}")
    for answer in told:
        answer.demand_problem("an upload beyond the key's share")
    return waiting


def demand_served(node, statements):
    talk = Talk(node, node.keys[1])
    status, _, body = talk.post(statements.pop(0))
    talk.close()
    if status != 200:
        raise Fault(f"beside a greedy key another got {status}: {body[:300].decode()}")


def demand_cut_off(node, waiting, statements):
    begun = time.monotonic()
    while waiting:
        if time.monotonic() - begun > CUT_OFF_SECONDS_MAX:
            raise Fault(f"{len(waiting)} senders of a byte every {BYTE_EVERY_SECONDS} s wait on")
        time.sleep(BYTE_EVERY_SECONDS)
        demand_served(node, statements)
        for line in waiting:
            line.send(b" ")
        time.sleep(0.5)
        told, waiting = answers(waiting)
        for answer in told:
            answer.demand_problem("a dribbling upload")
            if answer.status != 408:
                raise Fault(f"a dribbling upload got {answer.status}: {answer.body[:300]!r}")
    return f"cut off within {time.monotonic() - begun:.0f} s"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patient", action="store_true", help="wait until dribblers are cut off")
    chosen = parser.parse_args()
    print("node_crowd", flush=True)
    with tempfile.TemporaryDirectory(prefix="garita-crowd-") as folder:
        world = World(folder, TRUCKS, 1)
        statements = list(world.statements)
        node = Node(folder, keys=2)
        try:
            node.start(f"{folder}/serve.log")
            declare(node, world)
            lines = open_uploads(node, node.keys[0])
            waiting = demand_share(node, lines)
            demand_served(node, statements)
            ended = "not waited for"
            if chosen.patient:
                ended = demand_cut_off(node, waiting, statements)
            for line in lines:
                line.close()
            node.stop()
        except Fault as fault:
            sys.exit(f"FAULT: {fault}")
        finally:
            node.leave()
    print(f"{UPLOADS} uploads of one key, {UPLOADS_A_KEY} let in, another key served; "
          f"dribblers {ended}")


if __name__ == "__main__":
    main()
