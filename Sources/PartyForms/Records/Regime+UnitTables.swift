import DocxTemplate

extension OfficeLists {
    /// A line for each organisation that is rated, with its points and levels: those at the top of
    /// the book, and those below.
    var organisationTables: Record {
        let units = season.subjects(.organisation)
        func isAtTop(_ unit: Subject) -> Bool {
            season.organisation(season.organisation(unit.code)?.superior) == nil
        }
        let sizes = memberCounts
        func lines(_ units: [Subject]) -> Value {
            .list(units.map { .record(organisationLine($0, of: sizes[$0.code] ?? 0)) })
        }
        return ["tren": lines(units.filter(isAtTop)), "duoi": lines(units.filter { !isAtTop($0) })]
    }

    private func organisationLine(_ unit: Subject, of size: Int) -> Record {
        var record = line(unit)
        record["loai"] = season.organisation(unit.code)?.value("loai")
        record["so_dang_vien"] = .count(size)
        let tally = ScoreTally(unit, season, regime)
        for scorer in Score.Scorer.allCases {
            record["diem_" + scorer.field] =
                tally?.points(for: nil, by: scorer).map { .text($0.text) }
        }
        if let rating = table.rating(unit.code) {
            record.take(["tu_nhan", "chi_bo", "tham_dinh", "loai_khen", "thi_dua"], from: rating)
        }
        record["muc"] = (table.level(unit.code)?.code).map(Value.text)
        record["ghi_chu"] = table.exemption(of: unit).map { .text($0.reason) }
        let scores = Score.Scorer.allCases.map { "diem_" + $0.field }
        return record.closed(
            over: [
                "loai", "tu_nhan", "chi_bo", "tham_dinh", "muc", "loai_khen", "thi_dua", "ghi_chu",
            ] + scores)
    }

    /// How many members belong to each organisation and those below it, by its code.
    var memberCounts: [String: Int] {
        let own = Dictionary(grouping: season.members.compactMap(\.organisation)) { $0 }
            .mapValues(\.count)
        var counts: [String: Int] = [:]
        for unit in season.organisations.map(\.code).unique {
            for code in season.superiors(of: unit).union([unit]) {
                counts[code, default: 0] += own[unit] ?? 0
            }
        }
        return counts
    }
}

extension OfficeLists {
    /// How many members of each organisation are at each level, and of all together.
    var memberTable: (lines: [Value], sum: Record) {
        let table = LevelTable(.member, by: .unit, of: Roster(season, regime), season, regime)
        let lines = table.rows.map { row -> Value in
            var record = Self.record(of: row.counts, table.levels)
            record["ten"] = .text(row.title(in: table))
            return .record(record)
        }
        return (lines, Self.record(of: table.sum, table.levels))
    }

    private static func record(of counts: LevelCounts, _ levels: [Rank]) -> Record {
        var record: Record = [
            "so_dang_vien": .count(counts.total), "so_ngoai_dien": .count(counts.outside),
            "so_da_xep": .count(counts.rated), "so_chua": .count(counts.unrated),
        ]
        for level in levels {
            record["so_" + level.code.lowercased()] = .count(counts.count(level))
        }
        return record
    }

    /// What the committees at the places of residence said, of everybody whom the regime wants it
    /// of.
    var residence: [Value] {
        season.members.filter {
            !regime.isOutside($0.subject, in: season)
                && regime.concerns("cư trú", $0, in: season)
        }.map { member in
            var record: Record = [
                "ho_ten": member.value("ho_ten") ?? .null, "chuc_vu": season.posts(of: member),
                "chi_bo": season.organisation(member.organisation)?.value("ten") ?? .null,
            ]
            record.add(season.residenceComment(on: member.code))
            return .record(record)
        }
    }
}
