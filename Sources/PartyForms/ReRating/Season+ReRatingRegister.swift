public import DocxTemplate
import VietnameseText

extension Season {
    /// The register of re-ratings: a line for each one that the book asks for, refused ones with
    /// the reason in place of a new level.
    /// - Parameter today: the day on which decisions that have no date yet would be issued.
    public func reRatingRegister(
        issuing: Regime, selection: RegimeSelection, on today: CalendarDay
    ) -> [Record] {
        reRatingRequests.map { subject, year in
            selection.reRating(of: subject, year: year, in: self, issuing: issuing, on: today)
                .registerLine
        }
    }
}

extension ReRatingCase {
    /// One line of the register.
    public var registerLine: Record {
        let object = season.object(subject)
        var record: Record = ["nam": .number(String(year))]
        record["ten"] = object["ten"]
        record["loai"] = object["loai"]
        record["thuoc"] = object["don_vi"]
        record["muc_cu"] = (oldLevel?.code).map(Value.text)
        record["muc_moi"] = isRefused ? .null : (newLevel?.code).map(Value.text)
        record["so_qd_cu"] = rating?.value("so_qd")
        record["ngay_qd_cu"] = rating?.value("ngay_qd")
        record["so_qd"] = request?.value("so_qd") ?? .null
        record["ngay_qd"] = request?.value("ngay_qd") ?? .null
        record["ky_luat"] = discipline?.line.map(Value.text) ?? .null
        record["ghi_chu"] = remarkInRegister.map(Value.text) ?? .null
        return record
    }

    private var remarkInRegister: String? {
        if let refusal = findings.first(where: \.isForbidding) {
            return "Chưa quyết định: " + refusal.message.text(in: .vietnamese)
        }
        if isFoundLater {
            return "Không do kỷ luật: không bảo đảm tiêu chuẩn của mức đã xếp loại"
        }
        guard place?.unit == .former else { return nil }
        return "Tính vào kết quả của nơi cũ"
    }
}

extension Discipline {
    /// "27-QĐ/ĐU, ngày 18/5/2023, khiển trách".
    fileprivate var line: String? {
        let parts = [number, text("ngay").map { "ngày \($0)" }, text("hinh_thuc")]
        let known = parts.compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }
}
