public import DocxTemplate

extension Regime {
    /// The record of a subject for its forms; nil when the book does not have it.
    public func record(for subject: Subject, in season: Season) -> Record? {
        guard var record = season.record(for: subject) else { return nil }
        record["diem"] = scoreRecord(of: subject, in: season).map(Value.record)
        addAssessments(of: subject, in: season, to: &record)
        let assessments = season.assessments(of: subject.code)
        if !assessments.isEmpty {
            record["chu_the"] = .list(assessments.map { .record($0.record) })
        }
        if subject.kind == .organisation {
            record["tong_hop_chu_the"] = .list(memberSummary(of: subject.code, in: season))
        }
        return record
    }

    /// What each member of an organisation was proposed for, and by whom.
    private func memberSummary(of unit: String, in season: Season) -> [Value] {
        season.members(of: unit).filter { !isOutside($0.subject, in: season) }
            .map { .record(summary(of: $0.subject, in: season)) }
    }

    /// What organisations and collectives were proposed for, and by whom.
    func unitSummary(in season: Season) -> [Value] {
        season.subjects([.organisation, .collective])
            .filter { !season.assessments(of: $0.code).isEmpty }
            .map { .record(summary(of: $0, in: season)) }
    }

    /// One line of a summary of what was proposed.
    private func summary(of subject: Subject, in season: Season) -> Record {
        var record = Record()
        record["ten"] = season.name(of: subject).map(Value.text)
        if let rating = season.rating(of: subject.code, year: season.year) {
            record.take(["tu_nhan", "chi_bo"], from: rating)
            record["nhan_xet"] = rating.paragraphs("nhan_xet")
        }
        record["diem"] = scoreRecord(of: subject, in: season).map(Value.record)
        addAssessments(of: subject, in: season, to: &record)
        if subject.kind == .member, let member = season.member(subject.code) {
            record["chuc_vu"] = season.posts(of: member)
            record["cong_chuc"] = member.value("xep_loai_cong_chuc")
            let comment = season.comment("cư trú", on: subject.code)
            record["cu_tru"] = comment.map { .text($0.isReceived ? "Có" : "Chưa có") }
        }
        for (field, standing) in Self.standings {
            let own = season.assessments(of: subject.code).filter { $0.standing == standing }
            record[field] = proposals(own)
        }
        return record.closed(over: Self.summaryFields)
    }

    /// The levels that were proposed, best first, with how many proposed each.
    private func proposals(_ assessments: [Assessment]) -> Value? {
        guard !assessments.isEmpty else { return nil }
        let proposed = assessments.compactMap(\.level)
        let lines = levels.sorted { $0.rank > $1.rank }.compactMap { level -> String? in
            let count = proposed.count { $0 == level.code }
            guard count > 0 else { return nil }
            return proposed.count == 1 ? level.text : "\(level.text): \(count)"
        }
        return .list(lines.map(Value.text))
    }

    /// The fields of a summary by who proposed, as the book words it.
    private static let standings = [
        ("cap_tren", "cấp trên"), ("cung_cap", "cùng cấp"), ("cap_duoi", "cấp dưới"),
        ("chi_uy", "chi ủy"), ("doan_the", "đoàn thể"),
    ]

    private static let summaryFields =
        standings.map(\.0) + [
            "chuc_vu", "tu_nhan", "cong_chuc", "cu_tru", "chi_bo", "nhan_xet", "ghi_chu",
        ]
}

extension Assessment {
    /// The assessor's own sheet.
    fileprivate var record: Record {
        var record = Record()
        record["ten"] = value("chu_the")
        record["cap"] = value("cap")
        record.take(["ngay", "muc"], from: self)
        record["uu_diem"] = paragraphs("uu_diem")
        record["han_che"] = paragraphs("han_che")
        return record.closed(over: ["ten", "ngay", "muc", "uu_diem", "han_che", "cap_do"])
    }
}
