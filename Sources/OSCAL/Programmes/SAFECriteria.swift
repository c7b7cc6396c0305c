extension CriteriaTable {
    /// The areas of the world framework that national programmes build on.
    static let safe = CriteriaTable(
        chapters: [Chapter(nil, safeText)],
        sources: [Source(letter: "V", title: "Background knowledge; verify against the framework")],
        entities: [Entity("o", "operator", "Authorised economic operator")],
        remarks: """
            Areas only, by their letter and in our own words; the framework's text belongs to its \
            publisher and is not repeated.
            """)

    private static let safeText = """
        A-D Standing with customs
          A must low V o
            The record of keeping customs rules is clean.
          B must low V o
            Records of trade are kept so that they can be checked.
          C must low V o
            The business can pay its way.
          D must low V o
            Customs and operator talk to each other regularly.
        E-F Knowledge
          E must low V o
            People are trained and know the threats.
          F must low V o
            Information is exchanged, guarded and kept confidential.
        G-K Security
          G must low V o
            Cargo is kept whole.
          H must low V o
            Conveyances are kept from misuse.
          I must low V o
            Premises are protected.
          J must low V o
            Staff is checked as the law allows.
          K must low V o
            Trading partners are committed to security.
        L-M Improvement
          L must low V o
            Crises and incidents are managed, and business is resumed after them.
          M must low V o
            Security is measured, analysed and made better.
        """
}
