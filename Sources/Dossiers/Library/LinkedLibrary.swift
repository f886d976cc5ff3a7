import CLibCrypto
import CSQLite
import JSONText
import Markup
import OpenPackage
import PDFPages
import Spreadsheet

/// A library of the system that reads or writes what users give and get.
package struct LinkedLibrary: Hashable, Sendable {
    package let name: String
    package let version: String

    /// All of them.
    package static var all: [LinkedLibrary] {
        [
            LinkedLibrary(name: "libxml2", version: MarkupLibrary.version),
            LinkedLibrary(name: "libzip", version: ZipLibrary.version),
            LinkedLibrary(name: "yajl", version: JSONLibrary.version),
            LinkedLibrary(name: "libxlsxwriter", version: WorkbookLibrary.version),
            LinkedLibrary(
                name: "OpenSSL",
                version: String(cString: OpenSSL_version(OPENSSL_FULL_VERSION_STRING))),
            LinkedLibrary(name: "SQLite", version: String(cString: sqlite3_libversion())),
            LinkedLibrary(name: "qpdf", version: PDFLibrary.version),
        ]
    }
}
