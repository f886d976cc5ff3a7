extension Rank {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        code = try cursor.text("code")
        text = try cursor.text("text")
        rank = try cursor.number("rank")
        subjects = try cursor["subject"]?.words(SubjectKind.self) ?? SubjectKind.allCases
    }
}

extension LegalDocument {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        id = try cursor.text("id")
        text = try cursor.text("text")
        basis = try cursor.text(ifAny: "basis")
        number = try cursor.text(ifAny: "number")
        date = try cursor.text(ifAny: "date")
    }
}

extension Citation {
    /// `{"document": "hd-2023", "place": "mục B.IV.1.4"}`, the document by its id.
    init(_ cursor: RegimeCursor, in citations: [LegalDocument]) throws(RegimeError) {
        let name = try cursor.required("document")
        let id = try name.text()
        guard let document = citations.first(where: { $0.id == id }) else {
            throw name.error(.dangling(id))
        }
        self.init(document: document.text, place: try cursor.text(ifAny: "place") ?? "")
    }
}

extension RegimeForm {
    init(_ cursor: RegimeCursor, regime: String) throws(RegimeError) {
        self.regime = regime
        id = try cursor.text("id")
        code = try cursor.text("code")
        title = try cursor.text("title")
        kind = try cursor.required("kind").word(Kind.self)
        scope = try cursor["about"]?.word(Scope.self) ?? .subject
        subjects = try cursor["subject"]?.words(SubjectKind.self) ?? []
        when = try cursor["when"].map(Condition.init) ?? .always
        origin = try cursor.required("origin").word(Origin.self)
    }
}

extension Condition {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only([
            "holds-post", "kind", "category", "not-category", "state", "needs-comment", "rated",
            "complaint", "assessed", "if-any", "titles", "group", "not-kind", "unit-kind",
            "for-reward",
        ])
        self.init(
            holdsPost: try cursor.flag(ifAny: "holds-post"),
            kinds: try cursor.texts(ifAny: "kind"),
            categories: try cursor.texts(ifAny: "category"),
            otherCategories: try cursor.texts(ifAny: "not-category"),
            states: try cursor.texts(ifAny: "state"),
            neededComment: try cursor.text(ifAny: "needs-comment"),
            isRated: try cursor.flag(ifAny: "rated"),
            hasComplaint: try cursor.flag(ifAny: "complaint"),
            isAssessed: try cursor.flag(ifAny: "assessed"),
            titles: try cursor.texts(ifAny: "titles"),
            groups: try cursor.texts(ifAny: "group"),
            otherKinds: try cursor.texts(ifAny: "not-kind"),
            unitKinds: try cursor.texts(ifAny: "unit-kind"),
            isForReward: try cursor.flag(ifAny: "for-reward"),
            isIfAny: try cursor.flag(ifAny: "if-any") ?? false)
    }
}

extension Criterion {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        id = try cursor.text("id")
        text = try cursor.text("text")
        subjects = try cursor.required("subject").words(SubjectKind.self)
        isTask = try cursor.flag(ifAny: "task")
        isBasic = try cursor.flag(ifAny: "basic")
    }
}

extension Grouping {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        subject = try cursor.required("subject").word(SubjectKind.self)
        by = try cursor.required("by").word(Key.self)
        place = try cursor["place"]?.word(Key.self) ?? .whole
    }
}

extension DossierItem {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        number = try cursor.number("no")
        title = try cursor.text("item")
        forms = try cursor.texts(ifAny: "forms") ?? []
        holders = try cursor.required("per").words(Holder.self)
        when = try cursor["when"].map(Condition.init) ?? .always
        isQuiet = try cursor.flag(ifAny: "quiet") ?? false
        copies = try cursor.number(ifAny: "copies") ?? 1
        copiesFor = try cursor["copies-for"]?.map(Copies.init) ?? []
    }
}

extension DossierItem.Copies {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        titles = try cursor.required("titles").texts()
        copies = try cursor.number("copies")
    }
}
