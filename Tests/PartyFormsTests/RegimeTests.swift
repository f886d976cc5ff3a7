import Foundation
import JSONText
import PartyForms
import TestSupport
import Testing
import VietnameseText

@Suite struct RegimeTests {
    @Test(arguments: Regimes.ids)
    func `every regime of the repository reads`(id: String) throws {
        let regime = try Regimes.read(id)
        #expect(regime.id == id)
        #expect(regime.levels(of: .member).count == 4)
        #expect(regime.lowestLevel(of: .member)?.code == "KHTNV")
    }

    @Test func `a regime that extends another has what it does not state`() throws {
        let local = try Regimes.read("tien-thang-2023")
        let central = try Regimes.read("trung-uong-2023")
        #expect(local.ancestors == ["trung-uong-2023", "chung"])
        #expect(local.layout == central.layout)
        #expect(local.criteria == central.criteria)
        #expect(local.citations.map(\.id) == central.citations.map(\.id) + ["hd-dia-phuong"])
        #expect(local.form("mau-2a")?.reference == "tien-thang-2023/mau-2a")
        #expect(local.form("kiem-phieu")?.reference == "chung/kiem-phieu")
        #expect(central.form("mau-02a") != nil && local.form("mau-02a") == nil)
        #expect(local.rule("cap-excellent")?.citation.place == "mục B.IV.1.4")
    }

    @Test func `every criterion that a workbook can grade is one that some regime judges`() throws {
        let file = Folders.root.appending(path: "Templates/workbook.json")
        let json = try JSON(parsing: [UInt8](Data(contentsOf: file)), named: "workbook.json")
        let sheet = json["sheets"]?.elements?.first { $0["key"]?.string == "tieu_chi" }
        let column = sheet?["columns"]?.elements?.first { $0["key"]?.string == "tieu_chi" }
        let choices = (column?["choices"]?.elements ?? []).compactMap { $0["code"]?.string }
        let known = Set(try Regimes.all.regimes.flatMap { $0.criteria.map(\.id) })
        #expect(choices.count > 20)
        #expect(choices.filter { !known.contains($0) } == [])
    }

    @Test(arguments: Regimes.ids)
    func `every form of a regime has its source, and both say the same of it`(id: String) throws {
        for form in try Regimes.read(id).forms {
            let file = Folders.root.appending(path: "Templates/\(form.reference)/form.xml")
            let source = try String(contentsOf: file, encoding: .utf8)
            for fact in [
                "id=\"\(form.id)\"", "code=\"\(form.code)\"", "kind=\"\(form.kind.rawValue)\"",
                "origin=\"\(form.origin.rawValue)\"",
            ] {
                #expect(source.contains(fact), "\(form.reference): \(fact)")
            }
        }
    }

    @Test func `the regimes of one place do not overlap in time`() throws {
        let regimes = try Regimes.all.regimes
        for (index, regime) in regimes.enumerated() {
            for other in regimes[(index + 1)...] where other.places == regime.places {
                let years = try #require(regime.years)
                #expect(other.years?.overlaps(years) == false, "\(regime.id), \(other.id)")
            }
        }
    }

    /// What a regime quotes of its own source; of what it takes over, the base answers for the words.
    @Test(arguments: [
        ("tien-thang-2023", "000_0ee639393049ab78", ""),
        ("son-duong-2020", "001_5262100d4c74246c", "Kế hoạch số 16-KH/HU"),
    ])
    func `what is quoted stands in the source`(id: String, source: String, own: String) throws {
        guard let file = Folders.shared("seeds/\(source).txt") else { return }
        let source = plain(try String(contentsOf: file, encoding: .utf8))
        let regime = try Regimes.read(id)
        let quotes =
            regime.rules.map { ($0.code, $0.text, $0.citation) }
            + regime.unchecked.map { ($0.citation.place, $0.text, $0.citation) }
            + regime.deadlines.map { ("deadlines", $0.text, $0.citation) }
        for (name, text, citation) in quotes where citation.document.hasPrefix(own) {
            for part in text.components(separatedBy: " / ") {
                let sentences = part.components(separatedBy: ". ").map(plain)
                for sentence in sentences { #expect(source.contains(sentence), "\(name)") }
            }
        }
    }

    @Test func `gaps and unchecked words are added to those of the base, or replace them`() throws {
        func text(_ gaps: [String], _ words: [String]) -> String {
            let both = { (word: String) in "{\"vi\": \"\(word)\", \"en\": \"\(word)\"}" }
            let gaps = gaps.map {
                #"{"code": "\#($0.prefix(1))", "text": \#(both($0)), "citation": {"document": "q"}}"#
            }
            let words = words.map {
                #"{"text": "\#($0)", "reason": \#(both($0)), "citation": {"document": "q"}}"#
            }
            return """
                "title": "A", "years": {"from": 2020, "to": 2021},
                "citations": [{"id": "q", "text": "Q"}],
                "gaps": [\(gaps.joined(separator: ","))],
                "unchecked": [\(words.joined(separator: ","))]}
                """
        }
        let base = try Regimes.parse("{\"id\": \"a\"," + text(["x1", "y1"], ["m"]))
        let own = try Regimes.parse(
            "{\"id\": \"b\", \"extends\": \"a\"," + text(["y2", "z2"], ["m", "n"]), base: base)
        #expect(own.gaps.map { $0.text(in: .english) } == ["x1", "y2", "z2"])
        #expect(own.unchecked.map(\.text) == ["m", "n"])
        #expect(own.gap("z")?.citation.text == "Q")
    }

    /// Letters and digits alone, the scanner's errors put right.
    private func plain(_ text: String) -> String {
        VietnameseText.composed(text).lowercased()
            .replacingOccurrences(of: "lễ lối", with: "lề lối")
            .replacingOccurrences(of: "gọi ý", with: "gợi ý")
            .replacingOccurrences(of: "5 năm liên", with: "5 năm liền")
            .replacingOccurrences(of: "quyết định đề số", with: "quyết định để số")
            .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    @Test(arguments: [
        (2023, "xã Tiên Thắng, huyện Tiên Lãng, thành phố Hải Phòng", "tien-thang-2023"),
        (2023, "TP. Hải Phòng - Tiên Lãng - Tiên Thắng", "tien-thang-2023"),
        (2023, "xã Tiên Thanh, huyện Tiên Lãng, Hải Phòng", "trung-uong-2023"),
        (2024, "Hải Phòng, Tiên Lãng, Tiên Thắng", "trung-uong-2023"),
        (2022, "Hải Phòng, Tiên Lãng, Tiên Thắng", "trung-uong-2019"),
        (2019, "", "trung-uong-2019"),
    ])
    func `year and place choose the regime`(year: Int, place: String, id: String) throws {
        #expect(try Regimes.all.regime(year: year, place: place)?.id == id)
    }

    @Test func `a year without a regime has none`() throws {
        #expect(try Regimes.all.regime(year: 1999, place: nil) == nil)
    }

    @Test(arguments: ["tien-thang-2023", "Tiên Thắng 2023", "TIEN THANG 2023", " Tiên Thắng  2023"])
    func `a book names its regime by id or by title`(_ name: String) throws {
        let books = Books(["quy_dinh": name])
        #expect(try Regimes.all.regime(of: books.season.office)?.id == "tien-thang-2023")
    }

    @Test func `the book's own regime comes before its year and place`() throws {
        let books = Books(["quy_dinh": "trung-uong-2019", "dia_phuong": "Hà Nội"])
        #expect(try Regimes.all.regime(of: books.season.office)?.id == "trung-uong-2019")
        let plain = Books(["dia_phuong": "Hà Nội"])
        #expect(try Regimes.all.regime(of: plain.season.office)?.id == "trung-uong-2023")
    }
}

@Suite struct RegimeErrorTests {
    static let head = #""id": "a", "title": "A", "years": {"from": 2020, "to": 2021}"#

    @Test(arguments: [
        ("{}", "regime.json: id: thiếu"),
        ("[]", "regime.json: cần một đối tượng { }"),
        ("{\(head), \"level\": []}", "regime.json: level: không có «level»"),
        (#"{"id": 5}"#, "regime.json: id: cần một chuỗi chữ"),
        (
            #"{"id": "a", "title": "A", "years": {"from": 2021, "to": 2020}}"#,
            "regime.json: years: năm kết thúc trước năm bắt đầu"
        ),
        ("{\(head), \"levels\": {}}", "regime.json: levels: cần một danh sách [ ]"),
        (
            "{\(head), \"levels\": [{\"code\": \"X\", \"text\": \"X\", \"rank\": 1.5}]}",
            "regime.json: levels[0].rank: cần một số nguyên"
        ),
        ("{\(head), \"extends\": \"a\"}", "regime.json: extends: «a» kế thừa chính nó"),
        (
            "{\(head), \"extends\": \"b\"}",
            "regime.json: extends: không tìm thấy bộ quy định gốc «b»"
        ),
        (
            "{\(head), \"forms\": [{\"id\": \"m\", \"code\": \"M\", \"title\": \"M\", \"kind\": \"poem\"}]}",
            "regime.json: forms[0].kind: không có «poem»; chỉ có collective-report, self-review"
        ),
        (
            "{\(head), \"rules\": [{\"code\": \"r\", \"kind\": \"ratio-cap\", \"parameters\": {}}]}",
            "regime.json: rules[0].parameters.percent: thiếu"
        ),
        (
            "{\(head), \"dossier\": [{\"no\": 1, \"item\": \"I\", \"forms\": [\"m\"], \"per\": \"member\"}]}",
            "regime.json: dossier[0].forms: không có «m»"
        ),
        (
            "{\(head), \"citations\": [{\"id\": \"q\", \"text\": \"Q\"}, {\"id\": \"q\", \"text\": \"Q\"}]}",
            "regime.json: citations[1]: «q» có hai lần"
        ),
    ])
    func `a wrong shape is named by file and place`(text: String, message: String) throws {
        let error = #expect(throws: RegimeError.self) { try Regimes.parse(text) }
        #expect(error?.text(in: .vietnamese).hasPrefix(message) == true, "\(error as Any)")
    }
}
