/// At most so many per cent of those at a level are put forward for a reward.
public struct RewardCap: Hashable, Sendable {
    /// Of a hundred.
    public var percent: Int
    /// The level the share is taken of.
    public var of: String
    /// The sorts of reward (`loai_khen`) that are counted together.
    public var rewards: [String]
    /// The kinds (`loai`) of organisation or collective that are counted; empty: all.
    public var kinds: [String]
}

/// A reward for several years running needs a level in each of them.
public struct RewardYears: Hashable, Sendable {
    /// So many, the year under review the last.
    public var years: Int
    /// The level that each year needs.
    public var level: String
    /// What earlier regimes called it.
    public var formerly: [String]
    /// The sorts of reward (`loai_khen`) that need it.
    public var rewards: [String]
}

extension RewardCap {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["percent", "of", "reward", "kinds"])
        percent = try cursor.number("percent")
        of = try cursor.text("of")
        rewards = try cursor.required("reward").texts()
        kinds = try cursor.texts(ifAny: "kinds") ?? []
    }
}

extension RewardYears {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["years", "level", "formerly", "reward"])
        years = try cursor.number("years")
        level = try cursor.text("level")
        formerly = try cursor.texts(ifAny: "formerly") ?? []
        rewards = try cursor.required("reward").texts()
    }
}
