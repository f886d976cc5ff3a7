import PartyForms
import VietnameseText

/// What can be checked and repaired without knowing any rule: codes, references, required cells.
struct BookChecks {
    let definition: WorkbookDefinition

    func run(on book: inout Book, log: inout ProblemLog) {
        for sheet in definition.sheets {
            restoreZeros(in: sheet, of: &book, log: &log)
        }
        let codes = codes(in: book)
        let year = Office(of: book).year
        reportShared(codes, in: book, log: &log)
        for sheet in definition.sheets {
            followReferences(in: sheet, of: &book, codes: codes, log: &log)
            guard let rows = book[sheet.key]?.rows else { continue }
            reportMissing(in: rows, of: sheet, log: &log)
            DateOrder(sheet, year: year).report(in: rows, log: &log, at: place)
            reportDuplicates(in: rows, of: sheet, log: &log)
            if sheet.isSingle {
                for row in rows.dropFirst() { log.add(.extraRow, at: place(of: row, in: sheet)) }
            }
        }
    }

    /// The codes of every sheet.
    private func codes(in book: Book) -> [String: Set<String>] {
        book.sheets.mapValues { Set($0.rows.compactMap { $0.text("ma") }) }
    }

    /// "7" among codes like "007" lost its zeros on the way through a number.
    private func restoreZeros(
        in sheet: SheetDefinition, of book: inout Book, log: inout ProblemLog
    ) {
        guard let column = sheet.column("ma"), let rows = book[sheet.key]?.rows else { return }
        let numeric = rows.compactMap { $0.text("ma") }.filter(Self.isNumeric)
        let widths = Set(numeric.filter { $0.hasPrefix("0") }.map(\.count))
        guard widths.count == 1, let width = widths.first,
            numeric.allSatisfy({ $0.count <= width })
        else { return }
        var restored = rows
        for index in rows.indices {
            guard var cell = rows[index]["ma"], Self.isNumeric(cell.text),
                cell.text.count < width
            else { continue }
            cell.text = String(repeating: "0", count: width - cell.text.count) + cell.text
            restored[index]["ma"] = cell
            log.add(.zeros(column.title), at: place(of: cell))
        }
        book[sheet.key]?.rows = PackedRows(restored)
    }

    private func followReferences(
        in sheet: SheetDefinition, of book: inout Book, codes: [String: Set<String>],
        log: inout ProblemLog
    ) {
        for column in sheet.columns where !column.refers.isEmpty {
            let lists = column.refers.compactMap { codes[$0] }
            // A list that was not given at all proves nothing.
            let isComplete = column.refers.allSatisfy { book[$0] != nil }
            let rows = book[sheet.key]?.rows ?? []
            let strange = rows.indices.filter { index in
                rows[index].text(column.key).map { text in
                    !lists.contains { $0.contains(text) }
                } ?? false
            }
            guard !strange.isEmpty else { continue }
            let names = names(of: column.refers, in: book)
            let titles = column.refers.map { definition.sheet($0)?.title ?? $0 }
            let meant = MeantCodes(lists.reduce(into: []) { $0.formUnion($1) })
            var repaired = rows
            for index in strange {
                guard var cell = rows[index][column.key] else { continue }
                let named = names.code(of: cell.text)
                if let code = meant.code(for: cell.text) ?? named {
                    let lostZeros = named == nil && code.count > cell.text.count
                    cell.text = code
                    repaired[index][column.key] = cell
                    if lostZeros { log.add(.zeros(column.title), at: place(of: cell)) }
                } else if isComplete {
                    log.add(
                        .unknownReference(column.title, sheets: titles), at: place(of: cell))
                }
            }
            book[sheet.key]?.rows = PackedRows(repaired)
        }
    }

    /// Codes by name; offices write "Chi bộ thôn …" where a code is asked for.
    func names(of sheets: [String], in book: Book) -> NamedCodes {
        NamedCodes(
            sheets.flatMap { book[$0]?.rows ?? [] }.compactMap { row in
                row.text("ma").flatMap { code in row.text("ten").map { ($0, code) } }
            })
    }

    fileprivate static func isNumeric(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func reportMissing(
        in rows: PackedRows, of sheet: SheetDefinition, log: inout ProblemLog
    ) {
        for column in sheet.columns where column.isRequired {
            guard rows.contains(where: { $0.text(column.key) != nil }) else { continue }
            let problem: WorkbookProblem =
                column.key == "ma" ? .missingCode(column.title) : .missingValue(column.title)
            for row in rows where row.text(column.key) == nil {
                log.add(problem, at: place(of: row, in: sheet))
            }
        }
    }

    private func reportDuplicates(
        in rows: PackedRows, of sheet: SheetDefinition, log: inout ProblemLog
    ) {
        guard sheet.column("ma") != nil else { return }
        var seen: Set<String> = []
        let repeated = Set(rows.compactMap { $0.text("ma") }.filter { !seen.insert($0).inserted })
        guard !repeated.isEmpty else { return }
        let doubled = rows.filter { repeated.contains($0.text("ma") ?? "") }
        let byCode = Dictionary(grouping: doubled.compactMap { $0["ma"] }, by: \.text)
        for (code, cells) in byCode.sorted(by: { $0.key < $1.key }) {
            for cell in cells { log.add(.duplicateCode(code), at: place(of: cell)) }
        }
    }

    /// Codes that stand in several of the sheets that one column refers to.
    private func reportShared(
        _ codes: [String: Set<String>], in book: Book, log: inout ProblemLog
    ) {
        let groups = Set(definition.sheets.flatMap(\.columns).map { Set($0.refers) })
        let shared = groups.reduce(into: Set<String>()) { shared, group in
            var seen: Set<String> = []
            for key in group {
                shared.formUnion(seen.intersection(codes[key] ?? []))
                seen.formUnion(codes[key] ?? [])
            }
        }
        guard !shared.isEmpty else { return }
        let known = Set(groups.joined())
        for sheet in definition.sheets where known.contains(sheet.key) {
            for row in book[sheet.key]?.rows ?? [] {
                guard let cell = row["ma"], shared.contains(cell.text) else { continue }
                log.add(.duplicateCode(cell.text), at: place(of: cell))
            }
        }
    }

    private func place(of cell: BookCell) -> ProblemPlace {
        let letters = cell.place.cell.prefix { ("A"..."Z").contains($0) }
        guard let row = Int(cell.place.cell.dropFirst(letters.count)) else {
            return ProblemPlace(sheet: cell.place.sheet, column: cell.place.cell, row: 0)
        }
        return ProblemPlace(sheet: cell.place.sheet, column: String(letters), row: row)
    }

    /// The first filled cell of a row.
    private func place(of row: BookRow, in sheet: SheetDefinition) -> ProblemPlace {
        let first = sheet.columns.lazy.compactMap { row[$0.key] }.first
        return first.map(place(of:))
            ?? ProblemPlace(sheet: sheet.title, column: "A", row: row.number)
    }
}

/// Codes by the names of what they stand for.
struct NamedCodes: Sendable {
    private var codes: [String: Set<String>] = [:]

    init(_ named: [(name: String, code: String)]) {
        for (name, code) in named {
            for key in Self.keys(of: name) { codes[key, default: []].insert(code) }
        }
    }

    /// The one code of a name: with its accents, else without; nil where several might be meant.
    func code(of name: String) -> String? {
        let found = Self.keys(of: name).lazy.compactMap { codes[$0] }.first ?? []
        return found.count == 1 ? found.first : nil
    }

    /// A key with accents never stands for one without.
    private static func keys(of name: String) -> [String] {
        ["=" + VietnameseText.nameKey(name), TitleKey.of(name)]
    }
}

/// Codes by what people make of them.
private struct MeantCodes {
    private var alike: [String: Set<String>] = [:]

    init(_ codes: Set<String>) {
        for code in codes {
            for key in Self.keys(of: code) { alike[key, default: []].insert(code) }
        }
    }

    /// The one code that differs in case or in leading zeros only.
    func code(for text: String) -> String? {
        let found = Self.keys(of: text).reduce(into: Set<String>()) {
            $0.formUnion(alike[$1] ?? [])
        }
        return found.count == 1 ? found.first : nil
    }

    private static func keys(of text: String) -> [String] {
        guard BookChecks.isNumeric(text) else { return [text.uppercased()] }
        return ["0" + text.drop { $0 == "0" }]
    }
}
