import Examination
import Testing

struct WindowTests {
    // Half the trucks would be opened, or none, as the trade changes.
    @Test func theCutLetsOneInTwentyThrough() {
        var window = ScoreWindow()
        for step in 0..<ScoreWindow.lengthMin - 1 { window.add(Float(step % 37) / 100) }
        #expect(window.cut == nil, "too little is known")
        // 7,919 and 1,009 are coprime, so that every score comes once.
        let scores = (0..<1_009).map { Float($0 * 7_919 % 1_009) / 1_009 }
        for score in scores { window.add(score) }
        let last = scores.suffix(ScoreWindow.length)
        let cut = window.cut ?? 0
        #expect(window.count == ScoreWindow.length)
        #expect(last.count { $0 >= cut } == 50)
    }

    // A model that gives one score to everybody would have everybody examined.
    @Test func equalScoresAreNotAllHigh() {
        var window = ScoreWindow()
        for _ in 0..<500 { window.add(0.25) }
        #expect(window.cut.map { 0.25 < $0 } == true)
        window.add(0.5)
        #expect(window.cut.map { 0.5 >= $0 } == true)
    }
}
