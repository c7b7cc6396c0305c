"""What is sent: a simulated day cut into seeded deliveries, and what was answered to each."""

import gzip
import json
import os
import random
import threading

from faultnode import Fault, run

# A gateway sends what gathered since the last time: mostly little, now and then a backlog.
LINES_MAX = 24
# How often a delivery is kept back and comes after later ones.
LATE = 0.15
# How often a delivery repeats what was acknowledged, whole or in part.
REPEAT = 0.15
# How often a delivery comes as gzip, and how often it wants all or nothing.
PACKED = 0.2
WHOLE = 0.2


def meaning(line):
    """A statement without its spelling and without what is not part of the event."""
    stated = json.loads(line)
    stated.pop("received", None)
    stated.pop("recordTime", None)
    return json.dumps(stated, sort_keys=True)


class World:
    """A simulated day: the lane, the trips, and every statement once in the order of receipt."""

    def __init__(self, folder, trucks, seed):
        at = os.path.join(folder, "world")
        run("simulate", "--trucks", str(trucks), "--attacks", "0.2", "--seed", str(seed), "-o", at)
        with open(os.path.join(at, "lane.geojson"), encoding="utf-8") as lane:
            self.lane = json.dumps(json.load(lane)).encode()
        self.trips = self._lines(at, "trips.ndjson")
        spoken = {}
        for line in self._lines(at, "positions.ndjson") + self._lines(at, "events.ndjson"):
            spoken.setdefault(meaning(line), line)
        self.statements = sorted(spoken.values(), key=self._heard)

    @staticmethod
    def _lines(folder, name):
        with open(os.path.join(folder, name), "rb") as file:
            return [line for line in file.read().split(b"\n") if line]

    @staticmethod
    def _heard(line):
        stated = json.loads(line)
        return stated.get("received") or stated.get("time") or stated.get("eventTime")


class Delivery:
    """One body. Until `receipt` is there, nobody knows what became of it."""

    def __init__(self, lines, headers=None):
        self.lines, self.receipt, self.headers = lines, None, headers or {}
        self.body = b"".join(line + b"\n" for line in lines)
        if "Content-Encoding" in self.headers:
            self.body = gzip.compress(self.body)

    def post(self, talk):
        return talk.post(self.body, **self.headers)


class Journal:
    """Hands out deliveries and keeps the answers; one for all connections, in one lock."""

    def __init__(self, world, seed):
        self.chance = random.Random(seed)
        self.left = list(reversed(world.statements))
        self.late, self.owed, self.known = [], [], []
        self.repeated = 0
        self.lock = threading.Lock()

    @property
    def is_spent(self):
        return not (self.left or self.late or self.owed)

    def next(self):
        """What a connection sends now: what it owes, something new, or something known."""
        with self.lock:
            if self.owed:
                return self.owed.pop(self.chance.randrange(len(self.owed)))
            if self.known and (self.is_spent or self.chance.random() < REPEAT):
                return self._again(self.chance.choice(self.known))
            return self._fresh()

    def _fresh(self):
        if self.late and (not self.left or self.chance.random() < LATE):
            return self.late.pop(self.chance.randrange(len(self.late)))
        delivery = self._cut()
        if self.left and self.chance.random() < LATE:
            self.late.append(delivery)
            delivery = self._cut()
        return delivery

    def _cut(self):
        count = self.chance.randint(1, LINES_MAX)
        lines = [self.left.pop() for _ in range(min(count, len(self.left)))]
        if self.chance.random() < LATE:
            self.chance.shuffle(lines)
        return self._pack(lines)

    def _pack(self, lines):
        """As senders differ: plain or gzip, what is right or all or nothing."""
        headers = {}
        if self.chance.random() < PACKED:
            headers["Content-Encoding"] = "gzip"
        if self.chance.random() < WHOLE:
            headers["Garita-On-Error"] = "rollback"
        return Delivery(lines, headers)

    def _again(self, known):
        """The same delivery once more, or some of its lines beside new ones."""
        if self.chance.random() < 0.7 or not self.left:
            return known
        old = self.chance.sample(known.lines, self.chance.randint(1, len(known.lines)))
        mixed = [self._by_another_gateway(line) for line in old] + self._cut().lines
        return self._pack(mixed)

    def _by_another_gateway(self, line):
        """Heard elsewhere a second later: the same event in other bytes."""
        stated = json.loads(line)
        if "received" not in stated:
            return line
        stated["received"] = stated["received"].replace("Z", "0Z")
        return json.dumps(stated).encode()

    def answered(self, delivery, status, headers, body):
        """Only 200 acknowledges. A second receipt must be the first one, byte for byte."""
        if status != 200:
            with self.lock:
                self.owed.append(delivery)
            raise Fault(f"status {status}: {body[:400].decode()}")
        receipt = json.loads(body)
        if receipt["recorded"] != len(delivery.lines) or receipt["refusedCount"]:
            raise Fault(f"{len(delivery.lines)} lines sent, the receipt says {body[:600].decode()}")
        with self.lock:
            self._keep(delivery, body, int(headers["Garita-Repeated"]))

    def _keep(self, delivery, body, repeated):
        if delivery.receipt is None:
            delivery.receipt = body
            self.known.append(delivery)
            return
        self.repeated += 1
        if body != delivery.receipt:
            raise Fault(f"a repeat got another receipt: {delivery.receipt} then {body}")
        if repeated != len(delivery.lines):
            raise Fault(f"{len(delivery.lines)} lines repeated, {repeated} called repeats: {body}")

    def unanswered(self, delivery):
        """The connection broke: it is sent again, unless it was acknowledged before."""
        with self.lock:
            self.owed.append(delivery)
