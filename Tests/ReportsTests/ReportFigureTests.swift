import Reports
import Testing

@Suite struct ReportFigureTests {
    /// If this failed, a director would read a figure that is not the one computed.
    @Test(arguments: [
        (1_234.5, 2, "1,234.50"), (0, 0, "0"), (-0.04, 1, "0.0"),
        (-1_000_000.26, 1, "−1,000,000.3"),
        (0.005, 2, "0.01"), (999.96, 1, "1,000.0"), (12, 0, "12"), (.nan, 1, "–"),
        (.infinity, 0, "–"),
    ])
    func fixed(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(ReportFigure.fixed(value, decimals) == text)
    }

    /// If this failed, an hour and a half would be read as something else.
    @Test func spoken() {
        #expect(
            ReportFigure.minutes(5_399) == "1 h 30 min" && ReportFigure.minutes(5_340) == "89 min")
        #expect(ReportFigure.minutes(29) == "0 min" && ReportFigure.clock(50_700) == "14:05")
        #expect(ReportFigure.clock(90_600) == "25:10" && ReportFigure.percent(0.825, 1) == "82.5 %")
        #expect(ReportFigure.whole(-12_345) == "−12,345")
    }
}
