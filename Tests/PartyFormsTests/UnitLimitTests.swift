import PartyForms
import Testing

/// Units that weigh on an organisation's level, and shares of rewards.
@Suite struct UnitLimitTests {
    /// So many of each kind at the lowest level, so many at a better one.
    private func books(_ lowest: Int, of all: Int, sheet: String) -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "DB"]])
        for number in 0..<all {
            let code = "U\(number)"
            switch sheet {
            case "to_chuc": books.add(sheet, [["ma": code, "truc_thuoc": "DB"]])
            case "dang_vien": books.add(sheet, [["ma": code, "chi_bo": "DB"]])
            default: books.add(sheet, [["ma": code, "thuoc": "DB", "loai": "đoàn thể"]])
            }
            let level = sheet == "to_chuc" ? "YEU_KEM" : "KHTNV"
            books.rate([code: number < lowest ? level : "HTTNV"])
        }
        books.rate(["DB": "HTNV"])
        return books
    }

    @Test(arguments: [
        ("to_chuc", "below", #""above": {"parts": 1, "whole": 3}"#, 3, 9, true),
        ("to_chuc", "below", #""above": {"parts": 1, "whole": 3}"#, 4, 9, false),
        ("dang_vien", "members", #""above": {"parts": 1, "whole": 2}"#, 3, 6, true),
        ("dang_vien", "members", #""above": {"parts": 1, "whole": 2}"#, 4, 7, false),
        ("dang_vien", "members", #""above": {"parts": 1, "whole": 5}"#, 2, 10, true),
        ("dang_vien", "members", #""above": {"parts": 1, "whole": 5}"#, 2, 9, false),
        ("tap_the", "same-level", #""kinds": ["đoàn thể"], "at-least": 2"#, 1, 5, true),
        ("tap_the", "same-level", #""kinds": ["đoàn thể"], "at-least": 2"#, 2, 5, false),
        ("tap_the", "same-level", #""kinds": ["Mặt trận"], "at-least": 1"#, 2, 5, true),
        ("to_chuc", "committees-below", #""above": {"parts": 1, "whole": 5}"#, 2, 9, false),
    ])
    func `too many units at the lowest level leave no better one`(
        sheet: String, units: String, bound: String, lowest: Int, all: Int, isAllowed: Bool
    ) throws {
        let found = try OneRule.findings(
            "units-at-lowest", #"{"of": "\#(units)", \#(bound), "level": "YEU_KEM"}"#,
            subject: "organisation", in: books(lowest, of: all, sheet: sheet))
        #expect(found.isEmpty == isAllowed)
        #expect(found.allSatisfy { $0.subject == "DB" })
        #expect(found.allSatisfy { $0.numbers.map(\.value) == [lowest, all] })
    }

    @Test(arguments: [(9, 1, true), (10, 2, true), (9, 2, false), (4, 1, false), (4, 0, true)])
    func `one in five of the best may be put forward as a model`(
        best: Int, models: Int, isAllowed: Bool
    ) throws {
        var books = Books()
        for number in 0..<best + 2 {
            let code = "TC\(number)"
            books.add("to_chuc", [["ma": code, "truc_thuoc": "DB", "loai": "chi bộ trực thuộc"]])
            books.add(
                "xep_loai",
                [
                    [
                        "doi_tuong": code, "nam": "2023",
                        "cap_uy": number < best ? "TSVM" : "HTTNV",
                        "loai_khen": number < models ? "Tiêu biểu trong năm" : "",
                    ]
                ])
        }
        let found = try OneRule.findings(
            "reward-cap",
            """
            {"percent": 20, "of": "TSVM", "reward": ["tiêu biểu trong năm"],
             "kinds": ["chi bộ trực thuộc"]}
            """, subject: "organisation", in: books)
        #expect(found.isEmpty == isAllowed)
    }

    @Test(arguments: [
        (["HTXSNV", "HTXSNV", "HTXSNV", "HTXSNV"], nil),
        (["HTXSNV", "HTTNV", "HTXSNV", "HTXSNV"], Finding.Severity.forbids),
        (["", "HTXSNV", "HTXSNV", "HTXSNV"], .warns), (["TSVM", "TSVM", "HTXSNV", "HTXSNV"], nil),
        (["", "HTNV", "HTXSNV", "HTXSNV"], .forbids),
    ])
    func `a reward for five years running needs the best level in each`(
        levels: [String], severity: Finding.Severity?
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1"]])
        for (index, level) in levels.enumerated() where !level.isEmpty {
            books.rate(["M1": level], in: "\(2019 + index)")
        }
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTXSNV", "loai_khen": "5 năm liền"]])
        let found = try OneRule.findings(
            "reward-years",
            """
            {"years": 5, "level": "HTXSNV", "formerly": ["TSVM"], "reward": ["5 năm liền"]}
            """, in: books)
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
    }
}
