// swift-tools-version: 6.2
// The benchmarks, apart from the project so that `make test` never builds them. The modules under
// test are links into ../Sources, and the package bears the project's name: `package` access then
// holds, and what is measured is exactly what runs.
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
    static func stage(_ name: String, _ dependencies: [Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies, swiftSettings: house)
    }
}

let package = Package(
    name: "garita",
    targets: [
        .stage("JSON"),
        .stage("CSV"),
        .stage("Model"),
        .systemLibrary(
            name: "COpenSSL", path: "Sources/Cryptography/COpenSSL", pkgConfig: "libcrypto"),
        .target(
            name: "Cryptography", dependencies: ["COpenSSL"], exclude: ["COpenSSL"],
            swiftSettings: house),
        .stage("Devices", ["JSON", "Model"]),
        .stage("EPCIS", ["JSON", "Model", "Cryptography"]),
        .stage("Intake", ["JSON", "Model", "EPCIS", "Cryptography"]),
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
        .stage("Clearance", ["Model"]),
        .stage("Waits", ["CSV", "JSON"]),
        .stage("BorderFeed", ["JSON", "Model"]),
        .stage("Forecast", ["Model"]),
        .stage("PortBoard", ["JSON", "Model", "Waits", "BorderFeed", "Forecast"]),
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
                "Examination", "Filings",
            ]),
        .stage("Simulation", ["CSV", "JSON", "Model"]),
        .executableTarget(
            name: "bench",
            dependencies: [
                "JSON", "Model", "Devices", "EPCIS", "Intake", "Ledger", "Custody", "Clearance",
                "Engine", "Simulation",
            ],
            swiftSettings: house),
    ]
)
