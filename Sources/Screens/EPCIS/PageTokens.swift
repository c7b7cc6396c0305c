import Cryptography
import EPCIS
import EventIndex
import Model

/// Tokens for the next page. Nothing is kept for them: each says itself where to go on, until when
/// it is good and for which question, under a secret of this process.
struct PageTokens: Sendable {
    struct Place: Hashable {
        let cursor: EventCursor
        /// Events captured later are not on these pages.
        let ceiling: UInt64
        /// How many are still wanted.
        let left: Int?
    }

    /// Whoever pages by a program asks again at once; a person within minutes.
    static let lifetime = Seconds.minutes(15)

    /// 128 bits: nobody guesses one within its life.
    private static let sealBytes = 16

    /// Of this process: a token is good for minutes.
    private let secret: [UInt8] = (0..<32).map { _ in .random(in: 0...255) }

    func token(for place: Place, of question: String, at now: Instant) -> String {
        let expires = now + Self.lifetime
        let fields = [
            String(place.cursor.moment), String(place.cursor.place), String(place.ceiling),
            place.left.map(String.init) ?? "", String(expires.milliseconds),
        ]
        let body = fields.joined(separator: "_")
        return "\(body)_\(seal(body, question))"
    }

    func place(of token: String, for question: String, at now: Instant) throws(QueryFlaw) -> Place {
        let fields = token.split(separator: "_", omittingEmptySubsequences: false)
            .map(String.init)
        guard fields.count == 6, let moment = Int64(fields[0]), let place = UInt64(fields[1]),
            let ceiling = UInt64(fields[2]), let expires = Int64(fields[4]),
            Self.isSame(seal(fields[..<5].joined(separator: "_"), question), fields[5])
        else {
            throw QueryFlaw(
                .queryParameter,
                "nextPageToken is none that was given out for this question; follow the Link "
                    + "header as it is, or ask anew without it")
        }
        guard now.milliseconds < expires else {
            throw QueryFlaw(
                .queryParameter,
                "nextPageToken expired at \(Instant(milliseconds: expires).rfc3339); ask anew "
                    + "without it")
        }
        return Place(
            cursor: EventCursor(moment: moment, place: place), ceiling: ceiling,
            left: Int(fields[3]))
    }

    private func seal(_ body: String, _ question: String) -> String {
        let code = HMAC256.code(of: Array("\(body)\n\(question)".utf8), under: secret)
        return code.prefix(Self.sealBytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// In a time that does not tell how far two texts agree.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count == b.utf8.count else { return false }
        return zip(a.utf8, b.utf8).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
