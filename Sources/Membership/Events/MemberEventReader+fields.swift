extension MemberEventReader {
    /// A deed's own fields, so that a misspelt one is told and not lost.
    static func fields(of word: DeedWord) -> [String] {
        switch word {
        case .applied: ["entity", "name", "country"]
        case .profiled: ["sites", "contact", "alternate"]
        case .condition: ["condition", "met"]
        case .answered: ["criterion", "answer", "text", "evidence"]
        case .practice: ["name", "parts"]
        case .scheduled: ["kind", "on"]
        case .validated: ["kind", "outcome", "site", "approved_by"]
        case .finding: ["finding", "criterion", "weight", "text", "due"]
        case .plan: ["finding", "text", "due"]
        case .corrected: ["finding", "evidence"]
        case .accepted: ["finding"]
        case .tier: ["tier"]
        case .suspended, .removed, .rejected: ["ground"]
        case .decided: ["outcome"]
        case .reviewed: ["changes"]
        case .incident: ["incident", "text", "trip", "reported", "crossed", "analysis_due"]
        case .analysed: ["incident"]
        case .rated: ["risk"]
        case .handed: ["to"]
        case .monitor, .consent, .unmonitor: ["partner"]
        case .approved, .certified, .reinstated, .withdrawn, .appealed: []
        }
    }
}
