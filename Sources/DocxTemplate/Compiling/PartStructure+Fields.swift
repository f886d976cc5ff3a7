extension PartStructure {
    /// Whether every field that begins in the range ends in it: half a field, left out or repeated,
    /// would take hold of the text behind it (ECMA-376 part 1, §17.16.18).
    func holdsWholeFields(_ range: Range<Int>) -> Bool {
        var open = 0
        for index in range {
            guard case .start(let tag) = events[index], Word.fieldMark.names(tag.name) else {
                continue
            }
            switch Word.attribute("fldCharType", of: tag) {
            case "begin": open += 1
            case "end": open -= 1
            default: break
            }
            if open < 0 { return false }
        }
        return open == 0
    }
}
