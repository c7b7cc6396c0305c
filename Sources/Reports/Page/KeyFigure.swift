import Model

/// One figure that a reader should take away, large, with what it is and where it came from.
package struct KeyFigure: Sendable {
    /// How the figure should strike the reader; said by colour and never by colour alone.
    package enum Tone: String, Sendable { case plain, good, warn, bad }

    let label: Phrase
    let value: Phrase
    let note: Phrase?
    let tone: Tone

    package init(_ label: Phrase, _ value: Phrase, note: Phrase? = nil, tone: Tone = .plain) {
        self.label = label
        self.value = value
        self.note = note
        self.tone = tone
    }

    func markup(in language: Language) -> Markup {
        let small: Markup = note.map { "<small>\($0.text(in: language))</small>" } ?? ""
        return """
            <div class="\(tone.rawValue)"><dt>\(label.text(in: language))</dt>\
            <dd>\(value.text(in: language))\(small)</dd></div>

            """
    }
}
