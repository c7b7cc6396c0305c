package import Declarations

/// Declarations that are alike in one respect, whose past findings speak about the next one.
package enum Profile: String, CaseIterable, Hashable, Sendable {
    case everything
    case importer, declarant, exporter, carrier, office
    case subheading, heading, chapter
    case origin, departure, dutyRate, dutyType
    case procedure, regime, use, payment, mode, originMark
    case subheadingOrigin, subheadingRate, officeSubheading, importerChapter
    case importerExporter
    /// The same goods on the same route under the same duty.
    case route
    /// The same as before, down to the mass: a copy of an earlier declaration.
    case copy

    package var parts: [Part] {
        switch self {
        case .everything: []
        case .importer: [.code(.importer)]
        case .declarant: [.code(.declarant)]
        case .exporter: [.code(.exporter)]
        case .carrier: [.code(.carrier)]
        case .office: [.code(.office)]
        case .subheading: [.subheading]
        case .heading: [.heading]
        case .chapter: [.chapter]
        case .origin: [.code(.origin)]
        case .departure: [.code(.departure)]
        case .dutyRate: [.dutyRate]
        case .dutyType: [.code(.dutyType)]
        case .procedure: [.code(.procedure)]
        case .regime: [.code(.regime)]
        case .use: [.code(.use)]
        case .payment: [.code(.payment)]
        case .mode: [.code(.mode)]
        case .originMark: [.code(.originMark)]
        case .subheadingOrigin: [.subheading, .code(.origin)]
        case .subheadingRate: [.subheading, .dutyRate]
        case .officeSubheading: [.code(.office), .subheading]
        case .importerChapter: [.code(.importer), .chapter]
        case .importerExporter: [.code(.importer), .code(.exporter)]
        case .route:
            [.subheading, .code(.departure), .code(.origin), .dutyRate, .code(.dutyType)]
        case .copy:
            [.subheading, .code(.departure), .code(.origin), .dutyRate, .code(.dutyType), .netMass]
        }
    }

    /// The parts a file can tell: a country whose export names no duty type has copies too. Empty
    /// when too little is left to mean what the profile means.
    package func parts(in fields: Set<Field>) -> [Part]? {
        let told = parts.filter { fields.contains($0.field) }
        switch self {
        case .route, .copy: return told.count >= 3 ? told : nil
        default: return told.count == parts.count ? told : nil
        }
    }
}
