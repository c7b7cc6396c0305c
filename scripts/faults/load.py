"""Several connections that send and read at once, until the node is gone or told to end."""

import http.client
import threading
import time

from faultnode import Fault, Talk

# One after the other: the board, a figure, a trip's page. Readers must not disturb writers.
READS = ["/v1/trips?limit=20", "/metrics", "/v1/checkpoint", "/", "/v1/trips?order=urgency"]


class Sender(threading.Thread):
    """Sends until `ended` is set, or the connection breaks, which only a kill may cause."""

    def __init__(self, node, journal, key, ended, tolerant=False):
        super().__init__(daemon=True)
        self.node, self.journal, self.key, self.ended = node, journal, key, ended
        # A tolerant sender takes a 503 or a 507 as told: it waits and sends again.
        self.tolerant, self.refusals, self.fault = tolerant, [], None

    def run(self):
        talk = Talk(self.node, self.key)
        try:
            while not self.ended.is_set():
                self._send(talk, self.journal.next())
        except (OSError, http.client.HTTPException):
            pass
        except Exception as fault:  # told by the main thread
            self.fault = fault
        finally:
            talk.close()

    def _send(self, talk, delivery):
        try:
            answer = delivery.post(talk)
        except (OSError, http.client.HTTPException):
            self.journal.unanswered(delivery)
            raise
        if self.tolerant and answer[0] in (503, 507):
            self.journal.unanswered(delivery)
            self.refusals.append(answer)
            talk.close()
            time.sleep(0.05)
            return
        self.journal.answered(delivery, *answer)


class Reader(threading.Thread):
    """Looks at the node as a screen does; a 5xx is a fault even while others write."""

    def __init__(self, node, ended):
        super().__init__(daemon=True)
        self.node, self.ended, self.fault = node, ended, None

    def run(self):
        talk = Talk(self.node)
        try:
            while not self.ended.is_set():
                for path in READS:
                    status, _, body = talk.get(path)
                    if status >= 500:
                        raise Fault(f"GET {path} answered {status}: {body[:300].decode()}")
                time.sleep(0.02)
        except (OSError, http.client.HTTPException):
            pass
        except Exception as fault:  # told by the main thread
            self.fault = fault
        finally:
            talk.close()


class Load:
    """All connections of one round."""

    def __init__(self, node, journal, tolerant=False):
        self.ended = threading.Event()
        self.senders = [Sender(node, journal, key, self.ended, tolerant) for key in node.keys]
        self.threads = [*self.senders, Reader(node, self.ended)]
        for thread in self.threads:
            thread.start()

    def end(self):
        """Waits for everybody; the first fault seen is raised."""
        self.ended.set()
        for thread in self.threads:
            thread.join()
        for thread in self.threads:
            if thread.fault:
                raise thread.fault

    @property
    def refusals(self):
        return [refusal for sender in self.senders for refusal in list(sender.refusals)]


def declare(node, world):
    """The lane and the trips come first."""
    talk = Talk(node)
    for body in [world.lane + b"\n", b"\n".join(world.trips)]:
        status, _, answer = talk.post(body)
        if status != 200 or b'"refusedCount":0' not in answer:
            raise Fault(f"lane and trips: status {status}, {answer[:600].decode()}")
    talk.close()


def settle(node, journal):
    """Sends what is still owed, one after the other, until every answer is there."""
    talk = Talk(node)
    while journal.owed:
        delivery = journal.owed.pop()
        journal.answered(delivery, *delivery.post(talk))
    talk.close()


def repeat(node, journal, most):
    """Some of what was acknowledged again: the same receipts, nothing recorded."""
    talk = Talk(node)
    chosen = journal.chance.sample(journal.known, min(most, len(journal.known)))
    for delivery in chosen:
        journal.answered(delivery, *delivery.post(talk))
    talk.close()
    return len(chosen)
