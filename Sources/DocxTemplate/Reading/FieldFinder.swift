/// Reads every field of a form that was sent from the document that came back.
struct FieldFinder {
    private let form: SentForm
    private let sent: AnswerReader
    private let returned: AnswerReader
    private let places: FieldPlaces
    /// The controls that came back, by tag, in reading order.
    private let controls: [String: [ReadControl]]

    init(of sent: ReadText, in returned: ReadText) {
        form = SentForm(sent)
        self.sent = AnswerReader(sent)
        self.returned = AnswerReader(returned)
        places = FieldPlaces(of: form, in: returned)
        controls = Dictionary(grouping: returned.controls.filter { !$0.tag.isEmpty }, by: \.tag)
    }

    /// The fields of the form in reading order, then those of rows that were added.
    var fields: [ReturnedField] { form.fields.indices.map(field) + addedFields }

    private func field(_ index: Int) -> ReturnedField {
        let field = form.fields[index]
        let before = sent.reading(
            of: field.control.region, as: field, in: field.control)
        let found = reading(index, field, before.content)
        return ReturnedField(
            path: field.tag.path, choice: field.tag.choice, occurrence: field.occurrence,
            sent: before.content, returned: found?.reading.content ?? .empty,
            foundBy: found?.foundBy, remarks: found?.reading.remarks ?? [])
    }

    private typealias Found = (reading: AnswerReader.Reading, foundBy: FoundBy)

    /// The value in the field's control; what was typed beside a control that is as it was sent.
    private func reading(
        _ index: Int, _ field: SentForm.Field, _ before: FieldContent
    ) -> Found? {
        let place = places.places[index]
        let same = controls[field.tag.text] ?? []
        guard same.count >= field.occurrence else { return place.map { reading($0, field) } }
        let control = same[field.occurrence - 1]
        let own = returned.reading(of: control.region, as: field, in: control)
        guard let place, place.isExact, place.region.covers(control.region) else {
            return (own, .control)
        }
        let around = reading(place, field)
        return merged(own, around, before)
    }

    private func merged(
        _ own: AnswerReader.Reading, _ around: Found, _ before: FieldContent
    ) -> Found {
        let content = around.reading.content
        guard content != own.content, !content.isNothing else { return (own, .control) }
        guard own.content == before else {
            return (own.adding(.moreBesideControl), .control)
        }
        var reading = around.reading
        reading.remarks.removeAll { $0 == .tickDisagrees }
        return (reading.adding(.besideControl), around.foundBy)
    }

    private func reading(_ place: FieldPlaces.Place, _ field: SentForm.Field) -> Found {
        let reading = returned.reading(of: place.region, as: field, in: nil)
        let isDoubtful = place.isUndivided && !reading.content.isNothing
        return (isDoubtful ? reading.adding(.undivided) : reading, place.foundBy)
    }
}

extension AnswerReader.Reading {
    fileprivate func adding(_ remark: FieldRemark) -> Self {
        Self(content: content, remarks: remarks + [remark])
    }
}

extension FieldContent {
    /// Whether nobody wrote or ticked anything.
    fileprivate var isNothing: Bool { self == .empty || self == .ticked(false) }
}

// MARK: - Rows that were added

extension FieldFinder {
    private var addedFields: [ReturnedField] {
        var numbers: [String: Int] = [:]
        return places.addedRows.flatMap { row -> [ReturnedField] in
            let last = numbers[row.list] ?? lastNumber(in: row.list)
            let fields = fields(of: row, number: last + 1)
            guard fields.contains(where: { !$0.returned.isNothing }) else { return [] }
            numbers[row.list] = last + 1
            return fields
        }
    }

    private func lastNumber(in list: String) -> Int {
        form.fields.compactMap { Self.number(in: $0.tag.path, of: list)?.number }.max() ?? 0
    }

    private func fields(of row: FieldPlaces.AddedRow, number: Int) -> [ReturnedField] {
        row.model.fields.compactMap { index in
            let field = form.fields[index]
            guard let place = row.places[index],
                let (own, rest) = Self.number(in: field.tag.path, of: row.list), own == row.number
            else { return nil }
            let (reading, foundBy) = reading(place, field)
            let isCopy = controls[field.tag.text]?.contains { place.region.covers($0.region) }
            var sent = FieldContent.empty
            if case .tick = field.control.kind { sent = .ticked(false) }
            return ReturnedField(
                path: "\(row.list).\(number)\(rest)", choice: field.tag.choice,
                occurrence: field.occurrence, sent: sent, returned: reading.content,
                foundBy: isCopy == true ? .control : foundBy,
                remarks: reading.remarks + [.addedRow])
        }
    }

    /// The number behind a list in a path, and what follows it.
    private static func number(
        in path: String, of list: String
    ) -> (number: Int, rest: Substring)? {
        guard path.hasPrefix(list + ".") else { return nil }
        let behind = path.dropFirst(list.count + 1)
        let digits = behind.prefix { $0 != "." }
        return Int(digits).map { ($0, behind.dropFirst(digits.count)) }
    }
}
