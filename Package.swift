// swift-tools-version: 6.2
// This manifest is the table of contents. Targets appear in the order an event meets them;
// a target may depend only on targets listed above it, and stages never depend on each other.
import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
]

extension Target {
    /// A pure stage of the road: no clock, no file, no socket.
    static func stage(_ name: String, _ dependencies: [Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies, swiftSettings: house)
    }

    /// A room with machinery: doors, stores, screens, the runtime.
    static func room(
        _ name: String, at folder: String, _ dependencies: [Dependency], exclude: [String] = []
    ) -> Target {
        .target(
            name: name, dependencies: dependencies, path: "Sources/\(folder)",
            exclude: exclude, swiftSettings: house)
    }

    static func proof(_ name: String, _ dependencies: [Dependency]) -> Target {
        .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
    }
}

extension Target.Dependency {
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let types = product(name: "HTTPTypes", package: "swift-http-types")
    static let logging = product(name: "Logging", package: "swift-log")
    static let signals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let database = product(name: "GRDB", package: "GRDB.swift")
    static let nio = product(name: "NIOCore", package: "swift-nio")
    static let sockets = product(name: "NIOPosix", package: "swift-nio")
    static let http = product(name: "NIOHTTP1", package: "swift-nio")
    static let arguments = product(name: "ArgumentParser", package: "swift-argument-parser")
}

let package = Package(
    name: "garita",
    products: [.executable(name: "garita", targets: ["garita"])],
    dependencies: [
        // Each with its reason: docs/decisions/0002-dependencies.md
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    ],
    targets: [
        .stage("JSON"),
        .stage("CSV"),
        .stage("Model"),
        .systemLibrary(
            name: "COpenSSL", path: "Sources/Cryptography/COpenSSL", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"])]),
        .room("Cryptography", at: "Cryptography", ["COpenSSL"], exclude: ["COpenSSL"]),

        .systemLibrary(
            name: "CZlib", path: "Sources/Doors/CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]),
        .room("Gunzip", at: "Doors/Gunzip", ["CZlib"]),
        .room("FileDoor", at: "Doors/FileDoor", ["Gunzip"]),
        .room(
            "HTTPDoor", at: "Doors/HTTPDoor",
            ["JSON", "Model", "Gunzip", .hummingbird, .types]),
        .stage("Devices", ["JSON", "Model"]),
        .room(
            "DeviceDoor", at: "Doors/DeviceDoor", ["JSON", "Model", "Devices", .nio, .sockets]),
        .systemLibrary(
            name: "COpenTLS", path: "Sources/Doors/TLS/COpenTLS", pkgConfig: "libssl",
            providers: [.apt(["libssl-dev"])]),
        .room("TLSLine", at: "Doors/TLS", ["COpenTLS", .nio], exclude: ["COpenTLS"]),
        .room(
            "MQTTDoor", at: "Doors/MQTTDoor",
            ["JSON", "Model", "Devices", "DeviceDoor", "TLSLine", .nio, .sockets]),
        .stage("Manifests", ["JSON", "Model"]),
        .stage("EPCIS", ["JSON", "Model", "Cryptography"]),
        .stage("Intake", ["JSON", "Model", "EPCIS", "Cryptography"]),
        .room(
            "ManifestDoor", at: "Doors/ManifestDoor", ["JSON", "Model", "Manifests", "Intake"]),
        .stage("Ledger", ["JSON", "Model", "Cryptography"]),
        .stage("Custody", ["CSV", "Model"]),
        .stage("OSCAL", ["JSON"]),
        .stage("Screening", ["CSV", "JSON", "Model"]),
        .stage("Standing", ["Model"]),
        .stage("StandingFiles", ["JSON", "Model", "Standing"]),
        .stage("Membership", ["JSON", "Model"]),
        .stage("Risk", ["Model"]),
        .stage("Declarations", ["CSV", "JSON"]),
        .stage("Targeting", ["JSON", "Model", "Declarations"]),
        .stage("Selection", ["JSON", "Declarations", "Cryptography"]),
        .stage("Parcels", ["CSV"]),
        .stage("Clearance", ["Model"]),
        .stage("Views", ["Model"]),
        .stage("Reports", ["Model"]),

        .room("Waits", at: "Ports/Waits", ["CSV", "JSON"]),
        .room("BorderFeed", at: "Ports/BorderFeed", ["JSON", "Model"]),
        .room("Forecast", at: "Ports/Forecast", ["Model"]),
        .room("PortModel", at: "Ports/PortModel", ["JSON"]),
        .room("PortPlans", at: "Ports/PortPlans", ["JSON", "CSV", "PortModel"]),
        .room("Tolls", at: "Ports/Tolls", ["JSON", "Model"]),
        .room(
            "PortBoard", at: "Ports/PortBoard",
            ["JSON", "Model", "Waits", "BorderFeed", "Forecast"]),
        .systemLibrary(
            name: "CCbc", path: "Sources/Ports/CCbc", pkgConfig: "cbc",
            providers: [.apt(["coinor-libcbc-dev"])]),
        .room("ShiftCover", at: "Ports/ShiftCover", ["CCbc"]),

        .stage(
            "Examination",
            ["JSON", "Model", "Cryptography", "Declarations", "Targeting", "Selection"]),
        .stage(
            "Filings",
            [
                "JSON", "Model", "OSCAL", "Screening", "Standing", "StandingFiles", "Membership",
                "Selection", "PortBoard", "Examination",
            ]),
        .stage(
            "Engine",
            [
                "JSON", "Model", "Custody", "Screening", "Standing", "Risk", "Clearance",
                "Examination",
                "Filings",
            ]),
        .room("SQLiteStore", at: "Stores/SQLiteStore", ["Model", "Engine", .database]),
        .room("EventIndex", at: "Stores/EventIndex", ["Model", "EPCIS", .database]),
        .room("MemoryStore", at: "Stores/MemoryStore", ["Model", "Engine"]),
        .stage(
            "Runtime",
            [
                "JSON", "Model", "Ledger", "Screening", "Standing", "Views", "Examination",
                "Filings", "Engine",
            ]),

        .systemLibrary(
            name: "CCurl", path: "Sources/Screens/CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        .room("Webhooks", at: "Screens/Webhooks", ["CCurl", .sockets]),
        .room(
            "API", at: "Screens/API",
            [
                "JSON", "Model", "HTTPDoor", "Views", "Waits", "BorderFeed", "PortBoard",
                .hummingbird, .types, .lifecycle,
            ]),
        .room(
            "Console", at: "Screens/Console",
            [
                "Model", "HTTPDoor", "Views", "Waits", "BorderFeed", "Forecast", "PortBoard", "API",
                .hummingbird, .types,
            ]),
        .room(
            "EPCISDesk", at: "Screens/EPCIS",
            [
                "JSON", "Model", "HTTPDoor", "EPCIS", "EventIndex", "Webhooks", "API",
                .hummingbird, .types, "Cryptography", .lifecycle,
            ]),
        .room(
            "MemberDesk", at: "Screens/Members",
            [
                "JSON", "Model", "HTTPDoor", "Membership", "Filings", "API", .hummingbird, .types,
            ]),
        .room(
            "Front", at: "Screens/Front",
            [
                "Model", "HTTPDoor", "BorderFeed", "PortBoard", "API", "Console", "EPCISDesk",
                "MemberDesk", .hummingbird, .logging,
            ]),

        .systemLibrary(
            name: "CXGBoost", path: "Sources/Training/CXGBoost",
            providers: [.apt(["libxgboost-dev"])]),
        .room(
            "Training", at: "Training", ["JSON", "Declarations", "Targeting", "CXGBoost"],
            exclude: ["CXGBoost"]),

        .stage("Simulation", ["CSV", "JSON", "Model"]),
        .executableTarget(
            name: "garita",
            dependencies: [
                "JSON", "CSV", "Model", "FileDoor", "HTTPDoor", "Devices", "DeviceDoor",
                "MQTTDoor", "TLSLine", "Manifests", "EPCIS", "Intake", "ManifestDoor", "Ledger",
                "Custody",
                "OSCAL", "Screening",
                "Standing", "StandingFiles", "Declarations", "Membership", "Targeting",
                "Parcels", "Selection", "Examination", "Filings", "Clearance", "Views", "Reports",
                "Waits", "BorderFeed", "Forecast", "PortModel", "PortPlans", "Tolls", "PortBoard",
                "ShiftCover", "Engine", "SQLiteStore", "EventIndex", "Runtime", "CCurl", "Webhooks",
                "API", "EPCISDesk", "MemberDesk", "Front", "Training", "Simulation",
                .hummingbird, .lifecycle, .signals, .logging, "Cryptography", .arguments,
            ],
            swiftSettings: house),

        .proof("ArchitectureTests", []),
        .proof("JSONTests", ["JSON"]),
        .proof("CSVTests", ["CSV"]),
        .proof("DevicesTests", ["JSON", "Model", "Devices"]),
        .proof("ManifestsTests", ["JSON", "Model", "Intake", "Manifests", "ManifestDoor"]),
        .proof("EPCISTests", ["JSON", "Model", "EPCIS"]),
        .proof("IntakeTests", ["JSON", "Model", "Intake"]),
        .proof("LedgerTests", ["JSON", "Model", "Ledger"]),
        .proof("OSCALTests", ["JSON", "OSCAL"]),
        .proof("ScreeningTests", ["CSV", "JSON", "Model", "Screening"]),
        .proof("StandingTests", ["JSON", "Model", "Standing", "StandingFiles"]),
        .proof("MembershipTests", ["Model", "Membership"]),
        .proof("GeometryTests", ["Model", "Custody"]),
        .proof("CustodyTests", ["Model", "Custody"]),
        .proof("DeclarationsTests", ["Declarations"]),
        .proof("TargetingTests", ["Model", "Declarations", "Targeting"]),
        .proof("SelectionTests", ["Declarations", "Selection", "Simulation"]),
        .proof("TrainingTests", ["JSON", "Declarations", "Targeting", "Training"]),
        .proof("ParcelsTests", ["CSV", "Parcels", "Simulation"]),
        .proof("StoreTests", ["Model", "Engine", "SQLiteStore", "MemoryStore", .database]),
        .proof("EventIndexTests", ["Model", "EPCIS", "EventIndex"]),
        .proof(
            "EPCISDeskTests",
            [
                "JSON", "Model", "HTTPDoor", "Intake", "EPCIS", "EventIndex", "Webhooks", "API",
                "EPCISDesk", .hummingbird, .types, .logging,
            ]),
        .proof("CryptographyTests", ["Cryptography"]),
        .proof("WebhooksTests", ["Webhooks"]),
        .proof("ViewsTests", ["Model", "Views"]),
        .proof("ReportsTests", ["Model", "Reports"]),
        .proof("WaitsTests", ["Waits"]),
        .proof("BorderFeedTests", ["JSON", "Model", "BorderFeed"]),
        .proof("ForecastTests", ["Model", "Forecast"]),
        .proof("PortModelTests", ["JSON", "PortModel"]),
        .proof("PortPlansTests", ["JSON", "CSV", "PortModel", "PortPlans"]),
        .proof("TollsTests", ["Model", "Tolls"]),
        .proof(
            "PortBoardTests",
            ["JSON", "Model", "Waits", "BorderFeed", "Forecast", "PortBoard"]),
        .proof("ShiftCoverTests", ["PortModel", "ShiftCover"]),
        .proof(
            "HTTPDoorTests",
            ["JSON", "Model", "CZlib", "HTTPDoor", .hummingbird, .types, .logging]),
        .proof(
            "ConsoleTests",
            [
                "JSON", "Model", "HTTPDoor", "Views", "PortBoard", "API", "Console", .hummingbird,
                .types, .logging,
            ]),
        .proof(
            "ExaminationTests", ["JSON", "Model", "Declarations", "Selection", "Examination"]),
        .proof("FilingsTests", ["Model", "Standing", "Membership", "Filings"]),
        .proof("EngineTests", ["JSON", "Model", "Clearance", "Membership", "Filings", "Engine"]),
        .proof("ScenarioTests", ["JSON", "Model", "Intake", "Clearance", "Engine"]),
        .proof("SimulationTests", ["JSON", "Model", "Simulation"]),
        .proof(
            "RuntimeTests",
            [
                "JSON", "Model", "Intake", "Ledger", "Clearance", "Views", "Engine", "MemoryStore",
                "Runtime", "Simulation",
            ]),
        .proof(
            "DeviceDoorTests",
            [
                "JSON", "Model", "Devices", "DeviceDoor", "MQTTDoor", "TLSLine", "Intake", "Ledger",
                "Clearance", "Engine", "MemoryStore", "Runtime", .nio, .sockets,
            ]),
        .proof("EndToEndTests", ["garita", .nio, .sockets, .http, "Cryptography"]),
        .executableTarget(
            name: "torture", dependencies: ["Model", "Engine", "SQLiteStore"],
            path: "Tests/Torture", swiftSettings: house),
    ]
)
