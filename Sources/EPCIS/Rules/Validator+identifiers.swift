import Model

extension Validator {
    /// What the schema takes for a URI and is none: a container that was misread, a place off the
    /// map, a key of GS1 with a letter too many.
    mutating func identifier(_ node: Int) {
        let range = outline.range(node)
        switch outline.bytes[range.lowerBound] | 0x20 {
        case UInt8(ascii: "u"): if outline.starts(range, with: "urn:epc:") { epc(node, range) }
        case UInt8(ascii: "g"): if outline.starts(range, with: "geo:") { geo(node, range) }
        case UInt8(ascii: "h"):
            if outline.starts(range, with: "https://id.gs1.org/") { digitalLink(node, range) }
        default: break
        }
    }

    private mutating func epc(_ node: Int, _ range: Range<Int>) {
        let container: StaticString = "urn:epc:id:bic:"
        if outline.starts(range, with: container) {
            let plate = range.dropFirst(container.count)
            let number = String(decoding: outline.bytes[plate], as: UTF8.self)
            do { _ = try ContainerNumber(number) } catch {
                refuse(node, "the container number \(outline.cut(number)): \(error.advice)")
            }
            return
        }
        guard let flaw = EPCName.flaw(in: outline.bytes[range]) else { return }
        refuse(node, "\(outline.shown(node)) is no EPC; wanted \(flaw)")
    }

    private mutating func digitalLink(_ node: Int, _ range: Range<Int>) {
        guard let flaw = DigitalLink.flaw(in: outline.bytes[range]) else { return }
        refuse(node, "\(outline.shown(node)) is no GS1 key; wanted \(flaw)")
    }

    /// RFC 5870: latitude first, then longitude, in degrees on WGS-84.
    private mutating func geo(_ node: Int, _ range: Range<Int>) {
        let text = outline.text(node).dropFirst(4)
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let isElsewhere = parts.dropFirst().contains {
            let name = $0.lowercased()
            return name.hasPrefix("crs=") && name != "crs=wgs84"
        }
        if isElsewhere { return }
        let numbers = parts[0].split(separator: ",", omittingEmptySubsequences: false)
            .map { Self.degrees($0) }
        guard (2...3).contains(numbers.count), let latitude = numbers[0],
            let longitude = numbers[1], numbers.count == 2 || numbers[2] != nil
        else {
            return refuse(
                node, "\(outline.shown(node)) is no place; wanted geo:latitude,longitude in degrees"
            )
        }
        let isSwapped = abs(latitude) > 90 && abs(longitude) <= 90 && abs(latitude) <= 180
        guard abs(latitude) <= 90, abs(longitude) <= 180 else {
            let hint = isSwapped ? "; here they seem to stand the other way round" : ""
            return refuse(
                node,
                "\(outline.shown(node)) is off the map; wanted latitude (-90 to 90) first, then "
                    + "longitude (-180 to 180)\(hint)")
        }
    }

    /// As RFC 5870 writes a coordinate: no exponent, no plus.
    private static func degrees(_ text: Substring) -> Double? {
        let isPlain = text.utf8.allSatisfy { $0 &- 48 < 10 || $0 == 45 || $0 == 46 }
        return isPlain ? Double(text) : nil
    }
}
