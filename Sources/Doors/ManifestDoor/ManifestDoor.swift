package import Intake
import JSON
package import Manifests
package import Model

/// The one entrance for statements, truck manifests among them.
///
/// A manifest opens its trip directly, and the ledger keeps its own bytes: read back, they give the
/// same trip. Everything else is the decoder's; only what it does not understand is looked at again,
/// so a day of positions costs nothing more.
package struct ManifestDoor: Sendable {
    private let decoder: LineDecoder
    /// What is added to manifests that do not say it themselves.
    private let supplement: TruckManifest.Supplement

    package init(
        _ decoder: LineDecoder,
        adding supplement: TruckManifest.Supplement = TruckManifest.Supplement()
    ) {
        self.decoder = decoder
        self.supplement = supplement
    }

    /// One line of a feed or one payload of the ledger.
    package func submissions(fromLine line: [UInt8]) throws(IntakeRefusal) -> [Submission] {
        do throws(IntakeRefusal) { return try decoder.submissions(fromLine: line) } catch {
            guard let paper = ManifestPaper(line) else { throw error }
            do throws(ManifestFlaw.List) { return [try submission(paper, payload: line)] } catch let
                list
            {
                throw IntakeRefusal(list)
            }
        }
    }

    package typealias Verdict = Result<Submission, IntakeRefusal>

    /// A whole file of lines or one document. Of a manifest every flaw is told.
    package func verdicts(on file: [UInt8]) -> [Verdict] { placedVerdicts(on: file).map(\.verdict) }

    /// The same, each with the element of the document that it is about: a manifest is one, however
    /// many flaws it has.
    package func placedVerdicts(on file: [UInt8]) -> [(element: Int, verdict: Verdict)] {
        let verdicts = decoder.verdicts(on: file)
        guard verdicts.count == 1, case .failure = verdicts[0], let paper = ManifestPaper(file)
        else { return verdicts.enumerated().map { (element: $0.offset, verdict: $0.element) } }
        do throws(ManifestFlaw.List) {
            return [(element: 0, verdict: .success(try submission(paper, payload: file)))]
        } catch {
            return error.flaws.map { (element: 0, verdict: .failure(IntakeRefusal($0))) }
        }
    }

    private func submission(
        _ paper: ManifestPaper, payload: [UInt8]
    ) throws(ManifestFlaw.List) -> Submission {
        let paper = try paper.adding(supplement)
        let line = try paper.trip()
        let read: [Submission]
        do throws(IntakeRefusal) { read = try decoder.submissions(fromLine: line.bytes) } catch {
            throw ManifestFlaw.List(flaws: [
                ManifestFlaw(error.field ?? "manifest", sent: error.sent, wanted: error.wanted)
            ])
        }
        guard let trip = read.first else {
            preconditionFailure("a trip's line is one statement")
        }
        return Submission(
            subject: trip.subject, event: trip.event, key: trip.key, heard: trip.heard,
            payload: paper.bytes ?? payload)
    }
}

extension IntakeRefusal {
    init(_ flaw: ManifestFlaw) {
        self.init(
            field: flaw.place, sent: flaw.sent.isEmpty ? "nothing" : flaw.sent, wanted: flaw.wanted)
    }

    /// A line has one answer: the first flaw, and how many more there are.
    init(_ list: ManifestFlaw.List) {
        guard let first = list.flaws.first else {
            preconditionFailure("a manifest is refused for something")
        }
        let more = list.flaws.dropFirst()
        let rest = more.isEmpty ? "" : " (and more at \(more.map(\.place).joined(separator: ", ")))"
        self.init(
            field: first.place, sent: first.sent.isEmpty ? "nothing" : first.sent,
            wanted: first.wanted + rest)
    }
}
