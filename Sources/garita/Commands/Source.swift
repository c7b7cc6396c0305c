import EPCIS
import FileDoor
import Intake
import ManifestDoor
import Model

/// One of the files that are fed together, a statement at a time.
struct Source {
    /// What comes next in it.
    enum Content {
        case statement(Submission, FilePlace)
        /// Why it was not understood.
        case refused(String)
    }

    let path: String
    /// Nil when the file is at its end.
    private(set) var next: Content?
    /// So many bytes of it are behind us.
    private(set) var read = 0
    let size: Int?
    private var pieces: Pieces
    private let decoder: ManifestDoor
    /// Of what was read last; the next one is the last.
    private var ready: [Content] = []
    /// Whether its first statement says when it was heard.
    private(set) var saysWhenHeard = false
    /// Whether its first bytes were looked at, and what they are if they are no JSON at all: then
    /// nothing else of it is read.
    private var isKnown = false
    private var form: ForeignForm?
    /// Why nothing follows what is ready.
    private var brokeOff: FileDoor.Flaw?
    /// A file whose first thousands of lines are wrong is the wrong file.
    private static let lookAheadMax = 4_096

    init(_ path: String, decoder: ManifestDoor) throws(FileDoor.Flaw) {
        let door = try FileDoor(path)
        self.path = path
        self.decoder = decoder
        size = door.size
        pieces = door.pieces
    }

    /// When it is to be heard beside other files. What cannot be understood waits for nothing; a
    /// trip keeps the lane it was declared on, so the lane comes first, then trips, then the day.
    var turn: (part: Int, moment: Instant) {
        guard case .statement(let submission, _)? = next else { return (0, .distantPast) }
        return switch submission.event.kind {
        case .laneDeclared: (1, .distantPast)
        case .tripDeclared: (2, .distantPast)
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer,
            .remark, .correction, .decided, .revoked, .disclosed, .heartbeat, .erased, .policy,
            .standing, .filed, .kept, .adopted:
            (3, submission.heard ?? submission.event.occurred)
        }
    }

    /// Looks for the first statement behind what cannot be understood, which is kept for its turn:
    /// a wrong first line says nothing of the lines after it.
    mutating func begin() async throws {
        try await advance()
        var refused: [Content] = []
        do {
            while case .refused? = next, refused.count < Self.lookAheadMax {
                if let next { refused.append(next) }
                try await advance()
            }
        } catch let flaw as FileDoor.Flaw {
            next = nil
            brokeOff = flaw
        }
        if case .statement(let submission, _)? = next { saysWhenHeard = submission.heard != nil }
        guard let first = refused.first else { return }
        if let next { ready.append(next) }
        ready += refused.dropFirst().reversed()
        next = first
    }

    mutating func advance() async throws {
        while ready.isEmpty {
            if let brokeOff { throw brokeOff }
            guard form == nil, let piece = try await pieces.next() else {
                next = nil
                return
            }
            take(piece)
        }
        next = ready.removeLast()
    }

    private mutating func take(_ piece: FileDoor.Piece) {
        look(at: piece)
        if let form {
            ready = [.refused("\(path): \(form.advice); nothing of it was read")]
            return
        }
        switch piece {
        case .line(let bytes, let number): ready = contents(of: bytes, number).reversed()
        case .tooLong(let number):
            ready = [.refused("\(path) line \(number): \(Feed.tooLong)")]
        case .document(let bytes): ready = contents(of: bytes).reversed()
        case .read(let count): read = count
        }
    }

    private mutating func look(at piece: FileDoor.Piece) {
        guard !isKnown else { return }
        switch piece {
        case .line(let bytes, _), .document(let bytes):
            form = ForeignForm(bytes)
            isKnown = true
        case .tooLong: isKnown = true
        case .read: break
        }
    }

    private func contents(of line: [UInt8], _ number: Int) -> [Content] {
        do throws(IntakeRefusal) {
            return try decoder.submissions(fromLine: line).map {
                .statement($0, FilePlace(path: path, part: .line(number)))
            }
        } catch { return [.refused("\(path) \(error.at(line: number).advice)")] }
    }

    private func contents(of document: [UInt8]) -> [Content] {
        decoder.verdicts(on: document).enumerated().map { number, verdict in
            switch verdict {
            case .success(let submission):
                .statement(submission, FilePlace(path: path, part: .element(number)))
            case .failure(let refusal): .refused("\(path) \(refusal.advice)")
            }
        }
    }
}

extension Event.Kind {
    /// What is declared comes before what speaks of it, whenever that happened.
    var isDeclaration: Bool { self == .laneDeclared || self == .tripDeclared }
}
