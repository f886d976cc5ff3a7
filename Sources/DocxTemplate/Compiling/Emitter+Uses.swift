/// Which fields the tags of a part use.
extension Emitter {
    /// A loop's own number is no field.
    mutating func use(_ slot: Slot) {
        guard !slot.path.hasPrefix("_") else { return }
        add(
            FieldUse(
                path: slot.path, isSection: false, isRequired: slot.isRequired,
                isKnown: slots.dictionary.map { _ in slot.field != nil },
                filters: slot.filters.map(\.name),
                location: slot.location))
    }

    mutating func use(_ path: [String], _ tag: Tag, isSection: Bool) {
        guard path.first?.hasPrefix("_") != true else { return }
        let (name, field) = slots.field(of: path, scopes: scopes)
        guard !name.hasPrefix("_") else { return }
        add(
            FieldUse(
                path: name, isSection: isSection, isRequired: false,
                isKnown: slots.dictionary.map { $0.hasField(atOrBelow: name) || field != nil },
                filters: tag.filters.map(\.name), location: tag.location))
    }

    private mutating func add(_ use: FieldUse) {
        if knownUses.insert(use).inserted { uses.append(use) }
    }
}
