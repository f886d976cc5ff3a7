import JSONText

/// Draws the levels of a year, group by group, within the cap of 20 per cent.
struct SampleRatings {
    let commune: JSON
    var random: SampleRandom

    /// Sets the levels of the year and of the year before.
    mutating func rate(_ members: inout [SampleMember]) {
        for organisation in commune.list("organisations") {
            for leads in [true, false] {
                let group = members.indices.filter {
                    members[$0].organisation == organisation.text("ma")
                        && members[$0].leads == leads && !members[$0].isExempt
                }
                let wanted = leads ? nil : organisation.number("excellent")
                rateNow(group, of: &members, excellent: wanted)
                rateBefore(group, of: &members)
            }
        }
    }

    private mutating func rateNow(
        _ group: [Int], of members: inout [SampleMember], excellent: Int?
    ) {
        let rated = group.filter { members[$0].isRated }
        var quota = excellent ?? rated.count / 6
        quota -= rated.filter { members[$0].level == "HTXSNV" }.count
        for index in rated.filter({ members[$0].level.isEmpty }).shuffled(using: &random) {
            let isHead = !members[index].headed.isEmpty
            if quota > 0, !isHead, members[index].values["thang_nghi_om"] == nil {
                members[index].level = "HTXSNV"
                quota -= 1
            } else {
                members[index].level = !isHead && random.happens(8) ? "HTNV" : "HTTNV"
            }
        }
    }

    private mutating func rateBefore(_ group: [Int], of members: inout [SampleMember]) {
        let disciplined = Set(commune.list("discipline").map { $0.text("doi_tuong") })
        let rated = group.filter { members[$0].wasRated }
        var quota = rated.count / 6
        for index in rated.shuffled(using: &random) {
            let isFree = members[index].headed.isEmpty && !disciplined.contains(members[index].code)
            if quota > 0, isFree {
                members[index].levelBefore = "HTXSNV"
                quota -= 1
            } else {
                members[index].levelBefore = isFree && random.happens(7) ? "HTNV" : "HTTNV"
            }
        }
    }

    /// A grade that goes with a level, for a criterion of the task or another one.
    mutating func grade(for level: String, task: Bool) -> String {
        switch (level, task) {
        case ("HTXSNV", true): "XS"
        case ("HTXSNV", false): random.happens(55) ? "XS" : "T"
        case ("HTNV", true): random.happens(60) ? "TB" : "T"
        case ("HTNV", false): random.happens(30) ? "TB" : "T"
        case ("KHTNV", true): random.happens(60) ? "K" : "TB"
        case ("KHTNV", false): random.happens(50) ? "TB" : "T"
        case (_, true): random.happens(25) ? "XS" : "T"
        case (_, false): random.happens(20) ? "XS" : "T"
        }
    }
}
