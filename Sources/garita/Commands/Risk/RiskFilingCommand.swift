import ArgumentParser
import Examination
import Foundation
import Model

struct RiskFilingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filing",
        abstract: "Writes a model or a book of rules as lines that a node takes.",
        discussion: """
            garita risk filing model.json --authority us-cbp -o model.ndjson
            curl -H "Authorization: Bearer $KEY" -H "Content-Type: application/x-ndjson" \
            --data-binary @model.ndjson $NODE/v1/events

            It is checked first, as the node will check it. A model that is longer than a line may \
            be goes in parts, at most \(ModelPart.modelBytesMax >> 20) MiB of it: it works once the \
            last part is there. `GET /v1/targeting/model` tells how many have come.
            Exit status: 0 written, 65 it would not be taken.
            """)

    @Argument(help: "A file of `garita risk train`, or a book of rules.") var file: String
    @Option(help: "Whose model or book it is; a party's code.") var authority: String
    @Option(help: "When it was released (RFC 3339); now when left out.") var at: String?
    @Option(name: .shortAndLong, help: "The file to write; else standard output.")
    var output: String?

    func run() throws {
        // nil: what it is not is all there is to say
        guard let party = try? PartyID(authority) else {
            throw GiveUp.useless(
                "“\(authority)” is no party's code; wanted visible ASCII characters such as us-cbp."
            )
        }
        let filing = try FilingLines(file, authority: party, at: try moment())
        let bytes = filing.lines.flatMap { $0 + [UInt8(ascii: "\n")] }
        guard let output else {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            return
        }
        try WholeFile.demandApart(output, from: [file])
        try WholeFile.write(Data(bytes), to: output)
        print(
            "\(file): \(Count.of(filing.lines.count, "line")) for the room "
                + "“\(filing.room.rawValue)”, \(bytes.count) bytes, written to \(output)")
    }

    private func moment() throws -> Instant {
        guard let at else { return SystemClock.now() }
        // nil: told in a sentence of its own
        guard let moment = try? Instant(rfc3339: at) else {
            throw GiveUp.useless("“\(at)” is no moment such as 2026-03-01T08:00:00Z.")
        }
        return moment
    }
}
