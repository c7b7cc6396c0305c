import ArgumentParser
import Selection

struct RiskSeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed",
        abstract: "Makes a seed for draws, and the commitment to publish beforehand.",
        discussion: """
            Keep the seed secret until the draws are over; publish the commitment at once. Later \
            the seed is shown, and anybody can check both:

              printf 'garita-seed-1|SEED' | sha256sum
            """)

    @Option(help: "Say the commitment of this seed, instead of making one.") var seed: String?

    func run() throws {
        let seed = try SeedOptions.sound(seed ?? Self.fresh())
        print("seed        \(seed.text)\ncommitment  \(seed.commitment)")
    }

    /// 128 bits of the system's chance: nobody finds that by trying.
    private static func fresh() -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(source.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// The options of every command that draws.
struct SeedOptions: ParsableArguments {
    @Option(help: "The seed of the draw, fixed beforehand (`garita risk seed`).")
    var seed: String
    @Option(help: "The commitment published for the seed; another seed is refused.")
    var commitment: String?

    func read() throws -> DrawSeed {
        let seed = try Self.sound(seed)
        if let commitment, commitment != seed.commitment {
            throw GiveUp.useless(
                "The seed's commitment is \(seed.commitment), not \(commitment): this is not the "
                    + "seed that was fixed beforehand.")
        }
        return seed
    }

    static func sound(_ text: String) throws -> DrawSeed {
        guard let seed = DrawSeed(text) else {
            throw GiveUp.useless(
                "The seed has \(text.utf8.count) characters; wanted \(DrawSeed.lengthMin) to "
                    + "\(DrawSeed.lengthMax) printable ones without blanks and “|”. Make one with "
                    + "`garita risk seed`.")
        }
        return seed
    }
}
