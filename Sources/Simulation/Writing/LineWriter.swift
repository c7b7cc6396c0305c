import Model

/// Writes position lines byte by byte: a day has half a million of them, and a tree for each
/// would take longer than driving the trucks.
struct LineWriter {
    private(set) var bytes: [UInt8] = []
    private let day: Instant
    /// The dates of the day and of the next, which late trucks reach.
    private let dates: [[UInt8]]

    private static let dayMilliseconds: Int64 = 86_400_000

    init(day: Instant) {
        self.day = day
        let first = day.milliseconds / Self.dayMilliseconds
        dates = (0...2 as ClosedRange<Int64>).map { ahead in
            let midnight = Instant(milliseconds: (first + ahead) * Self.dayMilliseconds)
            return Array(midnight.rfc3339.utf8.prefix(11))
        }
        // About 170 bytes a line, some 500 lines a truck.
        bytes.reserveCapacity(100_000)
    }

    /// Appends one position line and says where it lies.
    mutating func write(_ report: Report, received: Int64, device: DeviceID) -> Range<Int> {
        let start = bytes.count
        text("{\"device\":\"")
        text(device.description)
        text("\",\"time\":\"")
        time(day.milliseconds + Int64((report.time * 1_000).rounded()))
        text("\",\"received\":\"")
        time(received)
        let place = report.spot.coordinate
        text("\",\"lon\":")
        // Six decimals are a decimetre: what receivers print.
        fixed(place.longitude, decimals: 6)
        text(",\"lat\":")
        fixed(place.latitude, decimals: 6)
        if report.isValid {
            text(",\"speedKmh\":")
            fixed(report.speed * 3.6, decimals: 1)
            text(",\"course\":")
            fixed(report.course.rounded(.down), decimals: 0)
            text(",\"accuracyMetres\":")
            fixed(report.accuracy, decimals: 1)
        } else {
            text(",\"valid\":false")
        }
        sensors(report)
        text("}")
        return start..<bytes.count
    }

    private mutating func sensors(_ report: Report) {
        switch report.door {
        case .open?: text(",\"door\":\"open\"")
        case .closed?: text(",\"door\":\"closed\"")
        case nil: break
        }
        if report.openingAuthorised { text(",\"openingAuthorised\":true") }
        switch report.seal {
        case .intact?: text(",\"seal\":\"intact\"")
        case .cut?: text(",\"seal\":\"cut\"")
        case .fault?: text(",\"seal\":\"fault\"")
        case nil: break
        }
        guard let tractor = report.tractor else { return }
        text(",\"tractor\":\"")
        text(tractor.description)
        text("\"")
    }

    private mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func time(_ moment: Int64) {
        let sinceDay = moment - day.milliseconds / Self.dayMilliseconds * Self.dayMilliseconds
        let (ahead, inDay) = sinceDay.quotientAndRemainder(dividingBy: Self.dayMilliseconds)
        bytes.append(contentsOf: dates[Int(ahead)])
        let seconds = Int(inDay / 1_000)
        digits(seconds / 3_600, 2)
        text(":")
        digits(seconds / 60 % 60, 2)
        text(":")
        digits(seconds % 60, 2)
        text(".")
        digits(Int(inDay % 1_000), 3)
        text("Z")
    }

    private mutating func digits(_ number: Int, _ width: Int) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(48 + number / divisor % 10))
            divisor /= 10
        }
    }

    private mutating func fixed(_ number: Double, decimals: Int) {
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((number * Double(scale)).rounded())
        if scaled < 0 { text("-") }
        let whole = scaled.magnitude / UInt(scale)
        var width = 1, rest = whole / 10
        while rest > 0 { (width, rest) = (width + 1, rest / 10) }
        digits(Int(whole), width)
        guard decimals > 0 else { return }
        text(".")
        digits(Int(scaled.magnitude % UInt(scale)), decimals)
    }
}
