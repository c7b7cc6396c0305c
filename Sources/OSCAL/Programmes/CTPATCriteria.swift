/// CTPAT's minimum security criteria of 2019 and 2020: 97 numbers, told in our own words.
enum CTPATCriteria {}

extension CriteriaTable {
    static let ctpat = CriteriaTable(
        chapters: [
            Chapter("Corporate security", CTPATCriteria.corporate),
            Chapter("Transportation security", CTPATCriteria.transport),
            Chapter("People and physical security", CTPATCriteria.people),
        ],
        sources: [
            Source(
                letter: "A",
                title: "A manufacturer's public audit questionnaire with criterion numbers"),
            Source(
                letter: "B",
                title: "Public validation questions by criterion number, with a must flag"),
            Source(
                letter: "C",
                title: "First pages of CBP's criteria documents, November 2019 and March 2020"),
            Source(
                letter: "D", title: "A public article on the 17-point inspection, quoting 5.3"),
        ],
        entities: [
            Entity("ui", "us-importer", "US importer"),
            Entity("ue", "us-exporter", "US exporter"),
            Entity("fm", "foreign-manufacturer", "Foreign manufacturer"),
            Entity("hc", "highway-carrier", "Highway carrier"),
            Entity("ml", "mexican-long-haul-carrier", "Mexican long-haul carrier"),
            Entity("rc", "rail-carrier", "Rail carrier"),
            Entity("sc", "sea-carrier", "Sea carrier"),
            Entity("ac", "air-carrier", "Air carrier"),
            Entity("cb", "customs-broker", "Customs broker"),
            Entity("co", "consolidator", "Consolidator"),
            Entity("tp", "third-party-logistics", "Third-party logistics provider"),
            Entity("mp", "marine-port-terminal-operator", "Marine port terminal operator"),
        ],
        remarks: """
            Paraphrase in our own words of criteria published by U.S. Customs and Border \
            Protection; not official text. A number that is missing here is not missing in the \
            programme: only what public sources show is listed. Where a kind of member is not \
            named for a criterion, whether it applies was not verified.
            """)
}
