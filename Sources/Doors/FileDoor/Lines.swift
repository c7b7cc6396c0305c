/// Cuts a stream of bytes into lines, and keeps its head when one never ends.
struct Lines {
    private let max: Int
    private var carry: [UInt8] = []
    private var number = 0
    private var isSkipping = false

    init(max: Int) { self.max = max }

    mutating func feed(_ chunk: [UInt8]) -> [FileDoor.Piece] {
        var pieces: [FileDoor.Piece] = []
        var rest = chunk[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            append(rest[..<end])
            if let piece = finish() { pieces.append(piece) }
            rest = rest[(end + 1)...]
        }
        append(rest)
        return pieces
    }

    mutating func end() -> [FileDoor.Piece] {
        guard !carry.isEmpty || isSkipping else { return [] }
        return finish().map { [$0] } ?? []
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard !isSkipping else { return }
        guard carry.count + bytes.count <= max else {
            isSkipping = true
            carry = []
            return
        }
        carry += bytes
    }

    private mutating func finish() -> FileDoor.Piece? {
        number += 1
        defer {
            carry = []
            isSkipping = false
        }
        if isSkipping { return .tooLong(number: number) }
        let isBlank = carry.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        return isBlank ? nil : .line(carry, number: number)
    }
}
