import CXGBoost
package import Targeting

/// Grows trees with the installed libxgboost, and asks it for predictions to compare ours with.
@safe package final class XGBoostTrainer {
    private let booster: BoosterHandle
    /// The library keeps a pointer to it as long as the booster lives.
    private let rows: XGBoostMatrix

    /// Same rows, labels and settings: the same trees, byte for byte.
    package init(
        _ matrix: FeatureMatrix, labels: [UInt8], weights: [Float] = [],
        settings: BoostingSettings
    ) throws(TrainingFlaw) {
        rows = try XGBoostMatrix(matrix, labels: labels, weights: weights)
        var made: BoosterHandle?
        var handles: [DMatrixHandle?] = unsafe [rows.handle]
        // The list of one handle is read while the call lasts; `rows` outlives the booster.
        let status = unsafe XGBoosterCreate(&handles, 1, &made)
        guard status == 0, let made = unsafe made else { throw XGBoostLibrary.complaint }
        unsafe booster = unsafe made
        for (name, value) in settings.parameters {
            // Both texts are copied.
            guard unsafe XGBoosterSetParam(booster, name, value) == 0 else {
                throw XGBoostLibrary.complaint
            }
        }
        for round in 0..<settings.rounds {
            // Both handles are alive, owned by this value.
            guard unsafe XGBoosterUpdateOneIter(booster, Int32(round), rows.handle) == 0 else {
                throw XGBoostLibrary.complaint
            }
        }
    }

    // Nobody else has the handle.
    deinit { _ = unsafe XGBoosterFree(booster) }

    /// The model as the library writes it in JSON.
    package func saved() throws(TrainingFlaw) -> [UInt8] {
        var length: bst_ulong = 0
        var text: UnsafePointer<CChar>?
        // The text belongs to the booster until its next call; it is copied before that.
        let status = unsafe XGBoosterSaveModelToBuffer(
            booster, "{\"format\": \"json\"}", &length, &text)
        guard status == 0, let text = unsafe text else { throw XGBoostLibrary.complaint }
        let raw = unsafe UnsafeRawBufferPointer(start: text, count: Int(length))
        return unsafe Array(raw)
    }

    /// Probabilities as the library computes them.
    package func probabilities(_ matrix: FeatureMatrix) throws(TrainingFlaw) -> [Float] {
        let rows = try XGBoostMatrix(matrix, labels: nil)
        var length: bst_ulong = 0
        var floats: UnsafePointer<Float>?
        // The floats belong to the booster until its next call; they are copied before that.
        let status = unsafe XGBoosterPredict(booster, rows.handle, 0, 0, 0, &length, &floats)
        guard status == 0, let floats = unsafe floats else { throw XGBoostLibrary.complaint }
        return unsafe Array(UnsafeBufferPointer(start: floats, count: Int(length)))
    }
}
