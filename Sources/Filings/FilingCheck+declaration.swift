import Examination
import Model

extension FilingCheck {
    /// Clocks of two countries: where it is tomorrow already.
    static let daysAheadMax: Int32 = 1
    /// Papers are lodged days before a load moves; a year leaves room for who feeds a node its past.
    /// Further back little would be known of anybody, and every score would be low.
    static let daysBackMax: Int32 = 366

    /// A score is made by what was known before a declaration's own day: one of another age would
    /// choose by what it is judged.
    static func dateFlaw(in filing: Filing, on today: Int32) -> FilingFlaw? {
        let day: Int32
        do throws(RecordFlaw) {
            day = try DeclarationRecord(parsing: filing.record).day
        } catch { return FilingFlaw(error) }
        guard !(today - daysBackMax...today + daysAheadMax).contains(day) else { return nil }
        return FilingFlaw(
            field: "date", sent: CivilDay(number: day).description,
            wanted: "the day on which it was declared, from "
                + "\(CivilDay(number: today - daysBackMax)) to "
                + "\(CivilDay(number: today + daysAheadMax)), as it was heard on "
                + "\(CivilDay(number: today))")
    }
}
