import JSONText
package import PartyForms

extension Manifest {
    /// What the regime's list asks of folders, all of which have the same lines.
    package struct PaperList: Hashable, Sendable {
        /// The folders' paths.
        package var folders: [String]
        package var lines: [ListedPaper]
    }

    /// A line of a regime's list, as it applies to a folder.
    package struct ListedPaper: Hashable, Sendable {
        /// The number of the item, and its name.
        package var item: Int
        package var title: String
        /// The file's name and the form's reference; nil for what others make.
        package var file: String?
        package var form: String?
        /// Whether it was there when the dossier was made; a paper that is made always is.
        package var state: PlannedItem.State
        /// How many copies are made or came, and how many should have come.
        package var copies: Int?
        package var needed: Int?
        /// Where the copies go, when they go to several places.
        package var places: [String] = []
        /// The codes of the meetings in whose folders it lies; "" for the office's.
        package var keptAt: [String] = []
        /// Whether somebody signs it; whether the subject gives it back.
        package var isSigned = false
        package var isGivenBack = false
        /// Whether the office noted that it came.
        package var isNoted = false
    }
}

extension Manifest.PaperList {
    var json: JSON {
        .object([
            .init("folders", .array(folders.map(JSON.string))),
            .init("lines", .array(lines.map(\.json))),
        ])
    }

    init?(_ json: JSON) {
        guard let lines = json["lines"]?.elements else { return nil }
        folders = (json["folders"]?.elements ?? []).compactMap(\.string)
        self.lines = lines.compactMap(Manifest.ListedPaper.init)
    }
}

extension Manifest.ListedPaper {
    private static let states: [(name: String, state: PlannedItem.State)] = [
        ("present", .present), ("missing", .missing), ("not-applicable", .notApplicable),
    ]

    fileprivate var json: JSON {
        let texts: [(String, [String])] = [("places", places), ("kept_at", keptAt)]
        let counts: [(String, Int?)] = [("copies", copies), ("needed", needed)]
        let flags = [("signed", isSigned), ("given_back", isGivenBack), ("noted", isNoted)]
        return .object(
            present: [
                .init("item", .number(String(item))), .init("title", .string(title)),
                .optional("file", file), .optional("form", form),
                .optional("state", Self.states.first { $0.state == state }?.name),
            ]
                + counts.map { name, count in count.map { .init(name, .number(String($0))) } }
                + texts.map { name, texts in
                    texts.isEmpty ? nil : .init(name, .array(texts.map(JSON.string)))
                }
                + flags.map { name, holds in holds ? .init(name, .bool(true)) : nil })
    }

    fileprivate init?(_ json: JSON) {
        guard let item = json["item"].flatMap(Int.init), let title = json["title"]?.string,
            let name = json["state"]?.string,
            let state = Self.states.first(where: { $0.name == name })?.state
        else { return nil }
        self.init(item: item, title: title, state: state)
        file = json["file"]?.string
        form = json["form"]?.string
        copies = json["copies"].flatMap(Int.init)
        needed = json["needed"].flatMap(Int.init)
        places = (json["places"]?.elements ?? []).compactMap(\.string)
        keptAt = (json["kept_at"]?.elements ?? []).compactMap(\.string)
        isSigned = json["signed"] == .bool(true)
        isGivenBack = json["given_back"] == .bool(true)
        isNoted = json["noted"] == .bool(true)
    }
}
