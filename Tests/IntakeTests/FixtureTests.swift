import Foundation
import Intake
import Model
import Testing

struct FixtureTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

    /// The folders of this module and what their valid files hold.
    static let folders: [(name: String, kinds: Set<Event.Kind>)] = [
        ("positions", [.position]), ("trips", [.tripDeclared]), ("lanes", [.laneDeclared]),
        ("epcis", [.seal]),
        (
            "events",
            [
                .officer, .seal, .door, .inspection, .weighing, .sighting, .passage, .remark,
                .correction,
            ]
        ),
    ]

    static func verdicts(in folder: String) -> [(
        file: String, verdicts: [Result<Submission, IntakeRefusal>]
    )] {
        let folder = root.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { name in
            let bytes = [UInt8](
                FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data())
            return (
                name, LineDecoder(now: Sample.instant("2026-01-06T00:00:00Z")).verdicts(on: bytes)
            )
        }
    }

    // Otherwise the examples we show to senders are not what the door takes.
    @Test func everyValidFileIsTaken() throws {
        for folder in Self.folders {
            let files = Self.verdicts(in: "\(folder.name)/valid")
            #expect(files.count >= folder.kinds.count)
            var kinds: Set<Event.Kind> = []
            for file in files {
                #expect(!file.verdicts.isEmpty)
                for verdict in file.verdicts { kinds.insert(try verdict.get().event.kind) }
            }
            #expect(kinds == folder.kinds)
        }
    }

    // Otherwise a flaw with a name of its own passes the door.
    @Test func everyInvalidFileIsRefusedWithAdvice() {
        for folder in Self.folders {
            let files = Self.verdicts(in: "\(folder.name)/invalid")
            #expect(files.count >= 6)
            for file in files {
                #expect(file.verdicts.count == 1)
                guard case .failure(let refusal) = file.verdicts.first else {
                    Issue.record("\(folder.name)/invalid/\(file.file) was taken")
                    continue
                }
                #expect(refusal.advice.contains("wanted "))
            }
        }
    }
}
