import DocxTemplate

extension OfficeLists {
    /// A line for each organisation that is rated, with its points and levels: those at the top of
    /// the book, and those below.
    var organisationTables: Record {
        let units = season.subjects(.organisation)
        func isAtTop(_ unit: Subject) -> Bool {
            season.organisation(season.organisation(unit.code)?.superior) == nil
        }
        return [
            "tren": .list(units.filter(isAtTop).map { .record(organisationLine($0)) }),
            "duoi": .list(units.filter { !isAtTop($0) }.map { .record(organisationLine($0)) }),
        ]
    }

    private func organisationLine(_ unit: Subject) -> Record {
        var record = line(unit)
        record["loai"] = season.organisation(unit.code)?.value("loai")
        record["so_dang_vien"] = .count(members(of: unit.code).count)
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

    /// The members of an organisation and, where one stands above others, of those below.
    private func members(of unit: String) -> [Member] {
        let below = season.organisations.filter { $0.superior == unit && $0.code != unit }
        return season.members.filter { $0.organisation == unit }
            + below.flatMap { members(of: $0.code) }
    }
}

extension OfficeLists {
    /// How many members of each organisation are at each level, and of all together.
    var memberTable: (lines: [Value], sum: Record) {
        let units = season.organisations.filter { unit in
            season.members.contains { $0.organisation == unit.code }
        }
        let lines = units.map { unit -> Value in
            var record = counts(season.members.filter { $0.organisation == unit.code })
            record["ten"] = unit.value("ten")
            return .record(record)
        }
        return (lines, counts(season.members))
    }

    private func counts(_ members: [Member]) -> Record {
        let inside = members.filter { !regime.isOutside($0.subject, in: season) }
        let levels = inside.map { table.level($0.code)?.code }
        var record: Record = [
            "so_dang_vien": .count(members.count),
            "so_ngoai_dien": .count(members.count - inside.count),
            "so_da_xep": .count(levels.count { $0 != nil }),
            "so_chua": .count(levels.count { $0 == nil }),
        ]
        for level in regime.levels(of: .member) {
            record["so_" + level.code.lowercased()] = .count(levels.count { $0 == level.code })
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
