import JSONText
import PartyForms

/// How lists that offices keep themselves are understood: `lists` in `workbook.json`.
public struct ListWords: Hashable, Sendable {
    /// How codes are made for rows without one, by sheet.
    public var codes: [String: CodePattern]
    /// What a new year's workbook keeps of last year's, by sheet; other sheets start empty.
    public var carried: [String: Carried]
    /// Titles of columns that only count rows: "TT".
    public var order: [String]
    /// Titles of sheets, numbered perhaps, that name nobody: "Sheet1".
    public var plainSheets: [String]
    /// Titles of columns that hold a name without its last word.
    public var family: [String]
    /// Titles of columns that hold what stands between the first word of a name and its last.
    public var middle: [String]
    /// What people put before names: "đồng chí".
    public var address: [String]
    /// Titles of columns for the day, the month and the year of a date.
    public var dateParts: [String]
    /// What stands for the text of the row above: "nt".
    public var dittos: [String]
    /// Titles of columns that hold the last word of a name.
    public var given: [String]
    /// What the names of organisations begin with.
    public var units: [WordChoice]
    /// Words after such a beginning that make no name: "Chi bộ trực thuộc".
    public var noUnits: [String]
    /// What tells the office in the lines above a list.
    public var office: [OfficeLine]
    /// Words that stand before a year: "năm".
    public var year: [String]
    /// Words that make a column with a year one of ratings; the first that a title holds counts.
    public var ratings: [RatingWords]
    /// Words that count people: "đồng chí".
    public var counting: [String]
    /// Where the name of an organisation ends in a list's title.
    public var titleEnds: [String]
    /// Words that stay small at the start of an organisation's own name: "thôn".
    public var small: [String]
    /// Words that stay in capitals.
    public var acronyms: [String]
    /// Words in a title that make a list one of people who are no members.
    public var strangers: [String]
    /// Columns that say that a member has left.
    public var left: [LeftColumn]
    /// Columns in which a mark stands for a word.
    public var marks: [MarkColumn]

    /// How the codes of a sheet are made: "M001".
    public struct CodePattern: Hashable, Sendable {
        /// What they begin with.
        public var prefix: String
        /// How many digits they have at least.
        public var digits: Int
    }

    /// What of a sheet goes over into a new year.
    public struct Carried: Hashable, Sendable {
        /// The columns that start empty.
        public var without: [String]
        /// The columns of which one must be filled; empty: every row goes over.
        public var when: [String]
    }

    /// A line that names the office or the one above it.
    public struct OfficeLine: Hashable, Sendable {
        /// The column of the office's sheet that the line goes into.
        public var column: String
        /// What the line begins with.
        public var word: WordChoice
        /// What the line goes into, and begins with there, when no other line fills that column.
        public var otherwise: Otherwise?
    }

    /// What a line stands for when the office is not told by one of its own.
    public struct Otherwise: Hashable, Sendable {
        /// The column of the office's sheet.
        public var column: String
        /// The beginning of the text there.
        public var text: String
    }

    /// Words in the title of a column of ratings.
    public struct RatingWords: Hashable, Sendable {
        /// Any of them.
        public var words: [String]
        /// The column of the sheet of ratings; nil: none, for the rating is another one.
        public var column: String?
    }

    /// A column that says that a member has left.
    public struct LeftColumn: Hashable, Sendable {
        /// What the column is called.
        public var titles: [String]
        /// The member's state then; nil: a member no longer.
        public var state: String?
    }

    /// A column in which a mark stands for a word of another column.
    public struct MarkColumn: Hashable, Sendable {
        /// What the column is called.
        public var titles: [String]
        /// The column that is meant.
        public var column: String
        /// The word.
        public var value: String
    }
}

extension ListWords {
    init(_ reader: WorkbookDefinition.Reader) throws(WorkbookDefinitionError) {
        codes = [:]
        for (sheet, code) in reader.values("codes") {
            codes[sheet] = CodePattern(
                prefix: try code.text("prefix"), digits: try code.number("digits"))
        }
        carried = [:]
        for (sheet, parts) in reader.values("carried") {
            carried[sheet] = Carried(without: parts.texts("without"), when: parts.texts("when"))
        }
        order = reader.texts("order_titles")
        plainSheets = reader.texts("plain_sheets")
        family = reader.texts("family_titles")
        middle = reader.texts("middle_titles")
        address = reader.texts("address_words")
        dateParts = reader.texts("date_parts")
        dittos = reader.texts("ditto_words")
        given = reader.texts("given_titles")
        units = try reader.words("units")
        noUnits = reader.texts("no_units")
        year = reader.texts("year_words")
        ratings = reader.members("ratings").map {
            RatingWords(words: $0.texts("words"), column: $0.json["column"]?.string)
        }
        counting = reader.texts("number_words")
        titleEnds = reader.texts("title_ends")
        small = reader.texts("small_words")
        acronyms = reader.texts("acronyms")
        strangers = reader.texts("strangers")
        left = reader.members("left").map {
            LeftColumn(titles: $0.texts("titles"), state: $0.json["state"]?.string)
        }
        office = []
        marks = []
        try readColumns(reader)
    }

    private mutating func readColumns(
        _ reader: WorkbookDefinition.Reader
    ) throws(WorkbookDefinitionError) {
        let words = try reader.words("office")
        for (line, word) in zip(reader.members("office"), words) {
            var otherwise: Otherwise?
            if line.json["else"] != nil {
                let other = line.member("else")
                otherwise = Otherwise(
                    column: try other.text("column"), text: try other.text("text"))
            }
            office.append(
                OfficeLine(column: try line.text("column"), word: word, otherwise: otherwise))
        }
        for mark in reader.members("marks") {
            marks.append(
                MarkColumn(
                    titles: mark.texts("titles"), column: try mark.text("column"),
                    value: try mark.text("value")))
        }
    }
}

extension ListWords {
    /// A name without its number in a list and what people put before it: "Đ/c Lê Văn A".
    func withoutForms(ofAddress name: String) -> String {
        var rest = name[...]
        let number = rest.drop(while: \.isDecimalDigit)
        if number.startIndex > rest.startIndex, let sign = number.first, ".)".contains(sign) {
            rest = number.dropFirst().drop(while: \.isWhitespace)
        }
        let lower = rest.lowercased()
        let form = address.map { $0.lowercased() }.first { word in
            lower.hasPrefix(word) && lower.dropFirst(word.count).first?.isLetter == false
        }
        if let form, lower.count == rest.count { rest = rest.dropFirst(form.count) }
        let bare = rest.trimming { $0.isWhitespace || ".:".contains($0) }
        return bare.contains(where: \.isLetter) ? bare : name
    }

    /// Whether a text stands for that of the row above.
    func isDitto(_ text: String) -> Bool {
        guard text.utf8.count < 24 else { return false }
        let word = text.lowercased().trimming { $0.isWhitespace || "-–.".contains($0) }
        return dittos.contains(word)
    }
}
