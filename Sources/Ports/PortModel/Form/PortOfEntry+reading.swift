package import JSON

extension PortOfEntry {
    /// Reads either form: the project's own (docs/formats/port.md) or a parameter file with
    /// `std_booths` and `fast_booths`.
    package init(parsing bytes: [UInt8]) throws(PortFlaw) {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            throw .notJSON(error.advice)
        }
        try self.init(reading: value)
    }

    /// The same from a value that stands in another file.
    package init(reading value: JSONValue) throws(PortFlaw) {
        let isFlat =
            value["lanes"] == nil
            && ["std_booths", "fast_share", "primary_std"].contains { value[$0] != nil }
        self = isFlat ? try FlatForm(value).port() : try OwnForm(value).port()
        try demandWhole()
    }

    /// What no single field shows.
    private func demandWhole() throws(PortFlaw) {
        guard lanes.allSatisfy({ $0.scanShare == 0 }) || scan != nil else {
            throw .said("Trucks are sent to a scan, but the port has none: give `scan`.")
        }
        let wantsDocks = scanDockShare > 0 || lanes.contains { $0.dockShare > 0 }
        guard !wantsDocks || dock != nil else {
            throw .said("Trucks are sent to a dock, but the port has none: give `dock`.")
        }
        for lane in lanes {
            guard lane.scanShare + lane.dockShare <= 1 + PortLimits.shareSlack else {
                throw .said(
                    "Lane \(lane.name) sends \(lane.scanShare) of its trucks to the scan and "
                        + "\(lane.dockShare) to docks, which is more than all of them.")
            }
        }
        try demandEnd()
    }

    private func demandEnd() throws(PortFlaw) {
        let lanePlans = lanes.map { ("Lane \($0.name)", $0.booths) }
        let stagePlans = [("scan", scan), ("dock", dock), ("exit", exit)].compactMap {
            name, stage in
            stage.map { ("The stage \(name)", $0.posts) }
        }
        for (name, plan) in lanePlans + stagePlans where !plan.runsEmpty {
            throw .said(
                "\(name) has nobody on duty at the end of the day, so trucks still waiting would "
                    + "never leave. Open a post in the last hour, or say \"afterMidnight\": "
                    + "\"nextDay\" if the same roster begins again at midnight.")
        }
    }
}
