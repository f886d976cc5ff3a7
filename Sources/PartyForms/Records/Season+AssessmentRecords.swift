import DocxTemplate
import VietnameseText

extension Season {
    /// What others said of a subject, by where they stand: a list for each of the column's words,
    /// `danh_gia.cap_duoi`.
    func assessmentRecord(of subject: Subject) -> Record {
        var lists: [String: [Value]] = [:]
        for assessment in assessments(of: subject.code) {
            guard let standing = assessment.standing else { continue }
            lists[VietnameseText.folded(standing).fieldName, default: []]
                .append(.record(assessment.record))
        }
        return Record(lists.mapValues(Value.list))
    }

    /// How many proposed each level, and their share, by where they stand:
    /// `danh_gia_so.cap_duoi.httnv`.
    func assessmentCounts(of subject: Subject, levels: [Rank]) -> Record {
        let groups = Grouped(assessments(of: subject.code)) { $0.standing ?? "" }.groups
        let counts = groups.map { group -> (String, Value) in
            let all = group.members.compactMap(\.level)
            var record: Record = ["tong": .count(group.members.count)]
            for level in levels {
                let count = all.count { $0 == level.code }
                record[level.code.lowercased()] = .count(count)
                record["ty_le_" + level.code.lowercased()] = .text(
                    Share(count, of: group.members.count).text)
            }
            return (VietnameseText.folded(group.name).fieldName, .record(record))
        }
        return Record(Dictionary(counts) { first, _ in first })
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
