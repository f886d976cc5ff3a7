import Markup
import VietnameseText

/// The text of a string item, with what was typed in fonts from before Unicode kept apart.
enum SharedText: Hashable {
    case plain(String)
    /// Runs, one of them at least in a legacy font.
    case runs([Run])

    /// Text in one font.
    struct Run: Hashable {
        var text: String
        /// The name of its legacy font; nil for a run in another font or in the cell's own.
        var font: String?
        /// Whether the run has the cell's font.
        var isInCellFont: Bool
    }

    /// Reads a string item, which is plain text in nearly all cases.
    init(_ item: borrowing ElementView) throws(MarkupError) {
        var text = ""
        var isPlain = true
        item.forEachChild { part in
            if part.isNamed("t") { text += Self.unescaped(part.text) } else { isPlain = false }
        }
        self = isPlain ? .plain(text) : SharedText(try item.copy())
    }

    /// Joins the runs of a string item; phonetic runs (`rPh`) are a reading aid, not text.
    init(_ item: Element) {
        let runs = item.elements.compactMap { part -> Run? in
            switch part.name.local {
            case "t": return Run(Self.unescaped(part.text), properties: nil)
            case "r":
                let text = part.child("t").map { Self.unescaped($0.text) } ?? ""
                return Run(text, properties: part.child("rPr"))
            default: return nil
            }
        }
        self =
            runs.contains { $0.font != nil }
            ? .runs(Self.joined(runs)) : .plain(runs.map(\.text).joined())
    }

    /// As it stands in the file.
    var typed: String {
        switch self {
        case .plain(let text): text
        case .runs(let runs): runs.map(\.text).joined()
        }
    }

    /// As its fonts show it.
    ///
    /// - Parameter font: the legacy font of the cell; nil for another font.
    func shown(inCellWith font: String?) -> String {
        switch self {
        case .plain(let text): return Self.shown(text, font)
        case .runs(let runs):
            return runs.map { Self.shown($0.text, $0.isInCellFont ? font : $0.font) }.joined()
        }
    }

    private static func shown(_ text: String, _ font: String?) -> String {
        guard let font else { return text }
        return VietnameseText.unicode(fromLegacy: text, font: font)?.text ?? text
    }

    /// Neighbouring runs of one font become one: single letters tell little of how they were typed.
    private static func joined(_ runs: [Run]) -> [Run] {
        runs.reduce(into: []) { joined, run in
            guard let last = joined.last, last.font == run.font,
                last.isInCellFont == run.isInCellFont
            else { return joined.append(run) }
            joined[joined.count - 1].text += run.text
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

extension SharedText.Run {
    fileprivate init(_ text: String, properties: Element?) {
        self.text = text
        font = CellFonts.legacyName(in: properties)
        isInCellFont = properties?.child("rFont") == nil
    }
}
