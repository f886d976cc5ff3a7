import VietnameseText

extension RuleTeller {
    func lines(_ cap: LevelCap) -> [String] {
        [
            say(
                "nghỉ ốm từ \(cap.monthsSick) tháng trở lên (trang Đảng viên): cao nhất là "
                    + level(cap.level),
                "on sick leave for \(cap.monthsSick) months or more (sheet Đảng viên): "
                    + "\(level(cap.level)) at most")
        ]
    }

    func lines(_ limit: CivilLevel) -> [String] {
        let whom =
            say("đảng viên là ", "members who are ")
            + limit.categories.joined(separator: ", ")
        let source = say(
            "theo cột Xếp loại công chức, viên chức (trang Đảng viên)",
            "by the column Xếp loại công chức, viên chức (sheet Đảng viên)")
        return [whom, source] + limit.needs.map(line)
    }

    private func line(_ need: CivilLevel.Need) -> String {
        let civil = level(need.least(in: regime)?.code ?? "")
        let titles =
            need.titles.isEmpty
            ? ""
            : say(", hoặc có ", ", or has ") + need.titles.joined(separator: say(", ", " or "))
        return level(need.level)
            + say(
                ": được xếp loại công chức, viên chức \(civil) trở lên\(titles)",
                ": rated \(civil) or better as a civil servant\(titles)")
    }

    func lines(_ limit: LowestYears) -> [String] {
        let whom = limit.holdsPost ? say("người giữ chức vụ ", "leaders ") : ""
        let years =
            limit.years == 1
            ? say("trong năm", "in the year")
            : say("\(limit.years) năm liên tiếp", "for \(limit.years) years running")
        return [
            whom
                + say(
                    "xếp loại mức thấp nhất \(years): nhắc để xem xét",
                    "at the lowest level \(years): pointed out")
        ]
    }

    func lines(_ posts: SeveralPosts) -> [String] {
        let decides =
            switch posts.basis {
            case .authority:
                say("cấp có thẩm quyền xem xét, quyết định", "the competent body decides")
            case .mainPost:
                say(
                    "lấy mức ở chức vụ chính và cao nhất (cột Nơi xếp loại cán bộ, trang Thành viên)",
                    "the level voted at the main post holds (sheet Thành viên)")
            }
        return [
            say(
                "kết quả phiếu ở các nơi kiểm điểm khác nhau: \(decides)",
                "the votes at several places differ: \(decides)")
        ]
    }

    func lines(_ limit: CommentValidity) -> [String] {
        [
            say(
                "nhận xét «\(limit.comment)» (trang Nhận xét) không quá \(limit.months) tháng đến "
                    + "ngày xếp loại",
                "the comment «\(limit.comment)» (sheet Nhận xét) is not older than "
                    + "\(limit.months) months at the rating")
        ]
    }

    func lines(_ limit: MeetingQuality) -> [String] {
        let whom =
            limit.kinds.isEmpty
            ? say("tổ chức đảng", "organisations") : limit.kinds.joined(separator: ", ")
        return [
            say(
                "\(whom): theo cột Chất lượng sinh hoạt (trang Tổ chức)",
                "\(whom): by the column Chất lượng sinh hoạt (sheet Tổ chức)")
        ]
            + limit.levels.map { need in
                let quality = need.quality.joined(separator: say(" hoặc ", " or "))
                return level(need.level)
                    + say(": sinh hoạt xếp loại \(quality)", ": meetings rated \(quality)")
            }
    }

    func lines(_ cap: RewardCap) -> [String] {
        let rewards = cap.rewards.joined(separator: ", ")
        return [
            say(
                "Loại khen thưởng «\(rewards)»: không quá \(cap.percent)% số đạt \(level(cap.of))",
                "reward «\(rewards)»: at most \(cap.percent) % of those who reached "
                    + level(cap.of))
        ]
            + (cap.kinds.isEmpty
                ? []
                : [say("chỉ tính: ", "counted: ") + cap.kinds.joined(separator: ", ")])
    }

    func lines(_ limit: RewardYears) -> [String] {
        let rewards = limit.rewards.joined(separator: ", ")
        return [
            say(
                "Loại khen thưởng «\(rewards)»: \(limit.years) năm liền đều đạt "
                    + level(limit.level),
                "reward «\(rewards)»: \(level(limit.level)) in each of \(limit.years) years")
        ]
    }

    func lines(_ limit: UnitsAtLowest) -> [String] {
        let units = units(limit.of, limit.kinds)
        let count =
            switch limit.bound {
            case .above(let parts, let whole):
                say(
                    "có trên \(parts)/\(whole) số \(units)",
                    "more than \(parts)/\(whole) of \(units)")
            case .atLeast(let least): say("có từ \(least) \(units)", "\(least) or more of \(units)")
            }
        return [
            count
                + say(
                    " xếp loại mức thấp nhất: cao nhất là \(level(limit.level))",
                    " at the lowest level: \(level(limit.level)) at most")
        ]
    }
}
