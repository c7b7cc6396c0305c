package import JSON

extension StaffingResult {
    /// For programs: the same seed gives the same bytes.
    package var json: JSONValue {
        var members = [
            JSONMember("port", .string(port)),
            JSONMember("targetP90Minutes", .figure(targetMinutes)),
            JSONMember("seed", .number(String(seed))),
            JSONMember("freshDays", .int(days.replications)),
        ]
        members += lanes.map { JSONMember($0.name, $0.json) }
        members.append(JSONMember("shifts", plan.map { shifts($0) } ?? .null))
        members.append(JSONMember("stages", days.json["stages"] ?? .null))
        members.append(
            JSONMember(
                "totals",
                [
                    "boothHours": .int(boothHours), "loadFloor": .figure(loadFloor),
                    "stationaryBoothHours": .int(stationaryHours), "isKept": .bool(isKept),
                ]))
        members.append(JSONMember("warnings", .list(days.warnings.map(JSONValue.string))))
        return .object(members)
    }

    private func shifts(_ plan: ShiftPlan) -> JSONValue {
        [
            "paidHours": .figure(plan.cost),
            "coverPaidHours": .figure(plan.coverCost), "coverBound": .figure(plan.coverBound),
            "coverGap": .figure(plan.gap), "isKept": .bool(isPlanKept),
            "officersByHour": .list(plan.officers.map { JSONValue.int($0) }),
            "shifts": .list(
                plan.shifts.map { shift in
                    [
                        "shift": .string(shift.column.pattern), "start": .int(shift.column.start),
                        "officers": .int(shift.officers),
                    ]
                }),
        ]
    }
}

extension LaneStaffingSummary {
    fileprivate var json: JSONValue {
        var members = [
            JSONMember("booths", .list(booths.map { JSONValue.int($0) })),
            JSONMember("serviceSeconds", .figure(serviceSeconds)),
            JSONMember("boothHours", .int(boothHours)),
            JSONMember("loadFloor", .figure(loadFloor)),
            JSONMember("carriedPastMidnightHours", .figure(carriedHours)),
            JSONMember("stationaryBooths", .list(stationary.map { JSONValue.int($0) })),
            JSONMember("stationaryBoothHours", .int(stationary.reduce(0, +))),
            JSONMember("fluidBoothHours", .int(fluid.reduce(0, +))),
            JSONMember("p90ByHour", .list(hours.map { .figure($0.p90) })),
            JSONMember("p90MarginByHour", .list(hours.map { .figure($0.margin) })),
            JSONMember("lateShareByHour", .list(hours.map { .figure($0.late) })),
            JSONMember("violatedHours", .list(violated.map { JSONValue.int($0) })),
            JSONMember("oneMoreSavesTruckHours", .list(savedByOneMore.map { .figure($0) })),
            JSONMember(
                "oneFewerLateHours",
                .list(lateWithOneFewer.map { $0.map { JSONValue.int($0) } ?? .null })),
        ]
        if let coveredBooths, let covered {
            members.append(
                JSONMember("coveredBooths", .list(coveredBooths.map { JSONValue.int($0) })))
            members.append(
                JSONMember("coveredP90ByHour", .list(covered.map { .figure($0.p90) })))
        }
        return .object(members)
    }
}
