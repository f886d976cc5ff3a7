import Markup
import OpenPackage

/// A fillable form as XML, to be changed as applications change it.
public struct FormDocument {
    var package: Package
    var root: Element
    /// Its content controls with a tag, in reading order.
    public private(set) var controls: [FormControl] = []

    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
    static let main = PartName("/word/document.xml")

    /// Reads a form that this project wrote.
    public init(_ bytes: [UInt8]) throws {
        package = try Package(reading: bytes)
        guard let main = Self.main else { throw PackageError.missingPart("/word/document.xml") }
        root = try package.markup(of: main)
        addControls(in: root)
    }

    /// The document as a file.
    public func sealed() throws -> [UInt8] {
        var package = package
        if let main = Self.main { package.setContents(of: main, to: root.serializedDocument()) }
        return try package.sealed()
    }

    private mutating func addControls(in element: Element) {
        var bookmark = ""
        let pieces = element.elements.filter { Self.isPiece($0) }
        for child in element.elements {
            if child.name.local == "bookmarkStart" { bookmark = child.word("name") ?? "" }
            guard var control = FormControl(child, after: bookmark) else {
                addControls(in: child)
                continue
            }
            control.isAlone = pieces.count == 1
            control.isBesideAnother = zip(pieces, pieces.dropFirst()).contains { left, right in
                left.name.local == "sdt" && right.name.local == "sdt"
                    && (left == child || right == child)
            }
            controls.append(control)
        }
    }

    private static func isPiece(_ element: Element) -> Bool {
        element.name.local == "sdt" || element.name.local == "r"
    }

    /// Puts something else in the place of each control; gets its number and its element.
    mutating func replaceControls(_ change: (Int, Element) -> [Node]) {
        var number = 0
        root.children = Self.replaced(root.children, &number, change)
    }

    private static func replaced(
        _ nodes: [Node], _ number: inout Int, _ change: (Int, Element) -> [Node]
    ) -> [Node] {
        var result: [Node] = []
        for node in nodes {
            guard var element = node.element else {
                result.append(node)
                continue
            }
            if FormControl(element, after: "") != nil {
                result += change(number, element)
                number += 1
            } else {
                element.children = replaced(element.children, &number, change)
                result.append(.element(element))
            }
        }
        return result
    }
}

/// A content control of a form.
public struct FormControl: Hashable, Sendable {
    /// What can be put in.
    public enum Kind: Hashable, Sendable {
        case text, paragraphs, tick
        case date(format: String)
        case list([Item])
    }

    /// One line of a list.
    public struct Item: Hashable, Sendable {
        /// What data have.
        public var code: String
        /// What is printed.
        public var text: String
    }

    /// "cap_do.i_1=XS".
    public var tag: String
    /// What can be put in.
    public var kind: Kind
    /// The name of its bookmark.
    public var bookmark: String
    /// What stands in it, with tabs.
    public var content: String
    /// How many paragraphs stand in it; 0 for a control within a paragraph.
    public var rows: Int
    /// Whether nothing else stands in its paragraph.
    public var isAlone = false
    /// Whether another control follows it, or goes before it, with nothing between them.
    public var isBesideAnother = false

    init?(_ element: Element, after bookmark: String) {
        guard element.name.local == "sdt", let properties = element.child("sdtPr"),
            let tag = properties.child("tag")?.word("val"),
            let content = element.child("sdtContent")
        else { return nil }
        self.tag = tag
        kind = Self.kind(properties)
        rows = content.elements.count { $0.name.local == "p" }
        let inner = rows > 0 ? content.descendant("bookmarkStart")?.word("name") : nil
        self.bookmark = inner ?? bookmark
        self.content = Self.text(content)
    }

    private static func kind(_ properties: Element) -> Kind {
        if properties.child("checkbox") != nil { return .tick }
        if properties.child("richText") != nil { return .paragraphs }
        if let date = properties.child("date") {
            return .date(format: date.child("dateFormat")?.word("val") ?? "")
        }
        guard let list = properties.child("dropDownList") else { return .text }
        return .list(
            list.elements.map { item in
                Item(code: item.word("value") ?? "", text: item.word("displayText") ?? "")
            })
    }

    private static func text(_ element: Element) -> String {
        element.elements.map { child in
            switch child.name.local {
            case "t": child.text
            case "tab": "\t"
            case "pPr", "rPr": ""
            default: text(child)
            }
        }.joined()
    }
}

extension FormControl {
    /// Whether nothing but dots stand in it, so that somebody may write in front of them.
    public var isDotted: Bool {
        content.allSatisfy { "\t.…_ \u{A0}".contains($0) }
            && (isAlone || content.contains { "\t.…_".contains($0) })
    }
}

extension Element {
    func child(_ local: String) -> Element? { elements.first { $0.name.local == local } }

    func descendant(_ local: String) -> Element? {
        for child in elements {
            if child.name.local == local { return child }
            if let found = child.descendant(local) { return found }
        }
        return nil
    }

    /// An attribute in Word's namespace.
    func word(_ local: String) -> String? {
        attribute(Name(namespace: FormDocument.word, local: local))
    }
}
