import JSONText
import PartyForms

extension Manifest {
    /// A folder of papers, and what they are about.
    package struct Folder: Hashable, Sendable {
        /// Relative to the dossier.
        package var path: String
        package var kind: Kind
        /// The code of the subject or the meeting; nil for the office.
        package var subject: String?
        /// As papers print it.
        package var name: String?
        /// What a member is sorted by, where that is not the last word of the name.
        package var sortName: String?
        /// The code and the name of the organisation that it belongs to.
        package var unit: String?
        package var unitName: String?

        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case member, organisation, collective, meeting, office
            case reRating = "re-rating"
        }
    }
}

extension Manifest.Folder {
    init(_ path: String, about topic: PaperTopic, in season: Season) {
        self.path = path
        kind = Kind(topic)
        subject = topic.code
        name = season.name(of: topic)
        if case .subject(let subject) = topic, subject.kind == .member {
            sortName = season.member(subject.code)?.text("ten_sap_xep")
        }
        unit = season.organisation(of: topic)
        unitName = unit.flatMap(season.organisation)?.text("ten")
    }

    var json: JSON {
        .object(present: [
            .init("path", .string(path)), .init("kind", .string(kind.rawValue)),
            .optional("subject", subject), .optional("name", name),
            .optional("sort_name", sortName), .optional("unit", unit),
            .optional("unit_name", unitName),
        ])
    }

    init?(_ json: JSON) {
        guard let path = json["path"]?.string,
            let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:))
        else { return nil }
        self.path = path
        self.kind = kind
        subject = json["subject"]?.string
        name = json["name"]?.string
        sortName = json["sort_name"]?.string
        unit = json["unit"]?.string
        unitName = json["unit_name"]?.string
    }
}

extension Manifest.Folder.Kind {
    fileprivate init(_ topic: PaperTopic) {
        switch topic {
        case .subject(let subject):
            switch subject.kind {
            case .member: self = .member
            case .organisation: self = .organisation
            case .collective: self = .collective
            }
        case .meeting: self = .meeting
        case .office: self = .office
        case .reRating: self = .reRating
        }
    }
}

extension Season {
    /// The code of the organisation that papers belong to; an organisation's own are its own.
    func organisation(of topic: PaperTopic) -> String? {
        switch topic {
        case .subject(let subject), .reRating(let subject, _): organisation(of: subject)
        case .meeting(let code):
            meeting(code)?.unit.flatMap(subject(of:)).flatMap(organisation(of:))
        case .office: nil
        }
    }

    private func organisation(of subject: Subject) -> String? {
        subject.kind == .organisation ? subject.code : unit(of: subject)
    }
}
