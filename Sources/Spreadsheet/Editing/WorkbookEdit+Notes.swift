import Markup
import OpenPackage

extension WorkbookEdit {
    /// Moves notes with their cells (ECMA-376 part 1, §18.7.3).
    mutating func moveNotes(
        _ change: RowChange, in part: PartName
    ) throws(SpreadsheetError) {
        let notes = try XLSXReader.element(part, in: package)
        var moved = notes
        moved.changeAll { note in
            guard note.name.local == "comment", let place = note.attribute("ref") else { return }
            note.set("ref", to: change.reference(place, .never))
        }
        if moved != notes { setPart(part, to: moved) }
    }

    /// Moves the boxes that show notes (ECMA-376 part 4, §19.4).
    mutating func moveShapes(
        _ change: RowChange, in part: PartName
    ) throws(SpreadsheetError) {
        let drawing = try XLSXReader.element(part, in: package)
        var moved = drawing
        moved.changeAll { $0.moveNoteBox(change) }
        guard moved != drawing else { return }
        var markup: [UInt8] = []
        moved.write(to: &markup)
        package.setContents(of: part, to: markup)
    }

    /// Whether a drawing of the old kind can be read, and holds no buttons or the like.
    func hasOnlyNotes(_ part: PartName) -> Bool {
        guard
            case .success(let drawing) = Result(catching: { () throws(SpreadsheetError) in
                try XLSXReader.element(part, in: package)
            })
        else { return false }
        var isNote = true
        drawing.visitAll { element in
            guard element.name.local == "ClientData" else { return }
            if element.attribute("ObjectType") != "Note" { isNote = false }
        }
        return isNote
    }
}

extension Element {
    /// Moves the box of one note, whose rows count from 0.
    fileprivate mutating func moveNoteBox(_ change: RowChange) {
        guard name.local == "ClientData",
            let row = child("Row").flatMap({ Int($0.text.filter(\.isNumber)) }),
            row < CellAddress.last.row, change.moved(row + 1) != row + 1
        else { return }
        self.change("Row") { $0.children = [.text("\(row + 1)")] }
        self.change("Anchor") { anchor in
            var numbers = anchor.text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            guard numbers.count == 8 else { return }
            for place in [2, 6] {
                guard let row = Int32(numbers[place]), row < CellAddress.last.row else { return }
                numbers[place] = "\(row + 1)"
            }
            anchor.children = [.text(numbers.joined(separator: ", "))]
        }
    }
}
