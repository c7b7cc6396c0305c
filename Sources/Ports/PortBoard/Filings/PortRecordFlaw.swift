/// Why a record of the port cannot be read: where in it, what was sent, what was wanted.
package struct PortRecordFlaw: Error, Hashable, Sendable {
    package let field: String
    package let sent: String
    package let wanted: String
}
