import Markup
import OpenPackage

@testable import DocxTemplate

/// A run with text, bold or not.
func run(_ text: String, bold: Bool = false) -> Element {
    let properties = bold ? [Element(word("rPr"), children: [.element(Element(word("b")))])] : []
    let content = Element(word("t"), children: [.text(text)])
    return Element(word("r"), children: (properties + [content]).map(Node.element))
}

/// A paragraph of runs.
func paragraph(_ runs: [String]) -> Element {
    Element(word("p"), children: runs.map { .element(run($0)) })
}

/// A paragraph of one run.
func paragraph(_ text: String) -> Element { paragraph([text]) }

/// A table whose cells hold paragraphs of text, one for each line.
func table(_ rows: [[String]]) -> Element {
    Element(
        word("tbl"),
        children: rows.map { cells in
            .element(
                Element(
                    word("tr"),
                    children: cells.map { cell in
                        let lines = cell.split(separator: "\n", omittingEmptySubsequences: false)
                        return .element(
                            Element(
                                word("tc"), children: lines.map { .element(paragraph(String($0))) })
                        )
                    }))
        })
}

func word(_ local: String) -> Name {
    Name(namespace: Word.namespace, local: local, prefix: "w")
}

/// A document with that content.
func document(_ blocks: Element...) -> Element {
    Element(
        word("document"),
        namespaces: [NamespaceDeclaration(prefix: "w", uri: Word.namespace)],
        children: [.element(Element(word("body"), children: blocks.map(Node.element)))])
}

/// A `.docx` file whose body has a paragraph for each text.
func sealed(_ texts: [String]) throws -> [UInt8] {
    let body = texts.map { text in
        String(decoding: markup { paragraph(text).write(to: &$0) }, as: UTF8.self)
    }.joined()
    return try checkedPackage(body: body).sealed()
}
