import CXGBoost

/// The installed library as a whole.
package enum XGBoostLibrary {
    package static var version: String {
        var major: Int32 = 0, minor: Int32 = 0, patch: Int32 = 0
        // Three integers of ours, written before it returns.
        unsafe XGBoostVersion(&major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }

    /// What it said of the call that just failed; its text is copied at once, since the next call
    /// overwrites it.
    static var complaint: TrainingFlaw {
        guard let text = unsafe XGBGetLastError() else { return .library("no reason given") }
        let first = unsafe String(cString: text).split(separator: "\n").first ?? ""
        return .library(String(first))
    }
}
