import Markup
import OpenPackage

/// A `.docx` as a person reads it, for goldens that can be reviewed in a diff.
///
/// A line for each paragraph with its style in brackets, `→` for a tab, `↵` for a line break; the
/// cells of a row are set in and divided by `|`.
public struct DocumentOutline {
    /// The lines.
    public private(set) var lines: [String] = []
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// Reads the main document, the headers and the footers.
    public init(_ bytes: [UInt8]) throws {
        let package = try Package(reading: bytes)
        for part in package.partNames where Self.isText(part) {
            lines.append("== \(part)")
            append(try Element(parsing: try package.contents(of: part)), indent: "")
        }
    }

    /// The text of the paragraphs whose style starts with "Heading".
    public static func headings(_ bytes: [UInt8]) throws -> [String] {
        let lines = try DocumentOutline(bytes).lines
        return lines.compactMap { line in
            guard let end = line.firstIndex(of: "]"), line.hasPrefix("[Heading") else { return nil }
            return String(line[line.index(after: end)...].drop { $0 == " " })
        }
    }

    /// The whole as one text.
    public var text: String { lines.joined(separator: "\n") + "\n" }

    private static func isText(_ part: PartName) -> Bool {
        part.path.hasPrefix("/word/document") || part.path.hasPrefix("/word/header")
            || part.path.hasPrefix("/word/footer")
    }

    private mutating func append(_ element: Element, indent: String) {
        for child in element.elements {
            switch child.name.local {
            case "p": lines.append(indent + Self.paragraph(child))
            case "tr": appendRow(child, indent: indent)
            default: append(child, indent: indent)
            }
        }
    }

    private mutating func appendRow(_ row: Element, indent: String) {
        for (index, cell) in row.elements.filter({ $0.name.local == "tc" }).enumerated() {
            append(cell, indent: indent + (index == 0 ? "| " : "  | "))
        }
    }

    private static func paragraph(_ paragraph: Element) -> String {
        let name = Name(namespace: namespace, local: "pStyle")
        let properties = paragraph.first(Name(namespace: namespace, local: "pPr"))
        let style = properties?.first(name)?.attribute(Name(namespace: namespace, local: "val"))
        return (style.map { "[\($0)] " } ?? "") + content(paragraph)
    }

    private static func content(_ element: Element) -> String {
        element.elements.map { child in
            switch child.name.local {
            case "t": child.text
            case "tab": "→"
            case "br": "↵"
            case "pPr", "rPr": ""
            case "fldSimple", "instrText": "{\(child.text)}"
            default: content(child)
            }
        }.joined()
    }
}
