public import DocxTemplate

/// One paper to be made.
public struct PlannedPaper: Hashable, Sendable {
    /// The number of the dossier item.
    public var item: Int
    /// The form.
    public var form: RegimeForm
    /// For whom.
    public var subject: Subject
    /// How many copies the dossier needs.
    public var copies: Int
}

/// One line of a dossier's index.
public struct PlannedItem: Hashable, Sendable {
    /// The number of the dossier item.
    public var number: Int
    /// Its name, with the form's code where a form makes it.
    public var title: String
    /// The paper that makes it; nil when it is received.
    public var paper: PlannedPaper?
    /// Whether it is there.
    public var state: State
    /// How many copies are there or are made.
    public var copies: Int?
    /// Where the form's text comes from, when that is not the official one.
    public var origin: RegimeForm.Origin?

    /// Whether an item is in the dossier.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case present = "Có"
        case missing = "Không"
        case notApplicable = "Không áp dụng"
    }
}

/// What one subject's dossier consists of.
public struct SubjectPlan: Hashable, Sendable {
    /// Whose dossier.
    public var subject: Subject
    /// Every item of the regime's list, in its order.
    public var items: [PlannedItem]

    /// The papers to be made.
    public var papers: [PlannedPaper] { items.compactMap(\.paper) }
}

extension Regime {
    /// The dossiers of all subjects, in the order of the book.
    public func plan(_ season: Season) -> [SubjectPlan] {
        SubjectKind.allCases.flatMap { season.subjects($0) }
            .compactMap { plan($0, in: season) }
    }

    /// A subject's dossier; nil when the regime has no list for its kind, or it is outside.
    public func plan(_ subject: Subject, in season: Season) -> SubjectPlan? {
        let items = dossier.filter { $0.subjects.contains(subject.kind) }
        guard !items.isEmpty, !isOutside(subject, in: season) else { return nil }
        return SubjectPlan(
            subject: subject, items: items.flatMap { lines($0, subject, in: season) })
    }

    /// Whether nobody reviews the subject: exempt members and those who have left.
    private func isOutside(_ subject: Subject, in season: Season) -> Bool {
        guard subject.kind == .member, let member = season.member(subject.code) else {
            return false
        }
        return rules.contains { rule in
            if case .requiresReview(let needs) = rule.kind { return member.isIn(needs.outside) }
            return false
        }
    }

    private func lines(
        _ item: DossierItem, _ subject: Subject, in season: Season
    ) -> [PlannedItem] {
        let applies = holds(item.when, for: subject, in: season)
        guard !item.isReceived else { return [received(item, subject, applies, in: season)] }
        let fitting = item.forms.compactMap(form).filter { suits($0, subject, in: season) }
        guard applies, !fitting.isEmpty else { return [] }
        return fitting.map { form in
            let paper = PlannedPaper(
                item: item.number, form: form, subject: subject, copies: item.copies)
            return PlannedItem(
                number: item.number, title: "\(form.title) (\(form.code))", paper: paper,
                state: .present, copies: item.copies,
                origin: form.origin == .official ? nil : form.origin)
        }
    }

    private func received(
        _ item: DossierItem, _ subject: Subject, _ applies: Bool, in season: Season
    ) -> PlannedItem {
        let papers = season.received(for: subject.code).filter { $0.item == item.number }
        let copies = papers.map { $0.copies ?? 1 }.reduce(0, +)
        let state: PlannedItem.State =
            copies > 0 ? .present : applies && !item.when.isIfAny ? .missing : .notApplicable
        return PlannedItem(
            number: item.number, title: item.title, paper: nil, state: state,
            copies: copies > 0 ? copies : nil, origin: nil)
    }
}

extension Season {
    /// The record of an index.
    /// - Parameter sheets: how many sheets a made paper has, by the form's reference.
    public func indexRecord(_ plan: SubjectPlan, sheets: [String: Int] = [:]) -> Record {
        var record = officeRecord
        record["ten"] = name(of: plan.subject).map(Value.text)
        record["muc_luc"] = .list(
            plan.items.enumerated().map { index, item in
                .record(item.record(position: index + 1, sheets: sheets))
            })
        return record
    }
}

extension PlannedItem {
    fileprivate func record(position: Int, sheets: [String: Int]) -> Record {
        var record: Record = [
            "tt": .number(String(position)), "ten": .text(title),
            "tinh_trang": .text(state.rawValue),
        ]
        let count = (paper?.form.reference).flatMap { sheets[$0] }
        record["so_to"] = count.map { .number(String($0)) } ?? .null
        record["so_ban"] = copies.map { .number(String($0)) } ?? .null
        record["ghi_chu"] = origin.map { .text($0.remark) } ?? .null
        return record
    }
}

extension RegimeForm.Origin {
    /// As an index remarks it.
    public var remark: String {
        switch self {
        case .official: ""
        case .copy: "Theo bản đăng công khai"
        case .reconstructed: "Dựng lại"
        }
    }
}
