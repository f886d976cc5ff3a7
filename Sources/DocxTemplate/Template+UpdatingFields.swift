import Markup
import OpenPackage

extension Template {
    /// The template of documents whose fields Word brings up to date when it opens them
    /// (ECMA-376 part 1, §17.15.1.81).
    ///
    /// A table of contents or a reference to a page shows what the template showed, whatever a loop
    /// has added, until somebody updates it. Word asks the reader before it does, so documents are
    /// not made so unless it is wanted.
    ///
    /// - Throws: `TemplateError.unreadable` when the settings cannot be read or written.
    public func updatingFields() throws(TemplateError) -> Template {
        var template = self
        do throws(PackageError) {
            var package = package
            try package.updateFields(of: main)
            template.base = Shared(package)
            template.stamp = try PackageStamp(
                package, changing: stamp.changing, vocabulary: vocabulary)
        } catch {
            throw .unreadable(file: name, error)
        }
        return template
    }
}

extension Package {
    /// Says in the settings of the document that its fields are to be updated.
    fileprivate mutating func updateFields(of main: PartName) throws(PackageError) {
        guard let part = try parts(related: "settings", to: main).first(where: contains) else {
            return try addSettings(to: main)
        }
        var root = try markup(of: part)
        let word = { Name.word($0, prefix: root.name.prefix) }
        root.set(
            Element(word("updateFields"), attributes: [Attribute(word("val"), "true")]))
        setContents(of: part, to: root.serializedDocument())
    }

    private mutating func addSettings(to main: PartName) throws(PackageError) {
        let part = try PartName.named("/word/settings.xml")
        let text = """
            <w:settings xmlns:w="\(Word.namespace)"><w:updateFields w:val="true"/></w:settings>
            """
        setContents(
            of: part, to: Array(text.utf8),
            contentType:
                "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml")
        try relate(main, to: part.path, kind: "settings")
    }
}
