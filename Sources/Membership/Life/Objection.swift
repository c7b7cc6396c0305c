/// Why an event cannot count, or counts with a flag: what was sent, what stands, what to do.
struct Objection: Error {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }
}
