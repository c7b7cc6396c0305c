import CXGBoost
import Targeting

/// Rows handed to the library, which makes its own copy of them.
@safe final class XGBoostMatrix {
    let handle: DMatrixHandle

    /// `weights`: what each row counts for; all count the same where there are none.
    init(
        _ matrix: FeatureMatrix, labels: [UInt8]?, weights: [Float] = []
    ) throws(TrainingFlaw) {
        var made: DMatrixHandle?
        // The library only reads the floats while it is called.
        let status = unsafe matrix.values.withUnsafeBufferPointer { values in
            unsafe XGDMatrixCreateFromMat_omp(
                values.baseAddress, bst_ulong(matrix.count), bst_ulong(matrix.width), .nan, &made,
                1)
        }
        guard status == 0, let made = unsafe made else { throw XGBoostLibrary.complaint }
        unsafe handle = unsafe made
        guard let labels else { return }
        try tell("label", labels.map(Float.init))
        if !weights.isEmpty { try tell("weight", weights) }
    }

    private func tell(_ name: String, _ floats: [Float]) throws(TrainingFlaw) {
        // Copied by the library before it returns.
        let status = unsafe floats.withUnsafeBufferPointer { floats in
            unsafe XGDMatrixSetFloatInfo(handle, name, floats.baseAddress, bst_ulong(floats.count))
        }
        guard status == 0 else { throw XGBoostLibrary.complaint }
    }

    // The handle is ours alone and used nowhere after this.
    deinit { _ = unsafe XGDMatrixFree(handle) }
}
