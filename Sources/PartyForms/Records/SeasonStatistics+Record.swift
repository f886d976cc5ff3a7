public import DocxTemplate
import VietnameseText

extension SeasonStatistics {
    /// The record of the statistics: `thong_ke`.
    public var record: Record {
        var record = Record()
        record["theo_to_chuc"] = .list(
            tables.filter { $0.division == $0.object.divisions[0] }.map { .record($0.record) })
        record["theo_nhom"] = .list(
            tables.filter { $0.division == .group }.map { .record($0.record) })
        let disputed = tables.filter { $0.division == $0.object.divisions[0] }
        record["vuong"] = .count(disputed.map(\.sum.disputed).reduce(0, +))
        record["ly_do"] = .list(reasons.filter(\.isListed).map { .record($0.record) })
        record["cac_buoc"] = .list(stages.flatMap(\.records))
        record["ty_le"] = .list(caps.flatMap(\.records))
        record["ky_luat"] = .list(events.disciplines.records)
        record["khen_thuong"] = .list(events.rewards.records)
        record["xep_loai_lai"] = .record(events.reRatingRecord)
        return record
    }
}

extension LevelTable {
    /// The table with its heads; levels by their place, the best first.
    fileprivate var record: Record {
        var record: Record = [
            "ten": .text(object.text(in: .vietnamese)),
            "cot": .text(division.text(of: object, in: .vietnamese)),
            "dong": .list(
                rows.map { row in
                    var line = row.counts.record(levels)
                    let mark = row.counts.disputed > 0 ? " (*)" : ""
                    line["ten"] = .text(row.title(in: self) + mark)
                    return .record(line)
                }),
            "cong": .record(sum.record(levels)),
        ]
        for (place, level) in levels.enumerated() {
            record["muc_\(place + 1)"] = .text(level.text)
        }
        return record
    }
}

extension LevelCounts {
    /// The figures of one line of a table; levels by their place, the best first.
    func record(_ levels: [Rank]) -> Record {
        var record: Record = [
            "tong": .count(total), "ngoai_dien": .count(outside), "da_xep": .count(rated),
            "chua": .count(unrated),
        ]
        for (place, level) in levels.enumerated() {
            record["so_\(place + 1)"] = .count(count(level))
            record["ty_le_\(place + 1)"] = share(level).map { .text($0.inTenths) } ?? .text("-")
        }
        return record
    }
}

extension SeasonStatistics.ReasonLine {
    /// Whom papers count; leaders are members, and as cadres they have statistics of their own.
    private static let listed: [RatedObject] = [.organisation, .collective, .member]

    fileprivate var isListed: Bool { Self.listed.contains { counts[$0] != nil } }

    fileprivate var record: Record {
        var record: Record = ["ten": .text(reason.vietnamese)]
        for object in Self.listed {
            record[object.rawValue] = .count(counts[object] ?? 0)
        }
        return record
    }
}

extension StageTable {
    fileprivate var records: [Value] {
        steps.map { step in
            .record([
                "doi_tuong": .text(object.text(in: .vietnamese)),
                "tu": .text(step.from.text(in: .vietnamese)),
                "den": .text(step.to.text(in: .vietnamese)), "tong": .count(concerned),
                "giong": .count(step.same), "nang": .count(step.raised),
                "ha": .count(step.lowered), "chua": .count(step.open),
            ])
        }
    }
}

extension CapFigures {
    fileprivate var records: [Value] {
        lines.map { line in
            .record([
                "doi_tuong": .text(object.text(in: .vietnamese).capitalisedFirst),
                "ten": .text(line.name), "so_luong": .count(line.group.count),
                "co_so": .count(line.group.reached),
                "cach_tinh": .text(basisText(in: .vietnamese)),
                "phan_tram": line.percent.map { .text("\($0)%") } ?? .null,
                "toi_da": .count(line.group.allowed), "da_chon": .count(line.group.chosen),
                "con_lai": .count(line.group.left),
                "ghi_chu": .text(line.remark(in: .vietnamese)),
            ])
        }
    }
}

extension [YearEvents.Event] {
    /// A line for each sort, with how many of each kind of subject.
    fileprivate var records: [Value] {
        Grouped(self, by: \.sort).groups.map { sort, events in
            var record: Record = [
                "ten": .text(sort.isEmpty ? "Chưa ghi" : sort.capitalisedFirst)
            ]
            for kind in SubjectKind.allCases {
                record[kind.sheet] = .count(events.count { $0.subject.kind == kind })
            }
            return .record(record)
        }
    }
}

extension YearEvents {
    fileprivate var reRatingRecord: Record {
        func count(_ isMeant: (YearLevel.ReRated) -> Bool) -> Value {
            .count(reRatings.count { isMeant($0.state) })
        }
        return [
            "tong": .count(reRatings.count), "dang_cho": count { $0 == .pending },
            "khong_du": count { $0 == .refused },
            "da_xep": count { if case .decided = $0 { true } else { false } },
        ]
    }
}
