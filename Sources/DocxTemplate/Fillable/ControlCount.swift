/// The content controls of a document while it is rendered: where the next one stands, and what
/// stood in those before.
struct ControlCount {
    /// What was prefilled, a line for each control: its tag and its text.
    private(set) var prefilled: [UInt8] = []
    private var count = 0
    private var printed: [ControlTag: Int] = [:]
    /// The lists around the present place, with the number of the present row.
    private var rows: [(list: String, number: Int)] = []

    /// The highest number of a bookmark in the template itself.
    private static let firstID = 10_000

    mutating func enter(_ list: String, row number: Int) { rows.append((list, number)) }

    mutating func leave() { rows.removeLast() }

    /// The tag of a control at the present place.
    func tag(of control: Control) -> ControlTag {
        var path = control.path
        for row in rows.reversed() where !row.list.isEmpty {
            if path == row.list {
                path += ".\(row.number)"
            } else if path.hasPrefix(row.list + ".") {
                path = "\(row.list).\(row.number)" + path.dropFirst(row.list.count)
            }
        }
        guard case .tick(let choice) = control.kind else { return ControlTag(path: path) }
        return ControlTag(path: path, choice: choice)
    }

    /// Counts a control; returns its number and its bookmark.
    mutating func add(_ tag: ControlTag, holding lines: [String]) -> (id: Int, bookmark: String) {
        count += 1
        printed[tag, default: 0] += 1
        prefilled += "\(tag.text)\t\(lines.joined(separator: "\u{2028}"))\n".utf8
        let name = FieldBookmark.name(of: tag, occurrence: printed[tag] ?? 1)
        return (Self.firstID + count, name)
    }
}
