import GRDB

/// The tables of the index. It is derived: a file of another version is thrown away and made anew
/// from the ledger, so there are no steps from one to the next.
enum IndexSchema {
    /// "GAEV" in ASCII.
    static let applicationID = 0x4741_4556
    static let version = 4

    /// `followed` says how many facts of the ledger were looked through, `leaf` is the hash of the
    /// last of them; erasures below `clean` were done before that began. `name` is ordered by text,
    /// so that a pattern of names is a range, and knows when its events happened, so that the
    /// newest of thousands are found without looking at the others; `declared` says where a trip's
    /// declaration stands; `mark` is looked up by equality, `sight` by its event: few see one, and
    /// somebody may see by thousands of grants.
    static let tables = """
        CREATE TABLE mark_of_ledger (
            only INTEGER PRIMARY KEY CHECK (only = 1), followed INTEGER NOT NULL,
            clean INTEGER NOT NULL, leaf BLOB NOT NULL
        );
        INSERT INTO mark_of_ledger VALUES (1, 0, 0, x'');
        CREATE TABLE declared (trip TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE event (
            id INTEGER PRIMARY KEY, happened INTEGER NOT NULL, recorded INTEGER NOT NULL,
            type INTEGER NOT NULL, action INTEGER, step INTEGER, disposition INTEGER
        );
        CREATE INDEX event_happened ON event (happened, id);
        CREATE INDEX event_recorded ON event (recorded, id);
        CREATE TABLE name (
            text TEXT NOT NULL, role INTEGER NOT NULL, event INTEGER NOT NULL,
            happened INTEGER NOT NULL, PRIMARY KEY (text, role, event)
        ) WITHOUT ROWID;
        CREATE TABLE mark (
            bits INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (bits, event)
        ) WITHOUT ROWID;
        CREATE TABLE party (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE sight (
            party INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (event, party)
        ) WITHOUT ROWID;
        CREATE TABLE resource (
            kind INTEGER NOT NULL, party INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (kind, party, text)
        ) WITHOUT ROWID;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """

    static func isOurs(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
            && Int.fetchOne(db, sql: "PRAGMA user_version") == version
    }
}
