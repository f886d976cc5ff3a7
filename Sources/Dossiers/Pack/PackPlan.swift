import PartyForms
import VietnameseText

/// What a dossier's print pack will hold: which papers, in which file, in which order.
package struct PackPlan: Sendable {
    /// One PDF: the papers of one organisation, its own first, then its members'.
    struct Part: Sendable {
        /// ASCII, without its ending: "CB01_Chi-bo-thon".
        var name: String
        /// As the cover list prints it.
        var title: String
        var entries: [Entry]
    }

    /// The papers of one folder of the dossier.
    struct Entry: Sendable {
        var title: String
        /// The subject's code.
        var code: String?
        var isPerson: Bool
        var papers: [Paper]
    }

    /// One paper.
    package struct Paper: Hashable, Sendable {
        /// Relative to the dossier.
        package var path: String
        /// The form's reference; nil for a paper that was made from none.
        var form: String?
        /// The subject's code.
        package var subject: String?
    }

    let parts: [Part]
    /// Whether it holds all of the dossier's papers.
    let isWhole: Bool

    /// Plans the pack of a dossier.
    ///
    /// - Parameter codes: whose papers alone are wanted, by the codes of members, organisations or
    ///   meetings; an organisation's code means all that belongs to it. Empty for all.
    package init(_ manifest: Manifest, only codes: Set<String> = []) {
        let papers = Dictionary(
            grouping: manifest.outputs.filter(\.isWord).sorted { $0.path < $1.path },
            by: { Path.folder(of: $0.path) })
        let wanted = manifest.folders.filter { folder in
            codes.isEmpty
                || !codes.isDisjoint(with: [folder.subject, folder.unit].compactMap(\.self))
        }
        var files = PackFiles()
        if codes.isEmpty { files.addOffice(papers["."] ?? []) }
        for folder in wanted { files.add(folder, papers[folder.path] ?? []) }
        parts = files.parts
        isWhole = codes.isEmpty
    }

    /// How many papers there are.
    package var count: Int { parts.flatMap(\.entries).map(\.papers.count).reduce(0, +) }

    /// The codes that a dossier knows.
    package static func codes(in manifest: Manifest) -> Set<String> {
        Set(manifest.folders.flatMap { [$0.subject, $0.unit].compactMap(\.self) })
    }
}

/// Gathers the parts of a plan.
private struct PackFiles {
    /// The parts by the codes of their organisations; nil for papers of the whole office.
    private var folders: [String?: [(folder: Manifest.Folder, entry: PackPlan.Entry)]] = [:]
    private var order: [String?] = []
    private var office: [PackPlan.Entry] = []

    /// Papers of the office that lie in no folder.
    mutating func addOffice(_ papers: [Manifest.Output]) {
        guard !papers.isEmpty else { return }
        office.append(
            PackPlan.Entry(
                title: "Toàn bộ hồ sơ", code: nil, isPerson: false,
                papers: papers.map(PackPlan.Paper.init)))
    }

    mutating func add(_ folder: Manifest.Folder, _ papers: [Manifest.Output]) {
        guard !papers.isEmpty else { return }
        let entry = PackPlan.Entry(
            title: folder.title, code: folder.subject, isPerson: folder.kind == .member,
            papers: papers.map(PackPlan.Paper.init))
        if folders[folder.unit] == nil { order.append(folder.unit) }
        folders[folder.unit, default: []].append((folder, entry))
    }

    var parts: [PackPlan.Part] {
        var taken: Set<String> = []
        var parts: [PackPlan.Part] = []
        let units = order.filter { $0 != nil } + [nil]
        for unit in units {
            let sorted = Self.sorted(folders[unit] ?? [])
            let entries = (unit == nil ? office : []) + sorted.map(\.entry)
            guard !entries.isEmpty else { continue }
            let title = sorted.compactMap(\.folder.unitName).first ?? unit ?? "Phần tổng hợp"
            let name = Self.name(unit, title)
            var number = 2
            var unique = name
            while !taken.insert(unique.lowercased()).inserted {
                unique = "\(name)~\(number)"
                number += 1
            }
            parts.append(PackPlan.Part(name: unique, title: title, entries: entries))
        }
        return parts
    }

    private static func name(_ unit: String?, _ title: String) -> String {
        let code = unit.map { VietnameseText.fileName($0, limit: 40) } ?? "00"
        let text = VietnameseText.fileName(title, limit: 70)
        return [code, text].filter { !$0.isEmpty }.joined(separator: "_")
    }

    /// The organisation's own papers first, then its members' in the order of their names.
    private static func sorted(
        _ folders: [(folder: Manifest.Folder, entry: PackPlan.Entry)]
    ) -> [(folder: Manifest.Folder, entry: PackPlan.Entry)] {
        let keys = folders.enumerated().map { place, item in
            (
                rank: item.folder.kind.rank, place: place,
                person: item.folder.kind == .member
                    ? PersonOrder(name: item.entry.title, givenName: item.folder.sortName) : nil
            )
        }
        return keys.sorted { one, other in
            guard one.rank == other.rank else { return one.rank < other.rank }
            guard let left = one.person, let right = other.person, left != right else {
                return one.place < other.place
            }
            return left < right
        }.map { folders[$0.place] }
    }
}

extension Manifest.Folder {
    /// As the cover list names it.
    fileprivate var title: String {
        let name = name ?? subject ?? path
        return kind == .reRating ? "Xếp loại lại: \(name)" : name
    }
}

extension Manifest.Folder.Kind {
    /// Which papers come first.
    fileprivate var rank: Int {
        switch self {
        case .organisation: 0
        case .collective: 1
        case .meeting: 2
        case .office: 3
        case .member: 4
        case .reRating: 5
        }
    }
}

extension Manifest.Output {
    fileprivate var isWord: Bool { Path.kind(of: path) == "docx" && Path.staysInside(path) }
}

extension PackPlan.Paper {
    fileprivate init(_ output: Manifest.Output) {
        self.init(path: output.path, form: output.form, subject: output.subject)
    }
}
