package import JSON

/// The programmes whose criteria this program brings along, told in our own words.
///
/// They are data like anybody's: made into OSCAL documents first, and read from there.
package enum Programme: String, Hashable, Sendable, CaseIterable {
    case ctpat = "CTPAT"
    case aeo = "AEO"
    case oea = "OEA"
    case safe = "SAFE"

    /// By the name people use, in any case and with or without a hyphen.
    package init?(named name: String) {
        let plain = name.uppercased().filter { $0 != "-" && $0 != " " }
        guard let found = Self(rawValue: plain) else { return nil }
        self = found
    }

    package var title: String {
        switch self {
        case .ctpat: "CTPAT minimum security criteria, paraphrased"
        case .aeo: "EU AEO conditions, UCC Art. 39 and implementing act Art. 28, paraphrased"
        case .oea: "Mexico OEA standards, by area, paraphrased"
        case .safe: "SAFE Framework AEO elements, by area, in our words"
        }
    }

    /// What ids begin with, since a number alone is no id.
    var prefix: String {
        switch self {
        case .ctpat: "msc"
        case .aeo: "aeo"
        case .oea: "oea"
        case .safe: "safe"
        }
    }

    var number: Int {
        switch self {
        case .ctpat: 1
        case .aeo: 2
        case .oea: 3
        case .safe: 4
        }
    }

    var table: CriteriaTable {
        switch self {
        case .ctpat: .ctpat
        case .aeo: .aeo
        case .oea: .oea
        case .safe: .safe
        }
    }

    /// Who may be held to the criteria, each with a profile of its own.
    package var entities: [Entity] { table.entities }

    package var fileName: String { rawValue.lowercased() + ".json" }

    package var catalog: JSONValue { CriteriaCatalog(self).json }
}
