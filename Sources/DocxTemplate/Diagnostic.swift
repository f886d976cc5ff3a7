public import Markup
public import OpenPackage

extension Diagnostic {
    /// A place in a template.
    public struct Location: Hashable, Sendable {
        /// The template's name: "mau-01.docx".
        public var file: String
        /// The part: "word/document.xml".
        public var part: String
        /// 1-based, in reading order; 0 for text outside paragraphs.
        public var paragraph: Int
        /// The paragraph's template text, never data.
        public var text: String
        /// Where the tag stands: characters of `text`.
        public var tag: Range<Int>

        /// Makes a location.
        public init(file: String, part: String, paragraph: Int, text: String, tag: Range<Int>) {
            self.file = file
            self.part = part
            self.paragraph = paragraph
            self.text = text
            self.tag = tag
        }

        /// Whether they are of one place.
        ///
        /// A long text is that of the paragraph, which its number tells, and has very many tags:
        /// of it only the ends are compared. Attributes of one paragraph are told apart by their
        /// texts, which are short.
        public static func == (left: Location, right: Location) -> Bool {
            left.paragraph == right.paragraph && left.tag == right.tag && left.part == right.part
                && left.file == right.file && left.isOfText(right.text)
        }

        /// Hashes the place.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(file)
            hasher.combine(part)
            hasher.combine(paragraph)
            hasher.combine(tag)
            if text.utf8.count <= Self.shortText { hasher.combine(text) }
        }

        private static let shortText = 4_096

        private func isOfText(_ other: String) -> Bool {
            let (own, its) = (text.utf8, other.utf8)
            guard own.count > Self.shortText else { return text == other }
            return own.count == its.count && own.prefix(64).elementsEqual(its.prefix(64))
                && own.suffix(64).elementsEqual(its.suffix(64))
        }
    }
}

extension Diagnostic {
    /// What can be wrong with a template, or with a record for it.
    ///
    /// Names of fields only, never values.
    public enum Problem: Hashable, Sendable {
        /// `{{` without `}}` in the same paragraph.
        case unclosedTag
        /// The inside of a tag is no expression.
        case badExpression
        /// A tag of more words than anybody writes.
        case longTag
        /// A character that is no part of the language where the author meant another one.
        case strangeCharacter(UInt32, meant: String)
        /// A tag of another engine, for what is done another way here.
        case foreignTag(ForeignTag)
        /// A tag that sets delimiters and does not hold two words without `=`.
        case badDelimiters
        /// A closing tag without its opening tag.
        case unopenedBlock(String)
        /// An opening tag without its closing tag.
        case unclosedBlock(String)
        /// A closing tag that names another block than the open one.
        case wrongClose(expected: String, found: String)
        /// A block that starts and ends in places no common row, cell or paragraph holds.
        case blockCrosses(String)
        /// A document to put in that the template's folder does not have.
        case unknownPartial(String, nearest: String?)
        /// A name of a partial that is no plain file name.
        case badPartialName(String)
        /// A partial of several paragraphs, or with a table, inside text.
        case partialInText(String)
        /// Partials that call each other without an end.
        case endlessPartial(String)
        /// A value that is a document of several paragraphs, or with a table, inside text.
        case documentInText(field: String)
        /// A block that repeats columns, in no row of a table.
        case noCells(String)
        /// A block inside more than a hundred others.
        case deepNesting(String)
        /// A filter that does not exist.
        case unknownFilter(String, nearest: String?)
        /// A filter with arguments it does not take.
        case wrongArguments(filter: String)
        /// A required field that the record does not have; with its label in the dictionary, and the
        /// name in the record that is most like it.
        case missingField(String, label: String?, nearest: String?)
        /// A value of a kind that cannot be printed there.
        case wrongType(field: String, expected: String)
        /// A tag where the name of a Word field stands, or in the code of one that reads files or
        /// starts programs: data may not choose what a field does.
        case fieldName
        /// A value that is no address which data may put into a link: `javascript:`, `file:`.
        case unsafeAddress(field: String)
        /// A value with a character that XML forbids; it was removed.
        case forbiddenCharacter(field: String, scalar: UInt32)
    }
}

extension Diagnostic.Problem {
    /// A kind of tag that docxtemplater has and this language has not.
    public enum ForeignTag: String, Hashable, Sendable, CaseIterable {
        /// `{@markup}`.
        case markup = "@"
        /// `{%picture}`.
        case picture = "%"
        /// `{-w:tr list}`.
        case dash = "-"
    }
}

/// A problem and its place.
public struct Diagnostic: Hashable, Sendable {
    /// What is wrong.
    public var problem: Problem
    /// Where.
    public var location: Location

    /// Makes a diagnostic.
    public init(_ problem: Problem, at location: Location) {
        self.problem = problem
        self.location = location
    }
}

/// Why a template cannot be compiled or rendered.
public enum TemplateError: Error, Hashable, Sendable {
    /// Every problem found, in reading order.
    case diagnostics([Diagnostic])
    /// The file is no package that can be read.
    case unreadable(file: String, PackageError)
    /// A part is no XML that can be read.
    case unreadablePart(file: String, part: String, MarkupError)
    /// A package without a main Word document.
    case notWord(file: String)
    /// The embedded field dictionary is damaged.
    case badDictionary(file: String, part: String)
    /// A value in the data that is not as its kind wants it; the field's dotted path.
    case badValue(field: String, ValueProblem)
    /// A document in ISO 29500 Strict, which is not read.
    case strictDocument(file: String)
    /// No document was given to be bound.
    case nothingToBind
}
