package import Markup

/// The schemas of ECMA-376, which may not be shipped: read from a folder that somebody names.
package struct StandardSchemas: Sendable {
    /// WordprocessingML, transitional.
    let word: Schema

    /// Compiles `wml.xsd` of the folder, or of its folder `transitional`.
    package init(folder: String) throws(MarkupError) {
        do throws(MarkupError) {
            word = try Schema(readingFile: folder + "/wml.xsd")
        } catch {
            word = try Schema(readingFile: folder + "/transitional/wml.xsd")
        }
    }
}
