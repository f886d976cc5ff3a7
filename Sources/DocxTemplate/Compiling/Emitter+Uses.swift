import Fields

/// Which fields the tags of a part use.
extension Emitter {
    /// A section begins.
    mutating func enter(_ block: Block, _ tag: Tag, through list: [String]) {
        guard case .open(let expression, let isInverted) = tag.kind else { return }
        survey.enter(
            PartSurvey.Section(
                source: tag.source,
                names: expression.isCondition ? [] : expression.listPath,
                path: list.joined(separator: "."), isInverted: isInverted,
                extent: structure.extent(of: block),
                isEmpty: structure.isEmpty(block), location: tag.location))
    }

    mutating func use(_ slot: Slot, of index: Int, _ role: PartSurvey.Role) {
        let readings = slot.expression.roles(alone: role)
        survey.note(
            PartSurvey.Use(
                names: readings.first?.names ?? [], path: slot.path, field: slot.field,
                role: readings.first?.role ?? role,
                filters: slot.filters, isRequired: slot.isRequired,
                isKnown: slots.dictionary.map { _ in slot.field != nil },
                location: slot.location))
        for reading in readings.dropFirst() { use(reading.names, reading.role, tags[index]) }
    }

    mutating func use(_ names: [String], _ role: PartSurvey.Role, _ tag: Tag) {
        var isSection = false
        if case .open = tag.kind { isSection = true }
        let (name, field) = slots.field(of: names, scopes: scopes)
        survey.note(
            PartSurvey.Use(
                names: names, path: name, field: field, role: role, isSection: isSection,
                filters: tag.filters,
                isKnown: isKnown(name, field), location: tag.location))
    }

    private func isKnown(_ name: String, _ field: Field?) -> Bool? {
        slots.dictionary.map { $0.hasField(atOrBelow: name) || field != nil }
    }
}
