/// A form that somebody fills in about themselves and gives back to the office.
public struct ExpectedForm: Hashable, Sendable {
    /// Whose.
    public var subject: Subject
    /// The form.
    public var form: RegimeForm
    /// The number of the dossier item that it stands for.
    public var item: Int
    /// Whether it came back, or its texts were entered otherwise.
    public var hasCome: Bool
}

extension Regime {
    /// The self-reviews and reports that the dossiers of a year want, in the order of the book.
    ///
    /// One has come when the office noted it as received, or when the book has what the subject
    /// wrote.
    public func expectedForms(in season: Season) -> [ExpectedForm] {
        plan(season).flatMap { expectedForms(of: $0, in: season) }
    }

    /// Those that one folder's subject is to give back.
    public func expectedForms(of plan: TopicPlan, in season: Season) -> [ExpectedForm] {
        guard let subject = plan.topic.subject else { return [] }
        return plan.papers.filter { $0.form.isGivenBack }.map { paper in
            let wasNoted = season.received(for: subject.code).contains { $0.item == paper.item }
            return ExpectedForm(
                subject: subject, form: paper.form, item: paper.item,
                hasCome: wasNoted || !season.reviews(of: subject.code).isEmpty)
        }
    }
}

extension RegimeForm {
    /// Whether subjects write it about themselves and give it back.
    public var isGivenBack: Bool {
        scope == .subject && [.selfReview, .collectiveReport].contains(kind)
    }
}
