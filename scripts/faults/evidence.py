"""What a node must be able to show after all that was done to it."""

import json
import os
import re

from deliveries import meaning
from faultnode import Fault, Talk, run

# What the node itself says of a trip; nobody sent these.
OWN = {"decided", "revoked", "disclosed", "heartbeat", "erased"}
VERIFIED_MAX = 3


class Told:
    """Every fact of every trip as the dossiers tell them: what was said, and at which place."""

    def __init__(self, node, folder):
        self.node, self.folder = node, folder
        self.talk = Talk(node)
        self.places, self.kinds = {}, {}
        names = self._trips()
        for count, name in enumerate(names):
            self._read(name, keep=count < VERIFIED_MAX)
        self.talk.close()

    def _trips(self):
        names, after = [], ""
        while True:
            page = self.talk.get_json(f"/v1/trips?order=trip&limit=500{after}")
            names += [row["trip"] for row in page["trips"]]
            if not page.get("next"):
                return names
            after = "&after=" + page["next"]

    def _read(self, name, keep):
        status, _, body = self.talk.get(f"/v1/trips/{name}/dossier")
        if status != 200:
            raise Fault(f"the dossier of {name}: status {status}, {body[:400].decode()}")
        facts = [fact for fact in map(json.loads, body.splitlines()) if fact["is"] == "fact"]
        if [fact["ordinal"] for fact in facts] != list(range(len(facts))):
            raise Fault(f"the facts of {name} are not numbered without a gap")
        for fact in facts:
            self.kinds[fact["kind"]] = self.kinds.get(fact["kind"], 0) + 1
            if fact["kind"] not in OWN:
                self._enter(name, fact)
        if keep:
            self._verify(body)

    def _enter(self, name, fact):
        said = meaning(fact["payload"])
        if said in self.places:
            raise Fault(f"twice in the ledger, at {self.places[said]} and at "
                        f"{fact['index']} of {name}: {said}")
        self.places[said] = fact["index"]

    def _verify(self, body):
        path = os.path.join(self.folder, "dossier")
        with open(path, "wb") as file:
            file.write(body)
        run("verify", path, "--key", os.path.join(self.node.data, "keys", "verifier.key"))

    def hold_against(self, journal):
        """Each acknowledged line is there, once, where its receipt said."""
        acknowledged = set()
        for delivery in journal.known:
            said = [meaning(line) for line in delivery.lines]
            lost = [line for line in said if line not in self.places]
            if lost:
                raise Fault(f"acknowledged and lost: {lost[0]}")
            ranges = json.loads(delivery.receipt)["facts"]
            told = {place for first, last in ranges for place in range(first, last + 1)}
            if told != {self.places[line] for line in said}:
                raise Fault(f"the receipt {ranges} names other places than the ledger has")
            acknowledged.update(said)
        return len(acknowledged)


def examine(node, journal, folder):
    """Reads the facts back over HTTP, stops the node, checks its ledger and its decisions."""
    told = Told(node, folder)
    count = told.hold_against(journal)
    unasked = len(told.places) - count - told.kinds.get("tripDeclared", 0)
    if unasked:
        raise Fault(f"{unasked} facts stand in the ledger that nobody sent or all were told of")
    node.stop()
    fsck = run("fsck", "--data", node.data).splitlines()[0]
    replay = run("replay", "--data", node.data).strip().splitlines()[-1]
    if not fsck.startswith("SOUND") or not re.match(r"None of [1-9]", replay):
        raise Fault(f"{fsck}; {replay}")
    return (f"{count} statements acknowledged in {len(journal.known)} deliveries, each once in the "
            f"ledger; {journal.repeated} repeats got their receipt; {fsck.split(',')[0]}; {replay}")
