import Foundation

/// Why a file cannot be read, in words: what the system says of it differs from one system to the
/// next, and reads like a program's own business.
package enum FileReason {
    /// Asked after a reading failed. Begins in lower case and ends without a full stop, so that a
    /// sentence can be made of it.
    package static func reading(_ path: String) -> String {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return "there is no such file"
        }
        if isFolder.boolValue { return "it is a folder, wanted a file" }
        return FileManager.default.isReadableFile(atPath: path)
            ? "the disk did not give it back" : "this user may not read it"
    }
}
