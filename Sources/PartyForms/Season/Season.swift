/// A year's review of an office: its book as typed values that keep their cells.
public struct Season: Sendable {
    /// The book's file name.
    public var file: String
    /// Who issues the papers, and the year.
    public var office: Office
    /// In the order of the book.
    public private(set) var organisations: [Organisation]
    /// In the order of the book.
    public private(set) var collectives: [Collective]
    /// In the order of the book.
    public var members: [Member] {
        didSet { index.add(members: members) }
    }
    /// Who is in which collective.
    public var memberships: [Membership] {
        didSet { index.add(memberships: memberships) }
    }
    /// What subjects wrote about themselves.
    public private(set) var reviews: [Review]
    /// The grades of the criteria.
    public private(set) var grades: [Grade]
    /// The year's targets.
    public private(set) var targets: [Target]
    /// Ratings of this year and of earlier ones.
    public var ratings: [Rating] {
        didSet { index.add(ratings: ratings) }
    }
    /// Disciplinary decisions.
    public private(set) var disciplines: [Discipline]
    /// Ratings to be cancelled and made anew.
    public private(set) var reRatings: [ReRating]
    /// What competent bodies concluded.
    public private(set) var conclusions: [Conclusion]
    /// Meetings.
    public private(set) var meetings: [Meeting]
    /// What was said about drafts and at meetings.
    public private(set) var opinions: [Opinion]
    /// How meetings voted on levels.
    public private(set) var votes: [Vote]
    /// How meetings voted on the grades of single criteria that were not agreed.
    public private(set) var criterionVotes: [Vote]
    /// Comments asked for.
    public private(set) var comments: [Comment]
    /// Points on score sheets.
    public private(set) var scores: [Score]
    /// What others said of subjects, and the levels they proposed.
    public private(set) var assessments: [Assessment]
    /// Complaints about ratings.
    public private(set) var complaints: [Complaint]
    /// Papers received for the dossiers.
    public private(set) var received: [ReceivedPaper]

    /// What stands in papers for cells of the office's sheet that are empty.
    public var usual: [String: [String]] = [:]

    var index = SeasonIndex()

    /// Reads a book; a cell that cannot be read counts as empty, for reading the workbook said so.
    public init(_ book: Book) {
        let reader = BookReader(book)
        file = book.file
        office = Office(of: book)
        organisations = reader.rows("to_chuc", Organisation.init)
        collectives = reader.rows("tap_the", Collective.init)
        members = reader.rows("dang_vien", Member.init)
        memberships = reader.rows("thanh_vien", Membership.init)
        reviews = reader.rows("kiem_diem", Review.init)
        grades = reader.rows("tieu_chi", Grade.init)
        targets = reader.rows("chi_tieu", Target.init)
        ratings = reader.rows("xep_loai", Rating.init)
        disciplines = reader.rows("ky_luat", Discipline.init)
        reRatings = reader.rows("danh_gia_lai", ReRating.init)
        conclusions = reader.rows("ket_luan", Conclusion.init)
        meetings = reader.rows("hoi_nghi", Meeting.init)
        opinions = reader.rows("gop_y", Opinion.init)
        let ballots = reader.rows("phieu", Vote.init)
        votes = ballots.filter { $0.criterion == nil }
        criterionVotes = ballots.filter { $0.criterion != nil }
        comments = reader.rows("nhan_xet", Comment.init)
        scores = reader.rows("diem", Score.init)
        assessments = reader.rows("danh_gia", Assessment.init)
        complaints = reader.rows("khieu_nai", Complaint.init)
        received = reader.rows("ho_so_nhan", ReceivedPaper.init)
        index = SeasonIndex(self)
    }
}

extension Season {
    /// What the book must say before anything can be checked.
    public var findings: [Finding] {
        guard year == nil else { return [] }
        let cells = [office.place("nam")].compactMap(\.self)
        return [Finding("missing-year", .forbids, .book(.missingYear), file: file, cells: cells)]
    }

    /// The year under review.
    public var year: Int? { office.year }

    /// The member of that code.
    public func member(_ code: String) -> Member? {
        index.places[Subject(.member, code)].map { members[$0] }
    }

    /// The organisation of that code.
    public func organisation(_ code: String?) -> Organisation? {
        code.flatMap { index.places[Subject(.organisation, $0)] }.map { organisations[$0] }
    }

    /// The collective of that code.
    public func collective(_ code: String) -> Collective? {
        index.places[Subject(.collective, code)].map { collectives[$0] }
    }

    /// Whether the book has the subject.
    public func has(_ subject: Subject) -> Bool { index.places[subject] != nil }

    /// The subject that a code stands for: a member, else an organisation, else a collective.
    public func subject(of code: String) -> Subject? {
        SubjectKind.allCases.map { Subject($0, code) }.first { has($0) }
    }

    /// The members who take part in an organisation's life, in the order of the book.
    func members(of organisation: String) -> [Member] {
        index.entries(of: organisation, in: members, by: index.membersOf)
    }

    /// Who sits in a unit, in the order of the book.
    func seats(in unit: String) -> [Membership] {
        index.entries(of: unit, in: memberships, by: index.seats)
    }

    /// The collectives of an organisation, in the order of the book.
    func collectives(of organisation: String) -> [Collective] {
        index.entries(of: organisation, in: collectives, by: index.collectivesOf)
    }

    /// All subjects of a kind, in the order of the book.
    public func subjects(_ kind: SubjectKind) -> [Subject] {
        switch kind {
        case .member: members.map(\.subject)
        case .organisation: organisations.map(\.subject)
        case .collective: collectives.map(\.subject)
        }
    }

    /// What the subject wrote.
    public func reviews(of code: String) -> [Review] {
        index.entries(of: code, in: reviews, by: index.reviews)
    }

    /// The grades of the subject.
    public func grades(of code: String) -> [Grade] {
        index.entries(of: code, in: grades, by: index.grades)
    }

    /// The targets of the subject.
    public func targets(of code: String) -> [Target] {
        index.entries(of: code, in: targets, by: index.targets)
    }

    /// The rating of a subject in a year; of two rows the last holds.
    public func rating(of code: String, year: Int?) -> Rating? {
        index.last(of: code, in: ratings, by: index.ratings) { $0.year == year }
    }

    /// The ratings of a subject, of whatever year, in the order of the book.
    func ratings(of code: String) -> [Rating] {
        index.entries(of: code, in: ratings, by: index.ratings)
    }

    /// The papers received for a subject's dossier.
    public func received(for code: String) -> [ReceivedPaper] {
        index.entries(of: code, in: received, by: index.received)
    }

    /// The meeting of that code.
    public func meeting(_ code: String) -> Meeting? { index.meetings[code].map { meetings[$0] } }

    /// The votes of a meeting, in the order of the book.
    func votes(at meeting: String) -> [Vote] {
        index.entries(of: meeting, in: votes, by: index.votesAt)
    }

    /// What was said before and at a meeting, in the order of the book.
    func opinions(at meeting: String) -> [Opinion] {
        index.entries(of: meeting, in: opinions, by: index.opinionsAt)
    }

    /// The comments on a subject, in the order of the book.
    func comments(on code: String) -> [Comment] {
        index.entries(of: code, in: comments, by: index.comments)
    }

    /// The votes on a subject, in the order of the book.
    public func votes(on code: String) -> [Vote] {
        index.entries(of: code, in: votes, by: index.votes)
    }

    /// The points that a subject was given, in the order of the book.
    public func scores(of code: String) -> [Score] {
        index.entries(of: code, in: scores, by: index.scores)
    }

    /// What others said of a subject, in the order of the book.
    public func assessments(of code: String) -> [Assessment] {
        index.entries(of: code, in: assessments, by: index.assessments)
    }

    /// The name of a subject, for papers only.
    public func name(of subject: Subject) -> String? {
        switch subject.kind {
        case .member: member(subject.code)?.text("ho_ten")
        case .organisation: organisation(subject.code)?.text("ten")
        case .collective: collective(subject.code)?.text("ten")
        }
    }
}

/// Somebody or something that is reviewed and rated.
public struct Subject: Hashable, Sendable {
    /// What it is.
    public var kind: SubjectKind
    /// Its code (`ma`).
    public var code: String

    /// Makes a subject.
    public init(_ kind: SubjectKind, _ code: String) {
        self.kind = kind
        self.code = code
    }
}
