import DocxTemplate
import Fields

/// What there is to say about the fields of a form that came back, by what it is.
struct AnswerFindings {
    private var about: [ReturnProblem: [String]] = [:]

    init(_ answers: [ReturnedAnswer], _ remarks: [DocumentRemark], _ places: FieldPlaces) {
        for answer in answers {
            if case .kept(let problem) = answer.fate, problem.severity != .forbids {
                add(problem, answer)
            }
            for problem in answer.remarks.compactMap(\.problem)
            where !answer.isSettled(problem) { add(problem, answer) }
            if let problem = answer.silence(places) { add(problem, answer) }
            if answer.fate == .written || answer.fate == .open { addWritten(answer) }
        }
        if answers.contains(where: { $0.foundBy == .bookmark }) { add(.byBookmark, "") }
        for remark in remarks {
            guard let problem = remark.kind.problem, about[problem] == nil else { continue }
            add(problem, String(remark.count))
        }
    }

    private mutating func addWritten(_ answer: ReturnedAnswer) {
        if answer.spot?.place.whose == .others { add(.othersPart, answer) }
        if answer.foundBy == .heading { add(.byHeading, answer) }
        if answer.sent.isNothing, answer.spot?.old != nil { add(.replaced, answer) }
    }

    private mutating func add(_ problem: ReturnProblem, _ answer: ReturnedAnswer) {
        add(problem, answer.label)
    }

    private mutating func add(_ problem: ReturnProblem, _ text: String) {
        if about[problem]?.contains(text) != true { about[problem, default: []].append(text) }
    }

    /// In the order of the list of problems.
    func findings(file: String, subject: String?) -> [Finding] {
        ReturnProblem.allCases.compactMap { problem in
            about[problem].map { about in
                Finding(problem, about.filter { !$0.isEmpty }, file: file, subject: subject)
            }
        }
    }
}

extension ReturnedAnswer {
    /// Whether a remark of the engine is settled: the book's column understood the text.
    fileprivate func isSettled(_ problem: ReturnProblem) -> Bool {
        switch problem {
        case .badDate, .offList: fate == .written || fate == .known || fate == .unchanged
        default: false
        }
    }

    /// What is to say when whom the form is about did not answer.
    fileprivate func silence(_ places: FieldPlaces) -> ReturnProblem? {
        guard foundBy != nil, returned.isNothing, fate == .unchanged, path.listRow == nil,
            let place = spot?.place ?? places.place(of: path, for: nil), place.whose == .own,
            !place.isOptional
        else { return nil }
        switch field?.type {
        case .level, .grade, .choice: return .emptyAnswer
        default:
            if field?.isRequired == true { return .emptyAnswer }
            // What the office knows beforehand is no answer: a member may well hold no post.
            return field?.isPrefilled == true ? nil : .blankAnswer
        }
    }
}

extension FieldRemark {
    fileprivate var problem: ReturnProblem? {
        switch self {
        case .legacyFont: .legacyFont
        case .repaired: .repaired
        case .list, .table, .textBox: .rearranged
        case .picture, .object: .pictures
        case .footnote, .hiddenText, .moreBesideControl: .leftOut
        case .trackedChange: .trackedChanges
        case .besideControl, .addedRow: nil
        case .tickDisagrees, .unreadableTick: .badTick
        case .unreadableDate: .badDate
        case .offList: .offList
        case .undivided: .undivided
        }
    }
}

extension DocumentRemark.Kind {
    fileprivate var problem: ReturnProblem? {
        switch self {
        case .insertions, .deletions: .trackedChanges
        case .comments: .comments
        case .pictures, .objects, .embeddedFiles: .pictures
        case .footnotes, .hiddenTexts: .leftOut
        case .textBoxes, .nestedTables, .legacyFonts: nil
        }
    }
}
