/// Whose place in the ledger was compared with it since the node started.
actor InspectedLedger {
    private var ids: Set<String> = []

    func has(_ id: String) -> Bool { ids.contains(id) }
    // As many as there are subscriptions, which are limited.
    func add(_ id: String) { ids.insert(id) }
}
