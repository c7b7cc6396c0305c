import Model
import Screening

extension AbsentMatter {
    var ofList: FilingFlaw? {
        switch try? RestrictedRecord.read(parsing: filing.record) {
        case .change(_, let after, _, _)?: unbuilt(on: after)
        case .cleared(let likeness)?: unlisted(likeness, "cleared")
        case .reopened(let likeness)?: unlisted(likeness, "reopened")
        case .part?, nil: nil
        }
    }

    private var name: String { filing.matter.description }

    private func unbuilt(on after: String) -> FilingFlaw? {
        let list = ahead.list(name, by: filer) ?? filed.list(name, by: filer)
        guard let list, list.edition == after else {
            return told("change.after", cure(list, after))
        }
        guard filing.at >= list.since else {
            return told(
                "change.edition",
                "it is of \(filing.at.rfc3339), before the edition “\(after)” of "
                    + "\(list.since.rfc3339) that it changes; correct “at”")
        }
        return nil
    }

    private func cure(_ list: ListEditions<FiledEntry>?, _ after: String) -> String {
        let head = "“\(after)” is no edition in force of list \(name) by \(filer): "
        if let coming = list?.pending.first(where: { $0.name == after }) {
            return head
                + "\(coming.here) of its \(coming.count) parts are here; file the rest first"
        }
        if let edition = list?.edition {
            return head + "the newest one here is “\(edition)”; say what differs from it"
        }
        return head + "file a whole edition first; `garita screen filings LIST` writes its parts"
    }

    /// An officer's word about an entry that no list has would clear nobody.
    private func unlisted(_ likeness: RestrictedWord.Likeness, _ word: String) -> FilingFlaw? {
        let lists = ahead.lists(named: name, upon: filed)
        guard !lists.isEmpty else {
            return told(
                "\(word).entry",
                "no list \(name) is filed here; name the list as its filings do, or file it first")
        }
        guard lists.contains(where: { $0.has(likeness.entry) }) else {
            return told(
                "\(word).entry",
                "list \(name) has no entry “\(likeness.entry)”; name it as the hit on the trip's page "
                    + "does: its source and number, or its name where it has no number")
        }
        return trip(of: likeness, word)
    }

    private func trip(of likeness: RestrictedWord.Likeness, _ word: String) -> FilingFlaw? {
        guard let text = likeness.trip else { return nil }
        let trip = try? TripID(text)  // nil: no id, so no trip is called that
        guard !(trip.map(has) ?? false) else { return nil }
        return told(
            "\(word).trip",
            "nobody has declared a trip “\(text)” here; correct its id, or leave it out to speak of "
                + "every load that bears the name")
    }
}
