import ArgumentParser
import Engine
import Examination
import Filings
import Foundation
import JSON
import Model
import Runtime
import Selection
import Targeting
import Training

struct RiskRetrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrain",
        abstract: "Learns anew from a node's results, and files the model only if it is better.",
        discussion: """
            garita risk retrain --data DIR --authority us-cbp -o week47
            GARITA_KEY=… garita risk retrain --data DIR --authority us-cbp -o week47 \
            --url http://127.0.0.1:8480

            One step for a scheduler, such as once a week: exports what the node knows, learns from \
            the earlier results, lets the new model and the one at work choose among the later \
            declarations, and holds what they would have found against each other, as `garita risk \
            challenge` does. Says whether scores drift. The new model wins only if the whole \
            interval of 95 % is above zero; then its lines are written and, with --url and a key \
            of the authority, filed with the serving node. DIR is only read.

            The folder gets champion.json (the model at work), challenger.json and, where it won, \
            challenger.ndjson beside the files of `garita risk export`. To roll back:
              garita risk filing week47/champion.json --authority us-cbp --url URL
            Exit status: 0 the model at work stays, and why; 1 a better or a first model was made; \
            65 refused; 75 the node does not answer.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "Whose model it is; a party's code.") var authority: String
    @OptionGroup var learning: LearningOptions
    @Option(help: "How many declarations each model may choose; one in twenty when left out.")
    var capacity: Int?
    @Option(help: "Chance begins here; same data and seed, same model.") var seed: UInt32 = 1
    @OptionGroup var boosting: BoostingOptions
    @Option(help: "Days by which results arrive late: younger ones are not used.")
    var delayDays = 0
    @OptionGroup var sending: SendingOptions
    @Option(name: .shortAndLong, help: "The folder to make.") var output: String

    func validate() throws {
        if let capacity, capacity < 1 {
            throw ValidationError("--capacity \(capacity): wanted 1 or more")
        }
        guard (0...3_650).contains(delayDays) else {
            throw ValidationError("--delay-days \(delayDays): wanted 0 to 3650")
        }
    }

    func run() async throws {
        // nil: what it is not is all there is to say
        guard let party = try? PartyID(authority) else { throw GiveUp.noParty(authority) }
        let recovered = try Workplace.reading(folder.data).recovered
        let champion = recovered.state.engine.cabinet.targeting.models[party]
        let past = try LearningFolder(recovered, from: folder.data, to: output, learning.settings)
        print(past.table + "\n")
        try champion.map { try write($0.model, to: past.path + "champion.json") }
        let few = min(past.learntCount, past.heldCount)
        guard few >= RiskTraining.rowsMin, let day = past.lastLearntDay else {
            return print(
                "The model at work stays: \(past.learntCount) examined declarations to learn from and "
                    + "\(past.heldCount) to measure with; wanted \(RiskTraining.rowsMin) of each.")
        }
        let challenger = try learn(past)
        try write(challenger, to: past.path + "challenger.json")
        if let champion {
            guard try wins(challenger, over: champion.model, past, day) else { return }
        }
        try await hand(past, to: party, isFirst: champion == nil)
        Terminal.complain(Effort.spent)
        throw ExitCode(1)
    }

    private func write(_ model: RiskModel, to path: String) throws {
        try WholeFile.write(Data(model.json.bytes), to: path)
    }

    private func learn(_ past: LearningFolder) throws -> RiskModel {
        var settings = boosting.settings
        settings.seed = seed
        return try ModelTraining(
            data: past.path + "earlier.ndjson", valid: past.path + "later.ndjson", label: "fraud",
            settings: settings, delayDays: delayDays, weights: past.path + "picks.csv"
        ).run().model
    }

    private func wins(
        _ challenger: RiskModel, over champion: RiskModel, _ past: LearningFolder, _ day: Int32
    ) throws -> Bool {
        do {
            let duel = try Duel(
                champion: champion, challenger: challenger, on: past, after: day,
                capacity: capacity)
            print(duel.text)
            if !duel.answer.isBetter {
                print("\nThe model at work stays: the interval holds zero or less.")
            }
            return duel.answer.isBetter
        } catch let unmeasured as Duel.Unmeasured {
            print("The model at work stays: \(unmeasured.advice).")
            return false
        }
    }

    /// A first model has nobody to beat, so a person looks at it before it is filed.
    private func hand(_ past: LearningFolder, to party: PartyID, isFirst: Bool) async throws {
        let path = past.path + "challenger.json"
        let filing = try FilingLines(path, authority: party, at: SystemClock.now())
        let lines = past.path + "challenger.ndjson"
        try FilingMoment.write(filing.lines, to: lines, apartFrom: [])
        if isFirst {
            return print(
                "No model of \(party) is at work. A first one is in \(path), its lines in \(lines): "
                    + "look at `garita risk check`, then file it.")
        }
        guard let node = sending.node else {
            return print("\nThe new model is better. Its lines are in \(lines); file them.")
        }
        for line in filing.documents { try await node.tell(line) }
        print(
            "\nThe new model is better and is filed. To roll back: garita risk filing "
                + "\(past.path)champion.json --authority \(party) --url URL")
    }
}
