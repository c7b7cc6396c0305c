/// The words that stand on every page of an exercise, in both languages at once: whoever walks by has
/// to understand them.
struct ExerciseBanner {
    /// Where a page's own content begins, in the frame of all pages.
    static let place = "<main id=\"content\">"

    let name: String
    /// What the shift was told and still stands.
    let news: [String]

    var html: String {
        let told = news.map { "<br><b>\(Self.escaped($0))</b>" }.joined()
        return """
            <div class="exercise" role="alert"><b>EXERCISE · SIMULACRO</b> \(Self.escaped(name)): nothing here is real · nada aquí es real\(told)</div>
            """
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for sign in text {
            switch sign {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.append(sign)
            }
        }
        return out
    }
}
