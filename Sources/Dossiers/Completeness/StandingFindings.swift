import PartyForms
import VietnameseText

/// What is wrong with a dossier as a whole: a finding for each kind of thing, with the codes of
/// those whom it is about.
struct StandingFindings {
    private let standing: DossierStanding
    private let terms: DossierCheck.Terms

    /// The code of what only waits for people.
    static let awaited = "not-returned"

    init(_ standing: DossierStanding, _ terms: DossierCheck.Terms) {
        self.standing = standing
        self.terms = terms
    }

    var findings: [Finding] {
        lacking + stale + changedBook + extra + unsigned + notReturned + late
    }

    /// Too few copies of what came.
    var lacking: [Finding] {
        counted(
            "copies-short", .warns, { $0.state == .short },
            Bilingual("Thiếu bản", "Too few copies"))
    }

    private var unsigned: [Finding] {
        counted(
            "unsigned", .notes, { $0.signature == .unsigned },
            Bilingual("Văn bản chưa ký", "Papers not signed"),
            hint: Bilingual(
                "để bản đã ký cạnh văn bản, cùng tên (.pdf, .jpg …) hoặc ghi ở trang Hồ sơ nhận",
                "lay the signed copy beside the paper under its name (.pdf, .jpg …) or note it on"
                    + " the sheet Hồ sơ nhận"))
    }

    private var notReturned: [Finding] {
        counted(
            Self.awaited, .notes, { $0.returned == .awaited },
            Bilingual("Chưa nộp bản kiểm điểm", "Reviews not given back"))
    }

    private var stale: [Finding] {
        counted(
            "stale", .warns, { $0.isStale },
            Bilingual(
                "Văn bản phải làm lại vì dữ liệu hoặc mẫu đã đổi",
                "Papers to be made anew, for data or template changed"),
            hint: Bilingual("chạy lại hoso dossier", "run hoso dossier again"))
    }

    private var changedBook: [Finding] {
        terms.changedInputs.map { name in
            Finding(
                "book-changed", .warns,
                .said(
                    Bilingual(
                        "\(name) đã đổi từ khi làm hồ sơ",
                        "\(name) changed since the dossier was made")),
                hint: terms.demand == nil
                    ? .said(
                        Bilingual(
                            "xem văn bản nào phải làm lại: hoso check HO_SO --input \(name)",
                            "see which papers are to be made anew: hoso check HO_SO --input \(name)"
                        ))
                    : nil)
        }
    }

    /// A finding for each kind of file that belongs to nothing; its name may be a person's.
    private var extra: [Finding] {
        LeftFile.Kind.allCases.compactMap { kind in
            let files = standing.left.filter { $0.kind == kind }
            guard !files.isEmpty else { return nil }
            return finding(
                "extra-file", .notes, count: files.count, of: files.map(\.subject),
                Bilingual(
                    "Tệp thừa, \(kind.words.vietnamese.lowercased())",
                    "Files too many, \(kind.words.english)"))
        }
    }

    // MARK: - Counting

    private func counted(
        _ code: String, _ severity: Finding.Severity, _ isMeant: (PaperStanding) -> Bool,
        _ what: Bilingual, hint: Bilingual? = nil
    ) -> [Finding] {
        var count = 0
        var codes: [String?] = []
        for folder in standing.folders {
            let papers = folder.papers.count(where: isMeant)
            guard papers > 0 else { continue }
            count += papers
            codes.append(folder.folder.subject)
        }
        guard count > 0 else { return [] }
        return [finding(code, severity, count: count, of: codes, what, hint: hint)]
    }

    /// "Văn bản chưa ký (12): M001, M002, …".
    private func finding(
        _ code: String, _ severity: Finding.Severity, count: Int, of subjects: [String?],
        _ what: Bilingual, hint: Bilingual? = nil
    ) -> Finding {
        var seen: Set<String> = []
        let codes = subjects.compactMap(\.self).filter { seen.insert($0).inserted }
        let list = codes.isEmpty ? "" : ": " + codes.prefix(20).joined(separator: ", ")
        let rest = codes.count > 20 ? ", …" : ""
        let tail = " (\(count))\(list)\(rest)"
        return Finding(
            code, severity,
            .said(Bilingual(what.vietnamese + tail, what.english + tail)),
            hint: hint.map(Phrase.said), numbers: [FindingNumber("so_luong", count)])
    }

    // MARK: - Deadlines

    /// What is late: one finding for a deadline, whatever the number of meetings.
    private var late: [Finding] {
        var order: [String] = []
        var groups: [String: [YearDeadline]] = [:]
        for deadline in standing.schedule.deadlines where isBroken(deadline) {
            let key = deadline.title.vietnamese + (deadline.citation ?? "")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(deadline)
        }
        return order.compactMap { groups[$0].flatMap(finding) }
    }

    private func finding(_ deadlines: [YearDeadline]) -> Finding? {
        let dated = deadlines.compactMap { deadline in deadline.day.map { (deadline, $0) } }
        guard let (first, day) = dated.min(by: { $0.1 < $1.1 }) else { return nil }
        let meetings = deadlines.compactMap(\.meeting)
        let places = meetings.isEmpty ? "" : " [\(meetings.prefix(20).joined(separator: ", "))]"
        let left = first.remaining(on: terms.today, by: standing.calendar)
        let open = toDo(first)
        return Finding(
            "deadline-passed", .warns,
            .said(
                Bilingual(
                    "\(left.vietnamese) (\(day.printed)): \(first.title.vietnamese)\(places)",
                    "\(left.english) (\(day.printed)): \(first.title.english)\(places)")),
            citation: first.citation.map { Citation(document: $0) },
            numbers: [FindingNumber("con_lai", open)])
    }

    private func isBroken(_ deadline: YearDeadline) -> Bool {
        guard let day = deadline.day, day < terms.today, deadline.done == nil else { return false }
        return deadline.event == .drafts || toDo(deadline) > 0
    }

    /// How much there is still to do for a deadline.
    private func toDo(_ deadline: YearDeadline) -> Int {
        switch deadline.event {
        case .drafts: 1
        case .rating: deadline.open ?? 0
        case .review: standing.totals.awaited
        case .report: standing.totals.lacking + standing.totals.awaited + standing.totals.unsigned
        }
    }
}
