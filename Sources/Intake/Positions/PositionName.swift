import JSON

/// The names a position line knows, and those that show a line to be something else.
enum PositionName: String {
    case device, time, received, lon, lat, valid, speedKmh, course, accuracyMetres
    case door, openingAuthorised, seal, tractor
    case trip, departure, type, action
    case context = "@context"

    /// nil for a name we do not know. Written out by length: this runs ten times a line.
    init?(_ name: JSONSlice, in reader: borrowing JSONReader) {
        guard name.isPlain else {
            self.init(rawValue: reader.text(name))
            return
        }
        switch name.count {
        case 3 where reader.equals(name, "lon"): self = .lon
        case 3 where reader.equals(name, "lat"): self = .lat
        case 4 where reader.equals(name, "time"): self = .time
        case 4 where reader.equals(name, "door"): self = .door
        case 4 where reader.equals(name, "seal"): self = .seal
        case 4 where reader.equals(name, "trip"): self = .trip
        case 4 where reader.equals(name, "type"): self = .type
        case 5 where reader.equals(name, "valid"): self = .valid
        case 6 where reader.equals(name, "device"): self = .device
        case 6 where reader.equals(name, "course"): self = .course
        case 6 where reader.equals(name, "action"): self = .action
        case 7 where reader.equals(name, "tractor"): self = .tractor
        case 8 where reader.equals(name, "received"): self = .received
        case 8 where reader.equals(name, "speedKmh"): self = .speedKmh
        case 8 where reader.equals(name, "@context"): self = .context
        case 9 where reader.equals(name, "departure"): self = .departure
        case 14 where reader.equals(name, "accuracyMetres"): self = .accuracyMetres
        case 17 where reader.equals(name, "openingAuthorised"): self = .openingAuthorised
        default: return nil
        }
    }
}
