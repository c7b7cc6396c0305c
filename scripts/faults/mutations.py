"""Right bytes made wrong, by a seed: what a broken device, a bad proxy or an attacker sends."""

import gzip
import random
import re

NUMBERS = [b"1e400", b"-1e400", b"1e-400", b"9" * 400, b"-0", b"1" + b"0" * 40, b"0.1" + b"0" * 300,
           b"9223372036854775808", b"-9223372036854775809", b"NaN", b"Infinity", b"0x10", b"01",
           b"1.7976931348623157e308", b"4.9e-324", b"180.0000000000001", b"1e5", b"1E+2"]
VALUES = [b"null", b"true", b"{}", b"[]", b'""', b'"\\ud800"', b'"\\u0000"', b'"\xff\xfe"',
          b'"' + b"x" * 5_000 + b'"', b'"' + b"y" * 70_000 + b'"', b'{"a":{"a":{"a":[]}}}',
          b'"\xed\xa0\x80"', b'"\xf0\x9f\x9a\x9b"', b'"../../etc/passwd"', b'"lane"', b"[[[[]]]]"]
MOMENTS = [b"0000-00-00T00:00:00Z", b"9999-12-31T23:59:60Z", b"2026-02-30T00:00:00Z",
           b"1969-12-31T23:59:59Z", b"2026-03-10T24:00:00Z", b"2026-03-10T10:00:00+99:99",
           b"292277026596-12-04T15:30:08Z", b"2026-03-10T10:00:00." + b"9" * 400 + b"Z",
           b"-2026-03-10T10:00:00Z", b"2026-03-10 10:00:00", b"2026-03-10T10:00:00"]
PIECES = [b"\x00", b"\xef\xbb\xbf", b"\r\n", b"\n\n\n", b"\xc0\xaf", b"\xf5\x80\x80\x80",
          b"\xe2\x80\xa8", b",", b"}", b"]", b"{", b'"', b"\\", b"//", b"\x1f\x8b"]
# The door takes 64 levels; around it, and far beyond what a recursive reader survives.
DEPTHS = [63, 64, 65, 1_000, 100_000]


class Mutations:
    """Draws one mutation after the other; the same seed gives the same ones."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.kinds = [
            self.flip, self.truncate, self.cut, self.double, self.insert, self.number, self.value,
            self.moment, self.nest, self.twice, self.noise, self.swap, self.long, self.letter]

    def mutate(self, whole):
        """One to three wrongs at once. Returns their names and the bytes."""
        names = []
        for _ in range(self.chance.choice([1, 1, 1, 2, 3])):
            kind = self.chance.choice(self.kinds)
            names.append(kind.__name__)
            whole = kind(whole)
        return "+".join(names), whole

    def _place(self, whole):
        return self.chance.randrange(len(whole) + 1)

    def flip(self, whole):
        bits = bytearray(whole)
        for _ in range(self.chance.choice([1, 2, 8, 64])):
            if bits:
                bits[self.chance.randrange(len(bits))] ^= 1 << self.chance.randrange(8)
        return bytes(bits)

    def letter(self, whole):
        """Another letter or digit in the place of one: the form stays right, the word is false."""
        found = [at for at, byte in enumerate(whole) if chr(byte).isalnum() and byte < 128]
        if not found:
            return whole
        at = self.chance.choice(found)
        return whole[:at] + bytes([self.chance.choice(b"059azAZ")]) + whole[at + 1:]

    def truncate(self, whole):
        return whole[:self._place(whole)]

    def cut(self, whole):
        first, last = sorted([self._place(whole), self._place(whole)])
        return whole[:first] + whole[last:]

    def double(self, whole):
        first, last = sorted([self._place(whole), self._place(whole)])
        return whole[:last] + whole[first:last] * self.chance.choice([1, 2, 50]) + whole[last:]

    def insert(self, whole):
        place = self._place(whole)
        return whole[:place] + self.chance.choice(PIECES) + whole[place:]

    def _replace(self, pattern, whole, choices):
        found = list(re.finditer(pattern, whole))
        if not found:
            return whole
        at = self.chance.choice(found)
        return whole[:at.start(1)] + self.chance.choice(choices) + whole[at.end(1):]

    def number(self, whole):
        return self._replace(rb":\s*(-?[0-9][0-9.eE+-]*)", whole, NUMBERS)

    def value(self, whole):
        return self._replace(rb':\s*("[^"]*"|-?[0-9.]+|true|false|\[[^\]]*\])', whole, VALUES)

    def moment(self, whole):
        return self._replace(rb'"([0-9]{4}-[0-9]{2}-[0-9]{2}T[^"]*)"', whole, MOMENTS)

    def nest(self, whole):
        depth = self.chance.choice(DEPTHS)
        left, right = self.chance.choice([(b"[", b"]"), (b'{"a":', b"}"), (b"[", b"")])
        return self._replace(
            rb":\s*(-?[0-9.]+)", whole, [left * depth + b"1" + right * depth])

    def twice(self, whole):
        return self._replace(rb'("[a-zA-Z]+"\s*:)', whole, re.findall(rb'"[a-zA-Z]+"\s*:', whole))

    def noise(self, whole):
        return self.chance.randbytes(self.chance.choice([1, 16, 256, 4_096]))

    def swap(self, whole):
        lines = whole.split(b"\n")
        self.chance.shuffle(lines)
        return b"\n".join(lines)

    def long(self, whole):
        """A line above the most a line may have, with right ones around it."""
        return whole + b'\n{"device":"' + b"z" * (1_024 * 1_024) + b'"}\n' + whole

    def packed(self, whole):
        """Gzip that is right, broken, breaks off, inflates without end, or is two in one."""
        right = gzip.compress(whole)
        return self.chance.choice([
            lambda: ("right", right), lambda: ("broken", self.flip(right)),
            lambda: ("cut", self.truncate(right)), lambda: ("none", whole),
            lambda: ("bomb", gzip.compress(b"\n" * 50_000_000)),
            lambda: ("bomb in one line", gzip.compress(b"[" * 50_000_000)),
            lambda: ("twice", gzip.compress(right)), lambda: ("two members", right + right),
            lambda: ("tail", right + b"tail"), lambda: ("empty", b"")])()
