/// As what a company is certified: a carrier's certificate says nothing of its warehouse.
package enum MemberKind: String, Hashable, Sendable, CaseIterable {
    case importer, exporter
    case manufacturer = "foreign-manufacturer"
    case highwayCarrier = "highway-carrier"
    case longHaulCarrier = "mexican-long-haul-carrier"
    case railCarrier = "rail-carrier"
    case seaCarrier = "sea-carrier"
    case airCarrier = "air-carrier"
    case broker = "customs-broker"
    case consolidator
    case logistics = "third-party-logistics"
    case terminal = "marine-port-terminal-operator"
    /// The three authorisations of the European Union: customs simplifications, security, both.
    case simplifications = "AEOC"
    case security = "AEOS"
    case both = "AEOF"
}
