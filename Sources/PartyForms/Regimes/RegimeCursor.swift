import JSONText
import VietnameseText

/// A place in `regime.json` that knows its path, so that every wrong shape is named.
struct RegimeCursor {
    let json: JSON
    let file: String
    private let path: Path

    /// The way from the root to a place; it is put into words only when something is wrong there.
    private indirect enum Path {
        case root
        case member(String, of: Path)
        case element(Int, of: Path)

        var words: String {
            switch self {
            case .root: ""
            case .member(let name, .root): name
            case .member(let name, let path): path.words + "." + name
            case .element(let index, let path): path.words + "[\(index)]"
            }
        }
    }

    init(json: JSON, file: String) { self.init(json: json, file: file, path: .root) }

    private init(json: JSON, file: String, path: Path) {
        self.json = json
        self.file = file
        self.path = path
    }

    func error(_ problem: RegimeError.Problem) -> RegimeError {
        RegimeError(problem, file: file, path: path.words)
    }

    /// The same of an element of a list.
    func error(_ problem: RegimeError.Problem, at index: Int, of list: String) -> RegimeError {
        let path = Path.element(index, of: .member(list, of: path))
        return RegimeError(problem, file: file, path: path.words)
    }

    private func step(_ json: JSON, _ name: String) -> RegimeCursor {
        RegimeCursor(json: json, file: file, path: .member(name, of: path))
    }

    /// The member; nil when it is absent or null.
    subscript(name: String) -> RegimeCursor? {
        guard let value = json[name], value != .null else { return nil }
        return step(value, name)
    }

    func required(_ name: String) throws(RegimeError) -> RegimeCursor {
        guard case .object = json else { throw error(.expected(.object)) }
        guard let cursor = self[name] else { throw step(.null, name).error(.missing) }
        return cursor
    }

    /// The names of an object, all of them among `known`.
    func only(_ known: [String]) throws(RegimeError) {
        for member in try members() where !known.contains(member.name) {
            throw step(member.value, member.name).error(.unknown(member.name, known: known))
        }
    }

    func members() throws(RegimeError) -> [JSON.Member] {
        guard case .object(let members) = json else { throw error(.expected(.object)) }
        return members
    }

    func text() throws(RegimeError) -> String {
        guard let text = json.string else { throw error(.expected(.text)) }
        return text
    }

    func number() throws(RegimeError) -> Int {
        guard case .number(let text) = json, let number = Int(text) else {
            throw error(.expected(.number))
        }
        return number
    }

    func flag() throws(RegimeError) -> Bool {
        guard case .bool(let flag) = json else { throw error(.expected(.flag)) }
        return flag
    }

    func list() throws(RegimeError) -> [RegimeCursor] {
        guard let elements = json.elements else { throw error(.expected(.list)) }
        return elements.enumerated().map { index, element in
            RegimeCursor(json: element, file: file, path: .element(index, of: path))
        }
    }

    func map<T>(
        _ read: (RegimeCursor) throws(RegimeError) -> T
    ) throws(RegimeError) -> [T] {
        var values: [T] = []
        for element in try list() { values.append(try read(element)) }
        return values
    }

    func texts() throws(RegimeError) -> [String] {
        try map { element throws(RegimeError) in try element.text() }
    }

    /// A word of a closed list.
    func word<Word>(_: Word.Type) throws(RegimeError) -> Word
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        let text = try text()
        guard let word = Word(rawValue: text) else {
            throw error(.unknown(text, known: Word.allCases.map(\.rawValue)))
        }
        return word
    }

    /// One word or a list of them.
    func words<Word>(_ type: Word.Type) throws(RegimeError) -> [Word]
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        guard json.elements != nil else { return [try word(type)] }
        return try map { element throws(RegimeError) in try element.word(type) }
    }
}

extension RegimeCursor {
    func text(_ name: String) throws(RegimeError) -> String { try required(name).text() }
    func number(_ name: String) throws(RegimeError) -> Int { try required(name).number() }

    func text(ifAny name: String) throws(RegimeError) -> String? { try self[name]?.text() }
    func number(ifAny name: String) throws(RegimeError) -> Int? { try self[name]?.number() }
    func flag(ifAny name: String) throws(RegimeError) -> Bool? { try self[name]?.flag() }
    func texts(ifAny name: String) throws(RegimeError) -> [String]? { try self[name]?.texts() }

    /// An object with the words in both languages.
    func bilingual() throws(RegimeError) -> Bilingual {
        Bilingual(try text("vi"), try text("en"))
    }
}
