/// How one kind of EPC URI is built, and which GS1 key it names.
struct EPCScheme: Sendable {
    /// What follows the key.
    enum Tail: Sendable {
        case none
        /// A qualifier with its application identifier, so many characters at most.
        case qualifier(StaticString, max: Int)
        /// Written straight behind the key.
        case appended(max: Int)
        case appendedDigits(max: Int)
        /// The number of this piece and of all pieces, then a serial number.
        case pieces
        /// A part number's serial, digits only.
        case partSerial
        /// Any serial number: the class is meant.
        case any
        case anyOfPieces
    }

    /// What stands between `urn:epc:` and the company prefix.
    let name: StaticString
    /// The GS1 application identifier of the key.
    let key: StaticString
    /// Digits of company prefix and reference together; 0 where the reference is free text.
    let digits: Int
    /// The reference's first digit comes before the company prefix.
    var leads = false
    /// A zero comes before the company prefix.
    var isPadded = false
    let tail: Tail

    /// Company prefix and free reference together, by GS1's General Specifications.
    static let freeMax = 30

    /// By name without the colon at its end.
    static let lexicon = Lexicon(all.map { (String("\($0.name)".dropLast()), $0) })

    private static let all = [
        EPCScheme(
            name: "id:sgtin:", key: "01", digits: 13, leads: true,
            tail: .qualifier("21", max: 20)),
        EPCScheme(name: "id:sscc:", key: "00", digits: 17, leads: true, tail: .none),
        EPCScheme(name: "id:sgln:", key: "414", digits: 12, tail: .qualifier("254", max: 20)),
        EPCScheme(
            name: "id:grai:", key: "8003", digits: 12, isPadded: true, tail: .appended(max: 16)),
        EPCScheme(name: "id:giai:", key: "8004", digits: 0, tail: .none),
        EPCScheme(name: "id:gsrn:", key: "8018", digits: 17, tail: .none),
        EPCScheme(name: "id:gsrnp:", key: "8017", digits: 17, tail: .none),
        EPCScheme(name: "id:gdti:", key: "253", digits: 12, tail: .appended(max: 17)),
        EPCScheme(name: "id:cpi:", key: "8010", digits: 0, tail: .partSerial),
        EPCScheme(name: "id:sgcn:", key: "255", digits: 12, tail: .appendedDigits(max: 12)),
        EPCScheme(name: "id:ginc:", key: "401", digits: 0, tail: .none),
        EPCScheme(name: "id:gsin:", key: "402", digits: 16, tail: .none),
        EPCScheme(name: "id:itip:", key: "8006", digits: 13, leads: true, tail: .pieces),
        EPCScheme(
            name: "id:upui:", key: "01", digits: 13, leads: true,
            tail: .qualifier("235", max: 28)),
        EPCScheme(name: "id:pgln:", key: "417", digits: 12, tail: .none),
        EPCScheme(
            name: "class:lgtin:", key: "01", digits: 13, leads: true,
            tail: .qualifier("10", max: 20)),
        EPCScheme(name: "idpat:sgtin:", key: "01", digits: 13, leads: true, tail: .any),
        EPCScheme(name: "idpat:grai:", key: "8003", digits: 12, isPadded: true, tail: .any),
        EPCScheme(name: "idpat:gdti:", key: "253", digits: 12, tail: .any),
        EPCScheme(name: "idpat:sgcn:", key: "255", digits: 12, tail: .any),
        EPCScheme(name: "idpat:cpi:", key: "8010", digits: 0, tail: .any),
        EPCScheme(name: "idpat:itip:", key: "8006", digits: 13, leads: true, tail: .anyOfPieces),
        EPCScheme(name: "idpat:upui:", key: "01", digits: 13, leads: true, tail: .any),
    ]
}
