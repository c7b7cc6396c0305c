import ArgumentParser
import Model

/// A language that nobody wrote is refused with the names of those that exist.
extension Language: ExpressibleByArgument {}

/// The option of every command that prints sentences.
struct LanguageOptions: ParsableArguments {
    @Option(name: .long, help: "Language of headings and sentences.")
    var lang: Language = .english
}
