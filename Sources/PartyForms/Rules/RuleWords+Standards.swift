import VietnameseText

extension RuleTeller {
    func lines(_ needs: TargetNeeds) -> [String] {
        [
            say("tính trên chỉ tiêu ", "counted on the targets ") + owner(needs.of)
                + groups(needs.among)
        ]
            + needs.levels.flatMap { [line($0)] + gap($0.gap) + gap($0.basicGap) }
    }

    private func line(_ need: TargetNeed) -> String {
        let parts = [
            need.done.map { say("hoàn thành từ \($0)%", "at least \($0) % done") },
            need.doneAbove.map { say("hoàn thành trên \($0)%", "more than \($0) % done") },
            need.sound.map {
                say(
                    "đúng tiến độ, bảo đảm chất lượng từ \($0)%",
                    "at least \($0) % in time and well done")
            },
            need.timely.map {
                say("bảo đảm tiến độ từ \($0)%", "at least \($0) % not late")
            },
            need.exceeded.map { say("vượt mức từ \($0)%", "at least \($0) % surpassed") },
            need.exceededBasic.map {
                say(
                    "vượt mức từ \($0)% chỉ tiêu cơ bản",
                    "at least \($0) % of the basic ones surpassed")
            },
        ]
        return level(need.level) + ": " + parts.compactMap(\.self).joined(separator: "; ")
    }

    private func groups(_ groups: TargetGroups) -> String {
        (groups.only.map {
            say(", chỉ nhóm ", ", of the group ") + $0.joined(separator: ", ")
        } ?? "")
            + (groups.without.isEmpty
                ? ""
                : say(", trừ nhóm ", ", without the group ")
                    + groups.without.joined(separator: ", "))
    }

    private func owner(_ owner: TargetOwner) -> String {
        switch owner {
        case .own: say("của chính đối tượng", "of the subject itself")
        case .led:
            say(
                "của tập thể, và của tổ chức mà cấp ủy đó lãnh đạo",
                "of the collective, and of the organisation that a committee leads")
        case .charge: say("của từng đơn vị trực tiếp phụ trách", "of each unit in direct charge")
        }
    }

    private func gap(_ code: String?) -> [String] {
        regime.gap(code).map { [say("để ngỏ: ", "left open: ") + $0.text(in: say)] } ?? []
    }

    func lines(_ limits: TargetsMissed) -> [String] {
        let parts = [
            limits.doneBelow.map { say("hoàn thành dưới \($0)%", "less than \($0) % done") },
            limits.missedAbove.map {
                say("không hoàn thành trên \($0)%", "more than \($0) % missed")
            },
            limits.needsMain
                ? say("có chỉ tiêu chủ yếu không đạt", "a main target among them") : nil,
            limits.excusesForceMajeure
                ? say("không tính bất khả kháng", "force majeure aside") : nil,
        ]
        let terms = parts.compactMap(\.self).joined(separator: "; ")
        return [
            say("chỉ tiêu ", "targets ") + owner(limits.of) + groups(limits.among) + ": " + terms
                + most(limits.level)
        ]
    }

    /// The end of a line on what leaves no better level.
    private func most(_ code: String) -> String {
        say(": cao nhất là \(level(code))", ": \(level(code)) at most")
    }

    func lines(_ needs: UnitNeeds) -> [String] {
        let units =
            switch needs.of {
            case .charge:
                say(
                    "tính các đơn vị được giao trực tiếp phụ trách, trừ đơn vị mình đứng đầu",
                    "counted: units in direct charge, without those one heads")
            case .below:
                say(
                    "tính các đơn vị thuộc quyền lãnh đạo trực tiếp, trừ đơn vị chưa xếp loại",
                    "counted: the units directly below, without those that are not rated")
            default: say("tính ", "counted: ") + self.units(needs.of, needs.kinds)
            }
        return [units]
            + needs.levels.flatMap { need in
                [line(need)] + need.shares.flatMap { gap($0.betterGap) }
            }
    }

    /// Which units of an organisation are counted.
    func units(_ units: UnitNeeds.Units, _ kinds: [String]) -> String {
        let kinds = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
        let words =
            switch units {
            case .charge: say("đơn vị trực tiếp phụ trách", "the units in direct charge")
            case .below: say("tổ chức đảng trực thuộc", "the organisations directly below")
            case .members: say("đảng viên của tổ chức đảng", "the organisation's members")
            case .committees:
                say("cấp ủy trực thuộc", "the committees of the organisations directly below")
            case .sameLevel:
                say("tổ chức, tập thể cùng cấp", "the collectives beside its committee")
            }
        return words + kinds
    }

    private func line(_ need: UnitNeed) -> String {
        let shares = need.shares.map { share in
            say(
                "từ \(share.percent)% đơn vị đạt \(level(share.level)) trở lên",
                "at least \(share.percent) % of the units \(level(share.level)) or better")
        }
        return level(need.level) + ": " + shares.joined(separator: "; ")
    }

    func lines(_ need: Disciplined) -> [String] {
        let when =
            need.withinMonths.map {
                say(
                    "có quyết định kỷ luật chưa quá \($0) tháng (trang Kỷ luật) đối với ",
                    "disciplined within \($0) months (sheet Kỷ luật): ")
            }
            ?? say(
                "có quyết định kỷ luật trong năm về vi phạm của năm (trang Kỷ luật) đối với ",
                "disciplined in the year for a fault of the year (sheet Kỷ luật): ")
        var lines = [
            when + need.whose.map(person).joined(separator: ", ") + most(need.level)
        ]
        if let share = need.shareAbove {
            lines.append(
                say("chỉ khi trên \(share)% số đơn vị", "only when more than \(share) % of them"))
        }
        if need.isCorruptionOnly {
            lines.append(
                say(
                    "chỉ tính vụ việc tham nhũng, tiêu cực",
                    "only corruption and the like is counted"))
        }
        if need.exceptsRemedied {
            lines.append(
                say(
                    "trừ trường hợp tự phát hiện và khắc phục xong hậu quả",
                    "unless found and put right by oneself"))
        }
        return lines + gap(need.gap)
    }

    private func person(_ whose: Concerned) -> String {
        switch whose {
        case .own: say("chính đối tượng", "the subject itself")
        case .members: say("thành viên của tập thể lãnh đạo", "a member of the leading collective")
        case .leadership: say("cấp ủy của tổ chức", "the committee that leads it")
        case .units: say("đơn vị trực thuộc", "a unit below")
        case .unitMembers: say("đảng viên của đơn vị trực thuộc", "a member of a unit below")
        case .roll: say("đảng viên của chính tổ chức", "a member on its own roll")
        case .charge:
            say(
                "đơn vị, cá nhân thuộc quyền lãnh đạo trực tiếp",
                "a unit or person in direct charge")
        }
    }
}

extension RuleTeller {
    func lines(_ need: Concluded) -> [String] {
        [
            say(
                "có kết luận trong năm (trang Kết luận: \(need.conclusions.joined(separator: ", ")))"
                    + " về ",
                "concluded in the year (sheet Kết luận: "
                    + need.conclusions.joined(separator: ", ") + ") about ")
                + need.whose.map(person).joined(separator: ", ") + most(need.level)
        ]
    }

    func lines(_ limit: LowConfidence) -> [String] {
        [
            say(
                "trên \(limit.percent)% số phiếu tín nhiệm thấp (trang Đảng viên)",
                "more than \(limit.percent) % of the votes of low confidence (sheet Đảng viên)")
                + most(limit.level)
        ]
    }

    func lines(_ terms: ActualWork) -> [String] {
        let parts = [
            terms.monthsSick.map {
                say("nghỉ ốm từ \($0) tháng", "on sick leave for \($0) months or more")
            },
            terms.isMaternity ? say("nghỉ thai sản", "on maternity leave") : nil,
        ]
        return [
            say("nhắc tên: ", "pointed out: ")
                + parts.compactMap(\.self).joined(separator: say("; hoặc ", "; or "))
        ]
    }

    func lines(rewardNeeds code: String) -> [String] {
        [
            say(
                "cột Đề nghị khen thưởng là Có thì mức quyết định phải là \(level(code)) trở lên",
                "whoever is put forward for a reward is rated \(level(code)) or better")
        ]
    }

    func lines(_ terms: ReviewedElsewhere) -> [String] {
        var lines: [String] = []
        if let count = terms.smallCollective {
            lines.append(
                say(
                    "tập thể dưới \(count) thành viên không họp kiểm điểm riêng (trang Hội nghị)",
                    "a collective of fewer than \(count) holds no review of its own"))
        }
        if !terms.states.isEmpty {
            lines.append(
                say(
                    "đảng viên \(terms.states.joined(separator: ", ")) không kiểm điểm ở cấp ủy",
                    "members who are \(terms.states.joined(separator: ", ")) are not reviewed in"
                        + " the committee"))
        }
        return lines
    }
}
