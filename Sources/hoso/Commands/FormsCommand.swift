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
            self.years.count == 1
            ? "\(self.years.lowerBound)" : "\(self.years.lowerBound)–\(self.years.upperBound)"
        let place =
            places.isEmpty ? language("cả nước", "everywhere") : places.joined(separator: "; ")
        let width = forms.map(\.id.count).max() ?? 0
        let lines = forms.map { form in
            let gap = String(repeating: " ", count: width - form.id.count)
            return "  \(form.id)\(gap)  \(form.code) · \(form.title)"
                + (form.origin == .official ? "" : "  [\(form.origin.words(in: language))]")
        }
        return (["\(id)  \(title)  (\(years), \(place))"] + lines).joined(separator: "\n")
    }

    fileprivate func listing(isDefault: Bool) -> JSON {
        .object([
            .init("id", .string(id)),
            .init("title", .string(title)),
            .init("from", .number(String(years.lowerBound))),
            .init("to", .number(String(years.upperBound))),
            .init("places", .array(places.map(JSON.string))),
            .init("layout", .string(layout)),
            .init("default", .bool(isDefault)),
            .init("forms", .array(forms.map(\.listing))),
        ])
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
