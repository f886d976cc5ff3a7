import Testing

@testable import VietnameseText

@Suite struct LegacyShortcutTests {
    private static let tcvn3 = "§¶ng bé x· TiÕn Th¾ng, hä tªn: NguyÔn V¨n Hïng, §Æng ThÞ HuÖ"
    private static let vni = "Ñaûng boä xaõ Tieán Thaéng, hoï teân: Nguyeãn Vaên Huøng"
    private static let typed = "Đảng bộ xã Tiên Thắng, họ tên: Nguyễn Văn Hùng"

    /// Texts in one encoding, with more and more words of Unicode among them.
    static let texts: [String] = [tcvn3, vni, "", "Hà", "Bình", "Lê Văn Hùng", "©®«»", typed]
        .flatMap { text in
            (0...3).flatMap { count in
                ["Nguyễn", "đ", "Huyện ủy", typed].map { word in
                    ([text] + Array(repeating: word, count: count)).joined(separator: " ")
                }
            }
        }

    @Test(arguments: texts, [true, false])
    func `a text that is surely Unicode has no clear reading in any font`(
        text: String, symbols: Bool
    ) {
        let clear = VietnameseText.clearReading(of: text, symbols: symbols)
        let readings = LegacyEncoding.allCases
            .map { LegacyReading(text, as: $0, symbols: symbols) }
            .compactMap { reading in reading.evidence.map { (reading, $0) } }
        #expect(clear?.encoding == readings.max { $0.1 < $1.1 }?.0.encoding)
    }

    @Test(arguments: [
        (".VnTime", true), ("\".VnTimeH\"", true), (" .vntime", true), ("VNI-Times", true),
        ("vni", true), ("V N I", true), ("Times New Roman", false), ("Vni", true),
        ("Verdana", false),
        ("", false), (";.VnTime", false), ("ＶＮＩ", false), ("Arial;.VnTime", false),
    ])
    func `fonts are known by how their names begin`(name: String, isLegacy: Bool) {
        #expect((VietnameseText.legacyFont(named: name) != nil) == isLegacy)
    }
}
