import JSONText

/// Writes the sheets of the invented commune.
struct SampleSheets {
    let data: SampleData
    let members: [SampleMember]
    var builder: BookBuilder
    var ratings: SampleRatings
    var texts: SampleTexts

    var commune: JSON { data.commune }
    var organisations: [JSON] { commune.list("organisations") }
    var collectives: [JSON] { commune.list("collectives") }
    var year: String { commune.text("year") }

    mutating func write() {
        builder.add(commune["info"]?.texts ?? [:], to: "thong_tin")
        writeUnits()
        writeMembers()
        writeReviews()
        writeTargets()
        writeRatings()
        for row in commune.list("unrated") { builder.add(row.texts, to: "xep_loai") }
        for row in commune.list("discipline") { builder.add(row.texts, to: "ky_luat") }
        for row in commune.list("rerating") { builder.add(row.texts, to: "danh_gia_lai") }
        writeMeetings()
        writeComments()
        for row in commune.list("complaints") { builder.add(row.texts, to: "khieu_nai") }
    }

    private mutating func writeUnits() {
        for organisation in organisations {
            var row = organisation.texts
            row["ngay_thanh_lap"] = organisation.text("founded")
            if row["co_dau"] == nil { row["co_dau"] = "Không" }
            builder.add(row, to: "to_chuc")
        }
        for collective in collectives { builder.add(collective.texts, to: "tap_the") }
    }

    private mutating func writeMembers() {
        for member in members {
            var row = member.values
            if member.kind != "thon", member.isRated { row["xep_loai_cong_chuc"] = member.level }
            builder.add(row, to: "dang_vien")
        }
        for member in members {
            for post in member.posts {
                builder.add(post.merging(["dang_vien": member.code]) { $1 }, to: "thanh_vien")
            }
        }
    }

    /// The members of a collective or an organisation that stand in `thanh_vien`, heads first.
    func holders(of unit: String) -> [SampleMember] {
        let order = ["đứng đầu", "cấp phó", "thành viên"]
        let found = members.compactMap { member -> (Int, SampleMember)? in
            let post = member.posts.first { $0["tap_the"] == unit }
            guard let role = post?["vai_tro"] else { return nil }
            return (order.firstIndex(of: role) ?? 3, member)
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

// MARK: - Reviews

extension SampleSheets {
    private mutating func writeReviews() {
        for collective in collectives + organisations {
            for (item, text) in texts.report(of: collective.text("ten")) {
                addReview(of: collective.text("ma"), item, text)
            }
            writeGrades(
                of: collective.text("ma"), level: collective.text("level"), "collective",
                items: "collective_items")
        }
        for member in members where member.isReviewed {
            for (item, text) in texts.review(of: member) {
                addReview(of: member.code, item, text)
            }
            writeGrades(
                of: member.code, level: member.level, "member",
                items: member.leads ? "leader_items" : "member_items")
        }
    }

    private mutating func addReview(of subject: String, _ item: String, _ text: String) {
        builder.add(["doi_tuong": subject, "muc": item, "noi_dung": text], to: "kiem_diem")
    }

    private mutating func writeGrades(
        of subject: String, level: String, _ kind: String, items: String
    ) {
        let criteria = commune["criteria"] ?? .null
        let tasks = Set(criteria.texts("\(kind)_task") + criteria.texts("task_items"))
        let all = [items, kind, "\(kind)_task", "\(kind)_last"].flatMap(criteria.texts)
        let lower = commune.list("lower_grades").filter { $0.text("doi_tuong") == subject }
        for criterion in all {
            let drawn = ratings.grade(for: level, task: tasks.contains(criterion))
            let set = lower.first { $0.text("tieu_chi") == criterion }?.text("cap_do")
            builder.add(
                ["doi_tuong": subject, "tieu_chi": criterion, "cap_do": set ?? drawn],
                to: "tieu_chi")
        }
    }

    private mutating func writeTargets() {
        for collective in collectives + organisations {
            addTargets(
                of: collective.text("ma"), level: collective.text("level"),
                data.reviews["collective"]?.list("duty_targets") ?? [])
        }
        for member in members where member.isReviewed {
            guard member.leads || member.level == "HTXSNV" else { continue }
            addTargets(
                of: member.code, level: member.level,
                data.reviews["member"]?.list("duty_targets") ?? [])
        }
    }

    /// A target reads `[name, unit, group?]`.
    private mutating func addTargets(of subject: String, level: String, _ targets: [JSON]) {
        for (position, target) in targets.enumerated() {
            let parts = target.elements?.compactMap(\.string) ?? []
            guard parts.count >= 2 else { continue }
            let isShare = parts[1] == "%"
            let planned = isShare ? 90 : texts.random.number(4...40)
            let isExceeded = level == "HTXSNV" ? position % 4 != 3 : texts.random.happens(30)
            let isLate = ["HTNV", "KHTNV"].contains(level) && position == 1
            let isMissed = level == "KHTNV" && position < 3
            let done = isMissed ? planned / 2 : isExceeded ? planned + (isShare ? 6 : 2) : planned
            var row = [
                "doi_tuong": subject, "ten": parts[0], "ke_hoach": "\(planned) \(parts[1])",
                "thuc_hien": "\(done) \(parts[1])", "dat": isMissed ? "Không" : "Có",
                "vuot": isExceeded && !isMissed ? "Có" : "Không",
                "dung_han": isLate || isMissed ? "Không" : "Có",
                "chu_yeu": position < 3 ? "Có" : "Không",
            ]
            if parts.count > 2 { row["nhom"] = parts[2] }
            builder.add(row, to: "chi_tieu")
        }
    }
}
