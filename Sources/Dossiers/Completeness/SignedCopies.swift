import VietnameseText

/// The signed copies of papers, as offices lay them beside the papers: scans, prints that were
/// signed, and files of signing programs.
///
/// `02_mau-2a.docx` is signed by `02_mau-2a.pdf`, `02_mau-2a_da-ky.pdf`, `02_mau-2a đã ký.docx`,
/// `02_mau-2a.signed.pdf`, `02_mau-2a.docx.p7s` and the pages `02_mau-2a_1.jpg`, `02_mau-2a (2).jpg`.
package enum SignedCopies {
    /// What a scan is saved as, and what signing programs write.
    private static let kinds: Set<String> = [
        "pdf", "jpg", "jpeg", "png", "tif", "tiff", "p7s", "p7m", "sig",
    ]

    /// What people and signing programs add to the name of a paper that is signed.
    private static let words: Set<String> = [
        "da ky", "dky", "ky", "ban ky", "da ky dong dau", "da ky so", "ky so", "co dau", "dau do",
        "scan", "ban scan", "signed",
    ]

    /// Those among the names that are a signed copy of the paper.
    package static func of(_ paper: String, among names: [String]) -> [String] {
        let stem = stem(of: paper)
        return names.filter { name in name != paper && isCopy(name, of: stem) }
    }

    private static func isCopy(_ name: String, of stem: String) -> Bool {
        let kind = Path.kind(of: name)
        guard kinds.contains(kind) || kind == "docx" else { return false }
        let own = self.stem(of: name)
        guard own.hasPrefix(stem) else { return false }
        let rest = words(in: own.dropFirst(stem.count))
        guard let rest else { return false }
        return rest.isEmpty ? kind != "docx" : words.contains(rest)
    }

    /// The name without its kind, as it is compared.
    private static func stem(of name: String) -> String {
        let kind = Path.kind(of: name)
        let bare = kind.isEmpty ? name : String(name.dropLast(kind.count + 1))
        return VietnameseText.folded(bare)
    }

    /// What follows a paper's name in that of a copy, without the number of a page; nil where the
    /// name goes on as another paper's would: `02_phu-luc-1` is no page of `02_phu-luc`.
    private static func words(in rest: Substring) -> String? {
        guard rest.first?.isLetter != true, rest.first?.isNumber != true else { return nil }
        let words = rest.split { !$0.isLetter && !$0.isNumber }.filter { $0 != "docx" }
        guard words.last?.allSatisfy(\.isNumber) == true else {
            return words.joined(separator: " ")
        }
        guard words.count > 1 || rest.first != "-" else { return nil }
        return words.dropLast().joined(separator: " ")
    }
}
