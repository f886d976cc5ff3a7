import Fields
import PartyForms
import Testing

@Suite struct FieldPlaceTests {
    @Test(arguments: [
        ("ho_ten", "ho_ten", true), ("ho_ten", "ten", false),
        ("kiem_diem.i_1", "kiem_diem.*", true), ("kiem_diem", "kiem_diem.*", false),
        ("don_vi.noi_nhan.x", "don_vi.*", true), ("cap_do.2", "cap_do.*", false),
        ("chi_tieu.2.ten", "chi_tieu.#.ten", true), ("chi_tieu.ten", "chi_tieu.#.ten", false),
        ("chi_tieu.2.ten", "chi_tieu.*.ten", false), ("diem.cb_1.tu_cham", "diem.*.tu_cham", true),
    ])
    func `a path is one of those that a pattern stands for`(
        path: String, pattern: String, matches: Bool
    ) {
        #expect(FieldPath(path).matches(pattern) == matches)
    }

    @Test(
        arguments: [
            ("chi_tieu.2.ten", "chi_tieu.ten", 2), ("kiem_nhiem.11.noi", "kiem_nhiem.noi", 11),
            ("cap_do.i_1", "cap_do.i_1", nil),
        ] as [(String, String, Int?)])
    func `the number of a row is no part of the field's name`(
        path: String, field: String, row: Int?
    ) {
        #expect(FieldPath(path).fieldPath == field)
        #expect(FieldPath(path).listRow?.number == row)
    }

    @Test func `a place of one path comes before one of many, and one for the kind of subject`() {
        let row = [FieldPlace.Key("ma", .record)]
        let places = FieldPlaces([
            FieldPlace(path: "a.*", sheet: "nhieu", column: "x", type: .text, row: row),
            FieldPlace(path: "a.b", sheet: "mot", column: "x", type: .text, row: row),
            FieldPlace(
                path: "ten", sheet: "to_chuc", column: "ten", type: .text, row: row,
                subjects: [.organisation]),
            FieldPlace(
                path: "ten", sheet: "tap_the", column: "ten", type: .text, row: row,
                subjects: [.collective]),
        ])
        #expect(places.place(of: FieldPath("a.b"), for: .member)?.sheet == "mot")
        #expect(places.place(of: FieldPath("a.c"), for: nil)?.sheet == "nhieu")
        #expect(places.place(of: FieldPath("ten"), for: .collective)?.sheet == "tap_the")
        #expect(places.place(of: FieldPath("ten"), for: .member) == nil)
    }
}
