import Dossiers
import PartyForms
import VietnameseText

/// How a dossier stands, as a table for the terminal: codes and numbers, no names.
struct StandingTable {
    private let standing: DossierStanding
    private let language: Language
    private let width: Int
    private let showsAll: Bool

    init(_ standing: DossierStanding, language: Language, width: Int, showsAll: Bool) {
        self.standing = standing
        self.language = language
        self.width = width
        self.showsAll = showsAll
    }

    var text: String {
        let bodies = standing.bodies.filter(isShown)
        let units = standing.units
        var lines: [String] = []
        let widths = widths(of: bodies + units.flatMap(\.members).filter(isShown))
        lines.append(line(of: heads, widths))
        lines += bodies.map { line(of: cells(of: $0), widths) }
        for unit in units {
            lines.append(head(of: unit))
            lines += unit.members.filter(isShown).map { line(of: cells(of: $0), widths) }
        }
        return (["", lines.joined(separator: "\n"), total, ""] + deadlines).joined(separator: "\n")
    }

    private func isShown(_ folder: DossierStanding.Folder) -> Bool {
        showsAll || !folder.isInOrder
    }

    // MARK: - Rows

    private var heads: [String] {
        [
            language("Mã", "Code"), language("Có", "There"), language("Bản", "Copies"),
            language("Bộ", "Sets"), language("Thiếu", "Lacks"), language("Chưa ký", "Unsigned"),
            language("Chưa nộp", "Awaited"), language("Sửa tay", "Changed"),
            language("Làm lại", "Stale"), language("Thừa", "Extra"),
            language("Mục còn thiếu", "Items lacking"),
        ]
    }

    private func cells(of folder: DossierStanding.Folder) -> [String] {
        let totals = folder.totals
        let code = folder.folder.subject ?? language("chung", "office")
        let counts = [
            totals.there, totals.copies, totals.sets, totals.lacking, totals.unsigned,
            totals.awaited, totals.changed, totals.stale, totals.left,
        ]
        return [code] + counts.map { $0 == 0 ? "·" : String($0) }
            + [folder.lackingItems.map(String.init).joined(separator: ", ")]
    }

    /// As wide as the longest cell; the last column takes what is left.
    private func widths(of folders: [DossierStanding.Folder]) -> [Int] {
        var widths = heads.map(\.count)
        for folder in folders {
            for (place, cell) in cells(of: folder).enumerated() {
                widths[place] = max(widths[place], cell.count)
            }
        }
        return widths
    }

    private func line(of cells: [String], _ widths: [Int]) -> String {
        let last = cells.count - 1
        let all = cells.enumerated().map { place, cell in
            if place == 0 { return cell.padded(to: widths[0]) }
            return place == last ? cell : cell.aligned(to: widths[place])
        }
        return all.joined(separator: "  ").trimmedAtEnd.cut(to: width)
    }

    private func head(of unit: DossierStanding.Unit) -> String {
        let code = unit.code ?? language("Chưa rõ chi bộ", "no unit")
        let share = "\(unit.complete)/\(unit.members.count)"
        return language(
            "\(code): \(share) người đủ hồ sơ (\(unit.percent)%)",
            "\(code): \(share) complete (\(unit.percent)%)")
    }

    private var total: String {
        let units = standing.units
        let members = units.reduce(0) { $0 + $1.members.count }
        let complete = units.reduce(0) { $0 + $1.complete }
        let percent = members == 0 ? 100 : complete * 100 / members
        let totals = standing.totals
        return language(
            "Tổng: \(complete)/\(members) người đủ hồ sơ (\(percent)%); \(totals.there) văn bản,"
                + " \(totals.copies) bản; thiếu \(totals.lacking), chưa ký \(totals.unsigned),"
                + " chưa nộp \(totals.awaited), sửa tay \(totals.changed),"
                + " phải làm lại \(totals.stale), tệp thừa \(totals.left)",
            "Total: \(complete) of \(members) complete (\(percent)%); \(totals.there) papers,"
                + " \(totals.copies) copies; lacking \(totals.lacking), unsigned \(totals.unsigned),"
                + " awaited \(totals.awaited), changed \(totals.changed), stale \(totals.stale),"
                + " extra files \(totals.left)")
    }

    // MARK: - Deadlines

    private var deadlines: [String] {
        guard let today = standing.today else { return [] }
        let head = language("Thời hạn", "Deadlines") + " (\(today.printed)):"
        return [head]
            + standing.deadlineGroups.flatMap { group -> [String] in
                let first = group.next
                let day = first.day?.printed ?? "—"
                let left = first.remaining(on: today, by: standing.calendar)(in: language)
                let meetings = group.count > 1 ? meetings(of: group) : first.meeting ?? ""
                let lead = "  \(day.padded(to: 10))  \(left)"
                let place = meetings.isEmpty ? "" : " [\(meetings)]"
                let title = "\(lead)\(place): \(first.title(in: language))".cut(to: width)
                guard let citation = first.citation else { return [title] }
                return [title, "              [\(citation)]".cut(to: width)]
            }
    }

    private func meetings(of group: DossierStanding.DeadlineGroup) -> String {
        let isOpen = group.done < group.count
        let next = isOpen ? group.next.meeting.map { "; \($0)" } ?? "" : ""
        return language(
            "\(group.count) hội nghị, \(group.done) đã xong\(next)",
            "\(group.count) meetings, \(group.done) done\(next)")
    }
}

extension String {
    /// The text with spaces before it up to a width.
    fileprivate func aligned(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }

    /// The text without spaces at its end.
    fileprivate var trimmedAtEnd: String {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    /// The text, cut where a line ends.
    fileprivate func cut(to width: Int) -> String {
        count > width ? prefix(max(1, width - 1)) + "…" : self
    }
}
