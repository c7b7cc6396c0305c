import ArgumentParser
import Foundation
import Model
import Reports

/// The options of every command that can write its result as a page for people.
struct ReportOptions: ParsableArguments {
    @Option(name: .long, help: "Also write a page for people, one self-contained HTML file.")
    var report: String?

    @Option(name: [.long, .customLong("lang")], help: "Language of the report: en or es.")
    var language: Language = .english

    /// A place that cannot be written is told before the work, not after it, and so is one that the
    /// command reads: a page written there would be the end of somebody's readings.
    func check(reading inputs: [String?]) throws {
        guard let report else { return }
        try WholeFile.demandWritable(report)
        try WholeFile.demandApart(report, from: inputs, option: "--report")
    }

    /// The last deed of a command: one that gives up has left an older page as it was.
    func write(_ page: @autoclosure () -> ReportPage) throws {
        guard let report else { return }
        try WholeFile.replace(Data(page().html(in: language).utf8), at: report)
    }
}
