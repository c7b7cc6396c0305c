import ArgumentParser
import JSON
import Model
import Standing
import StandingFiles

extension LicenceCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "May these shipments go, and what is left of their licences?",
            discussion: """
                FILE holds licences, denied parties and shipments in the order in which they leave \
                (docs/formats/licence.md); or published cases (`vectors`), which are compared with \
                what comes out here. Example:

                  garita licence check shipments.json

                A shipment is stopped when its licence is used up, expired, not for this class, \
                destination, end use or party, when a party is denied, or when the statement about \
                the export filing is missing or wrong. A stopped one draws nothing down.
                Exit status: 0 everything goes or agrees, 1 not, 65 the file is of no use.
                """)

        @Argument(help: "The file, JSON.") var file: String
        @Flag(help: "Value used up or exceeded is told and stops nothing, as in the US system.")
        var inform = false
        @Flag(help: "One JSON object a shipment or case and line.") var json = false

        func run() throws {
            let content = try StandingPaper.read(file) { bytes throws(StandingFlaw) in
                try LicenceFile(parsing: bytes)
            }
            let isWell =
                switch content {
                case .vectors(let vectors): compare(vectors)
                case .book(let book): judge(book)
                }
            if !isWell { throw ExitCode(1) }
        }

        private func compare(_ vectors: [LicenceVector]) -> Bool {
            for vector in vectors { print(LicenceText.of(vector, json: json)) }
            let agreeing = vectors.count { $0.differences.isEmpty }
            if !json { print("\(agreeing) of \(vectors.count) cases agree") }
            return agreeing == vectors.count
        }

        private func judge(_ book: LicenceBook) -> Bool {
            let alike = DeniedNames(book)
            for sentence in alike.sentences { Terminal.complain("\(file): \(sentence)") }
            var gate = LicenceGate(book.licences, alike.denied, informsOnly: inform)
            var isWell = true
            // What could not be read may have drawn a licence down.
            var isWhole = true
            var newest: ExportShipment?
            for shipment in book.shipments {
                switch shipment {
                case .failure(let flaw):
                    Terminal.complain("\(file) \(flaw.advice)")
                    isWell = false
                    isWhole = false
                case .success(let shipment):
                    if let newest, shipment.day < newest.day {
                        Terminal.complain(
                            "\(file): \(shipment.id) of \(shipment.day) stands after \(newest.id) of "
                                + "\(newest.day), and draws what that one left; shipments stand in the "
                                + "order in which they leave")
                    } else {
                        newest = shipment
                    }
                    let verdict = gate.judge(shipment)
                    print(
                        json
                            ? LicenceText.json(verdict, isWhole: isWhole).text
                            : LicenceText.of(verdict, isWhole: isWhole))
                    isWell = isWell && verdict.mayGo
                }
            }
            return isWell
        }
    }
}
