import PartyForms
import VietnameseText

/// The names of a dossier's folders: ASCII, at most 120 bytes, unique by the codes in them.
///
/// Never a running number: one new row must not rename everything.
struct DossierNames {
    static let index = "00_Muc-luc.docx"
    static let check = "00_Kiem-tra.xlsx"
    static let manifest = "manifest.json"
    /// The folder of what only hoso reads.
    static let hidden = ".hoso"

    /// What one name may take.
    private static let limit = 120
    /// What a code may take of it.
    private static let codeLimit = 40

    private let season: Season
    /// The folders of the organisations, which all their members' folders lie in, by their codes.
    private var units: [String: String] = [:]
    /// The folders of topics whose codes differ in nothing that a file name can show from those of
    /// an earlier one.
    private var renamed: [PaperTopic: String] = [:]

    /// Looks which of a season's topics would share a folder.
    init(_ season: Season) {
        self.season = season
        for unit in season.organisations {
            units[unit.code] = Self.name(code: unit.code, text: season.name(of: unit.subject))
        }
        let topics = season.topics
        // The names of all together would take as much as the workbook; their hashes do not.
        var seen: Set<Int> = []
        let shared = Set(topics.map(hash).filter { !seen.insert($0).inserted })
        guard !shared.isEmpty else { return }
        var owners: [String: PaperTopic] = [:]
        for topic in topics where shared.contains(hash(topic)) { claim(topic, in: &owners) }
    }

    /// The folder of a topic: `02_Ca-nhan/CB01_Chi-bo-thon/M012_Nguyen-Van-A`.
    func folder(of topic: PaperTopic) -> String { renamed[topic] ?? usualFolder(of: topic) }

    /// The code in the name of the folder that a file lies in; nil where there is none.
    static func code(inFolderOf path: String) -> String? {
        let folders = path.split(separator: "/").dropLast().map(String.init)
        guard folders.count > 1, let own = folders.last(where: { $0 != KeptFile.returnedFolder })
        else { return nil }
        // A folder of a re-rating begins with its year.
        let parts = own.split(separator: "_").map(String.init)
        let isOfYear = parts.count > 2 && parts[0].count == 4 && Int(parts[0]) != nil
        return isOfYear ? parts[1] : parts.first
    }

    private func hash(_ topic: PaperTopic) -> Int { usualFolder(of: topic).lowercased().hashValue }

    /// Of topics that would share a folder the later ones say so.
    private mutating func claim(_ topic: PaperTopic, in owners: inout [String: PaperTopic]) {
        let folder = usualFolder(of: topic)
        var name = folder
        var number = 2
        while let owner = owners[name.lowercased()], owner != topic {
            name = "\(folder)~\(number)"
            number += 1
        }
        owners[name.lowercased()] = topic
        if name != folder { renamed[topic] = name }
    }

    private func usualFolder(of topic: PaperTopic) -> String {
        switch topic {
        case .subject(let subject): folder(of: subject)
        case .meeting(let code):
            "03_Hoi-nghi/\(Self.name(code: code, text: title(ofMeeting: code)))"
        case .office: "04_Tong-hop"
        case .reRating(let subject, let year):
            "05_Xep-loai-lai/\(year)_"
                + Self.name(code: subject.code, text: season.name(of: subject), beside: 5)
        }
    }

    /// "kiểm điểm tập thể Chi ủy Chi bộ thôn 1".
    private func title(ofMeeting code: String) -> String? {
        guard let meeting = season.meeting(code) else { return nil }
        let unit = meeting.unit.flatMap(season.subject(of:)).flatMap(season.name(of:))
        return [meeting.kind, unit].compactMap(\.self).joined(separator: " ")
    }

    private func folder(of subject: Subject) -> String {
        let own = Self.name(code: subject.code, text: season.name(of: subject))
        guard subject.kind == .member else { return "01_Tap-the/\(own)" }
        let unit = season.member(subject.code)?.organisation
        let name = unit.map { units[$0] ?? Self.name(code: $0, text: nil) }
        return "02_Ca-nhan/\(name ?? "Chua-ro")/\(own)"
    }

    /// A paper's file: `02_mau-3b.docx`.
    static func file(item: Int, form: String) -> String {
        "\(item < 10 ? "0" : "")\(item)_\(ascii(form, limit - 8)).docx"
    }

    private static func name(code: String, text: String?, beside bytes: Int = 0) -> String {
        let start = ascii(code, codeLimit)
        guard let text, !text.isEmpty else { return start }
        return "\(start)_\(ascii(text, limit - bytes - start.utf8.count - 1))"
    }

    private static func ascii(_ text: String, _ limit: Int) -> String {
        let name = VietnameseText.fileName(text, limit: limit)
        return name.isEmpty ? "_" : name
    }
}
