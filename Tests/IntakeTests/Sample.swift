import Intake
import JSON
import Model

/// The moment at which every test reads, and the shortest way to a verdict.
enum Sample {
    static let now = instant("2026-01-05T20:00:00Z")
    static let decoder = LineDecoder(now: now)

    static func instant(_ text: String) -> Instant {
        do { return try Instant(rfc3339: text) } catch { preconditionFailure("\(text): \(error)") }
    }

    static func id<Subject>(_ text: String) -> Identifier<Subject> {
        do { return try Identifier(text) } catch { preconditionFailure("\(text): \(error)") }
    }

    static func read(_ line: String, _ decoder: LineDecoder = decoder) throws(IntakeRefusal)
        -> [Submission]
    {
        try decoder.submissions(fromLine: Array(line.utf8))
    }

    static func one(_ line: String) throws -> Submission {
        let all = try read(line)
        guard all.count == 1 else { throw Wrong.count(all.count) }
        return all[0]
    }

    static func refusal(_ line: String, _ decoder: LineDecoder = decoder) -> IntakeRefusal? {
        do throws(IntakeRefusal) {
            _ = try read(line, decoder)
            return nil
        } catch { return error }
    }

    enum Wrong: Error { case count(Int) }

    static let position =
        #"{"device":"GPS-1","time":"2026-01-05T08:15:30Z","lon":-117.05,"lat":32.53}"#

    static let trip =
        #"{"trip":"T-1","device":"GPS-1","departure":"2026-01-05T14:00:00Z","driver":"D-9","#
        + #""tractor":"TRK-118","trailer":"TRL53-4471","container":"CSQU3054383","#
        + #""seals":[{"maker":"ACME","number":"H-0012345","class":"H"}],"#
        + #""programme":{"ctpatTier":2,"fast":true}}"#

    static let lane =
        #"{"type":"FeatureCollection","name":"Otay","features":[{"type":"Feature","properties":"#
        + #"{"role":"corridor","widthMetres":60},"geometry":{"type":"LineString","coordinates":"#
        + #"[[-117.0,32.5],[-116.9,32.55]]}},{"type":"Feature","properties":{"role":"fuel","#
        + #""radiusMetres":80,"dwellLimitSeconds":900},"geometry":{"type":"Point","coordinates":"#
        + #"[-116.95,32.52]}},{"type":"Feature","properties":{"role":"plant","name":"Dock 7"},"#
        + #""geometry":{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}}]}"#

    /// The sample with one piece of its text exchanged.
    static func changed(_ text: String, _ old: String, _ new: String) -> String {
        guard let range = text.firstRange(of: old) else { preconditionFailure("no \(old) in it") }
        return text.replacingCharacters(in: range, with: new)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + self[range.upperBound...]
    }
}
