import Markup
import Testing

@testable import DocxTemplate

/// A template each line of which is a paragraph, and what it prints.
struct Lines: Sendable, CustomTestStringConvertible {
    var clause: String
    var template: [String]
    var data: Record
    var printed: [String]

    init(_ clause: String, _ template: String..., data: Record = [:], prints printed: [String]) {
        self.clause = clause
        self.template = template
        self.data = data
        self.printed = printed
    }

    var testDescription: String { clause }

    /// What the template prints.
    func rendering(delimiters: Delimiters = .mustache) throws -> [String] {
        outline(try rendered(document(source), data, delimiters: delimiters))
    }

    /// The problems of the template.
    var problems: [Problem] { DocxTemplateTests.problems(document(source)) }

    private var source: Element {
        Element(word("x"), children: template.map { .element(paragraph($0)) })
    }
}
