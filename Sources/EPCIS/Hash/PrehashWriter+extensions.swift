extension PrehashWriter {
    /// The extensions inside a standard object, at its end and sorted.
    mutating func extensions(of node: Int, beside order: [PrehashOrder.Entry]) {
        guard outline.kind(node) == .object else { return }
        let list = out.startList()
        for child in outline.children(of: node) where !isOrdered(child, order) {
            if isExtension(child) { extensionPieces(child) } else { hasLeftovers = true }
        }
        out.endList(list)
    }

    private func isOrdered(_ node: Int, _ order: [PrehashOrder.Entry]) -> Bool {
        guard let field = outline.nodes[node].field else { return false }
        return order.contains { $0.field == field }
    }

    /// Whatever has a prefix or a whole address for a name.
    private func isExtension(_ node: Int) -> Bool {
        outline.bytes[outline.nameRange(node)].contains(UInt8(ascii: ":"))
    }

    /// Remarks are no content.
    private func isRemark(_ node: Int) -> Bool {
        let name = outline.nameRange(node)
        return outline.isText(name, "rdfs:comment") || outline.isText(name, "comment")
            || outline.isText(name, "@context")
    }

    /// A member of an extension: one piece, or one for each value of a list.
    ///
    /// A name that ends in `List` is written once in front of its values, as XML has it.
    mutating func extensionPieces(_ node: Int) {
        guard !isRemark(node) else { return }
        let isArray = outline.kind(node) == .array
        guard isArray || isNamedList(node) else {
            appendName(node)
            content(node)
            return out.endPiece()
        }
        let name = expandedName(node)
        if name.suffix(Self.listEnding.count).elementsEqual(Self.listEnding) {
            if isArray, outline.isEmpty(node) { return }
            out.append(name)
            let list = out.startList()
            pieces(node, name.dropLast(Self.listEnding.count))
            out.endList(list)
            out.endPiece()
        } else {
            pieces(node, name[...])
        }
    }

    private static let listEnding = Array("List".utf8)

    private func isNamedList(_ node: Int) -> Bool {
        outline.isText(outline.nameRange(node).suffix(Self.listEnding.count), "List")
    }

    private mutating func pieces(_ node: Int, _ name: ArraySlice<UInt8>) {
        guard outline.kind(node) == .array else { return piece(node, name) }
        for child in outline.children(of: node) { piece(child, name) }
    }

    private mutating func piece(_ node: Int, _ name: ArraySlice<UInt8>) {
        out.append(name)
        content(node)
        out.endPiece()
    }

    private mutating func content(_ node: Int) {
        let list = out.startList()
        switch outline.kind(node) {
        case .object: for child in outline.children(of: node) { extensionPieces(child) }
        case .array: for child in outline.children(of: node) { piece(child, []) }
        case .string, .number, .bool, .null:
            let before = out.count
            out.append(UInt8(ascii: "="))
            text(node, nil)
            if out.count == before + 1 { out.cut(to: before) }
        }
        out.endList(list)
    }

    /// `{address}name`; a name without a prefix, or with one that nobody declared, as it is.
    private func expandedName(_ node: Int) -> [UInt8] {
        let range = outline.nameRange(node)
        guard let (address, local) = expanded(range) else { return Array(outline.bytes[range]) }
        return [UInt8(ascii: "{")] + address + [UInt8(ascii: "}")] + outline.bytes[local]
    }

    /// The same, straight into the text.
    private mutating func appendName(_ node: Int) {
        let range = outline.nameRange(node)
        guard let (address, local) = expanded(range) else {
            return out.append(outline.bytes[range])
        }
        out.append(UInt8(ascii: "{"))
        out.append(address)
        out.append(UInt8(ascii: "}"))
        out.append(outline.bytes[local])
    }

    /// The address that a prefix stands for, and what follows it.
    func expanded(_ range: Range<Int>) -> (address: ArraySlice<UInt8>, local: Range<Int>)? {
        guard let prefix = Prefixes.prefix(of: range, in: outline) else { return nil }
        let local = prefix.upperBound + 1..<range.upperBound
        guard !outline.starts(local, with: "//"), !outline.isText(prefix, "urn"),
            let address = prefixes.address(of: prefix, in: outline)
        else { return nil }
        return (address, local)
    }

    /// What the order does not know inside standard objects, behind the way to it: so the
    /// reference treats `bizRules` of a report.
    mutating func leftovers(of event: Int) {
        for field in [FieldName.readPoint, .bizLocation] {
            guard let place = outline.member(field, of: event) else { continue }
            leftover(field.spelledBytes) { $0.bareMembers(of: place, beside: PrehashOrder.place) }
        }
        guard let elements = outline.member(.sensorElementList, of: event),
            outline.kind(elements) == .array
        else { return }
        leftover(FieldName.sensorElementList.spelledBytes) { writer in
            for element in writer.outline.children(of: elements) {
                writer.leftover(FieldName.sensorElementBytes) { $0.leftovers(ofSensor: element) }
            }
        }
    }

    private mutating func leftovers(ofSensor element: Int) {
        bareMembers(of: element, beside: Self.sensorElementFields)
        if let metadata = outline.member(.sensorMetadata, of: element) {
            leftover(FieldName.sensorMetadata.spelledBytes) {
                $0.bareMembers(of: metadata, beside: PrehashOrder.sensorMetadata)
            }
        }
        guard let reports = outline.member(.sensorReport, of: element),
            outline.kind(reports) == .array
        else { return }
        for report in outline.children(of: reports) {
            leftover(FieldName.sensorReport.spelledBytes) {
                $0.bareMembers(of: report, beside: PrehashOrder.sensorReport)
            }
        }
    }

    private mutating func bareMembers(of node: Int, beside order: [PrehashOrder.Entry]) {
        guard outline.kind(node) == .object else { return }
        for child in outline.children(of: node)
        where !isOrdered(child, order) && !isExtension(child) { extensionPieces(child) }
    }

    private mutating func leftover(_ name: [UInt8], _ body: (inout Self) -> Void) {
        let before = out.count
        out.append(name)
        let list = out.startList()
        body(&self)
        out.endList(list)
        if out.count == before + name.count { out.cut(to: before) } else { out.endPiece() }
    }
}
