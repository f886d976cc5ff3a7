package import PartyForms
package import VietnameseText

extension PaperStanding.State {
    /// As tables print it.
    package var words: Bilingual {
        switch self {
        case .made: Bilingual("Có", "there")
        case .changed: Bilingual("Có, đã sửa tay", "changed by hand")
        case .withheld: Bilingual("Chưa làm được", "withheld")
        case .missing: Bilingual("Thiếu", "missing")
        case .received: Bilingual("Đã nhận", "received")
        case .elsewhere: Bilingual("Lưu nơi khác", "kept elsewhere")
        case .short: Bilingual("Thiếu bản", "too few copies")
        case .notApplicable: Bilingual("Không áp dụng", "not applicable")
        }
    }
}

extension PaperStanding.Signature {
    /// As tables print it.
    package var words: Bilingual {
        switch self {
        case .none: Bilingual("", "")
        case .signed: Bilingual("Đã ký", "signed")
        case .unsigned: Bilingual("Chưa ký", "unsigned")
        }
    }
}

extension PaperStanding.Return {
    /// As tables print it.
    package var words: Bilingual {
        switch self {
        case .none: Bilingual("", "")
        case .returned: Bilingual("Đã nộp", "given back")
        case .awaited: Bilingual("Chưa nộp", "awaited")
        }
    }
}

extension LeftFile.Kind {
    /// As tables print it.
    package var words: Bilingual {
        switch self {
        case .temporary: Bilingual("Tệp tạm", "temporary file")
        case .unread:
            Bilingual("Bản điền chưa đọc vào sổ (hoso read)", "a form not read in (hoso read)")
        case .foreign: Bilingual("Bản của người khác", "somebody else's form")
        case .former: Bilingual("Không còn trong danh mục", "no longer on the list")
        case .unknown: Bilingual("Không rõ", "unknown")
        }
    }
}

extension YearDeadline {
    /// What is due, as the regime says it or in our words.
    package var title: Bilingual {
        if let text { return Bilingual(text, text) }
        switch event {
        case .drafts: return Bilingual("Gửi dự thảo, giấy mời", "drafts and invitations")
        case .review: return Bilingual("Kiểm điểm xong", "reviews held")
        case .rating: return Bilingual("Đánh giá, xếp loại xong", "ratings decided")
        case .report:
            return Bilingual("Nộp hồ sơ, báo cáo kết quả", "dossiers and report handed in")
        }
    }

    /// The column of the sheet of information that the office writes its own day in.
    private var column: Bilingual? {
        switch event {
        case .drafts: nil
        case .review: Bilingual("Hạn kiểm điểm", "Hạn kiểm điểm")
        case .rating: Bilingual("Hạn xếp loại", "Hạn xếp loại")
        case .report: Bilingual("Hạn nộp", "Hạn nộp")
        }
    }

    /// How far off it is: "còn 3 ngày làm việc", "quá hạn 12 ngày", "đã xong 05/12/2023".
    package func remaining(on today: CalendarDay?, by calendar: WorkCalendar) -> Bilingual {
        if let done {
            return Bilingual("đã xong \(done.printed)", "done on \(done.printed)")
        }
        guard day != nil else { return unset }
        guard let today, let left = daysLeft(on: today, by: calendar) else {
            return Bilingual("", "")
        }
        guard left >= 0 else {
            return Bilingual("quá hạn \(-left) ngày", "\(-left) days late")
        }
        return isWorking
            ? Bilingual("còn \(left) ngày làm việc", "\(left) working days left")
            : Bilingual("còn \(left) ngày", "\(left) days left")
    }

    private var unset: Bilingual {
        guard let column else {
            return Bilingual("chưa có ngày họp ở trang Hội nghị", "the meeting has no day yet")
        }
        return Bilingual(
            "chưa có hạn trong quy định; ghi ở trang Thông tin, cột \(column.vietnamese)",
            "no day in the guidance; write one on the sheet Thông tin, column \(column.english)")
    }
}
