/// Why a text is no certificate.
package enum CertificateFlaw: Error, Hashable {
    case heading
    case missing(String)
    case line(Int, String)
    case spelling

    package var advice: String {
        switch self {
        case .heading: "it does not begin with “\(MemberCertificate.heading)”."
        case .missing(let name): "it has no line “\(name): …”; it was cut."
        case .line(let number, let wanted): "line \(number): wanted \(wanted)."
        case .spelling: "its lines stand in another order or spelling than they are issued in."
        }
    }
}
