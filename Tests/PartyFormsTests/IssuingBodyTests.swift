import DocxTemplate
import Testing

@testable import PartyForms

/// What papers say of the body that issues them: the office's words, else its regime's.
@Suite struct IssuingBodyTests {
    private static let usual = [
        "loai_huong_dan": ["Hướng dẫn"], "van_phong": ["Văn phòng cấp ủy"],
        "huong_dan": ["Hướng dẫn số 1-HD/BTC"], "noi_nhan": ["Ban Tổ chức", "Thường trực"],
    ]

    @Test(
        arguments: [
            ([:], "huong_dan", "Hướng dẫn số 1-HD/BTC"),
            (["so_huong_dan": "7-HD/ĐU"], "huong_dan", "Hướng dẫn số 7-HD/ĐU"),
            (
                ["so_huong_dan": "16-KH/HU", "loai_huong_dan": "Kế hoạch"], "huong_dan",
                "Kế hoạch số 16-KH/HU"
            ),
            (["so_huong_dan": "Công văn số 5"], "huong_dan", "Công văn số 5"),
            ([:], "van_phong", "Văn phòng cấp ủy"),
            (["van_phong": "Văn phòng Huyện ủy"], "van_phong", "Văn phòng Huyện ủy"),
            ([:], "co_quan_qd", "Đảng ủy xã A"),
            (["co_quan_qd": "Ban Thường vụ Huyện ủy"], "co_quan_qd", "Ban Thường vụ Huyện ủy"),
            ([:], "noi_nhan", ["Ban Tổ chức", "Thường trực"]),
            (["noi_nhan": "Huyện ủy\nBan Tổ chức"], "noi_nhan", ["Huyện ủy", "Ban Tổ chức"]),
        ] as [([String: String], String, Value)])
    func `the office's own words come before its regime's`(
        information: [String: String], field: String, printed: Value
    ) {
        var season = Books(information).season
        season.usual = Self.usual
        guard case .record(let body) = season.officeRecord["don_vi"] else {
            Issue.record("no record of the body")
            return
        }
        #expect(body[field] == printed)
    }

    @Test func `a regime adds its words to those of its base`() throws {
        let base = try Regimes.parse(
            #"{"id": "a", "title": "A", "office": {"x": "1", "y": "2"}}"#)
        let own = try Regimes.parse(
            #"{"id": "b", "title": "B", "extends": "a", "office": {"y": ["3", "4"]}}"#, base: base)
        #expect(own.office == ["x": ["1"], "y": ["3", "4"]])
    }
}
