import DocxTemplate
import PartyForms
import Testing

extension Books {
    /// A commune whose office rates anew: three organisations under one, two leading bodies, two
    /// heads, and whatever a test lays over them.
    static func commune(
        member: [String: String] = [:], discipline: [String: String]? = nil,
        request: [String: String]? = nil, office: [String: String] = [:]
    ) -> Books {
        var books = Books(office)
        books.add(
            "to_chuc",
            [
                ["ma": "DB", "ten": "Đảng bộ xã A", "loai": "đảng bộ cơ sở"],
                ["ma": "TC1", "ten": "Chi bộ thôn Đông", "truc_thuoc": "DB", "nhom": "Thôn"],
                ["ma": "TC2", "ten": "Chi bộ thôn Tây", "truc_thuoc": "DB", "nhom": "Trường"],
                ["ma": "TC3", "ten": "Chi bộ xóm Nhỏ", "truc_thuoc": "TC2", "nhom": "Thôn"],
            ])
        books.add(
            "tap_the",
            [
                ["ma": "BCH", "ten": "Ban Chấp hành", "loai": "ban chấp hành", "thuoc": "DB"],
                ["ma": "UB", "ten": "Lãnh đạo Ủy ban", "loai": "lãnh đạo UBND", "thuoc": "DB"],
                ["ma": "CU1", "ten": "Chi ủy thôn Đông", "loai": "chi ủy", "thuoc": "TC1"],
                ["ma": "CU3", "ten": "Chi ủy xóm Nhỏ", "loai": "chi ủy", "thuoc": "TC3"],
            ])
        let person = ["ma": "M1", "ho_ten": "Lê Văn A", "chi_bo": "TC1"]
        books.add("dang_vien", [person.merging(member) { _, own in own }])
        let act = [
            "doi_tuong": "M1", "so": "27-QĐ/ĐU", "ngay": "18/5/2023", "hieu_luc": "18/5/2023",
            "hinh_thuc": "khiển trách", "co_quan": "Đảng ủy xã A", "nam_vi_pham": "2022",
        ]
        if let discipline { books.add("ky_luat", [act.merging(discipline) { _, own in own }]) }
        if let request {
            let row = ["doi_tuong": "M1", "nam": "2022"]
            books.add("danh_gia_lai", [row.merging(request) { _, own in own }])
        }
        return books
    }

    /// Adds a rating with its decision.
    mutating func rate(_ code: String, _ level: String, year: String = "2022") {
        add(
            "xep_loai",
            [
                [
                    "doi_tuong": code, "nam": year, "cap_uy": level, "so_qd": "61-QĐ/ĐU",
                    "ngay_qd": "23/12/\(year)",
                ]
            ])
    }
}

extension ReRatingCase {
    /// A case under the regimes of `Templates`.
    static func look(
        at code: String, in books: Books, year: Int = 2022, on day: String = "2023-12-20"
    ) throws -> ReRatingCase {
        let season = books.season
        return ReRatingCase(
            try #require(season.subject(of: code)), year: year, in: season,
            issuing: try Regimes.read("tien-thang-2023"),
            former: try Regimes.all.regime(year: year, place: nil),
            on: try #require(CalendarDay(iso: day)))
    }

    /// The codes of what it found.
    var codes: [String] { findings.map(\.code) }

    /// What the note about the old year says.
    var oldYear: [Phrase] { findings.first { $0.code == "re-rating-old-year" }?.details ?? [] }
}

extension Record {
    /// The record in a field.
    subscript(record name: String) -> Record? {
        guard case .record(let inner) = self[name] else { return nil }
        return inner
    }
}
