import JSONText

/// At most so many per cent at the best level, in each group.
public struct RatioCap: Hashable, Sendable {
    /// Whose levels are counted.
    public var whom: Whom
    /// Of a hundred.
    public var percent: Int
    /// The level that is capped.
    public var level: String
    /// The level the share is taken of.
    public var of: String
    /// Which reading holds when the office does not say.
    public var reading: Reading
    /// The office's words (`cach_tinh_20`) for the two readings.
    public var settings: [String: Reading]
    /// States of members who stand outside all counts.
    public var outside: [String]
    /// The exception for small places.
    public var small: SmallPlace?
    /// The share where results were outstanding.
    public var special: Special?
    /// The kinds (`loai`) of organisation or collective that are counted; empty: all.
    public var kinds: [String]
    /// Whether the share is taken of all who are rated, not of those who reached a level.
    public var isOfAll: Bool

    /// The closed list of whom a cap is about.
    public enum Whom: String, Hashable, Sendable, CaseIterable {
        /// Whoever the review rates.
        case rated
        /// Members who hold a leading post, by their ratings as cadres and their own groups.
        case cadres
    }

    /// What the share is taken of.
    public enum Reading: String, Hashable, Sendable, CaseIterable {
        /// All who reached the level, the capped ones among them.
        case reached
        /// Those who stay at the level once the capped ones are taken out.
        case remaining
    }

    /// A higher share for groups whose organisation, or one above it, is marked for it
    /// (`dac_biet`).
    public struct Special: Hashable, Sendable {
        /// Of a hundred.
        public var percent: Int
        /// Where it is written.
        public var citation: Citation
    }

    /// Places with few subjects may choose one.
    public struct SmallPlace: Hashable, Sendable {
        /// Fewer subjects than this.
        public var below: Int
        /// Whether all subjects of the place must have reached the level; if not, only those who
        /// reached it are counted.
        public var needsAll: Bool
        /// Whether all members of the place are counted, rated or not, whatever they reached.
        public var countsAll: Bool
        /// So many may be chosen.
        public var atMost: Int
        /// Whether such places stay outside their group's count.
        public var isApart: Bool
        /// Where it is written.
        public var citation: Citation
        /// The gap about whether such places are counted in their group's share.
        public var gap: String?
    }
}

extension RatioCap {
    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        whom = try cursor["whom"]?.word(Whom.self) ?? .rated
        percent = try cursor.number("percent")
        level = try cursor.text("level")
        isOfAll = try cursor.flag(ifAny: "of-all") ?? false
        of = isOfAll ? level : try cursor.text("of")
        reading = isOfAll ? .reached : try cursor.required("reading").word(Reading.self)
        settings = try cursor["settings"]?.readings() ?? [:]
        outside = try cursor.texts(ifAny: "outside") ?? []
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        special = nil
        if let cursor = cursor["special"] {
            special = Special(
                percent: try cursor.number("percent"),
                citation: try Citation(cursor.required("citation"), in: citations))
        }
        small = nil
        if let cursor = cursor["small-place"] {
            let counts = try cursor["counts"]?.word(SmallPlace.Counted.self) ?? .reached
            small = SmallPlace(
                below: try cursor.number("below"),
                needsAll: try cursor.flag(ifAny: "all") ?? (counts == .reached),
                countsAll: counts == .all,
                atMost: try cursor.number("at-most"),
                isApart: try cursor.flag(ifAny: "apart") ?? true,
                citation: try Citation(cursor.required("citation"), in: citations),
                gap: try cursor.text(ifAny: "gap"))
        }
    }
}

extension RatioCap.SmallPlace {
    /// Who makes a place small: those who reached the level, or all members of the place.
    fileprivate enum Counted: String, CaseIterable {
        case reached, all
    }
}

extension RegimeCursor {
    fileprivate func readings() throws(RegimeError) -> [String: RatioCap.Reading] {
        var found: [String: RatioCap.Reading] = [:]
        for member in try members() {
            found[member.name] = try required(member.name).word(RatioCap.Reading.self)
        }
        return found
    }
}
