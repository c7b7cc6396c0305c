import Screening

/// The reasons behind a score in a line that an officer reads.
enum StepWords {
    static func line(_ steps: [NameStep]) -> String {
        steps.map(\.sentence).joined(separator: "; ")
    }
}
