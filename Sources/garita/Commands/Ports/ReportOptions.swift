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

    /// A place that cannot be written is told before the work, not after it.
    func check() throws {
        if let report { try WholeFile.demandWritable(report) }
    }

    func write(_ page: @autoclosure () -> ReportPage) throws {
        guard let report else { return }
        try WholeFile.write(Data(page().html(in: language).utf8), to: report)
    }
}
