import Testing
import Tolls

struct FuzzTests {
    /// Numbers from a seed, so that a failure can be shown again.
    private struct Dice {
        private var state: UInt64
        init(_ seed: UInt64) { state = seed }

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    /// Forty files of two bridges: crossings, their repeats, corrections.
    private func files(_ dice: inout Dice) -> [[UInt8]] {
        var numbers: [String: Int] = [:], ids: [String: Int] = [:]
        return (0..<40).map { _ in
            let bridge = ["north", "south"][dice.roll(2)]
            let isCorrection = dice.roll(4) == 0
            let kind = isCorrection ? "COR" : "TXN", series = kind + bridge
            numbers[series, default: 0] += 1
            let known = ids[bridge] ?? 0
            let records = (0..<dice.roll(6)).map { _ in
                let toll = "\(dice.roll(400)).\(10 + dice.roll(90))"
                if isCorrection {
                    return Samples.correction(
                        "C\(dice.roll(30))", of: "\(1 + dice.roll(known + 1))", toll)
                }
                ids[bridge, default: 0] += 1
                // One in five has an id that was used before.
                let id = dice.roll(5) == 0 ? 1 + dice.roll(known + 1) : ids[bridge] ?? 1
                return Samples.crossing("\(id)", "T\(1 + dice.roll(4))", toll)
            }
            return Samples.file(kind, bridge, numbers[series] ?? 1, records)
        }
    }

    private func demandZero(_ book: TollBook) {
        for currency in TollCurrency.allCases {
            #expect(book.ledger.sum(currency).minor == 0)
            let lines = book.ledger.lines.filter { $0.key.currency == currency }
            #expect(lines.reduce(0) { $0 + $1.balance.minor } == 0)
        }
    }

    // Files that are repeated, lost for a while or come in another order leave money behind, or
    // charge somebody twice.
    @Test(arguments: 0..<40) func repeatsAndDisorderChangeNothing(seed: Int) throws {
        var dice = Dice(UInt64(seed))
        let files = files(&dice)
        var calm = try Samples.open()
        for bytes in files { _ = try calm.take(TollFile(bytes)) }
        demandZero(calm)

        var wild = try Samples.open(), waiting = files, rounds = 0
        while !waiting.isEmpty, rounds < 10_000 {
            rounds += 1
            // Of the next few, any; what is out of sequence stays, what was taken may come again.
            let place = dice.roll(min(4, waiting.count))
            let isInOrder = place == 0
            let before = wild.ledger.entries.count
            do throws(TollFlaw) {
                let answer = try wild.take(TollFile(waiting[place]))
                if answer.isRepeat { #expect(wild.ledger.entries.count == before) }
                if isInOrder || answer.isRepeat {
                    if dice.roll(2) == 0 { waiting.remove(at: place) }
                } else if dice.roll(2) == 0 {
                    waiting.remove(at: place)
                }
            } catch {
                #expect(error.advice.contains("sequence"))
                #expect(wild.ledger.entries.count == before)
            }
            demandZero(wild)
        }
        #expect(waiting.isEmpty)
        // Corrections and crossings of one bridge may have changed places; what each is owed for
        // crossings that nobody corrected may not.
        for bytes in files { #expect(try wild.take(TollFile(bytes)).isRepeat) }
    }

    // The same files give another book on another day.
    @Test func sameFilesSameBalances() throws {
        var dice = Dice(7)
        let files = files(&dice)
        func balances() throws -> [String] {
            var book = try Samples.open()
            var answers: [String] = []
            for bytes in files {
                let answer = try book.take(TollFile(bytes))
                answers.append(answer.acknowledgement + (answer.reconciliation ?? ""))
            }
            return answers + book.ledger.lines.map { "\($0.key.account) \($0.balance)" }
        }
        #expect(try balances() == balances())
    }
}
