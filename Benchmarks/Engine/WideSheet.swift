import Dossiers
import Spreadsheet

/// A workbook that is read as a whole.
enum WideSheet {
    static func run(path: String) throws {
        let bytes = try FileReading.contents(of: path)
        let watch = Stopwatch()
        let book = try Workbook(xlsx: bytes)
        let cells = book.sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
        report([
            ("seconds", watch.seconds), ("cells", Double(cells)),
            ("peak_kb", Double(Stopwatch.peak)),
        ])
    }
}
