import JSON

extension Addition {
    private var isFirst: Bool { position == .before || position == .starting }

    /// Puts everything at the start or the end of the lists of a control, part or parameter.
    func insert(into body: inout [JSONMember]) {
        if let title { body.set("title", title) }
        for list in lists {
            let values = list.value.array ?? []
            body.edit(list.name) { $0 = isFirst ? values + $0 : $0 + values }
        }
    }

    /// Looks for the thing with the id this names, however deep, and puts everything there.
    func insertAtTarget(in body: inout [JSONMember]) -> Bool {
        for name in ["params", "parts"] {
            guard var values = body[name]?.array else { continue }
            if let place = values.firstIndex(where: { $0["id"]?.string == target }) {
                switch position {
                case .starting, .ending:
                    values[place] = inserted(into: values[place])
                    body.set(name, .array(values))
                case .before, .after: insertBeside(place, of: name, values, in: &body)
                }
                return true
            }
            for place in values.indices {
                guard var inner = values[place].members, insertAtTarget(in: &inner) else {
                    continue
                }
                values[place] = .object(inner)
                body.set(name, .array(values))
                return true
            }
        }
        return false
    }

    private func inserted(into value: JSONValue) -> JSONValue {
        guard var members = value.members else { return value }
        insert(into: &members)
        return .object(members)
    }

    /// Things of the target's kind stand right beside it, others in their own list.
    private func insertBeside(
        _ place: Int, of name: String, _ values: [JSONValue], in body: inout [JSONMember]
    ) {
        for list in lists {
            let added = list.value.array ?? []
            guard list.name == name else {
                body.edit(list.name) { $0 = isFirst ? added + $0 : $0 + added }
                continue
            }
            var values = values
            values.insert(contentsOf: added, at: isFirst ? place : place + 1)
            body.set(name, .array(values))
        }
    }
}
