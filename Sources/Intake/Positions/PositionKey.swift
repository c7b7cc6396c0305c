import Model

/// The event key of a position: fixed fields first, then its two names behind their lengths.
///
/// Kept within two blocks of SHA-256 and one allocation, because every fix gets one.
enum PositionKey {
    /// The tag, the flags, six words, two lengths and two names.
    private static let bytesMax = 2 + 6 * 8 + 2 + 2 * DeviceID.lengthMax

    /// Sets these bytes apart from those of every other kind of statement, which begin with the
    /// length of a word and the word.
    private static let tag: UInt8 = 0

    static func of(_ position: Position) -> EventKey {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: bytesMax) { buffer, count in
            unsafe buffer[0] = tag
            unsafe buffer[1] = flags(of: position)
            count = 2
            let words =
                [
                    UInt64(bitPattern: position.at.milliseconds), word(position.place.longitude),
                    word(position.place.latitude), word(position.speed?.value),
                    word(position.course),
                    word(position.accuracy?.value),
                ] as InlineArray<6, UInt64>
            for place in words.indices {
                unsafe UnsafeMutableRawPointer(buffer.baseAddress! + count)
                    .storeBytes(of: words[place].littleEndian, as: UInt64.self)
                count += 8
            }
            unsafe add(position.device.description, to: buffer, &count)
            unsafe add(position.tractor?.description ?? "", to: buffer, &count)
        }
        return EventDigest.key(of: bytes)
    }

    /// Zero has two signs and one meaning; nil differs from every number.
    private static func word(_ number: Double?) -> UInt64 {
        number.map { ($0 + 0.0).bitPattern } ?? .max
    }

    private static func add(
        _ name: String, to buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
    ) {
        unsafe buffer[count] = UInt8(name.utf8.count)
        count += 1
        for byte in name.utf8 {
            unsafe buffer[count] = byte
            count += 1
        }
    }

    private static func flags(of position: Position) -> UInt8 {
        var flags: UInt8 = position.isValid ? 1 : 0
        if position.openingAuthorised { flags |= 2 }
        switch position.door {
        case nil: break
        case .open: flags |= 4
        case .closed: flags |= 8
        }
        switch position.seal {
        case nil: break
        case .intact: flags |= 16
        case .cut: flags |= 32
        case .fault: flags |= 48
        }
        return flags
    }
}
