import Engine
import HTTPDoor

extension WaitingFigures {
    /// Prometheus text format 0.0.4.
    var metricText: String {
        var out = MetricText()
        out.gauge(
            "garita_epcis_waiting", "Events captured that wait for their trips.", Double(waiting))
        out.gauge(
            "garita_epcis_waiting_max", "The most that wait; then more are refused.",
            Double(waitingMax))
        out.gauge(
            "garita_epcis_waiting_day", "Of the sender and day that has most.", Double(fullestDay))
        out.gauge(
            "garita_epcis_waiting_day_max", "The most of one sender's day.", Double(fullestDayMax))
        out.counter(
            "garita_epcis_waiting_lapsed_total", "Events for which no trip came in seven days.",
            lapsed)
        return out.text
    }
}
