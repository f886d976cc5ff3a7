import VietnameseText

extension RuleTeller {
    func lines(_ length: MeetingLength) -> [String] {
        let least = length.isOver ? say("trên", "over") : say("ít nhất", "at least")
        let kinds =
            length.kinds.isEmpty
            ? [] : [say("áp dụng: ", "for: ") + length.kinds.joined(separator: ", ")]
        return kinds + [
            say(
                "hội nghị \(names(length.purposes)) họp ít nhất \(days(length.tenths)) ngày",
                "meetings for \(names(length.purposes)) take at least \(days(length.tenths)) day"),
            say(
                "có gợi ý kiểm điểm thì \(least) \(days(length.prompted)) ngày",
                "when the superior has named questions: \(least) \(days(length.prompted)) day"),
        ]
    }

    var attendance: [String] {
        [say("có mặt cộng vắng mặt bằng triệu tập", "present and absent make up those convened")]
    }

    var deadlines: [String] {
        regime.deadlines.map { deadline in
            guard let lead = deadline.lead else {
                return deadline.text + (deadline.by.map(day) ?? "")
            }
            guard lead.isWorking else {
                return deadline.text + say(" (\(lead.days) ngày)", " (\(lead.days) days)")
            }
            return say(
                "\(deadline.text) (\(lead.days) ngày làm việc; trừ thứ Bảy, Chủ nhật, ngày nghỉ)",
                "\(deadline.text) (\(lead.days) working days, without weekends and holidays)")
        }
    }

    private func day(_ due: Deadline.DueDay) -> String {
        let day = "\(due.day)/\(due.month)"
        let year = due.isNextYear ? say(" năm sau", " of the next year") : ""
        return due.isBefore
            ? say(" (trước ngày \(day)\(year))", " (before \(day)\(year))")
            : say(" (chậm nhất ngày \(day)\(year))", " (by \(day)\(year))")
    }

    func lines(convenedAt purposes: [Meeting.Purpose]) -> [String] {
        [
            say(
                "hội nghị \(names(purposes)): số triệu tập bằng số người của đơn vị theo sổ",
                "at meetings for \(names(purposes)) as many are convened as the unit has people")
        ]
    }

    func lines(chairAt purposes: [Meeting.Purpose]) -> [String] {
        [
            say(
                "hội nghị \(names(purposes)): kiểm điểm người đứng đầu thì một cấp phó chủ trì",
                "at meetings for \(names(purposes)) a deputy is in the chair for the head")
        ]
    }

    private func names(_ purposes: [Meeting.Purpose]) -> String {
        purposes.map { "«\($0.rawValue)»" }.joined(separator: ", ")
    }

    /// Tenths of a day with a comma: "0,5".
    private func days(_ tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}
