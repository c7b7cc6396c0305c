import Declarations
import JSON
import Targeting
import Testing
import Training

struct RiskTrainingTests {
    private static let header =
        "date,importer,exporter,hsCode,origin,departure,dutyRate,dutyType,netMass,value,fraud"

    /// Half the trade of two exporters is wrong, and a tenth of the rest; the goods are random.
    private static func rows(_ count: Int, _ month: Int, seed: UInt64) -> String {
        var state = seed
        func draw(_ below: UInt64) -> UInt64 {
            state = CodeDigest.join(state, 1)
            return state % below
        }
        var text = ""
        for _ in 0..<count {
            let exporter = draw(12), mass = 1 + draw(100_000)
            let fraud = draw(10) < (exporter < 2 ? 6 : 1) ? 1 : 0
            let day = draw(28) + 1
            text +=
                "2025-0\(month + Int(draw(2)))-\(day < 10 ? "0" : "")\(day),I\(draw(40)),"
                + "E\(exporter),87\(1000 + draw(9000)),MX,MX,2.5,A,\(mass),\(draw(100_000)),\(fraud)\n"
        }
        return text
    }

    private static func reading(
        _ text: String, header: String = header, label: String? = "fraud"
    ) throws -> (DeclarationBatch, ColumnPlan) {
        let reader = try CommaReader(header: Array(header.utf8), mapping: nil, label: label)
        let reading = reader.read(Array(text.utf8), firstLine: 2)
        try #require(reading.flaws.isEmpty, "\(reading.flaws.first?.advice ?? "")")
        return (reading.batch, reader.plan)
    }

    private static func train() throws -> (RiskModel, TrainingReport, DeclarationBatch) {
        let (train, plan) = try reading(rows(2_000, 1, seed: 1))
        let (valid, _) = try reading(rows(1_000, 4, seed: 2))
        var settings = BoostingSettings()
        settings.rounds = 20
        let training = RiskTraining(
            plan: plan, label: "fraud", settings: settings, delayDays: 0)
        let (model, report) = try training.run(train: train, valid: valid) { _ in }
        return (model, report, valid)
    }

    // The learner would not learn what is there, or find what is not.
    @Test func findsTheExportersWhoCheat() throws {
        let (model, report, _) = try Self.train()
        #expect((report.published.auc ?? 0) > 0.6)
        #expect(report.groups.copied < 20)
        // Without copies both rows measure the same thing.
        #expect(abs((report.published.auc ?? 0) - (report.grouped.auc ?? 0)) < 0.1)
        let (fresh, _) = try Self.reading(
            "2025-09-01,I1,E0,870899,MX,MX,2.5,A,5,5,0\n2025-09-01,I1,E7,870899,MX,MX,2.5,A,5,5,0\n"
        )
        let rows = model.maker.make(fresh)
        let scores = model.trees.probabilities(rows)
        #expect(scores[0] > scores[1])
        let reasons = model.reasons(rows.row(0).span)
        let reason = try #require(reasons.first { $0.feature == .rate(.exporter) })
        #expect(reason.isRaising && reason.value > 0.4)
    }

    // The same training would give another model, and no audit could repeat it.
    @Test func sameSeedSameBytes() throws {
        let once = try Self.train().0.json.bytes
        let again = try Self.train().0.json.bytes
        #expect(once == again)
    }

    // Rows held back to measure with would have been learnt from, and the measure be worth nothing.
    @Test func heldBackRowsAreNotLearnt() throws {
        let (train, plan) = try Self.reading(Self.rows(1_200, 1, seed: 4))
        var settings = BoostingSettings()
        settings.rounds = 10
        let training = RiskTraining(plan: plan, label: "fraud", settings: settings, delayDays: 0)
        let (valid, _) = try Self.reading(Self.rows(1_000, 4, seed: 5))
        let (apart, _) = try training.run(train: train, valid: valid) { _ in }
        let (both, _) = try training.run(train: train, valid: valid, learnsValid: true) { _ in }
        let copies = { (model: RiskModel) in
            (0..<valid.count).count { model.maker.copies(of: valid, $0) > 0 }
        }
        #expect(copies(apart) < 10 && copies(both) == valid.count)
        #expect(apart.card.trainRows == 1_200 && both.card.trainRows == 2_200)
    }

    // A model would score otherwise after it was written and read again.
    @Test func survivesItsFile() throws {
        let (model, _, valid) = try Self.train()
        let read = try RiskModel(parsing: model.json.bytes)
        #expect(read.history == model.history && read.card == model.card)
        let before = model.trees.probabilities(model.maker.make(valid))
        #expect(read.trees.probabilities(read.maker.make(valid)) == before)
        #expect(read.json.bytes == model.json.bytes)
    }

    // A file that was changed, cut off or made for other columns would be believed.
    @Test func spoiltFilesAreRefused() throws {
        let text = try Self.train().0.json.text
        let spoilt: [(String, String, String)] = [
            ("\"base_score\":\"", "\"base_score\":\"0.1", "would score wrongly"),
            ("importer.rate", "importer.mood", "asks for the feature “importer.mood”"),
            ("garita-risk-1", "garita-risk-9", "its format is “garita-risk-9”"),
            ("\"importer.rate\",", "", "“golden” is missing or spoilt"),
            ("\"starts\":[0,", "\"starts\":[1,", "lists do not fit together"),
            ("\"version\":[1,", "\"version\":[3,", "written by XGBoost 3.7"),
        ]
        for (old, new, sentence) in spoilt {
            let range = try #require(text.firstRange(of: old), "\(old)")
            var changed = text
            changed.replaceSubrange(range, with: new)
            expectRefusal(Array(changed.utf8), sentence)
        }
        expectRefusal(Array(text.utf8.prefix(1_000)), "not JSON")
    }

    private func expectRefusal(_ bytes: [UInt8], _ sentence: String) {
        do throws(ModelFlaw) {
            _ = try RiskModel(parsing: bytes)
            Issue.record("accepted, wanted: \(sentence)")
        } catch {
            #expect(error.advice.contains(sentence), "\(error.advice)")
        }
    }

    // Data that lacks what the model was trained with would be scored as if it were there.
    @Test func otherColumnsAreRefused() throws {
        let model = try Self.train().0
        let header = "date,importer,hsCode,origin,departure,dutyRate,dutyType,netMass,value"
        let plan = try CommaReader(
            header: Array(header.utf8), mapping: nil, label: nil
        ).plan
        do throws(ModelFlaw) {
            try model.demand(plan.fields)
            Issue.record("a file without exporters was accepted")
        } catch {
            #expect(error.advice.contains("trained with exporter"), "\(error.advice)")
        }
    }

    // Nothing can be learnt from one kind of answer, nor measured on a handful.
    @Test func uselessDataIsRefused() throws {
        let (many, plan) = try Self.reading(Self.rows(1_200, 1, seed: 3))
        let clean = Self.rows(1_200, 1, seed: 3).split(separator: "\n")
            .map { $0.dropLast() + "0\n" }.joined()
        let training = RiskTraining(
            plan: plan, label: "fraud", settings: BoostingSettings(), delayDays: 0)
        let (oneKind, _) = try Self.reading(clean)
        #expect(throws: TrainingFlaw.oneKind("fraud", rows: 1_200)) {
            try training.run(train: many, valid: oneKind) { _ in }
        }
        let (few, _) = try Self.reading(Self.rows(50, 1, seed: 3))
        #expect(throws: TrainingFlaw.tooFew(rows: 50, min: 1_000)) {
            try training.run(train: few, valid: many) { _ in }
        }
    }
}
