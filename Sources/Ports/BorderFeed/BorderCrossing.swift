import JSON

/// One crossing as the feed describes it.
package struct BorderCrossing: Sendable {
    package let number: PortNumber
    package let border: String
    package let portName: String
    /// Empty where a port has one crossing.
    package let crossingName: String
    package let hours: String
    /// The day and time of the poll, local to the port, as sent.
    package let date: String
    package let time: String
    package let status: String
    package internal(set) var groups: [LaneGroup]
    package let constructionNotice: String
    package let automation: String
    package let automationEnabled: String
    /// Fields of other generations of the feed, passed on as they came.
    let others: [JSONMember]

    package var clock: PortClock { PortClock(number, date: date, time: time) }

    /// As people call it.
    package var name: String { crossingName.isEmpty ? portName : "\(portName), \(crossingName)" }

    package func group(_ kind: LaneGroup.Kind) -> LaneGroup? { groups.first { $0.kind == kind } }
}
