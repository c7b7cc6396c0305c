/// Why bytes of a device are not understood. Every case can be shown to whoever runs the device.
package enum FrameFlaw: Error, Hashable, Sendable {
    case short(at: Int, wanted: Int, left: Int)
    case notThisProtocol(String)
    case field(String, sent: String)
    case checksum(sent: Int, computed: Int)
    case tooLong(Int, most: Int)

    package var advice: String {
        switch self {
        case .short(let at, let wanted, let left):
            "The frame ends at byte \(at + left); a field of \(wanted) bytes begins at \(at)."
        case .notThisProtocol(let sent):
            "These bytes are not of this protocol: \(sent). Check which port the device was given."
        case .field(let name, let sent):
            "The field \(name) cannot be read: “\(sent)”."
        case .checksum(let sent, let computed):
            "The check sum is \(sent), computed \(computed): bytes were lost or changed."
        case .tooLong(let length, let most):
            "A frame of \(length) bytes or more; the longest of this protocol has \(most)."
        }
    }
}
