import DocxTemplate
import VietnameseText

extension Season {
    /// What others said of a subject, by where they stand: a list for each of the column's words,
    /// `danh_gia.cap_duoi`.
    func assessmentRecord(of subject: Subject) -> Record {
        Record(
            byStanding(assessments(of: subject.code)).mapValues { assessments in
                .list(assessments.map { .record($0.record) })
            })
    }

    /// What was said last by those who speak as one, by where they stand: `nhan_dinh.cung_cap`.
    ///
    /// Subordinates speak each for himself or herself.
    func lastAssessments(of subject: Subject) -> Record {
        var byStanding = byStanding(assessments(of: subject.code))
        byStanding["cap_duoi"] = nil
        return Record(byStanding.compactMapValues { $0.last.map { .record($0.record) } })
    }

    /// How many proposed each level, and their share, by where they stand:
    /// `danh_gia_so.cap_duoi.httnv`.
    func assessmentCounts(of subject: Subject, levels: [Rank]) -> Record {
        Record(
            byStanding(assessments(of: subject.code)).mapValues { assessments in
                .record(counts(assessments, levels))
            })
    }

    /// By the name that paths have for where they stand.
    private func byStanding(_ assessments: [Assessment]) -> [String: [Assessment]] {
        Dictionary(grouping: assessments) {
            VietnameseText.folded($0.standing ?? "").fieldName
        }
    }

    private func counts(_ assessments: [Assessment], _ levels: [Rank]) -> Record {
        var record: Record = ["tong": .count(assessments.count)]
        for level in levels {
            let count = assessments.count { $0.level == level.code }
            let name = level.code.lowercased()
            record[name] = .count(count)
            record["ty_le_" + name] = Share(count, of: assessments.count).map { .text($0.text) }
        }
        return record
    }
}

extension Assessment {
    /// One opinion, for a list.
    fileprivate var record: Record {
        var record = Record()
        record.take(["chu_the", "ngay", "muc", "so_phieu"], from: self)
        for column in ["uu_diem", "han_che", "trien_vong"] { record[column] = paragraphs(column) }
        return record.closed(over: [
            "chu_the", "ngay", "muc", "so_phieu", "uu_diem", "han_che", "trien_vong",
        ])
    }
}
