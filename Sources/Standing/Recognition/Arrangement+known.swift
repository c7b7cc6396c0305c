import Model

extension Arrangement {
    /// The arrangements of the United States as of 2024, in the order in which they were signed.
    ///
    /// Partners and dates are facts of public pages (the customs administration's own, and press
    /// on its announcements); where those give only the month, so does this table.
    package static let known: [Arrangement] = [
        Arrangement("NZ", "New Zealand", .newZealand, "Secure Exports Scheme", "2007-06"),
        Arrangement("CA", "Canada", .canada, "Partners in Protection", "2008-06"),
        Arrangement(
            "JO", "Jordan", .jordan, "Golden List", "2008-06",
            note: "one early source says June 2007; US customs says June 2008"),
        Arrangement("JP", "Japan", .japan, "AEO", "2009-06"),
        Arrangement("KR", "Korea", .korea, "AEO", "2010-06"),
        Arrangement(
            "EU", "European Union", .europeanUnion, "AEO", "2012-05-04", needsLink: true,
            kinds: [.security, .both],
            note: "in force in phases; standings are exchanged since July 2012. US targeting "
                + "knows the MID and not the EORI, so members register the pair"),
        Arrangement("TW", "Taiwan", .taiwan, "AEO", "2012-11"),
        Arrangement("IL", "Israel", .israel, "AEO", "2014-06"),
        Arrangement(
            "MX", "Mexico", .mexico, "OEA (was NEEC)", "2014-10-17", needsConsent: true,
            note: "members agree before their standing is shared"),
        Arrangement("SG", "Singapore", .singapore, "Secure Trade Partnership", "2014-12"),
        Arrangement("DO", "Dominican Republic", .dominicanRepublic, "OEA", "2015-12"),
        Arrangement("PE", "Peru", .peru, "OEA", "2018-09"),
        Arrangement("GB", "United Kingdom", .unitedKingdom, "AEO", "2021-01"),
        Arrangement("IN", "India", .india, "AEO", "2021-09"),
        Arrangement("UY", "Uruguay", .uruguay, "Qualified Economic Operator", "2022-07"),
        Arrangement("BR", "Brazil", .brazil, "OEA", "2022-09"),
        Arrangement(
            "GT", "Guatemala", .guatemala, "OEA", "2023-04-17",
            note: "joint work plan of July 2022"),
        Arrangement(
            "CO", "Colombia", .colombia, "OEA", "2023-04-17",
            note: "joint work plan of July 2022"),
    ]
}
