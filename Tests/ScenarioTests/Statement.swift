import JSON
import Model

/// One line on its way to the door: its bytes, when it was true, and who says it.
struct Statement {
    let line: [UInt8]
    let second: Double
    var role: Sender.Role

    init(_ line: [UInt8], at second: Double, from role: Sender.Role) {
        self.line = line
        self.second = second
        self.role = role
    }

    init(_ line: JSONValue, at second: Double, from role: Sender.Role) {
        self.init(Array(line.text.utf8), at: second, from: role)
    }
}
