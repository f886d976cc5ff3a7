/// What one paper is about.
public enum PaperTopic: Hashable, Sendable {
    /// A member, an organisation or a collective.
    case subject(Subject)
    /// The meeting of that code.
    case meeting(String)
    /// The office's whole year.
    case office
    /// The rating of a year that is cancelled and made anew.
    case reRating(Subject, year: Int)

    /// The code that messages name it by; nil for the office.
    public var code: String? {
        switch self {
        case .subject(let subject), .reRating(let subject, _): subject.code
        case .meeting(let code): code
        case .office: nil
        }
    }

    /// The subject that it is about, where it is about one.
    public var subject: Subject? {
        switch self {
        case .subject(let subject), .reRating(let subject, _): subject
        case .meeting, .office: nil
        }
    }
}

extension Season {
    /// What papers may be about: the subjects, then the meetings, the office, and the re-ratings that
    /// the book asks for, in its order and each once.
    package var topics: LazyList<PaperTopic> {
        LazyList(joining: [
            members.chosen(index.members.firsts).transformed { .subject($0.subject) },
            organisations.chosen(index.organisations.firsts).transformed { .subject($0.subject) },
            collectives.chosen(index.collectives.firsts).transformed { .subject($0.subject) },
            meetings.chosen(index.meetings.firsts).transformed { .meeting($0.code) },
            LazyList([.office]),
            LazyList(reRatingRequests.map { .reRating($0.subject, year: $0.year) }),
        ])
    }
}
