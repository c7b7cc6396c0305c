extension CriteriaTable {
    /// The conditions for the EU's authorised economic operator, for customs and for security.
    static let aeo = CriteriaTable(
        chapters: [Chapter(nil, aeoText)],
        sources: [
            Source(
                letter: "E",
                title: "Public pages of EU customs administrations on Art. 39(e) and Art. 28"),
            Source(letter: "V", title: "Background knowledge; verify against the regulation"),
        ],
        entities: [
            Entity("c", "customs-simplifications", "AEO for customs simplifications (AEOC)"),
            Entity("s", "security-and-safety", "AEO for security and safety (AEOS)"),
        ],
        remarks: """
            The conditions in our own words, not the text of the regulation. Those marked low \
            were written from background knowledge and have to be checked.
            """)

    private static let aeoText = """
        39 Conditions for the status (UCC Art. 39)
          39-a must low V c,s
            Customs and tax rules were not broken seriously or repeatedly, and no serious crime
            is on record in the course of business.
          39-b must low V c,s
            Operations and the flow of goods are under control, with records that customs can
            check and that are protected, IT included (Art. 25).
          39-c must low V c,s
            Finances are sound enough to meet the commitments of the business.
          39-d must low V c
            Practical competence or professional qualification fits the activity.
        28 Security and safety (UCC Art. 39(e), implementing act Art. 28)
          28-a must high E s
            Buildings used for the operations resist unlawful entry.
          28-b must high E s
            Unauthorised people are kept out of offices, shipping and loading areas.
          28-c must high E s
            Handling protects goods against being added to, exchanged or lost, and cargo units
            against tampering.
          28-d must high E s
            Business partners are known, and their part of the chain is secured by agreement or
            by what they show.
          28-e must high E s
            People in sensitive positions are screened before hiring and by cause, as national
            law allows.
          28-f must low V s
            Security requirements cover external service providers.
          28-g must low V s
            Staff with tasks that matter for security take part in awareness programmes.
          28-h must low V s
            A person is named to be asked on security and safety.
        """
}
