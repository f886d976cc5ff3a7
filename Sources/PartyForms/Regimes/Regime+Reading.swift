public import JSONText

extension Regime {
    /// Reads `regime.json`.
    ///
    /// A regime that extends another states only what differs: a member that it states replaces
    /// the base's, except that citations, forms, rules, gaps and unchecked words are replaced or
    /// added one by one; `drop` names those of the base that do not hold.
    /// - Parameter base: gives the regime of an id, read already, when there is one.
    public init(
        _ json: JSON, named file: String, base: (String) throws(RegimeError) -> Regime?
    ) throws(RegimeError) {
        let root = RegimeCursor(json: json, file: file)
        try root.only(Self.members)
        let id = try root.text("id")
        var regime = try Self.start(root, id: id, base: base)
        regime.id = id
        regime.title = try root.text("title")
        regime.years = try root["years"]?.years()
        regime.places = try root.texts(ifAny: "places") ?? []
        if let drop = root["drop"] { try regime.drop(drop) }
        try regime.readWords(root)
        try regime.readContents(root)
        try regime.readRules(root)
        try regime.readGaps(root)
        try regime.verify(root)
        self = regime
    }

    private static let members = [
        "id", "title", "extends", "drop", "years", "places", "office", "layout", "levels",
        "grades", "leadingTitles", "citations", "forms", "criteria", "scores", "groups", "rules",
        "gaps",
        "unchecked", "dossier", "deadlines", "votes", "holidays", "notes",
    ]

    private static func start(
        _ root: RegimeCursor, id: String, base: (String) throws(RegimeError) -> Regime?
    ) throws(RegimeError) -> Regime {
        guard let name = root["extends"] else { return empty }
        let baseID = try name.text()
        guard baseID != id else { throw name.error(.extendsItself(id)) }
        guard var found = try base(baseID) else { throw name.error(.noBase(baseID)) }
        guard !found.ancestors.contains(id) else { throw name.error(.extendsItself(id)) }
        found.ancestors.insert(baseID, at: 0)
        return found
    }

    private static var empty: Regime {
        Regime(
            id: "", title: "", ancestors: [], years: nil, places: [], office: [:], layout: "",
            levels: [], grades: [], leadingTitles: [:], citations: [], forms: [], criteria: [],
            scores: [],
            groups: [], rules: [], gaps: [], unchecked: [], dossier: [], deadlines: [], votes: [],
            holidays: [])
    }

    private mutating func readWords(_ root: RegimeCursor) throws(RegimeError) {
        layout = try root.text(ifAny: "layout") ?? layout
        if let words = root["office"] { office.merge(try words.linesByName()) { _, own in own } }
        if let list = root["levels"] { levels = try list.map(Rank.init) }
        if let list = root["grades"] { grades = try list.map(Rank.init) }
        if let titles = root["leadingTitles"] { leadingTitles = try titles.textsByName() }
        if let list = root["citations"] {
            citations = citations.merged(with: try list.map(LegalDocument.init), by: \.id)
        }
    }

    private mutating func readContents(_ root: RegimeCursor) throws(RegimeError) {
        let id = id
        if let list = root["forms"] {
            let own = try list.map { form throws(RegimeError) in
                try RegimeForm(form, regime: id)
            }
            forms = forms.merged(with: own, by: \.id)
        }
        if let list = root["criteria"] { criteria = try list.map(Criterion.init) }
        let citations = citations
        if let list = root["scores"] {
            scores = try list.map { sheet throws(RegimeError) in
                try ScoreSheet(sheet, citations: citations)
            }
        }
        if let list = root["groups"] { groups = try list.map(Grouping.init) }
        if let list = root["dossier"] { dossier = try list.map(DossierItem.init) }
    }

    private mutating func readRules(_ root: RegimeCursor) throws(RegimeError) {
        let citations = citations
        if let list = root["rules"] {
            let own = try list.map { rule throws(RegimeError) in
                try RegimeRule(rule, citations: citations)
            }
            rules = rules.merged(with: own, by: \.code)
        }
        if let list = root["deadlines"] {
            deadlines = try list.map { deadline throws(RegimeError) in
                try Deadline(deadline, citations: citations)
            }
        }
        if let list = root["holidays"] { holidays = try list.map(Holiday.init) }
        if let list = root["votes"] {
            votes = try list.map { vote throws(RegimeError) in
                try VotingRule(vote, citations: citations)
            }
        }
    }
}

extension Regime {
    /// Takes out what the base has and this regime has not: `{"forms": ["mau-01"], "rules": […]}`.
    private mutating func drop(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["forms", "rules", "gaps", "unchecked"])
        forms = try forms.without(cursor["forms"], by: \.id)
        rules = try rules.without(cursor["rules"], by: \.code)
        gaps = try gaps.without(cursor["gaps"], by: \.code)
        unchecked = try unchecked.without(cursor["unchecked"], by: \.text)
    }

    private mutating func readGaps(_ root: RegimeCursor) throws(RegimeError) {
        let citations = citations
        if let list = root["gaps"] {
            let own = try list.map { gap throws(RegimeError) in
                try Gap(gap, citations: citations)
            }
            gaps = gaps.merged(with: own, by: \.code)
        }
        if let list = root["unchecked"] {
            let own = try list.map { words throws(RegimeError) in
                try Unchecked(words, citations: citations)
            }
            unchecked = unchecked.merged(with: own, by: \.text)
        }
    }
}

extension Array {
    /// These elements, each replaced by the other with the same name, then the other's new ones.
    func merged(with others: [Element], by name: (Element) -> String) -> [Element] {
        let known = Set(map(name))
        let new = Dictionary(others.map { (name($0), $0) }) { first, _ in first }
        return map { new[name($0)] ?? $0 } + others.filter { !known.contains(name($0)) }
    }
}

extension Array {
    /// These elements without those that are named.
    fileprivate func without(
        _ names: RegimeCursor?, by name: KeyPath<Element, String>
    ) throws(RegimeError) -> [Element] {
        guard let names else { return self }
        var kept = self
        for entry in try names.list() {
            let text = try entry.text()
            guard contains(where: { $0[keyPath: name] == text }) else {
                throw entry.error(.dangling(text))
            }
            kept.removeAll { $0[keyPath: name] == text }
        }
        return kept
    }
}

extension RegimeCursor {
    fileprivate func years() throws(RegimeError) -> ClosedRange<Int> {
        let from = try number("from")
        let to = try number("to")
        guard from <= to else { throw error(.emptyYears) }
        return from...to
    }

    /// An object of texts, each one line or a list of lines.
    fileprivate func linesByName() throws(RegimeError) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for member in try members() {
            let value = try required(member.name)
            found[member.name] = value.json.string == nil ? try value.texts() : [try value.text()]
        }
        return found
    }

    fileprivate func textsByName() throws(RegimeError) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for member in try members() { found[member.name] = try required(member.name).texts() }
        return found
    }
}
