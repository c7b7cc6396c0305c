/// The size and the habits of a simulated trade. No country's figures: they are chosen so that
/// every question of targeting can be asked, and each is named here with its reason.
package struct TradeParameters: Hashable, Sendable {
    package var regime: TradeRegime
    package var days: Int
    /// Declarations on an average day: one mid-sized crossing of one country.
    package var perDay: Int

    /// A few import daily and most a few times a year, as everywhere.
    package static let importers = 800
    /// A broker serves some twenty importers.
    package static let brokers = 40
    package static let exporters = 400
    package static let carriers = 60
    package static let offices = 4
    /// Subheadings, in thirty chapters of five.
    package static let chapters = 30, goodsPerChapter = 5
    package static let origins = [
        "CN", "US", "DE", "KR", "JP", "VN", "IN", "TW", "TH", "IT", "BR", "ES", "TR", "ID", "MY",
        "CA",
    ]
    /// Volume of the r-th importer is as r to the minus this: the 80 largest of 800 bring half.
    package static let concentration = 0.8

    /// Shares of opportunists and crooks among importers, and how often each kind declares wrong.
    /// Some three of 100 declarations come out wrong, the pieces of split loads counted singly:
    /// published rates over all traffic are 1.2 to 8.
    package static let opportunists = 0.08, crooks = 0.03
    package static let honestRate = 0.003, opportunistRate = 0.06, crookRate = 0.35

    /// How wrong declarations are wrong.
    package static let undervalued = 0.50, misclassified = 0.30, split = 0.20
    /// What is declared of the true value when it is undervalued.
    package static let declaredShare = 0.30...0.75
    /// Under this value no duty is paid; who splits stays below it.
    package static let dutyFreeValue = 800.0
    package static let pieces = 3...5

    /// Loads of honest traders that are misused on the way, and who carries most of them.
    package static let muleRate = 0.002, muleCarriers = 3, muleCarrierShare = 0.7
    /// Custody breaks on most of them, and now and then on a sound load.
    package static let muleSeen = 0.6, falseAlarm = 0.01

    /// Mean days until the result of an examination is entered.
    package static let delayMean = 14.0
    /// Of the crooks that are replaced in a month of drift.
    package static let monthlyTurnover = 0.25
    package static let daysMax = 3_650, perDayMax = 20_000

    package init(regime: TradeRegime, days: Int, perDay: Int) {
        self.regime = regime
        self.days = days
        self.perDay = perDay
    }

    /// One wrongful declaration of three stays in the scarce world.
    var wrongFactor: Double { regime == .scarce ? 1.0 / 3 : 1 }

    /// Examinations as a share of traffic: five in a hundred, a busy crossing's physical rate.
    package var examinedShare: Double { regime == .scarce ? 0.05 / 3 : 0.05 }
}
