import Markup

/// The texts that cells share, and the text of a rich or plain string item.
enum SharedText {
    /// Reads `sharedStrings.xml`.
    static func items(of table: Element) -> [String] {
        table.children(named: "si").map(text(of:))
    }

    /// Joins the runs of a string item; phonetic runs (`rPh`) are a reading aid, not text.
    static func text(of item: Element) -> String {
        item.elements.reduce(into: "") { text, part in
            switch part.name.local {
            case "t": text += unescaped(part.text)
            case "r": text += part.child("t").map { unescaped($0.text) } ?? ""
            default: break
            }
        }
    }

    /// Reads `_x000D_`, as characters that XML forbids are written (§22.9.2.19); those that no
    /// text may hold are left out.
    static func unescaped(_ text: String) -> String {
        let bytes = text.utf8
        let isPlain = !bytes.contains(UInt8(ascii: "_")) && !bytes.contains(0x0D)
        guard !isPlain else { return text }
        guard text.contains("_x") else { return text.replacing("\r\n", with: "\n") }
        let pattern = /_x([0-9A-Fa-f]{4})_/
        return text.replacing(pattern) { match in
            guard let code = UInt32(match.1, radix: 16) else { return String(match.0) }
            if code < 0x20, code != 0x09, code != 0x0A { return "" }
            return Unicode.Scalar(code).map { String(Character($0)) } ?? ""
        }.replacing("\r\n", with: "\n")
    }
}
