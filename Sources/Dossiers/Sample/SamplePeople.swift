import JSONText

/// A member of the invented commune.
struct SampleMember {
    var code: String
    /// The code and the kind of the chi bộ.
    var organisation: String
    var kind: String
    var place: String
    /// By column of the sheet `dang_vien`.
    var values: [String: String] = [:]
    /// Rows of `thanh_vien`: collective, role, since when.
    var posts: [[String: String]] = []
    var isExempt = false
    var isReviewed = true
    var isRated = true
    var wasRated = true
    /// The levels that the plan sets, and those that were drawn.
    var level = ""
    var levelBefore = ""
    var awardBefore = ""

    var leads: Bool { values["giu_chuc_vu"] == "Có" }
    var isOfficial: Bool { values["ngay_chinh_thuc"]?.isEmpty == false }

    /// The post that texts speak of.
    var post: String {
        let posts = ["chuc_vu_dang", "chuc_vu_chinh_quyen", "chuc_vu_doan_the"]
        return posts.lazy.compactMap { values[$0] }.first { !$0.isEmpty } ?? "đảng viên"
    }

    /// The units that the member heads.
    var headed: [String] {
        posts.filter { $0["vai_tro"] == "đứng đầu" }.compactMap { $0["tap_the"] }
    }
}

/// Draws the members of every chi bộ.
struct SamplePeople {
    let data: SampleData
    var random: SampleRandom
    private var used: Set<String> = []

    init(data: SampleData, random: SampleRandom) {
        self.data = data
        self.random = random
    }

    mutating func members() -> [SampleMember] {
        var members: [SampleMember] = []
        for organisation in data.commune.list("organisations") {
            for position in 0..<(organisation.number("members") ?? 0) {
                let code = Self.code(members.count + 1)
                members.append(member(code, at: position, of: organisation))
            }
        }
        return members
    }

    static func code(_ number: Int) -> String {
        "M" + String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    }

    private mutating func member(
        _ code: String, at position: Int, of organisation: JSON
    ) -> SampleMember {
        let post = data.commune.list("posts").first { $0.text("ma") == code }
        let special = data.commune.list("special").first { $0.text("ma") == code }
        var member = SampleMember(
            code: code, organisation: organisation.text("ma"), kind: organisation.text("kind"),
            place: organisation.text("place"))
        let changes = (post?.texts ?? [:]).merging(special?["set"]?.texts ?? [:]) { $1 }
        drawPerson(&member, of: organisation, birthYears: post?.list("sinh") ?? [], changes)
        giveCommitteePost(&member, at: position, of: organisation)
        for (column, value) in changes where Self.columns.contains(column) {
            member.values[column] = value
        }
        addPosts(to: &member, from: post)
        if let special { apply(special, to: &member) }
        return member
    }

    /// The columns of a member that the plan may set.
    private static let columns: Set<String> = [
        "ho_ten", "ten_khai_sinh", "ten_sap_xep", "ngay_sinh", "gioi_tinh", "dan_toc", "so_the",
        "ngay_vao_dang", "ngay_chinh_thuc", "doi_tuong", "chuc_vu_dang", "chuc_vu_chinh_quyen",
        "chuc_vu_doan_the", "giu_chuc_vu", "tinh_trang", "ngay_chuyen_den", "noi_cu",
        "thang_nghi_om", "thai_san", "nhom", "thang_noi_cu",
    ]

    private mutating func drawPerson(
        _ member: inout SampleMember, of organisation: JSON, birthYears: [JSON],
        _ changes: [String: String]
    ) {
        let isFemale =
            organisation.isTrue("female") || random.happens(member.kind == "truong" ? 70 : 38)
        let gender = changes["gioi_tinh"] ?? (isFemale ? "Nữ" : "Nam")
        member.values["ma"] = member.code
        member.values["chi_bo"] = member.organisation
        member.values["gioi_tinh"] = gender
        member.values["ho_ten"] = name(female: gender == "Nữ")
        member.values["dan_toc"] = "Kinh"
        let places = data.names.texts("places")
        member.values["que_quan"] = random.happens(75) ? places.first ?? "" : random.pick(places)
        drawDates(&member, between: birthYears)
        drawWork(&member, at: organisation)
    }

    private mutating func name(female: Bool) -> String {
        let names = data.names
        while true {
            let parts = [
                random.pick(names.texts("family")),
                random.pick(names.texts(female ? "middle_female" : "middle_male")),
                random.pick(names.texts(female ? "given_female" : "given_male")),
            ]
            let name = parts.joined(separator: " ")
            if used.insert(name).inserted || used.count > 5_000 { return name }
        }
    }

    private mutating func drawDates(_ member: inout SampleMember, between years: [JSON]) {
        let limits = years.compactMap { year -> Int? in
            guard case .number(let text) = year else { return nil }
            return Int(text)
        }
        let range = member.kind == "thon" ? 1950...1994 : 1968...1996
        let birth = random.number(
            (limits.first ?? range.lowerBound)...(limits.last ?? range.upperBound))
        member.values["ngay_sinh"] =
            birth < 1962 && random.happens(30)
            ? (random.happens(60) ? "\(birth)" : "\(random.number(1...12))/\(birth)")
            : day(in: birth)
        let joined = min(birth + random.number(22...30), 2021)
        let date = day(in: joined)
        member.values["ngay_vao_dang"] = date
        member.values["ngay_chinh_thuc"] = date.replacing("/\(joined)", with: "/\(joined + 1)")
        let number = 4_510_000 + (Int(member.code.dropFirst()) ?? 0) * 137 + random.number(0...99)
        member.values["so_the"] = "0\(number)"
    }

    /// A day as the Party writes it: 03/5/1956, the month padded for January and February only.
    private mutating func day(in year: Int) -> String {
        let day = random.number(1...28)
        let month = random.number(1...12)
        return "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)"
    }

    private mutating func drawWork(_ member: inout SampleMember, at organisation: JSON) {
        let unit = organisation.text("unit")
        guard unit.isEmpty else {
            member.values["don_vi"] = unit
            member.values["doi_tuong"] =
                member.kind == "cong_an" ? "lực lượng vũ trang" : "cán bộ, công chức, viên chức"
            let titles = [
                "truong": "Giáo viên", "y_te": "Nhân viên y tế", "cong_an": "Công an viên",
            ]
            member.values["chuc_vu_chinh_quyen"] = titles[member.kind]
            return
        }
        let work = random.pick(data.names.texts("rural_work"))
        member.values["don_vi"] = work.replacing("{noi}", with: member.place)
        member.values["doi_tuong"] =
            work.hasPrefix("Hưu")
            ? "hưu trí" : work.hasPrefix("Hộ nông") ? "nông dân" : "người lao động"
    }

    private func committee(of organisation: JSON) -> [String] {
        let written = organisation.texts("committee")
        guard written.isEmpty else { return written }
        let before = data.commune.list("organisations")
            .prefix { $0.text("ma") != organisation.text("ma") }
            .reduce(0) { $0 + ($1.number("members") ?? 0) }
        return (1...3).map { Self.code(before + $0) }
    }

    private mutating func giveCommitteePost(
        _ member: inout SampleMember, at position: Int, of organisation: JSON
    ) {
        let titles = ["Bí thư Chi bộ", "Phó Bí thư Chi bộ", "Chi ủy viên"]
        let roles = ["đứng đầu", "cấp phó", "thành viên"]
        if let place = committee(of: organisation).firstIndex(of: member.code) {
            member.values["chuc_vu_dang"] = titles[place]
            member.values["giu_chuc_vu"] = place < 2 ? "Có" : "Không"
            member.posts.append([
                "tap_the": member.organisation, "vai_tro": roles[place],
                "tu_ngay": random.pick(["20/4/2020", "10/5/2020", "25/8/2022"]),
            ])
        } else if position == 3, member.kind == "thon" {
            member.values["chuc_vu_doan_the"] = "Trưởng Ban công tác Mặt trận \(member.place)"
            member.values["giu_chuc_vu"] = "Không"
        }
    }

    private mutating func addPosts(to member: inout SampleMember, from plan: JSON?) {
        guard let plan else { return }
        let since = plan.text("tu_ngay")
        for entry in plan.list("tap_the") {
            var post = entry.texts
            post["tap_the"] = post.removeValue(forKey: "ma")
            post["tu_ngay"] = since.isEmpty ? random.pick(["15/6/2020", "30/6/2021"]) : since
            for mark in ["kiem_nhiem", "lan_dau"] where !plan.text(mark).isEmpty {
                post[mark] = plan.text(mark)
            }
            member.posts.append(post)
        }
        if !plan.text("head_of").isEmpty {
            member.posts.append([
                "tap_the": plan.text("head_of"), "vai_tro": "đứng đầu", "tu_ngay": "15/6/2020",
            ])
        }
    }

    private func apply(_ plan: JSON, to member: inout SampleMember) {
        member.isReviewed = !plan.isFalse("reviewed")
        member.isRated = !plan.isFalse("rated")
        member.wasRated = !plan.isFalse("rated_before")
        member.isExempt = !member.isReviewed && !member.isRated
        member.level = plan.text("level")
        member.awardBefore = plan["set"]?.text("thi_dua_truoc") ?? ""
    }
}
