import Standing
import StandingFiles

/// A whole file about standing or licences, or a sentence why it is of no use.
enum StandingPaper {
    static func read<Result>(
        _ path: String, _ make: ([UInt8]) throws(StandingFlaw) -> Result
    ) throws -> Result {
        let bytes = [UInt8](try WholeFile.read(path))
        do throws(StandingFlaw) { return try make(bytes) } catch {
            throw GiveUp.useless("\(path): \(error.advice).")
        }
    }

    static func rules(_ path: String) throws -> LaneRuleBook {
        try read(path) { bytes throws(StandingFlaw) in try LaneRulesFile.read(bytes) }
    }
}
