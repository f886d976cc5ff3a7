package import PartyForms

/// What came of reading forms that were sent back.
package struct ReturnReport: Sendable {
    /// In the order of the files.
    package let outcomes: [TakeIn.Outcome]
    /// Who has not given a form back; empty without a book.
    package let missing: [MissingForm]

    /// Somebody's form that has not come.
    package struct MissingForm: Hashable, Sendable {
        package var subject: Subject
        package var form: RegimeForm
        /// For results, never for messages.
        package var name: String?
        /// The name of the organisation or collective.
        package var unit: String?
    }

    /// Puts the forms of a run together with those that the office still waits for.
    package init(_ outcomes: [TakeIn.Outcome], in review: OfficeReview?) {
        self.outcomes = outcomes
        guard let review else {
            missing = []
            return
        }
        let taken = outcomes.compactMap(\.form).filter(\.hasCome)
        let season = review.season
        missing = review.regime.expectedForms(in: season).filter { expected in
            !expected.hasCome
                && !taken.contains {
                    $0.subject == expected.subject
                        && $0.form.reference == expected.form.reference
                }
        }.map { expected in
            let unit = season.organisation(season.unit(of: expected.subject))
            return MissingForm(
                subject: expected.subject, form: expected.form,
                name: season.name(of: expected.subject), unit: unit?.text("ten"))
        }
    }

    /// The forms that were read.
    package var forms: [ReadForm] { outcomes.compactMap(\.form) }

    /// The forms that go into the book.
    package var taken: [ReadForm] { forms.filter(\.back.isTakenIn) }

    /// The forms whose files belong into the dossier, whether they came in now or before.
    package var kept: [ReadForm] { forms.filter { $0.hasCome && $0.back.passedOver != .sameCopy } }

    /// How many values go into the book.
    package var changes: Int { taken.map(\.back.changes.count).reduce(0, +) }

    /// How many files a person should look at.
    package var doubtful: Int { outcomes.count { $0.needsLook } }
}

extension ReadForm {
    /// Whether nobody has to be asked for it any more.
    fileprivate var hasCome: Bool { subject != nil && !back.isRefused }
}

extension TakeIn.Outcome {
    /// Whether a person should look at the file.
    package var needsLook: Bool {
        if case .failed = self { return true }
        return findings.contains { $0.severity != .notes }
    }
}
