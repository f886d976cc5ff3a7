import VietnameseText

extension CitationCheck {
    func wrongKind(_ use: Use, _ document: RegisteredDocument) -> Finding? {
        guard let kind = use.cited.kind, kind != document.kind else { return nil }
        return finding(
            .citationKind, use,
            .kind(document.number, written: kind, right: document.kind), document)
    }

    func wrongDate(_ use: Use, _ document: RegisteredDocument) -> Finding? {
        guard let written = use.cited.date, let right = document.date,
            !right.agrees(with: written)
        else { return nil }
        return finding(
            .citationDate, use,
            .date(document.number, written: written.said, right: right.said), document)
    }

    func wrongIssuer(_ use: Use, _ document: RegisteredDocument) -> Finding? {
        guard let right = document.issuer, let written = issuer(named: use.cited),
            !isSame(written, right)
        else { return nil }
        return finding(
            .citationIssuer, use, .issuer(document.number, written: written, right: right),
            document)
    }

    /// A basis that no longer holds, or not yet, on the day of use.
    func outOfForce(_ use: Use, _ document: RegisteredDocument) -> Finding? {
        guard use.text.role == .basis, let day else { return nil }
        if let end = register.end(of: document), end.day <= day {
            var found = finding(
                .citationSuperseded, use,
                .superseded(document.number, by: end.by, since: end.day, day: day), document)
            let next = end.by.flatMap { number in
                register.documents.last { $0.number == number }
            }
            found.hint = next.map { .citation(.write($0.text)) }
            return found
        }
        guard let start = (document.from ?? document.date)?.earliest, start > day else {
            return nil
        }
        return finding(
            .citationNotYet, use, .notYet(document.number, from: start, day: day), document)
    }

    /// A document that the register lacks: the one that was most likely meant, else that nobody
    /// could check it.
    func unknown(_ use: Use, other: RegisteredDocument?) -> Finding? {
        if let meant = meant(by: use) {
            var found = finding(.citationNumber, use, .misspelt(use.cited.written), meant)
            found.hint = .citation(.write(meant.text))
            return found
        }
        guard use.text.role == .basis, isChecked(use) else { return nil }
        return Finding(
            GeneralCheck.citationUnknown.rawValue, .notes, .citation(.unknown(use.cited.written)),
            details: other.map { [.citation(.otherTerm($0.text))] } ?? [],
            cells: [use.text.cell].compactMap(\.self), position: use.position)
    }

    /// Whether the register means to know such documents: not decisions on single cases, not what
    /// the office issues itself, and in a document without an office only what central bodies issue.
    private func isChecked(_ use: Use) -> Bool {
        let decisions = register.kinds.compactMap { $0.names.count > 1 ? $0.names.last : nil }
        if let kind = use.cited.kind, decisions.contains(kind) { return false }
        if use.cited.number.organ == ownOrgan { return false }
        guard use.text.cell == nil else { return true }
        let central = register.documents.filter { $0.place == nil }
        return central.contains { $0.parts.organ == use.cited.number.organ }
    }

    /// The registered document whose number was misspelt: of the same date and two of the number's
    /// three parts, or of the same figures where the body's sign is nobody's.
    private func meant(by use: Use) -> RegisteredDocument? {
        let cited = use.cited
        guard cited.kind != nil || use.text.role == .basis else { return nil }
        let near = register.documents.filter { document in
            document.place.map { place?.contains($0) == true } ?? true
        }
        if let day = cited.date?.exact {
            let found = near.first {
                $0.date?.exact == day && $0.parts.partsAlike(cited.number) == 2
            }
            if let found { return found }
        }
        let organs = Set(register.organs.map { VietnameseText.folded($0) })
        guard !organs.contains(cited.number.organ), cited.number.organ != ownOrgan else {
            return nil
        }
        let alike = near.filter { $0.parts.count == cited.number.count }
        let nearest = VietnameseText.nearest(to: cited.written, among: alike.map(\.number))
        return alike.first { $0.number == nearest }
    }

    func finding(
        _ check: GeneralCheck, _ use: Use, _ phrase: CitationPhrase, _ document: RegisteredDocument
    ) -> Finding {
        Finding(
            check.rawValue, .warns, .citation(phrase), hint: .citation(.write(document.text)),
            cells: [use.text.cell].compactMap(\.self), position: use.position,
            citation: Citation(document: document.text))
    }
}

extension CitationCheck.Use {
    /// The paragraph and the column in it.
    var position: DocumentPosition? {
        text.position.map {
            DocumentPosition(part: $0.part, paragraph: $0.paragraph, column: cited.column)
        }
    }
}

extension DocumentNumber {
    /// How many of figure, sign and body are the same.
    fileprivate func partsAlike(_ other: DocumentNumber) -> Int {
        [count == other.count, sign == other.sign, organ == other.organ].count { $0 }
    }
}

extension PartialDate {
    /// As papers print it, where it is a whole day.
    var said: String { exact?.printed ?? text }
}
