import Foundation
import Testing

/// Files as they lie in an archive: packed with gzip.
struct PackedFileTests {
    private static let trip = """
        {"trip":"T-1","device":"D-1","departure":"2026-03-10T12:00:00Z","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}
        """
    private static let reports: String = (0..<2_000).map(report).joined(separator: "\n") + "\n"

    private static func report(_ step: Int) -> String {
        let time = String(
            format: "2026-03-10T%02d:%02d:%02dZ", 12 + step / 3_600, step / 60 % 60, step % 60)
        let longitude = "-117.\(step * 7_919 % 9_973)"
        return #"{"device":"D-1","time":"\#(time)","lon":\#(longitude),"lat":32.5}"#
    }

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// By the machine's own gzip: a writer of ours would agree with our reader.
    private func packed(_ text: String, as name: String) throws -> String {
        let plain = try scratch.write(text, to: name)
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-n", plain]
        try gzip.run()
        gzip.waitUntilExit()
        #expect(gzip.terminationStatus == 0)
        return plain + ".gz"
    }

    private func ingest(_ files: String...) throws -> Command {
        try Command.run(["ingest"] + files + ["--data", scratch.path("data")])
    }

    // An archive of a year would have to be unpacked by hand, or be refused as rubbish, line by
    // line.
    @Test func packedFilesAreReadAsWhatIsInThem() throws {
        let trips = try packed("[\(Self.trip)]", as: "trips.json")
        let run = try ingest(trips, try packed(Self.reports, as: "positions.ndjson"))
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.contains("together: 2001 recorded, 0 known already, 0 refused"))
        // Packed or not, it is the same statement.
        let plain = try ingest(try scratch.write(Self.reports, to: "again.ndjson"))
        #expect(plain.output.contains("0 recorded, 2000 known already"), "\(plain.output)")
    }

    // A name says nothing of what is inside, either way.
    @Test func theFirstBytesDecideAndNotTheName() throws {
        let odd = scratch.path("positions.ndjson")
        let real = try packed(Self.trip + "\n", as: "trips.ndjson")
        try FileManager.default.moveItem(atPath: real, toPath: odd)
        #expect(try ingest(odd).output.contains("1 recorded"))
        let plain = try scratch.write(Self.trip + "\n", to: "plain.ndjson.gz")
        #expect(try ingest(plain).output.contains("1 known already"))
    }

    // A download that broke off would look like a whole day.
    @Test func aPackedFileThatBreaksOffIsSaid() throws {
        let whole = try packed(Self.trip + "\n" + Self.reports, as: "day.ndjson")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: whole))
        let run = try ingest(whole)
        #expect(run.status == 1)
        #expect(run.complaints.contains("breaks off before its end"), "\(run.complaints)")
        let sound = try Command.garita("fsck", "--data", scratch.path("data"))
        #expect(sound.status == 0, "\(sound.output)")
    }

    // Some kilobytes from anybody would fill the memory of whoever feeds them.
    @Test(arguments: ["bomb.ndjson", "bomb.json"])
    func aBombIsRefusedEarly(_ name: String) throws {
        let bomb = try packed(String(repeating: "0", count: 64 << 20), as: name)
        let run = try ingest(bomb)
        #expect(run.status == 1)
        #expect(run.complaints.contains("no file of reports packs so well"), "\(run.complaints)")
    }

    // Damage in the middle would be read on as if it were somebody's statement.
    @Test func damageIsSaid() throws {
        let whole = try packed(Self.reports, as: "day.ndjson")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        for place in bytes.count / 3..<bytes.count / 3 + 40 { bytes[place] ^= 0x5A }
        try bytes.write(to: URL(fileURLWithPath: whole))
        let run = try ingest(whole)
        #expect(run.status == 1 && run.complaints.contains("damaged"), "\(run.complaints)")
    }
}
