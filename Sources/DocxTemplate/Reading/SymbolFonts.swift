/// Characters of fonts whose letters are pictures (`w:sym`, ECMA-376 part 1, §17.3.3.30).
enum SymbolFonts {
    /// The character that a symbol font shows for a code; nil for a font whose codes are letters.
    ///
    /// The code may lie in the private use area at U+F000, where Word puts it.
    static func character(_ code: UInt32, in font: String) -> String? {
        let code = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
        switch font.lowercased() {
        case "wingdings": return wingdings[code] ?? ""
        case "wingdings 2": return wingdings2[code] ?? ""
        case "symbol": return symbol[code] ?? ""
        case "webdings", "wingdings 3": return webdings[code] ?? ""
        default: return nil
        }
    }

    private static let wingdings: [UInt32: String] = [
        0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x76: "-",
        0x77: "-", 0x9F: "-", 0xA1: "○", 0xA7: "-", 0xA8: "□", 0xD8: "-", 0xE0: "→", 0xE8: "→",
        0xF0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x78: "☒", 0x20: " ",
    ]

    private static let wingdings2: [UInt32: String] = [
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA2: "■",
        0xA3: "□", 0x98: "●", 0x20: " ",
    ]

    private static let webdings: [UInt32: String] = [
        0x61: "✓", 0x63: "□", 0x67: "■", 0x72: "✗", 0x20: " ",
    ]

    private static let symbol: [UInt32: String] = [
        0x20: " ", 0x2B: "+", 0x2D: "-", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
        0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBC: "…",
    ]
}
