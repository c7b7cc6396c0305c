import EPCIS
import Model

extension EventQuery {
    /// The same question of what was recorded then or later.
    func recorded(since moment: Instant?) throws(QueryFlaw) -> EventQuery {
        guard let moment else { return self }
        return narrowed(
            by: try EventQuery([QueryParameter("GE_recordTime", [moment.rfc3339])]))
    }
}
