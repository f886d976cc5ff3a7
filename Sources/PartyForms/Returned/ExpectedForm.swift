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
        topics(of: season).flatMap { topic -> [ExpectedForm] in
            guard let subject = topic.subject, let plan = plan(topic, in: season) else {
                return []
            }
            return plan.papers.filter { $0.form.isGivenBack }.map { paper in
                let wasNoted = season.received(for: subject.code).contains {
                    $0.item == paper.item
                }
                return ExpectedForm(
                    subject: subject, form: paper.form, item: paper.item,
                    hasCome: wasNoted || !season.reviews(of: subject.code).isEmpty)
            }
        }
    }
}

extension RegimeForm {
    /// Whether subjects write it about themselves and give it back.
    public var isGivenBack: Bool {
        scope == .subject && [.selfReview, .collectiveReport].contains(kind)
    }
}
