import JSON

/// Lists of a model file, each of one kind throughout.
extension JSONValue {
    func part(_ name: String) throws(ModelFlaw) -> JSONValue {
        guard let value = self[name] else { throw .missing(name) }
        return value
    }

    func whole(_ name: String) throws(ModelFlaw) -> Int {
        guard let value = self[name]?.int, Int32(exactly: value) != nil else {
            throw .missing(name)
        }
        return value
    }

    func texts(_ name: String) throws(ModelFlaw) -> [String] {
        try list(name) { $0.string }
    }

    func doubles(_ name: String) throws(ModelFlaw) -> [Double] { try list(name) { $0.double } }

    func narrow(_ name: String) throws(ModelFlaw) -> [Int32] {
        try list(name) { $0.int.flatMap(Int32.init(exactly:)) }
    }

    func keys() throws(ModelFlaw) -> [UInt64] {
        try list("keys") { $0.string.flatMap { UInt64($0, radix: 16) } }
    }

    /// Null stands for a number nobody told.
    func floats(_ name: String) throws(ModelFlaw) -> [Float] {
        try list(name) { value in
            switch value {
            case .null: .nan
            case .number(let text): Float(text)
            case .bool, .string, .array, .object: nil
            }
        }
    }

    private func list<Element>(
        _ name: String, _ read: (JSONValue) -> Element?
    ) throws(ModelFlaw) -> [Element] {
        guard let values = self[name]?.array else { throw .missing(name) }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for value in values {
            guard let element = read(value) else { throw .missing(name) }
            elements.append(element)
        }
        return elements
    }
}
