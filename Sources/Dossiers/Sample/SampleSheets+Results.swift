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
                    of: member.code, in: period, level: level, proposed: level,
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
        of subject: String, in year: String, level: String, proposed: String = "",
        award: String = "", decision: String, _ date: String
    ) {
        let hopesForMore = level == "HTTNV" && texts.random.happens(5)
        builder.add(
            [
                "doi_tuong": subject, "nam": year, "tu_nhan": hopesForMore ? "HTXSNV" : level,
                "chi_bo": proposed, "cap_uy": level, "so_qd": decision, "ngay_qd": date,
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
            builder.add(row, to: "nhan_xet")
            let file = ["doi_tuong": member.code, "muc": "2", "so_ban": "1", "ngay": "29/11/2023"]
            builder.add(file, to: "ho_so_nhan")
        }
    }
}

// MARK: - Meetings

extension SampleSheets {
    /// Collectives are reviewed first, then members; ratings follow.
    mutating func writeMeetings() {
        var number = 0
        for collective in collectives {
            number += 1
            writeReviewMeeting(Self.code(number), of: collective)
        }
        let branches = organisations.filter { $0.number("members") ?? 0 > 0 }
        for kind in ["kiểm điểm đảng viên", "đánh giá, xếp loại"] {
            for organisation in branches {
                number += 1
                writeBranchMeeting(Self.code(number), kind, of: organisation)
            }
        }
    }

    private static func code(_ number: Int) -> String { "HN\(number < 10 ? "0" : "")\(number)" }

    /// A collective of fewer than three is reviewed where it works.
    private mutating func writeReviewMeeting(_ code: String, of collective: JSON) {
        let own = holders(of: collective.text("ma"))
        let isSmall = own.count < 3
        let unit = isSmall ? collective.text("thuoc") : collective.text("ma")
        let convened = isSmall ? attendance(of: unit).count : own.count
        addMeeting(
            code, "kiểm điểm tập thể", of: unit, day: texts.random.number(1...3),
            convened: convened, absent: 0, chair: own.first, secretary: own.last)
    }

    private func attendance(of organisation: String) -> [SampleMember] {
        members.filter { $0.organisation == organisation && !$0.isExempt }
    }

    private mutating func writeBranchMeeting(
        _ code: String, _ kind: String, of organisation: JSON
    ) {
        let unit = organisation.text("ma")
        let convened = attendance(of: unit)
        let isVote = kind == "đánh giá, xếp loại"
        let absent = convened.count < 6 ? 0 : texts.random.number(0...2)
        let committee = holders(of: unit)
        addMeeting(
            code, kind, of: unit, day: texts.random.number(isVote ? 12...15 : 5...10),
            convened: convened.count, absent: absent, chair: committee.first,
            secretary: committee.count > 1 ? committee.last : convened.last)
        guard isVote else { return }
        let voters = convened.filter(\.isOfficial).count - absent
        for member in convened where member.isRated {
            addVotes(in: code, for: member.code, level: member.level, voters: voters)
        }
    }

    private mutating func addMeeting(
        _ code: String, _ kind: String, of unit: String, day: Int, convened: Int, absent: Int,
        chair: SampleMember?, secretary: SampleMember?
    ) {
        builder.add(
            [
                "ma": code, "loai": kind, "don_vi": unit,
                "ngay": "\(day < 10 ? "0" : "")\(day)/12/2023",
                "dia_diem": commune.text("place_of_meetings"), "trieu_tap": "\(convened)",
                "co_mat": "\(convened - absent)", "vang": "\(absent)",
                "chu_tri": chair?.code ?? "", "thu_ky": secretary?.code ?? "",
                "goi_y": "Không", "so_ngay": "0.5",
            ], to: "hoi_nghi")
    }

    /// Votes that sum: returned = valid + invalid, valid = all levels together.
    private mutating func addVotes(
        in meeting: String, for subject: String, level: String, voters: Int
    ) {
        let levels = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
        guard let place = levels.firstIndex(of: level) else { return }
        let invalid = voters > 10 && texts.random.happens(10) ? 1 : 0
        let valid = voters - invalid
        let others = texts.random.number(0...max(0, valid / 7))
        var votes = [0, 0, 0, 0]
        votes[place] = valid - others
        votes[place == 0 ? 1 : place == 1 ? 2 : place - 1] += others
        var row = [
            "hoi_nghi": meeting, "doi_tuong": subject, "vong": "1", "phat_ra": "\(voters)",
            "thu_ve": "\(voters)", "hop_le": "\(valid)", "khong_hop_le": "\(invalid)",
        ]
        for (level, count) in zip(levels, votes) { row[level.lowercased()] = "\(count)" }
        builder.add(row, to: "phieu")
    }
}
