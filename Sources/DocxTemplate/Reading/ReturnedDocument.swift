import Markup
package import OpenPackage

/// A filled-in form that came back, as text with what its marks tell.
///
/// It is compared with the form as it was sent, which is rendered again and read in the same way:
/// that one tells which text is the form's own and where its fields stand.
package struct ReturnedDocument: Sendable {
    /// What the document tells of itself: in its hidden part, else in its property.
    package let mark: CopyMark?
    /// What it holds that is no plain text, by kind.
    package let remarks: [DocumentRemark]
    private let text: ReadText

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the `.docx` file.
    ///   - name: what messages call it.
    ///   - limits: what the package may take.
    /// - Throws: why it cannot be read.
    package init(
        reading bytes: [UInt8], named name: String, limits: PackageLimits = .standard
    ) throws(TemplateError) {
        let source = try WordPackage(reading: bytes, named: name, limits: limits)
        var reader = TextReader(styles: try source.styles(), lists: try source.lists())
        for part in source.parts([.main, .header, .footer]) {
            reader.read(try source.root(of: part))
        }
        reader.foldParagraphs()
        text = reader.text
        mark = try source.mark()
        let counts = reader.counts
        remarks = DocumentRemark.Kind.allCases.compactMap { kind in
            counts[kind].map { DocumentRemark(kind: kind, count: $0) }
        }
    }

    /// The fields of a form, and what this document has in their places.
    ///
    /// A field is looked for by its control's tag, then by its bookmark, then by the form's words
    /// around it. Elements that were added to a list follow the form's own.
    ///
    /// - Parameter sent: the form as it was sent: printed as a fillable document.
    package func fields(as sent: ReturnedDocument) -> [ReturnedField] {
        FieldFinder(of: sent.text, in: text).fields
    }

    /// Which share of a form's own lines this document has, in order: 1 for all of them.
    ///
    /// Rows of lists count only in a form that is nothing but lists, such as a sheet of ballots.
    package func likeness(to sent: ReturnedDocument) -> Double {
        let form = SentForm(sent.text)
        let places = FieldPlaces(of: form, in: text)
        let lines = form.lines(in: form.units, withLists: false)
        if lines > 0 { return Double(places.foundLines) / Double(lines) }
        let all = form.lines(in: form.units, withLists: true)
        return all > 0 ? Double(places.foundListLines) / Double(all) : 0
    }
}

extension TextReader {
    fileprivate mutating func foldParagraphs() {
        var folding = Folding()
        for index in text.paragraphs.indices {
            text.paragraphs[index].folded = folding.folded(text.paragraphs[index].characters)
        }
    }
}
