/// Names of goods, papers and places: by none of them is a trip found, so what names nothing else
/// waits for no trip.
enum GoodsName {
    /// Kinds of EPC that are no trailer, container, device or seal (CBV 2.0, section 8): articles,
    /// pallets, coupons, parts, places, parties, papers, people, consignments.
    private static let kinds: Set<Substring> = [
        "sgtin", "sscc", "sgcn", "cpi", "itip", "upui", "sgln", "pgln", "gdti", "gsrn", "gsrnp",
        "ginc", "gsin",
    ]
    private static let starts = [
        "urn:epc:class:", "urn:epc:idpat:", "urn:epcglobal:cbv:bt:", "geo:",
    ]
    /// The same as GS1 Digital Links: how many digits stand behind the key of an article, a pallet
    /// and a place.
    private static let keys: [Substring: Int] = ["01": 14, "00": 18, "414": 13]

    /// Of a list of URIs, each with the short name that people paint on the thing behind it.
    static func areAll(_ names: [String]) -> Bool {
        var hasOne = false
        for name in names where name.utf8.contains(UInt8(ascii: ":")) {
            guard isOne(name) else { return false }
            hasOne = true
        }
        return hasOne
    }

    static func isOne(_ uri: String) -> Bool {
        let urn = "urn:epc:id:"
        if uri.hasPrefix(urn) {
            return kinds.contains(uri.dropFirst(urn.count).prefix { $0 != ":" })
        }
        return starts.contains { uri.hasPrefix($0) } || isLink(uri)
    }

    private static func isLink(_ uri: String) -> Bool {
        guard uri.hasPrefix("https://") || uri.hasPrefix("http://") else { return false }
        let parts = uri.split(separator: "/").dropFirst(2)
        return zip(parts, parts.dropFirst()).contains { key, value in
            keys[key].map { value.utf8.count == $0 && value.utf8.allSatisfy(isDigit) } ?? false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
