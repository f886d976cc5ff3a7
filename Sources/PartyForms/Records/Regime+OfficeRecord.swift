public import DocxTemplate
import VietnameseText

extension SubjectKind {
    /// The key of the sheet that lists such subjects; records of the office name their lists by it.
    public var sheet: String {
        switch self {
        case .member: "dang_vien"
        case .organisation: "to_chuc"
        case .collective: "tap_the"
        }
    }
}

extension Regime {
    /// The record of an office's year for its lists and decisions.
    /// - Parameters:
    ///   - findings: what was found in the book, for the staff's appraisal.
    ///   - names: the fields that are asked for; nil: all. Lists of everybody weigh much, and no
    ///     paper has more than one or two of them.
    public func officeRecord(
        of season: Season, findings: [Finding], naming names: Set<String>? = nil
    ) -> Record {
        var record = season.officeRecord
        record["can_cu"] = .list(bases(of: season.office).map(Value.text))
        let lists = OfficeLists(season, self, findings: findings)
        for (name, value) in lists.fields where names?.contains(name) ?? true {
            record[name] = value()
        }
        return record
    }
}

extension OfficeLists {
    /// What is told of an office's year, each by its name and made when it is asked for.
    fileprivate var fields: [(name: String, value: () -> Value)] {
        let kinds = SubjectKind.allCases
        return [
            ("quyet_dinh", { .record(Record()) }),
            ("tong_hop", { .record(byKind { .record(totals($0)) }) }),
            ("de_nghi", { .record(proposals) }),
            ("cong_nhan", { .record(byKind { .rows(decided($0)) }) }),
            ("chua_xep_loai", { .rows(unrated) }),
            ("cac_to_chuc", { .record(organisationTables) }),
            ("cac_chi_bo", { .list(memberTable.lines) }),
            ("cac_chi_bo_cong", { .record(memberTable.sum) }),
            ("cu_tru", { .list(residence) }),
            ("khen_thuong", { .record(byKind { .rows(rewards($0)) }) }),
            ("bang_diem", { .list(scoreLines(kinds)) }),
            ("tong_hop_diem", { .list(scoreTotals(kinds)) }),
            ("can_bo", { .list(regime.cadres(in: season)) }),
            ("khieu_nai", { .list(complaints) }),
            ("ban_giao", { .list(handover) }),
            ("tong_hop_chu_the", { .list(regime.unitSummary(in: season)) }),
            ("nhom", { .list(groups) }),
        ]
    }
}

/// The lists of an office's year.
struct OfficeLists: Sendable {
    let season: Season
    let regime: Regime
    let table: RatingTable
    private let findings: [Finding]

    init(_ season: Season, _ regime: Regime, findings: [Finding]) {
        self.season = season
        self.regime = regime
        table = RatingTable(season, regime, year: season.year ?? 0)
        self.findings = findings
    }

    func byKind(_ value: (SubjectKind) -> Value) -> Record {
        Record(Dictionary(uniqueKeysWithValues: SubjectKind.allCases.map { ($0.sheet, value($0)) }))
    }

    /// Everybody of a kind who is reviewed.
    private func reviewed(_ kind: SubjectKind) -> LazyList<Subject> {
        season.subjects(kind).filter { subject in
            !regime.isOutside(subject, in: season) && !isUncounted(subject)
        }
    }

    private func isUncounted(_ subject: Subject) -> Bool {
        guard subject.kind == .member else { return false }
        return season.member(subject.code).map(regime.isUncounted) ?? false
    }

    /// How many there are at each level.
    func totals(_ kind: SubjectKind) -> Record {
        let levels = reviewed(kind).map { table.level($0.code)?.code }
        var record: Record = ["tong": .count(levels.count)]
        for level in regime.levels(of: kind) {
            record[level.code.lowercased()] = .count(levels.count { $0 == level.code })
        }
        record["chua"] = .count(levels.count { $0 == nil })
        return record
    }

    /// What is proposed for whom, with what was found in the way.
    var proposals: Record {
        let remarks = Remarks(findings)
        return byKind { .rows(proposals($0, remarks)) }
    }

    private func proposals(_ kind: SubjectKind, _ remarks: Remarks) -> Value.Rows {
        Value.Rows(reviewed(kind)) { subject in
            var record = line(subject)
            record["nhom"] = .named(season.name(of: grouping(kind), for: subject))
            if let rating = table.rating(subject.code) {
                record.take(["tu_nhan", "chi_bo", "tham_dinh"], from: rating)
            }
            if let exemption = table.exemption(of: subject) {
                record["ghi_chu"] = .text(exemption.reason)
            }
            record["y_kien"] = remarks[subject.code].map { .list($0.map(Value.text)) }
            return .record(
                record.closed(over: ["tu_nhan", "chi_bo", "tham_dinh", "y_kien", "ghi_chu"]))
        }
    }

    func decided(_ kind: SubjectKind) -> Value.Rows {
        Value.Rows(reviewed(kind).filter { table.level($0.code) != nil }) { subject in
            var record = line(subject)
            record["muc"] = (table.level(subject.code)?.code).map(Value.text)
            return .record(record.closed(over: ["ghi_chu"]))
        }
    }

    /// Those without a level, and why: as the book says, too new, outside.
    ///
    /// Whether they were reviewed is told apart.
    var unrated: Value.Rows {
        let subjects = season.subjects(SubjectKind.allCases)
        return Value.Rows(subjects.filter { table.level($0.code) == nil }) { subject in
            var record = line(subject)
            let isReviewed = season.reviews(of: subject.code).contains { !$0.paragraphs.isEmpty }
            record["da_kiem_diem"] = .flag(isReviewed)
            record["ly_do"] = reason(subject).map(Value.text)
            return .record(record.closed(over: ["ly_do", "ghi_chu"]))
        }
    }

    private func reason(_ subject: Subject) -> String? {
        if let stated = table.rating(subject.code)?.text("ly_do") { return stated }
        if regime.isOutside(subject, in: season) {
            return season.member(subject.code)?.state?.capitalisedFirst
        }
        return table.exemption(of: subject)?.reason
    }

    /// Those at the best level: the chosen ones, or all while none is chosen.
    func rewards(_ kind: SubjectKind) -> Value.Rows {
        let best = regime.bestLevel(of: kind)
        let all = reviewed(kind).filter { table.level($0.code) == best }
        let chosen = all.filter { table.rating($0.code)?.isForReward == true }
        return Value.Rows(chosen.isEmpty ? all : chosen) { subject in
            var record = line(subject)
            record["muc"] = (best?.code).map(Value.text)
            if let rating = table.rating(subject.code) {
                record.take(["thi_dua", "loai_khen"], from: rating)
            }
            return .record(record.closed(over: ["thi_dua", "loai_khen", "ghi_chu"]))
        }
    }

    /// The annex on groups.
    var groups: [Value] {
        season.capGroups(under: regime).map { .record(season.record(of: $0)) }
    }

    var complaints: [Value] {
        season.complaints.map { complaint in
            var record = Record()
            record.take(
                ["ngay_nhan", "nguoi_gui", "loai", "co_quan", "ngay_xong"], from: complaint)
            record["noi_dung"] = complaint.paragraphs("noi_dung")
            record["ket_qua"] = complaint.paragraphs("ket_qua")
            record["doi_tuong"] = season.subject(of: complaint.subject).flatMap(season.name)
                .map(Value.text)
            return .record(
                record.closed(over: [
                    "ngay_nhan", "nguoi_gui", "doi_tuong", "loai", "noi_dung", "co_quan",
                    "ket_qua", "ngay_xong",
                ]))
        }
    }

    /// A line for each organisation with its members, and for each collective.
    var handover: [Value] {
        var byUnit: [String: HandedOver] = [:]
        for plan in regime.plan(season) {
            guard let subject = plan.topic.subject else { continue }
            let unit = subject.kind == .member ? season.unit(of: subject) : subject.code
            byUnit[unit ?? "", default: HandedOver()].add(plan)
        }
        let units = season.organisations.map(\.subject) + season.collectives.map(\.subject)
        return units.compactMap { unit in
            guard let count = byUnit[unit.code] else { return nil }
            return .record([
                "ten": season.name(of: unit).map(Value.text) ?? .null,
                "so_ho_so": .count(count.folders), "so_van_ban": .count(count.present),
                "con_thieu": .count(count.missing), "ghi_chu": .null,
            ])
        }
    }

    private func grouping(_ kind: SubjectKind) -> Grouping.Key {
        regime.groups.first { $0.subject == kind }?.by ?? .ownGroup
    }

    /// Who it is, for any list.
    func line(_ subject: Subject) -> Record {
        var record = Record()
        record["ten"] = season.name(of: subject).map(Value.text)
        record["thuoc"] = season.organisation(season.unit(of: subject))?.value("ten") ?? .null
        record["ngay_sinh"] = .null
        record["chuc_vu"] = .null
        guard subject.kind == .member, let member = season.member(subject.code) else {
            return record
        }
        record["ngay_sinh"] = member.value("ngay_sinh") ?? .null
        record["chuc_vu"] = season.posts(of: member)
        return record
    }
}

/// How much of one organisation's dossiers is handed over.
private struct HandedOver {
    var folders = 0
    /// Lines of the regime's lists that are there, and that are lacking.
    var present = 0
    var missing = 0

    mutating func add(_ plan: TopicPlan) {
        folders += 1
        present += plan.items.count { $0.state == .present }
        missing += plan.items.count { $0.state == .missing }
    }
}

extension Season {
    /// A line of the annex on groups.
    fileprivate func record(of group: CapGroup) -> Record {
        [
            "doi_tuong": .text(group.object.text(in: .vietnamese).capitalisedFirst),
            "ten": .named(name(of: group)),
            "so_luong": .count(group.count), "dat": .count(group.reached),
            "toi_da": .count(group.allowed), "da_chon": .count(group.chosen),
            "con_lai": .count(group.left),
            "ghi_chu": .named(remarks(on: group).joined(separator: "; ")),
        ]
    }

    private func remarks(on group: CapGroup) -> [String] {
        let excess = group.chosen - group.allowed
        return [
            group.below.map { "Nơi có dưới \($0)" }, excess > 0 ? "Vượt \(excess)" : nil,
        ].compactMap(\.self)
    }
}

extension Exemption {
    /// As lists remark it.
    var reason: String { "Từ \(since.text), chưa đủ thời gian để xếp loại" }
}

extension Value {
    /// A number of things.
    static func count(_ number: Int) -> Value { .number(String(number)) }

    /// A name that may be empty.
    fileprivate static func named(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }
}
