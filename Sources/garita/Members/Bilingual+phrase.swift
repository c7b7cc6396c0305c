import Membership
import Model
import Reports

extension Bilingual {
    /// For a page.
    var phrase: Phrase { Phrase(english, spanish) }

    var column: ReportTable.Column { .init(phrase, isFigure: false) }
    var figures: ReportTable.Column { .init(phrase) }
}

extension Phrase {
    /// Cells that the terminal tells in either language, for a page.
    static func rows(_ cells: (Language) -> [String]) -> [Phrase] {
        zip(cells(.english), cells(.spanish)).map { Phrase($0, $1) }
    }
}
