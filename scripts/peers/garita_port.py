"""The reference port in Garita, CPU time of the whole command with its start and its printing.

Usage: garita_port.py GARITA PORT.json DAYS SEED
"""
import json
import resource
import subprocess
import sys


def main():
    garita, port, days, seed = sys.argv[1:5]
    words = [garita, "port", "simulate", port, "--replications", days, "--seed", seed, "--json"]
    printed = subprocess.run(words, check=True, stdout=subprocess.PIPE).stdout
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = json.loads(printed)
    print(json.dumps({
        "engine": "Garita", "days": int(days), "events": result["totals"]["events"],
        "cpu": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024,
        "meanWaitMinutes": {lane: result[lane]["meanWaitMinutes"] for lane in ("standard", "fast")},
    }))


main()
