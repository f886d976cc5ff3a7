/// What partials ask of a record where they are printed.
extension [PartSurvey] {
    /// The parts of the template, with what their partials ask in the place of each call.
    var withPartials: [PartSurvey] {
        let partials = Dictionary(
            compactMap { survey in survey.partial.map { ($0, survey) } }, uniquingKeysWith: { $1 })
        return filter { $0.partial == nil }.map { $0.including(partials, within: []) }
    }
}

extension PartSurvey {
    /// Partials that call others many times over ask for nothing new.
    private static let enough = 100_000

    /// A partial that calls itself asks for the same again.
    fileprivate func including(_ partials: [Int: PartSurvey], within around: Set<Int>) -> Self {
        var whole = self
        for call in calls where !around.contains(call.partial) && whole.uses.count < Self.enough {
            guard let partial = partials[call.partial] else { continue }
            whole.append(
                partial.including(partials, within: around.union([call.partial])),
                in: call.section)
        }
        return whole
    }
}
