/// The rates in order of their dates.
struct RateTable {
    /// A long weekend: an older rate is no rate.
    static let daysMax = 5
    private var rates: [ExchangeRate] = []

    /// False when the date has another rate already: what was charged by it stands.
    mutating func add(_ rate: ExchangeRate) -> Bool {
        let place = rates.firstIndex { $0.date >= rate.date } ?? rates.endIndex
        if place < rates.endIndex, rates[place].date == rate.date { return rates[place] == rate }
        rates.insert(rate, at: place)
        return true
    }

    /// The newest one not later than a date and not older than it may be.
    func inForce(on date: String) -> ExchangeRate? {
        guard let rate = rates.last(where: { $0.date <= date }),
            let then = TollTime.day(rate.date), let day = TollTime.day(date),
            day - then <= Self.daysMax
        else { return nil }
        return rate
    }
}
