import VietnameseText

/// Holds what is cited against the register of documents.
public struct CitationCheck: Sendable {
    let register: CitationRegister
    /// Where the office is; local documents of other places are none of its business.
    let place: String?
    /// The day on which the papers are used; nil: not known, so nothing is out of date.
    let day: CalendarDay?
    /// The sign of the office's own numbers, without marks.
    let ownOrgan: String?
    private let scanner: CitationScanner
    private let byNumber: [DocumentNumber: [RegisteredDocument]]
    /// The bodies as words without marks, the longest first.
    let issuers: [(words: String, name: String)]

    /// Makes a check.
    public init(
        _ register: CitationRegister, place: String? = nil, on day: CalendarDay? = nil,
        ownSign: String? = nil
    ) {
        self.register = register
        self.place = place
        self.day = day
        ownOrgan = ownSign.map { VietnameseText.folded($0) }
        scanner = CitationScanner(register)
        byNumber = Dictionary(grouping: register.documents, by: \.parts)
        issuers = register.issuerWords
    }

    /// What is wrong with the citations of a document: its paragraphs, and the day in its head.
    public static func findings(
        inDocument paragraphs: [CitationText], named file: String, _ register: CitationRegister
    ) -> [Finding] {
        let day = paragraphs.lazy.compactMap { CitationTail.headDate(in: $0.text) }.first
        let texts = zip(paragraphs, paragraphs.dropFirst().map(\.text) + [""]).map { this, next in
            var text = this
            text.role = Self.isBasis(this.text) ? .basis : .mention
            if this.text.breaksNumber { text.text += " " + next }
            return text
        }
        let check = CitationCheck(register, on: day)
        let place = check.place(ofAuthorsOf: texts)
        return CitationCheck(register, place: place, on: day).findings(in: texts).map { finding in
            var finding = finding
            finding.file = file
            return finding
        }
    }

    /// Where a document comes from: the place whose own documents it cites by number and date, the
    /// nearest where one lies in the other; nil where they are of several places.
    private func place(ofAuthorsOf texts: [CitationText]) -> String? {
        let cited = texts.flatMap { scanner.citations(in: $0.text) }.filter { $0.date != nil }
        let regions = Set(cited.flatMap(candidates).compactMap(\.place))
        guard let nearest = regions.max(by: { $0.count < $1.count }) else { return nil }
        return regions.allSatisfy(nearest.names) ? nearest : nil
    }

    /// Whether a paragraph opens as a legal basis does.
    private static func isBasis(_ text: String) -> Bool {
        let words = FoldedText(text.prefix(40)).letters.drop { !("a"..."z" ~= $0) }
        return words.starts(with: "can cu ")
    }

    /// What is wrong with the citations of some texts; what several say alike is one finding.
    public func findings(in texts: [CitationText]) -> [Finding] {
        let found = texts.flatMap { text in
            scanner.citations(in: text.text).map { Use(cited: $0, text: text) }
        }
        let single = found.flatMap(findings)
        return (single + clashes(among: found)).joinedByMessage
    }

    /// One use of a document in a text.
    struct Use {
        var cited: CitedDocument
        var text: CitationText
    }

    private func findings(of use: Use) -> [Finding] {
        let candidates = candidates(use.cited)
        guard let document = chosen(use.cited, among: candidates) else {
            return [unknown(use, other: candidates.first)].compactMap(\.self)
        }
        return [
            wrongKind(use, document), wrongDate(use, document), wrongIssuer(use, document),
            outOfForce(use, document),
        ].compactMap(\.self)
    }

    /// The registered documents of that number which can be meant at this place.
    func candidates(_ cited: CitedDocument) -> [RegisteredDocument] {
        (byNumber[cited.number] ?? []).filter { document in
            guard let region = document.place else { return true }
            if let place { return place.names(region) }
            return cited.date != nil && cited.date?.exact == document.date?.exact
        }
    }

    /// The one that is meant: of the date that is given, else of its day and month, else of its
    /// term.
    private func chosen(
        _ cited: CitedDocument, among candidates: [RegisteredDocument]
    ) -> RegisteredDocument? {
        guard let date = cited.date else { return candidates.last }
        return candidates.first { $0.date.map { $0.agrees(with: date) } ?? true }
            ?? candidates.first { $0.date?.isSameDayOfYear(as: date) == true }
            ?? candidates.first { document in
                guard document.parts.year == nil, let own = document.date else { return true }
                return register.isSameTerm(own.year, date.year, for: document)
            }
    }
}

extension String {
    /// Whether a number of a document goes on in the next paragraph, as in files made from PDF:
    /// "Hướng dẫn số 25-".
    fileprivate var breaksNumber: Bool {
        let end = FoldedText(suffix(12)).letters.reversed().drop { $0 == " " }
        return end.first == "-" && end.dropFirst().first?.isNumber == true
    }

    /// Whether a written place lies in a region, each from the province down.
    fileprivate func names(_ region: String) -> Bool {
        let here = " " + VietnameseText.folded(self).words + " "
        return region.split(separator: ",").allSatisfy {
            here.contains(" " + VietnameseText.folded(String($0)).words + " ")
        }
    }
}

extension PartialDate {
    /// Whether both can mean one day.
    func agrees(with other: PartialDate) -> Bool {
        earliest <= other.latest && other.earliest <= latest
    }

    /// Whether only the year is another one.
    fileprivate func isSameDayOfYear(as other: PartialDate) -> Bool {
        day != nil && month == other.month && day == other.day
    }
}

extension [Finding] {
    /// Findings that say the same, as one with the cells of all; those of documents stay apart.
    fileprivate var joinedByMessage: [Finding] {
        var joined: [Finding] = []
        var places: [[AnyHashable]: Int] = [:]
        var known: [Set<CellPlace>] = []
        for finding in self {
            let key: [AnyHashable] = [finding.code, finding.message, finding.position]
            if let index = places[key] {
                joined[index].cells += finding.cells.filter { known[index].insert($0).inserted }
            } else {
                known.append(Set(finding.cells))
                places[key] = joined.count
                joined.append(finding)
            }
        }
        return joined
    }
}
