import Dossiers
import JSONText
import PartyForms
import VietnameseText

extension Command {
    static let doctor = Command(
        name: "doctor", operands: "", options: [.json],
        summary: Bilingual(
            "máy này có đủ để chạy không, thiếu gì, các giới hạn an toàn",
            "what this machine has and lacks, and the limits of input"),
        example: "hoso doctor --json"
    ) { invocation in
        guard invocation.line.operands.isEmpty else { throw UsageError.extraOperand }
        let session = invocation.session
        let examination = Examination(
            sections: [
                session.programSection, try session.templateSection, try session.toolSection,
                session.fontSection, session.machineSection, session.limitSection,
            ])
        if invocation.has(.json) {
            try session.print(examination.json(in: session.language).serialized())
        } else {
            try session.print(examination.text(in: session.language))
        }
        return examination.isComplete ? .done : .unreadable
    }
}

extension Session {
    fileprivate var programSection: Examination.Section {
        .init(
            key: "program", title: Bilingual("Chương trình và thư viện", "Program and libraries"),
            items: [.init(name: "hoso", value: "\(Version.number)  \(Environment.program)")]
                + LinkedLibrary.all.map { .init(name: $0.name, value: $0.version) })
    }

    fileprivate var templateSection: Examination.Section {
        get throws {
            let folders = try folders
            var items = folders.roots.map { root in
                Examination.Item(name: root.source.rawValue, value: root.path)
            }
            if items.isEmpty {
                let advice = Bilingual(
                    "dùng --templates DIR hoặc HOSO_TEMPLATES", "use --templates or HOSO_TEMPLATES")
                items = [.init(name: "Templates", note: advice, isRequired: true)]
            } else {
                items.append(regimes(in: folders))
            }
            return .init(key: "templates", title: Bilingual("Mẫu", "Templates"), items: items)
        }
    }

    /// The regimes that can be read; what is wrong with them is told otherwise.
    private func regimes(in folders: TemplateFolders) -> Examination.Item {
        let name = language("quy định", "regimes")
        do throws(LibraryError) {
            let selection = try RegimeLibrary(folders).selection
            let ids = selection.regimes.map { regime in
                regime.id == selection.defaultID ? regime.id + "*" : regime.id
            }
            let none = Bilingual("không có quy định nào", "there is no regime")
            return .init(
                name: name, value: ids.isEmpty ? nil : ids.joined(separator: ", "),
                note: ids.isEmpty ? none : nil, isRequired: true)
        } catch {
            let words = Bilingual(
                error.message(in: .vietnamese), error.message(in: .english))
            return .init(name: name, note: words, isRequired: true)
        }
    }

    fileprivate var toolSection: Examination.Section {
        get throws {
            let use = Bilingual(
                "để in ra PDF (--pdf, pack) và đọc .doc, .xls, .odt",
                "for PDF (--pdf, pack) and to read .doc, .xls, .odt")
            let install = Bilingual(
                use.vietnamese + "; cài: " + Self.officePackages,
                use.english + "; install: " + Self.officePackages)
            let program = OfficeProgram(searchPath: environment["PATH"] ?? "")
            let found = try program.map { "\(try $0.version() ?? "?")  \($0.path)" }
            let office = Examination.Item(
                name: "LibreOffice", value: found, note: found == nil ? install : use)
            return .init(key: "tools", title: Bilingual("Công cụ", "Tools"), items: [office])
        }
    }

    private static let officePackages =
        "sudo apt install libreoffice-writer-nogui libreoffice-calc-nogui"

    fileprivate var fontSection: Examination.Section {
        let faces = [
            ("Tinos", "Tinos-Regular.ttf", "fonts-croscore", "Times New Roman"),
            ("Liberation Serif 2", "LiberationSerif-Regular.ttf", "fonts-liberation2", "Tinos"),
            ("DejaVu Sans", "DejaVuSans.ttf", "fonts-dejavu-core", "☐ ☒"),
        ]
        let items = faces.map { face, file, package, other in
            let path = FontFile.path(of: file, home: environment["HOME"])
            let use = Bilingual("thay \(other) khi in PDF", "for \(other) in PDF")
            let install = Bilingual(
                use.vietnamese + "; cài: sudo apt install " + package,
                use.english + "; install: sudo apt install " + package)
            return Examination.Item(name: face, value: path, note: path == nil ? install : use)
        }
        return .init(key: "fonts", title: Bilingual("Phông chữ", "Fonts"), items: items)
    }

    fileprivate var machineSection: Examination.Section {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
            .first { !$0.isEmpty }
        let mask = String(AtomicFile.creationMask, radix: 8)
        return .init(
            key: "machine", title: Bilingual("Máy", "Machine"),
            items: [
                .init(name: language("hôm nay", "today"), value: today.iso),
                .init(
                    name: language("múi giờ", "time zone"),
                    value: environment["TZ"] ?? Environment.systemTimeZone),
                .init(
                    name: "locale", value: locale ?? "C",
                    note: Bilingual("không ảnh hưởng kết quả", "changes no result")),
                .init(
                    name: "umask",
                    value: String(repeating: "0", count: max(0, 4 - mask.count)) + mask,
                    note: Bilingual(
                        "quyền của tệp kết quả; nhật ký và tệp tạm luôn riêng",
                        "rights of results; journal and temporary files are always private")),
                .init(name: language("số lõi", "cores"), value: "\(Batch.cores)"),
            ])
    }

    fileprivate var limitSection: Examination.Section {
        let items = InputLimit.all.map { row in
            let values = row.places.map { InputLimit.written(limits[keyPath: $0]) }
            let text = Set(values).count == 1 ? values[0] : values.joined(separator: " / ")
            return Examination.Item(name: row.name, value: text, note: row.meaning)
        }
        return .init(
            key: "limits",
            title: Bilingual(
                "Giới hạn đầu vào (đổi: --limit TÊN=N; .docx / .xlsx)",
                "Limits of input (change: --limit NAME=N; .docx / .xlsx)"),
            items: items)
    }
}
