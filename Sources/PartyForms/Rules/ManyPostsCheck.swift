/// Members with so many posts that the competent body names a further place of review.
struct ManyPostsCheck {
    let rule: RegimeRule
    let posts: Int
    let table: RatingTable

    init(_ rule: RegimeRule, _ posts: Int, _ table: RatingTable) {
        self.rule = rule
        self.posts = posts
        self.table = table
    }

    func findings() -> [Finding] {
        let season = table.season
        let people = season.members.filter { member in
            season.memberships(of: member.code).map(\.unit).unique.count >= posts
        }
        guard !people.isEmpty else { return [] }
        return [
            Finding(
                rule, details: [.meeting(.manyPosts(people.map(\.code), posts))],
                hint: .meeting(.nameReviewPlace),
                subject: people.count == 1 ? people[0].code : nil,
                cells: people.map { $0.place("ma") },
                numbers: [FindingNumber("so_luong", people.count)])
        ]
    }
}
