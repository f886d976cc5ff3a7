extension ParagraphText.Kind {
    /// How a value is written behind that text; nil in a paragraph, where it has a run of its own.
    ///
    /// - Throws: that no value may stand there.
    func form(behind text: [Character]) throws(TagProblem) -> TextForm? {
        switch self {
        case .paragraph: return nil
        case .holder: return TextForm(content: .text, container: .element)
        case .attribute: return TextForm(content: .text, container: .attribute)
        case .address:
            let part = AddressPart(behind: String(text))
            return TextForm(content: .address(part), container: .relationship)
        case .code(let isAttribute):
            let content = try FieldCode(before: text).content()
            return TextForm(content: content, container: isAttribute ? .attribute : .element)
        }
    }
}

extension FieldCode {
    fileprivate func content() throws(TagProblem) -> TextForm.Content {
        switch place {
        case .name: throw TagProblem(.fieldName)
        case .word: .code(isQuoted: false)
        case .quoted: .code(isQuoted: true)
        case .address(let part): .address(part)
        }
    }
}
