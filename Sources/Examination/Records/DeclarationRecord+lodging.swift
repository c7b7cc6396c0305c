import Declarations
import JSON

extension DeclarationRecord {
    /// As it may be lodged from now on: one way of naming a country, so that a rule about it is met
    /// by all who name it. What older programs took is read as it is.
    package static func lodged(_ record: [UInt8]) throws(RecordFlaw) -> DeclarationRecord {
        let read = try DeclarationRecord(parsing: record)
        let members = try RecordForm.members(of: record)
        for field in [Field.origin, .departure] {
            guard let text = members.first(where: { $0.name == field.rawValue })?.value.string
            else { continue }
            let code = text.utf8.filter { $0 != 0x20 }
            guard !code.isEmpty, code.count != 2 || !code.allSatisfy(isLetter) else { continue }
            throw RecordFlaw(
                field.rawValue, sent: "“\(text)”",
                wanted: "a country's code of two letters (ISO 3166), such as IT")
        }
        return read
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }
}
