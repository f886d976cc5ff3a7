/// How a paper of the regime's list stands.
package struct PaperStanding: Hashable, Sendable {
    /// Whether it is there.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// As hoso made it.
        case made
        /// Somebody changed it since.
        case changed
        /// A rule forbids it, or it failed: it was not made.
        case withheld
        /// It is to be there and is not.
        case missing
        /// It came from others, or lies in another folder.
        case received, elsewhere
        /// Fewer copies came than the list asks for.
        case short
        case notApplicable = "not-applicable"
    }

    /// Whether it is signed.
    package enum Signature: String, Hashable, Sendable, CaseIterable {
        /// Nobody signs it, or it is not there.
        case none
        case signed, unsigned
    }

    /// Whether its subject gave it back.
    package enum Return: String, Hashable, Sendable, CaseIterable {
        /// Nobody is to.
        case none
        case returned, awaited
    }

    package var state: State
    package var signature = Signature.none
    package var returned = Return.none
    /// Whether it was made from other data or another template than those of today.
    package var isStale = false
}

extension PaperStanding.State {
    /// Whether a dossier that is complete has it.
    package var isLacking: Bool { [.withheld, .missing, .short].contains(self) }

    /// Whether there is something to hold in one's hands.
    package var isThere: Bool { [.made, .changed, .received, .elsewhere, .short].contains(self) }
}
