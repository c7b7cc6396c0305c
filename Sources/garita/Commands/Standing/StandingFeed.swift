import FileDoor
import Model
import Standing
import StandingFiles

/// Status feeds read line by line into one register; a broken line is told and the rest kept.
struct StandingFeed {
    private(set) var register = RecognitionRegister()
    private(set) var refused = 0
    /// Of whom something was said that could not be read, and where it stands first.
    private(set) var unread: [PartyID: String] = [:]
    /// Where the first line stands of which not even that is known.
    private(set) var unreadOfAnybody: String?
    /// What was heard later was not known: an old answer is given again without it.
    private let known: Instant?

    /// More sentences than these are one mistake: the wrong file.
    private static let complaintsMax = 20

    init(known: Instant? = nil) { self.known = known }

    mutating func read(_ path: String) async throws {
        do {
            for try await piece in try FileDoor(path, lineMax: 16 * 1_024).pieces {
                switch piece {
                case .line(let bytes, let number): take(bytes, "\(path) line \(number)")
                case .tooLong(let number):
                    unreadOfAnybody = unreadOfAnybody ?? "\(path) line \(number)"
                    complain("\(path) line \(number): it is longer than 16 KiB, as no status is")
                case .document:
                    throw GiveUp.useless(
                        "\(path) is one JSON document; a feed has one statement a line (.ndjson).")
                case .read: break
                }
            }
        } catch let flaw as FileDoor.Flaw { throw GiveUp.useless(flaw.advice) }
    }

    mutating func take(_ lines: [FeedLine], at place: String) {
        for line in lines { take(line, place) }
    }

    private mutating func take(_ bytes: [UInt8], _ place: String) {
        do throws(StandingFlaw) { take(try FeedLine(parsing: bytes), place) } catch {
            doubt(FeedLine.parties(in: bytes), place)
            complain("\(place): \(error.advice)")
        }
    }

    private mutating func take(_ line: FeedLine, _ place: String) {
        guard line.wasHeard(by: known) else { return }
        do throws(RegisterRefusal) { try register.take(line.statement) } catch {
            doubt([], place)
            complain("\(place): \(error.advice)")
        }
    }

    private mutating func doubt(_ parties: [PartyID], _ place: String) {
        if parties.isEmpty { unreadOfAnybody = unreadOfAnybody ?? place }
        for party in parties { unread[party] = unread[party] ?? place }
    }

    /// Where something stands of one of these that could not be read, or of nobody knows whom.
    func doubt(about parties: [PartyID]) -> String? {
        parties.lazy.compactMap { unread[$0] }.first ?? unreadOfAnybody
    }

    /// The links of a trip of which something was said that could not be read.
    func doubts(about trip: LaneTrip) -> [LaneLink: String] {
        var doubts: [LaneLink: String] = [:]
        for link in LaneLink.allCases where link != .seal {
            let place = trip.parties[link].flatMap { unread[$0] } ?? unreadOfAnybody
            doubts[link] = place.map { "what \($0) says of it could not be read" }
        }
        return doubts
    }

    mutating func complain(_ sentence: String) {
        refused += 1
        if refused <= Self.complaintsMax { Terminal.complain(sentence) }
        if refused == Self.complaintsMax + 1 {
            Terminal.complain("further refusals are counted and not told")
        }
    }
}
