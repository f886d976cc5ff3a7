public import Fields
public import OpenPackage

/// Makes the `.docx` template of a form.
public struct Typesetter: Sendable {
    let layout: Layout
    let fields: FieldDictionary

    /// Makes a typesetter.
    ///
    /// - Parameter fields: the library's dictionary; a template embeds the fields that it uses.
    public init(layout: Layout, fields: FieldDictionary) {
        self.layout = layout
        self.fields = fields
    }

    /// The template as a package: the same for the same source, layout and dictionary.
    ///
    /// - Parameter regime: the id of the form's regime, written into the embedded dictionary.
    public func typeset(
        _ source: FormSource, regime: String = ""
    ) throws(TypesettingError) -> Package {
        Package()
    }
}
