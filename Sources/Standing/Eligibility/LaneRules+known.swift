import Model

extension LaneRules {
    /// The rules of FAST as the customs administration's page of 16 May 2024 and the contents of
    /// its guide tell them: every link from manufacturer to importer certified.
    ///
    /// Ports' exceptions, brokers' lanes and empty trucks are in no text at hand, so in no rule.
    package static let known = LaneRules(
        from: nil, basis: "cbp.gov, FAST, 16 May 2024", readOn: CivilDay("2024-05-16"),
        demands: [
            Crossing(.southern, .toUS): [
                .manufacturer: .member([.ctpat], as: nil),
                .carrier: .member([.ctpat], as: .highwayCarrier),
                .driver: .card([.fast]),
                .importer: .member([.ctpat], as: nil),
                .seal: .seal(.highSecurity),
            ],
            Crossing(.northern, .toUS): northern(carrier: [.ctpat]),
            // Canada's side is common knowledge and not from the page.
            Crossing(.northern, .fromUS): northern(carrier: [.canada, .canadaSelfAssessment]),
        ])

    private static func northern(carrier: [TrustProgramme]) -> [LaneLink: LinkDemand] {
        [
            .manufacturer: .nothing("no manufacturer is approved at the northern border"),
            .carrier: .member(carrier, as: nil),
            .driver: .card([.fast]),
            .importer: .member([.ctpat], as: nil),
        ]
    }
}
