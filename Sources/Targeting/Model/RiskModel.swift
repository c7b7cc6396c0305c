package import Declarations
package import JSON

/// Everything needed to score a declaration as the trainer would have: the features in their
/// order, the labelled past they are computed from, the trees, and proof that they are read right.
package struct RiskModel: Sendable {
    package static let format = "garita-risk-1"

    /// What the model was made from and what it reached, for its card.
    package struct Card: Sendable, Equatable {
        package let label: String
        package let mapping: String
        /// Learnt from, and held back to choose and measure with.
        package let trainRows: Int
        package let validRows: Int
        /// Days since 1970-01-01: the first and the last day that was learnt from.
        package let firstDay: Int32
        package let lastDay: Int32
        package let measured: [Measured]

        package init(
            label: String, mapping: String, trainRows: Int, validRows: Int, firstDay: Int32,
            lastDay: Int32, measured: [Measured]
        ) {
            self.label = label
            self.mapping = mapping
            self.trainRows = trainRows
            self.validRows = validRows
            self.firstDay = firstDay
            self.lastDay = lastDay
            self.measured = measured
        }
    }

    /// Rows whose right answer travels with the model.
    package struct Golden: Sendable, Equatable {
        /// As close as sums in single precision come to each other (docs/guides/risk-model.md).
        package static let tolerance: Float = 1e-6
        package let rows: FeatureMatrix
        package let probabilities: [Float]

        package init(rows: FeatureMatrix, probabilities: [Float]) {
            self.rows = rows
            self.probabilities = probabilities
        }
    }

    package let card: Card
    package let features: [Feature]
    package let delayDays: Int
    /// The score from which F1 was highest on the rows held back.
    package let threshold: Float
    package let history: History
    package let trees: TreeModel
    /// The trees as the trainer's library wrote them.
    package let booster: JSONValue
    package let golden: Golden

    /// Refuses trees that do not answer the golden rows as the trainer's library did.
    package init(
        card: Card, features: [Feature], delayDays: Int, threshold: Float, history: History,
        booster: JSONValue, golden: Golden
    ) throws(ModelFlaw) {
        do throws(TreeFlaw) { trees = try TreeModel(xgboost: booster) } catch {
            throw .trees(error)
        }
        guard trees.width == features.count else {
            throw .width(features: features.count, trees: trees.width)
        }
        self.card = card
        self.features = features
        self.delayDays = delayDays
        self.threshold = threshold
        self.history = history
        self.booster = booster
        self.golden = golden
        for (row, computed) in trees.probabilities(golden.rows).enumerated() {
            let expected = golden.probabilities[row]
            guard abs(expected - computed) <= Golden.tolerance else {
                throw .golden(row: row, expected: expected, computed: computed)
            }
        }
    }

    package var maker: FeatureMaker {
        FeatureMaker(history, features: features, delayDays: delayDays)
    }

    /// Refuses a file that does not tell what the model was trained with.
    package func demand(_ fields: Set<Field>) throws(ModelFlaw) {
        let missing = Field.allCases.filter { history.fields.contains($0) && !fields.contains($0) }
        guard missing.isEmpty else { throw .fields(missing: missing.map(\.rawValue)) }
    }
}
