import CXLSXWriter

/// The library under this module.
package enum WorkbookLibrary {
    /// libxlsxwriter's version.
    package static var version: String { String(cString: lxw_version()) }
}
