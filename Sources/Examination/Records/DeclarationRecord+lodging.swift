import Declarations
import JSON

extension DeclarationRecord {
    /// As it may be lodged from now on: one way of naming a country, so that a rule about it is met
    /// by all who name it. What older programs took stays in
    /// force, small letters as capitals.
    package static func lodged(_ record: [UInt8]) throws(RecordFlaw) -> DeclarationRecord {
        let read = try DeclarationRecord(parsing: record)
        let members = try RecordForm.members(of: record)
        for field in [Field.origin, .departure] {
            guard let value = members.first(where: { $0.name == field.rawValue })?.value,
                value != .null
            else { continue }
            let text = value.string ?? value.text
            let code = trimmed(text)
            guard !code.isEmpty, code.count != 2 || !code.allSatisfy(isLetter) else { continue }
            throw RecordFlaw(
                field.rawValue, sent: "“\(text)”",
                wanted: "a country's code of two letters (ISO 3166), such as IT")
        }
        return read
    }

    /// As the reader of declarations trims: only at the ends.
    private static func trimmed(_ text: String) -> ArraySlice<UInt8> {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
            let last = bytes.lastIndex(where: { $0 != 0x20 })
        else { return [] }
        return bytes[first...last]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }
}
