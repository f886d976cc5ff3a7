import Foundation
import JSONText
import PartyForms
import TestSupport

/// The regimes of `Templates`, read as the library reads them.
enum Regimes {
    /// Every one that governs some year.
    static let ids = Folders.files(in: templates, ending: ["/regime.json"])
        .map { $0.deletingLastPathComponent().lastPathComponent }
        .filter { (try? load($0))?.years != nil }
        .sorted()

    private static let templates = Folders.root.appending(path: "Templates")

    static func read(_ id: String) throws -> Regime {
        try loaded.get()[id] ?? load(id)
    }

    static var all: RegimeSelection {
        get throws { RegimeSelection(try ids.map(read), default: "tien-thang-2023") }
    }

    /// Read once: every case of every table asks for them.
    private static let loaded = Result {
        Dictionary(uniqueKeysWithValues: try ids.map { ($0, try load($0)) })
    }

    private static func load(_ id: String) throws -> Regime {
        let file = templates.appending(path: "\(id)/regime.json")
        let json = try JSON(parsing: [UInt8](Data(contentsOf: file)), named: "\(id)/regime.json")
        return try Regime(json, named: "\(id)/regime.json") { base throws(RegimeError) in
            try? load(base)
        }
    }

    static func parse(_ text: String, base: Regime? = nil) throws -> Regime {
        let json = try JSON(parsing: [UInt8](text.utf8), named: "regime.json")
        return try Regime(json, named: "regime.json") { _ throws(RegimeError) in base }
    }
}

extension RuleCheck {
    /// The findings of one rule about a book under a regime of `Templates`.
    static func findings(
        _ code: String, _ books: Books, regime: String = "tien-thang-2023",
        on day: String = "2023-12-31"
    ) throws -> [Finding] {
        let today = CalendarDay(iso: day) ?? .last(of: 2023)
        let check = RuleCheck(
            books.season, regime: try Regimes.read(regime), selection: try Regimes.all, on: today)
        return (check?.findings() ?? []).filter { $0.code.hasPrefix(code) }
    }
}
