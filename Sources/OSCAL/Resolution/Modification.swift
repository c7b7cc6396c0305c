import JSON

/// Applies what a profile changes: parameters first, then what goes out of controls and into them.
struct Modification {
    private let settings: [String: [ParameterSetting]]
    private let alters: [String: [Alter]]
    private var metParameters: Set<String> = []
    private var metControls: Set<String> = []
    private var metTargets: Set<Target> = []
    private let profile: Profile

    /// An addition that names a thing inside a control, by its place in the profile.
    struct Target: Hashable {
        let alter: Int
        let addition: Int
    }

    /// An addition on its way down through a control to the thing it names.
    struct Bound {
        let addition: Addition
        let mark: Target
    }

    private let places: [String: [Int]]

    init(_ profile: Profile) {
        self.profile = profile
        settings = Dictionary(grouping: profile.settings, by: \.id)
        alters = Dictionary(grouping: profile.alters, by: \.control)
        places = Dictionary(grouping: profile.alters.indices, by: { profile.alters[$0].control })
    }

    mutating func apply(to catalog: inout Catalog) {
        guard !profile.settings.isEmpty || !profile.alters.isEmpty else { return }
        catalog.params = catalog.params.map { set($0) }
        catalog.controls = catalog.controls.map { changed($0, removes: [], bound: []) }
        catalog.groups = catalog.groups.map { changed($0) }
    }

    /// What had nothing to act on.
    var notes: [ResolutionNote] {
        let parameters = profile.settings.map(\.id).filter { !metParameters.contains($0) }
        let controls = profile.alters.map(\.control).filter { !metControls.contains($0) }
        var notes = parameters.map(ResolutionNote.unknownParameter)
        notes += controls.map(ResolutionNote.unknownControl)
        for (place, alter) in profile.alters.enumerated() where metControls.contains(alter.control)
        {
            for (number, addition) in alter.adds.enumerated() {
                guard let target = addition.target,
                    !metTargets.contains(Target(alter: place, addition: number))
                else { continue }
                notes.append(.additionWithoutTarget(control: alter.control, target: target))
            }
        }
        return notes
    }

    private mutating func changed(_ group: Group) -> Group {
        var group = group
        group.params = group.params.map { set($0) }
        group.controls = group.controls.map { changed($0, removes: [], bound: []) }
        group.groups = group.groups.map { changed($0) }
        return group
    }

    /// `removes` and `bound` come from the controls around this one, and reach into it.
    private mutating func changed(
        _ control: Control, removes: [Removal], bound: [Bound]
    ) -> Control {
        let own = alters[control.id] ?? []
        if !own.isEmpty { metControls.insert(control.id) }
        var control = control
        if !settings.isEmpty { setParameters(in: &control.body) }
        let removes = removes + own.flatMap(\.removes)
        let bound = bound + self.bound(for: control.id)
        if !removes.isEmpty {
            control.body = Removing(removes).body(control.body)
            control.controls.removeAll { nested in
                removes.contains { $0.takes(nested.stub, item: "control") }
            }
        }
        control.controls = control.controls.map { changed($0, removes: removes, bound: bound) }
        if !bound.isEmpty { insert(bound, into: &control) }
        for addition in own.flatMap(\.adds) where addition.target == nil {
            addition.insert(into: &control.body)
        }
        return control
    }

    private func bound(for id: String) -> [Bound] {
        (places[id] ?? []).flatMap { place in
            profile.alters[place].adds.enumerated().compactMap { number, addition in
                addition.target == nil
                    ? nil : Bound(addition: addition, mark: Target(alter: place, addition: number))
            }
        }
    }

    private mutating func insert(_ bound: [Bound], into control: inout Control) {
        for one in bound where !metTargets.contains(one.mark) {
            if let nested = control.controls.firstIndex(where: { $0.id == one.addition.target }) {
                let isAround = one.addition.position == .before || one.addition.position == .after
                if isAround {
                    one.addition.insert(into: &control.body)
                } else {
                    one.addition.insert(into: &control.controls[nested].body)
                }
                metTargets.insert(one.mark)
            } else if one.addition.insertAtTarget(in: &control.body) {
                metTargets.insert(one.mark)
            }
        }
    }

    private mutating func setParameters(in body: inout [JSONMember]) {
        guard let params = body["params"]?.array,
            params.contains(where: { $0["id"]?.string.map { settings[$0] != nil } == true })
        else { return }
        body.set("params", .array(params.map { set($0) }))
    }

    private mutating func set(_ parameter: JSONValue) -> JSONValue {
        guard let id = parameter["id"]?.string, let settings = settings[id] else {
            return parameter
        }
        metParameters.insert(id)
        return settings.reduce(parameter) { $1.applied(to: $0) }
    }
}

extension Control {
    /// The control as an object without what is nested in it, for criteria that look at its face.
    var stub: JSONValue { .object(body) }
}
