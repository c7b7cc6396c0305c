import DeviceDoor
import Devices
import HTTPDoor

extension DeviceFigures {
    /// Prometheus text format 0.0.4, by protocol in their fixed order.
    var metricText: String {
        var out = MetricText()
        out.gauge("garita_device_connections", "Connections of devices now.", open)
        add("opened", "Connections opened.", \.opened, to: &out)
        add("bytes", "Bytes received.", \.bytes, to: &out)
        add("frames", "Frames that were understood.", \.frames, to: &out)
        add("frames_spoilt", "Frames damaged or of no protocol.", \.spoilt, to: &out)
        add("recorded", "Statements newly on disk.", \.recorded, to: &out)
        add("repeated", "Statements recorded before.", \.repeated, to: &out)
        add("refused", "Statements turned away.", \.refused, to: &out)
        add("answers", "Answers sent.", \.answers, to: &out)
        add("unknown", "Messages of devices that are not enrolled.", \.strangers, to: &out)
        add("nameless", "Messages before a device named itself.", \.nameless, to: &out)
        add("idle", "Connections closed for silence.", \.idle, to: &out)
        add("crowded", "Connections turned away at a limit.", \.crowded, to: &out)
        add("hindered", "Connections closed because the node took nothing.", \.hindered, to: &out)
        add("datagrams_dropped", "Datagrams dropped, too many waiting.", \.dropped, to: &out)
        return out.text
    }

    private func add(
        _ name: String, _ help: String, _ figure: KeyPath<Count, Int>, to out: inout MetricText
    ) {
        let family = "garita_device_\(name)_total"
        out.family(family, help, "counter")
        for spoken in DeviceProtocol.allCases where counts[spoken] != nil {
            out.sample(
                "\(family){protocol=\"\(spoken.rawValue)\"}", Double(self[spoken][keyPath: figure]))
        }
    }
}
