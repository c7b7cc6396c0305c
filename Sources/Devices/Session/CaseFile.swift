import JSON

/// A file of device messages: a JSON array of cases with `protocol`, `hex` or `text`, and perhaps
/// `session` and `model`. Cases of one session are heard one after the other by one decoder, so
/// that what a login said holds for what follows.
package struct CaseFile: Sendable {
    /// Why a file or a case is of no use.
    package enum Flaw: Error, Hashable, Sendable {
        case json(String)
        case noArray
        case unknownProtocol(String, at: Int)
        case noMessage(at: Int)

        package var advice: String {
            switch self {
            case .json(let reason): reason
            case .noArray: "This is no JSON array; wanted a list of cases."
            case .unknownProtocol(let name, let at):
                "Case \(at) names the protocol “\(name)”; there are "
                    + DeviceProtocol.allCases.map(\.rawValue).joined(separator: ", ") + "."
            case .noMessage(let at):
                "Case \(at) has neither `hex` (pairs of hexadecimal digits) nor `text`."
            }
        }
    }

    private struct Seat: Hashable {
        let spoken: DeviceProtocol
        let session: Int
        let model: String?
    }

    private struct Case {
        let seat: Seat
        let frame: [UInt8]
    }

    private let cases: [Case]

    package init(_ bytes: [UInt8]) throws(Flaw) {
        let document: JSONValue
        do throws(JSONError) {
            document = try JSONValue(parsing: bytes, limits: .document)
        } catch { throw .json(error.advice) }
        guard let values = document.array else { throw .noArray }
        var cases: [Case] = []
        for (index, value) in values.enumerated() {
            cases.append(try Self.case(value, at: index))
        }
        self.cases = cases
    }

    private static func `case`(_ value: JSONValue, at index: Int) throws(Flaw) -> Case {
        let name = value["protocol"]?.string ?? ""
        guard let spoken = DeviceProtocol(name: name) else {
            throw .unknownProtocol(name, at: index)
        }
        let text = value["text"]?.string.map { Array($0.utf8) }
        guard let frame = value["hex"]?.string.flatMap({ Hex.bytes($0) }) ?? text else {
            throw .noMessage(at: index)
        }
        let seat = Seat(
            spoken: spoken, session: value["session"]?.int ?? 0, model: value["model"]?.string)
        return Case(seat: seat, frame: frame)
    }

    package var count: Int { cases.count }

    /// Each case with what it says, in the order of the file.
    package func decoded() -> [DecodedCase] {
        var decoders: [Seat: any DeviceDecoder] = [:]
        return cases.enumerated().map { index, one in
            var decoder = decoders[one.seat] ?? one.seat.spoken.decoder(model: one.seat.model)
            defer { decoders[one.seat] = decoder }
            do throws(FrameFlaw) {
                return DecodedCase(index, .success(try decoder.decode(one.frame, at: nil)))
            } catch { return DecodedCase(index, .failure(error)) }
        }
    }
}
