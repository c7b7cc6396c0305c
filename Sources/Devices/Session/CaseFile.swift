import JSON

/// A file of device messages: a JSON array of cases with `protocol`, `hex` or `text`, and perhaps
/// `session` and `model`. Cases of one session are heard one after the other by one decoder, so
/// that what a login said holds for what follows.
package struct CaseFile: Sendable {
    /// Why a file or a case is of no use. A case that is not costs only itself.
    package enum Flaw: Error, Hashable, Sendable {
        case json(String)
        case noArray
        case unknownProtocol(String)
        case noMessage
        case frame(FrameFlaw)

        package var advice: String {
            switch self {
            case .json(let reason): reason
            case .noArray: "This is no JSON array; wanted a list of cases."
            case .unknownProtocol(let name):
                "“\(name)” is no protocol; there are "
                    + DeviceProtocol.allCases.map(\.rawValue).joined(separator: ", ") + "."
            case .noMessage:
                "There is neither `hex` (pairs of hexadecimal digits) nor `text`."
            case .frame(let flaw): flaw.advice
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

    private let cases: [Result<Case, Flaw>]

    package init(_ bytes: [UInt8]) throws(Flaw) {
        let document: JSONValue
        do throws(JSONError) {
            document = try JSONValue(parsing: bytes, limits: .document)
        } catch { throw .json(error.advice) }
        guard let values = document.array else { throw .noArray }
        cases = values.map { value in
            do throws(Flaw) { return .success(try Self.case(value)) } catch {
                return .failure(error)
            }
        }
    }

    private static func `case`(_ value: JSONValue) throws(Flaw) -> Case {
        let name = value["protocol"]?.string ?? ""
        guard let spoken = DeviceProtocol(name: name) else {
            throw .unknownProtocol(name)
        }
        let text = value["text"]?.string.map { Array($0.utf8) }
        guard let frame = value["hex"]?.string.flatMap({ Hex.bytes($0) }) ?? text else {
            throw .noMessage
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
            DecodedCase(index, one.flatMap { Self.outcome(of: $0, by: &decoders) })
        }
    }

    private static func outcome(
        of one: Case, by decoders: inout [Seat: any DeviceDecoder]
    ) -> Result<Reception, Flaw> {
        var decoder = decoders[one.seat] ?? one.seat.spoken.decoder(model: one.seat.model)
        defer { decoders[one.seat] = decoder }
        do throws(FrameFlaw) {
            return .success(try decoder.decode(one.frame, at: nil))
        } catch { return .failure(.frame(error)) }
    }
}
