import Fields
import VietnameseText

/// Looks in a book for whom a form is about that carries no code.
public struct SubjectSearch: Sendable {
    /// Everybody whom the form can mean: the names are the same but for marks and case, and the
    /// dates can be the same.
    public let found: [Subject]

    /// Looks for whom the answers of a form name.
    public init(
        _ answers: [ReturnedAnswer], of form: RegimeForm, in rows: BookRows, _ places: FieldPlaces
    ) {
        found = form.subjects.flatMap { kind in
            Self.subjects(kind, answers, rows, places.places.filter { $0.isIdentity })
        }
    }

    private static func subjects(
        _ kind: SubjectKind, _ answers: [ReturnedAnswer], _ rows: BookRows, _ places: [FieldPlace]
    ) -> [Subject] {
        let wanted = places.filter { $0.subjects.contains(kind) }.compactMap { place in
            let answer = answers.first { $0.path.matches(place.path) && $0.foundBy != nil }
            return answer?.returned.text.map { (place: place, text: $0) }
        }
        guard wanted.contains(where: { $0.place.type != .date }), let sheet = wanted.first?.place,
            let code = sheet.row.first(where: { $0.content == .record })?.column
        else { return [] }
        return (rows.book[sheet.sheet]?.rows ?? []).filter { row in
            wanted.allSatisfy { $0.place.agrees(row.text($0.place.column), $0.text) }
        }.compactMap { row in row.text(code).map { Subject(kind, $0) } }
    }
}

extension FieldPlace {
    /// Whether what a book says can be meant by what somebody wrote.
    func agrees(_ known: String?, _ written: String) -> Bool {
        guard let known else { return type == .date }
        guard type == .date else {
            return VietnameseText.isSame(known, written)
        }
        guard let one = PartialDate(known), let other = PartialDate(written) else { return false }
        return one.agrees(with: other)
    }
}
