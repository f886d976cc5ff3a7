public import JSONText
import PartyForms

/// Where `workbook.json` is not as it must be: "sheets[3].columns[2].type".
public struct WorkbookDefinitionError: Error, Hashable, Sendable {
    /// The path in the JSON.
    public var path: String

    /// Makes an error.
    public init(path: String) {
        self.path = path
    }
}

extension WorkbookDefinition {
    /// Reads `workbook.json`.
    public init(_ json: JSON) throws(WorkbookDefinitionError) {
        let root = Reader(json: json, path: "")
        version = try root.number("version")
        flags = try root.words("flags")
        levels = try root.words("levels")
        grades = try root.words("grades")
        ignoredTitles = root.texts("ignored_titles")
        let asides = root.member("asides")
        self.asides = Asides(totals: asides.texts("totals"), closings: asides.texts("closings"))
        let hidden = root.member("hidden")
        hiddenTitle = try hidden.text("title")
        versionLabel = try hidden.text("version_label")
        catalogueTitle = try root.member("catalogue").text("title")
        sheets = []
        for sheet in root.members("sheets") {
            sheets.append(try SheetDefinition(sheet))
        }
        places = FieldPlaces()
        let reports = root.member("reports")
        reportTitles = ReportTitles(
            changes: reports.text("changes", default: "Thay đổi"),
            missing: reports.text("missing", default: "Chưa nộp"),
            listed: reports.text("import", default: "Nhập danh sách"),
            doubts: reports.text("doubts", default: "Cần xem"),
            repairs: reports.text("repairs", default: "Ô đã sửa"),
            unused: reports.text("unused", default: "Cột chưa dùng"))
        lists = try ListWords(root.member("lists"))
        places = try fieldPlaces(root)
    }

    /// A value in the JSON, and the path to it.
    struct Reader {
        let json: JSON
        let path: String

        func member(_ name: String) -> Reader {
            Reader(json: json[name] ?? .null, path: path.isEmpty ? name : "\(path).\(name)")
        }

        func members(_ name: String) -> [Reader] {
            let list = member(name)
            return (list.json.elements ?? []).enumerated().map { index, element in
                Reader(json: element, path: "\(list.path)[\(index)]")
            }
        }

        func text(_ name: String) throws(WorkbookDefinitionError) -> String {
            guard let text = json[name]?.string else { throw .init(path: member(name).path) }
            return text
        }

        func text(_ name: String, default text: String) -> String { json[name]?.string ?? text }

        /// The members of an object by name, in their order.
        func values(_ name: String) -> [(name: String, value: Reader)] {
            guard case .object(let members)? = json[name] else { return [] }
            let object = member(name)
            return members.map { ($0.name, object.member($0.name)) }
        }

        func texts(_ name: String) -> [String] { json[name]?.elements?.compactMap(\.string) ?? [] }

        func number(_ name: String) throws(WorkbookDefinitionError) -> Int {
            guard case .number(let text)? = json[name], let number = Int(text) else {
                throw .init(path: member(name).path)
            }
            return number
        }

        func isTrue(_ name: String) -> Bool { json[name] == .bool(true) }

        func words(_ name: String) throws(WorkbookDefinitionError) -> [WordChoice] {
            var words: [WordChoice] = []
            for word in members(name) {
                let text = try word.text("text")
                words.append(
                    WordChoice(
                        code: word.text("code", default: text), text: text,
                        synonyms: word.texts("synonyms")))
            }
            return words
        }

        func type(_ name: String) throws(WorkbookDefinitionError) -> ColumnType {
            guard let type = ColumnType(rawValue: text(name, default: "text")) else {
                throw .init(path: member(name).path)
            }
            return type
        }
    }
}

extension SheetDefinition {
    fileprivate init(_ reader: WorkbookDefinition.Reader) throws(WorkbookDefinitionError) {
        key = try reader.text("key")
        title = try reader.text("title")
        synonyms = reader.texts("synonyms")
        isSingle = reader.isTrue("single")
        columns = []
        for column in reader.members("columns") {
            columns.append(try ColumnDefinition(column))
        }
        guard !columns.isEmpty else { throw .init(path: reader.member("columns").path) }
        let known = Set(columns.map(\.key))
        compounds = []
        for compound in reader.members("compounds") {
            compounds.append(try CompoundColumn(compound, known: known))
        }
    }
}

extension CompoundColumn {
    fileprivate init(
        _ reader: WorkbookDefinition.Reader, known: Set<String>
    ) throws(WorkbookDefinitionError) {
        titles = reader.texts("titles")
        separators = reader.texts("separators")
        parts = []
        for part in reader.members("parts") {
            if let key = part.json.string {
                parts.append(.column(key))
            } else {
                parts.append(.unread(try part.text("unread")))
            }
        }
        sets = [:]
        for (key, word) in reader.values("sets") { sets[key] = word.json.string }
        least = reader.json["least"] == nil ? parts.count : try reader.number("least")
        guard !titles.isEmpty, !keys.isEmpty, known.isSuperset(of: keys) else {
            throw .init(path: reader.path)
        }
    }
}

extension ColumnDefinition {
    fileprivate init(_ reader: WorkbookDefinition.Reader) throws(WorkbookDefinitionError) {
        key = try reader.text("key")
        title = try reader.text("title")
        synonyms = reader.texts("synonyms")
        type = try reader.type("type")
        items = try reader.type("items")
        note = reader.text("note", default: "")
        width = try Double(reader.number("width"))
        choices = try reader.words("choices")
        isOpen = reader.isTrue("open")
        showsCode = reader.isTrue("show_code")
        isRequired = reader.isTrue("required")
        isKey = reader.isTrue("key_column")
        refers = reader.texts("refers")
        digits = reader.json["digits"] == nil ? nil : try reader.number("digits")
        follows = reader.texts("follows")
        isPast = reader.isTrue("past")
    }
}
