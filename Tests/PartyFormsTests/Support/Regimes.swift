import Foundation
import JSONText
import PartyForms
import TestSupport

/// The regimes of `Templates`, read as the library reads them.
enum Regimes {
    /// Read once: hundreds of cases ask for them.
    private static let known = Dictionary(
        uniqueKeysWithValues: ids.map { id in (id, Result { try parse(file: id) }) })

    static func read(_ id: String) throws -> Regime {
        try known[id]?.get() ?? parse(file: id)
    }

    private static func parse(file id: String) throws -> Regime {
        let file = Folders.root.appending(path: "Templates/\(id)/regime.json")
        let json = try JSON(parsing: [UInt8](Data(contentsOf: file)), named: "\(id)/regime.json")
        return try Regime(json, named: "\(id)/regime.json") { id throws(RegimeError) in
            try? parse(file: id)
        }
    }

    static func base(_ id: String) throws(RegimeError) -> Regime? {
        try? read(id)
    }

    static let ids = ["tien-thang-2023", "trung-uong-2019", "trung-uong-2023"]

    static var all: RegimeSelection {
        get throws { RegimeSelection(try ids.map(read), default: "tien-thang-2023") }
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
