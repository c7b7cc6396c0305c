import Declarations
import Targeting

/// Declarations written by hand, read as a file would be.
enum Declared {
    static let header =
        "id,date,importer,exporter,hsCode,origin,departure,dutyRate,netMass,value,fraud"

    static func batch(_ rows: [String]) throws -> (DeclarationBatch, Set<Field>) {
        let reader = try CommaReader(
            header: Array(header.utf8), mapping: nil, label: "fraud")
        let reading = reader.read(Array(rows.joined(separator: "\n").utf8), firstLine: 2)
        precondition(reading.flaws.isEmpty, reading.flaws.first?.advice ?? "")
        return (reading.batch, reader.plan.fields.intersection(Feature.fields))
    }

    /// A year of trade among few enough parties that they meet again, by a fixed recipe.
    static func year(_ count: Int, seed: UInt64 = 7) -> [String] {
        var state = seed
        func draw(_ below: UInt64) -> UInt64 {
            state = CodeDigest.join(state, 1)
            return state % below
        }
        return (0..<count).map { place in
            let day = draw(28) + 1, month = draw(12) + 1
            let importer = draw(20), exporter = draw(10),
                goods = [870_899, 870_829, 610_910][Int(draw(3))]
            let mass = [10, 20, 500][Int(draw(3))], price = 5 + draw(20)
            let fraud = exporter < 2 || price < 8 ? (draw(10) < 7 ? 1 : 0) : (draw(10) < 1 ? 1 : 0)
            let date = "2025-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            return "D\(place),\(date),I\(importer),E\(exporter),\(goods),MX,MX,2.5,\(mass),"
                + "\(UInt64(mass) * price),\(fraud)"
        }
    }
}
