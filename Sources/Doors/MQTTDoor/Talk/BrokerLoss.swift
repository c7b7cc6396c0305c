import TLSLine

/// Why a talk with the broker came to its end, in a sentence for the operator.
enum BrokerLoss: Error, Hashable {
    case refused(code: UInt8)
    case filterRefused(String)
    case flaw(PacketFlaw)
    case silent
    case closed
    /// The node takes nothing: what was not acknowledged stays at the broker.
    case hindered
    case noPassword(String)
    case notPrivate(TLSLoss)

    var sentence: String {
        switch self {
        case .refused(let code): "the broker refuses us: \(Self.reason(code))"
        case .filterRefused(let filter):
            "the broker does not let us read \(filter); give this user the right to"
        case .flaw(let flaw): "the broker sent \(flaw.advice)"
        case .silent: "the broker does not answer a ping"
        case .closed:
            "the broker hung up; if it does so again and again, another client has the same name "
                + "(client=)"
        case .hindered: "the node takes nothing now; the broker keeps what was not acknowledged"
        case .noPassword(let why): why
        case .notPrivate(let loss): Self.sentence(loss)
        }
    }

    private static func sentence(_ loss: TLSLoss) -> String {
        switch loss {
        case .untrusted: "\(loss.sentence) with --mqtt-trust"
        case .noTrust: "--mqtt-trust: \(loss.sentence)"
        case .anotherName, .outOfDate, .certificate, .plain, .hungUp, .broken:
            loss.sentence
        }
    }

    /// The codes of CONNACK.
    private static func reason(_ code: UInt8) -> String {
        switch code {
        case 1: "it does not speak MQTT 3.1.1"
        case 2: "it does not like the client's name"
        case 3: "it is not ready"
        case 4: "user or password is wrong"
        case 5: "this user may not come in; check user and --mqtt-password-file"
        default: "code \(code)"
        }
    }
}
