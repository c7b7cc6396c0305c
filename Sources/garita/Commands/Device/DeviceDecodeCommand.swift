import ArgumentParser
import Devices
import JSON

struct DeviceDecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract:
            "Reads device messages from a file and prints what each says, one JSON line a case.",
        discussion: """
            In: a JSON array of cases {"protocol", "hex" or "text", "session", "model"}; `hex` and \
            `text` are one whole frame with its escapes undone. Cases of one session are heard in \
            order by one decoder. Protocols: \
            \(DeviceProtocol.allCases.map(\.rawValue).joined(separator: ", ")).
            Out: {"index", "positions": [{"fixTime", "deviceTime", "valid", "outdated", "lat", \
            "lon", "altitudeMetres", "speedKnots", "course"}], "alarms", "reply"}. Times are UTC; \
            degrees are positive north and east; the reply is hexadecimal. A position without a \
            fix is outdated and has zeros. \
            A case that cannot be read has no positions and says why in "refused".
            Example: garita device decode locks.json
            Exit status: 0 all cases were read, 1 some could not be, 65 the file is of no use.
            """)

    @Argument(help: "The JSON file of cases.") var file: String
    @Flag(help: "Add the message's name, the states of the lock, battery and satellites.")
    var details = false

    func run() throws {
        let cases: CaseFile
        let bytes = Array(try WholeFile.read(file))
        do throws(CaseFile.Flaw) {
            cases = try CaseFile(bytes)
        } catch { throw GiveUp.useless("\(file): \(error.advice)") }
        var unread = 0
        for one in cases.decoded() {
            print((details ? one.detailed : one.json).text)
            guard case .failure(let flaw) = one.outcome else { continue }
            unread += 1
            Terminal.complain("\(file): case \(one.index): \(flaw.advice)")
        }
        if unread > 0 { throw ExitCode(1) }
    }
}
