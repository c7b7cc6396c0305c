/// A practice that goes beyond the criteria; it counts for the third tier when all five hold.
package struct BestPractice: Hashable, Sendable {
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case managementSupport = "management-support"
        case innovation
        case documentedProcess = "documented-process"
        case checksAndBalances = "checks-and-balances"
        case evidence
    }

    package let name: String
    package let parts: [Part]

    package init(name: String, parts: [Part]) {
        self.name = name
        self.parts = parts
    }

    package var missing: [Part] { Part.allCases.filter { !parts.contains($0) } }
}
