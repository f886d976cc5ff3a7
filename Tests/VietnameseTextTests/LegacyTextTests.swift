import Testing
import VietnameseText

@Suite struct LegacyTextTests {
    static let vn3 = LegacyFont(encoding: .tcvn3)
    static let capitals = LegacyFont(encoding: .tcvn3, drawsCapitals: true)
    static let vni = LegacyFont(encoding: .vni)

    @Test(
        arguments: [
            (".VnTime", vn3), (".VnArial Narrow", vn3), (". vntime", vn3), (" .VNTIME ", vn3),
            (".VnTimeH", capitals), (".VnTimeh", capitals), (".VnArial NarrowH", capitals),
            (".VnTime;Times New Roman", vn3), ("VNI-Times", vni), ("vni helve", vni),
            ("Times New Roman", nil), ("Arial", nil), ("Vni", vni), ("UVN Bach Tuyet", nil),
            ("", nil),
        ] as [(String, LegacyFont?)])
    func `a legacy font is known by its name`(name: String, font: LegacyFont?) {
        #expect(VietnameseText.legacyFont(named: name) == font)
    }

    @Test(arguments: [
        (".VnTime", "Hµ Néi", "Hà Nội"), (".VnTime", "NguyÔn V¨n §¹t", "Nguyễn Văn Đạt"),
        (".VnTime", "ch\u{AD}¬ng tr×nh gi¸o dôc", "chương trình giáo dục"),
        (".VnTime", "TÝnh chÝnh x¸c cña kÕt qu¶", "Tính chính xác của kết quả"),
        (".VnTime", "cã", "có"), (".VnTime", "giê", "giờ"), (".VnTime", "ë", "ở"),
        (".VnTime", "Q§-TW", "QĐ-TW"), (".VnTime", "H'Hen Niª", "H'Hen Niê"),
        (".VnTime", "“®¶ng viªn” – 20 %…", "“đảng viên” – 20 %…"),
        (".VnTimeH", "®¶ng bé x· abc 12", "ĐẢNG BỘ XÃ ABC 12"), (".VnTimeH", "®", "Đ"),
        (".VnTimeH", "Chi uy", "CHI UY"), ("VNI-Times", "Haø Noäi", "Hà Nội"),
        ("VNI-Times", "Nguyeãn Vaên Ñaït", "Nguyễn Văn Đạt"),
        ("VNI-Times", "ÑAÛNG BOÄ XAÕ", "ĐẢNG BỘ XÃ"), ("VNI-Times", "cô quan", "cơ quan"),
        ("VNI-Times", "thò xaõ Vónh Yeân", "thị xã Vĩnh Yên"),
        ("VNI-Times", "ngöôøi ñöôïc tæ leä kyù", "người được tỉ lệ ký"),
        ("VNI-Times", "NGÖÔØI Lyù Myõ Kyø YÙ kieán", "NGƯỜI Lý Mỹ Kỳ Ý kiến"),
        ("vni-helve", "QÑ-TW", "QĐ-TW"), ("VNI-Times", "Bhioâng EÂban", "Bhiông Êban"),
    ])
    func `text in a legacy font is what the font shows`(font: String, typed: String, text: String) {
        expect(typed, font, is: text)
    }

    @Test(arguments: [
        (".VnTime", "Đà Nẵng"), (".VnTime", "Trường Đại học Quốc gia Hà Nội"),
        (".VnTime", "cà phê sữa"), (".VnTime", "cá nhân"), (".VnTime", "công an"),
        (".VnTime", "Ðoàn"), (".VnTime", "Ha\u{300} No\u{302}\u{323}i"), (".VnTime", "Nam"),
        (".VnTime", "café"), (".VnTime", "Müller"), (".VnTime", "12/3/1960"), (".VnTime", ""),
        (".VnTimeH", "Nguyễn Văn An"), (".VnTimeH", "HÀ NAM"), (".VnTimeH", "12/3/1960"),
        ("VNI-Times", "Đà Nẵng"), ("VNI-Times", "cá nhân"), ("VNI-Times", "không"),
        ("VNI-Times", "Tô Trọng Toàn"), ("VNI-Times", "José Noël"), ("VNI-Times", "Chi uy"),
    ])
    func `text that is Unicode already stays in a legacy font`(font: String, text: String) {
        #expect(VietnameseText.unicode(fromLegacy: text, font: font) == nil)
    }

    @Test(
        arguments: [
            (".VnTime", "Nguyễn Văn An, quª Hµ Nội", "Nguyễn Văn An, quê Hà Nội"),
            (".VnTime", "NguyÔn V¨n An, quª ë Hà Nội", "Nguyễn Văn An, quê ở Hà Nội"),
            (".VnTimeH", "®¶ng bé x· Điện", "ĐẢNG BỘ XÃ Điện"),
            ("VNI-Times", "Nguyeãn Vaên An, Hà Nội", "Nguyễn Văn An, Hà Nội"),
            (nil, "Nguyễn Thị NguyÔn V¨n An", nil),
            (nil, "Nguyễn Thị Lan, quª Hµ Nội", nil),
        ] as [(String?, String, String?)])
    func `of a mixed text only the legacy words change`(
        font: String?, typed: String, text: String?
    ) {
        expect(typed, font, is: text)
    }

    @Test(arguments: [nil, "Times New Roman"])
    func `letters alone tell a legacy text`(font: String?) {
        expect("Hµ Néi", font, is: "Hà Nội")
        expect("NguyÔn", font, is: "Nguyễn")
        expect("M« h×nh hãa vµ m« pháng", font, is: "Mô hình hóa và mô phỏng")
        expect("§¶ng viªn ë chi bé 1", font, is: "Đảng viên ở chi bộ 1")
        expect("Haø Noäi", font, is: "Hà Nội")
        expect("Ñaûng", font, is: "Đảng")
        expect("tö coâng", font, is: "tư công")
        expect("Toâi xin höùa seõ coá gaéng", font, is: "Tôi xin hứa sẽ cố gắng")
    }

    @Test(arguments: [
        "café", "Đà Nẵng", "Hà Nội", "cá nhân không có", "Élève à l'école où", "haï", "naïve",
        "Noël José Müller", "El Niño, São Paulo", "für Männer und Frauen über 50", "µm",
        "5 µm, 7 µm",
        "25 °C ± 5 % © 2024 Intel®", "«Đảng» «Nhân dân» «abc»", "½ m²", "Trân", "poäng", "m\u{E9}",
        "Flaggan -L given mer än en gång", "\u{F0B7} Nam \u{F0A8} Nguyen", "\u{F0B7}", "Hoi nghi",
        "",
        "Kích thước: 10 µm, 15 µg", "Москва", "Ha\u{300} No\u{302}\u{323}i",
    ])
    func `without a font what is not legacy for certain stays`(text: String) {
        #expect(VietnameseText.unicode(fromLegacy: text, font: nil) == nil)
    }

    @Test(
        arguments: [
            (".VnTime", "Hµ Néi", "Hà Nội"), (".VnTime", "Nam", "Nam"),
            (".VnTimeH", "®¶ng", "ĐẢNG"),
            ("VNI-Times", "Ñaûng boä", "Đảng bộ"), (nil, "§¶ng bé x·", "Đảng bộ xã"),
            (nil, "Ñaûng boä xaõ", "Đảng bộ xã"), (".VnTime", "\u{93}®¶ng\u{94}", "“đảng”"),
        ] as [(String?, String, String)])
    func `codes of symbol fonts are met in the private use area`(
        font: String?, codes: String, text: String
    ) {
        let typed = codes.unicodeScalars.map { Unicode.Scalar(0xF000 + $0.value) ?? $0 }
        expect(String(String.UnicodeScalarView(typed)), font, is: text)
    }

    @Test(
        arguments: [
            (".VnTime", "ABC vá", .tcvn3), ("VNI-Times", "Haø", .vni), (nil, "Hµ Néi", .tcvn3),
            (nil, "Haø Noäi", .vni), (".VnTime", "Haø Noäi", .vni), ("VNI-Times", "Hµ Néi", .tcvn3),
        ] as [(String?, String, LegacyEncoding)])
    func `the encoding is named`(font: String?, typed: String, encoding: LegacyEncoding) {
        #expect(VietnameseText.unicode(fromLegacy: typed, font: font)?.encoding == encoding)
    }

    private func expect(_ typed: String, _ font: String?, is text: String?) {
        let converted = VietnameseText.unicode(fromLegacy: typed, font: font)?.text
        #expect(converted.map { Array($0.utf8) } == text.map { Array($0.utf8) }, "\(typed)")
    }
}
