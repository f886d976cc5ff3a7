import DocxTemplate

/// A field of a form with all its boxes and all its printings taken together.
struct MergedField {
    let path: FieldPath
    /// In a list whose rows the form prints in several places: which of these.
    let printing: Int
    var sent: ReturnedValue
    var returned: ReturnedValue
    /// By the weakest sign by which one of its places was found; nil if all are gone.
    var foundBy: FoundBy?
    var remarks: [FieldRemark]
    var flaw: ReturnProblem?

    /// Takes the fields of a form together, in the order of the form.
    static func all(_ fields: [ReturnedField]) -> [MergedField] {
        Grouped(fields) { field in
            // A row of a list that is printed twice may be two rows once it is filled in.
            let isInList = FieldPath(field.path).listRow != nil
            return isInList ? "\(field.path)#\(field.occurrence)" : field.path
        }.groups.map { MergedField($0.members) }
    }

    private init(_ places: [ReturnedField]) {
        let path = FieldPath(places[0].path)
        self.path = path
        printing = path.listRow == nil ? 1 : places[0].occurrence
        let boxes = TickBoxes(places.filter { $0.choice != nil })
        let printings = places.filter { $0.choice == nil }
        let found = printings.filter { $0.foundBy != nil }
        sent = printings.first.map { ReturnedValue($0.sent) } ?? boxes.sent
        foundBy = places.compactMap(\.foundBy).max { $0.strength > $1.strength }
        remarks = places.flatMap(\.remarks).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
        var values = found.filter(\.isChanged).map { ReturnedValue($0.returned) }
        if boxes.isChanged { values.append(boxes.returned) }
        let different = values.withoutDoubles
        returned = different.first ?? sent
        if boxes.hasTwo {
            flaw = .twoTicks
        } else if different.count > 1 {
            flaw = .twoValues
        } else if found.isEmpty && !boxes.isFound {
            flaw = .placeGone
        }
    }
}

extension FoundBy {
    /// How much it proves.
    fileprivate var strength: Int {
        switch self {
        case .control: 3
        case .bookmark: 2
        case .heading: 1
        }
    }
}

extension [ReturnedValue] {
    /// Each value once: what a form prints in capitals in one place and as it is in another is one
    /// value, which is as it stands in the other.
    fileprivate var withoutDoubles: [ReturnedValue] {
        reduce(into: []) { values, value in
            guard let place = values.firstIndex(where: { $0.isSame(value) }) else {
                return values.append(value)
            }
            if values[place].isInCapitals { values[place] = value }
        }
    }
}

extension ReturnedValue {
    fileprivate func isSame(_ other: ReturnedValue) -> Bool {
        guard case .lines(let own) = self, case .lines(let others) = other,
            isInCapitals || other.isInCapitals
        else { return self == other }
        return own.map { $0.uppercased() } == others.map { $0.uppercased() }
    }

    fileprivate var isInCapitals: Bool {
        guard case .lines(let lines) = self else { return false }
        return lines.allSatisfy { $0 == $0.uppercased() }
    }
}

/// The boxes of one field, of which one may be ticked.
private struct TickBoxes {
    let sent: ReturnedValue
    let returned: ReturnedValue
    let hasTwo: Bool
    let isFound: Bool

    var isChanged: Bool { isFound && (hasTwo || returned != sent) }

    init(_ boxes: [ReturnedField]) {
        func ticked(_ isTicked: (ReturnedField) -> Bool) -> [String] {
            boxes.filter(isTicked).compactMap(\.choice).reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            }
        }
        let before = ticked { $0.sent == .ticked(true) }
        // Of a box that is printed twice the one that somebody touched counts.
        let touched = Set(boxes.filter(\.isChanged).compactMap(\.choice))
        let now = ticked { box in
            let isUntouchedTwin = !box.isChanged && touched.contains(box.choice ?? "")
            return box.foundBy != nil && !isUntouchedTwin && box.returned == .ticked(true)
        }
        sent = before.count == 1 ? .code(before[0]) : .empty
        returned = now.first.map(ReturnedValue.code) ?? .empty
        hasTwo = now.count > 1
        isFound = boxes.contains { $0.foundBy != nil }
    }
}
