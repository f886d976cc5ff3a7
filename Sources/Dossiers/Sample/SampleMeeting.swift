import PartyForms

/// A meeting of the invented commune, as a row of its sheet.
struct SampleMeeting {
    /// By column.
    var values: [String: String]

    init(
        _ code: String, _ purpose: Meeting.Purpose, of unit: String, on day: String,
        convened: [SampleMember], absent: Int = 0
    ) {
        let tellers = convened.dropFirst().suffix(3).map(\.code)
        values = [
            "ma": code, "loai": purpose.rawValue, "don_vi": unit, "ngay": day,
            "gio_bat_dau": "7 giờ 30", "gio_ket_thuc": "11 giờ 00",
            "trieu_tap": "\(convened.count)", "co_mat": "\(convened.count - absent)",
            "vang": "\(absent)", "to_kiem_phieu": tellers.joined(separator: "\n"),
            "goi_y": "Không", "so_ngay": "0.5",
        ]
        chair(convened, orElse: convened)
    }

    /// The head is in the chair, the last of the committee takes the minutes.
    mutating func chair(_ committee: [SampleMember], orElse convened: [SampleMember]) {
        values["chu_tri"] = (committee.first ?? convened.first)?.code ?? ""
        values["thu_ky"] = (committee.count > 1 ? committee.last : convened.last)?.code ?? ""
        guard committee.count > 1 else { return }
        values["chu_tri_dung_dau"] = committee[1].code
    }
}
