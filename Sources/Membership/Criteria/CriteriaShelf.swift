/// Every programme's criteria by kind of member, and how they answer each other.
///
/// They come from OSCAL documents and are handed in: this stage knows no programme by heart but
/// its clocks.
package struct CriteriaShelf: Sendable {
    package let profiles: [EntityProfile]
    private let places: [CriterionName: Int]
    private let counterparts: [CriterionName: [Counterpart]]

    package init(profiles: [EntityProfile], counterparts: [Counterpart]) {
        self.profiles = profiles
        places = Dictionary(
            profiles.enumerated().map { (CriterionName($1.programme, $1.entity), $0) },
            uniquingKeysWith: { first, _ in first })
        self.counterparts = Dictionary(grouping: counterparts, by: \.of)
    }

    /// With a programme beside these, or in the place of one of the same name.
    package func adding(
        _ own: [EntityProfile], counterparts: [Counterpart]
    ) -> CriteriaShelf {
        let names = Set(own.map(\.programme))
        return CriteriaShelf(
            profiles: profiles.filter { !names.contains($0.programme) } + own,
            counterparts: self.counterparts.values.flatMap(\.self) + counterparts)
    }

    /// In the order in which they were handed in, each once.
    package var programmes: [String] {
        var met: Set<String> = []
        return profiles.map(\.programme).filter { met.insert($0).inserted }
    }

    package func entities(of programme: String) -> [String] {
        profiles.filter { $0.programme == programme }.map(\.entity)
    }

    package func profile(_ programme: String, _ entity: String) -> EntityProfile? {
        places[CriterionName(programme, entity)].map { profiles[$0] }
    }

    /// For somebody who has not applied there: the kind of member that other programmes recognise.
    package func usualProfile(of programme: String) -> EntityProfile? {
        let entities = entities(of: programme)
        let usual = entities.first { Self.usual.contains($0) } ?? entities.first
        return usual.flatMap { profile(programme, $0) }
    }

    package func counterparts(of name: CriterionName) -> [Counterpart] { counterparts[name] ?? [] }

    /// CTPAT's best known list of criteria; the AEO status that the arrangement with the US covers.
    private static let usual: Set<String> = ["foreign-manufacturer", "security-and-safety"]
}
