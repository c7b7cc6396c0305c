/// Why bytes cannot be read as a dossier at all, or why one cannot be made.
package enum DossierFlaw: Error, Hashable {
    /// No line of it was ever a dossier's, as far as its first bytes tell.
    case notADossier
    case tooLong(Int)
    case cutOff
    case line(Int, String)
    case afterEnd(line: Int)
    case respelled(line: Int)
    case otherTree(size: UInt64)

    package var advice: String {
        switch self {
        case .notADossier:
            "It does not begin with {\"is\":\"garita dossier v1\", as a dossier does; give the file "
                + "that `garita dossier` or GET /v1/trips/TRIP/dossier wrote."
        case .tooLong(let length):
            "The file has \(length) bytes; \(Dossier.bytesMax) is the most."
        case .cutOff:
            "The file does not end with a checkpoint line and a newline; its end was cut off."
        case .line(let line, let problem): "Line \(line): \(problem)"
        case .afterEnd(let line):
            "Line \(line): something follows the checkpoint, which is the last line of a dossier."
        case .respelled(let line):
            "Line \(line) says the same in other characters than a dossier is written with; "
                + "it was edited."
        case .otherTree(let size):
            "The checkpoint of size \(size) is not of the tree at hand; run “garita fsck”."
        }
    }
}
