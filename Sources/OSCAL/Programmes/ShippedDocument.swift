package import JSON

/// A document we ship, under the name by which the others refer to it.
package struct ShippedDocument: Sendable {
    package let name: String
    package let fileName: String
    package let json: JSONValue

    /// Catalogs, then profiles, then mappings.
    package static var all: [ShippedDocument] {
        let programmes = Programme.allCases
        let catalogs = programmes.map {
            Self(name: $0.rawValue, fileName: $0.fileName, json: $0.catalog)
        }
        let profiles = programmes.flatMap { programme in
            programme.entities.map { entity in
                let profile = CriteriaProfile(programme, entity)
                return Self(
                    name: "\(programme.rawValue)/\(entity.name)", fileName: profile.fileName,
                    json: profile.json)
            }
        }
        let mappings = programmes.compactMap { programme in
            RecognitionMapping(to: programme).map {
                Self(name: "CTPAT-\(programme.rawValue)", fileName: $0.fileName, json: $0.json)
            }
        }
        return catalogs + profiles + mappings
    }

    package static func named(_ name: String) -> ShippedDocument? {
        all.first { $0.name.lowercased() == name.lowercased() }
    }
}
