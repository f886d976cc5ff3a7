import JSONText

extension SampleSheets {
    /// The ratings of the year and of the year before, collectives first.
    mutating func writeRatings() {
        let before = Int(year).map { "\($0 - 1)" } ?? ""
        for (period, name, key) in [(before, "before", "level_before"), (year, "now", "level")] {
            let decisions = commune["decisions"]?[name] ?? .null
            for (units, number) in [(collectives, "collective"), (organisations, "organisation")] {
                for unit in units where !unit.text(key).isEmpty {
                    addRating(
                        of: unit.text("ma"), in: period, level: unit.text(key),
                        decision: decisions.text(number), decisions.text("date"))
                }
            }
            for member in members {
                let level = name == "now" ? member.level : member.levelBefore
                let isRated = name == "now" ? member.isRated : member.wasRated
                guard isRated, !level.isEmpty else { continue }
                addRating(
                    of: member.code, in: period, level: level,
                    award: award(of: member, level: level, isNow: name == "now"),
                    decision: decisions.text("member"), decisions.text("date"))
            }
        }
    }

    private mutating func award(of member: SampleMember, level: String, isNow: Bool) -> String {
        if !isNow, !member.awardBefore.isEmpty { return member.awardBefore }
        return level == "HTXSNV" && texts.random.happens(40) ? commune.text("award") : ""
    }

    private mutating func addRating(
        of subject: String, in year: String, level: String,
        award: String = "", decision: String, _ date: String
    ) {
        let hopesForMore = level == "HTTNV" && texts.random.happens(5)
        builder.add(
            [
                "doi_tuong": subject, "nam": year, "tu_nhan": hopesForMore ? "HTXSNV" : level,
                "chi_bo": level, "tham_dinh": level, "cap_uy": level, "so_qd": decision,
                "ngay_qd": date,
                "thi_dua": award,
            ], to: "xep_loai")
    }

    /// Comments of the place of residence, of temporary and of former places.
    mutating func writeComments() {
        let missing = Set(commune.texts("missing_comments"))
        let villages = organisations.filter { $0.text("kind") == "thon" }.map { $0.text("ten") }
        for member in members where !member.isExempt {
            let received = missing.contains(member.code) ? "Không" : "Có"
            var row = ["dang_vien": member.code, "da_nhan": received]
            if let former = member.values["noi_cu"] {
                row["loai"] = member.values["ngay_chuyen_den"] == nil ? "tạm thời" : "nơi cũ"
                row["co_quan"] = former
                row["ngay"] = received == "Có" ? "27/11/2023" : ""
                builder.add(row, to: "nhan_xet")
            }
            guard member.kind != "thon" else { continue }
            row["loai"] = "cư trú"
            row["co_quan"] = "Chi ủy \(texts.random.pick(villages))"
            row["ngay"] = "\(texts.random.number(20...28))/11/2023"
            row["noi_dung"] = received == "Có" ? commune["meetings"]?.text("residence") : ""
            builder.add(row, to: "nhan_xet")
            let file = ["doi_tuong": member.code, "muc": "2", "so_ban": "1", "ngay": "29/11/2023"]
            builder.add(file, to: "ho_so_nhan")
        }
    }
}
