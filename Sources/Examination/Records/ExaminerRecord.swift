import JSON

/// The officers among whom an authority's examinations are drawn, and what fixed the draw before:
/// the commitment to the node's secret stands in the ledger ahead of every draw it decides.
package struct ExaminerRecord: Hashable, Sendable {
    /// Codes in their own order; none where the authority draws no officers any more.
    package let officers: [String]
    /// SHA-256 that `garita risk examiners` prints, in hexadecimal.
    package let commitment: String

    /// The examiners of the largest crossings; a longer list is a list of something else.
    package static let officersMax = 1_000

    package init(parsing record: [UInt8]) throws(RecordFlaw) {
        let members = try RecordForm.members(of: record)
        try RecordForm.demandOnly(["officers", "commitment"], in: members)
        let told = members.first { $0.name == "officers" }?.value
        guard let list = told?.array, list.count <= Self.officersMax else {
            throw RecordFlaw(
                "officers", sent: told?.text ?? "nothing",
                wanted: "a list of at most \(Self.officersMax) codes; an empty one ends the draw")
        }
        var codes: [String] = []
        for value in list { codes.append(try RecordForm.code(value, "officers")) }
        officers = codes.sorted()
        for (one, other) in zip(officers, officers.dropFirst()) where one == other {
            throw RecordFlaw("officers", sent: one, wanted: "each code once")
        }
        commitment = try RecordForm.digest(
            "commitment", in: members,
            wanted: "the commitment that `garita risk examiners` prints of the node, 64 small "
                + "hexadecimal digits")
    }
}
