import Foundation
import Model
import Screening
import Testing

/// Figures of filed lists: GARITA_FIGURES=1 swift test -c release --filter RestrictedFigureTests
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["GARITA_FIGURES"] != nil))
struct RestrictedFigureTests {
    private static let entries = 25_000
    private static let authority = PartyID(unchecked: "US-BIS")

    /// Invented companies: two words of syllables and a legal form.
    private func name(_ number: Int) -> String {
        let syllables = ["ta", "ri", "mo", "vel", "nor", "qua", "zen", "lu", "bek", "sor"]
        func word(_ seed: Int) -> String {
            (0..<4).map { syllables[(seed / [1, 10, 100, 1_000][$0]) % 10] }.joined()
        }
        return "\(word(number)) \(word(number &* 7_919 % 9_973)) GmbH"
    }

    private func entity(_ number: Int) -> WatchEntity {
        WatchEntity(
            number: "\(number)", source: "EL", kind: .organization, names: [name(number)])
    }

    private func cpu() -> Double {
        var usage = rusage()
        _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    }

    // A daily list stops the lane for as long as an officer's coffee.
    @Test func aListAndItsChange() throws {
        var lists = RestrictedLists()
        func hear(_ word: RestrictedWord, _ index: Int) -> Set<TripID> {
            lists.hear(
                word, of: "CSL", by: Self.authority, at: Instant(milliseconds: Int64(index)),
                index: LedgerIndex(UInt64(index)))
        }
        let size = RestrictedWord.entriesMax, parts = Self.entries / size
        var start = cpu()
        for part in 0..<parts {
            let entries = (part * size..<(part + 1) * size).map(entity)
            _ = hear(.part(edition: "one", number: part + 1, of: parts, entries: entries), part)
        }
        print("edition of \(Self.entries) entries: \(cpu() - start) s CPU")

        start = cpu()
        for number in 0..<10_000 {
            lists.open(
                Trip(
                    id: try TripID("T-\(number)"), device: DeviceID(unchecked: "D"),
                    departure: .distantPast, driver: DriverID(unchecked: "d"),
                    tractor: TractorID(unchecked: "t"), trailer: TrailerID(unchecked: "t"),
                    container: nil, seals: [],
                    trade: TripTrade(
                        names: [PartyName(role: .consignee, name: name(90_000 + number))])))
        }
        print("10000 loads declared, a name each: \(cpu() - start) s CPU")
        start = cpu()
        let change = RestrictedWord.change(
            edition: "two", after: "one", added: (50_000..<50_050).map(entity),
            removed: (0..<20).map { "EL \($0)" })
        let turned = hear(change, 9_999)
        print(
            "change of 70 entries, 10000 names on the road: \(cpu() - start) s CPU, "
                + "\(turned.count) loads to judge again")
    }
}
