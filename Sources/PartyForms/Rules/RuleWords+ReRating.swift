import VietnameseText

extension RuleTeller {
    func lines(_ rule: ReRatingRule) -> [String] {
        let lowest = lowestLevels
        return [
            say(
                "kỷ luật về vi phạm của năm trước: xếp loại lại năm đó ở mức \(lowest)",
                "a fault of an earlier year, disciplined now: that year is rated anew as "
                    + lowest),
            say(
                "tự phát hiện và khắc phục xong hậu quả: mức mới và lý do do cấp ủy ghi",
                "found and put right by oneself: the committee states the level and the reason"),
            say(
                "ra quyết định bằng hoso decide, sau khi xét hiệu lực, mức cũ, tỷ lệ của năm đó",
                "decided by hoso decide, after a look at the effect, the old level and the cap")
                + cited(rule.decision),
        ]
    }

    var reRatingFound: [String] {
        [
            say(
                "đã xếp loại, sau đó thấy không bảo đảm tiêu chuẩn của mức: hủy bỏ, xếp loại lại,"
                    + " có lý do",
                "rated, and found below the standard later: cancelled and rated anew, with a reason"
            )
        ]
    }

    func lines(_ unit: FaultUnit) -> [String] {
        [
            say(
                "vi phạm ở nơi cũ thì tính vào kết quả của nơi cũ (trang Kỷ luật, cột Tính cho nơi)",
                "a fault at the former unit counts for that unit (sheet Kỷ luật, column Tính cho nơi)"
            ),
            say(
                "vi phạm ở cả hai nơi thì tính theo thời điểm của hành vi ở mỗi nơi",
                "a fault at both counts by the time of the act at each")
                + cited(unit.both),
        ]
    }

    var openComplaint: [String] {
        [
            say(
                "khiếu nại, tố cáo về kết quả chưa giải quyết xong (trang Khiếu nại)",
                "a complaint about a rating that is not settled (sheet Khiếu nại)")
        ]
    }
}
