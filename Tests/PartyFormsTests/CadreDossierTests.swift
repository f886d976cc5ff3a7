import PartyForms
import Testing

/// The dossier of a cadre by the plan of source 001: its papers, and how many sets.
@Suite struct CadreDossierTests {
    private let regime: Regime

    init() throws { regime = try Regimes.read("son-duong-2020") }

    private func plan(_ columns: [String: String]) throws -> TopicPlan {
        var books = Books(["nam": "2020"])
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ A", "loai": "chi bộ cơ sở"]])
        let member = ["ma": "M1", "ho_ten": "A", "chi_bo": "TC1"].merging(columns) { _, own in own }
        books.add("dang_vien", [member])
        return try #require(regime.plan(.subject(Subject(.member, "M1")), in: books.season))
    }

    @Test(arguments: [
        ("Ủy viên Ban Thường vụ Huyện ủy", "Trưởng phòng", 3),
        ("Huyện ủy viên", "Phó Chủ tịch Hội đồng nhân dân huyện", 3),
        ("Huyện ủy viên", "Phó Chủ tịch Ủy ban nhân dân huyện", 3),
        ("Huyện ủy viên", "Phó Chủ tịch UBND huyện", 3),
        ("Huyện ủy viên", "Phó Chủ tịch Thường trực HĐND huyện", 3),
        ("Ủy viên BTV Huyện ủy", "Trưởng phòng", 3),
        ("Huyện ủy viên", "Phó Chủ tịch Ủy ban nhân dân xã", 2),
        ("Huyện ủy viên", "Phó Chủ tịch UBND xã", 2),
        ("Huyện ủy viên", "Chánh Văn phòng Huyện ủy", 2),
    ])
    func `two sets are made, three for the committee and the deputies`(
        party: String, state: String, copies: Int
    ) throws {
        let plan = try plan([
            "doi_tuong": "cán bộ", "chuc_vu_dang": party, "chuc_vu_chinh_quyen": state,
            "giu_chuc_vu": "Có",
        ])
        let own = plan.papers.filter { $0.item <= 15 }
        #expect(own.count >= 12)
        #expect(Set(own.map(\.copies)) == [copies])
    }

    @Test func `a cadre's index has the fourteen papers and those of the authority`() throws {
        let plan = try plan(["doi_tuong": "cán bộ", "giu_chuc_vu": "Có"])
        let numbers = Set(plan.items.map(\.number))
        #expect(numbers.isSuperset(of: 1...15))
        #expect(numbers.contains(17))
    }

    @Test(arguments: [
        ("cán bộ", "Có", 2, "nd90-mau-01"), ("công chức", "Có", 2, "nd90-mau-02"),
        ("viên chức", "Có", 2, "nd90-mau-03"), ("công chức", "Không", 20, "nd90-mau-02"),
        ("viên chức", "Không", 20, "nd90-mau-03"),
    ])
    func `the sheet of the State follows the category`(
        category: String, post: String, item: Int, form: String
    ) throws {
        let plan = try plan(["doi_tuong": category, "giu_chuc_vu": post])
        #expect(plan.papers.filter { $0.item == item }.map(\.form.id) == [form])
    }

    @Test func `who is no cadre has the Party's papers alone`() throws {
        let plan = try plan(["doi_tuong": "nông dân", "giu_chuc_vu": "Không"])
        #expect(plan.items.allSatisfy { $0.number > 20 })
    }

    /// Levels of the members of a grassroots organisation with two branches.
    @Test(arguments: [
        ([String](excellent: 1, good: 4), 0), ([String](excellent: 1, good: 2, done: 1), 0),
        ([String](excellent: 2, good: 2), 1), ([String](excellent: 2, good: 8), 0),
        ([String](excellent: 3, good: 8), 1),
    ])
    func `a fifth of those at good or better, in the whole grassroots organisation`(
        levels: [String], breaches: Int
    ) throws {
        var books = Books(["nam": "2020"])
        books.add(
            "to_chuc",
            [
                ["ma": "DB", "ten": "Đảng bộ", "loai": "đảng bộ cơ sở"],
                ["ma": "T1", "ten": "1", "loai": "chi bộ trực thuộc", "truc_thuoc": "DB"],
                ["ma": "T2", "ten": "2", "loai": "chi bộ trực thuộc", "truc_thuoc": "DB"],
            ])
        let half = levels.count / 2
        books.members(Array(levels[..<half]), in: "T1", year: "2020")
        books.members(Array(levels[half...]), in: "T2", year: "2020", prefix: "N")
        let found = try RuleCheck.findings(
            "cap-excellent", books, regime: "son-duong-2020", on: "2020-12-31")
        #expect(found.filter { $0.severity == .forbids }.count == breaches)
    }
}
