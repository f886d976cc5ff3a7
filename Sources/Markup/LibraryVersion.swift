import CLibXML2

/// The library under this module.
package enum MarkupLibrary {
    /// libxml2's version, as its headers give it.
    package static var version: String { LIBXML_DOTTED_VERSION }
}
