/// The many spellings of one name, brought to one: what is compared is never the spelling.
enum Spelling {
    /// `departing`, `cbv:BizStep-departing`, `urn:epcglobal:cbv:bizstep:departing` and the web
    /// address are one word; a word of anybody else's is its address.
    static func word(_ text: String, _ list: WordList, _ prefixes: PrefixMap) -> String {
        if isBare(text) { return text }
        let whole = prefixes.expanded(text)
        for start in [list.address, list.older]
        where !start.isEmpty && whole.hasPrefix(start) {
            return String(whole.dropFirst(start.count))
        }
        return whole
    }

    /// Digital Links are one with the EPC URIs of the same key.
    static func thing(_ uri: String, _ prefixes: PrefixMap) -> String {
        canonical(prefixes.expanded(uri))
    }

    static func canonical(_ uri: String) -> String {
        guard let link = DigitalLink.canonical(uri), link.hasPrefix(linkStart) else { return uri }
        return "~" + link.dropFirst(linkStart.count)
    }

    /// What most names begin with stands in the index as one character, which no URI begins with.
    static let linkStart = "https://id.gs1.org/"

    private static func isBare(_ text: String) -> Bool { !text.utf8.contains(UInt8(ascii: ":")) }
}
