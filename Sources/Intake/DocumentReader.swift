import JSON
import Model

/// Takes a file apart: into lines, the elements of an array, or the events of an EPCIS document.
///
/// Each element keeps its exact bytes, so the ledger commits to what was sent and to nothing else.
struct DocumentReader {
    struct Element {
        let path: String
        let bytes: [UInt8]
    }

    typealias Verdict = Result<Submission, IntakeRefusal>

    let decoder: LineDecoder

    func verdicts(on file: [UInt8]) -> [Verdict] {
        guard let first = file.first(where: { !LineDecoder.isSpace($0) }) else { return [] }
        guard first == UInt8(ascii: "{"), Self.isOneObject(file) == false else {
            return documentVerdicts(file)
        }
        return lineVerdicts(file)
    }

    /// nil when the bytes are one statement; else its elements, in order.
    static func elements(of bytes: [UInt8], limits: JSONLimits) throws(IntakeRefusal) -> [Element]?
    {
        do throws(JSONError) {
            return try JSONReader.read(bytes.span, limits: limits) { reader throws(JSONError) in
                try reader.begin()
                let elements: [Element]?
                switch try reader.next() {
                case .array: elements = try list(&reader, at: "")
                case .object: elements = try events(&reader, at: "")
                case .string, .number, .bool, .null: return nil
                }
                try reader.end()
                return elements
            }
        } catch { throw IntakeRefusal(error, in: bytes.span) }
    }

    /// The names under which EPCIS keeps its events, in capture and in query documents.
    private static func events(
        _ reader: inout JSONReader, at path: String
    ) throws(JSONError) -> [Element]? {
        var found: [Element]?
        var frame = try reader.openObject()
        while let name = try reader.nextName(&frame) {
            let inner = path.isEmpty ? reader.text(name) : "\(path).\(reader.text(name))"
            let token = try reader.next()
            if token == .object,
                ["epcisBody", "queryResults", "resultsBody"].contains(reader.text(name))
            {
                found = try events(&reader, at: inner) ?? found
            } else if token == .array, !path.isEmpty, reader.equals(name, "eventList") {
                found = try list(&reader, at: inner)
            } else if token == .object, path == "epcisBody", reader.equals(name, "event") {
                found = [Element(path: inner, bytes: reader.bytes(try reader.skipped()))]
            } else {
                try reader.skip()
            }
        }
        return found
    }

    private static func list(
        _ reader: inout JSONReader, at path: String
    ) throws(JSONError) -> [Element] {
        var elements: [Element] = []
        var frame = try reader.openArray()
        while try reader.nextElement(&frame) {
            let bytes = reader.bytes(try reader.skipped())
            elements.append(Element(path: "\(path)[\(elements.count)]", bytes: bytes))
        }
        return elements
    }

    /// Whether the file is one object rather than a line of its own for each.
    private static func isOneObject(_ file: [UInt8]) -> Bool {
        guard let end = file.firstIndex(of: UInt8(ascii: "\n")) else { return true }
        guard file[end...].contains(where: { !LineDecoder.isSpace($0) }) else { return true }
        let line = Array(file[..<end])
        return JSONReader.read(line.span) { reader in
            do throws(JSONError) {
                try reader.begin()
                try reader.skip()
                return false
            } catch { return error.problem == .endedEarly }
        }
    }

    private func documentVerdicts(_ file: [UInt8]) -> [Verdict] {
        do throws(IntakeRefusal) {
            guard let elements = try Self.elements(of: file, limits: .document) else {
                return try decoder.submissions(fromLine: file).map(Verdict.success)
            }
            return elements.flatMap { element in
                verdicts { () throws(IntakeRefusal) in
                    try decoder.submissions(of: element)
                }
            }
        } catch { return [.failure(error)] }
    }

    private func lineVerdicts(_ file: [UInt8]) -> [Verdict] {
        var verdicts: [Verdict] = []
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            verdicts += self.verdicts { () throws(IntakeRefusal) in
                do throws(IntakeRefusal) {
                    return try decoder.submissions(fromLine: Array(line))
                } catch { throw error.at(line: number + 1) }
            }
        }
        return verdicts
    }

    private func verdicts(
        _ read: () throws(IntakeRefusal) -> [Submission]
    ) -> [Verdict] {
        do throws(IntakeRefusal) { return try read().map(Verdict.success) } catch {
            return [.failure(error)]
        }
    }
}
