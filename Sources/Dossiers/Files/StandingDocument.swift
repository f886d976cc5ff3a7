import DocxTemplate
import OpenPackage

/// A Word document that stands where another is to be written.
package enum StandingDocument {
    /// Refuses the place of a document that somebody wrote: what hoso made itself, and nobody saved
    /// since, is made again at any time, but nothing else is.
    ///
    /// - Parameter isForced: whether only a signature counts.
    package static func spare(at path: String, isForced: Bool) throws(FileError) {
        guard Path.kind(of: path) == "docx", try FileReading.standing(at: path) == .file else {
            return
        }
        let bytes = try FileReading.contents(of: path)
        // What hoso made from a signed template has that signature in it, and is hoso's all the same.
        guard Package.isAsSealed(bytes) == false else { return }
        guard !DocxSignature.isPresent(in: bytes) else { throw FileError(.signed, path: path) }
        guard isForced else { throw FileError(.changed, path: path) }
    }
}
