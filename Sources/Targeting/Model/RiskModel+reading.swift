import Declarations
import JSON

extension RiskModel {
    /// Reads a model file, and refuses one that would not score as it did when it was made.
    package init(parsing bytes: [UInt8]) throws(ModelFlaw) {
        let document: JSONValue
        do throws(JSONError) {
            document = try JSONValue(parsing: bytes, limits: .document)
        } catch {
            throw .notJSON(error.problem.sentence, line: error.line)
        }
        if document["learner"] != nil {
            // What is wrong with the trees themselves is told first.
            do throws(TreeFlaw) { _ = try TreeModel(xgboost: document) } catch {
                throw .trees(error)
            }
            throw .bareXGBoost
        }
        let format = document["format"]?.string ?? "unknown"
        guard format == Self.format else { throw .format(format) }
        var features: [Feature] = []
        for name in try document.texts("features") {
            guard let feature = Feature.byName[name] else { throw .unknownFeature(name) }
            features.append(feature)
        }
        guard !features.isEmpty else { throw .missing("features") }
        let history = try History(document.part("history"))
        for feature in features where !feature.isTold(by: history.fields) {
            throw .history("it lacks the fields of “\(feature.name)”")
        }
        let threshold = try document.part("threshold")
        guard case .number(let text) = threshold, let threshold = Float(text) else {
            throw .missing("threshold")
        }
        try self.init(
            card: Card(document.part("card")), features: features,
            delayDays: document.whole("delayDays"), threshold: threshold, history: history,
            booster: document.part("booster"),
            golden: Golden(document.part("golden"), width: features.count))
    }
}

extension RiskModel.Golden {
    init(_ json: JSONValue, width: Int) throws(ModelFlaw) {
        let values = try json.floats("rows"), probabilities = try json.floats("probabilities")
        guard !probabilities.isEmpty, values.count == probabilities.count * width else {
            throw .missing("golden")
        }
        self.init(
            rows: FeatureMatrix(width: width, values: values), probabilities: probabilities)
    }
}

extension RiskModel.Card {
    init(_ json: JSONValue) throws(ModelFlaw) {
        guard let label = json["label"]?.string, let mapping = json["mapping"]?.string else {
            throw .missing("card")
        }
        var measured: [Measured] = []
        for row in json["measured"]?.array ?? [] { measured.append(try Measured(row)) }
        self.init(
            label: label, mapping: mapping, trainRows: try json.whole("trainRows"),
            validRows: try json.whole("validRows"), firstDay: Int32(try json.whole("firstDay")),
            lastDay: Int32(try json.whole("lastDay")),
            measured: measured)
    }
}

extension Measured {
    init(_ json: JSONValue) throws(ModelFlaw) {
        guard let name = json["name"]?.string, let f1 = json["f1"]?.double else {
            throw .missing("measured")
        }
        self.init(
            name: name, rows: try json.whole("rows"), found: try json.whole("found"),
            auc: json["auc"]?.double, precision: try json.doubles("precision"),
            recall: try json.doubles("recall"), f1: f1)
    }
}

extension History {
    init(_ json: JSONValue) throws(ModelFlaw) {
        var fields: Set<Field> = []
        for name in try json.texts("fields") {
            guard let field = Field(rawValue: name) else {
                throw .history("it tells of a field “\(name)” unknown here")
            }
            fields.insert(field)
        }
        var profiles: [Profile: Tally] = [:]
        for part in json["profiles"]?.array ?? [] {
            guard let profile = part["name"]?.string.flatMap(Profile.init(rawValue:)) else {
                throw .history("it has a profile unknown here")
            }
            profiles[profile] = try Tally(part)
        }
        var circles: [Circle: Tally] = [:]
        for part in json["circles"]?.array ?? [] {
            guard let circle = part["name"]?.string.flatMap(Circle.init(rawValue:)) else {
                throw .history("it has a circle unknown here")
            }
            circles[circle] = try Tally(part)
        }
        self.init(
            fields: fields, profiles: profiles, circles: circles,
            prices: try Norm(json.part("prices")), masses: try Norm(json.part("masses")))
    }

    /// Lists of a tally or a norm must fit together, or a question would lead outside them.
    static func check(
        keys: [UInt64], starts: [Int32], days: [Int32], others: [Int]
    ) throws(ModelFlaw) {
        guard starts.count == keys.count + 1, starts.first == 0,
            Int(starts[keys.count]) == days.count, others.allSatisfy({ $0 == days.count })
        else { throw .history("its lists do not fit together") }
        for place in keys.indices {
            guard starts[place] < starts[place + 1] else {
                throw .history("a key has no day")
            }
            let range = Int(starts[place])..<Int(starts[place + 1])
            for entry in range.dropFirst() where days[entry - 1] >= days[entry] {
                throw .history("days are out of order")
            }
        }
    }
}

extension Tally {
    init(_ json: JSONValue) throws(ModelFlaw) {
        let keys = try json.keys(), starts = try json.narrow("starts")
        let days = try json.narrow("days")
        let seen = try json.narrow("seen"), found = try json.narrow("found")
        try History.check(
            keys: keys, starts: starts, days: days, others: [seen.count, found.count])
        self.init(
            keys: keys, starts: starts, days: days,
            counts: zip(seen, found).map { Count(seen: $0, found: $1) })
    }
}

extension Norm {
    init(_ json: JSONValue) throws(ModelFlaw) {
        let keys = try json.keys(), starts = try json.narrow("starts")
        let days = try json.narrow("days"), count = try json.doubles("count")
        let sum = try json.doubles("sum"), squares = try json.doubles("squares")
        try History.check(
            keys: keys, starts: starts, days: days,
            others: [count.count, sum.count, squares.count])
        self.init(
            keys: keys, starts: starts, days: days,
            sums: days.indices.map {
                Sums(count: count[$0], sum: sum[$0], squares: squares[$0])
            })
    }
}
