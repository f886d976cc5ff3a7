package import VietnameseText

extension ImportReport {
    /// Whether something must be looked at.
    package var isDoubtful: Bool { !doubts.isEmpty }

    /// How many members and organisations were found.
    package var counts: (members: Int, units: Int) {
        let members = codes.keys.filter {
            if case .member = $0 { true } else { false }
        }
        return (members.count, units.count)
    }

    /// The report for a terminal: titles, codes and cells, never what a person's cell says.
    package func lines(in say: Language, titles: ReportTitles) -> [String] {
        tables.flatMap { lines(of: $0, say) } + refusals(in: say) + carriedLines(say)
            + unitLines(say) + countLines(say, titles) + doubtLines(say)
    }

    /// The sheets that are no lists, and why.
    package func refusals(in say: Language) -> [String] {
        notRead.map { "\($0.place.file) · \($0.place.sheet): \($0.refusal.message(in: say))" }
    }

    private func lines(of table: Table, _ say: Language) -> [String] {
        let hidden = table.isHidden ? say(", trang ẩn", ", hidden sheet") : ""
        let known = table.columns.filter { $0.meaning != nil && $0.filled > 0 }
        let unknown = table.columns.filter { $0.meaning == nil && $0.filled > 0 && !$0.isOrder }
        var lines = [
            "\(table.place.file) · \(table.place.sheet)\(hidden): "
                + say(
                    "tiêu đề ở dòng \(table.place.cell), \(table.count) dòng vào trang \(table.title)",
                    "head in row \(table.place.cell), \(table.count) rows go into \(table.title)")
        ]
        lines += known.map { "  \($0.letters) «\($0.title)» → \($0.meaning?(in: say) ?? "")" }
        lines += unknown.map {
            "  \($0.letters) «\($0.title)» → "
                + say("chưa dùng (\($0.filled) ô)", "not used (\($0.filled) cells)")
        }
        return lines
    }

    private func carriedLines(_ say: Language) -> [String] {
        carried.map { sheet in
            guard sheet.kept > 0 else {
                return say(
                    "\(sheet.sheet): \(sheet.left) dòng của năm trước, không chuyển sang",
                    "\(sheet.sheet): \(sheet.left) rows of last year, not taken over")
            }
            let left = sheet.left > 0 ? say(", bỏ \(sheet.left)", ", without \(sheet.left)") : ""
            return say(
                "\(sheet.sheet): chuyển sang \(sheet.kept) dòng\(left)",
                "\(sheet.sheet): \(sheet.kept) rows taken over\(left)")
        }
    }

    private func unitLines(_ say: Language) -> [String] {
        units.map { unit in
            "\(unit.code) \(unit.name): "
                + say(
                    "\(unit.count) đảng viên",
                    unit.count == 1 ? "1 member" : "\(unit.count) members")
        }
    }

    private func countLines(_ say: Language, _ titles: ReportTitles) -> [String] {
        let unusedTitles = Set(unused.map(\.title)).count
        let counts: [(Int, String, String, String)] = [
            (repairs.count, "ô đã sửa", "cells put right", titles.repairs),
            (leftOut.count, "dòng không lấy", "rows left out", titles.listed),
            (unusedTitles, "cột chưa dùng", "columns not used", titles.unused),
            (doubts.count, "chỗ cần xem", "doubts", titles.doubts),
        ]
        return counts.filter { $0.0 > 0 }.map { count, vietnamese, english, title in
            say(
                "\(count) \(vietnamese): xem trang «\(title)»",
                "\(count) \(english): see the sheet «\(title)»")
        }
    }

    /// Doubts of one kind in one line, with codes and cells.
    private func doubtLines(_ say: Language) -> [String] {
        var order: [ImportDoubt] = []
        var places: [ImportDoubt: [String]] = [:]
        for doubt in doubts {
            if places[doubt.kind] == nil { order.append(doubt.kind) }
            let place = doubt.place.map {
                $0.file.isEmpty ? "\($0.sheet)!\($0.cell)" : "\($0.file) · \($0.sheet)!\($0.cell)"
            }
            let parts = [codes[doubt.owner], place].compactMap(\.self)
            places[doubt.kind, default: []].append(parts.joined(separator: " "))
        }
        return order.map { kind in
            let all = (places[kind] ?? []).filter { !$0.isEmpty }
            let shown = all.prefix(Self.shownPlaces).joined(separator: ", ")
            let more = all.count > Self.shownPlaces ? " …" : ""
            let list = all.isEmpty ? "" : "  [\(shown)\(more)]"
            return "\(say("CẦN XEM", "CHECK")) \(kind.code)  \(kind.message(in: say))\(list)\n"
                + "  \(say("gợi ý", "hint")): \(kind.hint(in: say))"
        }
    }

    /// The sheet of doubts has all places; a screen shows the first.
    private static let shownPlaces = 5
}

extension ListTable.Refusal {
    /// Why a sheet was not read.
    func message(in say: Language) -> String {
        switch self {
        case .noHead:
            say(
                "không đọc: không thấy cột họ tên hay tên chi bộ trong 15 dòng đầu",
                "not read: no column of names in the first 15 rows")
        case .strangers(let word):
            say(
                "không đọc: tiêu đề có «\(word)», không phải danh sách đảng viên đang sinh hoạt",
                "not read: “\(word)” in the title, no list of the present members")
        case .isVeryHidden:
            say("không đọc: trang bị giấu kỹ", "not read: very hidden")
        }
    }
}
