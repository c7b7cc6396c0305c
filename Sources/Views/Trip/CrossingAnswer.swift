package import Model

/// The answer to the one question, in words: may this load cross unexamined?
///
/// Where the load is, what was decided and how custody stands are told in one sentence; told apart
/// they look as if one of them were wrong, as when a load in doubt has long crossed.
package struct CrossingAnswer: Hashable, Sendable {
    package enum Grade: Hashable, Sendable { case yes, no, examine, open }

    private let row: TripRow
    private let examination: TripPage.Examination?

    package init(_ row: TripRow, examination: TripPage.Examination? = nil) {
        self.row = row
        self.examination = examination
    }

    private var isAcross: Bool { row.status == .crossed }
    private var isSound: Bool { row.custody == .intact || row.custody == .healed }

    package var grade: Grade {
        if row.revoked != nil { return .no }
        guard let channel = row.channel else { return .open }
        return channel.isCleared ? (isSound ? .yes : .examine) : .examine
    }

    /// The channel that holds now; a fallen clearance is none.
    package var channel: Channel? {
        guard let channel = row.channel, row.revoked == nil || !channel.isCleared else {
            return nil
        }
        return channel
    }

    package func sentence(in language: Language) -> String {
        let words = Words(language)
        let channel = channel?.name(in: language)
        if row.revoked != nil { return words.fallen(now: channel, isAcross: isAcross) }
        guard let channel else {
            return isAcross
                ? words.say("Crossed without a decision", "Cruzó sin decisión")
                : words.say(
                    "Not decided yet: it must not cross unexamined",
                    "Aún sin decidir: no debe cruzar sin revisión")
        }
        guard row.isCleared else { return words.examined(by: channel, isAcross: isAcross) }
        return words.cleared(isAcross: isAcross, custody: row.custody)
    }

    /// What came of an examination, where one was asked for.
    package func outcome(in language: Language) -> String? {
        guard grade == .no || grade == .examine else { return nil }
        let words = Words(language)
        guard let examination else {
            guard isAcross, !row.isCleared else { return nil }
            return words.say(
                "No result of an examination is on record.",
                "No hay registro del resultado de una revisión.")
        }
        return examination.isClean
            ? words.say("An officer looked inside: clean.", "Un oficial la revisó: limpia.")
            : words.say("An officer looked inside: not clean.", "Un oficial la revisó: no limpia.")
    }
}

extension Words {
    fileprivate func fallen(now channel: String?, isAcross: Bool) -> String {
        guard isAcross else {
            let now = channel ?? examine
            return say("Clearance revoked: \(now)", "Liberación revocada: \(now)")
        }
        let order = channel.map { say(" Ordered: \($0)", " Ordenado: \($0)") } ?? ""
        return say(
            "Crossed, but its clearance was revoked.\(order)",
            "Cruzó, pero se revocó su liberación.\(order)")
    }

    fileprivate func examined(by channel: String, isAcross: Bool) -> String {
        isAcross
            ? say("Crossed. Ordered: \(channel)", "Cruzó. Ordenado: \(channel)")
            : say("To be examined: \(channel)", "Debe revisarse: \(channel)")
    }

    fileprivate func cleared(isAcross: Bool, custody: CustodyAccount.State) -> String {
        let state = custody.name(in: language).lowercased()
        switch (isAcross, custody) {
        case (true, .intact), (true, .healed):
            return say("Crossed with its clearance", "Cruzó con su liberación")
        case (true, .suspect), (true, .broken):
            return say(
                "Crossed with its clearance; as reported since, custody is \(state)",
                "Cruzó con su liberación; según reportes posteriores, custodia \(state)")
        case (false, .intact), (false, .healed):
            return say(
                "May cross unexamined, as long as custody holds",
                "Puede cruzar sin revisión mientras se sostenga la custodia")
        // A policy clears no such load: an officer's release stands above custody.
        case (false, .suspect), (false, .broken):
            return say(
                "May cross by an officer's release, although custody is \(state)",
                "Puede cruzar por orden de un oficial, aunque la custodia está \(state)")
        }
    }
}
