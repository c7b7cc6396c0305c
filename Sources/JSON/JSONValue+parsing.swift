extension JSONValue {
    /// Reads one whole document, or says where and why it is not JSON.
    package init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
        try self.init(parsing: bytes.span, limits: limits)
    }

    package init(parsing bytes: Span<UInt8>, limits: JSONLimits = .standard) throws(JSONError) {
        self = try JSONReader.read(bytes, limits: limits) { reader throws(JSONError) in
            try reader.begin()
            let value = try reader.value()
            try reader.end()
            return value
        }
    }
}

extension JSONReader {
    /// The next value as a tree: for what is rare or has no fixed schema.
    package mutating func value() throws(JSONError) -> JSONValue {
        switch try next() {
        case .string: return .string(text(try string()))
        case .number: return .number(text(try numberToken()))
        case .bool: return .bool(try bool())
        case .null:
            try null()
            return .null
        case .array:
            var frame = try openArray()
            var elements: [JSONValue] = []
            while try nextElement(&frame) { elements.append(try value()) }
            return .array(elements)
        case .object:
            var frame = try openObject()
            var members: [JSONMember] = []
            while let name = try nextName(&frame) {
                members.append(JSONMember(text(name), try value()))
            }
            return .object(members)
        }
    }
}
