#!/usr/bin/env python3
"""Asks `garita epcis validate --schema-only` and python-jsonschema the same questions.

Valid examples are changed in seeded ways, thousands of times; every document on which the two
give another verdict is printed. Two verdicts that differ are a mistake of one of us.

    python3 -m venv venv && venv/bin/pip install jsonschema==4.26.0 rfc3987==1.3.8 rfc3339-validator
    venv/bin/python scripts/epcis_differential.py --garita .build/release/garita --count 5000

The examples and the schema are public: gs1/EPCIS on GitHub, in $GARITA_DATA/epcis. Exit status: 0
agreed, 1 did not.
"""
import argparse
import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import jsonschema

WORDS = [
    "ADD", "DELETE", "OBSERVE", "shipping", "in_transit", "recalled", "did_not_occur", "po",
    "Temperature", "x", "owning_party", "ObjectEvent", "AggregationEvent", "AssociationEvent",
    "TransactionEvent", "TransformationEvent", "EPCISDocument", "EPCISQueryDocument", "",
    "https://example.com/a", "urn:epc:id:sscc:0614141.1234567890", "urn:epcglobal:cbv:bizstep:x",
    "https://ns.gs1.org/cbv/BizStep-x", "http://gs1.org/voc/Mass", "https://www.gs1.org/voc/Mass",
    "example:x", "no uri", "a:", "a:%4", "a:%41", "http://[::1]:8/", "http://[::1/", "http://h:x/",
    "http://u@h@i/", "http://a@b:1/c?d#e", "x:a#b#c", "1a:b", "mailto:a@b", "2.0", "2.", "KGM",
    "kgm", "K", "f0F0", "g", "+14:00", "+14:01", "-00:00", "+9:00", "2020-02-29T00:00:00Z",
    "2021-02-29T00:00:00Z", "2021-04-31T00:00:00.1+23:59", "2021-01-01t00:00:00z",
    "2021-01-01T24:00:00Z", "2021-01-01T00:00:60Z", "2021-01-01T00:00:00", "0000-01-01T00:00:00Z",
    "2021-01-01T00:00:00.Z", "2021-01-01 00:00:00Z", "2021-01-01T00:00:00+24:00", "x:[", "x:a|b",
    "http://[v1.x]/", "http://[1::2::3]/", "http://[::1.2.3.4]/", "http://[::1.2.3.400]/",
    "http://é/", "x:é", "\u0130", "a+b-c.d:e", "://", "x://", "x:///y", "x:?#", "x:\\",
]
VALUES = [None, True, False, 0, 1, 1.5, -3, 1e300, [], {}, [[]], [{}], [1], ["a:b", "a:b"],
          ["a:b"], {"id": "a:b"}, {"a:b": 1}, [{"type": "po", "bizTransaction": "a:b"}]]
NAMES = [
    "@context", "type", "id", "action", "bizStep", "disposition", "persistentDisposition", "set",
    "unset", "epcList", "quantityList", "childEPCs", "childQuantityList", "parentID", "ilmd",
    "inputEPCList", "outputEPCList", "inputQuantityList", "outputQuantityList", "uom", "time",
    "transformationID", "bizTransactionList", "sourceList", "destinationList", "readPoint",
    "bizLocation", "sensorElementList", "sensorReport", "sensorMetadata", "errorDeclaration",
    "certificationInfo", "eventID", "recordTime", "eventTime", "eventTimeZoneOffset", "reason",
    "correctiveEventIDs", "declarationTime", "deviceID", "value", "component", "exception",
    "schemaVersion", "creationDate", "sender", "epcisHeader", "epcisMasterData", "vocabularyList",
    "vocabularyElementList", "attributes", "attribute", "children", "epcisBody", "eventList",
    "queryResults", "resultsBody", "queryName", "subscriptionID", "foo", "example:foo", "",
    "https://example.com/n", "a b", "booleanValue", "hexBinaryValue", "epcClass", "quantity",
]


def places(value, found):
    """Every container in a document, with each of its keys."""
    if isinstance(value, dict):
        for key, inner in value.items():
            found.append((value, key))
            places(inner, found)
    elif isinstance(value, list):
        for key, inner in enumerate(value):
            found.append((value, key))
            places(inner, found)
    return found


def anything(chance, pool):
    kind = chance.random()
    if kind < 0.5:
        return chance.choice(WORDS)
    if kind < 0.8:
        return copy.deepcopy(chance.choice(VALUES))
    holder, key = chance.choice(pool)
    return copy.deepcopy(holder[key])


def mutate(chance, document):
    found = places(document, [])
    if not found:
        return
    holder, key = chance.choice(found)
    deed = chance.randrange(8)
    if deed == 0:
        del holder[key]
    elif deed == 1:
        holder[key] = anything(chance, found)
    elif deed == 2 and isinstance(holder, dict):
        holder[chance.choice(NAMES)] = anything(chance, found)
    elif deed == 3 and isinstance(holder, dict):
        holder[chance.choice(NAMES)] = holder.pop(key)
    elif deed == 4 and isinstance(holder, list):
        holder.append(anything(chance, found))
    elif deed == 5 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    elif deed == 6 and isinstance(holder[key], str) and holder[key]:
        text = list(holder[key])
        place = chance.randrange(len(text))
        text[place] = chance.choice(list("aZ09:/%#?[]@ .-+_~|é") + [""])
        holder[key] = "".join(text)
    elif deed == 7 and isinstance(holder[key], (dict, list)):
        holder[key].clear()
    else:
        holder[key] = chance.choice(WORDS)


def originals(data):
    folder = data / "epcis"
    paths = sorted(folder.glob("gs1-json/**/*.jsonld")) + sorted(folder.glob("lane-examples/[01]*"))
    documents = [json.loads(path.read_text()) for path in paths]
    alone = []
    for document in documents:
        for event in document["epcisBody"].get("eventList", [])[:1]:
            alone.append({"@context": document["@context"], **event})
    header = {
        "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
        "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2020-01-01T00:00:00Z",
        "epcisHeader": {"epcisMasterData": {"vocabularyList": [{
            "type": "urn:epcglobal:epcis:vtype:BusinessLocation",
            "vocabularyElementList": [{"id": "urn:epc:id:sgln:0037000.00729.0", "children": ["a:b"],
                "attributes": [{"id": "cbvmda:x", "attribute": "y"}, {"id": "cbvmda:z",
                    "attribute": {"a": 1}}, {"id": "cbvmda:n", "attribute": 1}]}]}]}},
        "epcisBody": {"eventList": alone[:2]}}
    own = {"@context": {}, "type": "example:Event", "eventTime": "2020-01-01T00:00:00Z",
           "eventTimeZoneOffset": "+00:00", "anything": 1}
    return documents + alone + [header, own]


def main():
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--garita", default=".build/release/garita")
    asked.add_argument("--count", type=int, default=5000)
    asked.add_argument("--seed", type=int, default=1)
    asked = asked.parse_args()
    data = pathlib.Path(os.environ.get("GARITA_DATA", "../shared/data"))
    schema = json.loads((data / "epcis/schema/epcis-json-schema-2.0.1.json").read_text())
    checker = jsonschema.FormatChecker()
    if not {"uri", "date-time"} <= set(checker.checkers):
        sys.exit("install rfc3987 and rfc3339-validator: without them no format is asked for")
    judge = jsonschema.Draft7Validator(schema, format_checker=checker)

    chance = random.Random(asked.seed)
    pool = originals(data)
    documents = list(pool)
    while len(documents) < asked.count:
        document = copy.deepcopy(chance.choice(pool))
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            mutate(chance, document)
        documents.append(document)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
        for document in documents:
            file.write(json.dumps(document) + "\n")
    run = subprocess.run(
        [asked.garita, "epcis", "validate", "--schema-only", file.name],
        capture_output=True, text=True, check=False)
    os.unlink(file.name)
    ours = [json.loads(line) for line in run.stdout.splitlines()]
    if len(ours) != len(documents):
        sys.exit(f"{len(documents)} documents, {len(ours)} verdicts: {run.stderr[-500:]}")

    differing = valid = 0
    for document, verdict in zip(documents, ours):
        theirs = judge.is_valid(document)
        valid += theirs
        if theirs != verdict["valid"]:
            differing += 1
            why = verdict["errors"][:2] if not verdict["valid"] else [
                (list(error.absolute_path), error.message[:200])
                for error in list(judge.iter_errors(document))[:2]]
            print(f"schema says {theirs}, garita {verdict['valid']}: {why}")
            print("   ", json.dumps(document)[:1500])
    print(f"{len(documents)} documents, {valid} valid, {differing} verdicts differ "
          f"(seed {asked.seed})")
    sys.exit(1 if differing else 0)


main()
