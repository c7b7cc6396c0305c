"""A node in the middle of a simulated day: trucks on the lane, thieves caught, more to come."""

import json
import os
import re
from datetime import datetime, timedelta, timezone

from faultnode import Fault, Node, Talk, run

# More than a page of the board holds, so that there is a second one, and enough of them on the
# road at any time that some are cleared.
TRUCKS, PAGE_ROWS = 90, 50
SEED = 1
ATTACKS = 0.2
# The moment of the simulated day that becomes now: the first have crossed, others stand in the
# queue, clearances fell, and some loads have not left yet.
NOON = datetime(2026, 3, 10, 21, 30, tzinfo=timezone.utc)
# How the simulator writes a moment.
MOMENT = re.compile(r'"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})Z"')
# A load is told of this long after it was last heard: about a tracker's own pace.
NEXT_REPORT = timedelta(seconds=15)


class Crossing:
    def __init__(self, folder):
        at = os.path.join(folder, "day")
        run("simulate", "--seed", str(SEED), "--trucks", str(TRUCKS), "--attacks", str(ATTACKS),
            "-o", at)
        self._bring_to_now(at)
        self.node = Node(folder)
        run("ingest", *(os.path.join(at, name) for name in (
            "lane.geojson", "trips.ndjson", "positions.ndjson", "events.ndjson")),
            "--data", self.node.data)
        run("erase", self.erased, "--data", self.node.data, "--reason", "request 7", "--yes")
        self.customs_key = self.node.key("customs", "customs-mx")
        self.carrier_key = self.node.key("carrier", "demo-carrier-1")
        self.node.start(os.path.join(folder, "serve.log"))
        self.talk = Talk(self.node)
        self._file_member()

    def _file_member(self):
        """The exporter of a load applies to a programme, so that there is a member to report on."""
        self.member = "demo-exporter-1"
        at = datetime.now(timezone.utc) - timedelta(hours=1)
        deed = {"room": "member", "matter": self.member, "at": _written(at), "record": {
            "event": "applied", "programme": "CTPAT", "entity": "us-exporter",
            "name": "Demo Exports"}}
        status, _, answer = self.talk.post(json.dumps(deed).encode())
        if status != 200 or b'"refusedCount":0' not in answer:
            raise Fault(f"the deed was not taken: status {status}, {answer[:600].decode()}")

    def _bring_to_now(self, folder):
        """Moves the day so that NOON is now, and forgets what comes after it."""
        later = datetime.now(timezone.utc) - NOON

        def moved(found):
            moment = datetime.fromisoformat(found[1] + "+00:00") + later
            return f'"{_written(moment)}"'

        for name in ("trips", "positions", "events"):
            path = os.path.join(folder, f"{name}.ndjson")
            with open(path, encoding="utf-8") as file:
                lines = [line for line in file if name == "trips" or _heard(line) < NOON]
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(MOMENT.sub(moved, line) for line in lines)
            if name == "trips":
                trips = sorted(map(json.loads, lines), key=lambda trip: trip["departure"])
                self.devices = {trip["trip"]: trip["device"] for trip in trips}
                # The first to leave has crossed long ago, and no other check asks for it.
                self.erased = trips[0]["trip"]

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.node.port}"

    def rows(self, **asked):
        """The loads as programs read them, to compare with what people see."""
        words = "&".join(f"{name}={value}" for name, value in asked.items())
        return self.talk.get_json(f"/v1/trips?limit=500&{words}")["trips"]

    def trip(self, name):
        return self.talk.get_json(f"/v1/trips/{name}")

    def revoked_load(self):
        """One whose clearance fell, with a decision before and after."""
        fallen = self.rows(filter="revoked")
        if not fallen:
            raise Fault(f"of {TRUCKS} loads with thieves among them no clearance was revoked")
        return fallen[0]

    def cleared_load_on_the_road(self):
        for row in self.rows(filter="cleared"):
            if row["status"] == "enRoute" and row["custody"] == "intact" and row["place"]:
                return row
        raise Fault(f"of {TRUCKS} loads none is on the road with a clearance")

    def cut_seal(self, row):
        """The load's own lock reports it."""
        heard = datetime.fromisoformat(self.trip(row["trip"])["row"]["placed"])
        longitude, latitude = row["place"]
        report = {"device": self.devices[row["trip"]], "time": _written(heard + NEXT_REPORT),
                  "lon": longitude, "lat": latitude, "seal": "cut"}
        status, _, answer = self.talk.post(json.dumps(report).encode())
        if status != 200 or b'"refusedCount":0' not in answer:
            raise Fault(f"the cut seal was not taken: status {status}, {answer[:600].decode()}")

    def leave(self):
        self.talk.close()
        self.node.leave()


def _written(moment):
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _heard(line):
    stated = json.loads(line)
    when = next(stated[name] for name in ("received", "recordTime", "time", "eventTime")
                if name in stated)
    return datetime.fromisoformat(when.replace("Z", "+00:00"))
