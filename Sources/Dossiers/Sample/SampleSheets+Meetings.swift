import JSONText
import PartyForms

extension SampleSheets {
    private var plan: JSON { commune["meetings"] ?? .null }

    /// Units review themselves, then members at their organisation, then leaders among themselves,
    /// the Party's committees after the others each time; the votes on levels follow.
    mutating func writeMeetings() {
        var number = 0
        func next() -> String {
            number += 1
            return "HN\(number < 10 ? "0" : "")\(number)"
        }
        let party = Set(plan.texts("party_committees"))
        let ordered =
            collectives.filter { !party.contains($0.text("loai")) }
            + collectives.filter { party.contains($0.text("loai")) }
        for collective in ordered {
            let isParty = party.contains(collective.text("loai"))
            writeUnitMeeting(
                next(), of: collective, day: plan.text(isParty ? "party_unit" : "unit"))
        }
        let branches = organisations.filter { $0.number("members") ?? 0 > 0 }
        let hosts = Set(ordered.filter(isSmall).map { $0.text("thuoc") })
        for branch in branches where !hosts.contains(branch.text("ma")) {
            writeUnitMeeting(next(), of: branch, day: plan.text("branch_unit"))
        }
        for branch in branches {
            writeBranchMeeting(next(), .members, of: branch, on: plan.texts("members"))
        }
        for collective in ordered where holders(of: collective.text("ma")).count > 2 {
            let isParty = party.contains(collective.text("loai"))
            writeLeadersMeeting(
                next(), of: collective, day: plan.text(isParty ? "party_leaders" : "leaders"))
        }
        for branch in branches {
            writeBranchMeeting(next(), .rating, of: branch, on: plan.texts("ratings"))
        }
    }

    private func isSmall(_ collective: JSON) -> Bool {
        holders(of: collective.text("ma")).count < 3
    }

    /// A collective of fewer than three is reviewed where it works, an organisation by its members.
    private mutating func writeUnitMeeting(_ code: String, of collective: JSON, day: String) {
        let isBranch = collective.number("members") != nil
        let isHosted = !isBranch && isSmall(collective)
        let unit = isHosted ? collective.text("thuoc") : collective.text("ma")
        let voters =
            isBranch || isHosted ? attendance(of: unit) : holders(of: collective.text("ma"))
        var meeting = SampleMeeting(code, .unit, of: unit, on: day, convened: voters)
        if isBranch { meeting.chair(holders(of: unit), orElse: voters) }
        meeting.values["ngay_gui"] = plan.text("sent")
        meeting.values["han_gop_y"] = plan.text("opinions_by")
        meeting.values["ket_luan"] = plan.texts("conclusion").joined(separator: "\n")
        add(meeting)
        addOpinions("drafts", "dự thảo", at: code, by: [], about: "")
        addOpinions("opinions", "tại hội nghị", at: code, by: voters, about: "")
        let level = collective.text("level")
        guard !level.isEmpty else { return }
        addVotes(
            in: code, for: collective.text("ma"), level: level, voters: voters.count, invalid: 0)
    }

    /// The members of a collective review each other; a deputy is in the chair for the head.
    private mutating func writeLeadersMeeting(_ code: String, of collective: JSON, day: String) {
        let own = holders(of: collective.text("ma"))
        var meeting = SampleMeeting(
            code, .leaders, of: collective.text("ma"), on: day, convened: own)
        meeting.values["chu_tri_dung_dau"] = own.count > 1 ? own[1].code : ""
        meeting.values["khach"] = plan.texts("guests").joined(separator: "\n")
        add(meeting)
        for member in own.prefix(2) {
            addOpinions(
                "personal_opinions", "tại hội nghị", at: code,
                by: own.filter { $0.code != member.code },
                about: member.code)
        }
    }

    private func attendance(of organisation: String) -> [SampleMember] {
        members.filter { $0.organisation == organisation && !$0.isExempt }
    }

    private mutating func writeBranchMeeting(
        _ code: String, _ purpose: Meeting.Purpose, of organisation: JSON, on days: [String]
    ) {
        let unit = organisation.text("ma")
        let convened = attendance(of: unit)
        let isVote = purpose == .rating
        let absent = convened.count < 6 ? 0 : texts.random.number(0...2)
        let committee = holders(of: unit)
        var meeting = SampleMeeting(
            code, purpose, of: unit, on: texts.random.pick(days), convened: convened,
            absent: absent)
        meeting.chair(committee, orElse: convened)
        if absent > 0 {
            meeting.values["ly_do_vang"] = "\(absent) đồng chí \(plan.text("absence"))"
        }
        add(meeting)
        if !isVote, let first = convened.first {
            addOpinions(
                "personal_opinions", "tại hội nghị", at: code,
                by: Array(convened.dropFirst()), about: first.code)
        }
        guard isVote else { return }
        let voters = convened.filter(\.isOfficial).count - absent
        let invalid = voters > 10 && texts.random.happens(10) ? 1 : 0
        for member in convened where member.isRated {
            addVotes(
                in: code, for: member.code, level: member.level, voters: voters, invalid: invalid)
        }
    }

    private mutating func add(_ meeting: SampleMeeting) {
        let common = ["dia_diem": commune.text("place_of_meetings")]
        builder.add(meeting.values.merging(common) { $1 }, to: "hoi_nghi")
    }

    private mutating func addOpinions(
        _ list: String, _ stage: String, at meeting: String, by speakers: [SampleMember],
        about subject: String
    ) {
        for (place, opinion) in plan.list(list).enumerated() {
            var row = opinion.texts
            row["hoi_nghi"] = meeting
            row["luc"] = stage
            row["doi_tuong"] = subject
            if row["nguoi"] == nil {
                guard let speaker = speakers.dropFirst(place).first else { continue }
                row["nguoi"] = speaker.code
            }
            builder.add(row, to: "gop_y")
        }
    }

    /// Votes that sum: returned = valid + invalid, valid = all levels together.
    private mutating func addVotes(
        in meeting: String, for subject: String, level: String, voters: Int, invalid: Int
    ) {
        let levels = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
        guard let place = levels.firstIndex(of: level) else { return }
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
        if members.contains(where: { $0.code == subject }) {
            row["ket_luan"] = plan.text("personal_conclusion")
        }
        builder.add(row, to: "phieu")
    }
}
