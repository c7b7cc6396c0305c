import JSON
import Model

/// What a trip may say of the trade behind its load: docs/formats/trips.md.
extension TripReader {
    private static let countryWanted = "a country's two capital letters, as in MX"
    private static let textBytesMax = 256

    func trade() throws(IntakeRefusal) -> TripTrade {
        let border: LandBorder? = try fields.optionalWord("border", "southern or northern")
        let direction: CrossingDirection? = try fields.optionalWord("direction", "toUS or fromUS")
        return TripTrade(
            manufacturer: try fields.optionalID("manufacturer", "the manufacturer's party id"),
            importer: try fields.optionalID("importer", "the importer's party id"),
            consignee: try fields.optionalID("consignee", "the consignee's party id"),
            border: border, direction: direction ?? .toUS, names: try names(),
            exports: try exports())
    }

    private func names() throws(IntakeRefusal) -> [PartyName] {
        let wanted = "a list of at most \(TripTrade.namesMax) {role, name, country}"
        let entries = try fields.objects("parties", wanted)
        guard entries.count <= TripTrade.namesMax else { throw fields.refusal("parties", wanted) }
        var names: [PartyName] = []
        for entry in entries {
            names.append(
                PartyName(
                    role: try entry.word("role", Self.rolesWanted),
                    name: try name(entry),
                    country: try entry["country"] == nil ? nil : country(entry, "country")))
        }
        return names
    }

    private static let rolesWanted =
        "one of " + PartyName.Role.allCases.map(\.rawValue).joined(separator: ", ")

    private func name(_ entry: Fields) throws(IntakeRefusal) -> String {
        let wanted = "the party's name, at most \(TripTrade.nameBytesMax) bytes"
        let name = try entry.text("name", wanted)
        guard name.utf8.count <= TripTrade.nameBytesMax, name.contains(where: { !$0.isWhitespace })
        else { throw entry.refusal("name", wanted) }
        return name
    }

    private func exports() throws(IntakeRefusal) -> [TripExport] {
        let wanted = "a list of at most \(TripTrade.exportsMax) exports"
        let entries = try fields.objects("exports", wanted)
        guard entries.count <= TripTrade.exportsMax else {
            throw fields.refusal("exports", wanted)
        }
        var exports: [TripExport] = []
        for entry in entries { exports.append(try export(entry)) }
        return exports
    }

    private func export(_ entry: Fields) throws(IntakeRefusal) -> TripExport {
        TripExport(
            licence: try licence(entry), code: try entry.word("code", Self.codesWanted),
            exportClass: try exportClass(entry), lines: try lines(entry),
            quantity: try entry["quantity"] == nil
                ? nil : whole(entry, "quantity", max: Self.unitsMax),
            destination: try country(entry, "destination"), endUse: try short(entry, "end_use"),
            isMunition: try entry.optionalBool("munition") ?? false,
            citation: try short(entry, "citation"))
    }

    /// A billion pieces or kilograms is more than any licence is for.
    private static let unitsMax: Int64 = 1_000_000_000

    private static let codesWanted =
        "one of " + LicenceCode.allCases.map(\.rawValue).joined(separator: ", ")

    /// As the matter of a filing has it: by it the licence is found.
    private func licence(_ entry: Fields) throws(IntakeRefusal) -> String? {
        let wanted = "the licence's number, 1 to \(MatterID.bytesMax) visible ASCII characters"
        let number: MatterID? = try entry.optionalID("licence", wanted)
        guard let text = number?.description else { return nil }
        guard text.utf8.count <= MatterID.bytesMax else { throw entry.refusal("licence", wanted) }
        return text
    }

    private func exportClass(_ entry: Fields) throws(IntakeRefusal) -> ExportClass {
        let wanted = "a classification of five places as in 3A001, or EAR99"
        guard let found = ExportClass(try entry.text("eccn", wanted)) else {
            throw entry.refusal("eccn", wanted)
        }
        return found
    }

    private func lines(_ entry: Fields) throws(IntakeRefusal) -> [GoodsLine] {
        let wanted = "1 to \(TripTrade.linesMax) of {schedule_b, cents}, no more than any sale"
        let found = try entry.objects("lines", wanted)
        guard (1...TripTrade.linesMax).contains(found.count) else {
            throw entry.refusal("lines", wanted)
        }
        var lines: [GoodsLine] = [], sum: Int64 = 0
        for line in found {
            let number = try line.text("schedule_b", "a Schedule B number")
            guard number.utf8.count <= Self.textBytesMax else {
                throw line.refusal("schedule_b", "a Schedule B number")
            }
            let cents = try whole(line, "cents", max: GoodsLine.centsMax)
            sum += cents
            lines.append(GoodsLine(scheduleB: number, cents: cents))
        }
        guard sum <= GoodsLine.centsMax else { throw entry.refusal("lines", wanted) }
        return lines
    }

    private func whole(
        _ entry: Fields, _ name: String, max: Int64
    ) throws(IntakeRefusal) -> Int64 {
        guard let number = entry[name]?.int, (0...max).contains(Int64(number)) else {
            throw entry.refusal(name, "a whole number from 0 to \(max)")
        }
        return Int64(number)
    }

    private func country(_ entry: Fields, _ name: String) throws(IntakeRefusal) -> String {
        let text = try entry.text(name, Self.countryWanted)
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw entry.refusal(name, Self.countryWanted)
        }
        return text
    }

    private func short(_ entry: Fields, _ name: String) throws(IntakeRefusal) -> String? {
        let wanted = "a text of 1 to \(Self.textBytesMax) bytes"
        guard let text = try entry.optionalText(name, wanted) else { return nil }
        guard (1...Self.textBytesMax).contains(text.utf8.count) else {
            throw entry.refusal(name, wanted)
        }
        return text
    }
}
