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
    private var taken: [String: PaperTopic] = [:]

    init(_ season: Season) { self.season = season }

    /// The folder of a topic: `02_Ca-nhan/CB01_Chi-bo-thon/M012_Nguyen-Van-A`.
    mutating func folder(of topic: PaperTopic) -> String {
        switch topic {
        case .subject(let subject): claim(folder(of: subject), for: topic)
        case .meeting(let code):
            claim("03_Hoi-nghi/\(name(code: code, text: title(ofMeeting: code)))", for: topic)
        case .office: claim("04_Tong-hop", for: topic)
        case .reRating(let subject, let year):
            claim(
                "05_Xep-loai-lai/\(year)_"
                    + name(code: subject.code, text: season.name(of: subject), beside: 5),
                for: topic)
        }
    }

    /// "kiểm điểm tập thể Chi ủy Chi bộ thôn 1".
    private func title(ofMeeting code: String) -> String? {
        guard let meeting = season.meeting(code) else { return nil }
        let unit = meeting.unit.flatMap(season.subject(of:)).flatMap(season.name(of:))
        return [meeting.kind, unit].compactMap(\.self).joined(separator: " ")
    }

    private func folder(of subject: Subject) -> String {
        let own = name(code: subject.code, text: season.name(of: subject))
        guard subject.kind == .member else { return "01_Tap-the/\(own)" }
        let unit = season.member(subject.code)?.organisation
        let name = unit.map { code in
            self.name(code: code, text: season.organisation(code)?.text("ten"))
        }
        return "02_Ca-nhan/\(name ?? "Chua-ro")/\(own)"
    }

    /// A paper's file: `02_mau-3b.docx`.
    static func file(item: Int, form: String) -> String {
        "\(item < 10 ? "0" : "")\(item)_\(ascii(form, limit - 8)).docx"
    }

    private func name(code: String, text: String?, beside bytes: Int = 0) -> String {
        let start = Self.ascii(code, Self.codeLimit)
        guard let text, !text.isEmpty else { return start }
        return "\(start)_\(Self.ascii(text, Self.limit - bytes - start.utf8.count - 1))"
    }

    /// Two codes may differ in nothing that a file name can show; then the later ones say so.
    private mutating func claim(_ folder: String, for topic: PaperTopic) -> String {
        var name = folder
        var number = 2
        while let owner = taken[name.lowercased()], owner != topic {
            name = "\(folder)~\(number)"
            number += 1
        }
        taken[name.lowercased()] = topic
        return name
    }

    private static func ascii(_ text: String, _ limit: Int) -> String {
        let name = VietnameseText.fileName(text, limit: limit)
        return name.isEmpty ? "_" : name
    }
}
