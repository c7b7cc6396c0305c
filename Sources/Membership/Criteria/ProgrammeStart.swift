/// The first day on which a programme, or its part for a kind of member, took anybody.
///
/// Those from background knowledge are set early on purpose: nothing real may be refused.
package enum ProgrammeStart {
    package static func day(_ programme: String, _ entity: String?) -> LegalDay? {
        (entity.flatMap { days["\(programme)/\($0)"] } ?? days[programme]).flatMap { LegalDay($0) }
    }

    private static let days = [
        "CTPAT": "2001-11-01",  // background knowledge: announced in November 2001
        "CTPAT/us-exporter": "2014-07-09",  // announced that day
        "AEO": "2008-01-01",  // background knowledge: Regulation 648/2005 applied from then on
        "OEA": "2011-01-01",  // background knowledge: its forerunner NEEC began about 2012
        "SAFE": "2005-06-01",  // background knowledge: the framework was adopted in June 2005
    ]
}
