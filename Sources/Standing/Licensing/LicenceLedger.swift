import Model

/// The value of one licence as shipments draw it down, in whole cents.
///
/// The messages are those with which the export filing system has answered since 28 July 2016.
package struct LicenceLedger: Hashable, Sendable {
    package let limitCents: Int64
    package let tolerancePercent: Int64
    package private(set) var shippedCents: Int64

    package static let centsMax = GoodsLine.centsMax
    /// The rules know 0, 10 and 25.
    package static let toleranceMax: Int64 = 100

    package init(limitCents: Int64, tolerancePercent: Int64, shippedCents: Int64 = 0) {
        precondition((0...Self.centsMax).contains(limitCents), "a limit is refused at the form")
        precondition((0...Self.toleranceMax).contains(tolerancePercent), "refused at the form")
        self.limitCents = limitCents
        self.tolerancePercent = tolerancePercent
        self.shippedCents = shippedCents
    }

    package struct Entry: Hashable, Sendable {
        /// Below zero when more was shipped than licensed.
        package let remainingCents: Int64
        package let messages: [LicenceMessage]

        package init(remainingCents: Int64, messages: [LicenceMessage]) {
            self.remainingCents = remainingCents
            self.messages = messages
        }
    }

    package var remainingCents: Int64 { limitCents - shippedCents }
    /// Once the whole amount is shipped no tolerance is left.
    package var isUsedUp: Bool { shippedCents >= limitCents }
    /// So much in total that the sums stay exact.
    package func hasRoom(for cents: Int64) -> Bool { shippedCents <= Self.centsMax * 10 - cents }

    package func preview(_ cents: Int64) -> Entry {
        let after = shippedCents + cents
        var messages: [LicenceMessage] = []
        if isUsedUp {
            messages.append(.priorMet)
        } else if after > limitCents {
            messages.append(.exceededByCurrent)
        }
        if after * 100 > limitCents * (100 + tolerancePercent) {
            messages.append(.toleranceExceeded)
        }
        return Entry(remainingCents: limitCents - after, messages: messages)
    }

    package mutating func ship(_ cents: Int64) -> Entry {
        let entry = preview(cents)
        shippedCents += cents
        return entry
    }
}
