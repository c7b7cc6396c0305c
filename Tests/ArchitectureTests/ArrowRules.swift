/// What may know what. Each rule answers with complaints in words for whoever broke it.
enum ArrowRules {
    /// Each turns one noun into the next and knows no other stage; only `Engine` knows the order.
    static let stages: Set<String> = [
        "Devices", "Manifests", "EPCIS", "Intake", "Ledger", "Custody", "OSCAL", "Screening",
        "Standing", "StandingFiles", "Membership", "Risk", "Declarations", "Targeting",
        "Selection", "Examination", "Parcels", "Clearance", "Views", "Reports", "Waits",
        "BorderFeed", "Forecast", "PortModel", "PortPlans", "Tolls", "PortBoard", "Simulation",
    ]
    /// What every stage may stand on.
    static let ground: Set<String> = ["JSON", "CSV", "Model"]
    /// A stage whose nouns belong to another: declarations as columns are what targeting and the
    /// rules of selection read, and are too large to be handed over as values of `Model`; forms
    /// are read into what standing is made of, and `Standing` stays free of files for the engine;
    /// plans are about simulated ports; the board of a port shows waits, their forecast and the feed;
    /// a running node keeps rules and models as they are; which words are business steps is the
    /// standard's to say, once.
    static let nouns: [String: Set<String>] = [
        "Intake": ["EPCIS"], "Targeting": ["Declarations"], "Selection": ["Declarations"],
        "StandingFiles": ["Standing"], "PortPlans": ["PortModel"],
        "PortBoard": ["Waits", "BorderFeed", "Forecast"],
        "Examination": ["Declarations", "Targeting", "Selection"],
    ]
    /// Digests and signatures are computed by the system's library, in one room: the same bytes
    /// always give the same answer. Each stage that asks for them, with its reason.
    static let digests: Set<String> = [
        "Selection",  // A draw is a SHA-256 that anybody can repeat.
        "Ledger",  // SHA-256 and Ed25519 are never written at home.
        "EPCIS",  // An event's name is its SHA-256.
        "Intake",  // The key by which a repeat is known is a digest.
        "Examination",  // The parts of a model are held together by the digest of the whole.
    ]

    static func order(_ manifest: Manifest) -> [String] {
        var above: Set<String> = []
        var complaints: [String] = []
        let first = manifest.targets.prefix(3).map(\.name)
        if first != ["JSON", "CSV", "Model"] {
            complaints.append("The manifest begins with \(first), not with JSON, CSV and Model.")
        }
        for target in manifest.targets {
            for other in target.targets where !above.contains(other) {
                complaints.append(
                    "\(target.name) depends on \(other), which the manifest lists later or not.")
            }
            above.insert(target.name)
        }
        return complaints
    }

    static func siblings(_ manifest: Manifest) -> [String] {
        manifest.targets.filter { stages.contains($0.name) }.flatMap { stage in
            let allowed = ground.union(nouns[stage.name] ?? [])
                .union(digests.contains(stage.name) ? ["Cryptography"] : [])
            let others = stage.targets.filter { !allowed.contains($0) }.map {
                "\(stage.name) depends on \($0); a stage knows only JSON, CSV and Model. "
                    + "Let Engine hand it the value."
            }
            let foreign = stage.products.map {
                "\(stage.name) depends on \($0); the pure middle stands on no foreign code."
            }
            return others + foreign
        }
    }

    static func nobodyKnowsTheCommand(_ manifest: Manifest) -> [String] {
        manifest.targets.filter { !$0.isTest && $0.targets.contains("garita") }
            .map { "\($0.name) depends on garita; the command knows everybody, nobody knows it." }
    }

    /// Imports against the manifest. The check build's own flag does this better; this needs no
    /// build.
    static func imports(_ manifest: Manifest, pages: [House.Page]) -> [String] {
        let ours = Set(manifest.targets.map(\.name))
        return manifest.targets.flatMap { target in
            pages.filter { $0.isSwift && $0.path.hasPrefix(target.folder + "/") }.flatMap { page in
                imported(by: page).intersection(ours).subtracting(target.targets).sorted()
                    .map { "\(page.path) imports \($0), which \(target.name) does not declare." }
            }
        }
    }

    /// Every file is in a target, so that it is built or run, and every target's folder has files.
    static func folders(_ manifest: Manifest, pages: [House.Page]) -> [String] {
        let folders = manifest.targets.map { $0.folder + "/" }
        let strays = pages.filter { page in
            page.isSwift && ["Sources/", "Tests/"].contains { page.path.hasPrefix($0) }
                && !folders.contains { page.path.hasPrefix($0) }
        }
        let empty = folders.filter { folder in !pages.contains { $0.path.hasPrefix(folder) } }
        return strays.map { "\($0.path) is in no target." }
            + empty.map { "The manifest names \($0), where there are no files." }
    }

    private static func imported(by page: House.Page) -> Set<String> {
        let words = page.swift.codeLines.map { $0.split(separator: " ") }
        return Set(
            words.compactMap { line in
                guard let place = line.firstIndex(of: "import"), place < 2 else { return nil }
                return line.count > place + 1 ? String(line[place + 1]) : nil
            })
    }
}
