import ArgumentParser
import Training

/// How the trees are grown, for whoever knows their own data better than the defaults.
struct BoostingOptions: ParsableArguments {
    @Option(help: "Trees, 10 to 2000. More of them score more slowly.")
    var trees = BoostingSettings().rounds
    @Option(help: "Questions from root to leaf, 1 to 12.") var depth = BoostingSettings().depth
    @Option(help: "What each tree counts for, 0.001 to 1.")
    var rate = BoostingSettings().learningRate
    @Option(help: "Least weight of rows in a leaf, 0 to 1000.")
    var leafWeight = BoostingSettings().childWeightMin

    func validate() throws {
        guard (10...2_000).contains(trees) else {
            throw ValidationError("--trees \(trees): wanted 10 to 2000")
        }
        guard (1...12).contains(depth) else {
            throw ValidationError("--depth \(depth): wanted 1 to 12")
        }
        guard (0.001...1).contains(rate) else {
            throw ValidationError("--rate \(rate): wanted 0.001 to 1")
        }
        guard (0...1_000).contains(leafWeight) else {
            throw ValidationError("--leaf-weight \(leafWeight): wanted 0 to 1000")
        }
    }

    var settings: BoostingSettings {
        var settings = BoostingSettings()
        settings.rounds = trees
        settings.depth = depth
        settings.learningRate = rate
        settings.childWeightMin = leafWeight
        return settings
    }
}
