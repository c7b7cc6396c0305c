extension CriteriaTable {
    /// The eleven standards of Mexico's programme, by area.
    static let oea = CriteriaTable(
        chapters: [Chapter(nil, oeaText)],
        sources: [
            Source(
                letter: "D",
                title: "Public excerpts of the official gazette, 9 May 2016 and 27 June 2019"),
            Source(letter: "V", title: "Background knowledge; verify against the current annex"),
        ],
        entities: [Entity("m", "member", "Certified company (OEA)")],
        remarks: """
            One entry a standard, in our own words; sub-standards are not listed. The annex was \
            aligned with the new CTPAT criteria in 2023, so details will differ.
            """)

    private static let oeaText = """
        1 Planning
          1 must low V m
            Security of the chain is planned: risk analysis, policy, audits and contingency.
        2 Sites
          2 must low V m
            Sites have barriers, lighting, alarms and cameras against unlawful entry.
          3 must medium D m
            Access of staff, visitors, vehicles and parcels is identified and controlled.
        4 Partners
          4 must medium D m
            Business partners are chosen by written criteria and held to security requirements.
        5 Processes
          5 must low V m
            Procedures protect goods while they are made, packed, stored, loaded and moved.
          6 must low V m
            Customs affairs are managed with complete and correct data and records.
        7 Transport
          7 must low V m
            Vehicles, containers and trailers are inspected and sealed with seals of ISO 17712.
        8 People
          8 must medium D m
            Staff is screened before hiring and followed up, and access ends with employment.
        9 Information
          9 must low V m
            Information and documents are protected, IT systems included.
        10 Training
          10 must low V m
            Staff is trained and kept aware of threats and of what to do.
        11 Incidents
          11 must low V m
            Incidents are reported, handled and investigated.
        """
}
