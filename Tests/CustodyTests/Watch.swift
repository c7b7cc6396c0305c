import Custody
import Model

/// Plays a day to the folds as an engine would, one heard fact after the other, and notes when
/// each trip was first alarmed.
struct Watch {
    var folds: [OrderedFold]
    var cohort = Cohort()
    var firstAlarm: [Finding?]
    var lastAccounts: [CustodyAccount?]
    private let day: Day

    init(_ day: Day) {
        self.day = day
        folds = day.trucks.map { OrderedFold(trip: $0.trip, map: Street.map) }
        firstAlarm = Array(repeating: nil, count: day.trucks.count)
        lastAccounts = Array(repeating: nil, count: day.trucks.count)
    }

    mutating func play() {
        var known: [[Fact]] = Array(repeating: [], count: folds.count)
        for (truck, fact) in day.heard {
            known[truck].append(fact)
            if case .position(let position) = fact.event {
                cohort.observe(position, by: folds[truck].current.tag, map: Street.map)
            }
            if folds[truck].insert(fact, map: Street.map) == .tooLate {
                folds[truck].rebuild(facts: known[truck], map: Street.map)
            }
            let account = folds[truck].account(
                map: Street.map, cohort: cohort, now: fact.received)
            lastAccounts[truck] = account
            guard firstAlarm[truck] == nil else { continue }
            firstAlarm[truck] = account.findings.first { $0.severity == .alarm }
        }
    }

    struct Score {
        var caught = 0, attacked = 0, cleanAlarmed = 0, clean = 0
        var byKind: [String: (caught: Int, of: Int)] = [:]
        var waits: [String: [Double]] = [:]
        var blamed: [String: Int] = [:]
    }

    func score() -> Score {
        var score = Score()
        for (truck, alarm) in zip(day.trucks, firstAlarm) {
            let name = truck.drive.misfortune.rawValue
            guard truck.drive.misfortune.isAttack else {
                score.clean += 1
                if let alarm {
                    score.cleanAlarmed += 1
                    score.blamed["\(name)>\(alarm.kind.rawValue)", default: 0] += 1
                }
                continue
            }
            guard truck.isVisible else { continue }
            score.attacked += 1
            score.byKind[name, default: (0, 0)].of += 1
            guard let alarm else { continue }
            score.caught += 1
            score.byKind[name]?.caught += 1
            if let touched = truck.touchedAt {
                score.waits[name, default: []].append((alarm.known - touched).value)
            }
        }
        return score
    }
}
