import CQPDF

/// Why a file is no PDF that pages can be taken from.
public enum PDFError: Error, Hashable, Sendable {
    /// Damaged, cut off, or something else.
    case unreadable(reason: String)
    /// qpdf could not put a file together.
    case unwritable(reason: String)
}

/// The library under this module.
package enum PDFLibrary {
    /// qpdf's version.
    package static var version: String { String(cString: qpdf_get_qpdf_version()) }

    /// What qpdf says of its last error.
    static func words(_ data: qpdf_data) -> String {
        guard let error = qpdf_get_error(data), let text = qpdf_get_error_full_text(data, error)
        else { return "" }
        return String(cString: text)
    }
}
