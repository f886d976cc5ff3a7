import JSONText
public import PartyForms
public import Spreadsheet

/// An invented commune with everything that happens in a year's review.
///
/// The same data and seed give the same book on every machine.
public struct SampleCommune: Sendable {
    let data: SampleData
    let definition: WorkbookDefinition

    /// Makes a commune from the files of `Templates/sample`.
    public init(data: SampleData, definition: WorkbookDefinition) {
        self.data = data
        self.definition = definition
    }

    /// The regime that it is under.
    var regime: String? { data.commune["info"]?["quy_dinh"]?.string }

    /// The whole book.
    public func make() -> Book {
        let random = SampleRandom(seed: UInt64(data.commune.number("seed") ?? 1))
        var people = SamplePeople(data: data, random: random)
        var members = people.members()
        var ratings = SampleRatings(commune: data.commune, random: people.random)
        ratings.rate(&members)
        let texts = SampleTexts(
            pools: data.reviews, year: data.commune.text("year"), random: ratings.random)
        var writer = SampleSheets(
            data: data, members: members, builder: BookBuilder(definition: definition),
            ratings: ratings, texts: texts)
        writer.write()
        return writer.builder.book
    }

    /// The book as an `.xlsx` file, with some of what real files hold: decomposed letters, a
    /// look-alike letter, a code that lost its zero.
    ///
    /// - Parameter choices: what columns offer, as `WorkbookMaking` takes it.
    public func workbook(
        choices: [String: [WordChoice]] = [:]
    ) throws(SpreadsheetError) -> [UInt8] {
        let book = make()
        var making = WorkbookMaking(definition: definition, choices: choices)
        let rough = data.commune["rough"] ?? .null
        let decomposed = Set(rough.texts("decomposed"))
        let lookAlike = Set(rough.texts("look_alike"))
        let numbers = Set(rough.texts("number"))
        let codes = (book["dang_vien"]?.rows ?? []).map { $0["ma"]?.text ?? "" }
        making.roughening = { sheet, row, column, text in
            let place = "\(sheet).\(column)"
            if decomposed.contains(place) { return .text(Self.decomposed(text)) }
            guard sheet == "dang_vien", codes.indices.contains(row) else { return nil }
            let cell = "\(place):\(codes[row])"
            if lookAlike.contains(cell) {
                return .text(text.replacing("Đ", with: "\u{D0}").replacing(" ", with: "\u{A0}"))
            }
            return numbers.contains(cell) ? .number(text) : nil
        }
        return try making.workbook(of: book)
    }

    /// Letters and marks apart, as some keyboards type them.
    private static func decomposed(_ text: String) -> String {
        String(text.map { decompositions[$0] ?? $0 })
    }

    /// Every Vietnamese letter taken apart, found by the letter itself: characters are equal when
    /// they are canonically equivalent.
    private static let decompositions: [Character: Character] = {
        let bases = ["a", "a\u{306}", "a\u{302}", "e", "e\u{302}", "i", "o", "o\u{302}"]
        let horned = ["o\u{31B}", "u", "u\u{31B}", "y"]
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        var table: [Character: Character] = [:]
        for base in bases + horned {
            for tone in tones {
                let letter = Character(base + tone)
                let capital = Character((base + tone).uppercased())
                table[letter] = letter
                table[capital] = capital
            }
        }
        return table
    }()
}
