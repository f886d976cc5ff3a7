import VietnameseText

extension RuleTeller {
    func line(_ need: GradeNeed) -> String {
        let parts = [
            need.all.map { say("mọi tiêu chí từ \(grade($0))", "all criteria \(grade($0))") },
            need.task.map {
                say("tiêu chí nhiệm vụ từ \(grade($0))", "criteria about tasks \(grade($0))")
            },
            need.basic.map {
                say("tiêu chí cơ bản từ \(grade($0))", "basic criteria \(grade($0))")
            },
        ]
        let all = parts.compactMap(\.self).joined(separator: "; ")
        return level(need.level) + say(": \(all) trở lên", ": \(all) or better")
    }

    func lines(_ limit: NotRated) -> [String] {
        var lines: [String] = []
        if let months = limit.months {
            let first =
                limit.firstPosts ? say(", hoặc bổ nhiệm lần đầu,", ", or first appointed,") : ""
            lines.append(
                say(
                    "thành lập\(first) chưa đủ \(months) tháng đến ngày xếp loại:"
                        + " kiểm điểm, không xếp loại",
                    "founded\(first) within \(months) months of the rating: reviewed, not rated"))
        }
        if let months = limit.memberMonths {
            lines.append(
                say(
                    "đảng viên mới kết nạp chưa đủ \(months) tháng đến ngày xếp loại: không xếp loại",
                    "members admitted within \(months) months of the rating: not rated"))
        }
        return lines
    }

    var postAgrees: [String] {
        [
            say(
                "cột Giữ chức vụ khớp với các cột chức vụ, theo danh sách chức danh của quy định",
                "the column Giữ chức vụ agrees with the titles, by the regime's list of them")
        ]
    }
}

extension RuleTeller {
    func lines(_ rounds: VoteRounds) -> [String] {
        [
            say(
                "phát ra ≥ thu về = hợp lệ + không hợp lệ; các mức cộng lại bằng số hợp lệ",
                "issued ≥ returned = valid + invalid; the levels add up to the valid ones"),
            say(
                "vòng hai chọn \(level(rounds.best)) trong số đạt \(level(rounds.among)) ở vòng một",
                "the second round chooses \(level(rounds.best)) among those who were "
                    + "\(level(rounds.among)) in the first"),
        ]
    }

    var voteResult: [String] {
        [
            say(
                "mức xếp loại khớp với kết quả phiếu; không mức nào đủ đa số thì «không xác định»",
                "the level agrees with the vote; no majority for any level means undetermined")
        ]
    }

    func lines(headroomOf caps: [String]) -> [String] {
        [
            say(
                "trước khi bỏ phiếu: mỗi nhóm còn được chọn bao nhiêu, theo "
                    + caps.joined(separator: ", "),
                "before the vote: how many each group may still choose, by "
                    + caps.joined(separator: ", "))
        ]
    }

    func lines(_ need: CommentNeed) -> [String] {
        let comment = say(
            "phải có nhận xét loại «\(need.comment)» (trang Nhận xét)",
            "a comment of the sort «\(need.comment)» is there (sheet Nhận xét)")
        let item = need.item.map {
            say(
                "hoặc đã nhận mục \($0) của hồ sơ (trang Hồ sơ nhận)",
                "or item \($0) of the dossier (sheet Hồ sơ nhận)")
        }
        return [say("áp dụng: ", "for: ") + who(need.circumstance), comment]
            + [item].compactMap(\.self)
    }

    private func who(_ circumstance: CommentNeed.Circumstance) -> String {
        switch circumstance {
        case .category(let categories, let exempt):
            categories.joined(separator: ", ")
                + (exempt.isEmpty
                    ? ""
                    : say("; trừ nơi tên bắt đầu bằng ", "; but not where the name begins with ")
                        + exempt.joined(separator: ", "))
        case .state(let states): states.joined(separator: ", ")
        case .moved(let months):
            say(
                "đảng viên chuyển đến trong năm, ở nơi cũ từ \(months) tháng",
                "members who moved in the year after \(months) months or more elsewhere")
        case .newlyPosted(let months):
            say(
                "người giữ chức vụ ở đơn vị mới chưa đủ \(months) tháng",
                "leaders at a new unit for less than \(months) months")
        case .concurrent: say("người kiêm nhiệm nơi khác", "those with a second post")
        case .received:
            say("tổ chức đảng tiếp nhận trong năm", "organisations received in the year")
        }
    }
}
