import Dossiers
import JSONText
import PartyForms
import VietnameseText

extension Command {
    static let forms = Command(
        name: "forms", operands: "[--regime R]", options: [.regime, .json],
        summary: Bilingual("các quy định và các mẫu của từng quy định", "regimes and their forms"),
        example: "hoso forms --regime tien-thang-2023"
    ) { invocation in
        guard invocation.line.operands.isEmpty else { throw UsageError.extraOperand }
        let session = invocation.session
        let library = try session.library
        let regimes =
            try invocation[.regime].map { [try library.regime($0)] } ?? library.selection.regimes
        if invocation.has(.json) {
            let standard = library.selection.defaultID
            let list = regimes.map { $0.listing(isDefault: $0.id == standard) }
            try session.print(JSON.object([.init("regimes", .array(list))]).serialized())
        } else {
            let texts = regimes.map { $0.listing(in: session.language) }
            try session.print(texts.joined(separator: "\n\n"))
        }
        return .done
    }
}

extension Regime {
    fileprivate func listing(in language: Language) -> String {
        let years =
            self.years.map { years in
                years.count == 1
                    ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
            } ?? ""
        let place =
            places.isEmpty ? language("cả nước", "everywhere") : places.joined(separator: "; ")
        let head = "\(id)  \(title)  (\(years), \(place))"
        return ([head] + forms.listing(in: language)).joined(separator: "\n")
    }

    fileprivate func listing(isDefault: Bool) -> JSON {
        .object([
            .init("id", .string(id)),
            .init("title", .string(title)),
            .init("from", years.map { .number(String($0.lowerBound)) } ?? .null),
            .init("to", years.map { .number(String($0.upperBound)) } ?? .null),
            .init("places", .array(places.map(JSON.string))),
            .init("layout", .string(layout)),
            .init("default", .bool(isDefault)),
            .init("forms", .array(forms.map(\.listing))),
        ])
    }
}

extension [RegimeForm] {
    /// A line for each form; what a form is about stands over them once there is a choice.
    fileprivate func listing(in language: Language) -> [String] {
        let width = map(\.id.count).max() ?? 0
        let scopes = RegimeForm.Scope.allCases.filter { scope in contains { $0.scope == scope } }
        return scopes.flatMap { scope -> [String] in
            let lines = filter { $0.scope == scope }.map { form in
                let gap = String(repeating: " ", count: width - form.id.count)
                return "  \(form.id)\(gap)  \(form.code) · \(form.title)"
                    + (form.origin == .official ? "" : "  [\(form.origin.words(in: language))]")
            }
            return scopes.count > 1 ? [" \(scope.words(in: language)):"] + lines : lines
        }
    }
}

extension RegimeForm.Scope {
    /// What a paper is about, and how it is asked for.
    fileprivate func words(in language: Language) -> String {
        switch self {
        case .subject:
            language(
                "Về một đảng viên, tổ chức, tập thể (--member, --organisation, --collective)",
                "About a member, organisation or collective (--member, --organisation, --collective)"
            )
        case .meeting: language("Về một hội nghị (--meeting)", "About a meeting (--meeting)")
        case .office: language("Của cả cơ quan", "About the whole office")
        case .reRating:
            language("Về một lần xếp loại lại (hoso decide)", "About a re-rating (hoso decide)")
        }
    }
}

extension RegimeForm {
    fileprivate var listing: JSON {
        .object([
            .init("id", .string(id)),
            .init("reference", .string(reference)),
            .init("code", .string(code)),
            .init("title", .string(title)),
            .init("kind", .string(kind.rawValue)),
            .init("about", .string(scope.rawValue)),
            .init("subjects", .array(subjects.map { .string($0.rawValue) })),
            .init("origin", .string(origin.rawValue)),
        ])
    }
}

extension RegimeForm.Origin {
    /// How much of the text is known, for lists.
    fileprivate func words(in language: Language) -> String {
        switch self {
        case .official: language("bản chính thức", "official")
        case .copy: language("theo bản đăng công khai", "from a public copy")
        case .reconstructed: language("dựng lại", "reconstructed")
        }
    }
}
