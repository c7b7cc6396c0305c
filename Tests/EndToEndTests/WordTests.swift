import Foundation
import Testing

/// What the commands say: to a person in lines, to a program in JSON, and about what went wrong.
@Suite(.serialized)
struct WordTests {
    private let scratch: Scratch
    private let data: String
    private let world: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
        world = scratch.path("world")
        let day = try Command.garita("simulate", "--trucks", "8", "--seed", "4", "-o", world)
        #expect(day.status == 0, "\(day.complaints)")
    }

    // An officer south of the border would read headings in the other language, or an account
    // that leaves facts out without a word.
    @Test func anAccountIsInOneLanguageAndSaysWhatItLeavesOut() throws {
        let trip = try ingested()
        let english = try Command.garita("trip", "show", trip, "--data", data).output
        let spanish = try Command.garita("trip", "show", trip, "--data", data, "--lang", "es")
        for heading in ["FINDINGS", "DECISIONS", "WHAT HAPPENED"] {
            #expect(english.contains(heading))
            #expect(!spanish.output.contains(heading))
        }
        #expect(english.contains(" left out (all positions)"), "\(english)")
        #expect(spanish.output.contains("HALLAZGOS") && spanish.output.contains("custodia"))
        let list = try Command.garita("trip", "list", "--data", data, "--lang", "es").output
        #expect(list.hasPrefix("viaje") && list.contains("canal"), "\(list)")
    }

    // A mistyped language would be taken for English.
    @Test func anUnknownLanguageIsRefusedWithThoseThatExist() throws {
        let run = try Command.garita("trip", "list", "--data", data, "--lang", "fr")
        #expect(run.status != 0)
        #expect(run.complaints.contains("'en'") && run.complaints.contains("'es'"))
    }

    // A program would have to know two shapes of one trip.
    @Test func aTripsJSONHasTheShapeOfTheAPI() throws {
        let run = try Command.garita("trip", "show", try ingested(), "--data", data, "--json")
        let page = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let members = try #require(page as? [String: Any])
        #expect(
            Set(members.keys) == [
                "row", "plan", "seals", "sealChanges", "exposure", "findings", "findingsLeftOut",
                "timeline",
                "timelineLeftOut", "track", "decisions", "declarations", "declarationsLeftOut",
                "facts",
            ])
    }

    // Whoever weighs a new policy would have to read JSON, or a screen without an end.
    @Test func aReplayTellsDifferencesALineEach() throws {
        _ = try ingested()
        let words = ["replay", "--data", data, "--policy", "v2", "--against", "v1"]
        let told = try Command.run(words + ["--limit", "0"])
        #expect(told.output.hasPrefix("Policy v2 against policy v1"), "\(told.output)")
        let lines = told.output.split(separator: "\n").filter { $0.contains("#") }
        for line in lines {
            #expect(line.contains("v1 ") && line.contains("v2 ") && line.contains("because"))
        }
        let json = try Command.run(words + ["--json"])
        #expect(json.output.split(separator: "\n").count == lines.count)
        for line in json.output.split(separator: "\n") {
            _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
        }
        #expect(told.status == (lines.isEmpty ? 0 : 1))
        #expect(json.status == told.status)
    }

    // One mistyped name among several files would leave the rest of the day unrecorded.
    @Test func aMissingFileIsSaidAndTheOthersAreRecorded() throws {
        let missing = scratch.path("missing.ndjson")
        let run = try Command.garita(
            "ingest", world + "/lane.geojson", missing, world + "/trips.json", "--data", data)
        #expect(run.status == 1)
        #expect(run.output.contains("together: 9 recorded"), "\(run.output)")
        #expect(run.output.contains("1 file not read"), "\(run.output)")
        #expect(run.complaints.contains("Cannot read \(missing): there is no such file.\n"))
    }

    // A mistyped command would leave a folder with keys that somebody takes for a node's.
    @Test func aMissingFileAloneMakesNoFolder() throws {
        let missing = scratch.path("missing.ndjson")
        let fresh = scratch.path("fresh")
        let run = try Command.garita("ingest", missing, "--data", fresh)
        #expect(run.status == 65)
        #expect(run.complaints.contains("Cannot read \(missing): there is no such file."))
        #expect(!FileManager.default.fileExists(atPath: fresh))
    }

    // A program that follows the lane would have to read a table made for people.
    @Test func tripsAreListedForProgramsToo() throws {
        _ = try ingested()
        let run = try Command.garita("trip", "list", "--data", data, "--json", "--limit", "3")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines {
            let row = try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(row["trip"] is String && row["custody"] is String)
        }
    }

    // Nobody would know that of a thousand bad rows only the first twenty were named.
    @Test func stopsCountsTheRefusalsItDoesNotPrint() throws {
        let rows = (1...25).map { "1,nonsense,\($0),0" }.joined(separator: "\n")
        let file = try scratch.write(
            "track,timestamp,x,y\n1,2026-03-10T12:00:00Z,0,0\n" + rows + "\n", to: "track.csv")
        let run = try Command.garita("stops", file, "-o", scratch.path("out.csv"))
        #expect(run.status == 1)
        #expect(run.complaints.contains("… and 5 more refusals in \(file)"), "\(run.complaints)")
    }

    // A folder given for a file would be answered in the words of the system's library.
    @Test func aFolderIsNoFile() throws {
        let run = try Command.garita("ingest", world, "--data", data)
        #expect(run.status == 1)
        #expect(run.complaints.contains("it is a folder"), "\(run.complaints)")
    }

    // Whoever has to mend a file would not know which line of which file was meant.
    @Test func detectNamesThePlaceOfWhatItRefuses() throws {
        let stranger = """
            {"device":"D-9","time":"2026-03-10T12:01:00Z","lon":-117,"lat":32.5}
            {"device":"D-9","time":"yesterday","lon":-117,"lat":32.5}
            """
        let file = try scratch.write(stranger, to: "positions.ndjson")
        let run = try Command.garita(
            "detect", "--lane", world + "/lane.geojson", "--trips", world + "/trips.json",
            "--positions", file, "-o", scratch.path("found.ndjson"))
        #expect(run.status == 1)
        #expect(run.complaints.contains("\(file) line 1: "), "\(run.complaints)")
        #expect(run.complaints.contains("\(file) line 2, field \"time\": "), "\(run.complaints)")
    }

    // A script could not tell a useless file from a mistyped command, and a person would read the
    // help of a command whose words were right.
    @Test func aUselessFileIsSaidWithoutTheHelp() throws {
        let trips = world + "/trips.json", out = scratch.path("out"), csv = scratch.path("no.csv")
        let noLane = ["detect", "--lane", trips, "--trips", trips, "--positions", trips, "-o", out]
        let key = try scratch.write("no key", to: "no.key")
        for words in [
            noLane, ["stops", trips, "-o", out], ["stops", csv, "-o", out],
            ["verify", trips, "--key", key],
        ] {
            let run = try Command.run(words)
            #expect(run.status == 65, "\(words): \(run.complaints)")
            #expect(!run.complaints.contains("Usage:") && run.complaints.hasPrefix("garita: "))
        }
    }

    // The ledger would say that evidence was handed out that nobody ever got.
    @Test func aDossierThatCannotBeWrittenIsNotRecorded() throws {
        let trip = try ingested()
        let before = try Command.garita("fsck", "--data", data).output
        for place in [scratch.path("nowhere/trip.dossier"), world] {
            let run = try Command.garita("dossier", trip, "--data", data, "-o", place)
            #expect(run.status == 73, "\(run.complaints)")
            #expect(run.complaints.contains("Cannot write \(place)"), "\(run.complaints)")
        }
        #expect(try Command.garita("fsck", "--data", data).output == before)
    }

    // A copy of the evidence would lie open to everybody on the machine.
    @Test func aBackupIsItsOwnersAlone() throws {
        _ = try ingested()
        let copy = scratch.path("copy")
        #expect(try Command.garita("backup", "--data", data, "-o", copy).status == 0)
        for (name, wanted) in [("", 0o700), ("/garita.sqlite", 0o600), ("/keys", 0o700)] {
            #expect(try permissions(of: copy + name) == wanted, "\(name)")
        }
        #expect(try permissions(of: copy + "/keys/verifier.key") == 0o600)
    }

    // A reader could not tell how much of the ledger a dossier speaks for, or as of when.
    @Test func verifyNamesTheCheckpoint() throws {
        let file = scratch.path("trip.dossier"), trip = try ingested()
        _ = try Command.garita("dossier", trip, "--data", data, "-o", file)
        let run = try Command.garita("verify", file, "--key", data + "/keys/verifier.key")
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains(/checkpoint  covers the ledger's first \d+ facts/))
        #expect(run.output.contains("signed      at or after 2"))
    }

    // A reader who kept an older checkpoint would take an honest dossier for a forged one.
    @Test func aHeldCheckpointIsComparedOrSaidNotToBe() throws {
        let trip = try ingested(), key = data + "/keys/verifier.key"
        let first = scratch.path("1.dossier"), second = scratch.path("2.dossier")
        _ = try Command.garita("dossier", trip, "--data", data, "-o", first)
        let end = try #require(
            String(contentsOfFile: first, encoding: .utf8).split(separator: "\n").last)
        let line = try JSONSerialization.jsonObject(with: Data(end.utf8)) as? [String: String]
        let held = try scratch.write(try #require(line?["note"]), to: "held.note")
        let words = ["dossier", trip, "--data", data, "-o"]
        #expect(try Command.run(words + [first]).status == 73, "evidence was written over")
        #expect(try Command.run(words + [second, "--checkpoint", held]).status == 0)
        let verify = { try Command.run(["verify", $0, "--key", key, "--checkpoint", held]) }
        let sound = try verify(second)
        #expect(sound.status == 0 && sound.output.contains("as you hold it"), "\(sound.output)")

        // A dossier of an older day shows nothing of a newer checkpoint.
        let newer = try #require(
            String(contentsOfFile: second, encoding: .utf8).split(separator: "\n").last)
        let note = try JSONSerialization.jsonObject(with: Data(newer.utf8)) as? [String: String]
        let later = try scratch.write(try #require(note?["note"]), to: "later.note")
        let old = try Command.garita("verify", first, "--key", key, "--checkpoint", later)
        #expect(old.status == 4 && old.output.contains("NOT COMPARED"), "\(old.output)")

        // Another ledger's key is one mistake, in one line.
        let stranger = scratch.path("stranger")
        _ = try Command.garita("ingest", world + "/lane.geojson", "--data", stranger)
        let wrong = try Command.garita("verify", first, "--key", stranger + "/keys/verifier.key")
        #expect(wrong.status == 3 && wrong.output.contains("another ledger's key"))
        #expect(wrong.output.split(separator: "\n").count == 2, "\(wrong.output)")
        let none = try Command.garita("verify", world + "/trips.json", "--key", key)
        #expect(none.status == 2 && none.output.hasPrefix("NO DOSSIER"), "\(none.output)")
    }

    // Files named in another order would make another day of it: seals known only when all loads
    // have crossed, and trips declared on no road.
    @Test func filesAreHeardAsOneDay() throws {
        let names = ["lane.geojson", "trips.json", "events.ndjson", "positions.ndjson"]
        var accounts: [[String]] = []
        for (number, order) in [names, names.reversed()].enumerated() {
            let folder = scratch.path("day\(number)")
            let run = try Command.run(
                ["ingest", "--data", folder] + order.map { world + "/" + $0 })
            #expect(run.status == 0, "\(run.complaints)")
            let list = try Command.garita("trip", "list", "--data", folder).output
            // Trip to custody; the channels differ by the folders' own random draws.
            accounts.append(
                list.split(separator: "\n").dropFirst(2)
                    .map { $0.split(separator: " ").prefix(4).joined(separator: " ") })
        }
        #expect(accounts[0].contains { $0.hasSuffix("Intact") }, "\(accounts[0])")
        #expect(accounts[0] == accounts[1])
    }

    // A file given for another would be refused line by line, and what it was would not be said.
    @Test func aFileGivenForAnotherIsNamed() throws {
        let run = try Command.garita(
            "detect", "--lane", world + "/lane.geojson", "--trips", world + "/positions.ndjson",
            "--positions", world + "/positions.ndjson", "-o", scratch.path("found.ndjson"))
        #expect(run.status == 65)
        let place = "--trips \(world)/positions.ndjson line 1"
        #expect(run.complaints.contains("\(place) holds a position"), "\(run.complaints)")
    }

    // A court could not tell by which policy a day was judged.
    @Test func thePolicyInForceIsListed() throws {
        _ = try ingested()
        let run = try Command.garita("policy", "--data", data)
        #expect(run.status == 0 && run.output.contains("v1"), "\(run.output)\(run.complaints)")
    }

    /// Feeds the day, but few of its positions so that it takes no time, and gives the trip that
    /// departed first: the positions are its own.
    private func ingested() throws -> String {
        let positions = try String(contentsOfFile: world + "/positions.ndjson", encoding: .utf8)
        let few = positions.split(separator: "\n").prefix(200).joined(separator: "\n")
        let files = ["lane.geojson", "trips.json", "events.ndjson"].map { world + "/" + $0 }
        let run = try Command.run(
            ["ingest"] + files + [try scratch.write(few, to: "few.ndjson"), "--data", data])
        #expect(run.status == 0, "\(run.output)\(run.complaints)")
        let list = try Command.garita("trip", "list", "--data", data)
        let row = list.output.split(separator: "\n").last
        return String(try #require(row?.split(separator: " ").first))
    }

    private func permissions(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }
}
