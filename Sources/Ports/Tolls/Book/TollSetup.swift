import JSON

/// Who takes part in a toll book: the home agency and its bridges, with what each charges. Amounts
/// age: they are data.
package struct TollSetup: Sendable {
    package struct Bridge: Hashable, Sendable {
        package let id: String
        package let currency: TollCurrency
        /// Of each toll, in thousandths, kept for the book's work.
        package let feePerMille: Int
        /// By class of vehicle, for warnings before the truck is there.
        package let tolls: [String: TollAmount]
    }

    package let home: String
    package let bridges: [Bridge]
    /// A transaction older than this when its file is made is refused.
    package let daysMax: Int

    private static let bridgesMax = 200

    package func bridge(_ id: String) -> Bridge? { bridges.first { $0.id == id } }

    package init(_ bytes: [UInt8]) throws(TollFlaw) {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            throw .said("The setup is not JSON: \(error.advice).")
        }
        let file = try TollRecord(
            value, line: 1, fields: ["home", "bridges", "daysMax", "comment"])
        home = try file.text("home")
        daysMax = file.optional("daysMax") == nil ? 60 : try file.whole("daysMax", 1...3_650)
        guard let list = file.optional("bridges")?.array, !list.isEmpty,
            list.count <= Self.bridgesMax
        else { throw .said("bridges is missing or empty; wanted 1 to \(Self.bridgesMax) bridges.") }
        var bridges: [Bridge] = []
        for value in list {
            let bridge = try Self.bridge(value)
            guard bridge.id != home, !bridges.contains(where: { $0.id == bridge.id }) else {
                throw .said("“\(bridge.id)” stands twice in the setup.")
            }
            bridges.append(bridge)
        }
        self.bridges = bridges
    }

    private static func bridge(_ value: JSONValue) throws(TollFlaw) -> Bridge {
        let form = try TollRecord(
            value, line: 1, fields: ["id", "currency", "feePerMille", "tolls"])
        let id = try form.text("id")
        var tolls: [String: TollAmount] = [:]
        for member in form.optional("tolls")?.members ?? [] {
            guard let text = member.value.string, let toll = TollAmount(text), toll.minor >= 0
            else {
                throw .said("bridge \(id): the toll of class \(member.name) is no amount.")
            }
            tolls[member.name] = toll
        }
        return Bridge(
            id: id, currency: try form.currency("currency"),
            feePerMille: try form.whole("feePerMille", 0...1_000), tolls: tolls)
    }
}
