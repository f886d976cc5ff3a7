import Testing
import VietnameseText

/// All 134 letters of the alphabet that are not ASCII: 67 small ones and their capitals.
@Suite struct LegacyLettersTests {
    static let small = Array(
        """
        àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ
        """)

    /// The letters in the order of `small`, as `iconv` writes them in TCVN5712-1, read as Latin-1.
    static let vn3 = Array(
        """
        µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{AD}õö÷øùúûüýþ®
        """)

    static let vni = """
        aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä \
        ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï \
        ö öø öû öõ öù öï yø yû yõ yù î ñ
        """.split(separator: " ").map(String.init)

    @Test func `the tables are whole`() {
        #expect(Set(Self.small).count == 67)
        #expect(Set(Self.vn3).count == 67)
        #expect(Set(Self.vni).count == 67)
    }

    @Test(arguments: zip(small, vn3))
    func `each letter of VN3 is read, and as a capital in a font of capitals`(
        letter: Character, code: Character
    ) {
        #expect(read("\(code) §¹t ®éi", ".VnTime") == "\(letter) Đạt đội")
        #expect(read("\(code) §¹t ®éi", ".VnTimeH") == "\(letter.uppercased()) ĐẠT ĐỘI")
    }

    @Test(arguments: zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§"))
    func `each capital of VN3 is read`(letter: Character, code: Character) {
        #expect(read("\(code) §¹t ®éi", ".VnTime") == "\(letter) Đạt đội")
    }

    @Test(arguments: zip(small, vni))
    func `each letter of VNI is read, small and capital`(letter: Character, codes: String) {
        #expect(read("\(codes) Ñaït", "VNI-Times") == "\(letter) Đạt")
        #expect(read("\(codes.uppercased()) Ñaït", "VNI-Times") == "\(letter.uppercased()) Đạt")
    }

    @Test func `the mark of VNI may be of the other case`() {
        #expect(read("EÂban Aùnh aÙnh", "VNI-Times") == "Êban Ánh ánh")
    }

    private func read(_ typed: String, _ font: String) -> String? {
        VietnameseText.unicode(fromLegacy: typed, font: font)?.text
    }
}
