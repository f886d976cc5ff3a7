/// The letters that the codes of an encoding show.
struct LegacyTable: Sendable {
    /// Letters of one code.
    let singles: [UInt8: Unicode.Scalar]
    /// Letters of two codes, by the first and the second one.
    let pairs: [UInt8: [UInt8: Unicode.Scalar]]
}

extension LegacyEncoding {
    /// What the codes of this encoding show.
    var table: LegacyTable {
        switch self {
        case .tcvn3: Self.tcvn3Table
        case .vni: Self.vniTable
        }
    }

    /// TCVN 5712:1993, VN3: letters in the order of their codes, from each first code on.
    private static let tcvn3Table: LegacyTable = {
        let rows: [(first: UInt8, letters: String)] = [
            (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"),
            (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"),
            (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]
        var singles: [UInt8: Unicode.Scalar] = [:]
        for (first, letters) in rows {
            for (code, letter) in zip(first...0xFF, letters.unicodeScalars) {
                singles[code] = letter
            }
        }
        return LegacyTable(singles: singles, pairs: [:])
    }()

    /// VNI for Windows: letters with codes of their own, the others a base letter and a mark.
    private static let vniTable: LegacyTable = {
        var singles: [UInt8: Unicode.Scalar] = [:]
        var pairs: [UInt8: [UInt8: Unicode.Scalar]] = [:]
        for (code, letter) in zip("ñôöìæóíòî".unicodeScalars, "đơưìỉĩíịỵ".unicodeScalars) {
            for (code, letter) in bothCases(code, letter) { singles[byte(code)] = letter }
        }
        for (bases, marks) in vniMarks {
            for base in bases.unicodeScalars {
                for (mark, combining) in marks {
                    for (base, shown) in bothCases(base, singles[byte(base)] ?? base) {
                        guard let letter = composed(shown, combining) else { continue }
                        pairs[byte(base), default: [:]][byte(mark)] = letter
                        pairs[byte(base), default: [:]][byte(capital(mark))] = letter
                    }
                }
            }
        }
        return LegacyTable(singles: singles, pairs: pairs)
    }()

    /// The marks that follow a base letter, as small letters, and what they put on it.
    private static let vniMarks: [(bases: String, marks: [(Unicode.Scalar, String)])] = [
        (
            "aeouyôö",
            [
                ("ø", "\u{300}"), ("û", "\u{309}"), ("õ", "\u{303}"), ("ù", "\u{301}"),
                ("ï", "\u{323}"),
            ]
        ),
        (
            "aeo",
            [
                ("â", "\u{302}"), ("à", "\u{302}\u{300}"), ("å", "\u{302}\u{309}"),
                ("ã", "\u{302}\u{303}"), ("á", "\u{302}\u{301}"), ("ä", "\u{323}\u{302}"),
            ]
        ),
        (
            "a",
            [
                ("ê", "\u{306}"), ("è", "\u{306}\u{300}"), ("ú", "\u{306}\u{309}"),
                ("ü", "\u{306}\u{303}"), ("é", "\u{306}\u{301}"), ("ë", "\u{323}\u{306}"),
            ]
        ),
    ]

    private static func bothCases(
        _ code: Unicode.Scalar, _ letter: Unicode.Scalar
    ) -> [(Unicode.Scalar, Unicode.Scalar)] {
        [(code, letter), (capital(code), capital(letter))]
    }

    private static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
    }

    private static func composed(_ base: Unicode.Scalar, _ marks: String) -> Unicode.Scalar? {
        let letter = VietnameseText.composed(String(base) + marks).unicodeScalars
        return letter.count == 1 ? letter.first : nil
    }

    private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
        UInt8(truncatingIfNeeded: scalar.value)
    }
}
