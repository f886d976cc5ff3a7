import JSONText
import Markup
import OpenPackage
import Spreadsheet
import VietnameseText

/// A row of the table of limits.
struct InputLimit: Sendable {
    typealias Place = any WritableKeyPath<InputLimits, Int> & Sendable

    /// What `--limit` and errors call it.
    var name: String
    var meaning: Bilingual
    /// Where it is kept; documents and workbooks may differ in it.
    var places: [Place]
    /// What it can be raised to, where that is not for the user to judge.
    var highest: Int

    init(
        _ name: String, _ meaning: Bilingual, upTo highest: Int = 1 << 40,
        _ places: Place...
    ) {
        self.name = name
        self.meaning = meaning
        self.places = places
        self.highest = highest
    }

    /// The number that stands for a written one, `K`, `M` and `G` standing for powers of 1024;
    /// nil for none, or one that is not allowed.
    func value(written: String) -> Int? {
        let shift = ["K": 10, "M": 20, "G": 30][written.suffix(1).uppercased()]
        guard let number = Int(shift == nil ? written : String(written.dropLast())),
            number > 0, number <= highest >> (shift ?? 0)
        else { return nil }
        return number << (shift ?? 0)
    }

    /// A number as `--limit` takes it, whole powers of 1024 as such: "64M".
    static func written(_ number: Int) -> String {
        let units = [(30, "G"), (20, "M"), (10, "K")]
        let unit = units.first { number >> $0.0 > 0 && number & (1 << $0.0 - 1) == 0 }
        return unit.map { "\(number >> $0.0)\($0.1)" } ?? "\(number)"
    }
}

extension InputLimit {
    /// Every limit, as it is kept, printed and raised.
    static let all: [InputLimit] = files + packages + markup + sheets + texts

    private static let files = [
        InputLimit(
            "file-bytes", Bilingual("byte của một tệp đầu vào", "bytes of an input file"),
            \.fileBytes),
        InputLimit(
            "dossier-entries", Bilingual("mục trong hồ sơ .zip", "entries of a dossier's .zip"),
            \.dossier.entries),
        InputLimit(
            "dossier-file", Bilingual("byte của một mục, đã giải nén", "bytes of one, unpacked"),
            \.dossier.entryBytes),
        InputLimit(
            "dossier-ratio", Bilingual("số lần nở ra khi giải nén", "unpacked bytes to packed"),
            \.dossier.ratio),
    ]

    private static let packages = [
        InputLimit(
            "zip-entries", Bilingual("phần trong .docx, .xlsx", "parts of a .docx or .xlsx"),
            \.package.entries, \.sheets.archive.entries),
        InputLimit(
            "zip-total", Bilingual("byte của mọi phần, đã giải nén", "bytes of all, unpacked"),
            \.package.totalBytes, \.sheets.archive.totalBytes),
        InputLimit(
            "zip-part", Bilingual("byte của một phần, đã giải nén", "bytes of one, unpacked"),
            upTo: largest, \.package.partBytes, \.sheets.archive.partBytes),
        InputLimit(
            "zip-ratio",
            Bilingual("số lần nở ra của phần trên 1 MiB", "unpacked to packed, parts over 1 MiB"),
            \.package.inflateRatio, \.sheets.archive.inflateRatio),
    ]

    private static let markup = [
        InputLimit(
            "xml-bytes", Bilingual("byte của một phần XML", "bytes of an XML part"),
            upTo: largest, \.package.markup.bytes, \.sheets.archive.markup.bytes),
        // libxml2 itself goes no deeper than 256.
        InputLimit(
            "xml-depth", Bilingual("tầng phần tử lồng nhau", "elements in one another"),
            upTo: 250, \.package.markup.depth, \.sheets.archive.markup.depth),
        InputLimit(
            "xml-elements", Bilingual("phần tử trong một phần XML", "elements of an XML part"),
            \.package.markup.elements, \.sheets.archive.markup.elements),
        InputLimit(
            "xml-attributes", Bilingual("thuộc tính của một phần tử", "attributes of an element"),
            \.package.markup.attributesPerElement, \.sheets.archive.markup.attributesPerElement),
        InputLimit(
            "xml-start-tag", Bilingual("byte của một thẻ mở", "bytes of a start tag"),
            \.package.markup.startTagBytes, \.sheets.archive.markup.startTagBytes),
        InputLimit(
            "xml-text", Bilingual("byte của một đoạn chữ", "bytes of a text"),
            \.package.markup.textBytes, \.sheets.archive.markup.textBytes),
    ]

    private static let sheets = [
        InputLimit(
            "sheets", Bilingual("trang của một sổ", "sheets of a workbook"), \.sheets.sheets),
        InputLimit("sheet-rows", Bilingual("hàng của một trang", "rows of a sheet"), \.sheets.rows),
        InputLimit(
            "sheet-cells", Bilingual("ô có chữ của một trang", "filled cells of a sheet"),
            \.sheets.cells),
        InputLimit(
            "sheet-text",
            Bilingual("byte chữ của mọi ô một trang", "bytes of all texts of a sheet"),
            \.sheets.textBytes),
        InputLimit(
            "sheet-merges", Bilingual("ô gộp của một trang", "merged cells of a sheet"),
            \.sheets.mergedRanges),
        InputLimit(
            "csv-cell", Bilingual("byte của một ô .csv", "bytes of a cell of a .csv"),
            \.sheets.cellBytes),
    ]

    private static let texts = [
        InputLimit(
            "document-bytes",
            Bilingual("byte của một phần văn bản làm ra", "bytes of a part of a document made"),
            \.package.printedBytes),
        InputLimit(
            "document-turns",
            Bilingual(
                "lượt lặp và gọi mẫu con của một văn bản làm ra",
                "turns of blocks and calls of partials of a document made"),
            \.package.printedTurns),
        InputLimit(
            "json-bytes", Bilingual("byte của một tệp .json", "bytes of a .json"), \.json.bytes),
        // Values are taken apart level by level on the stack.
        InputLimit(
            "json-depth", Bilingual("tầng lồng nhau trong .json", "levels of a .json"),
            upTo: 1_000, \.json.depth),
    ]

    /// What libxml2 reads of one text.
    private static let largest = Int(Int32.max)
}
