import PartyForms
import Testing

@testable import Dossiers

struct DossierNameTests {
    private func season(_ members: [(code: String, name: String)]) -> Season {
        func cell(_ text: String) -> BookCell {
            BookCell(text, at: CellPlace(sheet: "S", cell: "A1"))
        }
        let people = members.enumerated().map { index, member in
            BookRow(
                number: index + 2,
                cells: [
                    "ma": cell(member.code), "ho_ten": cell(member.name), "chi_bo": cell("CB1"),
                ])
        }
        let units = [
            BookRow(number: 2, cells: ["ma": cell("CB1"), "ten": cell("Chi bộ thôn Đông Xuyên")])
        ]
        return Season(
            Book(
                file: "so.xlsx",
                sheets: [
                    BookSheet(key: "dang_vien", title: "Đảng viên", rows: people),
                    BookSheet(key: "to_chuc", title: "Tổ chức", rows: units),
                ]))
    }

    @Test(arguments: [
        ("02_Ca-nhan/CB1_Thon-Dong/M012_Nguyen-Van-Do/01_mau-2a.docx", "M012"),
        ("02_Ca-nhan/CB1_Thon-Dong/M012_Nguyen-Van-Do/nhan/01_ban-nop.pdf", "M012"),
        ("01_Tap-the/CB1_Chi-bo/01_mau-1.docx", "CB1"),
        ("05_Xep-loai-lai/2022_M012_Do/01_qd.docx", "M012"), ("00_Muc-luc.docx", nil),
        ("04_Tong-hop/05_qd.docx", nil),
    ])
    func `the code of whom a file is about stands in its folder's name`(path: String, code: String?)
    {
        #expect(DossierNames.code(inFolderOf: path) == code)
    }

    @Test(arguments: [
        ("M012", "Nguyễn Văn Đò", "M012_Nguyen-Van-Do"),
        ("M013", "H'Hen Niê", "M013_H-Hen-Nie"),
        ("M/14", "../../Ân", "M-14_An"),
        ("M015", "", "M015"),
    ])
    func `a member's folder is plain ASCII under the chi bộ`(
        code: String, name: String, folder: String
    ) {
        let names = DossierNames(season([(code, name)]))
        #expect(
            names.folder(of: .subject(Subject(.member, code)))
                == "02_Ca-nhan/CB1_Chi-bo-thon-Dong-Xuyen/\(folder)")
    }

    @Test func `a meeting's folder and a re-rating's say what and who`() throws {
        func cell(_ text: String) -> BookCell {
            BookCell(text, at: CellPlace(sheet: "S", cell: "A1"))
        }
        let meeting = BookRow(
            number: 2,
            cells: ["ma": cell("HN01"), "loai": cell("kiểm điểm đảng viên"), "don_vi": cell("CB1")])
        var book = Book(file: "so.xlsx", sheets: [])
        book["hoi_nghi"] = BookSheet(key: "hoi_nghi", title: "Hội nghị", rows: [meeting])
        let unit = BookRow(number: 2, cells: ["ma": cell("CB1"), "ten": cell("Chi bộ thôn Đông")])
        book["to_chuc"] = BookSheet(key: "to_chuc", title: "Tổ chức", rows: [unit])
        let names = DossierNames(Season(book))
        #expect(
            names.folder(of: .meeting("HN01"))
                == "03_Hoi-nghi/HN01_kiem-diem-dang-vien-Chi-bo-thon-Dong")
        #expect(
            names.folder(of: .reRating(Subject(.organisation, "CB1"), year: 2022))
                == "05_Xep-loai-lai/2022_CB1_Chi-bo-thon-Dong")
    }

    @Test func `the whole index follows the folders, and in a folder the book`() {
        let folders = [
            "02_Ca-nhan/CB2_B/M9_An", "02_Ca-nhan/CB1_A/M2_Ba", "02_Ca-nhan/CB2_B/M3_Chi",
            "01_Tap-the/CB2_B", "01_Tap-the/CB1_A", "04_Tong-hop", "03_Hoi-nghi/HN01",
        ]
        #expect(WholeIndex.order(of: folders) == [3, 4, 1, 0, 2, 6, 5])
    }

    @Test func `no name is longer than 120 bytes`() {
        let name = Array(repeating: "Nguyễn", count: 60).joined(separator: " ")
        let code = String(repeating: "M", count: 200)
        let names = DossierNames(season([(code, name)]))
        let parts = names.folder(of: .subject(Subject(.member, code))).split(separator: "/")
        #expect(parts.allSatisfy { $0.utf8.count <= 120 })
    }

    @Test func `codes that look alike in a file name get folders of their own`() {
        let names = DossierNames(season([("M 1", "An"), ("M-1", "An"), ("m-1", "An")]))
        let folders = ["M 1", "M-1", "m-1"].map { names.folder(of: .subject(Subject(.member, $0))) }
        #expect(Set(folders.map { $0.lowercased() }).count == 3)
        #expect(names.folder(of: .subject(Subject(.member, "M-1"))) == folders[1])
    }

    @Test func `a new row renames nothing`() {
        let few = DossierNames(season([("M1", "An"), ("M2", "Bình")]))
        let more = DossierNames(season([("M0", "Yên"), ("M1", "An"), ("M2", "Bình")]))
        for code in ["M1", "M2"] {
            let topic = PaperTopic.subject(Subject(.member, code))
            #expect(few.folder(of: topic) == more.folder(of: topic))
        }
    }

    @Test(arguments: [
        ("a/b.docx", true), ("../a", false), ("/etc/passwd", false), ("a/../../b", false),
        ("a..b/c", true),
    ])
    func `a manifest's path leads nowhere else`(path: String, isInside: Bool) {
        #expect(Path.staysInside(path) == isInside)
    }
}
