import VietnameseText

extension Regime {
    /// Whether the member holds a leading post: as the book says, else by the member's titles.
    public func holdsPost(_ member: Member) -> Bool {
        member.statedPost ?? hasLeadingTitle(member)
    }

    /// Whether one of the member's titles is on the regime's list.
    public func hasLeadingTitle(_ member: Member) -> Bool {
        leadingTitles.contains { column, titles in
            member.titles(in: column).contains(where: titles.containsStart)
        }
    }

    /// The form of a kind that suits a subject.
    public func form(
        _ kind: RegimeForm.Kind, for subject: Subject, in season: Season
    ) -> RegimeForm? {
        forms.first { $0.kind == kind && suits($0, subject, in: season) }
    }

    /// Whether a form is made for a subject.
    public func suits(_ form: RegimeForm, _ subject: Subject, in season: Season) -> Bool {
        form.subjects.contains(subject.kind) && holds(form.when, for: subject, in: season)
    }

    /// Whether a condition holds for a subject.
    public func holds(_ condition: Condition, for subject: Subject, in season: Season) -> Bool {
        guard holdsInYear(condition, for: subject, in: season) else { return false }
        if let groups = condition.groups, !groups.containsWords(season.ownGroup(subject)) {
            return false
        }
        switch subject.kind {
        case .member:
            guard let member = season.member(subject.code) else { return false }
            return holds(condition, for: member)
        case .organisation:
            return condition.allows(kind: season.organisation(subject.code)?.kind)
        case .collective:
            return condition.allows(kind: season.collective(subject.code)?.kind)
        }
    }

    /// What hangs on the year's events, for any kind of subject.
    private func holdsInYear(
        _ condition: Condition, for subject: Subject, in season: Season
    ) -> Bool {
        if let kind = condition.neededComment, !needsComment(kind, about: subject, in: season) {
            return false
        }
        if let rated = condition.isRated, rated != isRated(subject, in: season) { return false }
        if let reward = condition.isForReward {
            let rating = season.rating(of: subject.code, year: season.year)
            if reward != (rating?.isForReward ?? false) { return false }
        }
        if let assessed = condition.isAssessed,
            assessed == season.assessments(of: subject.code).isEmpty
        {
            return false
        }
        guard let complaint = condition.hasComplaint else { return true }
        return complaint == season.complaints.contains { $0.subject == subject.code }
    }

    /// Whether a subject's level of the year is decided; nil: the regime does not rate it.
    private func isRated(_ subject: Subject, in season: Season) -> Bool? {
        if season.rating(of: subject.code, year: season.year)?.level != nil { return true }
        guard let year = season.year else { return false }
        let table = RatingTable(season, self, year: year)
        return table.exemption(of: subject) == nil ? false : nil
    }

    private func holds(_ condition: Condition, for member: Member) -> Bool {
        if let post = condition.holdsPost, post != holdsPost(member) { return false }
        if let titles = condition.titles, !member.hasTitle(titles) { return false }
        if let states = condition.states, !states.containsWords(member.state) { return false }
        if let others = condition.otherCategories, others.containsWords(member.category) {
            return false
        }
        guard let categories = condition.categories else { return true }
        return categories.containsWords(member.category)
    }
}

extension Member {
    /// Whether one of the member's titles, in whatever system, begins with one of these.
    func hasTitle(_ titles: [String]) -> Bool {
        ["chuc_vu_dang", "chuc_vu_chinh_quyen", "chuc_vu_doan_the"].contains { column in
            self.titles(in: column).contains(where: titles.containsStart)
        }
    }

    /// The titles in a column, parted by commas, semicolons or lines.
    fileprivate func titles(in column: String) -> [String] {
        (text(column) ?? "").split { ",;\n".contains($0) }.map(String.init)
    }
}

extension Condition {
    /// Whether the condition allows an organisation, a collective or a meeting of that kind.
    func allows(kind: String?) -> Bool {
        if let otherKinds, otherKinds.containsWords(kind) { return false }
        guard let kinds else { return true }
        return kinds.containsWords(kind)
    }

    /// Whether the condition allows a meeting.
    func allows(_ meeting: Meeting, in season: Season) -> Bool {
        allows(kind: meeting.kind)
            && unitKinds.map { $0.containsWords(season.unitKind(meeting.unit)) } ?? true
    }
}

extension [String] {
    /// Whether one of these is the text, marks and case aside.
    func containsWords(_ text: String?) -> Bool {
        guard let text else { return false }
        let folded = VietnameseText.folded(text)
        return contains { VietnameseText.folded($0) == folded }
    }

    /// Whether a text begins with the words of one of these, marks and case aside.
    func containsStart(of text: String) -> Bool {
        let words = VietnameseText.folded(text).words + " "
        return contains { words.hasPrefix(VietnameseText.folded($0).words + " ") }
    }
}
