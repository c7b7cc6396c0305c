package import Model

/// Who may take no part in exports, from when and until when.
package struct DeniedParties: Hashable, Sendable {
    package struct Order: Hashable, Sendable {
        package let from: CivilDay
        package let until: CivilDay?

        package init(from: CivilDay, until: CivilDay?) {
            self.from = from
            self.until = until
        }
    }

    private var orders: [PartyID: [Order]] = [:]

    package init() {}

    package mutating func deny(_ party: PartyID, _ order: Order) {
        orders[party, default: []].append(order)
    }

    /// Who was entered, in the order of names.
    package var parties: [PartyID] { orders.keys.sorted() }

    package func orders(against party: PartyID) -> [Order] { orders[party] ?? [] }

    /// An absent name is no clearance: only who was entered here is stopped here.
    package func order(against party: PartyID, on day: CivilDay) -> Order? {
        orders[party]?.filter { order in
            order.from <= day && (order.until.map { day <= $0 } ?? true)
        }.min { $0.from < $1.from }
    }
}
