import VietnameseText

/// The documents that papers cite, as far as they are known: `citations.json`.
///
/// Numbers start anew with every term of a committee, and two places give the same ones: a number
/// alone names a document only together with its date or its place.
public struct CitationRegister: Hashable, Sendable {
    /// In the order of the file; those of an office's own folder come first.
    public var documents: [RegisteredDocument]
    /// The signs that numbers carry, with the kinds of document they stand for.
    public var kinds: [DocumentKind]
    /// The signs of bodies: "BTCTW".
    public var organs: [String]
    /// Who issues documents.
    public var issuers: [Issuer]
    /// The years in which central bodies begin to number anew.
    public var centralTerms: [Int]
    /// The years in which local bodies do.
    public var localTerms: [Int]

    /// A sign and what it stands for: QĐ, a Quy định or a Quyết định.
    public struct DocumentKind: Hashable, Sendable {
        /// As numbers carry it: "QĐ".
        public var sign: String
        /// The kinds of document, in words.
        public var names: [String]
    }

    /// A body that issues documents.
    public struct Issuer: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Other names of the same body.
        public var also: [String]
    }
}

/// A document of the register; what is not known is nil.
public struct RegisteredDocument: Hashable, Sendable {
    /// "25-HD/BTCTW", "90/2020/NĐ-CP".
    public let number: String
    /// The number, taken apart.
    public let parts: DocumentNumber
    /// "Hướng dẫn".
    public var kind: String
    /// When it was issued.
    public var date: PartialDate?
    /// Who issued it.
    public var issuer: String?
    /// What it is about, in its own words.
    public var title: String?
    /// Where it holds, from the province down; nil: everywhere.
    public var place: String?
    /// The numbers of those it replaces.
    public var replaces: [String]
    /// The number of the one that replaced it.
    public var replacedBy: String?
    /// The first day on which it holds, where that is known.
    public var from: PartialDate?
    /// The last day on which it holds, where that is known.
    public var to: PartialDate?
    /// Where these facts come from.
    public var source: String

    /// "Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2023 của Ban Tổ chức Trung ương".
    public var text: String {
        let day = date?.exact.map { ", ngày \($0.printed)" } ?? ""
        return "\(kind) số \(number)\(day)" + (issuer.map { " của \($0)" } ?? "")
    }
}

extension CitationRegister {
    /// The register with another one under it: what both have, this one says.
    public func laid(over other: CitationRegister) -> CitationRegister {
        func key(_ document: RegisteredDocument) -> String {
            "\(document.parts.text)|\(document.date?.year ?? 0)|\(document.place ?? "")"
        }
        let known = Set(documents.map(key))
        var register = self
        register.documents += other.documents.filter { !known.contains(key($0)) }
        register.kinds = kinds.merged(with: other.kinds, by: \.sign)
        register.organs += other.organs.filter { !organs.contains($0) }
        register.issuers += other.issuers.filter { issuer in
            !issuers.contains { $0.name == issuer.name }
        }
        if centralTerms.isEmpty { register.centralTerms = other.centralTerms }
        if localTerms.isEmpty { register.localTerms = other.localTerms }
        return register
    }

    /// The day from which a document no longer holds, and the number of the one that took its
    /// place.
    func end(of document: RegisteredDocument) -> (day: CalendarDay, by: String?)? {
        let next = document.replacedBy.flatMap { number in
            documents.last { $0.number == number && $0.replaces.contains(document.number) }
                ?? documents.last { $0.number == number }
        }
        if let last = document.to?.exact { return (last.next, document.replacedBy) }
        guard let start = (next?.from ?? next?.date)?.exact else { return nil }
        return (start, document.replacedBy)
    }

    /// Whether two years lie in one term of a document's numbers.
    func isSameTerm(_ one: Int, _ other: Int, for document: RegisteredDocument) -> Bool {
        let terms = document.place == nil ? centralTerms : localTerms
        return terms.last { $0 <= one } == terms.last { $0 <= other }
    }
}
