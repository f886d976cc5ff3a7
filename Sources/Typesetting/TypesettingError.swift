/// Everything that keeps a form source or a layout from being typeset, at once.
public struct TypesettingError: Error, Hashable, Sendable {
    /// The problems, in the order of the source.
    public var diagnostics: [TypesettingDiagnostic]

    /// Makes an error.
    public init(_ diagnostics: [TypesettingDiagnostic]) {
        self.diagnostics = diagnostics
    }
}

/// One problem and its place.
public struct TypesettingDiagnostic: Hashable, Sendable {
    /// What is wrong.
    public var problem: TypesettingProblem
    /// Where.
    public var place: Place

    /// Makes a diagnostic.
    public init(_ problem: TypesettingProblem, at place: Place) {
        self.problem = problem
        self.place = place
    }
}

/// A line of a source file.
public struct Place: Hashable, Sendable {
    /// As the caller named it.
    public var file: String
    /// 1-based; 0 for the file as a whole.
    public var line: Int

    /// Makes a place.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

/// What can be wrong with a form source or a layout.
public enum TypesettingProblem: Hashable, Sendable {
    // The source as XML.
    case notXML(reason: String)
    case wrongRoot(String)
    case unknownElement(String, nearest: String?)
    case misplacedElement(String, inside: String)
    case strayText(inside: String)
    case missingChild(String, of: String)
    case tooMany(String, of: String, most: Int)
    case unknownAttribute(String, of: String, nearest: String?)
    case missingAttribute(String, of: String)
    case wrongValue(String, attribute: String, allowed: String)
    // The form as a whole.
    case duplicateID(String)
    case unknownPlace(String, nearest: String?)
    case changeWithoutBase(String)
    case unknownBase(String)
    case baseLoop(String)
    // Against the dictionary of fields.
    case unknownField(String, nearest: String?)
    case notAList(String)
    case noChoices(String)
    case unknownChoice(String, field: String, nearest: String?)
    case unclosedTag(String)
    case wrongWidths(fields: Int, widths: Int)
    case widthsOver(sum: Int)
    case wrongSpan(cells: Int, columns: Int)
    // The layout.
    case missingLayoutValue(String)
    case wrongLayoutValue(String, expected: LayoutValue)
    case unmeasuredLetter(Character)
    // The package.
    case unwritable(reason: String)
}

/// What a value of a layout must be.
public enum LayoutValue: Hashable, Sendable {
    case text, number, flag, letter
    case oneOf([String])
}
