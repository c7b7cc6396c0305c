#!/usr/bin/env python3
"""Writes Sources/OSCAL/Shapes/Tables from NIST's JSON schema of all OSCAL models.

Usage: scripts/oscal_shapes.py oscal_complete_schema.json

The schema (github.com/usnistgov/OSCAL, releases) is in the public domain. Every rule in it has one
of a dozen forms; a rule of any other form stops this script, so that a new edition cannot lose
one in silence.
"""
import json
import re
import sys
from pathlib import Path

TABLES = Path(__file__).resolve().parent.parent / "Sources/OSCAL/Shapes/Tables"
WIDTH = 90  # of a line in the table, so that the file stays under 100 columns

# The schema's data types, and what a table calls them.
TYPES = {
    "Base64Datatype": "base64", "BooleanDatatype": "boolean", "DateDatatype": "date",
    "DateTimeWithTimezoneDatatype": "moment", "DecimalDatatype": "decimal",
    "EmailAddressDatatype": "email", "IntegerDatatype": "integer",
    "MarkupLineDatatype": "line", "MarkupMultilineDatatype": "prose",
    "NonNegativeIntegerDatatype": "natural", "PositiveIntegerDatatype": "positive",
    "StringDatatype": "text", "TokenDatatype": "token", "URIDatatype": "uri",
    "URIReferenceDatatype": "reference", "UUIDDatatype": "uuid",
}
NOTES = {"title", "description", "$id"}


class Writer:
    def __init__(self, definitions):
        self.definitions = definitions
        self.shapes = {}
        self.queue = []

    def rule(self, schema, home):
        """The word for a value's rule."""
        rest = {k: v for k, v in schema.items() if k not in NOTES}
        keys = set(rest)
        if keys == {"$ref"}:
            return self.reference(rest["$ref"].removeprefix("#/definitions/"))
        if keys == {"type", "minItems", "items"}:
            assert rest["type"] == "array" and rest["minItems"] == 1, home
            return f"[{self.rule(rest['items'], home)}]"
        if keys == {"allOf"}:
            base, listed = rest["allOf"]
            assert set(listed) == {"enum"}, home
            return f"{self.rule(base, home)}({','.join(listed['enum'])})"
        if keys == {"anyOf"}:
            return self.alternatives(rest["anyOf"], home)
        if rest.get("type") == "object":
            self.shape(home, rest)
            return home
        raise SystemExit(f"{home}: no word for {sorted(keys)}")

    def alternatives(self, schemas, home):
        base, other = schemas
        if set(other) == {"enum"}:
            # The listed words are examples: any value of the base type is as good.
            word = self.rule(base, home)
            assert word in {"token", "text", "uri"}, home
            return word
        one, many = (self.rule(each, home) for each in schemas)
        assert many == f"[{one}]", home
        return f"{one}*"

    def reference(self, name):
        if name in TYPES:
            return TYPES[name]
        short = name.removeprefix("oscal-complete-oscal-").removeprefix("oscal-complete-")
        body = {k: v for k, v in self.definitions[name].items() if k not in NOTES}
        if body.get("type") == "object":
            self.queue.append((short, name))
            return short
        return self.rule(body, short)

    def shape(self, home, schema):
        if home in self.shapes:
            return
        self.shapes[home] = None  # holds the place in the order, and ends recursion
        choices = schema.get("anyOf", [schema])
        members, order = {}, []
        for choice in choices:
            assert choice["additionalProperties"] is False, home
            for name, value in choice.get("properties", {}).items():
                word = self.rule(value, f"{home}/{name}")
                assert members.setdefault(name, word) == word, (home, name)
                if name not in order:
                    order.append(name)
        common = set.intersection(*(set(c.get("required", [])) for c in choices))
        words = [f"{n}{'!' if n in common else ''}={members[n]}" for n in order]
        if len(choices) > 1:
            words += [self.choice(c, order, common) for c in choices]
        self.shapes[home] = words

    @staticmethod
    def choice(schema, order, common):
        absent = [f"-{n}" for n in order if n not in schema.get("properties", {})]
        needed = [f"+{n}" for n in schema.get("required", []) if n not in common]
        return "|" + ",".join(absent + needed)

    def drain(self):
        while self.queue:
            short, name = self.queue.pop(0)
            self.shape(short, {k: v for k, v in self.definitions[name].items() if k not in NOTES})


def wrapped(name, words):
    lines, line = [], name
    for word in words:
        if len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = " "
        line += " " + word
    return lines + [line]


def camel(name):
    head, *rest = name.split("-")
    return head + "".join(part.capitalize() for part in rest)


def main(path):
    schema = json.loads(Path(path).read_text())
    edition = re.search(r"/(\d+\.\d+\.\d+)/", schema["$id"]).group(1)
    writer = Writer(schema["definitions"])
    roots = []
    for choice in schema["oneOf"]:
        assert choice["additionalProperties"] is False and len(choice["required"]) == 1
        root = choice["required"][0]
        roots.append(f"{root}={writer.rule(choice['properties'][root], root)}")
        writer.drain()
    writer.shapes["document"] = roots
    files = {}
    for name, words in writer.shapes.items():
        files.setdefault(name.split(":")[0] if ":" in name else "document", {})[name] = words
    TABLES.mkdir(parents=True, exist_ok=True)
    for old in TABLES.glob("*.swift"):
        old.unlink()
    for area, shapes in files.items():
        lines = [line for name in sorted(shapes) for line in wrapped(name, shapes[name])]
        body = "\n".join(("        " + line).rstrip() for line in lines)
        text = (
            f"// Made by scripts/oscal_shapes.py from NIST's schema {edition}; not to be changed by hand.\n"
            f"extension ShapeTable {{\n    static let {camel(area)} = #\"\"\"\n{body}\n        \"\"\"#\n}}\n")
        (TABLES / f"ShapeTable+{camel(area)}.swift").write_text(text)
        print(area, len(shapes), len(lines))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
