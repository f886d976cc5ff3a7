/// Points that somebody gave a subject, for one criterion or as a sheet's sum.
public struct Score: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The criterion's id, or that of a part of the score sheet; nil: the sum of a whole sheet.
    public var criterion: String? { text("tieu_chi") }
    /// Whose sheet it is.
    public let scorer: Scorer
    /// The number of the sheet among those of one meeting; nil: there is only one.
    public var sheet: Int? { row.number("so_phieu") }
    /// How many.
    public var points: Points

    /// The closed list of whose score sheet it is.
    public enum Scorer: String, Hashable, Sendable, CaseIterable {
        case own = "tự chấm"
        /// The leading collective of the same level.
        case peers = "tập thể cùng cấp"
        /// The direct superior.
        case superior = "cấp trên trực tiếp"
        /// Whoever decides.
        case competent = "cấp có thẩm quyền"
    }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong"),
            let text = row.word("diem"), let points = Points(text),
            let scorer = Scorer.allCases.first(where: { scorer in
                [scorer.rawValue].containsWords(row.word("nguoi_cham"))
            })
        else { return nil }
        self.row = row
        self.subject = subject
        self.scorer = scorer
        self.points = points
    }
}

/// A number of points, exact to hundredths.
public struct Points: Hashable, Sendable, Comparable {
    /// So many hundredths of a point.
    public var hundredths: Int

    /// Makes whole points.
    public init(_ whole: Int) { hundredths = whole * 100 }

    /// Makes points of hundredths.
    public init(hundredths: Int) { self.hundredths = hundredths }

    /// Reads "8.5" or "8,5"; nil for anything else, for a negative number and for a third decimal.
    public init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
            text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }),
            parts[0].count < 8, let whole = Int(parts[0])
        else { return nil }
        var decimals = parts.count == 2 ? String(parts[1]) : ""
        while decimals.count > 2, decimals.hasSuffix("0") { decimals.removeLast() }
        guard decimals.count <= 2 else { return nil }
        let padded = decimals + String(repeating: "0", count: 2 - decimals.count)
        hundredths = whole * 100 + (Int(padded) ?? 0)
    }

    /// Whether one is fewer than the other.
    public static func < (one: Points, other: Points) -> Bool {
        one.hundredths < other.hundredths
    }

    /// Both together.
    public static func + (one: Points, other: Points) -> Points {
        Points(hundredths: one.hundredths + other.hundredths)
    }

    /// As papers print it: "89,5", "90".
    public var text: String {
        let rest = hundredths % 100
        guard rest > 0 else { return "\(hundredths / 100)" }
        let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(hundredths / 100),\(decimals)"
    }
}

/// What a body or a person beside the subject said of it, and the level it proposed.
public struct Assessment: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// Who; nil: an opinion without a name.
    public var assessor: String? { text("chu_the") }
    /// Where the assessor stands: "cấp trên", "cùng cấp", "cấp dưới", "chi ủy".
    public var standing: String? { text("cap") }
    /// When.
    public var day: PartialDate? { row.date("ngay") }
    /// The code of the level that was proposed.
    public var level: String? { text("muc") }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong") else { return nil }
        self.row = row
        self.subject = subject
    }
}
