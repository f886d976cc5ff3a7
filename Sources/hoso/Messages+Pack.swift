import DocxTemplate
import Dossiers
import VietnameseText

extension PackError: Failure {
    var status: ExitStatus {
        switch self {
        case .file(let error): error.status
        case .library(let error): error.status
        case .print(let error): error.status
        case .digest(let error): error.status
        case .pdf: .fault
        case .noOffice, .noCoverForm: .unreadable
        case .noCover: .partial
        case .interrupted: .interrupted
        }
    }

    func message(in language: Language) -> String {
        switch self {
        case .file(let error): error.message(in: language)
        case .library(let error): error.message(in: language)
        case .print(let error): error.message(in: language)
        case .digest(let error): error.message(in: language)
        case .pdf:
            language("qpdf không ghép được các trang", "qpdf cannot put the pages together")
        case .noOffice: Self.noOffice(in: language)
        case .noCoverForm(let regime):
            language(
                "quy định «\(regime)» không có mẫu danh mục in (kind «cover»)",
                "the regime «\(regime)» has no form for cover lists (kind «cover»)")
        case .noCover:
            language(
                "LibreOffice không chuyển được danh mục in", "LibreOffice cannot print cover lists")
        case .interrupted:
            language(
                "đã dừng; chạy lại lệnh, phần đã chuyển được giữ lại",
                "stopped; run it again, what was printed is kept")
        }
    }

    /// What to install.
    private static func noOffice(in language: Language) -> String {
        let packages = "sudo apt install libreoffice-writer-nogui fonts-croscore fonts-dejavu-core"
        return language(
            "cần LibreOffice (soffice) để làm PDF; cài bằng: \(packages)",
            "PDFs need LibreOffice (soffice); install it: \(packages)")
    }
}

/// A paper that has no PDF.
struct UnprintedNotice: Failure {
    /// The subject's code, and the paper's path in the dossier.
    var code: String?
    var path: String
    /// Whether the dossier does not have it; else it could not be printed.
    var isMissing = false

    var status: ExitStatus { .partial }

    func message(in language: Language) -> String {
        let name = [code, Path.name(of: path)].compactMap(\.self).joined(separator: " · ")
        return isMissing
            ? language("\(name): không có trong hồ sơ", "\(name): is not in the dossier")
            : language(
                "\(name): LibreOffice không chuyển được; mở bằng Word và in riêng",
                "\(name): LibreOffice cannot print it; open it in Word and print it there")
    }
}

extension ArchiveError: Failure {
    var status: ExitStatus {
        switch self {
        case .file(let error): error.status
        case .digest(let error): error.status
        case .book(let error): error.status
        case .archive, .noManifest: .unreadable
        }
    }

    func message(in language: Language) -> String {
        switch self {
        case .file(let error): error.message(in: language)
        case .digest(let error): error.message(in: language)
        case .book(let error): error.message(in: language)
        case .archive(let path, let error):
            "\(Path.name(of: path)): \(error.message(in: language))"
        case .noManifest(let path):
            language(
                "\(Path.name(of: path)): không phải tệp nén của một hồ sơ (không có manifest.json)",
                "\(Path.name(of: path)): is no archive of a dossier (it has no manifest.json)")
        }
    }
}

/// A code that a dossier does not know.
struct UnknownCode: Failure {
    var code: String
    var nearest: String?

    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        language("hồ sơ không có mã «\(code)»", "the dossier has no code «\(code)»")
            + (nearest.map { language("; có phải «\($0)»?", "; do you mean «\($0)»?") } ?? "")
    }
}

extension PaperPrinting.Watcher {
    /// Tells how many of a dossier's papers are printed, and shows how far that is.
    init(papers: Int, in session: Session) {
        var progress: Progress?
        self.init(
            begin: { count in
                session.tell(
                    "\(papers) văn bản, \(count) phải chuyển thành PDF",
                    "\(papers) papers, \(count) to be made into PDFs")
                progress = Progress(total: count, in: session, showsTime: true)
            },
            progress: { progress?.show($0) }, end: { progress?.finish() })
    }
}
