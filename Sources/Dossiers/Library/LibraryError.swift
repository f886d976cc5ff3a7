package import DocxTemplate
package import Fields
package import JSONText
package import PartyForms

/// Why the templates, or one of them, cannot be used.
package enum LibraryError: Error, Hashable, Sendable {
    case file(FileError)
    case json(JSONError)
    case fields(FieldError)
    case definition(WorkbookDefinitionError)
    case regime(RegimeError)
    case template(TemplateError)
    case digest(DigestError)
    case unknownRegime(String, nearest: String?)
    /// The workbook names a regime that is not at hand.
    case unknownRegimeInBook(String, known: [String])
    /// The regime that is asked for, or that the workbook names, is of other years.
    case wrongYear(WrongYear)
    case unknownForm(String, regime: String, nearest: String?)
    /// The regime lacks the form, and another one has it.
    case foreignForm(ForeignForm)
    /// Neither the command, the workbook, the environment nor the library names a regime.
    case noRegime
    /// The form has a source and no template.
    case notBuilt(String)
    /// The workbook asks for a year and place that no regime governs.
    case noRegimeFor(year: Int?)
}
