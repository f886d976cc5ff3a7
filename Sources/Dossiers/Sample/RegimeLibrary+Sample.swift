import JSONText
package import PartyForms
import Spreadsheet

extension RegimeLibrary {
    /// The invented commune of the library's `sample` folder.
    package func sampleCommune() throws(LibraryError) -> SampleCommune {
        let data = SampleData(
            commune: try folders.json("sample/commune.json"),
            names: try folders.json("sample/names.json"),
            reviews: try folders.json("sample/reviews.json"))
        return SampleCommune(data: data, definition: try workbookDefinition())
    }

    /// A workbook with the data of an invented office under a regime: the rows of
    /// `sample/<regime>.json`, or of the nearest regime that it extends and that has some; else the
    /// invented commune.
    /// - Parameter choices: what columns offer, as `WorkbookMaking` takes it.
    package func sampleWorkbook(
        of regime: Regime, choices: [String: [WordChoice]]
    ) throws -> [UInt8] {
        let files = ([regime.id] + regime.ancestors).map { "sample/\($0).json" }
        let commune = try sampleCommune()
        guard regime.id != commune.regime,
            let file = try files.first(where: { try folders.path(of: $0) != nil })
        else { return try commune.workbook(choices: choices) }
        let definition = try workbookDefinition()
        var builder = BookBuilder(definition: definition)
        let sheets = try folders.json(file)
        for sheet in definition.sheets {
            for row in sheets[sheet.key]?.elements ?? [] { builder.add(row.texts, to: sheet.key) }
        }
        let making = WorkbookMaking(definition: definition, choices: choices)
        return try making.workbook(of: builder.book)
    }
}
