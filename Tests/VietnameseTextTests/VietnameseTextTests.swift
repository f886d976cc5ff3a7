import Testing
import VietnameseText

@Suite struct VietnameseTextTests {
    @Test(arguments: [
        ("Đảng ủy", "Đảng ủy"), ("Le\u{302} Va\u{306}n", "Lê Văn"), ("u\u{31B}\u{309}", "ử"),
        ("e\u{323}\u{302}", "ệ"), ("", ""), ("abc", "abc"),
    ])
    func `text is composed`(text: String, composed: String) {
        #expect(Array(VietnameseText.composed(text).utf8) == Array(composed.utf8))
    }

    @Test(arguments: [
        ("Họ và tên", "ho va ten"), ("  HỌ\u{A0}VÀ \n TÊN ", "ho va ten"),
        ("Đảng", "dang"), ("Ðảng", "dang"), ("Ɖảng", "dang"), ("đ", "d"), ("tƣ", "tu"),
        ("Le\u{302}", "le"), ("H'Hen Niê", "h'hen nie"), ("N\u{200B}ăm", "nam"), ("", ""),
    ])
    func `text is folded for matching`(text: String, folded: String) {
        #expect(VietnameseText.folded(text) == folded)
    }

    @Test(arguments: [
        ("Nguyễn Thị Ánh", "Nguyen-Thi-Anh"), ("Đỗ  Văn/Đạt ", "Do-Van-Dat"),
        ("../../x", "x"), ("H'Hen Niê", "H-Hen-Nie"), ("Chi bộ 1", "Chi-bo-1"), ("漢", ""),
    ])
    func `names of files are plain`(text: String, name: String) {
        #expect(VietnameseText.fileName(text) == name)
    }

    @Test(arguments: [
        ("Nguyễn Thị Hương", "NGUYỄN THỊ HƯƠNG", true), ("Hòa", "hoà", true),
        ("Thủy", "Thuỷ", true),
        ("Lý Quý", "Lí Quí", true), ("Nguyen Van An", "Nguyễn Văn Ân", true),
        ("Hu\u{31B}\u{300}ng", "Hừng", true), ("Lê  Văn-A", "lê văn a", true),
        ("Nguyễn Thị Hương", "Nguyễn Thị Hường", false), ("Lê Ba", "Lê Bá", false),
        ("Thúy", "Thúi", false), ("Đỗ An", "Dỗ An", false), ("Lê An", "Lê Ân", false),
    ])
    func `names are told apart by their accents`(one: String, other: String, mayBeOne: Bool) {
        #expect(VietnameseText.mayBeOneName(one, other) == mayBeOne)
        #expect(VietnameseText.mayBeOneName(other, one) == mayBeOne)
    }

    @Test func `a title without accents may be typed for one with, and not the other way round`() {
        #expect(VietnameseText.isTyping("NU", of: "Nữ"))
        #expect(!VietnameseText.isTyping("Năm", of: "Nam"))
    }

    @Test func `names of files keep to their limit and do not end in a hyphen`() {
        #expect(VietnameseText.fileName("Nguyễn Văn A", limit: 7) == "Nguyen")
        #expect(VietnameseText.fileName("Nguyễn Văn A", limit: 8) == "Nguyen-V")
    }

    @Test(arguments: [
        ("Đảng viên", "Đảng viên", []),
        ("Ðảng vie\u{302}n", "Đảng viên", [Repair.composition, .lookAlike]),
        ("tƣ tƣ\u{309}ng", "tư tửng", [.lookAlike, .composition]),
        ("Lê\u{A0}Văn", "Lê Văn", [.space]), ("Lê\u{200B} Văn\u{FEFF}", "Lê Văn", [.invisible]),
        ("Nguуễn Vаn", "Nguyễn Van", [.cyrillic]), ("Москва", "Москва", []),
        ("Ивaн", "Ивaн", []), ("M012", "M012", []), ("Ｃhi bộ ０１", "Chi bộ 01", [.lookAlike]),
        ("Νguyễn Văn Αn", "Nguyễn Văn An", [.cyrillic]), ("Αθήνα 5 μm", "Αθήνα 5 μm", []),
        ("a\u{340} e\u{341}", "à é", [.composition]), ("u\u{301}\u{31B}", "ứ", [.composition]),
        ("nǎm Nguyê˜n tha´ng mı\u{300}nh", "năm Nguyễn tháng mình", [.lookAlike]),
        ("Nguyê\u{342}n", "Nguyễn", [.lookAlike]), ("A´ hǎo Yıldız", "A´ hǎo Yıldız", []),
    ])
    func `what is safe is repaired and named`(text: String, repaired: String, kinds: [Repair]) {
        let result = VietnameseText.repaired(text)
        #expect(Array(result.text.utf8) == Array(repaired.utf8))
        #expect(Set(result.repairs) == Set(kinds))
    }

    @Test(arguments: [
        ("ho_tem", "ho_ten"), ("hoten", "ho_ten"), ("ngay_sihn", "ngay_sinh"),
        ("Họ_Tên", "ho_ten"), ("xyz", nil), ("ho_ten", nil),
    ])
    func `the name that was meant is found`(typed: String, meant: String?) {
        let names = ["ho_ten", "ngay_sinh", "que_quan"]
        #expect(VietnameseText.nearest(to: typed, among: names) == meant)
    }
}
