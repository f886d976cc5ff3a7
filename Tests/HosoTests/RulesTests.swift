import Foundation
import JSONText
import TestSupport
import Testing

/// `hoso rules`, with regimes that nobody issued.
struct RulesTests {
    private func withRegimes(
        _ body: (_ run: ([String]) throws -> CommandResult) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let library = try MadeUpLibrary.write(into: folder)
            let other = library.appending(path: "lang-thuong")
            try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
            try Data(Self.regime.utf8).write(to: other.appending(path: "regime.json"))
            try Data(Self.citations.utf8).write(to: library.appending(path: "citations.json"))
            try body { arguments in
                try Hoso.run(["--templates", library.path] + arguments, in: folder)
            }
        }
    }

    private static let regime = """
        {
          "id": "lang-thuong", "title": "Làng Thượng 2030", "extends": "lang-ben",
          "years": {"from": 2030, "to": 2030}, "places": ["Làng Thượng"],
          "levels": [
            {"code": "HTXSNV", "text": "Giỏi", "rank": 3},
            {"code": "HTTNV", "text": "Tốt", "rank": 2},
            {"code": "HTNV", "text": "Yếu", "rank": 1}
          ],
          "citations": [{"id": "lt", "text": "Lệ làng Thượng"}],
          "drop": {"forms": ["muc-luc"]},
          "forms": [
            {"id": "to-khai", "code": "Tờ khai", "title": "Tờ khai của người làng",
             "kind": "self-review", "subject": "member", "origin": "official"},
            {"id": "phieu", "code": "Phiếu 2", "title": "Phiếu tự xếp loại",
             "kind": "self-rating", "subject": "member", "origin": "reconstructed"}
          ],
          "dossier": [],
          "rules": [
            {"code": "few", "kind": "ratio-cap", "severity": "warns", "subject": "member",
             "parameters": {"percent": 40, "level": "HTXSNV", "of": "HTTNV", "reading": "reached",
              "outside": ["đi vắng"]},
             "citation": {"document": "lt", "place": "điều 2"},
             "title": {"vi": "Quá nửa", "en": "Too many"}, "text": "Không quá bốn phần mười."},
            {"code": "early", "kind": "not-rated", "severity": "forbids", "subject": "member",
             "parameters": {"months": 3}, "citation": {"document": "lb", "place": "điều 5"},
             "title": {"vi": "Mới đến", "en": "New here"}, "text": "Chưa đủ ba tháng."}
          ],
          "gaps": [
            {"code": "half", "citation": {"document": "lt", "place": "điều 2"},
             "text": {"vi": "đúng một nửa thì sao", "en": "exactly one half"}}
          ],
          "unchecked": [
            {"citation": {"document": "lt", "place": "điều 9"}, "text": "phải gương mẫu",
             "reason": {"vi": "do làng xem xét", "en": "for the village to judge"}}
          ]
        }
        """

    private static let citations = """
        {"kinds": [{"sign": "LL", "names": ["Lệ làng"]}],
         "documents": [
           {"number": "01-LL/LB", "kind": "Lệ làng", "date": "02/01/2029", "issuer": "Làng Bến",
            "title": "về việc làng", "replaced-by": "07-LL/LB", "source": "bia đình làng"},
           {"number": "07-LL/LB", "kind": "Lệ làng", "date": "05/5/2030", "replaces": ["01-LL/LB"],
            "source": "bia đình làng"}
         ]}
        """

    @Test func `rules stand under the document that orders them, with gaps and the rest`() throws {
        try withRegimes { run in
            let result = try run(["rules", "--regime", "lang-thuong"])
            let own = result.text.components(separatedBy: "\n\nKiểm tra theo mọi quy định:")[0]
            #expect(result.status == 0)
            #expect(
                own == """
                    lang-thuong  Làng Thượng 2030

                    Lệ làng Thượng:
                      CẢNH BÁO  few  Quá nửa  [điều 2]

                    Lệ làng năm 2030:
                      LỖI  early  Mới đến  [điều 5]

                    Chỗ quy định bỏ ngỏ:
                      half: đúng một nửa thì sao  [điều 2]

                    Quy định có nêu nhưng không kiểm tra được:
                      do làng xem xét
                        điều 9: “phải gương mẫu”
                    """)
        }
    }

    @Test func `a rule is explained with its figures, its words and how to let it pass`() throws {
        try withRegimes { run in
            let result = try run(["rules", "few", "--regime", "lang-thuong"])
            #expect(
                result.text == """
                    few · Quá nửa
                    quy định: Làng Thượng 2030 (lang-thuong)
                    mức độ: CẢNH BÁO: văn bản vẫn làm, cần xem lại
                    đối tượng: đảng viên
                    kiểm tra:
                      - trong mỗi nhóm, số «Giỏi» không quá 40% số đạt «Tốt» trở lên
                      - không tính đảng viên: đi vắng
                    căn cứ: Lệ làng Thượng, điều 2
                    nguyên văn: “Không quá bốn phần mười.”
                    bỏ qua, ghi lý do: hoso check so.xlsx --override few --reason "…"

                    """)
            let english = try run(["--lang", "en", "rules", "few"])
            #expect(english.text.contains("at most 50 % of those who reached «Khá» are «Giỏi»"))
        }
    }

    @Test func `a gap, a general check and a document are explained too`() throws {
        try withRegimes { run in
            let gap = try run(["rules", "half", "--regime", "lang-thuong"])
            let check = try run(["rules", "citation-date"])
            let document = try run(["rules", "1-ll/lb"])
            #expect(gap.text.hasPrefix("half · chỗ quy định bỏ ngỏ\n"))
            #expect(check.text.hasPrefix("citation-date · ngày văn bản ghi sai\n"))
            #expect(
                document.text == """
                    Lệ làng số 01-LL/LB, ngày 02/01/2029 của Làng Bến
                    về: về việc làng
                    được thay bằng: 07-LL/LB
                    theo: bia đình làng

                    """)
        }
    }

    @Test func `what check says of any workbook is explained`() throws {
        try withRegimes { run in
            let result = try run(["rules", "missing-value"])
            #expect(
                result.text == """
                    missing-value · Thiếu «…»; không có mã thì không có văn bản nào của dòng đó; \
                    Thiếu «…»
                    quy định: mọi quy định
                    mức độ: CẢNH BÁO: văn bản vẫn làm, cần xem lại

                    """)
            #expect(try run(["--lang", "en", "rules", "bad-date"]).text.contains("hint: write"))
            let both = try run(["rules", "two-values"]).text
            #expect(both.contains("lệnh: hoso read") && both.contains("lấy cột riêng"))
        }
    }

    @Test(arguments: [
        ("fwe", "không có quy tắc, chỗ bỏ ngỏ hay văn bản «fwe»; có phải «few»?"),
        (
            "citation-dat",
            "không có quy tắc, chỗ bỏ ngỏ hay văn bản «citation-dat»; có phải «citation-date»?"
        ),
        ("02-LL/LB", "không có quy tắc, chỗ bỏ ngỏ hay văn bản «02-LL/LB»; có phải «01-LL/LB»?"),
        ("khong-co-gi-ca", "không có quy tắc, chỗ bỏ ngỏ hay văn bản «khong-co-gi-ca»\n"),
    ])
    func `an unknown code is refused with the nearest one`(code: String, words: String) throws {
        try withRegimes { run in
            let result = try run(["rules", code])
            #expect(result.status == 2)
            #expect(result.errors.contains(words))
        }
    }

    @Test func `two regimes are compared by what their rules do, not by who wrote them`() throws {
        try withRegimes { run in
            let result = try run(["rules", "--compare", "lang-thuong"])
            #expect(
                result.text == """
                    −  lang-ben  Làng Bến 2030
                    +  lang-thuong  Làng Thượng 2030

                    Từng việc, hai bên nói gì:
                      Tỷ lệ ở mức cao nhất
                          − trong mỗi nhóm, số «Giỏi» không quá 50% số đạt «Khá» trở lên [đảng viên]
                          + trong mỗi nhóm, số «Giỏi» không quá 40% số đạt «Tốt» trở lên [đảng viên]
                          + không tính đảng viên: đi vắng [đảng viên]
                      Mới thành lập, mới kết nạp
                          − (không nói đến)
                          + thành lập, hoặc bổ nhiệm lần đầu, chưa đủ 3 tháng đến ngày xếp loại: kiểm điểm, không xếp loại [đảng viên]

                    Quy tắc:
                      ~ few
                          − LỖI
                          − trong mỗi nhóm, số «Giỏi» không quá 50% số đạt «Khá» trở lên
                          + CẢNH BÁO
                          + trong mỗi nhóm, số «Giỏi» không quá 40% số đạt «Tốt» trở lên
                          + không tính đảng viên: đi vắng
                      + early  Mới đến

                    Mẫu:
                      ~ phieu
                          − Phiếu
                          + Phiếu 2
                      − muc-luc  Mục lục

                    Mức:
                      ~ HTTNV
                          − 2 · Khá
                          + 2 · Tốt

                    """)
            let same = try run(["rules", "--compare", "lang-ben"])
            #expect(same.text.contains("Không khác nhau về quy tắc, mẫu, mức."))
            #expect(try run(["rules", "few", "--compare", "lang-ben"]).status == 2)
            #expect(try run(["rules", "--compare", "lang-x"]).status == 2)
        }
    }

    @Test func `programs read the same as JSON`() throws {
        try withRegimes { run in
            func json(_ arguments: [String]) throws -> JSON {
                try JSON(parsing: run(arguments + ["--json"]).output, named: "stdout")
            }
            let all = try json(["rules", "--regime", "lang-thuong"])
            let codes = (all["rules"]?.elements ?? []).compactMap { $0["code"]?.string }
            #expect(codes == ["few", "early"])
            #expect(all["gaps"]?.elements?.count == 1)
            #expect(all["unchecked"]?.elements?.first?["reason"]?.string == "do làng xem xét")
            let one = try json(["rules", "few"])
            #expect(one["severity"]?.string == "forbids")
            #expect(one["checks"]?.elements?.count == 1)
            let changes = try json(["rules", "--compare", "lang-thuong"])
            let rules = (changes["rules"]?.elements ?? []).compactMap { $0["change"]?.string }
            #expect(rules == ["changed", "added"])
        }
    }
}
