import Fields
import Markup
import OpenPackage
import Splice

/// A template made ready for documents that people fill in in Word and send back.
///
/// Such a document is printed as the empty form is, with what the record knows; every field stands
/// in a content control (ECMA-376 part 1, §17.5.2) whose tag is the field's path and whose title
/// is its label. ``ReturnedDocument`` reads it back.
package struct FillableTemplate: Sendable {
    private let template: Template
    private let parts: FillablePackage
    private let base: Shared<Package>
    private let stamp: PackageStamp

    init(_ template: Template, isLocked: Bool, isMarked: Bool) throws(TemplateError) {
        self.template = template
        do throws(PackageError) {
            var parts = try FillablePackage(template.package, main: template.main)
            if isLocked { try parts.lock() }
            if isMarked { try parts.addMark() }
            self.parts = parts
            base = Shared(parts.package)
            let printed = template.stamp.changing.filter { !parts.marks.contains($0) }
            stamp = try PackageStamp(
                parts.package, changing: printed + parts.marks, vocabulary: template.vocabulary)
        } catch { throw .unreadable(file: template.name, error) }
    }

    /// Renders one document.
    ///
    /// - Parameters:
    ///   - record: what is known.
    ///   - level: deflate's, 1 to 9; nil for the fastest that is about as small as level 6.
    ///   - mark: what the document tells of itself, made from what was prefilled (a line for each
    ///     control, in UTF-8); called only by a template that has a place for it.
    /// - Throws: every unprintable value at once.
    package func rendering(
        of record: Record, level: Int? = nil,
        mark: (_ prefilled: [UInt8]) -> CopyMark = { _ in .nobody }
    ) throws(TemplateError) -> Rendering {
        var renderer = Renderer(
            record.known(by: template.fields), mode: .fillable, missing: .blank,
            additions: Additions(to: base, main: template.main))
        renderer.packsOnTheWay = level == nil
        var contents = try template.contents(by: &renderer)
        if !parts.marks.isEmpty {
            let properties = try printedProperties(in: &contents)
            let marks = parts.contents(
                of: mark(renderer.controls.prefilled), beside: properties)
            contents += marks.map { MarkedText($0) }
        }
        return try template.sealed(contents, by: renderer, in: stamp, level: level)
    }

    /// Takes out the document properties that hold tags, which get the mark as well.
    private func printedProperties(
        in contents: inout [MarkedText]
    ) throws(TemplateError) -> Element? {
        let changing = template.stamp.changing
        guard let place = changing.firstIndex(where: parts.marks.contains) else { return nil }
        let bytes: [UInt8]
        do throws(PackageError) {
            bytes = try contents.remove(at: place).contents
        } catch {
            throw .unreadable(file: template.name, error)
        }
        do throws(MarkupError) {
            return try Element(parsing: bytes)
        } catch {
            throw .unreadablePart(
                file: template.name, part: String(changing[place].path.dropFirst()), error)
        }
    }
}

extension Template {
    /// The template made ready for fillable documents.
    ///
    /// - Parameters:
    ///   - isLocked: whether nothing but the controls can be edited.
    ///   - isMarked: whether each document tells which form and whose it is.
    package func fillable(
        isLocked: Bool = false, isMarked: Bool = false
    ) throws(TemplateError) -> FillableTemplate {
        try FillableTemplate(self, isLocked: isLocked, isMarked: isMarked)
    }
}

extension Record {
    /// Without fields that somebody has yet to fill in.
    ///
    /// An answer or a list that is known to be empty is not known. What the office knows
    /// beforehand stays, empty or not.
    fileprivate func known(by fields: FieldDictionary?) -> Record {
        guard let fields else { return self }
        let own = Set(fields.fields.filter(\.isPrefilled).map(\.path))
        let all = Set(fields.fields.map(\.path))
        return keeping(under: "") { path, value in
            own.contains(path) || !all.contains(path) || value.isTruthy || value == .flag(false)
        }
    }

    private func keeping(under prefix: String, _ isKept: (String, Value) -> Bool) -> Record {
        var kept = Record()
        for (name, value) in values {
            let path = prefix + name
            if case .record(let inner) = value {
                kept[name] = .record(inner.keeping(under: path + ".", isKept))
            } else if isKept(path, value) {
                kept[name] = value
            }
        }
        return kept
    }
}
