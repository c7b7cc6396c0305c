/// The signs that stand beside every colour, so that colour is never the only signal. Drawn once
/// per page and used by name.
enum Icon: String, CaseIterable {
    case check, cross, alert, eye, hold, route, seal, moon, sun, clock, erased

    var html: HTML {
        "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-\(rawValue)\"/></svg>"
    }

    static var sheet: HTML {
        let symbols = allCases.map { icon -> HTML in
            "<symbol id=\"i-\(icon.rawValue)\" viewBox=\"0 0 16 16\">\(icon.shape)</symbol>"
        }
        return "<svg class=\"sheet\" aria-hidden=\"true\">\(symbols)</svg>"
    }

    private var shape: HTML {
        switch self {
        case .check: "<path d=\"M3 8.5l3.2 3.2L13 4.8\"/>"
        case .cross: "<path d=\"M4 4l8 8M12 4l-8 8\"/>"
        case .alert: "<path d=\"M8 2.2l6.4 11.3H1.6zM8 6.4v3.4M8 11.6v.3\"/>"
        case .eye:
            "<path d=\"M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z\"/><circle cx=\"8\" cy=\"8\" r=\"1.8\"/>"
        case .hold: "<path d=\"M5.5 3.5v9M10.5 3.5v9\"/>"
        case .route: "<path d=\"M3 13c0-5 10-3 10-8\"/><circle cx=\"13\" cy=\"3.5\" r=\"1.5\"/>"
        case .seal:
            "<rect x=\"3.5\" y=\"7\" width=\"9\" height=\"6.5\" rx=\"1\"/><path d=\"M5.5 7V5a2.5 2.5 0 015 0v2\"/>"
        case .moon: "<path d=\"M13 9.5A5.5 5.5 0 016.5 3 5.5 5.5 0 1013 9.5z\"/>"
        case .sun:
            "<circle cx=\"8\" cy=\"8\" r=\"2.8\"/><path d=\"M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1\"/>"
        case .erased: "<path d=\"M2.5 13.5h11M9.5 2.8l4 4-6 6h-3l-2-2z\"/>"
        case .clock: "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"M8 4.6V8l2.4 1.6\"/>"
        }
    }
}
