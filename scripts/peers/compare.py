"""Prints the engines side by side. Usage: compare.py RESULT... (the first is the one compared)"""
import json
import sys


def main():
    results = []
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            results.append(json.load(file))
    first = results[0]
    pace = first["cpu"] / first["days"]
    print("engine   days  CPU ms/day  events/s  mean wait standard, fast (min)  times Garita's CPU")
    for result in results:
        day = result["cpu"] / result["days"]
        waits = result["meanWaitMinutes"]
        print(f"{result['engine']:<7} {result['days']:>5} {1000 * day:>11.2f} "
              f"{result['events'] / result['cpu']:>9.0f}  "
              f"{waits['standard']:>13.2f} {waits['fast']:>9.2f} {day / pace:>20.1f}")


main()
