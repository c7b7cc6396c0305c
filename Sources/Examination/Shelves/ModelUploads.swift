package import Model

/// Models on their way in parts: whole only when the last part is there, whatever the order.
package struct ModelUploads: Sendable {
    /// What became of the last file that an authority sent in parts.
    package struct State: Hashable, Sendable {
        package let authority: PartyID
        package let digest: String
        package let arrived: Int
        package let count: Int
        /// Why the whole is not at work; nil while parts are missing, or where it is.
        package fileprivate(set) var flaw: String?
    }

    private struct Upload {
        let digest: String
        var parts: [[UInt8]?]
    }

    /// By their authorities' names; as many as may have models.
    package private(set) var states: [State] = []
    private var uploads: [PartyID: Upload] = [:]

    package init() {}

    /// The model, where this part was the last one missing and the whole can be read. A part of
    /// another file begins that file anew.
    mutating func take(_ part: ModelPart, of authority: PartyID) -> ModelRecord? {
        let isKnown = states.contains { $0.authority == authority }
        guard isKnown || states.count < ModelShelf.modelsMax else { return nil }
        var upload = uploads[authority] ?? Upload(digest: "", parts: [])
        if upload.digest != part.digest || upload.parts.count != part.count {
            upload = Upload(
                digest: part.digest, parts: Array(repeating: nil, count: part.count))
        }
        upload.parts[part.number - 1] = part.bytes
        let arrived = upload.parts.count { $0 != nil }
        let isWhole = arrived == part.count
        uploads[authority] = isWhole ? nil : upload
        var state = State(
            authority: authority, digest: part.digest, arrived: arrived, count: part.count)
        defer { keep(state) }
        guard isWhole else { return nil }
        do throws(RecordFlaw) {
            return try Self.whole(upload.parts.flatMap { $0 ?? [] }, part.digest)
        } catch {
            state.flaw = error.wanted
            return nil
        }
    }

    private static func whole(
        _ bytes: [UInt8], _ digest: String
    ) throws(RecordFlaw) -> ModelRecord {
        guard bytes.count <= ModelPart.modelBytesMax else {
            throw RecordFlaw(
                "text",
                saying: "the parts make \(bytes.count) bytes; a model has at most "
                    + "\(ModelPart.modelBytesMax)")
        }
        guard ModelPart.digest(of: bytes) == digest else {
            throw RecordFlaw(
                "sha256",
                saying: "the parts make another file than the one with this SHA-256; send all of "
                    + "them again")
        }
        return try ModelRecord(parsing: bytes)
    }

    private mutating func keep(_ state: State) {
        states.removeAll { $0.authority == state.authority }
        states.append(state)
        states.sort { $0.authority < $1.authority }
    }
}
