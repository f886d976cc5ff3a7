public import DocxTemplate
import VietnameseText

extension Regime {
    /// The record of a meeting for its papers.
    public func record(of meeting: Meeting, in season: Season) -> Record {
        var record = season.officeRecord
        var head = season.head(of: meeting)
        let rating = ratingMeeting(after: meeting, in: season)
        head["co_bo_phieu"] = .flag(hasVote(meeting, in: season))
        head["ngay_bo_phieu"] = rating?.value("ngay") ?? .null
        let kind = season.unitKind(meeting.unit)
        head["hai_vong"] = .text(twoRounds?.concerns(kind) == true ? "có" : "không")
        record["hoi_nghi"] = .record(head)
        record["tap_the"] = .record(["ten": season.unitName(of: meeting)])
        record["can_cu"] = .list(season.office.bases.map(Value.text))
        record["thanh_vien"] = .list(
            convened(to: meeting, in: season).map { .record(season.record(of: $0)) })
        let reviewed = reviewed(at: meeting, in: season)
        let chair = season.chairs(of: meeting)
        record["ca_nhan"] = .list(
            reviewed.map { person in
                var record = season.record(of: person, at: meeting, chairs: chair)
                let result = season.result(
                    of: person.member.code, at: meeting.code, under: self)
                record["ket_qua"] = result.map { .text($0.text(in: .vietnamese)) }
                record["can_cu_tru"] = .flag(concerns("cư trú", person.member, in: season))
                return .record(record)
            })
        record["cu_tru"] = .list(
            reviewed.filter { concerns("cư trú", $0.member, in: season) }
                .map { .record(season.residence(of: $0)) })
        let opinions = season.opinions(at: meeting.code)
        record["du_thao"] = .list(
            opinions.filter(\.isAboutDraft).map { .record(season.record(of: $0)) })
        record["gop_y"] = .list(
            opinions.filter { !$0.isAboutDraft && season.isAboutUnit($0, at: meeting) }
                .map { .record(season.record(of: $0)) })
        addVotes(of: meeting, in: season, to: &record)
        return record
    }
}

extension Season {
    fileprivate func head(of meeting: Meeting) -> Record {
        var record = Record()
        record.take(
            [
                "ma", "loai", "ngay", "ngay_gui", "han_gop_y", "gio_bat_dau", "gio_ket_thuc",
                "dia_diem", "trieu_tap", "co_mat", "vang",
            ], from: meeting)
        for column in ["ly_do_vang", "khach", "ket_luan", "bao_luu"] {
            record[column] = meeting.paragraphs(column)
        }
        record["goi_y"] = .flag(meeting.isPrompted)
        record["ten_don_vi"] = unitName(of: meeting)
        record["cap_tren"] = superior(of: meeting)
        record["la_to_chuc"] = .flag(organisation(meeting.unit) != nil)
        record["chu_tri"] = .record(person(meeting.chair))
        record["thu_ky"] = .record(person(meeting.secretary))
        record["nguoi_trinh_bay"] = presenter(at: meeting) ?? .null
        record["chu_tri_dung_dau"] = .record(person(meeting.chairForHead))
        record["to_kiem_phieu"] = .list(
            meeting.tellers.enumerated().map { place, code in
                var teller = person(code)
                teller["nhiem_vu"] = .text(place == 0 ? "Tổ trưởng" : "Thành viên")
                return .record(teller)
            })
        return record
    }

    /// Who presents the report of the unit: its head, else whoever is in the chair.
    private func presenter(at meeting: Meeting) -> Value? {
        let people = meeting.unit.map(participants) ?? []
        let head = people.first { $0.role == .head }?.member.value("ho_ten")
        return head ?? person(meeting.chair)["ho_ten"]
    }

    fileprivate func unitName(of meeting: Meeting) -> Value {
        meeting.unit.flatMap(subject(of:)).flatMap(name(of:)).map(Value.text) ?? .null
    }

    /// The body above the one that meets, for the head of the paper.
    private func superior(of meeting: Meeting) -> Value {
        let unit = meeting.unit.flatMap(subject(of:)).flatMap(unit(of:))
        return organisation(unit)?.value("ten") ?? office.value("cap_tren") ?? .null
    }

    /// Name and posts of a member; what is not a code is taken for a name.
    fileprivate func person(_ code: String?) -> Record {
        guard let code else { return Record() }
        guard let member = member(code) else { return ["ho_ten": .text(code)] }
        return ["ho_ten": member.value("ho_ten") ?? .null, "chuc_vu": posts(of: member)]
    }

    /// A member's posts in one line.
    func posts(of member: Member) -> Value {
        member.posts.isEmpty ? .null : .text(member.posts.joined(separator: ", "))
    }

    fileprivate func record(of person: Participant) -> Record {
        [
            "ho_ten": person.member.value("ho_ten") ?? .null, "chuc_vu": posts(of: person.member),
            "vai_tro": (person.role?.rawValue).map(Value.text) ?? .null,
        ]
    }

    /// Who is in the chair: for the head, and for everybody else.
    fileprivate func chairs(of meeting: Meeting) -> (head: Value?, others: Value?) {
        (person(meeting.chairForHead)["ho_ten"], person(meeting.chair)["ho_ten"])
    }

    fileprivate func record(
        of person: Participant, at meeting: Meeting, chairs: (head: Value?, others: Value?)
    ) -> Record {
        var record = record(of: person)
        let isHead = person.role == .head
        record["la_dung_dau"] = .flag(isHead)
        record["chu_tri"] = isHead ? chairs.head : chairs.others
        record["y_kien"] = .list(
            opinions(at: meeting.code).filter { $0.subject == person.member.code }
                .map { .record(self.record(of: $0)) })
        record["cu_tru"] = comment("cư trú", on: person.member.code)?.paragraphs("noi_dung")
        let vote = votes(on: person.member.code).last { $0.meeting == meeting.code }
        record["ket_luan"] = vote?.paragraphs("ket_luan")
        return record.closed(over: ["cu_tru", "ket_luan", "chu_tri", "ket_qua"])
    }

    fileprivate func residence(of person: Participant) -> Record {
        var record = record(of: person)
        record.add(residenceComment(on: person.member.code))
        return record
    }

    /// What the committee at a member's place of residence said.
    func residenceComment(on code: String) -> Record {
        var record = Record()
        if let comment = comment("cư trú", on: code) {
            record.take(["co_quan", "ngay"], from: comment)
            record["da_nhan"] = .flag(comment.isReceived)
            record["noi_dung"] = comment.paragraphs("noi_dung")
        }
        return record.closed(over: ["co_quan", "ngay", "da_nhan", "noi_dung"])
    }

    fileprivate func record(of opinion: Opinion) -> Record {
        var record = Record()
        let speaker = person(opinion.speaker)
        record["nguoi"] = speaker["ho_ten"]
        record["chuc_vu"] = opinion.value("chuc_vu") ?? speaker["chuc_vu"]
        record["ngay"] = opinion.value("ngay")
        record["noi_dung"] = opinion.paragraphs("noi_dung")
        record["tiep_thu"] = opinion.paragraphs("tiep_thu")
        return record.closed(over: ["nguoi", "chuc_vu", "ngay", "noi_dung", "tiep_thu"])
    }

    /// Whether an opinion is about the unit that meets, not about one of the persons.
    fileprivate func isAboutUnit(_ opinion: Opinion, at meeting: Meeting) -> Bool {
        opinion.subject == nil || opinion.subject == meeting.unit
    }

    /// The comment of that kind on a subject.
    func comment(_ kind: String, on code: String) -> Comment? {
        comments(on: code).last { [kind].containsWords($0.kind) }
    }
}

extension BookEntry {
    /// The paragraphs of a column as a record holds them; nil when it is empty.
    func paragraphs(_ column: String) -> Value? {
        let lines = lines(column)
        return lines.isEmpty ? nil : .list(lines.map(Value.text))
    }
}
