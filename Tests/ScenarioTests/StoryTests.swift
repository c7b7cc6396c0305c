import Foundation
import Testing

struct StoryTests {
    private static let settings = ProcessInfo.processInfo.environment
    private static let isRecording = settings["RECORD"] == "1"
    private static let isCI = settings["CI"] == "true"

    /// File names without a folder, so that a failure reads the same on every machine.
    static let names: [String] = {
        let path = Ground.scenarios.path(percentEncoded: false)
        do {
            let all = try FileManager.default.contentsOfDirectory(atPath: path)
            return all.filter { $0.hasSuffix(".lane") }.sorted()
        } catch { preconditionFailure("no folder Scenarios: \(error)") }
    }()

    // The lane would judge a load otherwise than the story that an inspector has read and signed.
    @Test(arguments: names)
    func laneAnswersAsTheStorySays(_ name: String) throws {
        let file = Ground.scenarios.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        let story = try Story(text)
        let told = try story.told()
        #expect(story.moral != nil, "a story begins with its moral, as a comment")
        #expect(told.lineCount <= Story.linesMax)
        if Self.isRecording, !Self.isCI {
            try told.text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        for (wanted, found) in zip(story.beats, told.beats) {
            let line = "\(name):\(wanted.number) \(wanted.source)"
            #expect(found.answers == wanted.answers, "\(line)")
        }
    }

    // A build machine would write its own expectations and pass for ever.
    @Test func buildMachinesMayNotRecord() {
        #expect(!(Self.isCI && Self.isRecording), "record at your desk; the diff is the review")
    }

    // A story that says nothing of the lane's answers would pass whatever the lane did.
    @Test func storiesCanFail() throws {
        #expect(Self.names.count >= Self.namesMin)
        let story = try Story("# Moral.\n0 trip T-1 device D-1 departs 60\n60 drive 0..900 m\n")
        let told = try story.told()
        #expect(story.beats[2].answers.isEmpty)
        #expect(told.beats[2].answers.count == 1)
        #expect(try Story(told.text).told().text == told.text)
    }

    /// The stories the lane was opened with; one may be added, none goes.
    private static let namesMin = 15

    // A mistyped line would be passed over and the story would tell less than it seems to.
    @Test(arguments: [
        "# A moral.\n  > 0 decision 1 release", "0 flies", "0 drive 0-900 m", "0 stand 300",
        "0 late by 600 door open", "0 as thief: repeat", "0 door ajar", "0 repeat twice",
        "0 drive 0..900 m at 0 m/s",
    ])
    func mistypedStoryIsRefused(_ text: String) {
        #expect(throws: StoryFlaw.self) { try Story(text).told() }
    }
}
