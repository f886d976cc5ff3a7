import Testing

@testable import VietnameseText

@Suite struct LetterTableTests {
    /// Texts of every kind that lists are found to have.
    static let texts = [
        "", " ", "Nguyễn Thị Ánh", "  HỌ\u{A0}VÀ \n TÊN ", "Đảng ủy", "Ðảng", "Ɖảng", "đ ɖ", "tƣ",
        "Le\u{302} Va\u{306}n", "u\u{31B}\u{309}", "e\u{323}\u{302}", "N\u{200B}ăm", "Nguуễn Vаn",
        "Москва", "Αθήνα 5 μm", "Ｃhi bộ ０１", "a\u{340} e\u{341}", "nǎm Nguyê˜n tha´ng mı\u{300}nh",
        "A´ hǎo Yıldız", "NguyÔn V¨n §«ng", "Nguyeãn Vaên", "NGUY£N", "12 500", "1\u{A0}250",
        "1\u{301}2",
        "\u{301}a", " \u{301}a", "a\u{34F}b", "a\r\nb", "a\u{85}b", "a\u{2028}b", "İstanbul", "ȺȾ",
        "straße", "Ǆungla", "œuvre", "K\u{327}", "\u{212A}elvin", "漢 字", "👩‍👩‍👧 nhà", "H'Hen Niê",
        "\u{FEFF}Mã", "x\u{AD}y", "½ ² ³", "_x000D_", "\u{0}a", "ﬁ ﬂ", "ạ\u{300}", "Ố\u{323}",
    ]

    @Test(arguments: texts)
    func `texts come out as Unicode's own tables have them`(text: String) {
        #expect(Self.isAsByUnicode(text))
    }

    @Test func `so does every character, alone and among others`() {
        let scalars = (Array(0...0x3FF) + Array(0x1D00...0x206F) + Array(0x2C60...0x2C7F))
            .compactMap(Unicode.Scalar.init)
        for scalar in scalars {
            let text = "\(scalar)"
            for text in [text, "a\(text)", "\(text)e", "ê\(text)\(text) B"] {
                #expect(Self.isAsByUnicode(text), "\(scalar.value)")
            }
        }
    }

    private static func isAsByUnicode(_ text: String) -> Bool {
        let repaired = VietnameseText.repaired(text)
        let whole = VietnameseText.repairedByUnicode(text)
        let pairs = [
            (VietnameseText.folded(text), VietnameseText.foldedByUnicode(text)),
            (VietnameseText.composed(text), VietnameseText.composedByUnicode(text)),
            (repaired.text, whole.text),
        ]
        return repaired.repairs == whole.repairs
            && pairs.allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }

    @Test(arguments: texts)
    func `a plain line has nothing to repair and no space to take out`(text: String) {
        let repaired = VietnameseText.repaired(text)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = VietnameseText.isPlainLine(text)
        #expect(!isPlain || repaired.repairs.isEmpty && line.utf8.elementsEqual(text.utf8))
    }

    @Test(arguments: [
        ("Nguyễn Văn An", true), ("M0001", true), ("", true), (" a", false), ("a ", false),
        ("a  b", false), ("a\nb", false), ("a\tb", false), ("a\u{85}b", false),
        ("Lê\u{A0}Văn", false),
    ])
    func `most cells are plain lines`(text: String, isPlain: Bool) {
        #expect(VietnameseText.isPlainLine(text) == isPlain)
    }
}
