extension Validator {
    mutating func events(_ node: Int) {
        guard outline.kind(node) == .array else { return fail(node, "a list of events") }
        for child in outline.children(of: node) where !isFull { event(child) }
    }

    mutating func event(_ node: Int) {
        guard outline.kind(node) == .object else { return fail(node, "an event: a JSON object") }
        guard let type = outline.member(.type, of: node) else {
            return missing(.type, in: node, "the event's type: ObjectEvent, AggregationEvent, ...")
        }
        let outer = prefixes
        prefixes.enter(node, outline)
        switch kind(of: type) {
        case .object: objectEvent(node)
        case .aggregation: linkEvent(node, .aggregationEvent)
        case .association: linkEvent(node, .associationEvent)
        case .transaction: transactionEvent(node)
        case .transformation: transformationEvent(node)
        case nil: extendedEvent(node, type)
        }
        if asksRules { eventRules(node) }
        prefixes = outer
    }

    enum Kind { case object, aggregation, association, transaction, transformation }

    private func kind(of type: Int) -> Kind? {
        if outline.isString(type, "ObjectEvent") { return .object }
        if outline.isString(type, "AggregationEvent") { return .aggregation }
        if outline.isString(type, "AssociationEvent") { return .association }
        if outline.isString(type, "TransactionEvent") { return .transaction }
        return outline.isString(type, "TransformationEvent") ? .transformation : nil
    }

    private mutating func extendedEvent(_ node: Int, _ type: Int) {
        let range = outline.range(type)
        if outline.kind(type) != .string || !URIFormat.accepts(outline.bytes, range) {
            fail(
                type,
                "ObjectEvent, AggregationEvent, AssociationEvent, TransactionEvent, "
                    + "TransformationEvent or the URI of a type of your own")
        }
        object(node, .extendedEvent)
    }

    private mutating func objectEvent(_ node: Int) {
        object(node, .objectEvent)
        let isSensed = has(some: .sensorElementList, in: node) && has(.readPoint, in: node)
        if !has(.epcList, in: node), !has(some: .quantityList, in: node), !isSensed {
            missing(
                .epcList, in: node,
                "an epcList, a quantityList, or a sensorElementList with a readPoint")
        }
        if let ilmd = outline.member(.ilmd, of: node), !isAction("ADD", in: node) {
            refuse(ilmd, "ilmd is told at birth; wanted it only where action is \"ADD\"")
        }
    }

    private mutating func linkEvent(_ node: Int, _ shape: Shape) {
        object(node, shape)
        if !has(some: .childEPCs, in: node), !has(some: .childQuantityList, in: node),
            !isAction("DELETE", in: node)
        {
            missing(.childEPCs, in: node, "childEPCs or a childQuantityList with at least one")
        }
    }

    private mutating func transactionEvent(_ node: Int) {
        object(node, .transactionEvent)
        if !has(.epcList, in: node), !has(some: .quantityList, in: node),
            !isAction("DELETE", in: node)
        {
            missing(.epcList, in: node, "an epcList or a quantityList")
        }
    }

    private mutating func transformationEvent(_ node: Int) {
        object(node, .transformationEvent)
        let hasInput = has(some: .inputEPCList, in: node) || has(some: .inputQuantityList, in: node)
        let hasOutput =
            has(some: .outputEPCList, in: node) || has(some: .outputQuantityList, in: node)
        if hasInput && hasOutput { return }
        if (hasInput || hasOutput) && has(.transformationID, in: node) { return }
        missing(
            hasInput ? .outputEPCList : .inputEPCList, in: node,
            "inputs and outputs, or a transformationID that joins the events that have them")
    }

    private func has(_ field: FieldName, in node: Int) -> Bool {
        outline.member(field, of: node) != nil
    }

    /// A list with something in it.
    private func has(some field: FieldName, in node: Int) -> Bool {
        outline.member(field, of: node).map {
            outline.kind($0) == .array && !outline.isEmpty($0)
        } ?? false
    }

    func isAction(_ word: StaticString, in node: Int) -> Bool {
        outline.member(.action, of: node).map { outline.isString($0, word) } ?? false
    }
}
