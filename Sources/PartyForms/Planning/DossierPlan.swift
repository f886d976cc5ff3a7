/// One paper to be made.
public struct PlannedPaper: Hashable, Sendable {
    /// The number of the dossier item.
    public var item: Int
    /// The form.
    public var form: RegimeForm
    /// What it is about.
    public var topic: PaperTopic
    /// How many copies the dossier needs.
    public var copies: Int

    /// Makes a planned paper.
    public init(item: Int, form: RegimeForm, topic: PaperTopic, copies: Int) {
        self.item = item
        self.form = form
        self.topic = topic
        self.copies = copies
    }
}

/// One line of a dossier's index.
public struct PlannedItem: Hashable, Sendable {
    /// The number of the dossier item.
    public var number: Int
    /// Its name, with the form's code where a form makes it.
    public var title: String
    /// The paper that makes it; nil when it is received or stands in another folder.
    public var paper: PlannedPaper?
    /// Where it stands, when it belongs to a meeting or to the office.
    public var kept: [PaperTopic] = []
    /// Whether it is there.
    public var state: State
    /// How many copies are there or are made.
    public var copies: Int?
    /// How many copies of what was received the list asks for, where the office counts them.
    public var needed: Int?
    /// Where the form's text comes from, when that is not the official one.
    public var origin: RegimeForm.Origin?
    /// Where the copies go, when they go to several places.
    public var places: [String] = []

    /// Whether an item is in the dossier.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case present = "Có"
        case missing = "Không"
        case notApplicable = "Không áp dụng"
    }
}

/// What one folder of the dossier consists of.
public struct TopicPlan: Hashable, Sendable {
    /// Whose folder.
    public var topic: PaperTopic
    /// Every item of the regime's list, in its order.
    public var items: [PlannedItem]

    /// The papers to be made.
    public var papers: [PlannedPaper] { items.compactMap(\.paper) }
}

extension Regime {
    /// The folders of all subjects, then of the meetings, then of the office, in the order of the
    /// book.
    ///
    /// Each is planned when it is asked for: all together would outweigh the book.
    public func plan(_ season: Season) -> some Sequence<TopicPlan> {
        season.topics.lazy.compactMap { plan($0, in: season) }
    }

    /// One folder; nil when the regime has no list for it, or its subject is outside.
    public func plan(_ topic: PaperTopic, in season: Season) -> TopicPlan? {
        let lines: [PlannedItem]
        switch topic {
        case .subject(let subject):
            guard !isOutside(subject, in: season) else { return nil }
            lines = items(for: DossierItem.Holder(subject.kind))
                .flatMap { self.lines($0, subject, in: season) }
        case .meeting(let code):
            guard let meeting = season.meeting(code) else { return nil }
            lines = items(for: .meeting).flatMap { self.lines($0, meeting, in: season) }
        case .office: lines = items(for: .office).flatMap(officeLines)
        case .reRating: return nil
        }
        return lines.isEmpty ? nil : TopicPlan(topic: topic, items: lines.withoutIdle)
    }

    private func items(for holder: DossierItem.Holder) -> [DossierItem] {
        dossier.filter { $0.holders.contains(holder) }
    }

    /// Whether nobody reviews the subject: exempt members and those who have left.
    func isOutside(_ subject: Subject, in season: Season) -> Bool {
        guard subject.kind == .member, let member = season.member(subject.code) else {
            return false
        }
        return rules.contains { rule in
            if case .requiresReview(let needs) = rule.kind { return member.isIn(needs.outside) }
            return false
        }
    }

    private func lines(
        _ item: DossierItem, _ meeting: Meeting, in season: Season
    ) -> [PlannedItem] {
        if let comment = item.when.neededComment,
            !reviewed(at: meeting, in: season).contains(where: {
                concerns(comment, $0.member, in: season)
            })
        {
            return []
        }
        let hasVote = hasVote(meeting, in: season)
        return item.forms.compactMap(form)
            .filter { $0.scope == .meeting && $0.when.allows(meeting, in: season) }
            .filter { hasVote || ![.ballot, .count].contains($0.kind) }
            .map { PlannedItem(item, $0, about: .meeting(meeting.code), copies: item.copies) }
    }

    private func officeLines(_ item: DossierItem) -> [PlannedItem] {
        item.forms.compactMap(form).filter { $0.scope == .office }
            .map { PlannedItem(item, $0, about: .office, copies: item.copies) }
    }

    private func lines(
        _ item: DossierItem, _ subject: Subject, in season: Season
    ) -> [PlannedItem] {
        if item.isQuiet, !holds(item.when, for: subject, in: season) { return [] }
        guard !item.isReceived else { return [received(item, subject, in: season)] }
        let idle = PlannedItem(
            number: item.number, title: item.title, paper: nil, state: .notApplicable)
        guard holds(item.when, for: subject, in: season) else { return [idle] }
        let forms = item.forms.compactMap(form)
        let own = forms.filter { $0.scope == .subject && suits($0, subject, in: season) }
        let copies = item.copies(for: season.member(subject.code))
        let made = own.map { form in
            var line = PlannedItem(item, form, about: .subject(subject), copies: copies)
            let places = copyPlaces(of: form, for: subject, in: season)
            if places.count > copies {
                line.copies = places.count
                line.paper?.copies = places.count
                line.places = places
            }
            return line
        }
        let shared = forms.filter { $0.scope == .meeting || $0.scope == .office }
        let lines = made + (shared.isEmpty ? [] : [kept(item, shared, subject, in: season)])
        return lines.isEmpty ? [idle] : lines
    }

    /// An item whose papers lie in the folder of a meeting or of the office.
    private func kept(
        _ item: DossierItem, _ forms: [RegimeForm], _ subject: Subject, in season: Season
    ) -> PlannedItem {
        let copies = season.copies(of: item, received: subject)
        var topics: [PaperTopic] = []
        for form in forms {
            let found: [PaperTopic] =
                form.scope == .office
                ? [.office]
                : meetings(reviewing: subject, in: season).filter {
                    form.when.allows($0, in: season)
                }
                .map { .meeting($0.code) }
            topics += found.filter { !topics.contains($0) }
        }
        return PlannedItem(
            number: item.number, title: item.title, paper: nil, kept: topics,
            state: copies > 0 || !topics.isEmpty ? .present : .missing,
            copies: copies > 0 ? copies : nil, origin: nil)
    }

    private func received(
        _ item: DossierItem, _ subject: Subject, in season: Season
    ) -> PlannedItem {
        let copies = season.copies(of: item, received: subject)
        let applies = holds(item.when, for: subject, in: season) && !item.when.isIfAny
        let comment = item.when.neededComment.flatMap { season.comment($0, on: subject.code) }
        let isThere = copies > 0 || (applies && comment?.isReceived == true)
        let state: PlannedItem.State = isThere ? .present : applies ? .missing : .notApplicable
        let isCounted = season.received(for: subject.code)
            .contains { $0.item == item.number && $0.copies != nil }
        return PlannedItem(
            number: item.number, title: item.title, paper: nil, state: state,
            copies: copies > 0 ? copies : nil,
            needed: isCounted ? item.copies(for: season.member(subject.code)) : nil, origin: nil)
    }

    /// Where the copies of a self-review go: one for each place where the member is reviewed.
    private func copyPlaces(
        of form: RegimeForm, for subject: Subject, in season: Season
    ) -> [String] {
        guard form.kind == .selfReview, subject.kind == .member,
            let member = season.member(subject.code)
        else { return [] }
        return reviewPlaces(of: member, in: season).compactMap { season.name(of: $0.unit) }
    }
}

extension [PlannedItem] {
    /// Without lines that do not apply, where their number has another line.
    fileprivate var withoutIdle: [PlannedItem] {
        var told: Set<Int> = []
        let busy = Set(filter { $0.state != .notApplicable }.map(\.number))
        return filter { line in
            guard line.state == .notApplicable else { return true }
            return !busy.contains(line.number) && told.insert(line.number).inserted
        }
    }
}

extension PlannedItem {
    /// A line for a paper that is made.
    fileprivate init(
        _ item: DossierItem, _ form: RegimeForm, about topic: PaperTopic, copies: Int
    ) {
        self.init(
            number: item.number, title: "\(form.title) (\(form.code))",
            paper: PlannedPaper(item: item.number, form: form, topic: topic, copies: copies),
            state: .present, copies: copies,
            origin: form.origin == .official ? nil : form.origin)
    }
}

extension Season {
    /// How many copies of a dossier item have come in for a subject.
    fileprivate func copies(of item: DossierItem, received subject: Subject) -> Int {
        received(for: subject.code).filter { $0.item == item.number }
            .map { $0.copies ?? 1 }.reduce(0, +)
    }
}
