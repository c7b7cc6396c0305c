/// What an EPC URI says about the thing it names, without looking anything up.
enum EPCISName {
    static let seals = "https://lane.example.org/seal/"
    static let places = "https://lane.example.org/place/"
    static let parties = "https://lane.example.org/party/"
    static let trailers = "https://lane.example.org/trailer/"
    static let tractors = "https://lane.example.org/tractor/"
    static let devices = "https://lane.example.org/device/"
    static let trips = "https://lane.example.org/voc/trip/"

    private static let giai = "urn:epc:id:giai:"

    /// The part that people paint on the thing: the asset number of a GIAI, the last component
    /// of any other URN or address.
    static func lastComponent(_ uri: String) -> String {
        if uri.hasPrefix(giai), let dot = uri.firstIndex(of: ".") {
            return unescaped(uri[uri.index(after: dot)...])
        }
        let cut =
            uri.hasPrefix("urn:")
            ? uri.lastIndex { $0 == "." || $0 == ":" || $0 == "/" }
            : uri.lastIndex(of: "/")
        return unescaped(cut.map { uri[uri.index(after: $0)...] } ?? uri[...])
    }

    /// The maker and number in a seal's URI: the GS1 prefix and asset number of a GIAI, or the
    /// last two components of an address. The maker is empty when the URI names none.
    static func seal(_ uri: String) -> (maker: String, number: String) {
        let number = lastComponent(uri)
        if uri.hasPrefix(giai), let dot = uri.firstIndex(of: ".") {
            return (String(uri[..<dot].dropFirst(giai.count)), number)
        }
        guard uri.hasPrefix(seals) else { return ("", number) }
        let parts = uri.dropFirst(seals.count).split(separator: "/")
        return (parts.count == 2 ? unescaped(parts[0]) : "", number)
    }

    /// A name of ours without its address; any other name whole.
    static func plain(_ uri: String, _ prefix: String) -> String {
        uri.hasPrefix(prefix) ? unescaped(uri.dropFirst(prefix.count)) : uri
    }

    /// The address of a name of ours; a name that is a URI already stays as it is.
    static func uri(_ name: String, _ prefix: String) -> String {
        name.hasPrefix("urn:") || name.hasPrefix("https://") ? name : prefix + escaped(name)
    }

    static func escaped(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            let scalar = Character(Unicode.Scalar(byte))
            if scalar.isASCII, scalar.isLetter || scalar.isNumber || "-_.~".contains(scalar) {
                out.append(scalar)
            } else {
                out += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    /// A percent sign that escapes nothing stands for itself.
    private static func unescaped(_ text: Substring) -> String {
        var out: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = Substring(rest.prefix(2))
            guard byte == UInt8(ascii: "%"), digits.utf8.count == 2,
                let value = UInt8(digits, radix: 16)
            else {
                out.append(byte)
                continue
            }
            out.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: out, as: UTF8.self)
    }
}
