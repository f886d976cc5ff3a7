public import VietnameseText

/// What is checked in an office's data under every regime: the codes of its findings.
public enum GeneralCheck: String, Hashable, Sendable, CaseIterable {
    case missingYear = "missing-year"
    case unknownLevel = "unknown-level"
    case ratedTwice = "rated-twice"
    case citationNumber = "citation-number"
    case citationKind = "citation-kind"
    case citationDate = "citation-date"
    case citationIssuer = "citation-issuer"
    case citationSuperseded = "citation-superseded"
    case citationNotYet = "citation-not-yet"
    case citationClash = "citation-clash"
    case citationUnknown = "citation-unknown"

    /// What it looks for, in one line.
    public func title(in say: Language) -> String {
        switch self {
        case .missingYear: say("sổ chưa ghi năm kiểm điểm", "the book lacks the year")
        case .unknownLevel:
            say("mức xếp loại mà quy định không có", "a level that the regime lacks")
        case .ratedTwice:
            say(
                "một đối tượng có hai dòng xếp loại trong một năm",
                "two ratings of one subject in one year")
        case .citationNumber:
            say("số văn bản ghi sai", "the misspelt number of a document")
        case .citationKind: say("tên loại văn bản ghi sai", "the wrong kind of document")
        case .citationDate: say("ngày văn bản ghi sai", "the wrong date of a document")
        case .citationIssuer:
            say("cơ quan ban hành ghi sai", "the wrong issuer of a document")
        case .citationSuperseded:
            say(
                "căn cứ hết hiệu lực trước ngày dùng",
                "a basis that no longer holds when it is used")
        case .citationNotYet:
            say("căn cứ có sau ngày dùng", "a basis that begins after it is used")
        case .citationClash:
            say(
                "một văn bản ghi hai ngày hoặc hai cơ quan",
                "one document with two dates or two issuers")
        case .citationUnknown:
            say(
                "căn cứ không có trong danh mục văn bản",
                "a basis that the register of documents lacks")
        }
    }

    /// Whether it holds citations against the register of documents.
    public var isOfCitations: Bool { rawValue.hasPrefix("citation-") }
}
