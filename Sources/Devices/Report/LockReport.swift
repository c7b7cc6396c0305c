/// What an electronic lock says of itself. What it does not say stays nil.
package struct LockReport: Hashable, Sendable {
    /// The steel string or shackle is in its hole.
    package var stringInserted: Bool?
    /// The motor holds the string.
    package var motorLocked: Bool?
    /// The back cap is on.
    package var backCapClosed: Bool?
    package var doorOpen: Bool?
    /// How often the string was cut in the lock's life; a rise is a cut.
    package var stringCuts: Int?
    /// The vendor's number of what happened, kept because vendors add numbers.
    package var event: Int?
    package var command: Int?
    package var card: String?
    /// Whether an opening was checked and found right, as the lock reports it.
    package var unlockVerification: Int?
    package var pinVerification: Int?
    package var wrongPins: Int?
    /// Further locks that report through this device.
    package var companions: [CompanionLock] = []

    package init() {}
}

/// A small lock that speaks through a bigger one.
package struct CompanionLock: Hashable, Sendable {
    package let id: String
    package let isSealed: Bool
    package let batteryMillivolts: Int?

    package init(id: String, isSealed: Bool, batteryMillivolts: Int?) {
        self.id = id
        self.isSealed = isSealed
        self.batteryMillivolts = batteryMillivolts
    }
}
