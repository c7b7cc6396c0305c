#!/usr/bin/env python3
"""What do devices cost a node, and how soon is a cut seal's clearance gone?

Starts `garita serve` on a new ledger with a port for JT701 locks. Then

  idle      opens thousands of connections that say nothing, and tells what memory each costs;
  latency   clears trips on the trusted lane, sends the frame of a cut seal for one after the
            other, and tells when the lock was answered (the word is on disk) and when the trip's
            page shows the revocation, asked over HTTP again and again.
"""

import argparse
import http.client
import json
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone

LANE = {"type": "FeatureCollection", "name": "street", "features": [
    {"type": "Feature", "properties": {"role": "corridor", "widthMetres": 300},
     "geometry": {"type": "LineString", "coordinates": [[-117.0, 32.5], [-116.787, 32.5]]}},
    {"type": "Feature", "properties": {"role": "plant", "name": "plant", "radiusMetres": 250},
     "geometry": {"type": "Point", "coordinates": [-117.0, 32.5]}}]}
# Of the status word: string inserted, motor locked, back cap closed, an answer wanted; then the
# same lock cut and unlocked.
ARMED, CUT = "20e0", "0928"
FIRST_SERIAL = 7_001_000_000


def frame(serial, when, status, west):
    """A JT701's location message; west in degrees, on latitude 32.5."""
    minutes = round(west % 1 * 60 * 10_000)
    place = f"32300000{int(west):03d}{minutes:06d}3"
    return bytes.fromhex(
        f"24{serial:010d}19110030{when:%d%m%y%H%M%S}{place}3187000010e109000000"
        f"00{status}5f0001000214000000000000000000000000002a")


def run(*words):
    done = subprocess.run(words, text=True, capture_output=True)
    if done.returncode:
        sys.exit(f"{' '.join(words[:3])} ended with {done.returncode}: {done.stderr[-400:]}")
    return done.stdout.strip()


class Node:
    """A serving node, its key and its ports."""

    def __init__(self, garita, data):
        self.key = run(garita, "key", "add", "--role", "operator", "--party", "op", "--data", data)
        self.process = subprocess.Popen(
            [garita, "serve", "--data", data, "--port", "0", "--quiet",
             "--device-port", "Jt600=0/tcp"],
            stderr=subprocess.PIPE, text=True)
        heard = ""
        while not (self._port(heard) and self._device_port(heard)):
            line = self.process.stderr.readline()
            if not line:
                sys.exit(f"the node ended: {heard}")
            heard += line
        self.device_port = self._device_port(heard)
        self.web = http.client.HTTPConnection("127.0.0.1", self._port(heard))

    @staticmethod
    def _port(heard):
        found = re.search(r"http://127\.0\.0\.1:(\d+)", heard)
        return int(found[1]) if found else None

    @staticmethod
    def _device_port(heard):
        found = re.search(r"tcp port (\d+)", heard)
        return int(found[1]) if found else None

    def ask(self, path, body=None):
        head = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/x-ndjson"}
        self.web.request("POST" if body else "GET", path, body, head)
        answer = self.web.getresponse()
        return answer.read().decode()

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1])

    def open_connections(self):
        found = re.search(r"\ngarita_device_connections (\d+)", self.ask("/metrics"))
        return int(found[1]) if found else 0

    def talk(self):
        wire = socket.create_connection(("127.0.0.1", self.device_port))
        wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return wire

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def say(wire, message):
    """Sends and waits for the answer that lets a lock forget."""
    wire.sendall(message)
    heard = b""
    while not heard.endswith(b")"):
        more = wire.recv(64)
        if not more:
            sys.exit("the node hung up on a lock")
        heard += more


def idle(node, count):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    before = node.memory()
    sleepers = [node.talk() for _ in range(count)]
    while node.open_connections() < count:
        time.sleep(0.1)
    time.sleep(1)
    after = node.memory()
    print(f"{count:,} idle connections: {after / 1024:.0f} MB resident, {before / 1024:.0f} MB "
          f"before, {(after - before) / count:.1f} KiB each")
    return sleepers


def declare(garita, data, node, trips, start):
    """Trips with an enrolled lock each, cleared by three reports on the way."""
    seals = [{"maker": "Ancla", "number": "H-1", "class": "H"}]
    enrolled = [
        {"protocol": "Jt600", "identity": str(FIRST_SERIAL + trip), "device": f"GPS-{trip}",
         "party": "carrier-a", "since": start.isoformat()} for trip in range(trips)]
    with open(os.path.join(data, "devices.json"), "w", encoding="utf-8") as file:
        json.dump({"enrolled": enrolled}, file)
    lines = [json.dumps(LANE)] + [
        json.dumps({
            "trip": f"T-{trip}", "device": f"GPS-{trip}", "departure": start.isoformat(),
            "driver": f"D-{trip}", "tractor": f"TRK-{trip}", "trailer": f"TRL-{trip}",
            "carrier": "carrier-a", "seals": seals, "programme": {"ctpatTier": 2, "fast": True}})
        for trip in range(trips)]
    said = node.ask("/v1/events", "\n".join(lines))
    if f'"recorded":{trips + 1}' not in said:
        sys.exit(f"the trips were not taken: {said[:400]}")
    time.sleep(3)  # the roll of devices is read anew every two seconds
    wires = []
    for trip in range(trips):
        wire = node.talk()
        for second in (30, 60, 90):
            when = start + timedelta(seconds=second)
            say(wire, frame(FIRST_SERIAL + trip, when, ARMED, 117 - second / 9_000))
        wires.append(wire)
    return wires


def row(node, trip):
    return json.loads(node.ask(f"/v1/trips/T-{trip}"))["row"]


def share(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000


def latency(garita, data, node, trips):
    start = datetime.now(timezone.utc).replace(microsecond=0) - timedelta(seconds=120)
    wires = declare(garita, data, node, trips, start)
    while row(node, trips - 1)["channel"] is None:
        time.sleep(0.1)
    answered, shown = [], []
    for trip, wire in enumerate(wires):
        if not row(node, trip)["cleared"]:
            continue  # one in twenty is drawn for an examination, and has nothing to lose
        when = datetime.now(timezone.utc)
        place = 117 - (when - start).total_seconds() / 9_000
        begin = time.monotonic()
        say(wire, frame(FIRST_SERIAL + trip, when, CUT, place))
        answered.append(time.monotonic() - begin)
        while not row(node, trip)["revoked"]:
            if time.monotonic() - begin > 10:
                sys.exit(f"T-{trip} was never revoked: {row(node, trip)}")
        shown.append(time.monotonic() - begin)
    for name, times in (("the lock is answered, its word on disk", answered),
                        ("the trip's page shows the revocation", shown)):
        print(f"{len(times)} cut seals, until {name}: p50 {share(times, 0.5):.1f} ms, "
              f"p99 {share(times, 0.99):.1f} ms, most {max(times) * 1000:.1f} ms")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--garita", default=".build/release/garita", help="the command")
    parser.add_argument("--idle", type=int, default=5_000, help="connections that say nothing")
    parser.add_argument("--trips", type=int, default=200, help="seals that are cut")
    chosen = parser.parse_args()
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{os.cpu_count()} cores, load average {load} when this began")
    with tempfile.TemporaryDirectory(prefix="garita-devices-") as data:
        node = Node(chosen.garita, data)
        try:
            if chosen.trips:
                latency(chosen.garita, data, node, chosen.trips)
            sleepers = idle(node, chosen.idle)
            for one in sleepers:
                one.close()
        finally:
            node.stop()


if __name__ == "__main__":
    main()
