import Markup

/// A cell of a sheet that is edited; its address is written when the sheet is.
struct CellMarkup: Sendable {
    var column: Int
    var element: Element

    var style: Int { element.attribute("s").flatMap { Int($0) } ?? 0 }

    var hasFormula: Bool { element.child("f") != nil }

    /// Whether there is more to it than its style.
    var hasContent: Bool {
        element.elements.contains { part in
            switch part.name.local {
            case "f": true
            case "v", "is": !part.text.isEmpty
            default: false
            }
        }
    }
}

extension CellDraft {
    /// The cell's markup: a text is an inline string, which no program takes for a formula
    /// (ECMA-376 part 1, §18.3.1.53).
    func markup(kin root: Element, style: Int) -> Element {
        var cell = root.kin("c")
        if style != 0 { cell.set("s", to: "\(style)") }
        switch self {
        case .blank: break
        case .number(let text) where Self.isNumber(text):
            cell.children = [.element(root.kin("v", [:], [.text(text)]))]
        case .text(let text), .number(let text):
            let run = Self.run(Self.escaped(text), kin: root)
            cell.set("t", to: "inlineStr")
            cell.children = [.element(root.kin("is", [:], [.element(run)]))]
        }
        return cell
    }

    /// A run of text; its white space is kept where a reader might drop it.
    private static func run(_ text: String, kin root: Element) -> Element {
        var run = root.kin("t", [:], [.text(text)])
        let isSpaced = text.first?.isWhitespace == true || text.last?.isWhitespace == true
        guard isSpaced || text.contains(where: \.isNewline) || text.contains("  ") else {
            return run
        }
        let space = Name(
            namespace: "http://www.w3.org/XML/1998/namespace", local: "space", prefix: "xml")
        run.attributes = [Attribute(space, "preserve")]
        return run
    }

    /// Whether a person who edits the cell would make a formula of its text.
    var looksLikeFormula: Bool {
        guard case .text(let text) = self, let first = text.first else { return false }
        return "=+-@".contains(first)
    }

    /// A decimal number; Swift reads hexadecimal ones too, and names.
    private static func isNumber(_ text: String) -> Bool {
        text.allSatisfy { "0123456789+-.eE".contains($0) } && Double(text)?.isFinite == true
    }

    /// The reverse of `SharedText.unescaped`: what looks like an escape is escaped (§22.9.2.19),
    /// line breaks are line feeds, and characters that XML forbids are left out.
    static func escaped(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let scalars = lines.unicodeScalars.filter(Escaping.isAllowed)
        return literal(String(String.UnicodeScalarView(scalars)))
    }

    /// The text with what looks like an escape escaped, so that it is read as it was written.
    static func literal(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }
}
