/// The ids met so far in a document, each with where it was met first.
struct IDRegister {
    private var met: [IDSpace: [String: Int]] = [:]

    /// Where the id was met before; nil when it is new.
    mutating func enter(_ id: String, _ space: IDSpace, at offset: Int) -> Int? {
        if let first = met[space]?[id] { return first }
        met[space, default: [:]][id] = offset
        return nil
    }
}
