import ArgumentParser
import JSON
import Model
import Standing

extension StandingCommand {
    struct Recognition: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The arrangements by which programmes recognise each other.",
            discussion: """
                The 18 of the United States, in the order in which they were signed, with what \
                each asks of a member beside its certificate. Example:

                  garita standing recognition --on 2013-01-01

                Where a source tells only the month, an arrangement counts from the month after.
                """)

        @OptionGroup var time: MomentOptions
        @Flag(help: "One JSON object for a program.") var json = false

        func run() throws {
            let moment = try time.moment()
            if json { return print(object(moment).text) }
            let inForce = Arrangement.known.count { $0.signed.order(of: moment) == .after }
            print(
                "\(inForce) of \(Arrangement.known.count) arrangements in force, "
                    + "\(StandingSentence.time(moment))\n")
            print(
                Table(
                    ["", "partner", "programme", "code", "signed", "in force", "asks"], rows(moment)
                ).text)
            for arrangement in Arrangement.known {
                if let note = arrangement.note { print("\n\(arrangement.partner): \(note).") }
            }
        }

        private func rows(_ moment: Instant) -> [[String]] {
            Arrangement.known.map { arrangement in
                [
                    arrangement.code, arrangement.partner, arrangement.title,
                    arrangement.programme.rawValue, arrangement.signed.description,
                    Self.word(arrangement.signed.order(of: moment)),
                    Self.asks(arrangement).joined(separator: ", "),
                ]
            }
        }

        private static func word(_ order: KnownDate.Order) -> String {
            switch order {
            case .before: "not yet"
            case .within: "not sure"
            case .after: "yes"
            }
        }

        private static func asks(_ arrangement: Arrangement) -> [String] {
            [
                arrangement.kinds.map { $0.map(\.rawValue).joined(separator: " or ") },
                arrangement.needsLink ? "link to the MID" : nil,
                arrangement.needsConsent ? "consent" : nil,
            ].compactMap { $0 }
        }

        private func object(_ moment: Instant) -> JSONValue {
            [
                "on": .text(moment.rfc3339),
                "arrangements": .list(
                    Arrangement.known.map { arrangement in
                        [
                            "code": .text(arrangement.code), "partner": .text(arrangement.partner),
                            "programme": .text(arrangement.programme.rawValue),
                            "title": .text(arrangement.title),
                            "signed": .text(arrangement.signed.description),
                            "inForce": .text(Self.word(arrangement.signed.order(of: moment))),
                            "asks": .list(Self.asks(arrangement).map(JSONValue.text)),
                            "note": arrangement.note.map(JSONValue.text) ?? .null,
                        ]
                    }),
            ]
        }
    }
}
