/// What came of reading a manifest.
package struct ManifestReading: Hashable, Sendable {
    package enum Format: String, Hashable, Sendable { case json = "JSON", x12 = "X12 309" }

    package let format: Format
    /// Nil when what is missing keeps it from being one.
    package let manifest: TruckManifest?
    package let flaws: [ManifestFlaw]
    /// What was read over because no trip needs it, each kind once, in the order met.
    package let passedOver: [String]

    /// A manifest is a page or two; a larger file is another file.
    package static let bytesMax = 4 * 1_024 * 1_024
    /// A file with more mistakes is another format.
    package static let flawsMax = 100

    package init(
        _ format: Format, _ manifest: TruckManifest?, _ flaws: [ManifestFlaw],
        passedOver: [String] = []
    ) {
        self.format = format
        self.manifest = flaws.isEmpty ? manifest : nil
        self.flaws = Array(flaws.prefix(Self.flawsMax))
        self.passedOver = passedOver
    }

    /// JSON begins with a brace, an interchange with ISA.
    package init(_ bytes: [UInt8]) {
        guard bytes.count <= Self.bytesMax else {
            self.init(
                .json, nil,
                [
                    ManifestFlaw(
                        "file", sent: "\(bytes.count) bytes",
                        wanted: "a manifest of at most \(Self.bytesMax) bytes")
                ])
            return
        }
        let isX12 = bytes.first { $0 > 0x20 } == UInt8(ascii: "I")
        self = isX12 ? X12Reader.read(bytes) : JSONManifestReader.read(bytes)
    }
}
