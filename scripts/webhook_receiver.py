#!/usr/bin/env python3
"""A receiver of EPCIS deliveries: checks the signature, keeps each delivery once.

    GARITA_SECRET=... scripts/webhook_receiver.py --port 8090 --inbox inbox.sqlite

Only Python's own library. Put it behind a web server that speaks https.
"""
import argparse
import hashlib
import hmac
import json
import os
import sqlite3
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# A delivery of a hundred events is smaller; the largest single event is a mebibyte.
BODY_MAX = 4 * 1024 * 1024
# An older one was kept by somebody on the way. Clocks of two parties differ by less.
AGE_MAX_SECONDS = 300


def is_signed(secret, header, delivery, body, now):
    """Whether `GS1-Signature` fits: t=SECONDS,v1=HEX over "SECONDS.DELIVERY.BODY"."""
    fields = dict(part.split("=", 1) for part in header.split(",") if "=" in part)
    stamp = fields.get("t", "")
    if not stamp.isascii() or not stamp.isdigit() or abs(now - int(stamp)) > AGE_MAX_SECONDS:
        return False
    text = f"{stamp}.{delivery}.".encode() + body
    wanted = hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()
    return hmac.compare_digest(wanted.encode(), fields.get("v1", "").encode())


def keep(inbox, delivery, body):
    """Once: a delivery that comes again under its name is taken and not kept again."""
    events = json.loads(body)["epcisBody"]["queryResults"]["resultsBody"]["eventList"]
    with sqlite3.connect(inbox) as db:
        db.execute("PRAGMA synchronous = FULL")
        db.execute("CREATE TABLE IF NOT EXISTS delivery (name TEXT PRIMARY KEY, body BLOB)")
        row = db.execute("INSERT OR IGNORE INTO delivery VALUES (?, ?)", (delivery, body))
        return events if row.rowcount == 1 else []


class Desk(BaseHTTPRequestHandler):
    timeout = 10

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > BODY_MAX:
            return self.answer(413)
        body = self.rfile.read(int(length))
        delivery = self.headers.get("Garita-Delivery", "")
        signature = self.headers.get("GS1-Signature", "")
        if not is_signed(self.server.secret, signature, delivery, body, time.time()):
            return self.answer(401)
        # Kept on disk first, answered then: what was answered is never sent again.
        for event in keep(self.server.inbox, delivery, body):
            print(event.get("eventID"), event.get("bizStep"), event.get("disposition"), flush=True)
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, form, *values):
        print(form % values, file=sys.stderr)


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--port", type=int, default=8090)
    words.add_argument("--inbox", default="inbox.sqlite")
    said = words.parse_args()
    secret = os.environ.get("GARITA_SECRET")
    if not secret:
        words.error("GARITA_SECRET is missing: the signatureToken of the subscription")
    server = ThreadingHTTPServer(("127.0.0.1", said.port), Desk)
    server.secret = secret
    server.inbox = said.inbox
    print(f"listening on http://127.0.0.1:{server.server_port}/", file=sys.stderr, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
