import ArgumentParser
import FileDoor
import Filings
import Foundation
import Membership
import Model

/// A file of members' events, or a node's ledger, read and folded.
struct MemberFile {
    /// What of it did not count, or counts with a flag.
    private struct Complaint {
        let sentence: String
        let isKept: Bool
        /// What was asked for is in doubt until somebody acts.
        let isOpen: Bool
        /// nil where it does not say about whom.
        var member: PartyID?
    }

    let path: String
    let roll: MemberRoll
    private let complaints: [Complaint]
    /// Lines about others than the one asked about that did not count.
    private let refusedOfOthers: Int
    /// The lines about one member, as they came: what a certificate's digest is over.
    private(set) var lines: [UInt8] = []
    /// A node's ledger, where it was read from one.
    private var cabinet: FilingCabinet?

    /// A screenful; the rest is counted.
    private static let complaintsMax = 20
    /// Seventy thousand members with thirty events each; more is several files.
    private static let eventsMax = 2_000_000

    init(
        _ path: String, on day: LegalDay, keeping member: PartyID?, by shelf: CriteriaShelf
    ) async throws {
        self.path = path
        var reader = MemberEventReader()
        var events: [MemberEvent] = []
        let door: FileDoor
        do throws(FileDoor.Flaw) { door = try FileDoor(path) } catch {
            throw GiveUp.useless(error.advice)
        }
        do {
            for try await piece in door.pieces {
                switch piece {
                case .line(let bytes, let number):
                    guard let event = reader.read(bytes, line: number) else { continue }
                    guard events.count < Self.eventsMax else {
                        throw GiveUp.useless(
                            "\(path) has over \(Self.eventsMax) events; split it by member.")
                    }
                    events.append(event)
                    if event.member == member, event.day <= day { lines += bytes + [10] }
                case .tooLong(let number): reader.tooLong(line: number, max: FileDoor.lineMax)
                case .document:
                    throw GiveUp.useless(
                        "\(path) is taken for one document by its name; wanted one event a line, in a "
                            + "file named .ndjson.")
                case .read: break
                }
            }
        } catch let flaw as FileDoor.Flaw { throw GiveUp.useless(flaw.advice) }
        roll = MemberRoll(
            events, shelf: shelf, on: day, flaws: reader.flaws)
        (complaints, refusedOfOthers) = Self.sort(
            roll.flaws.map {
                Complaint(
                    sentence: $0.advice, isKept: $0.isKept, isOpen: !$0.isKept, member: $0.member)
            }, about: member)
    }

    /// What was filed with a node; a deed's number is its place in the ledger.
    init(
        ledger data: String, on day: LegalDay, keeping member: PartyID?, by shelf: CriteriaShelf
    ) throws {
        path = data
        let ledger = try LedgerCabinet(data, keeping: member)
        let filed = ledger.cabinet.members.roll(on: day, by: shelf)
        roll = filed.roll
        lines = ledger.filings.filter { LegalDay($0.at) <= day }.flatMap { $0.record + [10] }
        cabinet = ledger.cabinet
        let others = ledger.cabinet.contradictions(
            in: filed.roll, about: member, at: Self.end(of: day))
        let flaws = (filed.flaws + others).map { flaw in
            Complaint(
                sentence: "fact \(flaw.index), "
                    + "\(flaw.isKept ? "counted with a flag" : "not counted"): \(flaw.sentence)",
                isKept: flaw.isKept, isOpen: flaw.isOpen, member: flaw.member)
        }
        let left = ledger.cabinet.members.left
        let beyond = Complaint(
            sentence: "\(Count.of(left, "deed")) beyond \(MemberCabinet.deedsMax) left out",
            isKept: false, isOpen: true)
        (complaints, refusedOfOthers) = Self.sort(
            left == 0 ? flaws : flaws + [beyond], about: member)
    }

    /// What was said outside of a membership against it, in words; nil where nothing was.
    func contradiction(of member: Member, in enrolment: Enrolment) -> String? {
        cabinet?.contradiction(member.id, enrolment, Self.end(of: roll.day))?.sentence
    }

    /// A notice of the same day counts.
    private static func end(of day: LegalDay) -> Instant {
        CivilDay(day.description)?.end ?? .distantFuture
    }

    /// What is amiss with others is no fault of the one asked about; that it is there is told.
    private static func sort(
        _ all: [Complaint], about member: PartyID?
    ) -> (own: [Complaint], refusedOfOthers: Int) {
        guard let member else { return (all, 0) }
        let own = all.filter { $0.member == nil || $0.member == member }
        let others = all.count { $0.member != nil && $0.member != member && !$0.isKept }
        return (own, others)
    }

    func member(_ name: String) throws -> Member {
        let id = try MemberOptions.party(name)
        guard let member = roll[id] else {
            let known = roll.members.prefix(5).map(\.id.description).joined(separator: ", ")
            throw GiveUp.useless(
                "\(path) has no member “\(name)” by \(roll.day)"
                    + (known.isEmpty ? "; it has none at all." : "; it has \(known) …"))
        }
        return member
    }

    func enrolment(of member: Member, in programme: String?) throws -> Enrolment {
        let names = member.enrolments.map(\.programme).joined(separator: ", ")
        guard let programme = programme?.uppercased() else {
            guard member.enrolments.count == 1 else {
                throw GiveUp.useless("\(member.id) is in \(names); choose one with --programme.")
            }
            return member.enrolments[0]
        }
        guard let enrolment = member.enrolment(in: programme) else {
            throw GiveUp.useless("\(member.id) is not in \(programme); it is in \(names).")
        }
        return enrolment
    }

    func complain() {
        for complaint in complaints.prefix(Self.complaintsMax) {
            Terminal.complain("\(path), \(complaint.sentence)")
        }
        let rest = complaints.count - Self.complaintsMax
        if rest > 0 { Terminal.complain("… and \(Count.of(rest, "more flaw")) in \(path)") }
        if refusedOfOthers > 0 {
            Terminal.complain(
                "\(Count.of(refusedOfOthers, "line")) about other members did not count; "
                    + "`garita member queue` tells them")
        }
        if roll.notYet > 0 {
            Terminal.complain(
                "\(Count.of(roll.notYet, "event")) after \(roll.day) left out; --as-of takes a "
                    + "later day")
        }
    }

    /// To be called last: the result was printed, and lines are missing from it that somebody has to
    /// mend. What a ledger keeps for good and nobody doubts any more is told, and is no failure.
    func leave() throws {
        if complaints.contains(where: \.isOpen) { throw ExitCode(1) }
    }
}
