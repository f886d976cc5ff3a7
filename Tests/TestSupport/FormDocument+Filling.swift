import Markup
import OpenPackage

/// What somebody puts into a control.
public enum Entry: Hashable, Sendable {
    /// Text, a line for each paragraph.
    case lines([String])
    /// A date as it is typed; ISO 8601 for a whole day.
    case day(iso: String?, text: String)
    /// One of a list's items.
    case item(code: String, text: String)
    /// A box, ticked or not.
    case box(Bool)

    /// What is typed.
    public var typed: [String] {
        switch self {
        case .lines(let lines): lines
        case .day(_, let text), .item(_, let text): [text]
        case .box(let isTicked): [isTicked ? "\u{2612}" : "\u{2610}"]
        }
    }
}

/// Filling in as Microsoft Word does, which leaves every control with its tag.
extension FormDocument {
    /// Puts an entry into each control, in their order; nil leaves a control as it is.
    ///
    /// - Parameter leavesDots: whether the dots stay behind what is typed; never in Word, where
    ///   they are a placeholder that is gone at the first letter.
    public mutating func fill(_ entries: [Entry?], leavesDots: (Int) -> Bool = { _ in false }) {
        replaceControls { number, control in
            guard let entry = entries[number] else { return [.element(control)] }
            var filling = Filling(entry: entry, leavesDots: leavesDots(number))
            return [.element(filling.filled(control))]
        }
    }

    /// What Word writes besides: its own properties, and the marks of a session of editing.
    ///
    /// Word drops a bookmark within a placeholder with the placeholder.
    public mutating func saveAsWord() {
        var number = 0
        root = Self.numbered(root, &number)
        if !root.namespaces.contains(where: { $0.prefix == "w14" }) {
            root.namespaces.append(NamespaceDeclaration(prefix: "w14", uri: Self.word2010))
        }
        replaceControls { _, control in
            let isBlank = control.descendant("showingPlcHdr") != nil
            return [
                .element(isBlank ? control : control.removing(["bookmarkStart", "bookmarkEnd"]))
            ]
        }
        guard let part = PartName("/docProps/app.xml") else { return }
        let text = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/\
            extended-properties"><Template>Normal.dotm</Template><TotalTime>12</TotalTime>\
            <Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion>\
            </Properties>
            """
        package.setContents(of: part, to: Array(text.utf8))
    }

    private static func numbered(_ element: Element, _ number: inout Int) -> Element {
        var element = element
        if element.name.local == "p" {
            number += 1
            let digits = String(number + 0x1A2B_0000, radix: 16, uppercase: true)
            element.attributes += [
                Attribute(Name(namespace: word2010, local: "paraId", prefix: "w14"), digits),
                Attribute(Name(namespace: word2010, local: "textId", prefix: "w14"), "77777777"),
                Attribute(Name(namespace: word, local: "rsidR", prefix: "w"), "00C41D2F"),
            ]
        }
        element.children = element.children.map { node in
            node.element.map { .element(numbered($0, &number)) } ?? node
        }
        return element
    }
}

extension Element {
    func removing(_ locals: Set<String>) -> Element {
        var element = self
        element.children = children.compactMap { node in
            guard let child = node.element else { return node }
            return locals.contains(child.name.local) ? nil : .element(child.removing(locals))
        }
        return element
    }
}

/// One control that is filled in.
private struct Filling {
    var entry: Entry
    var leavesDots: Bool

    mutating func filled(_ control: Element) -> Element {
        var control = control
        control.children = control.children.map { node in
            guard var part = node.element else { return node }
            switch part.name.local {
            case "sdtPr": part = properties(part)
            case "sdtContent":
                let isBlock = part.child("p") != nil
                part.children = isBlock ? paragraphs(part) : inline(part)
            default: break
            }
            return .element(part)
        }
        return control
    }

    private func properties(_ properties: Element) -> Element {
        var properties = properties.removing(["showingPlcHdr"])
        properties.children = properties.children.map { node in
            guard var child = node.element else { return node }
            switch (child.name.local, entry) {
            case ("date", .day(let day?, _)):
                child.set(FormDocument.word, "w", "fullDate", to: day + "T00:00:00Z")
            case ("dropDownList", .item(let code, _)):
                child.set(FormDocument.word, "w", "lastValue", to: code)
            case ("checkbox", .box(let isTicked)):
                child.children = child.children.map { node in
                    guard var state = node.element, state.name.local == "checked" else {
                        return node
                    }
                    state.set(FormDocument.word2010, "w14", "val", to: isTicked ? "1" : "0")
                    return .element(state)
                }
            default: break
            }
            return .element(child)
        }
        return properties
    }

    /// The lines in the paragraphs that are there, and more of the same where they are too few.
    private func paragraphs(_ content: Element) -> [Node] {
        let old = content.elements.filter { $0.name.local == "p" }
        guard let model = old.first else { return content.children }
        var result: [Element] = entry.typed.enumerated().map { index, text in
            var paragraph = index < old.count ? old[index] : model
            if index >= old.count {
                paragraph = paragraph.removing(["bookmarkStart", "bookmarkEnd"])
            }
            let kept = paragraph.children.filter { node in
                ["pPr", "bookmarkStart", "bookmarkEnd"].contains(node.element?.name.local ?? "")
            }
            let isDotted = leavesDots && index < old.count
            paragraph.children = kept + line(text, in: paragraph, leavesDots: isDotted)
            return paragraph
        }
        if leavesDots { result += old.dropFirst(result.count) }
        return result.map(Node.element)
    }

    /// The lines with breaks between them: a control within a paragraph holds no paragraphs.
    private func inline(_ content: Element) -> [Node] {
        let lines = entry.typed
        return lines.enumerated().flatMap { index, text -> [Node] in
            let isLast = index == lines.count - 1
            let line = line(text, in: content, leavesDots: leavesDots && isLast)
            return isLast ? line : line + [Self.lineBreak]
        }
    }

    private static let lineBreak = Node.element(
        Element(
            Name(namespace: FormDocument.word, local: "r", prefix: "w"),
            children: [
                .element(Element(Name(namespace: FormDocument.word, local: "br", prefix: "w")))
            ]))

    private func line(_ text: String, in element: Element, leavesDots: Bool) -> [Node] {
        let old = element.elements.filter { $0.name.local == "r" }
        let runs = Self.runs(of: text, like: old.first)
        return runs + (leavesDots ? old.map(Node.element) : [])
    }

    /// Text in several runs, as Word leaves it when somebody has typed, gone back and corrected.
    private static func runs(of text: String, like model: Element?) -> [Node] {
        let middle = text.index(text.startIndex, offsetBy: text.count / 3)
        let parts = [text[..<middle], text[middle...]].filter { !$0.isEmpty }
        let runs = parts.enumerated().map { index, part in
            let mark = Name(namespace: FormDocument.word, local: "rsidR", prefix: "w")
            var words = Element(
                Name(namespace: FormDocument.word, local: "t", prefix: "w"),
                children: [.text(String(part))])
            words.attributes = [
                Attribute(
                    Name(
                        namespace: "http://www.w3.org/XML/1998/namespace", local: "space",
                        prefix: "xml"), "preserve")
            ]
            return Element(
                Name(namespace: FormDocument.word, local: "r", prefix: "w"),
                attributes: [Attribute(mark, index == 0 ? "00C41D2F" : "003A7E10")],
                children: [model?.child("rPr").map(Node.element), .element(words)]
                    .compactMap(\.self))
        }
        let error = { type in
            Node.element(
                Element(
                    Name(namespace: FormDocument.word, local: "proofErr", prefix: "w"),
                    attributes: [
                        Attribute(
                            Name(namespace: FormDocument.word, local: "type", prefix: "w"), type)
                    ]))
        }
        return [error("spellStart")] + runs.map(Node.element) + [error("spellEnd")]
    }
}

extension Element {
    fileprivate mutating func set(
        _ namespace: String, _ prefix: String, _ local: String, to value: String
    ) {
        let name = Name(namespace: namespace, local: local, prefix: prefix)
        attributes.removeAll { $0.name == name }
        attributes.append(Attribute(name, value))
    }
}
