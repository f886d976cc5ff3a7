import PartyForms
package import Spreadsheet
import VietnameseText

/// How a dossier stands, as the sheets of a workbook.
package struct StandingSheets {
    private let standing: DossierStanding
    /// Whether the sheet of papers has those that are in order, too.
    private let listsAll: Bool

    /// Above it a sheet of papers has only those that are not in order: Excel ends at 1,048,576.
    private static let limit = 1_000_000

    package init(_ standing: DossierStanding, listsAll: Bool) {
        self.standing = standing
        let count = standing.folders.reduce(0) { $0 + $1.lines.count }
        self.listsAll = listsAll && count <= Self.limit
    }

    /// Organisations, persons, papers, what is too much, deadlines.
    package var sheets: [SheetDraft] {
        [bodies, members, papers] + (standing.left.isEmpty ? [] : [left]) + [deadlines]
    }

    // MARK: - Folders

    private var bodies: SheetDraft {
        let bodies = standing.bodies
        let table = ItemTable(bodies.lazy.filter(Self.hasItems))
        let units = Dictionary(
            standing.units.map { ($0.code ?? "", Self.numbers(of: $0)) }
        ) { first, _ in first }
        let heads = Self.columns([("Mã", 10), ("Tên", 40), ("Loại", 14), ("Thuộc", 34)])
        let ends = Self.columns(
            [("Người đủ", 10), ("Số người", 10), ("Tỷ lệ đủ (%)", 10)], .number)
        return SheetDraft(
            title: "Tổ chức", columns: heads + table.columns + Self.counts + ends,
            rows: SheetRows(count: bodies.count) { place in
                let folder = bodies[place]
                let unit = folder.folder.kind == .organisation ? folder.folder.subject : nil
                return Self.texts([
                    folder.folder.subject, folder.folder.name, folder.folder.kind.word,
                    unit == nil ? folder.folder.unitName : nil,
                ]) + table.cells(of: folder) + Self.counts(of: folder)
                    + (unit.flatMap { units[$0] } ?? [.blank, .blank, .blank])
            })
    }

    private var members: SheetDraft {
        let places = standing.memberPlaces
        let table = ItemTable(places.lazy.map { standing.folders[$0] })
        let heads = Self.columns([
            ("Mã", 10), ("Họ và tên", 28), ("Mã chi bộ", 10), ("Chi bộ", 34),
        ])
        return SheetDraft(
            title: "Cá nhân",
            columns: heads + table.columns + Self.counts + Self.columns([("Đủ", 8)], .mark),
            rows: SheetRows(places) { [standing] place in
                let folder = standing.folders[place]
                return Self.texts([
                    folder.folder.subject, folder.folder.name, folder.folder.unit,
                    folder.folder.unitName,
                ]) + table.cells(of: folder) + Self.counts(of: folder)
                    + Self.texts([folder.isComplete ? "Có" : "Không"])
            })
    }

    /// Meetings and the office have lists of their own, whose numbers mean something else.
    private static func hasItems(_ folder: DossierStanding.Folder) -> Bool {
        [.organisation, .collective].contains(folder.folder.kind)
    }

    private static let counts =
        columns(
            [
                ("Văn bản có", 9), ("Số bản", 8), ("Số bộ", 8), ("Còn thiếu", 9), ("Chưa ký", 9),
                ("Chưa nộp", 9), ("Sửa tay", 9), ("Phải làm lại", 9), ("Tệp thừa", 9),
            ], .number)

    private static func counts(of folder: DossierStanding.Folder) -> [CellDraft] {
        let totals = folder.totals
        return [
            totals.there, totals.copies, totals.sets, totals.lacking, totals.unsigned,
            totals.awaited, totals.changed, totals.stale, totals.left,
        ].map { .number(String($0)) }
    }

    private static func numbers(of unit: DossierStanding.Unit) -> [CellDraft] {
        [unit.complete, unit.members.count, unit.percent].map { .number(String($0)) }
    }

    // MARK: - Papers

    private var papers: SheetDraft {
        let columns =
            Self.columns([
                ("Mã", 10), ("Tên", 28), ("Thuộc", 28), ("Mục", 6), ("Văn bản", 78), ("Tệp", 26),
            ])
            + Self.columns([("Tình trạng", 16), ("Ký", 10), ("Nộp lại", 10)], .mark)
            + Self.columns([("Số bản", 8), ("Cần", 8)], .number)
            + Self.columns([("Nơi nhận, nơi lưu", 24), ("Dữ liệu", 14)])
        var listed = ListedPapers()
        for folder in standing.folders {
            listed.append(
                folder.papers.indices.filter { listsAll || !folder.papers[$0].isInOrder })
        }
        let rows = SheetRows(count: listed.count) { [standing, listed] row in
            let (place, line) = listed[row]
            let folder = standing.folders[place]
            return Self.row(folder.lines[line], folder.papers[line], of: folder.folder)
        }
        return SheetDraft(title: "Văn bản", columns: columns, rows: rows)
    }

    private static func row(
        _ line: Manifest.ListedPaper, _ paper: PaperStanding, of folder: Manifest.Folder
    ) -> [CellDraft] {
        let kept = line.keptAt.map { $0.isEmpty ? "phần tổng hợp" : "hồ sơ hội nghị \($0)" }
        let texts = [
            folder.subject, folder.name, folder.unitName, String(line.item), line.title, line.file,
            paper.state.words.vietnamese, paper.signature.words.vietnamese,
            paper.returned.words.vietnamese,
        ]
        let counts = [paper.state.isThere ? line.copies : nil, line.needed]
        let ends = [
            (line.places + kept).joined(separator: "; "), paper.isStale ? "Đã cũ, làm lại" : nil,
        ]
        return Self.texts(texts) + counts.map { $0.map { .number(String($0)) } ?? .blank }
            + Self.texts(ends)
    }

    private var left: SheetDraft {
        SheetDraft(
            title: "Tệp thừa",
            columns: Self.columns([("Mã", 10), ("Tệp", 90), ("Là gì", 40)]),
            rows: SheetRows(standing.left) {
                Self.texts([$0.subject, $0.path, $0.kind.words.vietnamese])
            })
    }

    // MARK: - Deadlines

    private var deadlines: SheetDraft {
        let calendar = standing.calendar
        return SheetDraft(
            title: "Thời hạn",
            columns: Self.columns([
                ("Hạn", 12), ("Còn lại", 30), ("Việc", 80), ("Hội nghị", 12), ("Còn chưa xong", 14),
                ("Căn cứ", 60),
            ]),
            rows: SheetRows(standing.schedule.deadlines) { [today = standing.today] deadline in
                Self.texts([
                    deadline.day?.printed,
                    deadline.remaining(on: today, by: calendar).vietnamese,
                    deadline.title.vietnamese, deadline.meeting, deadline.open.map(String.init),
                    deadline.citation,
                ])
            })
    }

    // MARK: - Cells

    private static func columns(
        _ columns: [(title: String, width: Double)], _ style: CellStyle = .fitted
    ) -> [ColumnDraft] {
        columns.map { ColumnDraft(title: $0.title, width: $0.width, style: style) }
    }

    private static func texts(_ texts: [String?]) -> [CellDraft] {
        texts.map { text in
            guard let text, !text.isEmpty else { return .blank }
            return .text(text)
        }
    }
}

/// The columns of a table of folders in which each item of the list has its own.
private struct ItemTable {
    private let numbers: [Int]
    private let titles: [Int: [String]]

    init(_ folders: some Sequence<DossierStanding.Folder>) {
        var titles: [Int: [String]] = [:]
        for line in folders.lazy.flatMap(\.lines) where titles[line.item]?.count ?? 0 < 4 {
            guard titles[line.item]?.contains(line.title) != true else { continue }
            titles[line.item, default: []].append(line.title)
        }
        self.titles = titles
        numbers = titles.keys.sorted()
    }

    var columns: [ColumnDraft] {
        numbers.map { number in
            ColumnDraft(
                title: "Mục \(number)", note: titles[number]?.joined(separator: "; ") ?? "",
                width: 14, style: .mark)
        }
    }

    /// How each item stands: as the worst of its papers.
    func cells(of folder: DossierStanding.Folder) -> [CellDraft] {
        var states: [Int: PaperStanding.State] = [:]
        for (line, paper) in zip(folder.lines, folder.papers) {
            let known = states[line.item] ?? .notApplicable
            if paper.state.weight >= known.weight { states[line.item] = paper.state }
        }
        let isMeant = ![.meeting, .office, .reRating].contains(folder.folder.kind)
        return numbers.map { number in
            guard isMeant, let state = states[number] else { return .blank }
            return .text(state.words.vietnamese)
        }
    }
}

extension PaperStanding {
    /// Whether there is nothing to do or to look at.
    fileprivate var isInOrder: Bool {
        !state.isLacking && state != .changed && signature != .unsigned && returned != .awaited
            && !isStale
    }
}

extension PaperStanding.State {
    /// Which of two states an item shows.
    fileprivate var weight: Int {
        switch self {
        case .notApplicable: 0
        case .elsewhere: 1
        case .received: 2
        case .made: 3
        case .changed: 4
        case .short: 5
        case .missing: 6
        case .withheld: 7
        }
    }
}

extension Manifest.Folder.Kind {
    /// As tables print it.
    package var word: String {
        switch self {
        case .member: "Cá nhân"
        case .organisation: "Tổ chức"
        case .collective: "Tập thể"
        case .meeting: "Hội nghị"
        case .office: "Tổng hợp"
        case .reRating: "Xếp loại lại"
        }
    }
}
