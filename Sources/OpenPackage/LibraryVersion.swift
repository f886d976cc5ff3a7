import CLibZip

/// The library under this module.
package enum ZipLibrary {
    /// libzip's version.
    package static var version: String { String(cString: zip_libzip_version()) }
}
