import VietnameseText

/// What an answer says, by the kind of its field.
extension AnswerReader {
    /// A value and what is to be said about it.
    struct Reading: Hashable {
        var content: FieldContent
        var remarks: [FieldRemark] = []
    }

    /// Reads a region as the value of a field.
    ///
    /// - Parameters:
    ///   - region: where the value stands.
    ///   - field: the field as it was sent.
    ///   - own: the control around the value, if it was found by its tag.
    func reading(of region: Region, as field: SentForm.Field, in own: ReadControl?) -> Reading {
        if case .tick = field.control.kind { return tick(in: region, own) }
        if own?.showsPlaceholder == true { return Reading(content: .empty) }
        let (written, remarks) = isBlank(region, field) ? ([], []) : lines(in: region)
        let lines = Self.lines(written, before: field.printed)
        var reading: Reading
        switch field.control.kind {
        case .text, .tick: reading = Reading(content: lines.isEmpty ? .empty : .lines(lines))
        case .dropDown(let items): reading = Self.choice(lines, among: items)
        case .date(let sent):
            reading = Self.date(lines, picked: pickedDay(in: region, own), before: sent)
        }
        reading.remarks = remarks + reading.remarks
        return reading
    }

    /// Whether nothing but what the blank form prints stands there.
    private func isBlank(_ region: Region, _ field: SentForm.Field) -> Bool {
        guard field.control.showsPlaceholder else { return false }
        return letters(in: region) == Self.letters(field.printed)
    }

    /// The lines without the leader that was printed there, which may be as short as an ellipsis.
    private static func lines(_ lines: [String], before leader: [UInt32]) -> [String] {
        let dots = String(String.UnicodeScalarView(leader.compactMap(Unicode.Scalar.init)))
        guard !dots.isEmpty, dots.allSatisfy({ LeaderDots.weight($0) != nil }),
            let last = lines.last, last.hasSuffix(dots)
        else { return lines }
        let rest = last.dropLast(dots.count)
        let end = rest.lastIndex { !$0.isWhitespace }.map { rest.index(after: $0) }
        return lines.dropLast() + [String(rest[..<(end ?? rest.startIndex)])]
    }

    private func tick(in region: Region, _ own: ReadControl?) -> Reading {
        let glyphs = characters(in: region)
        let remarks = lines(in: region).remarks.filter { $0 == .trackedChange }
        let state = isChecked(in: region, own)
        guard !glyphs.allSatisfy(\.isWhitespace) else {
            return Reading(content: .ticked(state ?? false), remarks: remarks)
        }
        guard let shown = Ticks.read(glyphs) else {
            let doubt: [FieldRemark] = state == nil ? [.unreadableTick] : []
            return Reading(content: .ticked(state ?? false), remarks: remarks + doubt)
        }
        let disagrees = state.map { $0 != shown } ?? false
        return Reading(
            content: .ticked(shown), remarks: remarks + (disagrees ? [.tickDisagrees] : []))
    }

    private func isChecked(in region: Region, _ own: ReadControl?) -> Bool? {
        let controls = own.map { [$0] } ?? text.controls.filter { region.covers($0.region) }
        for control in controls {
            if case .tick(let isChecked) = control.kind { return isChecked }
        }
        return nil
    }

    private func pickedDay(in region: Region, _ own: ReadControl?) -> String? {
        let controls = own.map { [$0] } ?? text.controls.filter { region.covers($0.region) }
        for control in controls where !control.showsPlaceholder {
            if case .date(let day?) = control.kind { return String(day.prefix(10)) }
        }
        return nil
    }

    private static func choice(
        _ lines: [String], among items: [ReadControl.ListItem]
    ) -> Reading {
        guard !lines.isEmpty else { return Reading(content: .empty) }
        guard !items.isEmpty else { return Reading(content: .lines(lines)) }
        let text = VietnameseText.folded(lines.joined(separator: " "))
        let item =
            items.first { VietnameseText.folded($0.text) == text }
            ?? items.first { VietnameseText.folded($0.code) == text }
        guard let item else { return Reading(content: .lines(lines), remarks: [.offList]) }
        return Reading(content: .choice(code: item.code, text: item.text))
    }

    /// What was typed goes before the day that the control remembers, which may be an older one.
    private static func date(_ lines: [String], picked: String?, before: String?) -> Reading {
        let text = lines.joined(separator: " ")
        if let date = WrittenDate(text) { return Reading(content: .date(date)) }
        let isNew = picked != before.map { String($0.prefix(10)) }
        if isNew || lines.isEmpty, let date = picked.flatMap({ WrittenDate($0) }) {
            return Reading(content: .date(date))
        }
        guard !lines.isEmpty else { return Reading(content: .empty) }
        return Reading(content: .lines(lines), remarks: [.unreadableDate])
    }
}
