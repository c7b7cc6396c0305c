"""HTTP as nobody should send it: bytes to a socket, and whatever comes back within the time."""

import json
import socket
import time

from faultnode import ANSWER_SECONDS_MAX, Fault


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=ANSWER_SECONDS_MAX)


def head(method, path, headers, version="HTTP/1.1"):
    lines = [f"{method} {path} {version}".encode("latin-1")]
    lines += [name.encode("latin-1") + b": " + value.encode("latin-1") for name, value in headers]
    return b"\r\n".join(lines) + b"\r\n\r\n"


class Answer:
    """A response, read as far as it came. `status` is None when the node only closed."""

    def __init__(self, raw):
        self.raw, self.status, self.headers = raw, None, {}
        front, _, self.body = raw.partition(b"\r\n\r\n")
        lines = front.split(b"\r\n")
        if lines[0].startswith(b"HTTP/1."):
            self.status = int(lines[0].split(b" ")[1])
            for line in lines[1:]:
                name, _, value = line.partition(b":")
                self.headers[name.strip().lower().decode()] = value.strip().decode("latin-1")

    @property
    def is_whole(self):
        if self.status is None or b"\r\n\r\n" not in self.raw:
            return False
        if self.status == 100:
            return False
        if self.headers.get("content-type", "").startswith("text/event-stream"):
            return True
        if self.headers.get("transfer-encoding", "") == "chunked":
            return self.body.endswith(b"0\r\n\r\n")
        return len(self.body) >= int(self.headers.get("content-length", "0"))

    def demand_problem(self, what):
        """A refusal of the door is a problem with its cure, or a receipt that says what."""
        kind, body = self.headers.get("content-type", ""), self.body
        try:
            told = json.loads(body)
        except ValueError:
            raise Fault(f"{what}: status {self.status} and {kind} {body[:300]!r}") from None
        is_receipt = self.status == 422 and told.get("refusedCount", 0) > 0
        is_problem = kind == "application/problem+json" and told.get("title") and "detail" in told
        if not (is_receipt or is_problem):
            raise Fault(f"{what}: status {self.status} without a sentence: {body[:300]!r}")


def exchange(port, pieces, what, pause=0.0, ends=False, wants_body=True):
    """Sends the pieces, reads one answer. `ends` closes our side, as a sender that breaks off."""
    with connect(port) as line:
        got = b""
        try:
            for piece in pieces:
                line.sendall(piece)
                if pause:
                    time.sleep(pause)
            if ends:
                line.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # it has said enough and hung up; what it said is read below
        try:
            while not (got and _is_enough(got, wants_body)):
                more = line.recv(65_536)
                if not more:
                    break
                got += more
        except socket.timeout:
            raise Fault(f"{what}: no whole answer within {ANSWER_SECONDS_MAX} s, {got[:200]!r}") \
                from None
        except OSError:
            pass
    if got.startswith(b"HTTP/1.1 100 "):
        got = got.partition(b"\r\n\r\n")[2]
    return Answer(got)


def _is_enough(got, wants_body):
    if got.startswith(b"HTTP/1.1 100 "):
        got = got.partition(b"\r\n\r\n")[2]
    answer = Answer(got)
    return answer.is_whole if wants_body else b"\r\n\r\n" in got
