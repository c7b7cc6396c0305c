"""The ways in which a body, right or broken, is carried to the node."""

import gzip
import json
import urllib.parse

from nonsense import LENGTHS, METHODS, PATHS, SIZES, TYPES, WORDS, WRONG_TYPES
from rawhttp import exchange, head


class Case:
    """One exchange: what it is, and what may be expected of the answer."""

    def __init__(self, port, what, pieces, is_http=True, is_ours=True, ends=False, pause=0.0,
                 wants_body=True):
        self.port, self.what, self.pieces = port, what, pieces
        self.is_http, self.is_ours, self.ends = is_http, is_ours, ends
        self.pause, self.wants_body = pause, wants_body

    def send(self):
        return exchange(self.port, self.pieces, self.what, self.pause, self.ends, self.wants_body)


class Carriers:
    """Draws a body, breaks it, and draws the way it travels."""

    def __init__(self, node, world, mutations, chance):
        self.node, self.mutations, self.chance = node, mutations, chance
        self.documents = [
            world.lane, b"[" + b",".join(world.trips) + b"]", *world.trips, *world.statements[::97]]
        self.lines = [
            b"\n".join(world.statements[at:at + 12]) for at in range(0, len(world.statements), 61)]
        events = [line for line in world.statements if b'"action"' in line or b'"type"' in line]
        self.lines += [b"\n".join(events[at:at + 4]) for at in range(0, len(events), 4)]
        self.trip = json.loads(world.trips[0])["trip"]
        self.ways = [self.plain] * 8 + [self.packed] * 3 + [self.chunked] * 2 + [self.asked] * 4 + [
            self.bad_chunks, self.bad_length, self.both_lengths, self.breaks_off, self.dribbles,
            self.bad_headers, self.login, self.noise, self.methods, self.pipelined]

    def next(self):
        return self.chance.choice(self.ways)()

    def _body(self):
        name, body = self.mutations.mutate(
            self.chance.choice(self.chance.choice([self.documents, self.lines])))
        return f"body of {name}", body

    def _headers(self, *more):
        kind = self.chance.choice(TYPES if self.chance.random() < 0.9 else WRONG_TYPES)
        headers = [("Host", "n"), ("Authorization", "Bearer " + self.node.keys[0]),
                   ("Content-Type", kind), *more]
        if self.chance.random() < 0.2:
            mode = self.chance.choice(["rollback", "rollback", "proceed", "neither", ""])
            headers.append(("Garita-On-Error", mode))
        return headers

    def _post(self, *more):
        return head("POST", "/v1/events", self._headers(*more))

    def plain(self):
        name, body = self._body()
        return Case(self.node.port, name, [self._post(("Content-Length", str(len(body)))) + body])

    def packed(self):
        name, body = self._body()
        how, body = self.mutations.packed(body)
        start = self._post(("Content-Length", str(len(body))), ("Content-Encoding", "gzip"))
        return Case(self.node.port, f"{name}, gzip {how}", [start + body])

    def _chunks(self, body):
        while body:
            size = self.chance.randint(1, max(1, len(body) // 3))
            yield f"{size:x}\r\n".encode() + body[:size] + b"\r\n"
            body = body[size:]

    def chunked(self):
        name, body = self._body()
        if self.chance.random() < 0.5:
            body = gzip.compress(body)
            start = self._post(("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip"))
        else:
            start = self._post(("Transfer-Encoding", "chunked"))
        return Case(self.node.port, f"{name}, chunked", [start, *self._chunks(body), b"0\r\n\r\n"])

    def bad_chunks(self):
        size = self.chance.choice(SIZES)
        pieces = [self._post(("Transfer-Encoding", "chunked")), size.encode() + b"\r\n{}\r\n",
                  self.chance.choice([b"0\r\n\r\n", b"\r\n", b"0\r\nTrailer: x\r\n\r\n", b""])]
        return Case(self.node.port, f"chunk size {size}", pieces, is_http=False, ends=True)

    def bad_length(self):
        length = self.chance.choice(LENGTHS)
        pieces = [self._post(("Content-Length", length)) + b"{}\n"]
        return Case(self.node.port, f"length {length}", pieces, is_http=False, ends=True)

    def both_lengths(self):
        start = self._post(("Content-Length", "4"), ("Transfer-Encoding", "chunked"))
        pieces = [start + b"0\r\n\r\nGET /v1/trips HTTP/1.1\r\n\r\n"]
        return Case(self.node.port, "two lengths", pieces, is_http=False, ends=True)

    def breaks_off(self):
        """The sender is gone in the middle of a body, a header or a chunk."""
        _, body = self._body()
        whole = self._post(("Content-Length", str(len(body) + 1))) + body
        whole = whole[:self.chance.randrange(len(whole))]
        return Case(
            self.node.port, f"breaks off after {len(whole)}", [whole], is_http=False, ends=True)

    def dribbles(self):
        """A byte now and then: slow, and right in the end."""
        line = self.chance.choice(self.lines).split(b"\n")[0]
        start = self._post(("Content-Length", str(len(line))))
        pieces = [start, *[line[at:at + 40] for at in range(0, len(line), 40)]]
        return Case(self.node.port, "dribbles", pieces, pause=0.02)

    def bad_headers(self):
        what, extra = self.chance.choice([
            ("a header of 200 kB", [("X", "x" * 200_000)]),
            ("3,000 headers", [(f"X-{n}", "x") for n in range(3_000)]),
            ("a header with a NUL", [("X", "a\x00b")]), ("a header in Latin", [("X-É", "ÿ")]),
            ("a length twice", [("Content-Length", "3"), ("Content-Length", "5")]),
            ("an unknown encoding", [("Content-Encoding", "br"), ("Content-Length", "2")]),
            ("a folded header", [("X", "a\r\n b")]), ("an odd expectation", [("Expect", "x")]),
            ("100-continue", [("Expect", "100-continue"), ("Content-Length", "2")]),
            ("an upgrade", [("Connection", "upgrade"), ("Upgrade", "h2c")])])
        return Case(self.node.port, what, [self._post(*extra) + b"{}"], is_http=False, ends=True)

    def asked(self):
        path = self.chance.choice(PATHS)
        for _ in range(path.count("{}")):
            path = path.replace("{}", self.chance.choice([*WORDS, self.trip]), 1)
        path = path.replace(" ", self.chance.choice(["%20", "+"]))
        headers = [("Host", "n"), ("Authorization", "Bearer " + self.node.keys[0])]
        if self.chance.random() < 0.2:
            headers = [("Host", "n"), ("Cookie", "garita=" + self.chance.choice(WORDS))]
        if self.chance.random() < 0.2:
            headers.append(("Last-Event-ID", self.chance.choice(WORDS)))
        is_ours = path.startswith("/v1/")
        return Case(self.node.port, f"GET {path[:120]}", [head("GET", path, headers)],
                    is_ours=is_ours, wants_body=not path.startswith("/v1/live"))

    def login(self):
        key = self.chance.choice([*WORDS, urllib.parse.quote(self.node.keys[0])])
        body = self.chance.choice(["key=" + key, "key=a&key=b", key, "&&&==", ""]).encode()
        kind = self.chance.choice(["application/x-www-form-urlencoded", "x/y"])
        origin = self.chance.choice(["http://n", "http://elsewhere", "null", "://"])
        headers = [("Host", "n"), ("Content-Length", str(len(body))), ("Content-Type", kind),
                   ("Origin", origin)]
        path = self.chance.choice(["/login", "/logout"])
        start = head("POST", path, headers)
        return Case(self.node.port, f"POST {path}", [start + body], is_ours=False)

    def noise(self):
        noise = self.chance.choice([
            self.chance.randbytes(300), b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 9,
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET  /  HTTP/9.9\r\n\r\n", b"\r\n" * 500,
            b"GET / HTTP/1.1\r\n" + b"a" * 100_000,
            b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n"])
        return Case(self.node.port, f"noise {noise[:20]!r}", [noise], is_http=False, ends=True)

    def methods(self):
        method = self.chance.choice(METHODS)
        path = self.chance.choice(PATHS).replace("{}", self.trip)
        headers = [("Host", "n"), ("Authorization", "Bearer " + self.node.keys[0]),
                   ("Content-Length", "0"), ("Connection", "close")]
        return Case(self.node.port, f"{method} {path}", [head(method, path, headers)],
                    is_ours=False, is_http=False, ends=method != "GET", wants_body=False)

    def pipelined(self):
        _, body = self._body()
        one = self._post(("Content-Length", str(len(body)))) + body
        return Case(self.node.port, "two at once", [one + one], ends=True, is_http=False)
