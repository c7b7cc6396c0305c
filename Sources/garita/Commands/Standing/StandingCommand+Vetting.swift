import Model
import ArgumentParser
import Standing

extension StandingCommand {
    struct Vetting: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One standard of vetting people, and where the programmes differ.",
            discussion: """
                What Global Entry, SENTRI and FAST ask of a person. `own text`: read in the \
                programme's rule or on its page. `secondary`: told by one other source. `unverified`: common \
                knowledge, to be shown as such. `—`: does not apply.

                Of a person the program keeps the outcome, its day, the class of the reason and \
                the expiry; the class is the first column.
                """)

        func run() throws {
            let programmes = VettingStandard.programmes
            let rows = VettingStandard.items.map { item in
                [item.reason?.rawValue ?? "—", item.question]
                    + programmes.map { Self.word(item.answers[$0]) }
            }
            print(Table(["class", "asked"] + programmes.map(\.rawValue), rows).text)
            print()
            for item in VettingStandard.items {
                if let difference = item.difference { print("\(item.question) \(difference).") }
            }
            print("Source: \(VettingStandard.source).")
        }

        private static func word(_ certainty: VettingItem.Certainty?) -> String {
            guard let certainty, certainty != .none else { return "—" }
            return certainty.rawValue
        }
    }
}
