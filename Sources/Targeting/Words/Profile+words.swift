extension Profile {
    /// Behind “earlier declarations”.
    var english: String {
        switch self {
        case .everything: "of any kind"
        case .importer: "of this importer"
        case .declarant: "by this declarant"
        case .exporter: "from this exporter"
        case .carrier: "with this carrier"
        case .office: "at this office"
        case .subheading: "of these goods (HS 6 digits)"
        case .heading: "of this HS heading"
        case .chapter: "of this HS chapter"
        case .origin: "from this country of origin"
        case .departure: "from this country of departure"
        case .dutyRate: "at this rate of duty"
        case .dutyType: "under this type of duty"
        case .procedure: "under this procedure"
        case .regime: "of this type of import"
        case .use: "for this use"
        case .payment: "with this way of payment"
        case .mode: "by this mode of transport"
        case .originMark: "with this marking of origin"
        case .subheadingOrigin: "of these goods from this origin"
        case .subheadingRate: "of these goods at this rate of duty"
        case .officeSubheading: "of these goods at this office"
        case .importerChapter: "of this importer in this HS chapter"
        case .importerExporter: "of this importer from this exporter"
        case .route: "of these goods on this route under this duty"
        case .copy: "equal in goods, route, duty and mass"
        }
    }

    var spanish: String {
        switch self {
        case .everything: "de cualquier clase"
        case .importer: "de este importador"
        case .declarant: "de este declarante"
        case .exporter: "de este exportador"
        case .carrier: "con este transportista"
        case .office: "en esta aduana"
        case .subheading: "de esta mercancía (SA de 6 dígitos)"
        case .heading: "de esta partida del SA"
        case .chapter: "de este capítulo del SA"
        case .origin: "de este país de origen"
        case .departure: "de este país de procedencia"
        case .dutyRate: "con esta tasa de arancel"
        case .dutyType: "con este tipo de arancel"
        case .procedure: "con este procedimiento"
        case .regime: "de este tipo de importación"
        case .use: "para este uso"
        case .payment: "con esta forma de pago"
        case .mode: "por este modo de transporte"
        case .originMark: "con este marcado de origen"
        case .subheadingOrigin: "de esta mercancía de este origen"
        case .subheadingRate: "de esta mercancía con esta tasa de arancel"
        case .officeSubheading: "de esta mercancía en esta aduana"
        case .importerChapter: "de este importador en este capítulo del SA"
        case .importerExporter: "de este importador con este exportador"
        case .route: "de esta mercancía por esta ruta con este arancel"
        case .copy: "iguales en mercancía, ruta, arancel y masa"
        }
    }
}
