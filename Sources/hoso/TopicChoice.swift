import PartyForms

/// Whom a paper is about, as the options say.
struct SubjectChoice: Hashable, Sendable {
    let kind: SubjectKind
    let code: String

    /// The one subject that the options name; nil when they name none.
    init?(_ invocation: Invocation) throws(UsageError) {
        let options: [(Option, SubjectKind)] = [
            (.member, .member), (.organisation, .organisation), (.collective, .collective),
        ]
        let given = options.filter { invocation.has($0.0) }
        guard let first = given.first else { return nil }
        guard given.count == 1 else {
            throw .notTogether("--" + first.0.name, "--" + given[1].0.name)
        }
        kind = first.1
        code = try invocation.required(first.0)
    }

    /// The subject in an office's data; an organisation's code may stand for a collective.
    func subject(in season: Season) throws(SubjectError) -> Subject {
        let kinds: [SubjectKind] = kind == .organisation ? [.organisation, .collective] : [kind]
        for kind in kinds where season.has(Subject(kind, code)) { return Subject(kind, code) }
        let other = SubjectKind.allCases.first { season.has(Subject($0, code)) }
        throw SubjectError(kind: kind, code: code, other: other)
    }
}

/// The data have no subject of that code.
struct SubjectError: Error, Hashable, Sendable {
    var kind: SubjectKind
    var code: String
    /// What has that code instead.
    var other: SubjectKind?
}

/// What a paper of a form is about, as the options say.
struct TopicChoice {
    private let invocation: Invocation
    private let form: RegimeForm
    private let season: Season

    init(_ invocation: Invocation, for form: RegimeForm, in season: Season) {
        self.invocation = invocation
        self.form = form
        self.season = season
    }

    /// The topic; nil when the options name none.
    func topic() throws -> PaperTopic? {
        let choice = try SubjectChoice(invocation)
        let meeting = try meeting()
        switch form.scope {
        case .subject:
            guard meeting == nil else { throw UnwantedTopic(form: form) }
            return try choice.map { .subject(try subject($0)) }
        case .meeting:
            guard choice == nil else { throw UnwantedTopic(form: form) }
            return meeting
        case .office:
            guard choice == nil, meeting == nil else { throw UnwantedTopic(form: form) }
            return .office
        case .reRating: throw UnwantedTopic(form: form)
        }
    }

    /// The topic that a filled paper must have.
    func required() throws -> PaperTopic {
        if let topic = try topic() { return topic }
        guard form.scope == .meeting else {
            throw UsageError.oneOf(["--member", "--organisation", "--collective"])
        }
        throw UsageError.missingOption("--meeting")
    }

    private func meeting() throws -> PaperTopic? {
        guard let code = invocation[.meeting] else { return nil }
        guard season.meeting(code) != nil else { throw MeetingError(code: code) }
        return .meeting(code)
    }

    /// Refuses a form for another kind of subject.
    private func subject(_ choice: SubjectChoice) throws -> Subject {
        let subject = try choice.subject(in: season)
        guard form.subjects.isEmpty || form.subjects.contains(subject.kind) else {
            throw WrongSubject(form: form)
        }
        return subject
    }
}

/// The data have no meeting of that code.
struct MeetingError: Error, Hashable, Sendable {
    var code: String
}

/// A form that is about something else than what was asked for.
struct UnwantedTopic: Error, Hashable, Sendable {
    var form: RegimeForm
}
