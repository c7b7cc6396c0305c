"""The reference port as the peers' models read it: parameters, arrivals, service times."""
import json
import math
import resource


class Port:
    """`port_params.json`, with draws from Python's own generator."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.raw = json.load(file)
        weights = self.raw["hourly_arrival_weights"]
        self.rates = [self.raw["trucks_per_day"] * w / sum(weights) / 3600 for w in weights]

    def booths(self, lane):
        return self.raw["fast_booths" if lane == "fast" else "std_booths"]

    def routes(self, lane):
        routes = self.raw["p_fast" if lane == "fast" else "p_std"]
        return routes["nii"], routes["dock"]

    @staticmethod
    def lognormal(spread, chance):
        """mean and cv of the service itself, in seconds."""
        variance = math.log(1 + spread["cv"] ** 2)
        return chance.lognormvariate(math.log(spread["mean"]) - variance / 2, math.sqrt(variance))

    def arrivals(self, chance):
        """Times of one day, the rate constant within the hour."""
        for hour, rate in enumerate(self.rates):
            now = hour * 3600.0
            while True:
                now += chance.expovariate(rate)
                if now >= (hour + 1) * 3600:
                    break
                yield now


def percentile(values, share):
    """Straight between the order statistics around (n - 1) share."""
    ordered = sorted(values)
    rank = (len(ordered) - 1) * share
    place = int(rank)
    if place + 1 == len(ordered):
        return ordered[place]
    return ordered[place] + (ordered[place + 1] - ordered[place]) * (rank - place)


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def report(name, days, waits, events, cpu):
    """One line of JSON for the script that compares."""
    mean = {lane: sum(w) / len(w) / 60 for lane, w in waits.items()}
    p90 = {lane: percentile(w, 0.9) / 60 for lane, w in waits.items()}
    print(json.dumps({"engine": name, "days": days, "events": events, "cpu": cpu,
                      "meanWaitMinutes": mean, "p90PooledMinutes": p90}))
