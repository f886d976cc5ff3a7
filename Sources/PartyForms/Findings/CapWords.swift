public import VietnameseText

extension CapPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .group(let kind, let name, let best, let reached, let allowed):
            say(
                "\(kind.text(in: say)), nhóm «\(name.isEmpty ? "chung" : name)»: xuất sắc \(best), "
                    + "đạt tốt trở lên \(reached) → tối đa \(allowed)",
                "\(kind.text(in: say)), group «\(name.isEmpty ? "all" : name)»: excellent \(best), "
                    + "good or better \(reached) → at most \(allowed)")
        case .headroom(let group): group.words(say)
        case .reading(.reached):
            say("cách tính: trên số đạt tốt trở lên", "counted on: all who are good or better")
        case .reading(.remaining):
            say("cách tính: trên số xếp loại tốt", "counted on: those who stay at good")
        case .placesApart(let count):
            say(
                "\(count) nơi nhỏ được chọn riêng, không tính trong nhóm",
                "\(count) small place(s) choose apart and are not counted in the group")
        case .outside(let count):
            say(
                "không tính \(count) trường hợp được miễn, đã chuyển đi hoặc chưa xếp loại",
                "\(count) who are exempt, gone or not rated yet are not counted")
        case .lowerSome(let count):
            say(
                "giảm \(count) trường hợp xuống Hoàn thành tốt nhiệm vụ",
                "lower \(count) of them to good")
        default: groupWords(say)
        }
    }

    /// About groups and small places: who stands in none, and what to do.
    private func groupWords(_ say: Language) -> String {
        switch self {
        case .groupOfAll(let kind, let name, let level, let best, let all, let allowed):
            say(
                "\(kind.text(in: say)), nhóm «\(name.isEmpty ? "chung" : name)»: \(level) \(best), "
                    + "đã xếp loại \(all) → tối đa \(allowed)",
                "\(kind.text(in: say)), group «\(name.isEmpty ? "all" : name)»: \(level) \(best), "
                    + "rated \(all) → at most \(allowed)")
        case .special(let percent):
            say(
                "có thành tích đặc biệt xuất sắc: \(percent)%",
                "outstanding results: \(percent) %")
        case .mayChoose(let places, let count):
            say(
                "nơi nhỏ được chọn \(count), không tính trong nhóm: ",
                "small places may choose \(count) each, apart from the group: ")
                + places.joined(separator: ", ")
        case .withoutGroup(let count):
            say(
                "\(count) cán bộ lãnh đạo, quản lý đã xếp loại, chưa ghi nhóm: chưa tính tỷ lệ",
                "\(count) leaders are rated but stand in no group: no share is counted")
        case .codes(let codes): codes.joined(separator: ", ")
        case .enterGroup:
            say(
                "ghi Nhóm chức danh ở trang Đảng viên", "name the leaders' groups among the members"
            )
        case .onlyApart:
            say(
                "Không vượt tỷ lệ chỉ khi không tính nơi nhỏ được chọn riêng",
                "Within the share only while small places are not counted")
        case .countedTogether(let object, let count):
            say(
                "\(count) \(object.text(in: say)) chưa ghi nhóm: tính chung một tỷ lệ",
                "\(count) \(object.text(in: say)) stand in no group: one share is counted for all")
        case .enterGroups(let object):
            say(
                "ghi Nhóm ở trang \(object == .organisation ? "Tổ chức" : "Tập thể"), chia theo "
                    + "vị trí, chức năng tương đồng (Phụ lục 3)",
                "name the groups of the \(object.text(in: say))")
        case .tooManyChosen:
            say(
                "Mức đề xuất vượt số được chọn xuất sắc",
                "More are proposed as excellent than may be chosen")
        default: ""
        }
    }
}

extension CapGroup {
    /// "đảng viên, nhóm «…»: đạt tốt trở lên 12, đã chọn 1, tối đa 2 → còn được chọn 01".
    fileprivate func words(_ say: Language) -> String {
        let start =
            isPlace
            ? say("nơi có dưới \(Self.padded(below ?? 0)) «", "small place «")
            : say("nhóm «", "group «")
        let name = name.isEmpty ? say("chung", "all") : name
        let end =
            chosen > allowed
            ? say("vượt \(Self.padded(chosen - allowed))", "\(chosen - allowed) too many")
            : say("còn được chọn \(Self.padded(left))", "\(left) more may be chosen")
        return "\(object.text(in: say)), \(start)\(name)»: "
            + say(
                "đạt tốt trở lên \(reached), đã chọn \(chosen), tối đa \(allowed) → ",
                "good or better \(reached), chosen \(chosen), at most \(allowed) → ") + end
    }

    /// "01": as official papers write a count.
    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

extension CapObject {
    /// For the counts of a group, and for lists.
    public func text(in say: Language) -> String {
        switch self {
        case .member: say("đảng viên", "members")
        case .organisation: say("tổ chức đảng", "organisations")
        case .collective: say("tập thể", "collectives")
        case .cadre: say("cán bộ lãnh đạo, quản lý", "leaders")
        }
    }
}
