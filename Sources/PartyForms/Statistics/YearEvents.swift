/// What else the year held: discipline, re-ratings, rewards.
public struct YearEvents: Hashable, Sendable {
    /// Disciplinary decisions taken or in effect since the year, in the order of the book.
    public let disciplines: [Event]
    /// Ratings to be cancelled and made anew, whatever their year.
    public let reRatings: [Request]
    /// Who is put forward for a reward, organisations first.
    public let rewards: [Event]

    /// Somebody, and what it is about: the form of a punishment, the sort of a reward.
    public struct Event: Hashable, Sendable {
        /// Whom it concerns.
        public let subject: Subject
        /// As the book says it; empty when it does not.
        public let sort: String
    }

    /// A rating to be made anew.
    public struct Request: Hashable, Sendable {
        /// Whose.
        public let subject: Subject
        /// Which year's.
        public let year: Int
        /// The level that is cancelled.
        public let oldLevel: Rank?
        /// The level that takes its place; nil where rules refuse it or people have to weigh it.
        public let newLevel: Rank?
        /// Where it stands.
        public let state: YearLevel.ReRated
    }
}

extension YearEvents {
    init(
        _ season: Season, _ roster: Roster, _ reRatings: [ReRatingCase], since year: Int
    ) {
        disciplines = season.disciplines(since: year).compactMap { entry in
            season.subject(of: entry.subject).map { subject in
                Event(subject: subject, sort: entry.text("hinh_thuc") ?? "")
            }
        }
        self.reRatings = reRatings.map { decision in
            Request(
                subject: decision.subject, year: decision.year, oldLevel: decision.oldLevel,
                newLevel: decision.isRefused ? nil : decision.newLevel, state: decision.state)
        }
        rewards = roster.lines.compactMap { line in
            let rating = season.rating(of: line.subject.code, year: season.year)
            guard let rating, rating.isForReward == true || rating.reward != nil else { return nil }
            return Event(subject: line.subject, sort: rating.reward ?? "")
        }
    }
}

extension Season {
    /// The disciplinary decisions taken in a year or in effect from a day of it on, or later; one
    /// without a date that can be read is not left out.
    public func disciplines(since year: Int) -> [Discipline] {
        disciplines.filter { entry in
            let days = [entry.decided, entry.effective].compactMap { $0?.latest.year }
            return days.isEmpty || days.contains { $0 >= year }
        }
    }
}
