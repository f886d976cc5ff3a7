/// No better level than one for who was on sick leave for long.
public struct LevelCap: Hashable, Sendable {
    /// The best level that is left.
    public var level: String
    /// On sick leave for so many months or more.
    public var monthsSick: Int
}

/// The levels of members who are civil servants, held against their ratings as such.
public struct CivilLevel: Hashable, Sendable {
    /// The categories (`doi_tuong`) of member that it is about.
    public var categories: [String]
    /// What each level needs.
    public var needs: [Need]

    /// The rating as a civil servant that a level needs.
    public struct Need: Hashable, Sendable {
        /// The level.
        public var level: String
        /// One of these, or a better one.
        public var civil: [String]
        /// Titles or rewards (`thi_dua`) that do as well.
        public var titles: [String]
    }
}

/// Who is rated lowest for several years running.
public struct LowestYears: Hashable, Sendable {
    /// So many, the year under review among them.
    public var years: Int
    /// Whether only those with a leading post count.
    public var holdsPost: Bool
}

/// A comment that is too old when it is used.
public struct CommentValidity: Hashable, Sendable {
    /// Its sort (`loai`): "cư trú".
    public var comment: String
    /// Used for so many months at most.
    public var months: Int
}

/// The levels that an organisation may have with the quality of its meetings.
public struct MeetingQuality: Hashable, Sendable {
    /// The kinds of organisation that it is about; empty: all.
    public var kinds: [String]
    /// What each level needs.
    public var levels: [Need]

    /// The quality (`sinh_hoat`) that a level needs.
    public struct Need: Hashable, Sendable {
        /// The level.
        public var level: String
        /// One of these.
        public var quality: [String]
    }
}

extension LevelCap {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["at-most", "months-sick"])
        level = try cursor.text("at-most")
        monthsSick = try cursor.number("months-sick")
    }
}

extension CivilLevel {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["categories", "needs"])
        categories = try cursor.required("categories").texts()
        needs = try cursor.required("needs").map(Need.init)
    }
}

extension CivilLevel.Need {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["level", "civil", "or-titles"])
        level = try cursor.text("level")
        civil = try cursor.required("civil").texts()
        titles = try cursor.texts(ifAny: "or-titles") ?? []
    }
}

extension LowestYears {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["years", "holds-post"])
        years = try cursor.number("years")
        holdsPost = try cursor.flag(ifAny: "holds-post") ?? false
    }
}

extension CommentValidity {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["comment", "months"])
        comment = try cursor.text("comment")
        months = try cursor.number("months")
    }
}

extension MeetingQuality {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["levels", "kinds"])
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        levels = try cursor.required("levels").map(Need.init)
    }
}

extension MeetingQuality.Need {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["level", "needs"])
        level = try cursor.text("level")
        quality = try cursor.required("needs").texts()
    }
}
