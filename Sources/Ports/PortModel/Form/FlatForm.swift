import JSON

/// The flat parameter file: two lanes, hourly booths, lognormal services, exponential exit.
struct FlatForm {
    private static let fields = [
        "comment", "fast_share", "hourly_arrival_weights", "trucks_per_day", "std_booths",
        "fast_booths", "primary_std", "primary_fast", "nii_servers", "nii", "docks", "dock",
        "exit_servers", "exit_mean", "p_fast", "p_std", "p_nii_to_dock",
    ]
    private let file: FormReader

    init(_ value: JSONValue) throws(PortFlaw) {
        file = try FormReader(value, at: "", fields: Self.fields)
    }

    func port() throws(PortFlaw) -> PortOfEntry {
        let fast = try file.number("fast_share", PortLimits.share, "share of FAST trucks")
        let weights = try file.hours(
            "hourly_arrival_weights", PortLimits.weight, "weight of the hour")
        guard weights.contains(where: { $0 > 0 }) else {
            throw .said("hourly_arrival_weights are all 0: no truck would ever come.")
        }
        return PortOfEntry(
            name: "port",
            arrivals: ArrivalPlan(
                trucksPerDay: try file.number(
                    "trucks_per_day", PortLimits.trucksPerDay, "mean trucks a day"),
                hourlyWeights: weights),
            lanes: [
                try lane("standard", 1 - fast, "std_booths", "primary_std", "p_std"),
                try lane("fast", fast, "fast_booths", "primary_fast", "p_fast"),
            ],
            scan: try stage("nii_servers", lognormal("nii"), "scanners"),
            scanDockShare: try file.number(
                "p_nii_to_dock", PortLimits.share, "share of scanned trucks sent to a dock"),
            dock: try stage("docks", lognormal("dock"), "docks"),
            exit: try exit())
    }

    private func lane(
        _ name: String, _ share: Double, _ booths: String, _ service: String, _ routes: String
    ) throws(PortFlaw) -> ApproachLane {
        let open = try file.list(booths, "24 whole numbers, booths open in each hour")
        try FormReader.demandDay(open, at: booths)
        var hourly: [Int] = []
        for (hour, value) in open.enumerated() {
            hourly.append(
                try FormReader.whole(
                    value, 0...PortLimits.postsMax, "booths open", at: "\(booths)[\(hour)]"))
        }
        let ways = try FormReader(
            try file.required(routes, "shares sent on, as {nii, dock}"), at: routes,
            fields: ["nii", "dock"])
        let scan = try ways.number("nii", PortLimits.share, "share sent to the scan")
        let dock = try ways.number("dock", PortLimits.share, "share sent to a dock")
        guard scan + dock <= 1 else {
            throw .said("\(routes): nii and dock add up to more than all trucks.")
        }
        return ApproachLane(
            name: name, share: share, booths: CapacityPlan(hourly: hourly),
            service: try lognormal(service), scanShare: scan, dockShare: dock)
    }

    private func lognormal(_ name: String) throws(PortFlaw) -> ServiceTime {
        let meaning = "service times as {mean, cv} in seconds"
        let service = try FormReader(
            try file.required(name, meaning), at: name, fields: ["mean", "cv"])
        return ServiceTime(
            .lognormal,
            mean: try service.number(
                "mean", PortLimits.serviceSeconds, "seconds of service, more than none"),
            variation: try service.number(
                "cv", PortLimits.variation, "standard deviation over mean"))
    }

    private func stage(
        _ name: String, _ service: ServiceTime, _ what: String
    ) throws(PortFlaw) -> InspectionStage {
        let posts = try FormReader.whole(
            try file.required(name, "how many \(what) there are"), 1...PortLimits.postsMax, what,
            at: name)
        return InspectionStage(posts: CapacityPlan(constant: posts), service: service)
    }

    private func exit() throws(PortFlaw) -> InspectionStage {
        guard file.optional("exit_servers")?.int != 0, file.optional("exit_servers") != nil else {
            throw .said(OwnForm.noExit("exit_servers"))
        }
        let mean = try file.number(
            "exit_mean", PortLimits.serviceSeconds, "seconds at the exit, more than none")
        return try stage("exit_servers", ServiceTime(.exponential, mean: mean), "exit gates")
    }
}
