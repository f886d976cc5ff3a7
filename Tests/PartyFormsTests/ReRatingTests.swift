import DocxTemplate
import PartyForms
import Testing

@Suite struct ReRatingTests {
    /// A member disciplined in 2023 for a fault of 2022; what differs is laid over it.
    private func books(
        discipline: [String: String] = [:], request: [String: String]? = [:],
        rating: [String: String]? = [:], office: [String: String] = [:]
    ) -> Books {
        var books = Books(office)
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ thôn Đông"]])
        books.add(
            "dang_vien",
            [["ma": "M1", "ho_ten": "Lê Văn A", "chi_bo": "TC1", "chuc_vu_dang": "Chi ủy viên"]])
        let act = [
            "doi_tuong": "M1", "so": "27-QĐ/ĐU", "ngay": "18/5/2023", "hieu_luc": "18/5/2023",
            "hinh_thuc": "khiển trách", "co_quan": "Đảng ủy xã A", "nam_vi_pham": "2022",
        ]
        books.add("ky_luat", [act.merging(discipline) { _, own in own }])
        let wish = ["doi_tuong": "M1", "nam": "2022", "ky_luat": "27-QĐ/ĐU"]
        if let request { books.add("danh_gia_lai", [wish.merging(request) { _, own in own }]) }
        let old = [
            "doi_tuong": "M1", "nam": "2022", "cap_uy": "HTTNV", "so_qd": "61-QĐ/ĐU",
            "ngay_qd": "23/12/2022",
        ]
        if let rating { books.add("xep_loai", [old.merging(rating) { _, own in own }]) }
        return books
    }

    private func look(
        _ books: Books, year: Int = 2022, on day: String = "2023-12-20"
    ) throws -> ReRatingCase {
        ReRatingCase(
            Subject(.member, "M1"), year: year, in: books.season,
            issuing: try Regimes.read("tien-thang-2023"),
            former: try Regimes.all.regime(year: year, place: nil),
            on: try #require(CalendarDay(iso: day)))
    }

    @Test func `a plain case gets the lowest level of the year of the fault`() throws {
        let found = try look(books())
        #expect(found.findings.map(\.code) == ["re-rating-old-year"])
        #expect(found.former?.id == "trung-uong-2019")
        #expect(found.form?.reference == "tien-thang-2023/mau-03")
        #expect(found.oldLevel?.code == "HTTNV")
        #expect(found.newLevel?.code == "KHTNV")
    }

    static let refusals:
        [(
            discipline: [String: String], request: [String: String]?, rating: [String: String]?,
            code: String
        )] = [
            (["hieu_luc": "21/12/2023"], [:], [:], "re-rating-not-in-effect"),
            (["hieu_luc": "12/2023"], [:], [:], "re-rating-not-in-effect"),
            (["hieu_luc": ""], [:], [:], "re-rating-not-in-effect"),
            (["nam_vi_pham": "2021"], [:], [:], "re-rating-fault-year"),
            (["ngay": "18/5/2022", "hieu_luc": "18/5/2022"], [:], [:], "re-rating-fault-year"),
            (["ngay": ""], [:], [:], "re-rating-discipline"),
            ([:], ["ky_luat": "99-QĐ/ĐU"], [:], "re-rating-discipline"),
            ([:], [:], nil, "re-rating-no-rating"),
            ([:], [:], ["cap_uy": ""], "re-rating-no-rating"),
            ([:], [:], ["cap_uy": "TSVM"], "re-rating-no-rating"),
            ([:], [:], ["cap_uy": "KHTNV"], "re-rating-not-lower"),
            ([:], ["muc_moi": "HTTNV", "ly_do": "x"], [:], "re-rating-not-lower"),
            ([:], ["muc_moi": "HTXSNV", "ly_do": "x"], [:], "re-rating-not-lower"),
            ([:], ["muc_moi": "HTNV", "ly_do": "x"], [:], "re-rating-not-lowest"),
            (["tu_phat_hien": "Có", "khac_phuc": "Có"], [:], [:], "re-rating-needs-reason"),
            (["tu_phat_hien": "Có", "khac_phuc": "Có"], nil, [:], "re-rating-needs-reason"),
            (
                ["tu_phat_hien": "Có", "khac_phuc": "Có"], ["muc_moi": "HTNV"], [:],
                "re-rating-needs-reason"
            ),
            (
                ["tu_phat_hien": "Có", "khac_phuc": "Không"], ["muc_moi": "HTNV", "ly_do": "x"],
                [:], "re-rating-not-lowest"
            ),
        ]

    @Test(arguments: refusals)
    func `a case that must not be decided is refused with its reason and citation`(
        discipline: [String: String], request: [String: String]?, rating: [String: String]?,
        code: String
    ) throws {
        let found = try look(books(discipline: discipline, request: request, rating: rating))
        let refusals = found.findings.filter(\.isForbidding)
        #expect(refusals.map(\.code) == [code])
        #expect(refusals.first?.citation?.place == "mục B.IV.4.5a")
        #expect(found.isRefused)
    }

    @Test func `without a row among the re-ratings the only fitting decision is taken`() throws {
        let found = try look(books(request: nil))
        #expect(!found.isRefused)
        #expect(found.newLevel?.code == "KHTNV")
    }

    @Test func `a remedied fault has the level and reason that people gave it`() throws {
        let found = try look(
            books(
                discipline: ["tu_phat_hien": "Có", "khac_phuc": "Có"],
                request: ["muc_moi": "HTNV", "ly_do": "Đã khắc phục."]))
        #expect(!found.isRefused)
        #expect(found.newLevel?.code == "HTNV")
    }

    @Test(arguments: [
        ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ", false), ("K/T BÍ THƯ", "PHÓ BÍ THƯ", true),
        ("T/M BAN CHẤP HÀNH", "K/T Bí thư, Phó Bí thư", true),
    ])
    func `nobody signs K/T for a committee`(behalf: String, post: String, isRefused: Bool) throws {
        let found = try look(books(office: ["thay_mat": behalf, "chuc_vu_ky": post]))
        #expect(found.isRefused == isRefused)
    }

    @Test func `a year that no regime governs is refused`() throws {
        let found = try look(books(discipline: ["nam_vi_pham": "1999"]), year: 1999)
        #expect(found.findings.filter(\.isForbidding).map(\.code) == ["re-rating-no-regime"])
    }

    @Test func `an old decision without its number, and rewards, are pointed out`() throws {
        let found = try look(books(rating: ["so_qd": "", "thi_dua": "Giấy khen"]))
        #expect(
            found.findings.map(\.code) == [
                "re-rating-old-decision", "re-rating-rewards", "re-rating-old-year",
            ])
        #expect(!found.isRefused)
    }

    @Test func `the cap and the head rule of the old year are looked at again`() throws {
        var books = books()
        books.members(.init(excellent: 1, good: 4), year: "2022", prefix: "N")
        books.members(.init(good: 4), year: "2022", prefix: "P")
        books.members(.init(excellent: 1), year: "2022", prefix: "Q")
        // Two of ten are excellent; without M1 they would be two of nine… were M1 not the tenth.
        books.add("tap_the", [["ma": "TT1"]])
        let found = try look(books)
        #expect(found.findings.map(\.code) == ["re-rating-old-year"])
        #expect(found.findings[0].numbers.map(\.value) == [2, 10, 2])
        books.members(.init(excellent: 1), year: "2022", prefix: "R")
        books.members(.init(good: 3), year: "2022", prefix: "S")
        let after = try look(books)
        #expect(after.findings.map(\.code) == ["cap-excellent", "re-rating-old-year"])
        #expect(after.findings.map(\.severity) == [.warns, .notes])
        #expect(!after.isRefused)
    }

    @Test func `check reports the cases of the book and those it forgets`() throws {
        let refused = books(discipline: ["hieu_luc": ""])
        #expect(try RuleCheck.findings("re-rating", refused).map(\.severity) == [.forbids])
        let forgotten = try RuleCheck.findings("re-rating", books(request: nil))
        #expect(forgotten.map(\.message) == [.reRating(.reRatingForgotten([2022]))])
        #expect(forgotten.map(\.severity) == [.notes])
    }

    @Test func `the decision has its facts and its bases in order`() throws {
        let books = books(
            request: ["ly_do": "Vi phạm năm 2022."],
            office: [
                "can_cu": "Căn cứ Quy định số 124-QĐ/TW của Bộ Chính trị;\n"
                    + "Căn cứ Hướng dẫn số 12-HD/ĐU;\nXét đề nghị của Ủy ban Kiểm tra Đảng ủy"
            ])
        let record = try look(books).record()
        guard case .list(let bases) = record["can_cu"],
            case .record(let facts) = record["danh_gia_lai"],
            case .record(let object) = record["doi_tuong"],
            case .record(let act) = record["ky_luat"]
        else {
            Issue.record("the record lacks a part")
            return
        }
        #expect(
            bases == [
                "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
                "Căn cứ Quy định số 124-QĐ/TW của Bộ Chính trị;",
                .text(
                    "Căn cứ Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2023 của Ban Tổ chức Trung ương "
                        + "“Một số nội dung về kiểm điểm và đánh giá, xếp loại chất lượng hằng năm "
                        + "đối với tập thể, cá nhân trong hệ thống chính trị”;"),
                "Căn cứ Hướng dẫn số 12-HD/ĐU;",
                .text(
                    "Căn cứ Quyết định số 27-QĐ/ĐU, ngày 18/5/2023 của Đảng ủy xã A về thi hành "
                        + "kỷ luật đảng viên;"),
                "Xét đề nghị của Ủy ban Kiểm tra Đảng ủy,",
            ])
        #expect(facts["nam"] == 2022)
        #expect(facts["muc_cu"] == "HTTNV")
        #expect(facts["muc_moi"] == "KHTNV")
        #expect(facts["so_qd_cu"] == "61-QĐ/ĐU")
        #expect(facts["ngay_qd_cu"] == "23/12/2022")
        #expect(facts["co_quan_cu"] == "Đảng ủy xã A")
        #expect(facts["thi_dua"] == .null)
        #expect(object["loai"] == "đảng viên")
        #expect(object["chuc_vu"] == "Chi ủy viên")
        #expect(object["don_vi"] == "Chi bộ thôn Đông")
        #expect(act["tang_nang"] == false)
        #expect(act["hinh_thuc"] == "khiển trách")
    }
}
