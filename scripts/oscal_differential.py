#!/usr/bin/env python3
"""Holds `garita oscal validate` against NIST's JSON schema on documents broken at random.

Usage: scripts/oscal_differential.py GARITA DATA [seed] [count]

DATA is a folder with oscal/validator-cases.json and oscal/schema-1.2.3. Needs the Python packages
jsonschema and regex. Prints every document on which the two disagree, and leaves with status 1.
"""
import copy
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import regex

TEXTS = [
    "", " ", "a", " a", "a ", "a b", "a\nb", "a\n", "2.3", "_x", "é1", "a:b", "x.y-z", "１a", "Ⅷ",
    "2026-02-29T00:00:00Z", "2028-02-29T00:00:00Z", "2026-03-01T24:00:00Z", "2026-03-01",
    "2026-03-01T00:00:00.5-09:30", "2026-03-01T00:00:00+01:15", "1996-02-29T00:00:00Z",
    "19-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "http://x", "h:x", "urn:", "a@b", "@b",
    "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724", "74c8ba1e-5cd4-3ad1-bbfd-d888e2f6c724",
    "74C8BA1E-5CD4-5AD1-8BFD-D888E2F6C724", "74c8ba1e-5cd4-4ad1-cbfd-d888e2f6c724",
    "yes", "no", "keep", "draft", "control", "QUJD", "QUJD=", "QU=D", "===",
]
OTHERS = [0, 1, -1, 1.0, 1.5, 1e2, True, False, None, [], {}, ["a"], {"a": 1}, [{}]]


def places(node, path=()):
    yield path
    items = node.items() if isinstance(node, dict) else enumerate(node) \
        if isinstance(node, list) else ()
    for key, value in items:
        yield from places(value, path + (key,))


def at(node, path):
    for key in path:
        node = node[key]
    return node


def mutate(document, chance, names):
    choice = [p for p in places(document) if p]
    if not choice:
        return
    path = chance.choice(choice)
    parent, key = at(document, path[:-1]), path[-1]
    kind = chance.randrange(7)
    if kind == 0:
        del parent[key]
    elif kind == 1:
        parent[key] = chance.choice(TEXTS)
    elif kind == 2:
        parent[key] = copy.deepcopy(chance.choice(OTHERS))
    elif kind == 3 and isinstance(parent, dict):
        parent[chance.choice(names)] = parent.pop(key)
    elif kind == 4 and isinstance(parent, dict):
        parent[chance.choice(names)] = copy.deepcopy(parent[key])
    elif kind == 5 and isinstance(parent[key], list):
        parent[key].append(copy.deepcopy(chance.choice(parent[key] or [1])))
    else:
        other = chance.choice([p for p in places(document) if p])
        parent[key] = copy.deepcopy(at(document, other))


def validators(folder):
    """The schema's patterns read as ECMA 262 does: `$` is the end of the text."""
    def pattern(validator, text, instance, schema):
        if validator.is_type(instance, "string"):
            if not regex.search(text.replace("$", r"\Z"), instance):
                yield jsonschema.ValidationError(f"{instance!r} does not match {text}")
    kind = jsonschema.validators.extend(jsonschema.Draft7Validator, {"pattern": pattern})
    schema = json.loads((folder / "oscal_complete_schema.json").read_text())
    return kind(schema)


def main(garita, data, seed=1, count=3000):
    chance = random.Random(int(seed))
    data = Path(data) / "oscal"
    cases = json.loads((data / "validator-cases.json").read_text())["cases"]
    bases = [case["document"] for case in cases if case["valid"]]
    names = sorted({p[-1] for base in bases for p in places(base) if p and isinstance(p[-1], str)})
    oracle = validators(data / "schema-1.2.3")
    wrong = valid = 0
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number in range(int(count)):
            document = copy.deepcopy(chance.choice(bases))
            for _ in range(chance.choice([1, 1, 1, 2])):
                mutate(document, chance, names)
            file = Path(folder) / f"{number}.json"
            file.write_text(json.dumps(document))
            files.append((file, oracle.is_valid(document)))
        for start in range(0, len(files), 200):
            chunk = files[start:start + 200]
            run = subprocess.run(
                [garita, "oscal", "validate", "--json", "--schema-only"] + [str(f) for f, _ in chunk],
                capture_output=True, text=True)
            lines = run.stdout.splitlines()
            assert len(lines) == len(chunk), run.stderr
            for line, (file, expected) in zip(lines, chunk):
                verdict = json.loads(line)
                valid += expected
                if verdict["valid"] != expected:
                    wrong += 1
                    print(file.name, "schema says", expected, verdict["flaws"][:2])
                    if expected is False:
                        error = next(oracle.iter_errors(json.loads(file.read_text())))
                        best = jsonschema.exceptions.best_match([error])
                        print("   ", list(best.absolute_path), best.message[:200])
    print(f"{count} documents, {valid} of them valid, seed {seed}: {wrong} verdicts differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
