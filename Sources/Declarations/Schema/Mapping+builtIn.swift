extension Mapping {
    /// Columns named as the fields are.
    package static let house = known(
        "house", Field.allCases.map { ($0.rawValue, .field($0)) },
        outcomes: ["fraud", "criticalFraud", "illicit", "revenue"])

    /// The public Korean export (Seondong/Customs-Declaration-Datasets, branch `en`).
    package static let korea = known(
        "korea-en",
        [
            ("Declaration ID", .field(.id)), ("Date", .field(.date)),
            ("Office ID", .field(.office)), ("Process Type", .field(.procedure)),
            ("Import Type", .field(.regime)), ("Import Use", .field(.use)),
            ("Payment Type", .field(.payment)), ("Mode of Transport", .field(.mode)),
            ("Declarant ID", .field(.declarant)), ("Importer ID", .field(.importer)),
            ("Seller ID", .field(.exporter)), ("Courier ID", .field(.carrier)),
            ("HS6 Code", .field(.hsCode)), ("Country of Departure", .field(.departure)),
            ("Country of Origin", .field(.origin)), ("Tax Rate", .field(.dutyRate)),
            ("Tax Type", .field(.dutyType)),
            ("Country of Origin Indicator", .field(.originMark)),
            ("Net Mass", .field(.netMass)), ("Item Price", .field(.value)),
        ],
        outcomes: ["Fraud", "Critical Fraud"])

    /// The built-in mapping that knows most of a file's columns.
    package static func guess(for header: [String]) -> Mapping {
        let known = { (mapping: Mapping) in header.count { mapping[$0] != nil } }
        return known(korea) > known(house) ? korea : house
    }

    private static func known(
        _ name: String, _ fields: [(String, Role)], outcomes: [String]
    ) -> Mapping {
        let pairs = fields.map { (column: $0.0, role: $0.1) }
        do throws(DeclarationFlaw) {
            return try Mapping(name: name, pairs + outcomes.map { ($0, .outcome) })
        } catch {
            preconditionFailure("a built-in mapping names each column once")
        }
    }
}
