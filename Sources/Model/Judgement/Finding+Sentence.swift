extension Finding {
    /// The finding as a dispatcher would want to be told: what, where, how much, and what to do.
    package func sentence(in language: Language) -> String {
        switch language {
        case .english: cause.english(severity)
        case .spanish: cause.spanish(severity)
        }
    }
}
