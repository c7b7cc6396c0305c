import ArgumentParser
import Engine
import Examination
import Filings
import Foundation
import JSON
import Model
import Runtime

struct RiskExaminersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "examiners",
        abstract: "Says who was drawn to look at which loads of a node, and files officers.",
        discussion: """
            garita risk examiners --data DIR
            garita risk examiners --data DIR --officers officers.csv --authority us-cbp \
            -o officers.ndjson

            The first form prints the commitment to the node's secret, the officers filed, and who \
            was drawn and who looked. The second writes the line by which an authority files its \
            officers (CSV with the column officer: codes, no names), with the commitment in it, so \
            that it stands in the ledger before anything is drawn. Under a policy that weighs \
            declarations each load that somebody must look at then has an officer.

            Anybody can repeat a draw from a decision's seed: of the officers' codes, the one whose
              printf 'garita-draw-1|SEED|officer|CODE' | sha256sum
            comes first. `garita replay` repeats them all.
            Exit status: 0 as it should be, 1 officers were filed under another commitment, 65 \
            refused.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "Officers to file: CSV with the column officer.") var officers: String?
    @Option(help: "Whose officers they are; a party's code.") var authority: String?
    @Option(help: "When they were named (RFC 3339); now when left out.") var at: String?
    @Option(name: .shortAndLong, help: "The file of the line; else standard output.")
    var output: String?

    func validate() throws {
        guard (officers == nil) == (authority == nil) else {
            throw ValidationError("--officers and --authority go together")
        }
        guard output == nil || officers != nil else {
            throw ValidationError("-o wants --officers: there is no line to write")
        }
    }

    func run() throws {
        let place = DataFolder(folder.data)
        guard place.exists else { throw Unusable.missing(in: place, folder.data) }
        let commitment = try place.drawCommitment()
        guard let officers, let authority else { return try tell(commitment) }
        let line = try ExaminerLine(
            OfficerFile.read(officers), authority: authority, at: try FilingMoment.read(at),
            commitment: commitment)
        try FilingMoment.write([line.bytes], to: output, apartFrom: [officers])
        if let output { print("\(line.count) officers of \(authority), written to \(output)") }
    }

    private func tell(_ commitment: String) throws {
        let desk = try Workplace.reading(folder.data).recovered.state.engine.cabinet.targeting
        let sheet = ExaminerSheet(desk, commitment: commitment)
        print(sheet.text)
        if !sheet.isSound { throw ExitCode(1) }
    }
}
