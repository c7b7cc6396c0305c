import JSON
import Model

extension StatementWriter {
    /// What a trip says of the trade behind its load; nothing where it says nothing.
    static func trade(_ trade: TripTrade, into line: inout StatementLine) {
        line.add("manufacturer", trade.manufacturer?.description)
        line.add("importer", trade.importer?.description)
        line.add("consignee", trade.consignee?.description)
        if let border = trade.border {
            line.add("border", border.rawValue)
            line.add("direction", trade.direction.rawValue)
        }
        if !trade.names.isEmpty { line.add("parties", .list(trade.names.map(party))) }
        if !trade.exports.isEmpty { line.add("exports", .list(trade.exports.map(export))) }
    }

    private static func party(_ party: PartyName) -> JSONValue {
        var line = StatementLine()
        line.add("role", party.role.rawValue)
        line.add("name", party.name)
        line.add("country", party.country)
        return line.value
    }

    private static func export(_ export: TripExport) -> JSONValue {
        var line = StatementLine()
        line.add("licence", export.licence)
        line.add("code", export.code.rawValue)
        line.add("eccn", export.exportClass.description)
        line.add(
            "lines",
            .list(
                export.lines.map {
                    ["schedule_b": .text($0.scheduleB), "cents": .int($0.cents)]
                }))
        line.add("quantity", export.quantity.map { .int($0) })
        line.add("destination", export.destination)
        line.add("end_use", export.endUse)
        if export.isMunition { line.add("munition", true) }
        line.add("citation", export.citation)
        return line.value
    }
}
