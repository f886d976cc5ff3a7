import Markup

extension WordXML {
    /// A run of text; a tab or a line feed in it becomes an element.
    static func run(_ text: String, _ emphasis: Emphasis = []) -> Element {
        run(content(of: text), properties(emphasis))
    }

    static func run(_ content: [Element], _ properties: [Element] = []) -> Element {
        let head = properties.isEmpty ? [] : [element("rPr", [:], properties)]
        return element("r", [:], head + content)
    }

    /// The runs of a text.
    static func runs(_ text: Text, adding emphasis: Emphasis = []) -> [Element] {
        text.runs.map { run in
            switch run {
            case .text(let words, let own): self.run(words, own.union(emphasis))
            case .lineBreak: self.run([element("br")])
            }
        }
    }

    /// A run in the face that has the boxes, whichever face the application would choose.
    static func box(_ tag: String, face: String) -> Element {
        let fonts = element(
            "rFonts",
            ["ascii": face, "hAnsi": face, "eastAsia": face, "cs": face, "hint": "eastAsia"])
        return run(content(of: tag), [fonts])
    }

    static let tab = run([element("tab")])

    private static func properties(_ emphasis: Emphasis) -> [Element] {
        var properties: [Element] = []
        if emphasis.contains(.bold) { properties += [element("b"), element("bCs")] }
        if emphasis.contains(.italic) { properties += [element("i"), element("iCs")] }
        if emphasis.contains(.underline) { properties.append(value("u", "single")) }
        return properties
    }

    private static func content(of text: String) -> [Element] {
        text.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
            .flatMap { index, part in
                (index > 0 ? [element("tab")] : []) + (part.isEmpty ? [] : [words(String(part))])
            }
    }

    private static func words(_ text: String) -> Element {
        let space = Attribute(
            Name(
                namespace: "http://www.w3.org/XML/1998/namespace", local: "space", prefix: "xml"),
            "preserve")
        return Element(name("t"), attributes: [space], children: [.text(text)])
    }
}
