import Testing
import VietnameseText

@testable import Dossiers

/// What is read by its bytes where it was read by patterns: both tell the same.
@Suite struct ReadingShortcutTests {
    @Test(arguments: [
        "", " ", "I", "I.", "I)", "I) ", " II. Chi bộ", "II.Chi bộ", "III)\tX", "IV.  ", "C", "C.",
        "C. x", "CD. x", "CB00001", "CL) x", "H. Hà", "HH. Hà", "Hà", "A", "AB", "B) \n y", "I .",
        "I.. x", "I.)", "M0001", "1. x", "i. x", "I\u{301}. x", "Í. x", "X) \u{A0}y", "VIII",
        "A\r\n", "D)x", "L.", "XVI) Chi bộ thôn Đông",
    ])
    func `the numbers of groups`(written: String) {
        let text = written.trimming(while: \.isWhitespace)
        let isAlone = text.wholeMatch(of: /[IVXLC]+[.)]?|[A-H][.)]?/) != nil
        let opensTitle = text.prefixMatch(of: /([IVXLC]+|[A-H])[.)]\s+\S/) != nil
        #expect((GroupNumber(written)?.isAlone ?? false) == isAlone)
        #expect((GroupNumber(written)?.opensTitle ?? false) == opensTitle)
    }

    @Test(arguments: [
        ("Cộng", true), ("CỘNG: 25", true), ("Co\u{323}\u{302}ng", true), (" Cộng", true),
        ("\u{A0}Cộng", true), ("Công", false), ("Cộngx", false), ("Cộng1", true), ("cộng", true),
        ("Đại diện", true), ("đại diện", true), ("ĐẠI DIỆN", true), ("Đại", false), ("", false),
        ("Ấp", true), ("A\u{302}\u{301}p", true), ("a\u{302}\u{301}p", true), ("Ap", false),
        ("M0001", false), ("Nguyễn", false), (" ", false),
    ])
    func `the words that open subtotals and signatures`(text: String, isOne: Bool) {
        #expect(OpeningWords(["Cộng", "Đại diện", "ấp"]).open(text) == isOne)
    }

    @Test(arguments: [
        ("03/5/1956", "03/5/1956"), ("3.5.1956", "3/5/1956"), ("3-5-1956", "3/5/1956"),
        ("1956-05-03", "03/05/1956"), ("5/1956", "5/1956"), ("1956", "1956"), ("1956/00", "1956"),
        ("1956/5", nil), ("31/2/1956", nil), ("29/02/1956", "29/02/1956"), ("", nil), ("/", nil),
        ("1/2/3/1956", nil), ("1//1956", nil), ("1956/", nil), ("03 / 5 / 1956", "03/5/1956"),
        ("ngày 3 tháng 5 năm 1956", "3/5/1956"), ("tháng 5 năm 1956", "5/1956"),
        ("năm 1956", "1956"), ("1956-05-03T00:00:00", "03/05/1956"), ("３/５/１９５６", nil),
        ("13/13/1956", nil), ("003/5/1956", nil), ("3/5/56", nil), ("x", nil), ("2-1956", "2/1956"),
    ])
    func `dates`(text: String, date: String?) {
        #expect(DateText.normalised(text) == date)
    }

    @Test(arguments: [
        "Họ và tên", "Họ, tên (*)", "2. Họ và tên", "Họ và tên¹", "Họ và tên 1)", "12) Ngày sinh",
        "3 - Quê quán", "Chi bộ [mã]", "(Ghi chú)", "", "()", "2023", "Mức 1", "½ năm",
        "Cấp (a) (b)",
        "１. Họ tên", "Năm 2023 (dự kiến)", "Điểm⁴", "Ho\u{323} te\u{302}n", "NGÀY\u{A0}SINH",
        "a/b;c",
    ])
    func `the keys of titles`(title: String) {
        let short = title.replacing(/\([^()]*\)|\[[^\[\]]*\]/, with: " ")
        let bare = short.replacing(
            /^\s*[0-9]+\s*[.)\-]\s*|\s*([²³¹⁰⁴-⁹]+|[0-9]{1,2}\))\s*$/, with: "")
        let keys = [title, short, bare].map(Self.key).reduce(into: [String]()) { keys, key in
            if !keys.contains(key), keys.isEmpty || !key.isEmpty { keys.append(key) }
        }
        #expect(TitleKey.all(of: title) == keys)
    }

    private static func key(_ text: String) -> String {
        let folded = VietnameseText.folded(VietnameseText.repaired(text).text)
        let words = folded.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? folded : words.joined(separator: " ")
    }

    @Test(arguments: [
        "", " ", "a", " a", "a  b", "a\nb", "\u{A0}a", "Nguyễn Văn An", "Le\u{302}  Va\u{306}n",
        "a\r\nb", "- x\n- y", "12 500", "N\u{200B}ăm", "a\u{85}b", " \u{301}a",
    ])
    func `the text of a cell`(raw: String) {
        let text = CellText(raw)
        let whole = VietnameseText.repaired(raw).text.trimming(while: \.isWhitespace)
        #expect(text.text == whole)
        #expect(text.line == whole.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        let lines = whole.split(whereSeparator: \.isNewline)
            .map { $0.trimming(while: \.isWhitespace) }.filter { !$0.isEmpty }
        #expect(text.lines == lines)
    }
}
