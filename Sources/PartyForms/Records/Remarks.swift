import VietnameseText

/// What is wrong with whom and was not let pass, in the staff's words.
struct Remarks: Sendable {
    /// Most are said of thousands in the same words.
    private var lists: [[String]] = [[]]
    /// The places of the lists, by the codes of the subjects.
    private var places: [String: Int] = [:]

    init(_ findings: [Finding]) {
        var known: [[String]: Int] = [:]
        for finding in findings where finding.severity != .notes && finding.overridden == nil {
            guard let subject = finding.subject else { continue }
            let list = lists[places[subject] ?? 0]
            let remark = finding.remark
            if list.contains(remark) { continue }
            let longer = list + [remark]
            if known[longer] == nil {
                known[longer] = lists.count
                lists.append(longer)
            }
            places[subject] = known[longer]
        }
    }

    subscript(code: String) -> [String]? { places[code].map { lists[$0] } }
}

extension Finding {
    /// What the staff's appraisal says of it: what is wrong, and where it is written.
    fileprivate var remark: String {
        let place = citation.map { $0.place.isEmpty ? "" : " (\($0.place))" } ?? ""
        return message.text(in: .vietnamese) + place
    }
}
