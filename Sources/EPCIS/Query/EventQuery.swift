/// A question to the events kept: which of them, in what order, how many.
package struct EventQuery: Hashable, Sendable {
    package enum Order: String, Hashable, Sendable, CaseIterable { case eventTime, recordTime }

    /// How many there may be on a page, and how many there are unless asked otherwise.
    package static let perPageMax = 1_000
    package static let perPageUsual = 30

    /// As many parameters and values as an honest form has, many times over.
    package static let conditionsMax = 64
    package static let valuesMax = 256

    var conditions: [QueryCondition] = []
    /// How many parameters bound the answer.
    package var conditionCount: Int { conditions.count }
    package internal(set) var order = Order.eventTime
    package internal(set) var isAscending = false
    /// Only so many are wanted.
    package internal(set) var countLimit: Int?
    /// With more than so many, none is wanted.
    package internal(set) var maxCount: Int?
    package internal(set) var perPage = EventQuery.perPageUsual
    var saysOrder = false

    package init() {}

    package func accepts(_ event: CapturedEvent) -> Bool {
        conditions.allSatisfy { $0.holds(for: event) }
    }
}

extension EventQuery {
    /// A named query with what its caller adds: both must hold, and the caller says the page.
    package func narrowed(by other: EventQuery) -> EventQuery {
        var query = self
        query.conditions += other.conditions
        query.perPage = other.perPage
        if other.saysOrder {
            query.order = other.order
            query.isAscending = other.isAscending
        }
        if let limit = other.countLimit { query.countLimit = min(limit, countLimit ?? limit) }
        if let most = other.maxCount { query.maxCount = min(most, maxCount ?? most) }
        return query
    }
}
