/// One NMEA 0183 sentence, `$address,field,…*sum`, whose check sum is right if it has one.
struct NmeaSentence {
    /// Talker and kind, as in `GPRMC`; of a maker's own sentence `P` and what the maker likes.
    let address: Text
    let isChecked: Bool
    private let fields: Fields

    subscript(place: Int) -> Text { fields[place] }

    init(_ frame: [UInt8], from dollar: Int) throws(FrameFlaw) {
        let body = frame[(dollar + 1)...]
        let star = body.lastIndex(of: UInt8(ascii: "*"))
        if let star {
            let sent = Text(frame[(star + 1)...])
            guard sent.count == 2, let sum = sent.hex else {
                throw .field("check sum", sent: sent.string)
            }
            let computed = Int(Checksum.xor(frame[(dollar + 1)..<star]))
            guard sum == computed else { throw .checksum(sent: sum, computed: computed) }
        }
        isChecked = star != nil
        fields = Fields(frame, from: dollar + 1, to: star)
        address = fields[0]
    }

    /// `RMC` of any talker: satellites of every country speak with two letters of their own.
    func isKind(_ kind: StaticString) -> Bool {
        address.count == 5 && !address.starts("P") && address.dropping(2) == kind
    }

    /// A position may come only from a sentence that proves to be whole.
    func demandSum() throws(FrameFlaw) {
        guard isChecked else { throw .field("check sum", sent: "nothing") }
    }
}
