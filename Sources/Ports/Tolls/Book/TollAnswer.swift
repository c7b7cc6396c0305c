/// What a file led to, with the files that go back to its sender.
package struct TollAnswer: Sendable {
    /// The file was taken before: the same answer, nothing posted.
    package let isRepeat: Bool
    package let acknowledgement: String
    /// Of transactions and corrections: record by record, with totals.
    package let reconciliation: String?
    package let refused: Int
    /// The records that were refused, in the order of the file, with what was wrong.
    package let refusals: [(id: String, code: TollCode)]
    /// Name of the file, such as `TXN 3 of PHARR`.
    package let name: String
    /// For file names: `TXN-PHARR-3`.
    package let label: String
}
