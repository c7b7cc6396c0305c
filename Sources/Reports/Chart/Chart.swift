import Model

/// A drawing with two axes. It is drawn twice, wide and slim, and the page shows the one that fits:
/// a wide drawing shrunk to a phone could not be read.
package struct Chart: Sendable {
    let title: Phrase
    let caption: Phrase?
    let x: Axis
    let y: Axis
    let layers: [Layer]

    package init(_ title: Phrase, caption: Phrase? = nil, x: Axis, y: Axis, layers: [Layer]) {
        self.title = title
        self.caption = caption
        self.x = x
        self.y = y
        self.layers = layers
    }

    func markup(in language: Language) -> Markup {
        let small: Markup = caption.map { "<small>\($0.text(in: language))</small>" } ?? ""
        let keys = layers.filter { $0.name != nil }.map { $0.key(in: language) }
        let key: Markup = keys.isEmpty ? "" : "<ul class=\"key\">\(keys)</ul>\n"
        return """
            <figure><figcaption>\(title.text(in: language))\(small)</figcaption>
            \(key)\(Drawing(self, .wide, language).markup)\(Drawing(self, .slim, language).markup)\
            </figure>

            """
    }
}
