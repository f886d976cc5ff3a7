/// Reads a text that is no paragraph from its start, and tells how a value is written there.
struct FormReader {
    private let kind: ParagraphText.Kind
    private var code = FieldCode()
    private var address = AddressPart.whole

    init(_ kind: ParagraphText.Kind) { self.kind = kind }

    /// Reads text between tags.
    mutating func read(_ text: ArraySlice<Character>) {
        switch kind {
        case .paragraph, .holder, .attribute: break
        case .code: for character in text { code.read(character) }
        case .address: for character in text { address.read(character) }
        }
    }

    /// How a value is written here; nil in a paragraph, where it has a run of its own.
    ///
    /// - Throws: that no value may stand here.
    func form() throws(TagProblem) -> TextForm? {
        switch kind {
        case .paragraph: nil
        case .holder: TextForm(content: .text, container: .element)
        case .attribute: TextForm(content: .text, container: .attribute)
        case .address: TextForm(content: .address(address), container: .relationship)
        case .code(let isAttribute):
            TextForm(
                content: try code.place.content(), container: isAttribute ? .attribute : .element)
        }
    }
}

extension FieldCode.Place {
    fileprivate func content() throws(TagProblem) -> TextForm.Content {
        switch self {
        case .forbidden: throw TagProblem(.fieldName)
        case .word: .code(isQuoted: false)
        case .quoted: .code(isQuoted: true)
        case .address(let part): .address(part)
        }
    }
}
