import VietnameseText

extension RuleTeller {
    func lines(_ order: Order) -> [String] {
        let line =
            switch order.relation {
            case .unitBeforePersons: unitBeforePersons
            case .headBeforeOthers: headBeforeOthers
            case .kindsReviewed: kinds(order, say("kiểm điểm", "reviewed"))
            case .branchBeforeCollective: branchBeforeCollective
            case .collectiveBeforeBranch: collectiveBeforeBranch
            case .kindsRated: kinds(order, say("xếp loại", "rated"))
            case .lowerBeforeUpper: lowerBeforeUpper
            case .collectiveBeforeMembers: collectiveBeforeMembers
            case .unitsBeforeHeads: unitsBeforeHeads
            case .reviewBeforeRating: reviewBeforeRating
            case .reviewBeforeSelfRating: reviewBeforeSelfRating
            case .voteBeforeDecision: voteBeforeDecision
            case .civilBeforeMember: civilBeforeMember
            }
        return [
            line,
            say(
                "cùng ngày thì được; chưa ghi ngày thì không xét",
                "the same day will do; what has no date is not judged"),
        ]
    }

    private var unitBeforePersons: String {
        say(
            "hội nghị kiểm điểm tập thể không sau hội nghị kiểm điểm cá nhân của tập thể đó",
            "a collective's review is not later than that of its people")
    }

    private var reviewBeforeSelfRating: String {
        say(
            "tổ chức đảng, cơ quan, đơn vị tự xếp loại không trước khi các tập thể của mình kiểm điểm",
            "an organisation rates itself no earlier than its collectives are reviewed")
    }

    private var headBeforeOthers: String {
        say(
            "họp nhiều buổi thì người đứng đầu được kiểm điểm không sau cấp phó, thành viên",
            "over several meetings the head is reviewed no later than the others")
    }

    private func kinds(_ order: Order, _ done: String) -> String {
        let first = order.first.joined(separator: ", ")
        let then = order.then.joined(separator: ", ")
        return say(
            "trong một tổ chức đảng: \(first) được \(done) không sau \(then)",
            "within one organisation: \(first) are \(done) no later than \(then)")
    }

    private var branchBeforeCollective: String {
        say(
            "đảng viên giữ chức vụ được kiểm điểm ở chi bộ không sau ở tập thể (trang Thành viên)",
            "who holds a post is reviewed at the chi bộ no later than at the collective")
    }

    private var collectiveBeforeBranch: String {
        say(
            "đảng viên giữ chức vụ được kiểm điểm ở tập thể không sau ở chi bộ (trang Thành viên)",
            "who holds a post is reviewed at the collective no later than at the chi bộ")
    }

    private var lowerBeforeUpper: String {
        say(
            "ngày quyết định xếp loại của cấp dưới không sau cấp trên trực tiếp",
            "what stands below is rated no later than what stands above")
    }

    private var collectiveBeforeMembers: String {
        say(
            "ngày quyết định xếp loại của tập thể không sau của thành viên",
            "a collective is rated no later than its members")
    }

    private var unitsBeforeHeads: String {
        say(
            "ngày quyết định xếp loại của người đứng đầu không trước của các đơn vị; đơn vị do "
                + "cấp trên xếp loại thì chỉ xét với người đứng đầu đơn vị đó",
            "heads are rated no earlier than the units; a unit that somebody above rates binds its "
                + "own head alone")
    }

    private var reviewBeforeRating: String {
        say(
            "bỏ phiếu ở nơi kiểm điểm và quyết định xếp loại không trước ngày kiểm điểm",
            "neither the vote at the same unit nor the decision comes before the review")
    }

    private var voteBeforeDecision: String {
        say(
            "ngày quyết định xếp loại không trước ngày bỏ phiếu",
            "the decision does not come before the vote")
    }

    private var civilBeforeMember: String {
        say(
            "đảng viên là cán bộ, công chức, viên chức: ngày xếp loại công chức, viên chức không "
                + "sau ngày bỏ phiếu, ngày quyết định xếp loại đảng viên",
            "civil servants are rated as such no later than the vote and the decision on them")
    }

    var votePlace: [String] {
        [
            say(
                "hội nghị của tổ chức đảng chỉ bỏ phiếu xếp loại đảng viên của mình và cấp dưới",
                "an organisation votes on its own members and on those below it")
        ]
    }

    func lines(_ places: ReviewPlaces) -> [String] {
        let kinds = places.kinds.joined(separator: ", ")
        let lines: [String?] = [
            say(
                "đảng viên kiểm điểm ở chi bộ và ở mỗi tập thể có tên (trừ nơi kiêm nhiệm)",
                "members are reviewed at the chi bộ and at each collective, concurrent posts aside"),
            kinds.isEmpty ? nil : say("chỉ tập thể loại: ", "collectives of: ") + kinds,
            !places.isHighestOnly
                ? nil
                : say(
                    "ở nhiều cấp ủy thì chỉ kiểm điểm ở cấp ủy cao nhất",
                    "who sits in several committees is reviewed at the highest"),
            places.smallCollective == 0
                ? nil
                : say(
                    "tập thể dưới \(places.smallCollective) thành viên: ở tổ chức đảng của tập thể đó",
                    "a collective of fewer than \(places.smallCollective): at its organisation"),
            say(
                "mỗi tập thể có hội nghị kiểm điểm tập thể; chỉ nhắc khi sổ đã có hội nghị loại đó",
                "each collective has its review; told once the book has meetings of the kind"),
            say(
                "mỗi người không quá một Nơi xếp loại cán bộ (trang Thành viên)",
                "nobody is rated as a cadre at more than one place (sheet Thành viên)"),
            places.suspended.isEmpty
                ? nil
                : say("không ở cấp ủy khi: ", "not at a committee when: ")
                    + places.suspended.joined(separator: ", "),
        ]
        return lines.compactMap(\.self)
    }
}
