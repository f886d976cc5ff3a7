/// The two sides of an alignment.
extension SentForm {
    /// A line or row of the form, and whether an answer may begin in its line.
    func aligned(_ unit: Unit, before rest: ArraySlice<Unit>) -> AlignedUnit {
        switch unit {
        case .line(let line):
            var isOpen = !line.isPure
            if case .slot = rest.first { isOpen = true }
            return AlignedUnit(
                words: line.words, leadWords: line.leadWords, isOpen: isOpen,
                allWords: text.paragraphs[line.paragraph].folded.words)
        case .row(let row):
            let range = text.rows[row.index].paragraphs
            return AlignedUnit(
                words: row.words, cells: row.cells.count,
                allWords: text.paragraphs[range].flatMap(\.folded.words))
        case .slot, .blank: return AlignedUnit(words: [], allWords: [])
        }
    }

    /// How many lines of its own the form has in some units, without those in rows of lists, of
    /// which there may be more or fewer, or with them.
    func lines(in units: some Sequence<Unit>, withLists: Bool) -> Int {
        units.reduce(0) { count, unit in
            switch unit {
            case .line: count + 1
            case .row(let row) where withLists || listRow(unit) == nil:
                count + lines(in: row.cells.joined(), withLists: withLists)
            case .row, .slot, .blank: count
            }
        }
    }

    /// A row that is an element of a list: the list's path, and the row's number in it.
    func listRow(_ unit: Unit?) -> (row: Row, list: String, number: Int)? {
        guard case .row(let row) = unit else { return nil }
        for field in row.fields {
            let steps = fields[field].tag.path.split(separator: ".")
            guard let place = steps.lastIndex(where: { Int($0) != nil }),
                let number = Int(steps[place])
            else { continue }
            return (row, steps[..<place].joined(separator: "."), number)
        }
        return nil
    }
}

extension SentForm.Unit {
    /// How many units it is when it comes back unchanged.
    var paragraphs: Int {
        if case .slot(_, let count, _) = self { count } else { 1 }
    }
}

extension SentForm.Field {
    /// What was printed in it and is likely to stand there still; empty for a blank.
    var known: [UInt32] {
        let isLeader = control.showsPlaceholder && AnswerReader.letters(printed).isEmpty
        return isLeader || printed.count < 2 ? [] : printed
    }

    /// What its place is likely to hold.
    var alphabet: LinePattern.Alphabet {
        switch control.kind {
        case .date: .date
        case .tick: .tick
        case .text, .dropDown: .any
        }
    }
}

extension ReadText {
    /// A paragraph or row that came back.
    func aligned(_ unit: ReadUnit) -> AlignedUnit {
        let range = paragraphs(of: unit)
        let words = paragraphs[range].flatMap(\.folded.words)
        guard case .row(let index) = unit else { return AlignedUnit(words: words, allWords: words) }
        return AlignedUnit(words: words, cells: rows[index].cells.count, allWords: words)
    }
}
