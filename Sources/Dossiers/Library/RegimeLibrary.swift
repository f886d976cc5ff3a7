package import DocxTemplate
package import JSONText
import OpenPackage
package import PartyForms
import Synchronization
import VietnameseText

/// The regimes, forms and words that lie in the folders of templates.
///
/// Templates are compiled when they are first asked for, and kept.
package final class RegimeLibrary: Sendable {
    package let folders: TemplateFolders
    /// Every regime that was found, or the only one that was read.
    package let selection: RegimeSelection
    /// Whether there may be others.
    private let isPart: Bool
    private let compiled = Mutex<[String: CompiledForm]>([:])

    /// Reads all regimes of the folders.
    ///
    /// - Parameter only: the id of the regime, if no other one will be asked for: then only that is
    ///   read, and those that it extends.
    package init(
        _ folders: TemplateFolders, only: String? = nil
    ) throws(LibraryError) {
        self.folders = folders
        let (ids, standard) = try LibraryError.file { () throws(FileError) in
            (try folders.regimes, try folders.defaultRegime)
        }
        var reader = RegimeReader(folders: folders)
        let wanted = only.flatMap { $0.isEmpty ? nil : $0 } ?? standard
        isPart = only != nil && ids.contains { $0 == wanted }
        selection = RegimeSelection(
            try reader.regimes(isPart ? ids.filter { $0 == wanted } : ids), default: standard)
    }

    /// The same with all regimes, for what is not in this part.
    private var whole: RegimeLibrary? {
        get throws(LibraryError) { isPart ? try RegimeLibrary(folders) : nil }
    }

    /// The regime of an id or a title.
    package func regime(_ name: String) throws(LibraryError) -> Regime {
        guard let regime = selection.regime(named: name) else {
            if let whole = try whole { return try whole.regime(name) }
            throw .unknownRegime(name, nearest: VietnameseText.nearest(to: name, among: ids))
        }
        return regime
    }

    private var ids: [String] { selection.regimes.map(\.id) }

    /// The regime that holds: the one that is asked for, else the book's, else the environment's,
    /// else the library's own.
    ///
    /// - Parameter isIssuing: whether papers are issued under the regime that is asked for, whatever
    ///   the year of the book.
    package func regime(
        asked: String?, office: Office? = nil, environment: String? = nil,
        isIssuing: Bool = false
    ) throws(LibraryError) -> Regime {
        if let asked, !asked.isEmpty {
            return try fitting(regime(asked), isIssuing ? nil : office, isInBook: false)
        }
        if let name = office?.regime {
            guard let found = selection.regime(named: name) else {
                throw .unknownRegimeInBook(name, known: ids)
            }
            return try fitting(found, office, isInBook: true)
        }
        if let office, office.year != nil {
            guard let found = selection.regime(of: office) else {
                throw .noRegimeFor(year: office.year)
            }
            return found
        }
        if let environment, !environment.isEmpty { return try regime(environment) }
        guard let standard = selection.standard else {
            guard let whole = try whole else { throw .noRegime }
            return try whole.regime(asked: nil)
        }
        return standard
    }

    /// The form called `mau-2a` in a regime, or `regime/mau-2a` anywhere.
    package func form(_ name: String, in regime: Regime) throws(LibraryError) -> RegimeForm {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 1 else { return try form(parts[1], in: self.regime(parts[0])) }
        guard let form = regime.form(name) else {
            if let whole = try whole { return try whole.form(name, in: regime) }
            if let foreign = foreign(name, to: regime) { throw .foreignForm(foreign) }
            let ids = regime.forms.map(\.id)
            throw .unknownForm(
                name, regime: regime.id, nearest: VietnameseText.nearest(to: name, among: ids))
        }
        return form
    }

    /// A form's template, compiled.
    package func compiled(_ form: RegimeForm) throws(LibraryError) -> CompiledForm {
        if let known = compiled.withLock({ $0[form.reference] }) { return known }
        let made = try CompiledForm(form, in: folders)
        return compiled.withLock { known in
            known[form.reference] = known[form.reference] ?? made
            return known[form.reference] ?? made
        }
    }

    /// The library's description of the workbook.
    package func workbookDefinition() throws(LibraryError) -> WorkbookDefinition {
        let json = try folders.json("workbook.json")
        do throws(WorkbookDefinitionError) {
            return try WorkbookDefinition(json)
        } catch { throw .definition(error) }
    }
}

extension RegimeLibrary {
    /// A regime and those it extends, nearest first, with the digests of their files.
    func layers(of regime: Regime) throws(LibraryError) -> [Manifest.Layer] {
        var layers: [Manifest.Layer] = []
        for id in [regime.id] + regime.ancestors {
            let bytes = try LibraryError.file { () throws(FileError) in
                try folders.contents(of: RegimeReader.file(of: id))
            }
            do throws(DigestError) {
                layers.append(Manifest.Layer(id: id, digest: try Digest.sha256(bytes)))
            } catch { throw .digest(error) }
        }
        return layers
    }
}

/// A form with its template, ready to print.
///
/// One object for all who print it: a plan of a hundred thousand people names it for each paper.
package final class CompiledForm: Sendable {
    package let form: RegimeForm
    package let template: Template
    /// The form's reference, once for all who name it.
    let reference: String
    /// Whose folder of templates it came from.
    package let folder: TemplateFolders.Source
    /// SHA-256 of the template's file.
    package let digest: String
    /// Whether somebody signs a paper of it.
    package let isSigned: Bool
    /// Every name that its tags read.
    let names: Set<String>

    init(_ form: RegimeForm, in folders: TemplateFolders) throws(LibraryError) {
        self.form = form
        reference = form.reference
        let (folder, bytes) = try folders.template(of: form)
        self.folder = folder.source
        do throws(DigestError) { digest = try Digest.sha256(bytes) } catch { throw .digest(error) }
        do throws(TemplateError) {
            template = try Template(compiling: bytes, named: form.reference + "/form.docx")
        } catch { throw .template(error) }
        names = template.names
        isSigned =
            form.kind != .index && template.paragraphStyles.contains(Self.signatureStyle)
    }

    /// The style of the name under a signature, which `template build` gives to nothing else.
    ///
    /// A form without it (ballots, annexes) is signed by nobody; so is, as far as one can tell, an
    /// office's own template that does not use our styles.
    private static let signatureStyle = "HoTenNguoiKy"
}

extension TemplateFolders {
    /// The folder of a form's template, and the template's bytes.
    fileprivate func template(
        of form: RegimeForm
    ) throws(LibraryError) -> (folder: Root, bytes: [UInt8]) {
        do throws(FileError) {
            guard let folder = try folder(ofForm: form.id, regime: form.regime) else {
                throw FileError(.missing, path: form.reference + "/form.docx")
            }
            let path = folder.path + "/form.docx"
            if try FileReading.standing(at: path) == .file {
                return (folder, try FileReading.contents(of: path))
            }
        } catch { throw .file(error) }
        throw .notBuilt(form.reference)
    }

    /// A JSON file of the library.
    package func json(_ relative: String) throws(LibraryError) -> JSON {
        let bytes = try LibraryError.file { () throws(FileError) in try contents(of: relative) }
        do throws(JSONError) {
            return try JSON(parsing: bytes, named: relative)
        } catch { throw .json(error) }
    }
}

extension LibraryError {
    /// Runs `body`; what it finds wrong is wrong with the library.
    static func file<Value>(
        _ body: () throws(FileError) -> Value
    ) throws(LibraryError) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }
}

/// Reads regimes, those that others extend first.
private struct RegimeReader {
    let folders: TemplateFolders
    private var known: [String: Regime] = [:]
    private var underWay: [String] = []

    init(folders: TemplateFolders) { self.folders = folders }

    /// Where a regime's file is, relative to the templates.
    static func file(of id: String) -> String { id + "/regime.json" }

    mutating func regimes(_ ids: [String]) throws(LibraryError) -> [Regime] {
        for id in ids { _ = try regime(id) }
        return ids.compactMap { known[$0] }
    }

    private mutating func regime(_ id: String) throws(LibraryError) -> Regime? {
        if let regime = known[id] { return regime }
        let file = Self.file(of: id)
        let path = try LibraryError.file { () throws(FileError) in try folders.path(of: file) }
        guard path != nil else { return nil }
        guard !underWay.contains(id) else {
            throw .regime(RegimeError(.extendsItself(id), file: file, path: "extends"))
        }
        underWay.append(id)
        defer { underWay.removeLast() }
        let json = try folders.json(file)
        let base = try json["extends"]?.string.flatMap { (name) throws(LibraryError) in
            try regime(name)
        }
        do throws(RegimeError) {
            let regime = try Regime(json, named: file) { _ in base }
            known[id] = regime
            return regime
        } catch { throw .regime(error) }
    }
}
