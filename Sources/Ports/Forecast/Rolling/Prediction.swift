/// The value of one series at one moment to come, with what the simple forecasts say.
package struct Prediction: Sendable {
    package let series: Int
    /// Points.
    package let origin: Int
    package let ahead: Int
    package let value: Double
    /// Eight of ten values should lie between them.
    package let low: Double
    package let high: Double
    package let persistence: Double
    package let climatology: Double
    package let blend: Double
}
