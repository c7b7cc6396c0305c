"""The reference port in SimPy: one process a truck, booths that open and close with the hour.

Usage: simpy_port.py PORT.json DAYS SEED
"""
import random
import sys

import simpy

from port import Port, cpu_seconds, report


class Booths:
    """First come first served; a booth that closes finishes its truck, one that stays is the same."""

    def __init__(self, env, hourly):
        self.env, self.hourly = env, hourly
        self.open, self.busy, self.queue = hourly[0], 0, []
        env.process(self.roster())

    def roster(self):
        for posts in self.hourly[1:]:
            yield self.env.timeout(3600)
            self.open = posts
            self.admit()

    def admit(self):
        while self.queue and self.busy < self.open:
            self.busy += 1
            self.queue.pop(0).succeed()

    def enter(self):
        turn = self.env.event()
        self.queue.append(turn)
        self.admit()
        return turn

    def leave(self):
        self.busy -= 1
        self.admit()


class Day:
    def __init__(self, port, chance):
        self.port, self.chance = port, chance
        self.env = simpy.Environment()
        self.booths = {lane: Booths(self.env, port.booths(lane)) for lane in ("standard", "fast")}
        self.scan = simpy.Resource(self.env, port.raw["nii_servers"])
        self.dock = simpy.Resource(self.env, port.raw["docks"])
        self.exit = simpy.Resource(self.env, port.raw["exit_servers"])
        self.waits = {"standard": [], "fast": []}
        self.events = 0

    def source(self):
        for time in self.port.arrivals(self.chance):
            yield self.env.timeout(time - self.env.now)
            is_fast = self.chance.random() < self.port.raw["fast_share"]
            self.env.process(self.truck("fast" if is_fast else "standard"))

    def serve(self, stage, seconds):
        with stage.request() as turn:
            yield turn
            yield self.env.timeout(seconds)
        self.events += 1

    def truck(self, lane):
        arrival, raw = self.env.now, self.port.raw
        booths = self.booths[lane]
        yield booths.enter()
        self.waits[lane].append(self.env.now - arrival)
        primary = raw["primary_fast" if lane == "fast" else "primary_std"]
        yield self.env.timeout(self.port.lognormal(primary, self.chance))
        booths.leave()
        self.events += 2
        scan, dock = self.port.routes(lane)
        way = self.chance.random()
        goes_to_dock = scan <= way < scan + dock
        if way < scan:
            yield from self.serve(self.scan, self.port.lognormal(raw["nii"], self.chance))
            goes_to_dock = self.chance.random() < raw["p_nii_to_dock"]
        if goes_to_dock:
            yield from self.serve(self.dock, self.port.lognormal(raw["dock"], self.chance))
        yield from self.serve(self.exit, self.chance.expovariate(1 / raw["exit_mean"]))

    def run(self):
        self.env.process(self.source())
        self.env.run()


def main():
    port, days = Port(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]))
    waits, events = {"standard": [], "fast": []}, 0
    begun = cpu_seconds()
    for _ in range(days):
        day = Day(port, chance)
        day.run()
        events += day.events
        for lane, values in day.waits.items():
            waits[lane] += values
    report("SimPy", days, waits, events, cpu_seconds() - begun)


main()
