import Foundation
import PartyForms
import TestSupport
import Testing
import VietnameseText

@Suite struct CitationRegisterTests {
    @Test func `every document says where its facts come from, and stands once`() throws {
        let register = try Registers.repository()
        #expect(register.documents.count > 40)
        #expect(register.documents.allSatisfy { !$0.source.isEmpty && !$0.kind.isEmpty })
        let keys = register.documents.map { "\($0.number)|\($0.date?.year ?? 0)|\($0.place ?? "")" }
        #expect(Set(keys).count == keys.count)
    }

    @Test func `what replaces and what is replaced name each other, the later one first`() throws {
        let documents = try Registers.repository().documents
        for document in documents {
            for number in document.replaces {
                let older = try #require(documents.first { $0.number == number })
                #expect(older.replacedBy == document.number, "\(number)")
            }
            guard let number = document.replacedBy else { continue }
            let newer = try #require(documents.first { $0.number == number })
            #expect(newer.replaces.contains(document.number), "\(number)")
            if let day = newer.date, let before = document.date {
                #expect(before.earliest < day.earliest, "\(number)")
            }
        }
    }

    @Test func `every kind and body of the register is one that the scanner knows`() throws {
        let register = try Registers.repository()
        let names = register.kinds.flatMap(\.names)
        #expect(register.documents.filter { !names.contains($0.kind) }.map(\.number) == [])
        let scanner = CitationScanner(register)
        for document in register.documents {
            let found = scanner.citations(in: document.text)
            #expect(found.map(\.number) == [document.parts], "\(document.number)")
            #expect(found.first?.kind == document.kind)
            #expect(found.first?.date?.exact == document.date?.exact)
        }
    }

    @Test(arguments: Regimes.ids)
    func `what a regime cites agrees with the register`(id: String) throws {
        let register = try Registers.repository()
        let regime = try Regimes.read(id)
        for cited in regime.citations {
            guard let number = cited.number else { continue }
            let found = try #require(register.documents.first { $0.number == number }, "\(number)")
            #expect(found.date?.text == cited.date)
            #expect(cited.text.hasPrefix(found.text))
        }
        let file = Folders.root.appending(path: "Templates/\(id)/regime.json")
        // Quoted as it stands, the guidance of Tiên Thắng gives one plan to two issuers.
        let quoted = [
            "citation-clash: 24-KH/HU ghi của nhiều cơ quan: Đảng ủy, Ban Thường vụ Huyện ủy"
        ]
        #expect(try findings(in: file).filter { !quoted.contains($0) } == [])
    }

    @Test(arguments: formSources)
    func `what our forms and their samples cite is right`(file: String) throws {
        let url = Folders.root.appending(path: "Templates/\(file)")
        #expect(try findings(in: url) == [])
    }

    private static var formSources: [String] {
        let root = Folders.root.appending(path: "Templates")
        let endings = ["form.xml", "sample.json", "expected.txt", "commune.json", "reviews.json"]
        return Folders.files(in: root, ending: endings).map {
            String($0.path.dropFirst(root.path.count + 1))
        }
    }

    private func findings(in file: URL) throws -> [String] {
        let check = CitationCheck(try Registers.repository())
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let found = check.findings(in: lines.map { CitationText(String($0)) })
        return found.map { "\($0.code): \($0.message.text(in: .vietnamese))" }
    }

    @Test func `an office's register is laid over the one that comes with the program`() throws {
        let own = try Registers.parse(
            """
            {"documents": [
              {"number": "30-KH/HU", "kind": "Kế hoạch", "date": "20/11/2023", "source": "Huyện ủy"},
              {"number": "124-QĐ/TW", "kind": "Quy định", "date": "05/10/2023", "source": "thử"}
            ]}
            """)
        let repository = try Registers.repository()
        let both = own.laid(over: repository)
        #expect(both.documents.count == repository.documents.count + 1)
        #expect(both.documents.first { $0.number == "124-QĐ/TW" }?.date?.text == "05/10/2023")
        #expect(both.kinds == repository.kinds)
    }

    @Test(arguments: [
        ("{}", "citations.json: documents: thiếu"),
        (
            #"{"documents": [{"number": "124", "kind": "Quy định", "source": "s"}]}"#,
            "citations.json: documents[0].number: cần một số văn bản: 25-HD/BTCTW"
        ),
        (
            #"{"documents": [{"number": "1-QĐ/TW", "kind": "Q", "date": "31/02/2023", "source": "s"}]}"#,
            "citations.json: documents[0].date: cần một ngày: 04/10/2023"
        ),
        (
            #"{"documents": [{"number": "1-QĐ/TW", "kind": "Q", "isuer": "A", "source": "s"}]}"#,
            "citations.json: documents[0].isuer: không có «isuer»; chỉ có number"
        ),
    ])
    func `a wrong shape is named by file and place`(text: String, message: String) throws {
        let error = #expect(throws: RegimeError.self) { try Registers.parse(text) }
        #expect(error?.text(in: .vietnamese).hasPrefix(message) == true, "\(error as Any)")
    }
}
