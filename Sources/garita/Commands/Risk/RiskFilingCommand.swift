import ArgumentParser
import Examination
import Model

struct RiskFilingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filing",
        abstract: "Writes a model or a book of rules as lines that a node takes.",
        discussion: """
            garita risk filing model.json --authority us-cbp -o model.ndjson
            curl -H "Authorization: Bearer $KEY" -H "Content-Type: application/x-ndjson" \
            --data-binary @model.ndjson $NODE/v1/events

            It is checked first, as the node will check it. A model that is longer than a line may \
            be goes in parts, at most \(ModelPart.modelBytesMax >> 20) MiB of it: it works once the \
            last part is there. `GET /v1/targeting/model` tells how many have come. Where sending \
            broke off, send the same file again: what had come is known already. To roll back, \
            make the lines of the older model anew; its old lines would be repeats, which do \
            nothing. With --url the lines are sent at once.
            Exit status: 0 written or taken, 65 it is not taken, 75 the node does not answer.
            """)

    @Argument(help: "A file of `garita risk train`, or a book of rules.") var file: String
    @Option(help: "Whose model or book it is; a party's code.") var authority: String
    @Option(help: "When it was released (RFC 3339); now when left out.") var at: String?
    @Option(name: .shortAndLong, help: "The file to write; else standard output.")
    var output: String?

    @OptionGroup var sending: SendingOptions

    func run() async throws {
        // nil: what it is not is all there is to say
        guard let party = try? PartyID(authority) else { throw GiveUp.noParty(authority) }
        let filing = try FilingLines(file, authority: party, at: try FilingMoment.read(at))
        if let node = sending.node {
            for line in filing.documents { try await node.tell(line) }
            print("\(file): filed, \(Count.of(filing.documents.count, "line"))")
            if output == nil { return }
        }
        try FilingMoment.write(filing.lines, to: output, apartFrom: [file])
        guard let output else { return }
        print(
            "\(file): \(Count.of(filing.lines.count, "line")) for the room "
                + "“\(filing.room.rawValue)”, \(filing.bytesCount) bytes, written to \(output)")
    }
}
