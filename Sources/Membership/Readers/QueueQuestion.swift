import Model

/// Which part of its work an authority wants to see, in which order, from where on.
package struct QueueQuestion: Hashable, Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case all, certification, validation, appeals, suspensions, incidents, overdue
    }

    package enum Order: String, CaseIterable, Sendable { case risk, clock }

    package let part: Part
    package let order: Order
    package let programme: String?
    package let offset: Int
    package let limit: Int

    /// As much as a screen shows at once, and ten of them.
    package static let limitUsual = 50
    package static let limitMax = 500

    package init(
        part: Part = .all, order: Order = .risk, programme: String? = nil, offset: Int = 0,
        limit: Int = Self.limitUsual
    ) {
        self.part = part
        self.order = order
        self.programme = programme
        self.offset = max(0, offset)
        self.limit = min(max(1, limit), Self.limitMax)
    }
}

extension AuthorityQueue {
    /// The rows that were asked for, and how many there are in all.
    package func page(_ question: QueueQuestion) -> (rows: ArraySlice<QueueRow>, found: Int) {
        let fitting = rows.filter { row in
            belongs(row, to: question.part)
                && question.programme.map { $0 == row.programme } ?? true
        }
        let sorted = question.order == .risk ? fitting : fitting.sorted(by: isSooner)
        return (sorted.dropFirst(question.offset).prefix(question.limit), sorted.count)
    }

    private func belongs(_ row: QueueRow, to part: QueueQuestion.Part) -> Bool {
        switch part {
        case .all: true
        case .certification: row.clock?.rule == .certification
        case .validation: row.clock?.rule == .validation || row.clock?.rule == .revalidation
        case .appeals: row.clock?.rule == .appealDecision
        case .suspensions: row.state == .suspended
        case .incidents: row.hasOpenIncident
        case .overdue: row.clock.map { $0.due < day } ?? false
        }
    }

    /// Rows without a clock come last; equal ones keep the order of names.
    private func isSooner(_ a: QueueRow, _ b: QueueRow) -> Bool {
        (a.clock?.due.number ?? .max, a.member.description, a.programme)
            < (b.clock?.due.number ?? .max, b.member.description, b.programme)
    }
}
