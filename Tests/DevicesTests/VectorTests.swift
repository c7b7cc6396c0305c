import Devices
import JSON
import Testing

struct VectorTests {
    // If this failed, a truck would be drawn where it is not, or then when it was not there, or
    // a guess of its device would pass for a fix.
    @Test(arguments: DeviceProtocol.allCases)
    func agrees(_ spoken: DeviceProtocol) throws {
        guard let vectors = try VectorFolder.vectors(spoken.rawValue) else { return }
        #expect(!vectors.isEmpty)
        var decoder = spoken.decoder(), session = 0
        for vector in vectors {
            if vector.session != session || vector.model != nil {
                decoder = spoken.decoder(model: vector.model)
                session = vector.session
            }
            let place = "\(spoken.rawValue) \(vector.index)"
            do throws(FrameFlaw) {
                let reports = try decoder.decode(vector.frame, at: nil).reports
                #expect(reports.count == vector.expected.count, "\(place)")
                for (report, expected) in zip(reports, vector.expected) {
                    let difference = Agreement.difference(report, expected)
                    #expect(difference == nil, "\(place): \(difference ?? "")")
                }
            } catch {
                #expect(vector.expected.isEmpty, "\(place): \(error.advice)")
            }
        }
    }
}
