public import VietnameseText

extension RegimeRule {
    /// What the rule checks, with its figures, a line each: for people who ask before they rely on
    /// it or override it.
    ///
    /// A new kind has no words until it is added here: the switch is exhaustive.
    /// - Parameter isCiting: whether the lines say where their figures are written.
    public func words(
        in regime: Regime, _ say: Language, isCiting: Bool = true
    ) -> [String] {
        let teller = RuleTeller(regime: regime, say: say, isCiting: isCiting)
        switch kind {
        case .ratioCap(let cap): return teller.lines(cap)
        case .notAbove(let bound): return teller.lines(bound)
        case .requiresReview(let needs): return teller.lines(needs)
        case .levelNeedsGrades(let needs): return needs.map(teller.line)
        case .levelNeedsTargets(let needs): return teller.lines(needs)
        case .targetsMissed(let limits): return teller.lines(limits)
        case .levelNeedsUnits(let needs): return teller.lines(needs)
        case .notRated(let limit): return teller.lines(limit)
        case .disciplined(let need): return teller.lines(need)
        case .concluded(let need): return teller.lines(need)
        case .lowConfidence(let limit): return teller.lines(limit)
        case .actualWork(let terms): return teller.lines(terms)
        case .rewardNeedsLevel(let level): return teller.lines(rewardNeeds: level)
        case .reviewedElsewhere(let terms): return teller.lines(terms)
        case .needsComment(let need): return teller.lines(need)
        case .postAgrees: return teller.postAgrees
        case .reRating(let rule): return teller.lines(rule)
        case .reRatingFound: return teller.reRatingFound
        case .faultUnit(let unit): return teller.lines(unit)
        case .openComplaint: return teller.openComplaint
        case .voteCount(let rounds): return teller.lines(rounds)
        case .voteResult: return teller.voteResult
        case .headroom(let caps): return teller.lines(headroomOf: caps)
        case .meetingLength(let length): return teller.lines(length)
        case .attendance: return teller.attendance
        case .convenedCount(let purposes): return teller.lines(convenedAt: purposes)
        case .twoRounds(let terms): return teller.lines(terms)
        case .manyPosts(let posts): return teller.lines(manyPosts: posts)
        case .deadlines: return teller.deadlines
        case .chair(let purposes): return teller.lines(chairAt: purposes)
        case .order(let order): return teller.lines(order)
        case .reviewPlaces(let places): return teller.lines(places)
        case .votePlace: return teller.votePlace
        case .levelCap(let cap): return teller.lines(cap)
        case .civilLevel(let limit): return teller.lines(limit)
        case .lowestYears(let limit): return teller.lines(limit)
        case .commentValid(let limit): return teller.lines(limit)
        case .meetingQuality(let limit): return teller.lines(limit)
        case .rewardCap(let cap): return teller.lines(cap)
        case .rewardYears(let limit): return teller.lines(limit)
        case .unitsAtLowest(let limit): return teller.lines(limit)
        case .severalPosts(let posts): return teller.lines(posts)
        case .scoreSheet: return teller.scoreSheets(of: subjects)
        case .levelNeedsScore(let need): return teller.lines(need, of: subjects)
        }
    }
}

/// Puts the parameters of rules into words.
struct RuleTeller {
    let regime: Regime
    let say: Language
    let isCiting: Bool

    /// Where a figure is written, in brackets.
    func cited(_ citation: Citation?) -> String {
        guard isCiting, let citation else { return "" }
        return " (\(citation.text))"
    }

    /// The official words of a level.
    func level(_ code: String) -> String { "«\(regime.level(code)?.text ?? code)»" }

    /// The lowest level of each kind of subject, in words.
    var lowestLevels: String {
        let levels = SubjectKind.allCases.compactMap(regime.lowestLevel).unique
        return levels.map { level($0.code) }.joined(separator: ", ")
    }

    /// The official words of a grade.
    func grade(_ code: String) -> String { "«\(regime.grade(code)?.text ?? code)»" }

    /// States of members that a rule leaves out, as a line of their own.
    func without(_ states: [String]) -> [String] {
        guard !states.isEmpty else { return [] }
        return [
            say("không tính đảng viên: ", "members left out: ") + states.joined(separator: ", ")
        ]
    }
}

extension RuleTeller {
    func lines(_ cap: RatioCap) -> [String] {
        let best = level(cap.level)
        let share = say(
            "trong mỗi nhóm, số \(best) không quá \(cap.percent)% \(base(of: cap))",
            "in each group, at most \(cap.percent) % of \(base(of: cap)) are \(best)")
        var lines = [share]
        if cap.whom == .cadres {
            lines.append(
                say(
                    "tính theo xếp loại cán bộ của người giữ chức vụ lãnh đạo, quản lý",
                    "counted on the ratings as cadres of those with a leading post"))
        }
        if !cap.settings.isEmpty {
            lines.append(
                say(
                    "cách tính khác: cột Cách tính 20%, trang Thông tin",
                    "the other reading: column Cách tính 20%, sheet Thông tin"))
        }
        if let special = cap.special {
            lines.append(
                say(
                    "nơi có thành tích đặc biệt xuất sắc (trang Tổ chức): \(special.percent)%",
                    "where results were outstanding (sheet Tổ chức): \(special.percent) %")
                    + cited(special.citation))
        }
        if !cap.kinds.isEmpty {
            lines.append(say("chỉ tính: ", "counted: ") + cap.kinds.joined(separator: ", "))
        }
        return lines + without(cap.outside) + (cap.small.map { small($0, cap) } ?? [])
    }

    private func base(of cap: RatioCap) -> String {
        if cap.isOfAll { return say("tổng số đã xếp loại", "all who are rated") }
        let level = level(cap.of)
        return switch cap.reading {
        case .reached: say("số đạt \(level) trở lên", "those who reached \(level)")
        case .remaining: say("số còn ở mức \(level)", "those who stay at \(level)")
        }
    }

    private func small(_ place: RatioCap.SmallPlace, _ cap: RatioCap) -> [String] {
        let chosen = say(": được chọn \(place.atMost)", ": may choose \(place.atMost)")
        let apart =
            place.isApart
            ? say(", không tính trong nhóm", ", not counted in its group") : ""
        return ["\(size(place, cap))\(chosen)\(apart)" + cited(place.citation)]
    }

    private func size(_ place: RatioCap.SmallPlace, _ cap: RatioCap) -> String {
        let level = level(cap.of)
        if place.needsAll {
            return say(
                "nơi có dưới \(place.below) và tất cả đạt \(level) trở lên",
                "a place of fewer than \(place.below) who all reached \(level)")
        }
        return place.countsAll
            ? say(
                "nơi có dưới \(place.below), tính cả người chưa đạt \(level)",
                "a place of fewer than \(place.below), whatever they reached")
            : say(
                "nơi có dưới \(place.below) đạt \(level) trở lên",
                "a place where fewer than \(place.below) reached \(level)")
    }

    func lines(_ bound: NotAbove) -> [String] {
        switch bound.whom {
        case .head: return lines(head: bound)
        case .cadres:
            return [
                say(
                    "cán bộ giữ chức vụ (cột Xếp loại công chức, viên chức) không xếp cao hơn tập "
                        + "thể mình tham gia và tổ chức của tập thể đó",
                    "leaders, as cadres, are not rated above their collectives and organisations")
            ]
                + (bound.proposers.isEmpty
                    ? []
                    : [
                        say("mức đề xuất của: ", "nor are the levels proposed by: ")
                            + bound.proposers.joined(separator: ", ")
                    ])
        case .collectives:
            return [
                say(
                    "tập thể không xếp cao hơn tổ chức đảng của mình",
                    "a collective is not rated above its organisation")
            ]
        }
    }

    private func lines(head bound: NotAbove) -> [String] {
        var lines = [
            say(
                "người giữ vai trò «\(bound.role)» (trang Thành viên) không xếp cao hơn đơn vị đó",
                "whoever has the role «\(bound.role)» (sheet Thành viên) is not rated above the unit"
            )
        ]
        if !bound.committees.isEmpty {
            let kinds = bound.committees.joined(separator: ", ")
            lines.append(
                say(
                    "đứng đầu \(kinds) thì cũng không cao hơn tổ chức đảng của cấp ủy đó",
                    "the head of a \(kinds) heads its organisation as well"))
        }
        if bound.newMonths > 0 {
            lines.append(
                say(
                    "mới chuyển đến chưa đủ \(bound.newMonths) tháng: chỉ cảnh báo",
                    "one who came within \(bound.newMonths) months: a warning only"))
        }
        return lines
    }

    func lines(_ needs: RequiresReview) -> [String] {
        var lines = [
            say(
                "đã xếp loại thì phải có nội dung ở trang Kiểm điểm",
                "whoever is rated has a review in the sheet Kiểm điểm")
        ]
        if let item = needs.item {
            lines.append(
                say(
                    "hoặc đã nhận mục \(item) của hồ sơ (trang Hồ sơ nhận)",
                    "or item \(item) of the dossier is there (sheet Hồ sơ nhận)"))
        }
        if let count = needs.smallCollective {
            lines.append(
                say(
                    "tập thể dưới \(count) thành viên kiểm điểm ở tổ chức đảng, không tính",
                    "a collective of fewer than \(count) is reviewed elsewhere and left out"))
        }
        return lines + without(needs.outside)
    }
}

extension SubjectKind {
    /// For lists of whom something is about.
    public func text(in say: Language) -> String { CapObject(self).text(in: say) }
}
