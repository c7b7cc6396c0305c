"""The reference port in Ciw: five nodes, the primary ones on a schedule.

Ciw's schedule puts a fresh set of servers on at every hour while the old ones finish, so its waits
are shorter than the port's; it is here for its speed.

Usage: ciw_port.py PORT.json DAYS SEED
"""
import math
import sys

import ciw

from port import Port, cpu_seconds, report

STANDARD, FAST, SCAN, DOCK, EXIT = range(5)


class Arrivals(ciw.dists.Distribution):
    """Poisson at a rate that is constant within the hour, thinned to one lane."""

    def __init__(self, rates, share):
        super().__init__()
        self.rates, self.share, self.now = rates, share, 0.0

    def sample(self, t=None, ind=None):
        before = self.now
        while True:
            hour = int(self.now // 3600)
            if hour >= 24:
                return math.inf
            step = ciw.random.expovariate(self.rates[hour] * self.share)
            if self.now + step < (hour + 1) * 3600:
                self.now += step
                return self.now - before
            self.now = (hour + 1) * 3600.0


def lognormal(spread):
    variance = math.log(1 + spread["cv"] ** 2)
    return ciw.dists.Lognormal(math.log(spread["mean"]) - variance / 2, math.sqrt(variance))


def booths(hourly):
    ends = [3600 * hour for hour in range(1, 24)] + [86400 * 30]
    return ciw.Schedule(numbers_of_servers=hourly, shift_end_dates=ends, preemption=False)


def routing(scan, dock):
    return ciw.routing.Probabilistic(
        destinations=[SCAN + 1, DOCK + 1, EXIT + 1], probs=[scan, dock, 1 - scan - dock])


def network(port):
    raw, fast = port.raw, port.raw["fast_share"]
    onward = raw["p_nii_to_dock"]
    return ciw.create_network(
        arrival_distributions=[Arrivals(port.rates, 1 - fast), Arrivals(port.rates, fast),
                               None, None, None],
        service_distributions=[lognormal(raw["primary_std"]), lognormal(raw["primary_fast"]),
                               lognormal(raw["nii"]), lognormal(raw["dock"]),
                               ciw.dists.Exponential(1 / raw["exit_mean"])],
        number_of_servers=[booths(port.booths("standard")), booths(port.booths("fast")),
                           raw["nii_servers"], raw["docks"], raw["exit_servers"]],
        routing=ciw.routing.NetworkRouting(routers=[
            routing(*port.routes("standard")), routing(*port.routes("fast")),
            ciw.routing.Probabilistic(destinations=[DOCK + 1, EXIT + 1],
                                      probs=[onward, 1 - onward]),
            ciw.routing.Direct(to=EXIT + 1), ciw.routing.Leave()]))


def main():
    port, days = Port(sys.argv[1]), int(sys.argv[2])
    waits, events = {"standard": [], "fast": []}, 0
    begun = cpu_seconds()
    for day in range(days):
        ciw.seed(int(sys.argv[3]) * 1000 + day)
        run = ciw.Simulation(network(port))
        # Everybody has left ten hours after midnight; the schedule would go on for a month.
        run.simulate_until_max_time(34 * 3600)
        records = run.get_all_records()
        events += len(records)
        for record in records:
            if record.node in (STANDARD + 1, FAST + 1):
                events += 1
                waits["fast" if record.node == FAST + 1 else "standard"].append(record.waiting_time)
    report("Ciw", days, waits, events, cpu_seconds() - begun)


main()
