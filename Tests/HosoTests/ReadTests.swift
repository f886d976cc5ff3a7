import Foundation
import JSONText
import TestSupport
import Testing

/// Forms go out, come back, and their values are in the book.
@Suite struct ReadTests {
    /// What three members wrote: a text like a formula, a tick instead of another, nothing.
    private func sendAll(_ office: SmallOffice) throws {
        try office.send("mau-2b", to: "M001", as: "mot") {
            $0.type("=1+1", "Đoạn hai.", into: "kiem_diem.iv")
            $0.type("Phó Trưởng thôn", into: "chuc_vu_chinh_quyen")
        }
        try office.send("mau-2a", to: "M002", as: "hai") {
            $0.tick("cap_do.i_1=XS", false)
            $0.tick("cap_do.i_1=TB")
        }
        try office.send("mau-2a", to: "M003", as: "ba")
    }

    @Test func `values come into a copy of the book once, and nothing else does`() throws {
        try SmallOffice.with { office in
            try sendAll(office)
            let read = try office.run("read", "ve", "--into", "so.xlsx")
            #expect(read.errors.contains("3/3 tệp, 3 giá trị thay đổi"), "\(read.errors)")
            let expected = [
                "Đảng viên!P2": "Phó Trưởng thôn", "Tiêu chí!C2": "Trung bình",
                "Kiểm điểm!A3": "M001", "Kiểm điểm!B3": "iv", "Kiểm điểm!C3": "=1+1\nĐoạn hai.",
            ].merging(try receipts(office)) { own, _ in own }
            let changed = try office.changes("so.xlsx", "so.da-nhan.xlsx")
            #expect(changed == expected, "\(changed)")
            #expect(try office.run("check", "so.da-nhan.xlsx").status != 3)
            let again = try office.run("read", "ve", "--into", "so.da-nhan.xlsx", "-o", "hai.xlsx")
            #expect(again.errors.contains("0 giá trị thay đổi"), "\(again.errors)")
            #expect(try office.changes("so.da-nhan.xlsx", "hai.xlsx").isEmpty)
        }
    }

    /// What the workbook notes of the papers that came in, in the order of the files.
    private func receipts(_ office: SmallOffice) throws -> [String: String] {
        let cells = try office.cells("so.da-nhan.xlsx")
        var expected: [String: String] = [:]
        for (row, (file, code)) in [("ba", "M003"), ("hai", "M002"), ("mot", "M001")].enumerated() {
            let texts = [code, "1", "1", "10/12/2023"]
            for (column, text) in zip(["A", "B", "C", "D"], texts) {
                expected["Hồ sơ nhận!\(column)\(row + 2)"] = text
            }
            let name = "Hồ sơ nhận!E\(row + 2)"
            #expect(cells[name]?.hasPrefix(file + ".docx [") == true)
            expected[name] = cells[name]
        }
        return expected
    }

    @Test func `what was taken over and what was not is told in the workbook`() throws {
        try SmallOffice.with(sheets: ["thong_tin", "to_chuc", "dang_vien"]) { office in
            try office.send("mau-2a", to: "M002", as: "hai") {
                $0.type("Mới.", into: "kiem_diem.i_1")
                $0.clear("ho_ten")
            }
            let read = try office.run("read", "ve/hai.docx", "--into", "so.xlsx")
            #expect(read.status == 1, "\(read.errors)")
            #expect(read.text.contains("M001") && !read.text.contains("M002"))
            let cells = try office.cells("so.da-nhan.xlsx")
            #expect(cells["Kiểm điểm!C2"] == "Mới.")
            let told = cells.filter { $0.key.hasPrefix("Thay đổi!") }.map(\.value)
            for text in ["hai.docx", "M002", "Kiểm điểm", "C2", "Mới.", "Họ và tên"] {
                #expect(told.contains(text), "\(text)")
            }
            #expect(cells["Chưa nộp!A2"] == "M001" && cells["Chưa nộp!A3"] == "M003")
        }
    }

    @Test func `a second answer takes the place of the first, and the clerk is told`() throws {
        try SmallOffice.with { office in
            try office.send("mau-2a", to: "M003", as: "ba") { $0.type("Một.", into: "kiem_diem.v") }
            _ = try office.run("read", "ve", "--into", "so.xlsx")
            var copy = try FilledCopy(Folders.bytes(office.file("ve/ba.docx")))
            copy.type("Hai.", into: "kiem_diem.v")
            try Data(copy.bytes()).write(to: office.file("ve/ba-sua.docx"))
            let read = try office.run("read", "ve", "--into", "so.da-nhan.xlsx", "-o", "hai.xlsx")
            #expect(read.errors.contains("replaced-answer"), "\(read.errors)")
            #expect(read.errors.contains("taken-before"))
            let changed = try office.changes("so.da-nhan.xlsx", "hai.xlsx").filter {
                !$0.key.hasPrefix("Hồ sơ nhận!")
            }
            #expect(changed == ["Kiểm điểm!C3": "Hai."])
        }
    }

    @Test func `the values of a form are data to fill it from`() throws {
        try SmallOffice.with { office in
            try office.send("mau-2a", to: "M002", as: "hai") {
                $0.type("Một.", "Hai.", into: "kiem_diem.i_2")
            }
            let read = try office.run("read", "ve/hai.docx", "--input", "so.xlsx")
            let json = try JSON(parsing: read.output, named: "stdout")
            let file = try #require(json["files"]?.elements?.first)
            #expect(file["record"]?.string == "M002")
            #expect(file["form"]?.string == "tien-thang-2023/mau-2a")
            #expect(file["found_by"]?["kiem_diem.i_2"]?.string == "control")
            let values = try #require(file["values"])
            let texts = values["kiem_diem"]?["i_2"]?.elements?.compactMap(\.string)
            #expect(texts == ["Một.", "Hai."])
            #expect(values["cap_do"]?["i_1"]?.string == "XS")
            try Data(values.serialized()).write(to: office.file("hai.json"))
            let filled = try office.run("fill", "mau-2a", "--data", "hai.json", "-o", "hai.docx")
            #expect(filled.status == 0, "\(filled.errors)")
            #expect(try MadeUpOffice.text(office.file("hai.docx")).contains("Hai."))
        }
    }

    @Test(arguments: [("two-ticks", "Đánh dấu nhiều ô"), ("other-person", "hỏi lại người nộp")])
    func `a code that reading tells is explained`(code: String, words: String) throws {
        let rules = try Hoso.run(["rules", code])
        #expect(rules.status == 0 && rules.text.contains(words), "\(rules.errors)")
    }

    /// Something wrong with a file or a command line, and what comes of it.
    enum Trouble: String, CaseIterable, Sendable {
        case twice, copy, otherYear, otherRegime, otherPerson, unknownCode, nobody, broken, scan
        case clash, noFile, json, exists, same

        var status: Int {
            switch self {
            case .copy: 0
            case .twice, .otherYear, .otherRegime, .otherPerson, .unknownCode, .nobody, .scan,
                .clash:
                1
            case .json, .same: 2
            case .noFile: 3
            case .broken: 6
            case .exists: 7
            }
        }

        var code: String? {
            switch self {
            case .twice: "same-record"
            case .copy: "same-copy"
            case .otherYear: "other-year"
            case .otherRegime: "other-regime"
            case .otherPerson: "other-person"
            case .unknownCode: "unknown-subject"
            case .nobody: "record-missing"
            case .clash: "clashing-forms"
            default: nil
            }
        }
    }

    @Test(arguments: Trouble.allCases)
    func `trouble is told, and nothing doubtful comes into the book`(_ trouble: Trouble) throws {
        try SmallOffice.with { office in
            try office.send("mau-2a", to: "M002", as: "hai") {
                $0.type("Một.", into: "kiem_diem.i_2")
                $0.tick("xep_loai.tu_nhan=HTTNV")
                for item in ["i_2", "iii"] { $0.tick("cap_do.\(item)=T") }
            }
            var arguments = ["ve", "--into", "so.xlsx"]
            try make(trouble, in: office, &arguments)
            let read = try Hoso.run(["read"] + arguments + ["--json"], in: office.folder)
            #expect(read.status == trouble.status, "\(read.errors)")
            if let code = trouble.code {
                #expect(read.text.contains("\"\(code)\""), "\(read.errors)")
            }
            guard FileManager.default.fileExists(atPath: office.file("so.da-nhan.xlsx").path),
                trouble != .exists
            else { return }
            let changed = try office.changes("so.xlsx", "so.da-nhan.xlsx").map(\.value)
            let isKept = [.copy, .scan, .broken, .nobody, .clash].contains(trouble)
            #expect(changed.contains("Một.") == isKept, "\(changed)")
            #expect(!changed.contains("Khác."))
            let level = changed.contains("Hoàn thành tốt nhiệm vụ")
            #expect(level == (isKept && trouble != .clash), "\(changed)")
        }
    }

    private func make(
        _ trouble: Trouble, in office: SmallOffice, _ arguments: inout [String]
    ) throws {
        let form = office.file("ve/hai.docx")
        func change(_ body: (inout FilledCopy) throws -> Void) throws {
            var copy = try FilledCopy(Folders.bytes(form))
            try body(&copy)
            try Data(copy.bytes()).write(to: form)
        }
        switch trouble {
        case .twice:
            try office.send("mau-2a", to: "M002", as: "nua") {
                $0.type("Khác.", into: "kiem_diem.i_2")
            }
        case .copy: try FileManager.default.copyItem(at: form, to: office.file("ve/hai-2.docx"))
        case .otherYear: try change { try $0.changeMark("year=\"2023\"", to: "year=\"2022\"") }
        case .otherRegime:
            try change {
                try $0.changeMark(
                    "form=\"tien-thang-2023/mau-2a\"", to: "form=\"trung-uong-2018/mau-02\"")
            }
        case .otherPerson: try change { $0.type("Lê Văn Khác", into: "ho_ten") }
        case .unknownCode: try change { try $0.changeMark("record=\"M002\"", to: "record=\"M9\"") }
        case .nobody: try office.send("mau-2a", to: nil, as: "trang")
        case .broken: try Data("không phải tệp".utf8).write(to: office.file("ve/hong.docx"))
        case .scan: try Data("%PDF".utf8).write(to: office.file("ve/anh.pdf"))
        case .clash:
            try office.send("mau-3b", to: "M002", as: "ba-b") {
                $0.tick("xep_loai.tu_nhan=HTNV")
            }
        case .noFile: arguments = ["khong-co", "--into", "so.xlsx"]
        case .json:
            try Data("{}".utf8).write(to: office.file("so.json"))
            arguments = ["ve", "--into", "so.json"]
        case .exists: try Data("cũ".utf8).write(to: office.file("so.da-nhan.xlsx"))
        case .same: arguments += ["-o", "so.xlsx"]
        }
    }

    @Test func `a form without its mark is known by its words, and its person by the head`()
        throws
    {
        try SmallOffice.with { office in
            try office.send("mau-2b", to: "M001", as: "mot") {
                $0.type("Một.", into: "kiem_diem.iv")
                try $0.loseMark()
            }
            let read = try office.run("read", "ve", "--into", "so.xlsx", "--json")
            #expect(read.text.contains("record-by-name"), "\(read.errors)")
            let changed = try office.changes("so.xlsx", "so.da-nhan.xlsx").map(\.value)
            #expect(changed.contains("Một.") && changed.contains("M001"), "\(changed)")
        }
    }
}
