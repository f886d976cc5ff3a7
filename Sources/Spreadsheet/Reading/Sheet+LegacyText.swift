import VietnameseText

extension Sheet {
    /// Converts texts whose letters alone tell that they were typed in a font from before Unicode,
    /// as those do whose font was lost on pasting or saving as text.
    ///
    /// A single name tells little, so that all texts of the sheet are asked first, then those of
    /// each column, then each text alone.
    ///
    /// - Parameter known: how all of it was typed, where the file's bytes told that.
    mutating func convertLegacyText(typedIn known: LegacyEncoding? = nil) {
        let done = Set(conversions.map(\.address))
        let suspects = self.suspects(without: done)
        guard !suspects.isEmpty else { return }
        let sheetEncoding = known ?? Self.encoding(of: suspects)
        var changes: [Int: [(place: Int, text: String)]] = [:]
        for column in Dictionary(grouping: suspects, by: \.address.column).values {
            let encoding = sheetEncoding ?? Self.encoding(of: column)
            var known: [String: String?] = [:]
            for suspect in column {
                let converted = known[suspect.text] ?? Self.converted(suspect.text, from: encoding)
                // Columns have the same texts again and again, or each another one.
                if known.count < 10_000 { known[suspect.text] = .some(converted) }
                guard let converted else { continue }
                changes[suspect.row, default: []].append((suspect.place, converted))
                conversions.append(
                    TextConversion(
                        address: suspect.address, before: suspect.text, after: converted,
                        basis: .letters))
            }
        }
        if !changes.isEmpty { rows = rows(with: changes) }
        conversions.sort { $0.address < $1.address }
    }

    /// The rows with other texts, by the places of rows and of cells: each row is unpacked once.
    private func rows(with changes: [Int: [(place: Int, text: String)]]) -> PackedSheetRows {
        PackedSheetRows(
            rows.enumerated().lazy.map { number, row in
                var row = row
                for (place, text) in changes[number] ?? [] { row.cells[place].text = text }
                return row
            })
    }

    /// The texts that may have been so typed.
    private func suspects(without done: Set<CellAddress>) -> [Suspect] {
        rows.enumerated().flatMap { number, row in
            row.cells.enumerated().compactMap { place, cell -> Suspect? in
                guard cell.kind == .text, VietnameseText.mayBeLegacy(cell.text),
                    !done.contains(cell.address)
                else { return nil }
                return Suspect(row: number, place: place, address: cell.address, text: cell.text)
            }
        }
    }

    /// What the letters of all of them leave no doubt of.
    private static func encoding(of suspects: [Suspect]) -> LegacyEncoding? {
        VietnameseText.legacyEncoding(of: Set(suspects.prefix(2_000).map(\.text)).sorted())
    }

    /// The text that was meant; nil for one that was typed as it stands.
    private static func converted(_ text: String, from encoding: LegacyEncoding?) -> String? {
        if let encoding { return VietnameseText.unicode(fromLegacy: text, typedIn: encoding) }
        return VietnameseText.unicode(fromLegacy: text, font: nil)?.text
    }
}

/// A text that may have been typed in a legacy font.
private struct Suspect {
    /// Places in the list of rows and in the row's list of cells.
    var row: Int
    var place: Int
    var address: CellAddress
    var text: String
}
