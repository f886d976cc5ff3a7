import DocxTemplate

/// A file that nothing may overwrite or remove, not even by force: somebody signed it or gave it
/// back.
package enum KeptFile: Hashable, Sendable {
    /// It carries a digital signature, or a signed copy of it lies beside it.
    case signed
    /// It came back to the office.
    case returned

    /// Where what came back lies, in the folders of the papers that were made.
    static let returnedFolder = "nhan"

    /// Whether a path of a dossier leads to what came back.
    package static func isReturned(_ relative: String) -> Bool {
        relative.split(separator: "/").dropLast().contains { $0 == returnedFolder }
    }

    /// Why a paper that stands in a dossier is to be left alone; nil: it may be made anew.
    ///
    /// - Parameters:
    ///   - relative: the paper, relative to the dossier.
    ///   - names: what else lies in its folder and hoso did not write.
    ///   - bytes: what it holds, where it is no longer what hoso wrote; nil: it is.
    package init?(_ relative: String, beside names: [String], holding bytes: [UInt8]?) {
        let copies = SignedCopies.of(Path.name(of: relative), among: names)
        let carriesSignature = bytes.map { DocxSignature.isPresent(in: $0) } ?? false
        if Self.isReturned(relative) {
            self = .returned
        } else if carriesSignature || !copies.isEmpty {
            self = .signed
        } else {
            return nil
        }
    }
}
