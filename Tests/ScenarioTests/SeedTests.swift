import Foundation
import Testing

struct SeedTests {
    // A seed that once found something would go unrun, and its fault could come back unseen.
    @Test func everySeedIsStillRun() throws {
        // The seed, the test that runs it, and what it found or covers.
        let shape = /\ *(\d+)  +(Tests\/\S+\.swift)  +(found|covers): (.{20,})/
        let root = Ground.scenarios.deletingLastPathComponent()
        let text = try String(
            contentsOf: Ground.scenarios.appending(path: "seeds.txt"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(!lines.isEmpty)
        for line in lines {
            let entry = try #require(line.wholeMatch(of: shape), "no seed line: \(line)")
            let test = try String(
                contentsOf: root.appending(path: String(entry.2)), encoding: .utf8)
            let figures = test.replacing("_", with: "").matches(of: /\d+/).map(\.output)
            #expect(figures.contains(entry.1), "\(entry.2) no longer runs seed \(entry.1)")
        }
    }
}
