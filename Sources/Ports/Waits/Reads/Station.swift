/// Where a reader stands on the way through a port. GPS zones and cameras stand there as well as
/// antennas do: what they report is a name at a place and a time.
package enum Station: Int, Hashable, Sendable, CaseIterable {
    /// The start of the measured segment, such as the exit of the toll booth.
    case start = 0
    /// Primary inspection: the end of the wait.
    case primary = 1
    /// The exit gate; it says that a truck has left whom primary did not see.
    case exit = 2
}

/// Which readers stand at which station, by the names they give themselves.
package struct StationNames: Sendable {
    /// A port has a handful of readers at each station; every read is compared with all of them.
    package static let namesMax = 32

    let names: [(bytes: [UInt8], station: Station)]

    package init(start: [String] = ["R1"], primary: [String] = ["R2"], exit: [String] = ["R3"]) {
        let all =
            start.map { ($0, Station.start) } + primary.map { ($0, .primary) }
            + exit.map { ($0, .exit) }
        names = all.prefix(Self.namesMax).map { (Array($0.0.utf8), $0.1) }
    }

    func station(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Station? {
        for (name, station) in names where name.count == range.count {
            var same = true
            for at in 0..<name.count where name[at] != bytes[range.lowerBound + at] {
                same = false
                break
            }
            if same { return station }
        }
        return nil
    }
}
