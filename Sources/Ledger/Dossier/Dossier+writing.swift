import JSON
import Model

/// One JSON object a line, as `docs/formats/dossier.md` shows it: readable in any text editor.
extension Dossier {
    static let format = "garita dossier v1"
    /// Of a trip that took in what was said before it was declared.
    static let keptFormat = "garita dossier v2"
    /// Written into each file, so that it explains itself to whoever opens it in thirty years.
    static let reading =
        "One JSON object a line. leaf: base64 of the envelope that was signed. "
        + "payload: what the sender sent; SHA-256(salt, payload) stands in the leaf. "
        + "proof: RFC 6962 hashes from the leaf up to the root in the checkpoint, the last line. "
        + "A fact without salt and payload is withheld and still proven. "
        + "A payload that is not text stands in payloadBase64."
    static let keptReading =
        " Lines kept: said before the trip was declared and standing on streams of their senders; "
        + "the facts of kind adopted name the index of each."

    package var text: String {
        let lines =
            [cover.json] + exhibits.map { $0.json("fact") } + kept.map { $0.json("kept") }
            + cited.map(\.json) + earlier.map(\.json) + [last]
        return lines.map { $0.text + "\n" }.joined()
    }

    package var bytes: [UInt8] { Array(text.utf8) }

    private var last: JSONValue { ["is": "checkpoint", "note": .text(checkpoint)] }
}

extension Dossier.Cover {
    fileprivate var json: JSONValue {
        guard kept > 0 else {
            return [
                "is": .text(Dossier.format), "trip": .text(trip), "origin": .text(origin),
                "key": .text(key), "facts": .int(facts), "withheld": .int(withheld),
                "reading": .text(Dossier.reading),
            ]
        }
        return [
            "is": .text(Dossier.keptFormat), "trip": .text(trip), "origin": .text(origin),
            "key": .text(key), "facts": .int(facts), "kept": .int(kept),
            "withheld": .int(withheld), "reading": .text(Dossier.reading + Dossier.keptReading),
        ]
    }
}

extension Dossier.Earlier {
    fileprivate var json: JSONValue {
        ["is": "earlier", "note": .text(note), "consistency": .list(consistency.map(\.json))]
    }
}

extension Dossier.Cited {
    fileprivate var json: JSONValue {
        .object([JSONMember("is", "cited"), JSONMember("stream", .text(stream))] + exhibit.members)
    }
}

extension Exhibit {
    fileprivate func json(_ what: String) -> JSONValue {
        .object([JSONMember("is", .text(what))] + members)
    }

    fileprivate var members: [JSONMember] {
        var members = [
            JSONMember("ordinal", .int(label.ordinal)),
            JSONMember("index", .int(index.value)),
            JSONMember("kind", .text(label.kind)),
            JSONMember("occurred", .text(label.occurred)),
            JSONMember("received", .text(label.received)),
            JSONMember("sender", .text(label.sender)),
            JSONMember("leaf", .text(Base64.encode(entry.leaf))),
        ]
        if let opening = entry.opening {
            members.append(JSONMember("salt", .text(Base64.encode(opening.salt.bytes))))
            members.append(opening.json)
        }
        members.append(JSONMember("proof", .list(proof.map(\.json))))
        return members
    }
}

extension Entry.Opening {
    /// Text where it is text, for the reader's sake: by the bytes alone, so there is no choice.
    fileprivate var json: JSONMember {
        guard let text = String(validating: payload, as: UTF8.self) else {
            return JSONMember("payloadBase64", .text(Base64.encode(payload)))
        }
        return JSONMember("payload", .text(text))
    }
}

extension MerkleHash {
    fileprivate var json: JSONValue { .text(base64) }
}
