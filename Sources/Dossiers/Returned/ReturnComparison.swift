import DocxTemplate
import PartyForms

/// Holds forms that came back against each other and against those that came in before.
struct ReturnComparison {
    private let reader: ReturnReader

    init(_ reader: ReturnReader) { self.reader = reader }

    /// Two files that claim to be one person's one form are both kept out, unless they say the
    /// same; so are two forms that differ about one cell.
    func judged(_ outcomes: [TakeIn.Outcome]) -> [TakeIn.Outcome] {
        let places = outcomes.indices.filter { outcomes[$0].form != nil }
        var forms = places.compactMap { outcomes[$0].form }
        refuseTaken(&forms)
        refuseClaims(&forms)
        keepOutClashes(&forms)
        var judged = outcomes
        for (place, form) in zip(places, forms) { judged[place] = .read(form) }
        return judged
    }

    private func refuseTaken(_ forms: inout [ReadForm]) {
        for index in forms.indices where wasTaken(forms[index]) {
            forms[index].back.refuse(.takenBefore, [])
        }
    }

    /// Whether the book notes that this very file came in.
    private func wasTaken(_ form: ReadForm) -> Bool {
        guard let receipts = reader.definition.places.receipts, let rows = reader.rows,
            let subject = form.subject
        else { return false }
        return rows.texts(about: subject.code, in: receipts.sheet, receipts.file)
            .contains { $0.contains(form.shortDigest) }
    }

    private struct Claim: Hashable {
        var form: String
        var subject: Subject
    }

    private func refuseClaims(_ forms: inout [ReadForm]) {
        let open = forms.indices.filter { !forms[$0].back.isRefused && !wasTaken(forms[$0]) }
        let claims = Dictionary(grouping: open) { index in
            forms[index].subject.map { Claim(form: forms[index].form.reference, subject: $0) }
        }
        for (claim, indices) in claims where claim != nil && indices.count > 1 {
            let first = indices[0]
            let values = forms[first].back.values()
            let isSame = indices.allSatisfy { forms[$0].back.values() == values }
            for index in indices where !isSame || index != first {
                let others =
                    isSame ? [first] : indices.filter { $0 != index }
                forms[index].back.refuse(
                    isSame ? .sameCopy : .sameRecord, others.map { forms[$0].file.name })
            }
        }
    }

    private func keepOutClashes(_ forms: inout [ReadForm]) {
        var spots: [CellKey: Set<BookSpot>] = [:]
        for change in forms.flatMap(\.back.changes) {
            guard let spot = change.spot else { continue }
            spots[CellKey(spot), default: []].insert(spot)
        }
        let clashing = spots.values.filter { Set($0.map(\.new)).count > 1 }
            .reduce(into: Set<BookSpot>()) { $0.formUnion($1) }
        guard !clashing.isEmpty else { return }
        for index in forms.indices { forms[index].back.keep(clashing, out: .clash) }
    }
}

extension ReadForm {
    /// The beginning of the file's digest, by which a receipt names it.
    package var shortDigest: String { String(digest.prefix(8)) }
}
