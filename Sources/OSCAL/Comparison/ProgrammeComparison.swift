import JSON

extension Comparison {
    /// Two programmes that we ship; over CTPAT when neither of them is it.
    package init(_ ours: Programme, _ theirs: Programme) {
        self.init(
            Self.read(ours), Self.read(theirs), by: Self.mapping(from: ours, to: theirs))
    }

    /// Whether the comparison of two programmes leans on a third.
    package static func isIndirect(_ ours: Programme, _ theirs: Programme) -> Bool {
        ours != .ctpat && theirs != .ctpat && ours != theirs
    }

    private static func mapping(from ours: Programme, to theirs: Programme) -> ControlMapping {
        switch (ours, theirs) {
        case _ where ours == theirs: identity(ours)
        case (.ctpat, _): fromCTPAT(to: theirs)
        case (_, .ctpat): fromCTPAT(to: ours).inverted
        case (.aeo, _), (.oea, _), (.safe, _):
            fromCTPAT(to: ours).inverted.through(fromCTPAT(to: theirs))
        }
    }

    private static func identity(_ programme: Programme) -> ControlMapping {
        ControlMapping(
            maps: read(programme).everyControl.map {
                .init(
                    relationship: .equal, sources: [$0.id], targets: [$0.id], confidence: "high",
                    remarks: nil)
            })
    }

    private static func fromCTPAT(to target: Programme) -> ControlMapping {
        guard let recognition = RecognitionMapping(to: target) else {
            return ControlMapping(maps: [])
        }
        do throws(ShapeRefusal) {
            return try ControlMapping(recognition.json, gapRemarks: recognition.gapRemarks)
        } catch {
            preconditionFailure("a mapping we ship is one: \(error.wanted)")
        }
    }

    private static func read(_ programme: Programme) -> Catalog {
        do throws(ShapeRefusal) { return try Catalog(programme.catalog["catalog"] ?? .null) } catch
        {
            preconditionFailure("a catalog we ship is one: \(error.wanted)")
        }
    }
}
