/// A comment that must have come before a subject is rated.
public struct CommentNeed: Hashable, Sendable {
    /// Its sort (`loai`): "nơi cũ".
    public var comment: String
    /// The dossier item that shows it on paper.
    public var item: Int?
    /// Who needs it.
    public var circumstance: Circumstance

    /// The closed list of what makes a comment necessary.
    public enum Circumstance: Hashable, Sendable {
        /// The member is in one of these categories (`doi_tuong`), and not in an organisation
        /// whose name begins with one of these words: there, the place of residence is the
        /// member's own.
        case category([String], notIn: [String])
        /// The member is in one of these states (`tinh_trang`).
        case state([String])
        /// The member moved in the year after at least so many months at the former place.
        case moved(afterMonths: Int)
        /// The member holds a leading post at a new unit for less than so many months.
        case newlyPosted(months: Int)
        /// The member holds a post beside the main one.
        case concurrent
        /// The organisation was received from another superior in the year.
        case received
    }
}

extension CommentNeed {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["comment", "item", "when"])
        comment = try cursor.text("comment")
        item = try cursor.number(ifAny: "item")
        circumstance = try Circumstance(cursor.required("when"))
    }
}

extension CommentNeed.Circumstance {
    /// `{"state": ["sinh hoạt tạm thời"]}`: a member named after the circumstance.
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        let known = Name.allCases.map(\.rawValue)
        try cursor.only(known + ["not-in"])
        guard let name = Name.allCases.first(where: { cursor[$0.rawValue] != nil }) else {
            throw cursor.error(.missing)
        }
        switch name {
        case .category:
            self = .category(
                try cursor.required(name.rawValue).texts(),
                notIn: try cursor.texts(ifAny: "not-in") ?? [])
        case .state: self = .state(try cursor.required(name.rawValue).texts())
        case .moved: self = .moved(afterMonths: try cursor.number(name.rawValue))
        case .newlyPosted: self = .newlyPosted(months: try cursor.number(name.rawValue))
        case .concurrent: self = .concurrent
        case .received: self = .received
        }
    }

    private enum Name: String, CaseIterable {
        case category, state
        case moved = "moved-after-months"
        case newlyPosted = "months-in-post-below"
        case concurrent, received
    }
}
