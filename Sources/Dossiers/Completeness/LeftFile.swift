/// A file that lies in a dossier and belongs to nothing in it.
package struct LeftFile: Hashable, Sendable {
    /// What it is, as far as can be told.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What a program left behind.
        case temporary
        /// A form of the folder's own subject that nobody read in.
        case unread
        /// Somebody else's form.
        case foreign
        /// A paper that the dossier no longer has.
        case former
        case unknown
    }

    /// Relative to the dossier.
    package var path: String
    package var kind: Kind
    /// The code of the folder's subject; nil for a folder that is nobody's.
    package var subject: String?

    /// Whether a name is that of a temporary file: of hoso, Word or LibreOffice.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(AtomicFile.temporaryPrefix) || name.hasPrefix("~$")
            || name.hasPrefix(".~lock.") || name.hasPrefix("~WR")
            || Path.kind(of: name) == "tmp"
    }
}
