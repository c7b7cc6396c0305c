import CXGBoost
import Targeting

/// Rows handed to the library, which makes its own copy of them.
@safe final class XGBoostMatrix {
    let handle: DMatrixHandle

    init(_ matrix: FeatureMatrix, labels: [UInt8]?) throws(TrainingFlaw) {
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
        let floats = labels.map(Float.init)
        // Copied by the library before it returns.
        let labelled = unsafe floats.withUnsafeBufferPointer { floats in
            unsafe XGDMatrixSetFloatInfo(
                handle, "label", floats.baseAddress, bst_ulong(floats.count))
        }
        guard labelled == 0 else { throw XGBoostLibrary.complaint }
    }

    // The handle is ours alone and used nowhere after this.
    deinit { _ = unsafe XGDMatrixFree(handle) }
}
