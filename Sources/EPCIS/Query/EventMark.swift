/// A short mark of something that an event says: the index looks events up by it, and whoever
/// looked reads the event to be sure. FNV-1a of 64 bits over the kind and the text.
package struct EventMark: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
        case type = 1, action, step, disposition
        case set, unset, reason
        case readPoint, location, eventID, transformation, corrective
        case bizTransaction, source, destination
        case sensed, field, member
    }

    package let bits: Int64

    package init(_ kind: Kind, _ texts: String...) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
        add(kind.rawValue)
        for text in texts {
            for byte in text.utf8 { add(byte) }
            add(0)
        }
        bits = Int64(bitPattern: hash)
    }
}

/// By what an event is found: the entry that the index keeps of it.
package struct EventTerms: Hashable, Sendable {
    package struct Name: Hashable, Sendable {
        package let role: EPCRole
        /// In canonical form.
        package let text: String
    }

    package var names: [Name] = []
    package var marks: [EventMark] = []
    /// What every event says and few values share: kept beside the event, not looked up.
    package var type: EventMark
    package var action: EventMark?
    package var step: EventMark?
    package var disposition: EventMark?
    /// The parties that the event names, in every spelling under which a party may be known here.
    package var parties: [String] = []
}
