import CYajl

/// The library under this module.
package enum JSONLibrary {
    /// yajl's version, whose parts are decimal digits of one number.
    package static var version: String {
        let number = yajl_version()
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
