package import Model

/// One standard of vetting for the three programmes, with what each does differently.
package enum VettingStandard {
    package static let programmes: [TrustProgramme] = [.globalEntry, .sentri, .fast]

    package static let source = "8 CFR 235.12(b)(2); 77 FR 5681; 8 USC 1365b(k)"

    /// Disqualifiers first, in the order of the regulation, then the rules of membership.
    package static let items: [VettingItem] = disqualifiers + membership

    /// The regulation is that of Global Entry. A secondary source says the other programmes go
    /// by the same list; of FAST's own no text is at hand.
    private static let disqualifiers: [VettingItem] = [
        disqualifier(.application, "The application is complete and true."),
        disqualifier(
            .offence, "No arrest, conviction, pending charge or warrant in any country."),
        disqualifier(
            .borderRules, "No violation of customs, immigration or agriculture rules anywhere."),
        disqualifier(.investigation, "Not the subject of an investigation."),
        disqualifier(.inadmissible, "Admissible, and not by waiver or parole."),
        disqualifier(.security, "No known or suspected link to terrorism."),
        disqualifier(.riskNotShown, "Shown to be of low risk."),
    ]

    private static func disqualifier(_ reason: ReasonClass, _ question: String) -> VettingItem {
        VettingItem(
            reason: reason, question: question,
            answers: [.globalEntry: .ownText, .sentri: .secondary, .fast: .unverified],
            difference: nil)
    }

    private static let membership: [VettingItem] = [
        VettingItem(
            reason: nil, question: "Membership ends after five years.",
            answers: [.globalEntry: .unverified, .sentri: .unverified, .fast: .unverified],
            difference: nil),
        VettingItem(
            reason: nil, question: "Open to Mexican nationals.",
            answers: [.globalEntry: .ownText, .sentri: .unverified, .fast: .unverified],
            difference: "Global Entry by its rule, since 7 March 2012"),
        VettingItem(
            reason: nil, question: "Counts for the driver's link of the trusted truck lane.",
            answers: [.globalEntry: .none, .sentri: .none, .fast: .ownText],
            difference: "only the FAST commercial driver card"),
    ]
}
