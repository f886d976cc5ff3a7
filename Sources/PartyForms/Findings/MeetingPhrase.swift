import VietnameseText

/// About meetings, their order and their places.
public enum MeetingPhrase: Hashable, Sendable {
    case length([String], tenths: Int, least: Int, isPrompted: Bool, isOver: Bool)
    case attendance(String, convened: Int, present: Int, absent: Int?)
    case convened(String, Int, known: Int)
    case sentLate(
        String, sent: CalendarDay, day: CalendarDay, days: Int, lead: Deadline.Lead,
        latest: CalendarDay)
    case late([DatedEvent], latest: CalendarDay)
    case due(String)
    case manyPosts([String], Int)
    case nameReviewPlace
    case confirmHolidays([CalendarDay])
    case chair(String, String, isHead: Bool)
    case nameDeputy([String])
    case noDeputy
    case order([DatedEvent], [DatedEvent])
    case noMeeting(String, [String])
    case severalRatingPlaces
    case unitsWithoutMeeting([String])
    case votedElsewhere(String, [String])
}

extension MeetingPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .length(let codes, let tenths, let least, let isPrompted, let isOver):
            codes.joined(separator: ", ")
                + say(": \(tenths.tenths) ngày, cần ", ": \(tenths.tenths) days, needs ")
                + (isOver ? say("trên ", "more than ") : say("ít nhất ", "at least "))
                + say("\(least.tenths) ngày", least.tenths)
                + (isPrompted
                    ? say(" (cấp trên có gợi ý kiểm điểm)", " (the superior named questions)") : "")
        case .attendance(let code, let convened, let present, let absent):
            say(
                "\(code): triệu tập \(convened), có mặt \(present)",
                "\(code): convened \(convened), present \(present)")
                + (absent.map { say(", vắng \($0)", ", absent \($0)") } ?? "")
        case .convened(let code, let convened, let known):
            say(
                "\(code): triệu tập \(convened), theo sổ có \(known)",
                "\(code): convened \(convened), the book has \(known)")
        case .late(let events, let latest):
            events.words(say)
                + say("; chậm nhất ngày \(latest.printed)", "; due by \(latest.printed)")
        case .due(let text): text
        case .manyPosts(let codes, let posts):
            codes.joined(separator: ", ")
                + say(": từ \(posts) chức vụ trở lên", ": \(posts) posts or more")
        case .nameReviewPlace:
            say(
                "cấp có thẩm quyền theo phân cấp quản lý cán bộ quyết định nơi kiểm điểm thêm",
                "the competent body names the further place of review")
        case .sentLate(let code, let sent, let day, let days, let lead, let latest):
            say(
                "\(code): gửi \(sent.printed), họp \(day.printed): trước \(days) "
                    + "\(lead.unit(say)), cần \(lead.days)",
                "\(code): sent \(sent.printed), met \(day.printed): \(days) "
                    + "\(lead.unit(say)), needs \(lead.days)")
                + say(
                    "; chậm nhất gửi ngày \(latest.printed)", "; to be sent by \(latest.printed)")
        case .confirmHolidays(let days):
            say("đã trừ ngày nghỉ, đề nghị xác nhận: ", "holidays left out, to be confirmed: ")
                + days.map(\.printed).joined(separator: ", ")
        case .chair(let code, let chair, let isHead):
            isHead
                ? say(
                    "\(code): \(chair) là người đứng đầu, chủ trì khi kiểm điểm chính mình",
                    "\(code): \(chair) is the head and in the chair for his or her own review")
                : say(
                    "\(code): \(chair) không phải là cấp phó", "\(code): \(chair) is not a deputy")
        case .nameDeputy(let codes):
            say(
                "ghi Chủ trì khi kiểm điểm người đứng đầu: \(codes.joined(separator: ", "))",
                "name the chair for the head's review: \(codes.joined(separator: ", "))")
        case .order(let earlier, let later):
            earlier.words(say) + say(" trước ", " before ") + later.words(say)
        case .noMeeting(let unit, let codes):
            say(
                "\(unit): chưa có hội nghị kiểm điểm của \(codes.joined(separator: ", "))",
                "\(unit): no meeting reviews \(codes.joined(separator: ", "))")
        case .unitsWithoutMeeting(let codes):
            say(
                "chưa có hội nghị kiểm điểm tập thể: \(codes.joined(separator: ", "))",
                "no meeting reviews the collectives \(codes.joined(separator: ", "))")
        case .votedElsewhere(let code, let codes):
            say(
                "\(code): đảng viên sinh hoạt ở nơi khác: \(codes.joined(separator: ", "))",
                "\(code): members of other organisations: \(codes.joined(separator: ", "))")
        case .severalRatingPlaces:
            say(
                "Cán bộ được xếp loại ở nhiều nơi; chỉ xếp loại ở nơi giữ chức vụ cao nhất",
                "A leader is rated at several places; only that of the highest post rates")
        case .noDeputy:
            say(
                "không có cấp phó: phân công đồng chí khác chủ trì (quy định không nêu)",
                "there is no deputy: let somebody else take the chair (the guidance is silent)")
        }
    }
}

extension Deadline.Lead {
    /// What is counted.
    func unit(_ say: Language) -> String {
        isWorking ? say("ngày làm việc", "working days") : say("ngày", "days")
    }
}

extension [DatedEvent] {
    /// "TT04 (HN05), TT05 (HN06) ngày 06/12/2023".
    fileprivate func words(_ say: Language) -> String {
        Grouped(self) { $0.day.text }.groups.map { day, events in
            let names = events.map(\.name).unique.joined(separator: ", ")
            return say("\(names) ngày \(day)", "\(names) on \(day)")
        }.joined(separator: "; ")
    }
}

extension Int {
    /// Tenths of a day as days: "0,5".
    fileprivate var tenths: String { self % 10 == 0 ? "\(self / 10)" : "\(self / 10),\(self % 10)" }
}
