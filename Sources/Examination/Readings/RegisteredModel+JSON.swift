package import JSON
import Model
import Selection
import Targeting

extension RegisteredModel {
    /// The model's card: what it was made from, what it reached, and how it works here. What it
    /// reached on later rows is never told without what it reached where no copy crosses.
    package var json: JSONValue {
        let card = model.card
        return [
            "authority": .text(authority.description), "model": .int(filed.value),
            "registered": .text(received.rfc3339), "label": .text(card.label),
            "trainRows": .int(card.trainRows), "validRows": .int(card.validRows),
            "firstDay": .text(DayText.of(card.firstDay)),
            "lastDay": .text(DayText.of(card.lastDay)), "trees": .int(model.trees.treeCount),
            "nodes": .int(model.trees.nodeCount),
            "features": .list(model.features.map { .text($0.name) }),
            "threshold": .number(model.threshold.description),
            "measured": .list(
                card.measured.map {
                    [
                        "name": .text($0.name), "rows": .int($0.rows), "found": .int($0.found),
                        "auc": $0.auc.map(JSONValue.double) ?? .null, "f1": .double($0.f1),
                        "precision": .list($0.precision.map(JSONValue.double)),
                        "recall": .list($0.recall.map(JSONValue.double)),
                    ]
                }),
            "scored": .int(scoredCount), "window": .int(window.count),
            "cut": .number(cut.description),
            "share": window.cut == nil ? .null : .double(ScoreWindow.share),
        ]
    }
}

extension TargetingDesk {
    /// The cards of the models at work, and the books beside them.
    package var card: JSONValue {
        [
            "models": .list(models.models.map(\.json)),
            "books": .list(
                rules.books.map { shelved in
                    [
                        "authority": .text(shelved.authority.description),
                        "name": .text(shelved.book.name), "filed": .int(shelved.filed.value),
                        "versions": .list(
                            shelved.book.editions.map {
                                [
                                    "version": .int($0.version),
                                    "from": .text(DayText.of($0.days.lowerBound)),
                                    "to": .text(DayText.of($0.days.upperBound)),
                                    "rules": .int($0.rules.count),
                                ]
                            }),
                    ]
                }),
            "examiners": .list(
                examiners.rosters.map {
                    [
                        "authority": .text($0.authority.description), "filed": .int($0.filed.value),
                        "officers": .int($0.officers.count), "commitment": .text($0.commitment),
                    ]
                }),
            "uploads": .list(
                uploadStates.map {
                    [
                        "authority": .text($0.authority.description), "sha256": .text($0.digest),
                        "parts": .int($0.arrived), "of": .int($0.count),
                        "flaw": $0.flaw.map(JSONValue.text) ?? .null,
                    ]
                }),
            "declarations": .int(declared.count), "leftOut": .int(declared.leftOut),
        ]
    }
}
