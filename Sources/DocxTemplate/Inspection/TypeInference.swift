import Fields

extension FieldTree.Node {
    /// What the field holds: as the dictionary says, else as the tags treat it.
    var kind: Inspection.Kind {
        if let field { return Inspection.Kind(field.type) }
        if !members.isEmpty { return containerKind }
        if isLoop || calls(.join) || isListed { return .list }
        if calls(.date) { return .date }
        if calls(.picture) { return .picture }
        if has(.comparedWithNumber) || [.words, .count, .number].contains(where: calls) {
            return .number
        }
        if has(.ticked) || has(.comparedWithFlag) || calls(.yes) { return .flag }
        if !comparedTexts.isEmpty || calls(.choice) { return .choice }
        guard let printed = firstPrinted else { return .flag }
        let standsAlone = uses.allSatisfy { $0.role != .printed }
        return standsAlone && printed.role == .printedAlone && isLong ? .paragraphs : .text
    }

    private var containerKind: Inspection.Kind {
        if isLoop || isListed { return .list }
        if hasDottedMembers { return .record }
        return .section
    }

    /// Whether its elements are chosen, ordered or added up.
    private var isListed: Bool {
        uses.contains { use in use.filters.contains { $0.filter?.isOfLists == true } }
    }

    /// Whether it is printed as it is wherever it stands alone: a name in capitals is one line.
    private var isLong: Bool {
        uses.allSatisfy { use in
            !use.filters.contains { $0.name == Filter.upper.rawValue }
        }
    }

    /// The texts that it is compared with, each once.
    var comparedTexts: [String] {
        var texts: [String] = []
        for case .compared(let text) in uses.map(\.role) where !texts.contains(text) {
            texts.append(text)
        }
        return texts
    }

    /// The choices of the dictionary, else the texts that it is compared with.
    var choices: [Choice] {
        field?.choices ?? comparedTexts.map { Choice(code: $0, text: $0) }
    }

    private func has(_ role: PartSurvey.Role) -> Bool { uses.contains { $0.role == role } }

    /// Whether the field is printed through that filter.
    func calls(_ filter: Filter) -> Bool { uses.contains { $0.filters.calls(filter) } }

    /// The first tag that prints it.
    var firstPrinted: PartSurvey.Use? {
        uses.first { $0.role == .printed || $0.role == .printedAlone }
    }
}

// MARK: - What contradicts itself

extension FieldTree.Node {
    /// Two tags that no value satisfies at once: what each takes the field for.
    var conflict: (use: PartSurvey.Use, taken: Inspection.Kind, elsewhere: Inspection.Kind)? {
        var demands: [Inspection.Kind] = []
        for demand in uses.compactMap(\.demand) where !demands.contains(demand) {
            demands.append(demand)
        }
        for use in uses {
            guard let taken = use.demand else { continue }
            if isContainer(against: taken) { return (use, taken, containerKind) }
            if let other = demands.first(where: { $0.contradicts(taken) }) {
                return (use, taken, other)
            }
        }
        return nil
    }

    /// A list of texts is printed line by line, so it may stand where a text may.
    private func isContainer(against taken: Inspection.Kind) -> Bool {
        !members.isEmpty || (isLoop && taken != .text)
    }
}

extension PartSurvey.Use {
    /// What a value must be for this tag; nil where any value will do.
    fileprivate var demand: Inspection.Kind? {
        switch role {
        case .printed, .printedAlone: printedDemand
        case .comparedWithNumber: .number
        case .compared: .text
        case .comparedWithFlag: .flag
        case .ticked, .opens, .decides: nil
        }
    }

    private var printedDemand: Inspection.Kind? {
        let isFree = filters.contains { $0.filter?.isOfLists == true }
        if isFree || [.count, .join, .picture].contains(where: filters.calls) { return nil }
        if filters.calls(.date) { return .date }
        if filters.calls(.words) || filters.calls(.number) { return .number }
        return .text
    }
}

extension Inspection.Kind {
    /// Whether no value is both: a number is no date.
    fileprivate func contradicts(_ other: Self) -> Bool {
        switch (self, other) {
        case (.date, .number), (.number, .date), (.flag, .date), (.date, .flag): true
        default: false
        }
    }
}
