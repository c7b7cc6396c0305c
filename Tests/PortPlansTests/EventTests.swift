import CSV
import Foundation
import JSON
import PortModel
import PortPlans
import Testing

struct EventTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The public series, where it lies.
    private static let series: URL? = {
        let data = ProcessInfo.processInfo.environment["GARITA_DATA"] ?? "../shared/data"
        let file = URL(filePath: data, relativeTo: root)
            .appending(path: "ports/bts/bts_us_mexico_trucks_1996_2022.csv")
        if FileManager.default.fileExists(atPath: file.path) { return file }
        print("Skipped: the monthly trucks of the US Bureau of Transportation Statistics.")
        return nil
    }()

    private static func series(_ rows: [String]) throws -> MonthlyTrucks {
        let text = (["port_name,state,month,measure,value"] + rows).joined(separator: "\r\n")
        return try MonthlyTrucks(Array(text.utf8))
    }

    // An ordinary season is taken for the effect of an event.
    @Test func stepsAreReadAgainstOtherYears() throws {
        let series = try Self.series([
            "A,T,2018-03,Trucks,100", "A,T,2018-04,Trucks,90", "A,T,2019-03,Trucks,200",
            "A,T,2019-04,Trucks,190", "A,T,2022-03,Trucks,300", "A,T,2022-04,Trucks,240",
            "A,T,2022-04,Truck Containers Empty,9",
        ])
        let month = try #require(MonthlyTrucks.number("2022-04"))
        let step = try #require(
            SeasonalStep(series, port: "A", month: month, years: [2018, 2019, 2020]))
        #expect(abs(step.step + 0.2) < 1e-9 && step.years == 2 && step.isBeyondSeason)
        #expect(abs(step.median + 0.075) < 1e-9)
        #expect(abs(step.excess - (0.8 / 0.925 - 1)) < 1e-9)
        #expect(SeasonalStep(series, port: "B", month: month, years: [2018]) == nil)
        #expect(SeasonalStep(series, port: "A", month: month, years: [2020]) == nil)
    }

    // The model sends trucks where in April 2022 none went; or its known miss is left out, so that its
    // error looks smaller than it is.
    @Test(.enabled(if: series != nil)) func directionsOfApril2022() throws {
        let known = try MonthlyTrucks(Array(try Data(contentsOf: try #require(Self.series))))
        let folder = Self.root.appending(path: "Fixtures/ports")
        let events = try EventCheck.read(try value(folder.appending(path: "events.json")))
        let rows = try events.flatMap { event in
            let scenario = try ResumptionForm.read(
                try value(folder.appending(path: event.scenario)))
            return event.rows(ResumptionResult(scenario), known)
        }
        let hidalgo = try #require(rows.first { $0.port == "Hidalgo" })
        #expect(abs(hidalgo.observed.step + 0.257) < 0.001)
        #expect(abs(hidalgo.observed.low + 0.145) < 0.001)
        let beyond = rows.filter(\.observed.isBeyondSeason)
        let ports = Set(beyond.map(\.port))
        #expect(
            ports == ["Hidalgo", "Rio Grande City", "Ysleta", "Santa Teresa"])
        #expect(beyond.filter { !$0.agrees }.map(\.port) == ["Santa Teresa"])
        let error = rows.reduce(0) { $0 + abs($1.error) } / Double(rows.count)
        #expect(abs(error - 10.5) < 0.1, "\(error)")
    }

    private func value(_ file: URL) throws -> JSONValue {
        try JSONValue(parsing: Array(try Data(contentsOf: file)))
    }
}
