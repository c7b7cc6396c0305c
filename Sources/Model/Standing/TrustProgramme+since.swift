extension TrustProgramme {
    /// From when there can be members; nil where no source at hand tells.
    ///
    /// Common knowledge, not from the programmes' own texts: C-TPAT began in November 2001,
    /// FAST in December 2002, SENTRI in November 1995, the pilot of Global Entry in June 2008
    /// (its rule, 77 FR 5681, is in force since 7 March 2012), AEO status in January 2008.
    package var since: KnownDate? {
        switch self {
        case .ctpat: KnownDate(known: "2001-11")
        case .fast: KnownDate(known: "2002-12")
        case .sentri: KnownDate(known: "1995-11")
        case .globalEntry: KnownDate(known: "2008-06")
        case .europeanUnion: KnownDate(known: "2008-01")
        case .newZealand, .canada, .canadaSelfAssessment, .jordan, .japan, .korea, .taiwan,
            .israel, .mexico, .singapore, .dominicanRepublic, .peru, .unitedKingdom, .india,
            .uruguay, .brazil, .guatemala, .colombia:
            nil
        }
    }

    package func existed(at moment: Instant) -> Bool { since?.order(of: moment) != .before }
}
