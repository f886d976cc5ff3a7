import Dossiers
import Fields
import JSONText
import OpenPackage
import Typesetting
import VietnameseText

extension Option {
    fileprivate static let layout = Option(
        "layout", value: "L",
        Bilingual("thể thức (mặc định: theo biểu hoặc quy định)", "the layout (else the form's)"))
}

extension Command {
    static let templateBuild = Command(
        name: "template build", operands: "FORM.xml -o FORM.docx",
        options: [.layout, .output, .force],
        summary: Bilingual(
            "dựng mẫu Word từ nguồn của biểu", "make a Word template from a form's source"),
        example: "hoso template build Templates/tien-thang-2023/mau-2a/form.xml -o mau-2a.docx"
    ) { try built($0) }

    private static func built(_ invocation: Invocation) throws -> ExitStatus {
        let path = try invocation.operand("FORM.xml")
        let output = try invocation.required(.output)
        let session = invocation.session
        let build = try TemplateBuild(source: path, folders: session.folders)
        let package = try build.package(layout: invocation[.layout])
        session.tell("\(build.source.code) · \(build.source.title)")
        try session.deliver(
            package.sealed(level: 9), to: output, inputs: [path], isForced: invocation.has(.force))
        return .done
    }
}

/// A form's source with all that is needed to typeset it.
struct TemplateBuild {
    let source: FormSource
    private let folders: TemplateFolders
    /// The folder above the form's: its regime's id.
    private let regime: String

    init(source path: String, folders: TemplateFolders) throws {
        self.folders = folders
        let place = Path.absolute(path).split(separator: "/").map(String.init)
        regime = place.count > 2 ? place[place.count - 3] : ""
        source = try FormSource(
            parsing: FileReading.contents(of: path), named: Path.name(of: path)
        ) { folders.source(of: $0) }
    }

    /// The template, in the layout that is named, or the form's, or its regime's.
    func package(layout named: String?) throws -> Package {
        let dictionary = try FieldDictionary(json("fields.json"))
        guard let id = try named ?? source.layout ?? regimeLayout else {
            throw UsageError.missingOption("--layout")
        }
        let file = "layouts/\(id).json"
        let layout = try Layout(json(file), named: Path.name(of: file))
        return try Typesetter(layout: layout, fields: dictionary)
            .typeset(source, regime: regime)
    }

    /// The layout of the form's regime, or of the one that it extends.
    private var regimeLayout: String? {
        get throws {
            var next: String? = regime
            for _ in 0..<16 {
                guard let id = next, try folders.path(of: "\(id)/regime.json") != nil else {
                    return nil
                }
                let regime = try json("\(id)/regime.json")
                if let layout = regime["layout"]?.string { return layout }
                next = regime["extends"]?.string
            }
            return nil
        }
    }

    private func json(_ relative: String) throws -> JSON {
        try JSON(parsing: folders.contents(of: relative), named: relative)
    }
}

extension TemplateFolders {
    /// The source of a form such as "trung-uong-2023/mau-02a"; nil when there is none to read.
    fileprivate func source(of form: String) -> [UInt8]? {
        do throws(FileError) { return try contents(of: form + "/form.xml") } catch { return nil }
    }
}
