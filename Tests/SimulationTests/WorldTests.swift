import Foundation
import JSON
import Model
import Simulation
import Testing

struct WorldTests {
    // If this failed, no simulated finding could ever be reproduced from its seed.
    @Test func theSameSeedGivesTheSameBytes() {
        let make = { (seed: UInt64) in World(seed: seed, trucks: 40, day: Worlds.day) }
        let first = Worlds.fingerprint(make(11))
        #expect(first == Worlds.fingerprint(make(11)))
        #expect(first != Worlds.fingerprint(make(12)))
    }

    // If this failed, asking for more trucks would change the story of the ones already known.
    @Test func moreTrucksChangeNothingOnTheRoad() {
        let few = World(seed: 9, trucks: 20, day: Worlds.day, attackShare: 0.5)
        let many = World(seed: 9, trucks: 60, day: Worlds.day, attackShare: 0.5)
        for (small, large) in zip(few.voyages, many.voyages) {
            #expect(small.trip == large.trip)
            #expect(small.truth.reachedQueue == large.truth.reachedQueue)
        }
    }

    // If this failed, the lane would be fed statements before they could have been heard.
    @Test func deliveriesComeInOrderOfArrival() {
        let received = Worlds.wild.deliveries.map(\.received)
        #expect(zip(received, received.dropFirst()).allSatisfy { $0 <= $1 })
    }

    // If this failed, evidence would belong to no load, or be sent by somebody who may not say it.
    @Test func everyLineIsJSONOfItsTripByARightfulSender() throws {
        let told = try Worlds.wildStatements.get()
        for (voyage, statements) in zip(Worlds.wild.voyages, told) {
            for (statement, value) in statements {
                switch statement.kind {
                case .position:
                    #expect(value["device"]?.string == voyage.trip.device.description)
                    #expect(value["received"]?.string == statement.received.rfc3339)
                    #expect(statement.speaker.role == .device)
                    #expect(statement.speaker.party == voyage.trip.carrier)
                case .trip:
                    #expect(value["trip"]?.string == voyage.trip.id.description)
                    #expect(value["carrier"]?.string == statement.speaker.party.description)
                    #expect(value["exporter"]?.string == voyage.trip.exporter?.description)
                case .event:
                    let transaction = value["bizTransactionList"]?.array?[0]["bizTransaction"]
                    let trip = value["trip"]?.string ?? transaction?.string
                    #expect(trip?.hasSuffix(voyage.trip.id.description) == true)
                    let authority = value["authority"] ?? value["lane:authority"]
                    let speaker = statement.speaker
                    let isItsOwn = authority?.string == speaker.party.description
                    #expect(authority == nil || speaker.role == .customs && isItsOwn)
                    let named = [voyage.trip.carrier, voyage.trip.exporter]
                    #expect(speaker.role == .customs || named.contains(speaker.party))
                }
            }
        }
    }

    // If this failed, a device would contradict its own clock before any fault of the radio.
    @Test func aDeviceTicksForwardAndEveryFixIsNearTheLane() throws {
        let told = try Worlds.wildStatements.get()
        for (voyage, statements) in zip(Worlds.wild.voyages, told) {
            let lines = statements.filter { $0.0.kind == .position }.map(\.1)
            let times = try Set(lines.map { try #require($0["time"]?.string) }).sorted()
            let last = try Instant(rfc3339: try #require(times.last))
            #expect(last <= voyage.truth.ended + Seconds(1))
            #expect(times.count > 60)
            for line in lines {
                let lon = try #require(line["lon"]?.double), lat = try #require(line["lat"]?.double)
                #expect((-117...(-116.7)).contains(lon) && (32.4...32.6).contains(lat))
            }
        }
    }

    // If this failed, travel times, waits and stands would be those of no lane anybody knows.
    @Test func magnitudesAreThoseOfALane() throws {
        let voyages = Worlds.honest.voyages
        for voyage in voyages {
            let drive = (voyage.truth.reachedQueue - voyage.trip.departure).value / 60
            #expect((15...180).contains(drive), "\(voyage.trip.id) drove \(drive) minutes")
            #expect((3...180).contains(voyage.truth.queueWait.value / 60))
            #expect(voyage.truth.reachedPrimary < voyage.truth.ended)
        }
        let waits = voyages.map { $0.truth.queueWait.value }.sorted()
        #expect(try #require(waits.last) > 2 * waits[waits.count / 10], "queues grow and drain")
    }

    // If this failed, a demonstration would keep its audience waiting. The bound is generous: it
    // catches a quadratic, not a slow machine.
    @Test func aThousandTrucksAreQuick() {
        let begun = Self.processorSeconds
        let lines = World(seed: 2, trucks: 1_000, day: Worlds.day).deliveries.count
        #expect(lines > 250_000)
        #expect(Self.processorSeconds - begun < 60)
    }

    /// What this thread was given, so that a busy machine does not count.
    private static var processorSeconds: Double {
        var spent = timespec()
        // One struct of ours, filled before it returns.
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent)
        return Double(spent.tv_sec) + Double(spent.tv_nsec) / 1e9
    }
}
