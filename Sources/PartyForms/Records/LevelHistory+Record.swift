public import DocxTemplate
import VietnameseText

extension SeasonStatistics {
    /// The record of the last five years: `lich_su`.
    public func historyRecord(of season: Season, under regime: Regime) -> Record {
        var record = Record()
        for (place, year) in history.years.enumerated() {
            record["nam_\(place + 1)"] = .number(String(year))
        }
        let lines = zip(history.lines, roster.lines).map { line, entry in
            (entry.subject.kind, line.record(entry, season, regime))
        }
        for kind in SubjectKind.allCases {
            record[kind.sheet] = .list(lines.filter { $0.0 == kind }.map { .record($0.1) })
        }
        let trends = history.trends.map { $0.record(named: "Chưa rõ tổ chức") }
        let totals = history.totals.map { $0.record(named: "Cộng") }
        record["chi_bo"] = .list((trends + totals).map(Value.record))
        let unrecorded = history.unrecorded.map(String.init).joined(separator: ", ")
        record["thieu"] = unrecorded.isEmpty ? .null : .text(unrecorded)
        let levels = regime.levels(of: .member).sorted { $0.rank > $1.rank }
        for (place, level) in levels.enumerated() {
            record["muc_\(place + 1)"] = .text(level.text)
        }
        return record
    }
}

extension LevelHistory.Line {
    fileprivate func record(_ entry: RosterLine, _ season: Season, _ regime: Regime) -> Record {
        let remarks = remarks(entry, under: regime, in: .vietnamese)
        var record: Record = [
            "ten": season.name(of: subject).map(Value.text) ?? .null,
            "thuoc": season.organisation(entry.unit)?.value("ten") ?? .null,
            "nhan_xet": .text(remarks.joined(separator: "; ")),
        ]
        for (place, level) in levels.enumerated() {
            record["nam_\(place + 1)"] = .text(level.text)
        }
        return record
    }
}

extension LevelHistory.Trend {
    /// A line with another name where the trend has none.
    fileprivate func record(named other: String) -> Record {
        var record = counts.record(levels)
        record["ten"] = .text(unit.isEmpty ? other : name)
        record["nam"] = .number(String(year))
        return record
    }
}
