package import CSV

/// Why a list, or one row of it, is not taken.
package struct WatchListFlaw: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case csv(CSVFlaw)
        case noName
        case tooManyNames(max: Int)
        case tooManyRows(max: Int)
        case json(String)
        case noList
        case noObject
        case otherNames
    }

    /// A line of CSV or an element of JSON, from 1; nil when the whole file is meant.
    package let place: Int?
    package let problem: Problem

    package var advice: String {
        switch problem {
        case .csv(let flaw): flaw.advice
        case .noName: "\(prefix)“name” is empty; wanted the name of the entry"
        case .tooManyNames(let max): "\(prefix)more than \(max) other names; leave the rest out"
        case .tooManyRows(let max): "\(prefix)more than \(max) entries; split the list"
        case .json(let advice): "no JSON: \(advice)"
        case .noList: "wanted a list of objects, or an object with a list under “results”"
        case .noObject: "\(prefix)wanted an object with a “name”"
        case .otherNames:
            "\(prefix)“alt_names” is no list of texts, nor one text with semicolons between names"
        }
    }

    private var prefix: String { place.map { "entry at \($0): " } ?? "" }
}
