import Foundation
import JSONText
import PartyForms
import TestSupport

/// The register of `Templates`, and small ones of a test's own.
enum Registers {
    static func repository() throws -> CitationRegister {
        let file = Folders.root.appending(path: "Templates/citations.json")
        return try parse(String(contentsOf: file, encoding: .utf8))
    }

    static func parse(_ text: String) throws -> CitationRegister {
        try CitationRegister(
            try JSON(parsing: [UInt8](text.utf8), named: "citations.json"), named: "citations.json")
    }
}
