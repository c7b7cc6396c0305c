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

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "garita",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2")
    ],
    targets: [
        .stage("JSON"),
        .stage("CSV"),
        .stage("Model"),
        .stage("Devices", ["JSON", "Model"]),
        .stage("EPCIS", ["JSON", "Model", crypto]),
        .stage("Intake", ["JSON", "Model", crypto]),
        .stage("Ledger", ["JSON", "Model", crypto]),
        .stage("Custody", ["CSV", "Model"]),
        .stage("Standing", ["Model"]),
        .stage("Risk", ["Model"]),
        .stage("Clearance", ["Model"]),
        .stage("Engine", ["JSON", "Model", "Custody", "Standing", "Risk", "Clearance"]),
        .stage("Simulation", ["JSON", "Model"]),
        .executableTarget(
            name: "bench",
            dependencies: [
                "JSON", "Model", "Devices", "EPCIS", "Intake", "Ledger", "Custody", "Clearance",
                "Engine", "Simulation",
            ],
            swiftSettings: house),
    ]
)
