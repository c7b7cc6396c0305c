extension Finding.Cause {
    func english(_ severity: Finding.Severity) -> String {
        switch self {
        case .sealMismatch(let expected, let read):
            severity == .warning
                ? "Seal read as \(read), expected \(expected): lookalikes. Read it again."
                : "Seal \(read) is not the expected \(expected). Keep it; inspect the load."
        case .sealBroken(let seal):
            severity == .warning
                ? "Seal \(seal) is damaged. Check it at the next stop."
                : "Seal \(seal) was cut or broken without an order. Hold the load and inspect it."
        case .sealMissing(let seal): "Seal \(seal) is missing. Hold the load and inspect it."
        case .sealReplaced(let old, let new):
            (old.isEmpty ? "Seal \(new) was put on" : "Seal \(old) was replaced by \(new)")
                + " without an authority. Ask who did it; inspect."
        case .doorOpened(let zone):
            severity == .notice
                ? "Door opened with leave\(zone.map { " at \($0)" } ?? " on the road")."
                : "Door opened \(zone.map { "at \($0)" } ?? "on the open road") without leave. "
                    + "Call the driver now."
        case .unplannedStop(let lasted, let zone, let othersMoved):
            "Stood \(lasted.spoken) \(zone.map { "at \($0)" } ?? "on the road")"
                + (othersMoved > 0
                    ? " while \(othersMoved) other truck\(othersMoved == 1 ? "" : "s") drove past"
                    : " with no reason known")
                + ". Call the driver and check the seal."
        case .routeDeparture(let distance, let lasted):
            severity == .notice
                ? "Left the route by \(distance.spoken) for \(lasted.spoken), as ordered or as "
                    + "others did."
                : "Left the route by \(distance.spoken) for \(lasted.spoken). "
                    + (severity == .alarm ? "Call the driver and inspect." : "Ask the driver why.")
        case .hiddenDwell(let gap, let unexplained):
            "Unseen for \(gap.spoken), \(unexplained.spoken) longer than the way takes. "
                + "Check the seal."
        case .silence(let lasted): "Not heard from for \(lasted.spoken). Call the driver."
        case .impossibleJump(let speed):
            "The track jumps at \(speed.spoken): the positions were forged. Find the truck."
        case .tooCleanTrack(let lasted):
            "For \(lasted.spoken) the track is too even to be real. Find the truck."
        case .tractorSwap(let expected, let seen):
            "Pulled by tractor \(seen), not by \(expected) as declared. Stop the load."
        case .trailerSwap(let expected, let seen):
            severity == .warning
                ? "The carrier says that the load goes on in trailer \(seen), not \(expected). Look through it."
                : "Trailer \(seen) was seen instead of \(expected). Stop the load."
        case .driverSwap(let expected, let seen):
            "Driven by \(seen), not by \(expected) as declared. Ask the carrier."
        case .weightChange(let difference, let detectable):
            severity == .notice
                ? "Weighed again, \(difference.signed); these scales see nothing under "
                    + "\(detectable.spoken)."
                : "Weight changed by \(difference.signed); these scales see "
                    + "\(detectable.spoken). Inspect the load."
        case .queueDwell(let lasted, let usual):
            "In the queue for \(lasted.spoken); others leave in \(usual.spoken). Check the seal."
        case .inspectionMissing:
            "No inspection was recorded before departure. Inspect before crossing."
        case .inspectionFailed(let points):
            points.isEmpty
                ? "The inspection found something. Hold the load."
                : "The inspection failed at: \(points.joined(separator: ", ")). Put it right."
        case .deviceFault(let what):
            "Equipment cannot vouch for the load: \(what). Check it."
        }
    }
}
