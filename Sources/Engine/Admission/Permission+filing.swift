import Filings
import Model

extension Permission {
    /// Who files what, and whether the room can read it.
    static func check(_ filing: Filing, from sender: Sender) throws(AdmissionRefusal) {
        guard writers(of: filing.room).contains(sender.role) else {
            throw .roleMayNotFile(role: sender.role, room: filing.room)
        }
        let flaw = FilingCheck.flaw(in: filing) ?? FilingCheck.flaw(in: filing, from: sender)
        if let flaw { throw .unreadableRecord(filing.room, flaw) }
    }

    private static func writers(of room: Room) -> Set<Sender.Role> {
        switch room {
        case .member: [.exporter, .carrier, .customs, .operator_]
        case .licence: [.exporter, .customs, .operator_]
        case .recognition, .restricted, .rules, .model, .result, .examiners:
            [.customs, .operator_]
        case .declaration: [.exporter, .carrier, .customs, .operator_]
        case .roster, .count, .exercise: [.customs, .operator_]
        case .grant: [.exporter, .carrier, .customs, .operator_]
        }
    }
}
