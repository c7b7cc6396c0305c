import JSON

/// Finds the line on which a JSON pointer's value begins, for telling a person where to look.
enum PointerLine {
    static func line(of pointer: String, in bytes: [UInt8]) -> Int? {
        let steps = pointer.split(separator: "/").map(String.init)
        do throws(JSONError) {
            let start = try JSONReader.read(bytes.span, limits: Validation.limits) {
                reader throws(JSONError) in
                try reader.begin()
                return try offset(steps[...], &reader)
            }
            return start.map(LineIndex(bytes).line)
        } catch {
            return nil  // it was read before, so this is a document of which no line is known
        }
    }

    private static func offset(
        _ steps: ArraySlice<String>, _ reader: inout JSONReader
    ) throws(JSONError) -> Int? {
        guard let step = steps.first else { return try reader.skipped().start }
        switch try reader.next() {
        case .object:
            var frame = try reader.openObject()
            while let name = try reader.nextName(&frame) {
                if DocumentPath.escaped(reader.text(name)) == step {
                    return try offset(steps.dropFirst(), &reader)
                }
                try reader.skip()
            }
        case .array:
            var frame = try reader.openArray()
            var place = 0
            while try reader.nextElement(&frame) {
                if String(place) == step { return try offset(steps.dropFirst(), &reader) }
                try reader.skip()
                place += 1
            }
        case .string, .number, .bool, .null: break
        }
        return nil
    }
}
