import DocxTemplate
import PartyForms
import Testing

/// What the papers of meetings and of the office print.
@Suite struct MeetingRecordTests {
    private let regime: Regime

    init() throws { regime = try Regimes.read("tien-thang-2023") }

    /// A committee of a branch of four: head, deputy and two more, one of them only concurrently.
    private var books: Books {
        var books = Books(["da_so": "trieu_tap", "cap_tren": "Đảng bộ huyện B"])
        books.add(
            "to_chuc",
            [
                ["ma": "TC0", "ten": "Đảng bộ xã A", "loai": "đảng bộ cơ sở"],
                [
                    "ma": "TC1", "ten": "Chi bộ Đông", "loai": "chi bộ trực thuộc",
                    "truc_thuoc": "TC0",
                ],
            ])
        books.add(
            "tap_the",
            [["ma": "TT1", "ten": "Chi ủy Chi bộ Đông", "loai": "chi ủy", "thuoc": "TC1"]])
        let names = ["Cao Đức", "Bùi An", "Đỗ Minh", "Phan Hà"]
        for (index, name) in names.enumerated() {
            books.add(
                "dang_vien",
                [
                    [
                        "ma": "M\(index + 1)", "ho_ten": name, "chi_bo": "TC1",
                        "chuc_vu_dang": index == 1 ? "Bí thư Chi bộ" : "",
                        "chuc_vu_chinh_quyen": index == 1 ? "Trưởng thôn" : "",
                    ]
                ])
        }
        let seats = [("M1", "thành viên", ""), ("M2", "đứng đầu", ""), ("M3", "cấp phó", "")]
        for (member, role, concurrent) in seats + [("M4", "thành viên", "Có")] {
            books.add(
                "thanh_vien",
                [
                    [
                        "tap_the": "TT1", "dang_vien": member, "vai_tro": role,
                        "kiem_nhiem": concurrent,
                    ]
                ])
        }
        return books
    }

    private func meeting(_ kind: String, of unit: String, in books: inout Books) throws -> Record {
        books.add(
            "hoi_nghi",
            [
                [
                    "ma": "HN1", "loai": kind, "don_vi": unit, "ngay": "05/12/2023",
                    "trieu_tap": "4", "co_mat": "4", "vang": "0", "chu_tri": "M2",
                    "chu_tri_dung_dau": "M3", "to_kiem_phieu": "M4\nM1",
                ]
            ])
        let season = books.season
        return regime.record(of: try #require(season.meeting("HN1")), in: season)
    }

    private func column(_ name: String, of list: Value?) -> [Value?] {
        (list?.elements ?? []).map { element in
            guard case .record(let record) = element else { return nil }
            return record[name]
        }
    }

    @Test(arguments: [
        // Head, deputy, members; who sits there only concurrently is not reviewed there.
        ("kiểm điểm cá nhân", "TT1", ["Bùi An", "Đỗ Minh", "Cao Đức"]),
        // In the branch everybody is, the committee's order first.
        ("kiểm điểm đảng viên", "TC1", ["Bùi An", "Đỗ Minh", "Cao Đức", "Phan Hà"]),
        ("kiểm điểm tập thể", "TT1", []),
        ("đánh giá, xếp loại", "TC1", []),
    ])
    func `people are reviewed in their order`(
        kind: String, unit: String, names: [String]
    ) throws {
        var books = books
        let record = try meeting(kind, of: unit, in: &books)
        #expect(column("ho_ten", of: record["ca_nhan"]) == names.map { .text($0) })
    }

    @Test func `a deputy is in the chair for the head`() throws {
        var books = books
        let record = try meeting("kiểm điểm cá nhân", of: "TT1", in: &books)
        #expect(column("chu_tri", of: record["ca_nhan"]) == ["Đỗ Minh", "Bùi An", "Bùi An"])
        #expect(column("la_dung_dau", of: record["ca_nhan"]) == [true, false, false])
    }

    @Test func `a meeting's head names who meets, where above, and who counts`() throws {
        var books = books
        let record = try meeting("kiểm điểm tập thể", of: "TT1", in: &books)
        guard case .record(let head)? = record["hoi_nghi"] else { throw Missing() }
        #expect(head["ten_don_vi"] == "Chi ủy Chi bộ Đông")
        #expect(head["cap_tren"] == "Chi bộ Đông")
        #expect(head["nguoi_trinh_bay"] == "Bùi An")
        #expect(head["chu_tri"] == ["ho_ten": "Bùi An", "chuc_vu": "Bí thư Chi bộ, Trưởng thôn"])
        #expect(column("nhiem_vu", of: head["to_kiem_phieu"]) == ["Tổ trưởng", "Thành viên"])
        #expect(column("ten", of: record["bo_phieu"]) == ["Chi ủy Chi bộ Đông"])
    }

    @Test func `opinions go to the draft, to the unit or to a person`() throws {
        var books = books
        books.add(
            "gop_y",
            [
                ["hoi_nghi": "HN1", "luc": "dự thảo", "nguoi": "Mặt trận", "noi_dung": "Một"],
                ["hoi_nghi": "HN1", "nguoi": "M3", "noi_dung": "Hai"],
                ["hoi_nghi": "HN1", "doi_tuong": "M2", "nguoi": "M1", "noi_dung": "Ba"],
                ["hoi_nghi": "HN2", "nguoi": "M1", "noi_dung": "Bốn"],
            ])
        let record = try meeting("kiểm điểm cá nhân", of: "TT1", in: &books)
        #expect(column("noi_dung", of: record["du_thao"]) == [["Một"]])
        #expect(column("nguoi", of: record["du_thao"]) == ["Mặt trận"])
        #expect(column("noi_dung", of: record["gop_y"]) == [["Hai"]])
        guard case .list(let people)? = record["ca_nhan"], case .record(let head) = people[0]
        else { throw Missing() }
        #expect(column("noi_dung", of: head["y_kien"]) == [["Ba"]])
        // A speaker without posts has none, and not those of the person spoken about.
        #expect(column("chuc_vu", of: head["y_kien"]) == [.null])
    }

    @Test(arguments: [
        (["httnv": "3", "htnv": "1"], "Hoàn thành tốt nhiệm vụ", "75%"),
        (["httnv": "2", "htnv": "2"], "không xác định", "50%"),
        (["httnv": "4", "htnv": "1"], "không xác định", "100%"),
    ])
    func `votes print their shares and what they came to`(
        votes: [String: String], result: String, share: String
    ) throws {
        var books = books
        let ballot = ["hoi_nghi": "HN1", "doi_tuong": "M1", "vong": "1", "phat_ra": "4"]
        let counted = ["thu_ve": "4", "hop_le": "4", "khong_hop_le": "0"]
        books.add("phieu", [ballot.merging(counted) { $1 }.merging(votes) { $1 }])
        let record = try meeting("đánh giá, xếp loại", of: "TC1", in: &books)
        #expect(column("ket_qua", of: record["phieu"]) == [.text(result)])
        #expect(column("ty_le_httnv", of: record["phieu"]) == [.text(share)])
        #expect(record["da_so"] == "quá nửa số được triệu tập")
    }

    @Test func `the office's lists hold who is rated, who is not and why`() throws {
        var books = books
        books.add(
            "xep_loai",
            [
                ["doi_tuong": "M1", "nam": "2023", "tu_nhan": "HTXSNV", "cap_uy": "HTXSNV"],
                ["doi_tuong": "M2", "nam": "2023", "chi_bo": "HTTNV", "cap_uy": "HTTNV"],
                ["doi_tuong": "M3", "nam": "2023", "ly_do": "Đang học tập trung"],
            ])
        books.add("khieu_nai", [["doi_tuong": "M2", "nguoi_gui": "Một đảng viên"]])
        let finding = Finding(
            "level-against-grades", .forbids, .book(.ratedTwice), subject: "M1")
        let record = regime.officeRecord(of: books.season, findings: [finding])
        guard case .record(let totals)? = record["tong_hop"],
            case .record(let recognised)? = record["cong_nhan"],
            case .record(let proposed)? = record["de_nghi"],
            case .record(let rewards)? = record["khen_thuong"]
        else { throw Missing() }
        #expect(
            totals["dang_vien"] == [
                "tong": 4, "htxsnv": 1, "httnv": 1, "htnv": 0, "khtnv": 0, "chua": 2,
            ])
        #expect(column("ten", of: recognised["dang_vien"]) == ["Cao Đức", "Bùi An"])
        #expect(column("ten", of: rewards["dang_vien"]) == ["Cao Đức"])
        #expect(
            column("y_kien", of: proposed["dang_vien"]) == [
                ["Một đối tượng có hai dòng xếp loại trong một năm"], .null, .null, .null,
            ])
        let reasons = column("ly_do", of: record["chua_xep_loai"])
        #expect(reasons.prefix(2) == ["Đang học tập trung", .null])
        #expect(column("doi_tuong", of: record["khieu_nai"]) == ["Bùi An"])
    }

    private struct Missing: Error {}
}
