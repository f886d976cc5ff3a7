import VietnameseText

extension RuleTeller {
    func lines(_ length: MeetingLength) -> [String] {
        [
            say(
                "hội nghị \(names(length.purposes)) họp ít nhất \(days(length.tenths)) ngày",
                "meetings for \(names(length.purposes)) take at least \(days(length.tenths)) day"),
            say(
                "có gợi ý kiểm điểm thì ít nhất \(days(length.prompted)) ngày",
                "when the superior has named questions: at least \(days(length.prompted)) day"),
        ]
    }

    var attendance: [String] {
        [say("có mặt cộng vắng mặt bằng triệu tập", "present and absent make up those convened")]
    }

    var deadlines: [String] {
        regime.deadlines.map { deadline in
            guard let days = deadline.workingDaysBefore else { return deadline.text }
            return say(
                "\(deadline.text) (\(days) ngày làm việc; trừ thứ Bảy, Chủ nhật, ngày nghỉ)",
                "\(deadline.text) (\(days) working days, without weekends and holidays)")
        }
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
