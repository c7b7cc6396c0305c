#!/usr/bin/env python3
"""Speaks as a Jointech JT701 lock: one location message, of now, and prints what the node answers.

    scripts/jt701.py --port 5014 --serial 7001234567 --lat 32.5 --lon -116.99 locked

The layout is in docs/formats/devices.md under its status word. Only Python's own library.
"""
import argparse
import socket
import time

# Of the status word: the string is in (0x0040), the motor locked (0x0080), the back cap closed
# (0x2000), the string was cut (0x0008), an answer is wanted (0x0020).
STATES = {"locked": 0x20E0, "cut": 0x2028, "open": 0x2020}
# A lock waits longer; a person does not.
PATIENCE_SECONDS = 3


def degrees(value, digits):
    """Degrees and ten-thousandths of minutes, as decimal digits."""
    tenths = round(abs(value) * 60 * 10_000)
    return f"{tenths // 600_000:0{digits}d}{tenths % 600_000:06d}"


def message(serial, lat, lon, status, now):
    """The long format: who, when, where, then the tail of a lock with its status word."""
    flags = 1 | (2 if lat >= 0 else 0) | (4 if lon >= 0 else 0)
    when = time.strftime("%d%m%y%H%M%S", time.gmtime(now))
    return bytes.fromhex(
        f"24{serial:010d}19110030{when}{degrees(lat, 2)}{degrees(lon, 3)}{flags:x}3187000010e1"
        f"0900000000{status:04x}5f0001000214000000000000000000000000002a")


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("state", choices=STATES)
    words.add_argument("--host", default="127.0.0.1")
    words.add_argument("--port", type=int, default=5014)
    words.add_argument("--serial", type=int, default=7_001_234_567)
    words.add_argument("--lat", type=float, required=True)
    words.add_argument("--lon", type=float, required=True)
    said = words.parse_args()
    frame = message(said.serial, said.lat, said.lon, STATES[said.state], time.time())
    with socket.create_connection((said.host, said.port), PATIENCE_SECONDS) as wire:
        wire.sendall(frame)
        try:
            answer = wire.recv(64)
        except TimeoutError:
            answer = None
    if answer is None:
        print("no answer")
    else:
        print(answer.decode("ascii", "replace") or "hung up on")


if __name__ == "__main__":
    main()
