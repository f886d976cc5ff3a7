extension Books {
    /// The commune: a committee over ten chi bộ, TC1 led by a chi ủy, and a unit of the state.
    static func tenBranches(_ levels: [String: String] = [:]) -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "DB", "loai": "đảng bộ cơ sở"]])
        books.add("to_chuc", (1...10).map { ["ma": "TC\($0)", "truc_thuoc": "DB"] })
        books.add(
            "tap_the",
            [
                ["ma": "BCH", "loai": "ban chấp hành", "thuoc": "DB"],
                ["ma": "CU", "loai": "chi ủy", "thuoc": "TC1"],
                ["ma": "XA", "loai": "lãnh đạo UBND", "thuoc": "DB"],
            ])
        books.add(
            "dang_vien",
            [
                ["ma": "BT", "chi_bo": "TC2", "giu_chuc_vu": "Có"],
                ["ma": "UV", "chi_bo": "TC2", "giu_chuc_vu": "Có"],
                ["ma": "DV", "chi_bo": "TC3"],
                ["ma": "CT", "chi_bo": "TC4", "giu_chuc_vu": "Có"],
            ])
        books.add(
            "thanh_vien",
            [
                ["tap_the": "BCH", "dang_vien": "BT", "vai_tro": "đứng đầu"],
                ["tap_the": "BCH", "dang_vien": "UV", "vai_tro": "thành viên", "phu_trach": "TC3"],
                ["tap_the": "XA", "dang_vien": "CT", "vai_tro": "đứng đầu"],
            ])
        for (code, level) in levels.sorted(by: { $0.key < $1.key }) {
            books.add("xep_loai", [["doi_tuong": code, "nam": "2023", "cap_uy": level]])
        }
        return books
    }
}
