import Foundation
import Testing

/// What the forecast says of its own hours.
@Suite struct PortForecastTests {
    /// Two crossings read every three hours, one a minute after the hour and the other hours later.
    private static func queue(_ scratch: Scratch) throws -> String {
        let text = (0..<160).reduce(into: "time,crossing,trucks\n") { text, reading in
            for (name, late) in [("north", 60.0), ("south", 9_000)] {
                let at = 1_780_012_800 + Double(reading) * 10_800 + late
                let date = Date(timeIntervalSince1970: at)
                let trucks = 40 + reading % 8 * 9 + (reading * 7919) % 13
                text += "\(date.formatted(.iso8601)),\(name),\(trucks)\n"
            }
        }
        return try scratch.write(text, to: "queue.csv")
    }

    private static func hours(_ from: String, _ to: String) throws -> Double {
        let seconds = try [from, to].map { text in
            // To the minute, as printed.
            try Date(text.replacingOccurrences(of: "Z", with: ":00Z"), strategy: .iso8601)
                .timeIntervalSince1970
        }
        return (seconds[1] - seconds[0]) / 3_600
    }

    // If this fails, a shift staffs for three hours from now by a figure that is of six, or a program
    // is told other hours than a person.
    @Test func everyRowAddsUp() throws {
        let scratch = try Scratch()
        let words = [
            "port", "forecast", try Self.queue(scratch), "--by", "crossing", "--horizon", "12",
        ]
        let run = try Command.run(words)
        #expect(run.status == 0, "\(run.complaints)")
        let rows = run.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").map(String.init)
        }
        #expect(rows.count == 8 && Set(rows.map { $0[0] }) == ["north", "south"])
        for row in rows {
            let said = try #require(Double(row[3])), counted = try Self.hours(row[1], row[2])
            #expect(abs(said - counted) < 0.051, "\(row)")
            let values = row[4...].compactMap { Double($0) }
            #expect(values.count == 3 && values[1] <= values[0] && values[0] <= values[2], "\(row)")
        }
        let told = try Command.run(words + ["--json"])
        let value = try #require(
            try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
        let forecasts = try #require(value["forecasts"] as? [[String: Any]])
        #expect(forecasts.count == rows.count)
        for (one, row) in zip(forecasts, rows) {
            #expect(one["at"] as? String == row[2] && one["from"] as? String == row[1])
            let hours = try #require(one["hours"] as? Double)
            #expect(abs(hours - (Double(row[3]) ?? -1)) < 0.051, "\(one)")
        }
        // The record of the past is by distance on the grid, with the same points in both forms.
        let record = try #require(value["record"] as? [[String: Any]])
        #expect(record.map { $0["hours"] as? Double } == [3, 6, 9, 12])
        let table = try Command.run(["port", "forecast", "evaluate"] + words[2...])
        let points = (record[0]["all"] as? [String: Any])?["points"] as? Int
        #expect(table.output.contains(" \(points ?? -1) "), "\(table.output)")
    }
}
