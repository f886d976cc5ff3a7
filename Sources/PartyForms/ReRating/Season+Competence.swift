/// Who stands directly above an organisation or a collective.
enum DirectSuperior: Hashable {
    /// The office's own committee.
    case office
    /// The committee of another organisation of the book.
    case organisation(String)
    /// A committee above the office.
    case above
}

extension Season {
    /// The organisation that the office's committee leads: the topmost one that has others under
    /// it; nil when the book does not tell.
    var ownBody: Organisation? {
        let superiors = Set(organisations.compactMap(\.superior))
        return organisations.first { unit in
            organisation(unit.superior) == nil && superiors.contains(unit.code)
        }
    }

    /// Who stands directly above a subject; nil for members and where the book does not tell.
    ///
    /// A committee of these kinds leads its organisation, so what stands above the organisation
    /// stands above it. Any other collective of the office's own body stands under the office,
    /// one of a lower organisation under what is above that organisation.
    func directSuperior(of subject: Subject, _ committees: [String]) -> DirectSuperior? {
        guard let body = ownBody else { return nil }
        switch subject.kind {
        case .member: return nil
        case .organisation: return organisation(subject.code).flatMap { superior(of: $0, body) }
        case .collective:
            let kind = collective(subject.code)?.kind
            guard let unit = organisation(self.unit(of: subject)) else { return nil }
            if unit.code == body.code, !committees.containsWords(kind) { return .office }
            return superior(of: unit, body)
        }
    }

    private func superior(of unit: Organisation, _ body: Organisation) -> DirectSuperior? {
        if unit.code == body.code { return .above }
        guard let superior = organisation(unit.superior) else { return nil }
        return superior.code == body.code ? .office : .organisation(superior.code)
    }
}
