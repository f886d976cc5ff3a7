package import PDFPages

/// Why a dossier cannot be made ready for the printer.
package enum PackError: Error, Hashable, Sendable {
    case file(FileError)
    case library(LibraryError)
    case print(PrintError)
    case pdf(PDFError)
    case digest(DigestError)
    /// LibreOffice is not there to print.
    case noOffice
    /// LibreOffice cannot print a cover list.
    case noCover
    /// The regime has no form for cover lists.
    case noCoverForm(regime: String)
    /// Somebody asked to stop.
    case interrupted
}
