package import Declarations

/// All that the labelled past tells about the next declaration, by day.
package struct History: Sendable, Equatable {
    /// Who deals with whom: counted when two meet for the first time.
    package enum Circle: String, CaseIterable, Hashable, Sendable {
        case exportersOfImporter, importersOfExporter, importersOfDeclarant

        package var owner: Field {
            switch self {
            case .exportersOfImporter: .importer
            case .importersOfExporter: .exporter
            case .importersOfDeclarant: .declarant
            }
        }

        package var partner: Field {
            switch self {
            case .exportersOfImporter: .exporter
            case .importersOfExporter, .importersOfDeclarant: .importer
            }
        }
    }

    package let fields: Set<Field>
    package let profiles: [Profile: Tally]
    package let circles: [Circle: Tally]
    /// Logarithms of value per kilogram, and of mass, by HS subheading.
    package let prices: Norm
    package let masses: Norm

    init(
        fields: Set<Field>, profiles: [Profile: Tally], circles: [Circle: Tally], prices: Norm,
        masses: Norm
    ) {
        self.fields = fields
        self.profiles = profiles
        self.circles = circles
        self.prices = prices
        self.masses = masses
    }

    /// From the labelled rows of a batch that `include` names. Their order does not count.
    package init(
        _ batch: DeclarationBatch, fields: Set<Field>,
        including include: (Int) -> Bool = { _ in true }
    ) {
        precondition(batch.labels.count == batch.count, "history is made of labelled rows")
        let rows = (0..<batch.count).filter(include)
        self.fields = fields
        var profiles: [Profile: Tally] = [:]
        for profile in Profile.allCases {
            guard let parts = profile.parts(in: fields) else { continue }
            profiles[profile] = Self.tally(batch, rows, ProfileKey(profile, parts: parts))
        }
        self.profiles = profiles
        var circles: [Circle: Tally] = [:]
        for circle in Circle.allCases where fields.isSuperset(of: [circle.owner, circle.partner]) {
            circles[circle] = Self.meetings(batch, rows, circle)
        }
        self.circles = circles
        prices = Self.norm(batch, rows) { Measure.logPrice(batch, $0) }
        masses = Self.norm(batch, rows) { Measure.logMass(batch, $0) }
    }

    private static func tally(
        _ batch: DeclarationBatch, _ rows: [Int], _ key: ProfileKey
    ) -> Tally {
        Tally(
            rows.compactMap { row in
                key.of(batch, row).map {
                    Tally.Entry(key: $0, day: batch.days[row], found: batch.labels[row] == 1)
                }
            })
    }

    private static func meetings(
        _ batch: DeclarationBatch, _ rows: [Int], _ circle: Circle
    ) -> Tally {
        let owners = batch.codes[circle.owner.slot], partners = batch.codes[circle.partner.slot]
        var met: Set<UInt64> = []
        var entries: [Tally.Entry] = []
        for row in rows.sorted(by: { (batch.days[$0], $0) < (batch.days[$1], $1) }) {
            guard owners[row] != 0, partners[row] != 0 else { continue }
            guard met.insert(CodeDigest.join(owners[row], partners[row])).inserted else { continue }
            entries.append(Tally.Entry(key: owners[row], day: batch.days[row], found: false))
        }
        return Tally(entries)
    }

    private static func norm(
        _ batch: DeclarationBatch, _ rows: [Int], _ measure: (Int) -> Double
    ) -> Norm {
        Norm(
            rows.compactMap { row in
                let value = measure(row)
                guard !value.isNaN else { return nil }
                return Norm.Entry(
                    key: Measure.subheading(batch, row), day: batch.days[row], value: value)
            })
    }
}
