import DocxTemplate

extension Regime {
    /// What others said of a subject, and for who holds a leading post the line of lists of cadres.
    func addAssessments(of subject: Subject, in season: Season, to record: inout Record) {
        let levels = levels(of: subject.kind)
        record["danh_gia"] = .record(season.assessmentRecord(of: subject))
        record["danh_gia_so"] = .record(season.assessmentCounts(of: subject, levels: levels))
        record["nhan_dinh"] = .record(season.lastAssessments(of: subject))
        guard subject.kind == .member, let member = season.member(subject.code) else { return }
        record["chuc_danh"] = season.posts(of: member)
        record["giu_chuc_vu"] = .flag(holdsPost(member))
        guard isCadre(member, in: season) else { return }
        record["can_bo"] = .list([.record(cadre(member, in: season))])
    }

    /// A line for everybody who holds a leading post.
    func cadres(in season: Season) -> [Value] {
        season.members.filter { isCadre($0, in: season) }.map { .record(cadre($0, in: season)) }
    }

    /// Whether a member holds a leading post and, where the regime scores some, is one of these.
    private func isCadre(_ member: Member, in season: Season) -> Bool {
        guard holdsPost(member), !isOutside(member.subject, in: season) else { return false }
        return scores.isEmpty || scoreSheet(for: member.subject, in: season) != nil
    }

    /// Who it is, what was proposed by whom, the points, and what else bears on the level.
    private func cadre(_ member: Member, in season: Season) -> Record {
        var record = Record()
        record.take(["ho_ten", "ngay_sinh"], from: member)
        record["co_quan"] = member.value("don_vi")
        record["chuc_vu"] = season.posts(of: member)
        record["chi_bo"] = season.organisation(member.organisation)?.value("ten")
        record["quyet_dinh"] = member.value("xep_loai_cong_chuc")
        if let rating = season.rating(of: member.code, year: season.year) {
            record["tu_nhan"] = rating.value("tu_nhan_cong_chuc") ?? rating.value("tu_nhan")
            record.take(["tham_dinh", "cap_uy", "thi_dua"], from: rating)
        }
        record.add(proposals(on: member, in: season))
        record.add(points(of: member, in: season))
        record["cu_tru"] = season.comment("cư trú", on: member.code)?.paragraphs("noi_dung")
        record["tap_the"] = unitLevel(of: member, in: season)
        record["ky_luat"] = discipline(of: member, in: season)
        return record.closed(over: Self.cadreFields)
    }

    private static let cadreFields = [
        "ho_ten", "ngay_sinh", "co_quan", "chuc_vu", "chi_bo", "quyet_dinh", "tu_nhan", "tham_dinh",
        "cap_uy", "thi_dua", "cap_duoi", "cung_cap", "cap_tren", "chi_uy", "tu_cham",
        "diem_cung_cap", "diem_cap_tren", "diem_chung", "cu_tru", "tap_the", "ky_luat", "ghi_chu",
    ]

    /// Who proposed which level: how many of the subordinates, the last one of the others.
    private func proposals(on member: Member, in season: Season) -> Record {
        let all = season.assessments(of: member.code)
        func by(_ standing: String) -> [Assessment] {
            all.filter { [standing].containsWords($0.standing) }
        }
        let below = by("cấp dưới")
        let lines = levels(of: .member).compactMap { level -> Value? in
            let count = below.count { $0.level == level.code }
            return count > 0 ? .text("\(level.text): \(count)/\(below.count)") : nil
        }
        return [
            "cap_duoi": lines.isEmpty ? .null : .list(lines),
            "cung_cap": by("cùng cấp").last?.value("muc") ?? .null,
            "cap_tren": by("cấp trên").last?.value("muc") ?? .null,
            "chi_uy": by("chi ủy").last?.paragraphs("uu_diem") ?? .null,
        ]
    }

    /// The points of the member's own sheet, the means of the meetings, and the mean of these.
    private func points(of member: Member, in season: Season) -> Record {
        guard let tally = ScoreTally(member.subject, season, self) else { return Record() }
        func points(_ scorer: Score.Scorer) -> MeanPoints? {
            tally.points(for: nil, by: scorer)
        }
        let meetings = [Score.Scorer.peers, .superior].map(points)
        func value(_ mean: MeanPoints?) -> Value { mean.map { .text($0.text) } ?? .null }
        return [
            "tu_cham": value(points(.own)), "diem_cung_cap": value(meetings[0]),
            "diem_cap_tren": value(meetings[1]),
            "diem_chung": value(MeanPoints(of: meetings.compactMap(\.self))),
        ]
    }

    /// The level of the collective or organisation where the member has the main post.
    private func unitLevel(of member: Member, in season: Season) -> Value? {
        let posts = season.memberships(of: member.code).filter { !$0.isConcurrent }
        let main = posts.first { $0.isRatedHere == true } ?? posts.first
        return main.flatMap { season.rating(of: $0.unit, year: season.year) }?.value("cap_uy")
    }

    private func discipline(of member: Member, in season: Season) -> Value? {
        season.disciplines.last { discipline in
            discipline.subject == member.code && discipline.decided?.year == season.year
        }?.value("hinh_thuc")
    }
}
