package import Model

/// Models on their way in parts: whole only when the last part is there, whatever the order and
/// whatever came between.
package struct ModelUploads: Sendable {
    /// What became of a file that an authority sent in parts.
    package struct State: Hashable, Sendable {
        package let authority: PartyID
        package let digest: String
        package let arrived: Int
        package let count: Int
        /// Why the whole is not at work, or what became of its parts; nil while parts are missing, or
        /// where it is at work.
        package fileprivate(set) var flaw: String?
    }

    private struct Upload {
        let digest: String
        var parts: [[UInt8]?]

        var arrived: Int { parts.count { $0 != nil } }
        var bytesCount: Int { parts.reduce(0) { $0 + ($1?.count ?? 0) } }
    }

    /// Of one authority: the file that is sent, and the one before it, which may be taken up again.
    /// With every authority that may have a model, a quarter of a gigabyte at most.
    static let filesMax = 2
    private static let forgotten =
        "its parts made way for newer files of this authority; make its lines anew and send all"

    /// By their authorities' names, the latest file of each last.
    package private(set) var states: [State] = []
    private var uploads: [PartyID: [Upload]] = [:]

    package init() {}

    /// The model, where this part was the last one missing and the whole can be read.
    mutating func take(_ part: ModelPart, of authority: PartyID) -> ModelRecord? {
        let isKnown = uploads[authority] != nil
        guard isKnown || uploads.count < ModelShelf.modelsMax else { return nil }
        var mine = uploads[authority] ?? []
        let place = mine.firstIndex { $0.digest == part.digest && $0.parts.count == part.count }
        var upload =
            place.map { mine.remove(at: $0) }
            ?? Upload(digest: part.digest, parts: Array(repeating: nil, count: part.count))
        upload.parts[part.number - 1] = part.bytes
        var state = State(
            authority: authority, digest: part.digest, arrived: upload.arrived, count: part.count)
        let model = Self.model(of: upload, &state)
        // A whole one that is unsound keeps its parts: one of them may be sent again.
        let isKept = model == nil && upload.bytesCount <= ModelPart.modelBytesMax
        if isKept { mine.append(upload) }
        while mine.count > Self.filesMax { forget(mine.removeFirst(), of: authority) }
        uploads[authority] = mine
        keep(state)
        return model
    }

    private static func model(of upload: Upload, _ state: inout State) -> ModelRecord? {
        do throws(RecordFlaw) {
            guard upload.bytesCount <= ModelPart.modelBytesMax else {
                throw RecordFlaw(
                    "text",
                    saying: "the parts make \(upload.bytesCount) bytes; a model has at most "
                        + "\(ModelPart.modelBytesMax)")
            }
            guard state.arrived == state.count else { return nil }
            return try whole(upload)
        } catch {
            state.flaw = error.wanted
            return nil
        }
    }

    private static func whole(_ upload: Upload) throws(RecordFlaw) -> ModelRecord {
        let bytes = upload.parts.flatMap { $0 ?? [] }
        guard ModelPart.digest(of: bytes) == upload.digest else {
            throw RecordFlaw(
                "sha256",
                saying: "the parts make another file than the one with this SHA-256; make its "
                    + "lines anew and send all of them")
        }
        return try ModelRecord(parsing: bytes)
    }

    private mutating func forget(_ upload: Upload, of authority: PartyID) {
        for place in states.indices
        where states[place].authority == authority && states[place].digest == upload.digest {
            states[place].flaw = Self.forgotten
        }
    }

    private mutating func keep(_ state: State) {
        var mine = states.filter { $0.authority == state.authority }
        mine.removeAll { $0.digest == state.digest }
        mine.append(state)
        // The files that are kept, and the last one that was forgotten.
        let told = mine.suffix(Self.filesMax + 1)
        states = (states.filter { $0.authority != state.authority } + told)
            .enumerated().sorted {
                ($0.element.authority, $0.offset) < ($1.element.authority, $1.offset)
            }.map(\.element)
    }
}
