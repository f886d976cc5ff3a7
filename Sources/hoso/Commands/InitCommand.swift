import Dossiers
import PartyForms
import Spreadsheet
import VietnameseText

extension Option {
    fileprivate static let sample = Option(
        "sample",
        Bilingual("kèm dữ liệu của một xã tưởng tượng", "with data of an invented commune"))
}

extension Command {
    static let initialize = Command(
        name: "init", operands: "DIR",
        options: [.regime, .sample, .coming("from", value: "LIST.xlsx")],
        summary: Bilingual(
            "tạo sổ dữ liệu Excel để bắt đầu", "a workbook to start from"),
        example: "hoso init xa-minh --sample"
    ) { invocation in
        let folder = try invocation.operand("DIR")
        let session = invocation.session
        let library = try session.library
        let regime = try session.regime(asked: invocation[.regime], in: library)
        let path = folder + "/so.xlsx"
        guard FileReading.kind(of: path) == nil else { throw OverwriteError(path: path) }
        let maker = BookMaker(library: library, regime: regime)
        let bytes = try invocation.has(.sample) ? maker.sample() : maker.empty()
        try Folder.make(folder)
        session.tell("\(regime.title)")
        try session.deliver(bytes, to: path)
        if invocation.has(.sample) {
            session.tell("Tiếp theo: hoso check \(path)", "Next: hoso check \(path)")
        } else {
            session.tell(
                "Tiếp theo: mở sổ, điền trang Thông tin rồi các trang sau; xong thì hoso check \(path)",
                "Next: open the workbook and fill in its sheets, Thông tin first; then hoso check \(path)"
            )
        }
        return .done
    }
}

/// Makes workbooks to start from.
struct BookMaker {
    let library: RegimeLibrary
    let regime: Regime

    /// A workbook without data.
    func empty() throws -> [UInt8] {
        let making = WorkbookMaking(
            definition: try library.workbookDefinition(), choices: choices)
        return try making.emptyBook()
    }

    /// A workbook with the data of an invented office under the regime.
    func sample() throws -> [UInt8] {
        try library.sampleWorkbook(of: regime, choices: choices)
    }

    /// What the regime offers in place of the workbook's own choices.
    private var choices: [String: [WordChoice]] {
        let criteria = regime.criteria.map { WordChoice(code: $0.id, text: $0.text) }
        let scored = regime.scored.map { WordChoice(code: $0.id, text: $0.text) }
        let offered = ["tieu_chi.tieu_chi": criteria, "diem.tieu_chi": scored]
        return offered.filter { !$0.value.isEmpty }
    }
}

/// A file stands where a new one would be made.
struct OverwriteError: Error, Hashable, Sendable {
    var path: String
}
