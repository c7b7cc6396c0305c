package import Model

/// Two customs administrations that recognise each other's trusted traders.
package struct Arrangement: Hashable, Sendable {
    /// The partner's country as in ISO 3166, `EU` for the union.
    package let code: String
    package let partner: String
    package let programme: TrustProgramme
    package let title: String
    package let signed: KnownDate
    /// True where the other side must be told which of its numbers is which of ours.
    package let needsLink: Bool
    /// True where a member must agree before its standing is shared.
    package let needsConsent: Bool
    /// As what a partner's member must be certified; nil where no source names a kind.
    package let kinds: [MemberKind]?
    /// What else a reader should know, with where it comes from.
    package let note: String?

    init(
        _ code: String, _ partner: String, _ programme: TrustProgramme, _ title: String,
        _ signed: String, needsLink: Bool = false, needsConsent: Bool = false,
        kinds: [MemberKind]? = nil, note: String? = nil
    ) {
        self.code = code
        self.partner = partner
        self.programme = programme
        self.title = title
        self.signed = KnownDate(known: signed)
        self.needsLink = needsLink
        self.needsConsent = needsConsent
        self.kinds = kinds
        self.note = note
    }

    /// By code, by the partner's name or by its programme's code, in any case.
    package static func named(_ name: String) -> Arrangement? {
        let plain = name.uppercased()
        return known.first {
            $0.code == plain || $0.partner.uppercased() == plain || $0.programme.rawValue == plain
        }
    }

    /// One step: every clearance asks it of everybody on the load.
    package static func with(_ programme: TrustProgramme) -> Arrangement? {
        byProgramme[programme]
    }

    private static let byProgramme = Dictionary(
        known.map { ($0.programme, $0) }, uniquingKeysWith: { first, _ in first })

    /// From when it counts for certain; where only the month is known, from the month after.
    var begins: Instant {
        switch signed {
        case .day(let day): day.start
        case .month(_, let next): next.start
        }
    }
}

/// Which of the two sides says something about an arrangement.
package enum RecognitionSide: String, Hashable, Sendable, CaseIterable {
    case us = "US"
    case partner
}
