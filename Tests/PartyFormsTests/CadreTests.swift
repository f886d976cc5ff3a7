import DocxTemplate
import PartyForms
import Testing

/// What is known of who holds a leading post: opinions, points, copies of the dossier.
@Suite struct CadreTests {
    private static let text = """
        {
          "id": "vung-cao", "title": "Vùng cao 2030", "years": {"from": 2030, "to": 2030},
          "layout": "vung-cao",
          "levels": [
            {"code": "GIOI", "text": "Giỏi", "rank": 2}, {"code": "KHA", "text": "Khá", "rank": 1}
          ],
          "leadingTitles": {"chuc_vu_chinh_quyen": ["Trưởng bản"]},
          "citations": [{"id": "vc", "text": "Quy chế năm 2030"}],
          "forms": [
            {"id": "phieu", "code": "Phiếu", "title": "Phiếu", "kind": "self-review",
             "subject": "member", "origin": "official"}
          ],
          "scores": [
            {"id": "cham", "subject": "member", "citation": {"document": "vc"},
             "parts": [{"id": "chung", "text": "Chung", "points": 100}]}
          ],
          "dossier": [
            {"no": 1, "item": "Phiếu", "forms": ["phieu"], "per": "member", "copies": 2,
             "copies-for": [{"titles": ["Ủy viên Ban Thường vụ Bản ủy"], "copies": 3}]},
            {"no": 2, "item": "Bản kê khai", "per": "member", "when": {"holds-post": true},
             "quiet": true}
          ]
        }
        """

    private func record(of code: String, in books: Books) throws -> Record {
        let regime = try Regimes.parse(Self.text)
        return try #require(regime.record(for: Subject(.member, code), in: books.season))
    }

    private var books: Books {
        var books = Books(["nam": "2030"])
        books.add(
            "dang_vien",
            [
                ["ma": "1", "ho_ten": "A", "chuc_vu_chinh_quyen": "Trưởng bản Mây"],
                ["ma": "2", "ho_ten": "B"],
            ])
        return books
    }

    @Test func `opinions are listed and counted by where they come from`() throws {
        var books = books
        for (standing, level) in [
            ("cấp dưới", "GIOI"), ("cấp dưới", "GIOI"), ("cấp dưới", "KHA"), ("cùng cấp", "KHA"),
        ] {
            books.add(
                "danh_gia", [["doi_tuong": "1", "cap": standing, "muc": level, "uu_diem": "Tốt."]])
        }
        let record = try record(of: "1", in: books)
        #expect(record.at("danh_gia.cap_duoi")?.items.count == 3)
        #expect(record.at("danh_gia_so.cap_duoi.gioi") == .number("2"))
        #expect(record.at("danh_gia_so.cap_duoi.ty_le_gioi") == .text("66,7%"))
        #expect(record.at("danh_gia_so.cung_cap.kha") == .number("1"))
        #expect(record.at("nhan_dinh.cung_cap.muc") == .text("KHA"))
        #expect(record.at("nhan_dinh.cap_duoi") == nil)
        let line = try #require(record["can_bo"]?.items.first?.record)
        #expect(line["cap_duoi"] == .list([.text("Giỏi: 2/3"), .text("Khá: 1/3")]))
        #expect(line["cung_cap"] == .text("KHA"))
        #expect(line["cap_tren"] == .null)
    }

    @Test(arguments: [
        (["8", "9"], ["10"], "9,25"), (["8", "8", "9"], ["9"], "8,67"), (["8"], [], "8"),
        ([], [], nil),
    ])
    func `the meetings' means have one mean, each of the same weight`(
        peers: [String], superiors: [String], mean: String?
    ) throws {
        var books = books
        for (scorer, sheets) in [("tập thể cùng cấp", peers), ("cấp trên trực tiếp", superiors)] {
            for (index, points) in sheets.enumerated() {
                books.add(
                    "diem",
                    [
                        [
                            "doi_tuong": "1", "nguoi_cham": scorer, "diem": points,
                            "so_phieu": "\(index + 1)",
                        ]
                    ])
            }
        }
        let line = try #require(try record(of: "1", in: books)["can_bo"]?.items.first?.record)
        #expect(line["diem_chung"] == mean.map(Value.text) ?? .null)
    }

    @Test func `an index is silent about a quiet item that does not apply`() throws {
        let regime = try Regimes.parse(Self.text)
        for (code, numbers) in [("1", [1, 2]), ("2", [1])] {
            let plan = try #require(regime.plan(.subject(Subject(.member, code)), in: books.season))
            #expect(plan.items.map(\.number) == numbers)
        }
    }

    @Test func `only who holds a leading post has a line`() throws {
        #expect(try record(of: "2", in: books)["can_bo"] == nil)
    }

    @Test(arguments: [
        ("Ủy viên Ban Thường vụ Bản ủy, Trưởng ban", 3), ("Ủy viên Ban Chấp hành", 2), ("", 2),
    ])
    func `a dossier has more copies for some titles`(title: String, copies: Int) throws {
        var books = Books(["nam": "2030"])
        books.add("dang_vien", [["ma": "1", "ho_ten": "A", "chuc_vu_dang": title]])
        let regime = try Regimes.parse(Self.text)
        let plan = try #require(regime.plan(.subject(Subject(.member, "1")), in: books.season))
        #expect(plan.items.map(\.copies) == [copies])
        #expect(plan.papers.map(\.copies) == [copies])
    }

    /// Two branches of one grassroots committee, and a branch that is grassroots itself.
    @Test(arguments: [("T1", "DB"), ("T2", "DB"), ("T3", "T3")])
    func `members are counted by the grassroots organisation`(unit: String, group: String) throws {
        var books = books
        books.add(
            "to_chuc",
            [
                ["ma": "DB", "loai": "đảng bộ cơ sở", "ten": "DB"],
                ["ma": "T1", "loai": "chi bộ trực thuộc", "truc_thuoc": "DB", "ten": "T1"],
                ["ma": "T2", "loai": "chi bộ trực thuộc", "truc_thuoc": "DB", "ten": "T2"],
                ["ma": "T3", "loai": "chi bộ cơ sở", "ten": "T3"],
            ])
        books.add("dang_vien", [["ma": "9", "ho_ten": "C", "chi_bo": unit]])
        books.add("xep_loai", [["doi_tuong": "9", "nam": "2030", "cap_uy": "GIOI"]])
        let capped = Self.text.replacing(
            "\"dossier\":",
            with: """
                "groups": [{"subject": "member", "by": "grassroots"}],
                "rules": [
                  {"code": "few", "kind": "ratio-cap", "severity": "forbids", "subject": "member",
                   "parameters": {"percent": 20, "level": "GIOI", "of": "KHA", "reading": "reached"},
                   "citation": {"document": "vc"}, "title": {"vi": "a", "en": "a"}, "text": "a"}
                ],
                "dossier":
                """)
        let groups = books.season.capGroups(under: try Regimes.parse(capped))
        #expect(groups.filter { $0.chosen == 1 }.map(\.name) == [group])
    }
}

extension Record {
    /// What stands at a path.
    fileprivate func at(_ path: String) -> Value? {
        let steps = path.split(separator: ".").map(String.init)
        let start: Value? = values[steps[0]]
        return steps.dropFirst().reduce(start) { $0?.record?.values[$1] }
    }
}

extension Value {
    fileprivate var items: [Value] {
        guard case .list(let items) = self else { return [] }
        return items
    }

    fileprivate var record: Record? {
        guard case .record(let record) = self else { return nil }
        return record
    }
}
