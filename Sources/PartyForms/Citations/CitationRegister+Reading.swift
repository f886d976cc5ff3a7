public import JSONText

extension CitationRegister {
    /// Reads `citations.json`; every member but the documents may be left to another register.
    public init(_ json: JSON, named file: String) throws(RegimeError) {
        let root = RegimeCursor(json: json, file: file)
        try root.only(["terms", "kinds", "organs", "issuers", "documents"])
        documents = try root.required("documents").map(RegisteredDocument.init)
        kinds = try root["kinds"]?.map(DocumentKind.init) ?? []
        organs = try root.texts(ifAny: "organs") ?? []
        issuers = try root["issuers"]?.map(Issuer.init) ?? []
        let terms = root["terms"]
        centralTerms =
            try terms?["central"]?.map { year throws(RegimeError) in try year.number() } ?? []
        localTerms =
            try terms?["local"]?.map { year throws(RegimeError) in try year.number() } ?? []
    }
}

extension CitationRegister.DocumentKind {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        sign = try cursor.text("sign")
        names = try cursor.required("names").texts()
    }
}

extension CitationRegister.Issuer {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        name = try cursor.text("name")
        also = try cursor.texts(ifAny: "also") ?? []
    }
}

extension RegisteredDocument {
    private static let members = [
        "number", "kind", "date", "issuer", "title", "place", "replaces", "replaced-by", "from",
        "to", "source",
    ]

    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(Self.members)
        number = try cursor.text("number")
        guard let parts = DocumentNumber(number) else {
            throw try cursor.required("number").error(.expected(.documentNumber))
        }
        self.parts = parts
        kind = try cursor.text("kind")
        date = try cursor.date(ifAny: "date")
        issuer = try cursor.text(ifAny: "issuer")
        title = try cursor.text(ifAny: "title")
        place = try cursor.text(ifAny: "place")
        replaces = try cursor.texts(ifAny: "replaces") ?? []
        replacedBy = try cursor.text(ifAny: "replaced-by")
        from = try cursor.date(ifAny: "from")
        to = try cursor.date(ifAny: "to")
        source = try cursor.text("source")
    }
}

extension RegimeCursor {
    fileprivate func date(ifAny name: String) throws(RegimeError) -> PartialDate? {
        guard let cursor = self[name] else { return nil }
        guard let date = PartialDate(try cursor.text()) else {
            throw cursor.error(.expected(.date))
        }
        return date
    }
}
