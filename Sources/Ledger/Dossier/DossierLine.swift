import JSON

/// One line of a dossier while it is read: asks for members and says what was wanted.
struct DossierLine {
    let number: Int
    private let object: JSONValue

    init(_ bytes: ArraySlice<UInt8>, number: Int, limits: JSONLimits) throws(DossierFlaw) {
        self.number = number
        do throws(JSONError) {
            object = try JSONValue(parsing: bytes.span, limits: limits)
        } catch {
            throw .line(number, error.advice)
        }
        guard object.members != nil else { throw .line(number, "wanted one JSON object") }
    }

    func has(_ name: String) -> Bool { object[name] != nil }

    func text(_ name: String) throws(DossierFlaw) -> String {
        guard let text = object[name]?.string else {
            throw .line(number, "wanted text in “\(name)”")
        }
        return text
    }

    func number<Number: FixedWidthInteger>(
        _ name: String, as: Number.Type
    ) throws(DossierFlaw) -> Number {
        guard case .number(let digits)? = object[name], let value = Number(digits),
            String(value) == digits
        else { throw .line(number, "wanted a whole number in “\(name)”, without leading zeroes") }
        return value
    }

    func bytes(_ name: String) throws(DossierFlaw) -> [UInt8] {
        guard let bytes = Base64.decode(try text(name).utf8) else {
            throw .line(number, "wanted canonical base64 in “\(name)”")
        }
        return bytes
    }

    func hashes(_ name: String) throws(DossierFlaw) -> [MerkleHash] {
        let wanted = DossierFlaw.line(
            number, "wanted at most \(Self.hashesMax) hashes of 32 bytes in base64 in “\(name)”")
        guard let list = object[name]?.array, list.count <= Self.hashesMax else { throw wanted }
        var hashes: [MerkleHash] = []
        for value in list {
            guard let hash = value.string.flatMap({ MerkleHash(base64: $0) }) else { throw wanted }
            hashes.append(hash)
        }
        return hashes
    }

    /// A consistency proof may have one hash more than an inclusion proof.
    private static let hashesMax = InclusionProof.hashesMax + 1
}
