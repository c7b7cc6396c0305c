#!/usr/bin/env python3
"""Measures a node from outside: events a second acknowledged after fsync, latency, memory.

Trucks report at the pace the node takes, each somewhere along a simulated drive, and every report
is new. A key for each connection, so that no rate limit stands between. Client and node share the
machine. Afterwards the ledger is checked, and every acknowledged event must be in it once.
"""

import argparse
import http.client
import json
import math
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime, timezone

GOAL_RATE = 50_000
GOAL_P99_MS = 100
GOAL_TRIPS_MIB = 1_024
# The door takes 256 MiB a body and answers per body: a thousand trips are a quarter of a MiB.
TRIPS_A_BODY = 1_000
# A quarter of a second of driving: the finest step a truck is placed at.
STEPS_A_SECOND = 4
SOAK_EVERY_SECONDS = 10
START_SECONDS_MAX = 30
# All trips of a run depart at once, and each gets its first decision with its first report. No lane
# has such a second, so waits in it are told apart.
DEPARTURE_SECONDS = 3
STOP_SECONDS_MAX = 300


class Node:
    """A `garita serve` of its own on a folder of its own."""

    def __init__(self, garita, folder, keys):
        self.garita, self.folder = garita, folder
        self.keys = [self.key(f"bench-{n}") for n in range(keys)]
        log = open(os.path.join(folder, "serve.log"), "w+", encoding="utf-8")
        command = [garita, "serve", "--data", self.data, "--port", "0", "--quiet"]
        self.process = subprocess.Popen(command, stdout=log, stderr=log)
        self.port = self.listen(log)

    @property
    def data(self):
        return os.path.join(self.folder, "node")

    def run(self, *words):
        return subprocess.run(
            [self.garita, *words], check=True, text=True, capture_output=True).stdout

    def key(self, party):
        words = ["key", "add", "--data", self.data, "--role", "operator", "--party", party]
        return self.run(*words).strip()

    def listen(self, log):
        for _ in range(START_SECONDS_MAX * 10):
            log.seek(0)
            found = re.search(r"listening on http://127\.0\.0\.1:(\d+)", log.read())
            if found:
                return int(found.group(1))
            time.sleep(0.1)
        self.process.kill()
        sys.exit(f"the node did not start within {START_SECONDS_MAX} s")

    def memory(self, name="VmRSS"):
        """MiB that the process holds, as the kernel counts them."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            for line in status:
                if line.startswith(name + ":"):
                    return int(line.split()[1]) / 1_024
        return float("nan")

    def cpu(self):
        """Processor seconds so far."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(STOP_SECONDS_MAX)
            except subprocess.TimeoutExpired:
                self.process.kill()
                sys.exit(f"the node did not stop within {STOP_SECONDS_MAX} s")


class Drive:
    """One simulated truck's way over the lane, there and back, in steps of a quarter second."""

    def __init__(self, garita, folder):
        world = os.path.join(folder, "world")
        subprocess.run(
            [garita, "simulate", "--trucks", "1", "--attacks", "0", "-o", world],
            check=True, capture_output=True)
        with open(os.path.join(world, "lane.geojson"), encoding="utf-8") as lane:
            self.lane = json.dumps(json.load(lane)).encode() + b"\n"
        with open(os.path.join(world, "positions.ndjson"), encoding="utf-8") as lines:
            fixes = sorted((json.loads(line) for line in lines), key=lambda fix: fix["time"])
        there = self.steps([fix for fix in fixes if fix.get("valid", True)])
        self.places = there + there[::-1]

    @staticmethod
    def steps(fixes):
        places = []
        for a, b in zip(fixes, fixes[1:]):
            seconds = max(1, moment(b["time"]) - moment(a["time"]))
            # A stop of an hour in the queue would put every other truck there.
            count = min(int(seconds), 15) * STEPS_A_SECOND
            metres = math.hypot(b["lon"] - a["lon"], b["lat"] - a["lat"]) * 100_000
            if metres < 1:
                continue
            for step in range(count):
                share = step / count
                lon = a["lon"] + (b["lon"] - a["lon"]) * share
                lat = a["lat"] + (b["lat"] - a["lat"]) * share
                places.append(
                    f'Z","lon":{lon:.6f},"lat":{lat:.6f},"speedKmh":38.5,"course":181,'
                    '"accuracyMetres":4.2,"door":"closed","seal":"intact"}\n'.encode())
        return places


class Fleet:
    """The trucks of one connection. It hands out bodies in which every line is new."""

    def __init__(self, trucks, drive):
        self.drive, self.next, self.last = drive, 0, 0
        size = len(drive.places)
        # A large odd stride strews neighbours in number over the whole lane.
        self.trucks = [
            (f'{{"device":"GPS-{n}","time":"'.encode(), n * 7_919 % size) for n in trucks]

    def body(self, lines):
        now = time.time()
        # Two reports of a truck may not bear one moment: the second would be a repeat.
        self.last = max(int(now * 1_000), self.last + 1)
        stamp = datetime.fromtimestamp(self.last / 1_000, timezone.utc)
        text = stamp.strftime("%Y-%m-%dT%H:%M:%S.").encode() + b"%03d" % (self.last % 1_000)
        step, places = int(now * STEPS_A_SECOND), self.drive.places
        size, count = len(places), len(self.trucks)
        picked = [self.trucks[(self.next + n) % count] for n in range(min(lines, count))]
        self.next = (self.next + len(picked)) % count
        body = b"".join([head + text + places[(step + at) % size] for head, at in picked])
        return body, len(picked)


class Sender(threading.Thread):
    """One connection: sends, waits for the receipt, sends again."""

    def __init__(self, node, key, fleet, lines, until, rate=None, phase=0):
        super().__init__(daemon=True)
        # At a given pace connections take turns, as strangers would; else they come as one burst.
        self.phase = phase * min(lines, len(fleet.trucks)) / rate if rate else 0
        self.post = Post(node, key)
        self.fleet, self.lines, self.until, self.rate = fleet, lines, until, rate
        self.recorded, self.waits, self.bytes, self.failure = 0, [], 0, None

    def run(self):
        try:
            due = time.monotonic() + self.phase
            while time.monotonic() < self.until:
                body, count = self.fleet.body(self.lines)
                began = time.monotonic()
                if self.rate:
                    # At a given pace, lateness of ours counts: a truck does not wait its turn.
                    time.sleep(max(0, due - began))
                    began, due = due, due + count / self.rate
                self.post.send(body, count)
                ended = time.monotonic()
                self.waits.append((began, ended - began))
                self.recorded += count
                self.bytes += len(body)
        except Exception as problem:  # told by the main thread, which then stops
            self.failure = problem


class Post:
    """Hands bodies to the door and reads receipts; anything not recorded is a failure."""

    def __init__(self, node, key):
        self.connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=60)
        self.headers = {
            "Authorization": "Bearer " + key, "Content-Type": "application/x-ndjson"}

    def send(self, body, count):
        self.connection.request("POST", "/v1/events", body, self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"status {answer.status}: {text[:400].decode()}")
        receipt = json.loads(text)
        if receipt["recorded"] != count or answer.headers.get("Garita-Repeated", "0") != "0":
            raise RuntimeError(f"{count} sent, the receipt says {text[:400].decode()}")


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def declare(node, drive, trips):
    post = Post(node, node.keys[0])
    post.send(drive.lane, 1)
    departure = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    for first in range(0, trips, TRIPS_A_BODY):
        numbers = range(first, min(first + TRIPS_A_BODY, trips))
        lines = [
            f'{{"trip":"T-{n}","device":"GPS-{n}","departure":"{departure}","driver":"D-{n}",'
            f'"tractor":"TRK-{n}","trailer":"TRL-{n}","seals":[{{"maker":"ACME",'
            f'"number":"H-{n}","class":"H"}}],"programme":{{"ctpatTier":2,"fast":true}}}}\n'
            for n in numbers]
        post.send("".join(lines).encode(), len(lines))
    return trips + 1


def fleets(options, drive):
    """Every truck belongs to one connection, so its reports arrive in order."""
    return [
        Fleet(range(n, options.trips, options.connections), drive)
        for n in range(options.connections)]


def quantile(values, share):
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def blast(node, options, drive, seconds, each=None):
    """All connections at once; `each` is called every ten seconds. Returns the senders."""
    until = time.monotonic() + seconds
    pace = options.rate / options.connections if options.rate else None
    senders = [
        Sender(node, key, fleet, options.lines, until, pace, n / options.connections)
        for n, (key, fleet) in enumerate(zip(node.keys, fleets(options, drive)))]
    for sender in senders:
        sender.start()
    while any(sender.is_alive() for sender in senders):
        time.sleep(min(SOAK_EVERY_SECONDS, max(0.05, until - time.monotonic())))
        if each and time.monotonic() < until:
            each(sum(sender.recorded for sender in senders))
    for sender in senders:
        if sender.failure:
            raise sender.failure
    return senders


def rate(node, options, drive):
    began, cpu = time.monotonic(), node.cpu()
    if options.soak:
        marks = []

        def each(recorded):
            marks.append(node.memory())
            print(f"  {time.monotonic() - began:5.0f} s  {recorded:>11,} events  "
                  f"RSS {marks[-1]:7.1f} MiB", flush=True)

        senders = blast(node, options, drive, options.seconds, each)
    else:
        senders = blast(node, options, drive, options.seconds)
    took, cpu = time.monotonic() - began, node.cpu() - cpu
    recorded = sum(sender.recorded for sender in senders)
    speed = recorded / took
    size = sum(sender.bytes for sender in senders) / max(recorded, 1)
    pace = f"paced at {options.rate:,}/s" if options.rate else "as fast as the node takes it"
    print(f"durable ingest over HTTP, {options.connections} connections, {options.lines} lines of "
          f"{size:.0f} bytes a request, {options.trips:,} trips, {pace}:")
    print(f"  {speed:,.0f} events/s acknowledged after fsync ({recorded:,} in {took:.1f} s; "
          f"node {cpu:.1f} CPU s)  [must reach {GOAL_RATE:,}, ratio {speed / GOAL_RATE:.2f}]")
    waits = [wait for sender in senders for wait in sender.waits]
    tell_waits("a request", [wait for start, wait in waits if start >= began + DEPARTURE_SECONDS])
    tell_waits(f"in the first {DEPARTURE_SECONDS} s, when every trip departs",
               [wait for start, wait in waits if start < began + DEPARTURE_SECONDS])
    print(f"  node RSS {node.memory():.0f} MiB, most {node.memory('VmHWM'):.0f} MiB; "
          f"load average {os.getloadavg()[0]:.1f}")
    return recorded


def tell_waits(what, seconds):
    waits = sorted(wait * 1_000 for wait in seconds)
    if waits:
        print(f"  {what}: p50 {quantile(waits, 0.5):.1f} ms, p99 {quantile(waits, 0.99):.1f} ms, "
              f"longest {waits[-1]:.1f} ms  [p99 must stay under {GOAL_P99_MS} ms]")


def crowd(node, options, drive):
    """Very many trips under way at once, each reporting in turn; what does a trip weigh?"""
    recorded = 0
    print(f"{options.trips:,} trips under way at once:")
    print(f"  declared                RSS {node.memory():7.1f} MiB", flush=True)
    posts = [Post(node, key) for key in node.keys]
    groups = fleets(options, drive)
    for turn in range(1, options.rounds + 1):
        began, sent = time.monotonic(), 0
        for post, fleet in zip(posts, groups):
            left = len(fleet.trucks)
            while left:
                body, count = fleet.body(min(options.lines, left))
                post.send(body, count)
                left, sent = left - count, sent + count
        recorded += sent
        print(f"  {turn:3d} reports a trip       RSS {node.memory():7.1f} MiB   "
              f"({sent / (time.monotonic() - began):,.0f} events/s)", flush=True)
    most = node.memory("VmHWM")
    print(f"  most {most:.0f} MiB  [must stay under {GOAL_TRIPS_MIB} MiB, ratio "
          f"{GOAL_TRIPS_MIB / most:.2f}]")
    return recorded


def check(node, least):
    """Every acknowledged event is in the ledger, in a tree that agrees with its checkpoints."""
    verdict = node.run("fsck", "--data", node.data).splitlines()[0]
    entries = int(re.search(r"(\d+) entries", verdict).group(1))
    print(f"  fsck: {verdict}")
    if entries < least:
        sys.exit(f"{least:,} events were acknowledged, the ledger has {entries:,}")
    print(f"  {least:,} acknowledged, {entries - least:,} more of the node's own")


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--garita", default=".build/release/garita", help="the command")
    parser.add_argument("--mode", choices=["rate", "soak", "trips"], default="rate")
    parser.add_argument("--seconds", type=float, help="rate: 20, soak: 600")
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--lines", type=int, default=500, help="positions in a request")
    parser.add_argument("--trips", type=int, help="rate and soak: 5,000, trips: 100,000")
    parser.add_argument("--rate", type=int, help="events a second to hold; else all it takes")
    parser.add_argument("--rounds", type=int, default=10, help="trips: reports of each trip")
    parser.add_argument("--no-fsck", action="store_true", help="do not check the ledger after")
    chosen = parser.parse_args()
    chosen.soak = chosen.mode == "soak"
    chosen.seconds = chosen.seconds or (600 if chosen.soak else 20)
    chosen.trips = chosen.trips or (100_000 if chosen.mode == "trips" else 5_000)
    if chosen.connections < 1 or chosen.lines < 1 or chosen.trips < chosen.connections:
        parser.error("at least one connection, one line and a trip for each connection")
    return chosen


def main():
    chosen = options()
    if not os.access(chosen.garita, os.X_OK):
        sys.exit(f"{chosen.garita} is not there; `make build` makes it")
    with tempfile.TemporaryDirectory(prefix="garita-bench-") as folder:
        drive = Drive(chosen.garita, folder)
        node = Node(chosen.garita, folder, chosen.connections)
        try:
            least = declare(node, drive, chosen.trips)
            measure = crowd if chosen.mode == "trips" else rate
            least += measure(node, chosen, drive)
        finally:
            node.stop()
        if not chosen.no_fsck:
            check(node, least)


if __name__ == "__main__":
    main()
