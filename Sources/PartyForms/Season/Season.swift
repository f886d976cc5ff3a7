/// A year's review of an office: its book as typed values that keep their cells.
public struct Season: Sendable {
    /// The book's file name.
    public var file: String
    /// Who issues the papers, and the year.
    public var office: Office
    /// In the order of the book.
    public private(set) var organisations: LazyList<Organisation>
    /// In the order of the book.
    public private(set) var collectives: LazyList<Collective>
    /// In the order of the book.
    public var members: LazyList<Member> {
        didSet { index.add(members: members) }
    }
    /// Who is in which collective.
    public var memberships: LazyList<Membership> {
        didSet { index.add(memberships: memberships) }
    }
    /// What subjects wrote about themselves.
    public private(set) var reviews: LazyList<Review>
    /// The grades of the criteria.
    public private(set) var grades: LazyList<Grade>
    /// The year's targets.
    public private(set) var targets: LazyList<Target>
    /// Ratings of this year and of earlier ones.
    public var ratings: LazyList<Rating> {
        didSet { index.add(ratings: ratings) }
    }
    /// Disciplinary decisions.
    public private(set) var disciplines: LazyList<Discipline>
    /// Ratings to be cancelled and made anew.
    public private(set) var reRatings: LazyList<ReRating>
    /// What competent bodies concluded.
    public private(set) var conclusions: LazyList<Conclusion>
    /// Meetings.
    public private(set) var meetings: LazyList<Meeting>
    /// What was said about drafts and at meetings.
    public private(set) var opinions: LazyList<Opinion>
    /// How meetings voted on levels.
    public private(set) var votes: LazyList<Vote>
    /// How meetings voted on the grades of single criteria that were not agreed.
    public private(set) var criterionVotes: LazyList<Vote>
    /// Comments asked for.
    public private(set) var comments: LazyList<Comment>
    /// Points on score sheets.
    public private(set) var scores: LazyList<Score>
    /// What others said of subjects, and the levels they proposed.
    public private(set) var assessments: LazyList<Assessment>
    /// Complaints about ratings.
    public private(set) var complaints: LazyList<Complaint>
    /// Papers received for the dossiers.
    public private(set) var received: LazyList<ReceivedPaper>

    /// What stands in papers for cells of the office's sheet that are empty.
    public var usual: [String: [String]] = [:]

    var index = SeasonIndex()

    /// Reads a book; a cell that cannot be read counts as empty, for reading the workbook said so.
    public init(_ book: Book) {
        file = book.file
        office = Office(of: book)
        organisations = book.entries("to_chuc", Organisation.init)
        collectives = book.entries("tap_the", Collective.init)
        members = book.entries("dang_vien", Member.init)
        memberships = book.entries("thanh_vien", Membership.init)
        reviews = book.entries("kiem_diem", Review.init)
        grades = book.entries("tieu_chi", Grade.init)
        targets = book.entries("chi_tieu", Target.init)
        ratings = book.entries("xep_loai", Rating.init)
        disciplines = book.entries("ky_luat", Discipline.init)
        reRatings = book.entries("danh_gia_lai", ReRating.init)
        conclusions = book.entries("ket_luan", Conclusion.init)
        meetings = book.entries("hoi_nghi", Meeting.init)
        opinions = book.entries("gop_y", Opinion.init)
        let ballots = book.entries("phieu", Vote.init)
        votes = ballots.filter { $0.criterion == nil }
        criterionVotes = ballots.filter { $0.criterion != nil }
        comments = book.entries("nhan_xet", Comment.init)
        scores = book.entries("diem", Score.init)
        assessments = book.entries("danh_gia", Assessment.init)
        complaints = book.entries("khieu_nai", Complaint.init)
        received = book.entries("ho_so_nhan", ReceivedPaper.init)
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

    /// How many codes the season knows, of whatever kind.
    package var codeCount: Int { index.numbers.count }

    /// A number that stands for a code, below ``codeCount``; nil for one that the season does not
    /// know.
    package func number(of code: String) -> Int? { index.numbers[code] }

    /// The member of that code.
    public func member(_ code: String) -> Member? {
        index.first(of: code, in: members, by: index.members)
    }

    /// The organisation of that code.
    public func organisation(_ code: String?) -> Organisation? {
        code.flatMap { index.first(of: $0, in: organisations, by: index.organisations) }
    }

    /// The collective of that code.
    public func collective(_ code: String) -> Collective? {
        index.first(of: code, in: collectives, by: index.collectives)
    }

    /// Whether the book has the subject.
    public func has(_ subject: Subject) -> Bool {
        let places =
            switch subject.kind {
            case .member: index.members
            case .organisation: index.organisations
            case .collective: index.collectives
            }
        return index.count(of: subject.code, by: places) > 0
    }

    /// The subject that a code stands for: a member, else an organisation, else a collective.
    public func subject(of code: String) -> Subject? {
        SubjectKind.allCases.map { Subject($0, code) }.first { has($0) }
    }

    /// The members who take part in an organisation's life, in the order of the book.
    func members(of organisation: String) -> [Member] {
        index.entries(of: organisation, in: members, by: index.membersOf)
    }

    /// How many members take part in an organisation's life.
    func memberCount(of organisation: String) -> Int {
        index.count(of: organisation, by: index.membersOf)
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
    public func subjects(_ kind: SubjectKind) -> LazyList<Subject> {
        switch kind {
        case .member: members.transformed { $0.subject }
        case .organisation: organisations.transformed { $0.subject }
        case .collective: collectives.transformed { $0.subject }
        }
    }

    /// All subjects of some kinds, one kind after the other.
    public func subjects(_ kinds: [SubjectKind]) -> LazyList<Subject> {
        LazyList(joining: kinds.map { subjects($0) })
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
    public func meeting(_ code: String) -> Meeting? {
        index.first(of: code, in: meetings, by: index.meetings)
    }

    /// The meetings of some units, in the order of the book.
    func meetings(of units: Set<String>) -> [Meeting] {
        index.entries(of: units, in: meetings, by: index.meetingsOf)
    }

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
