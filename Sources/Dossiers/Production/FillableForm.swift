package import DocxTemplate
package import PartyForms

/// A form made ready for copies that people fill in in Word and send back.
package struct FillableForm: Sendable {
    private let compiled: CompiledForm
    private let template: FillableTemplate

    /// Makes the form ready.
    ///
    /// - Parameter isLocked: whether nothing but the fields can be edited.
    package init(_ compiled: CompiledForm, isLocked: Bool = false) throws(PrintError) {
        self.compiled = compiled
        do throws(TemplateError) {
            template = try compiled.template.fillable(isLocked: isLocked, isMarked: true)
        } catch { throw .template(error) }
    }

    /// The version of the form's template, as its copies tell it.
    package var version: String { String(compiled.digest.prefix(16)) }

    /// Makes the copy of a topic.
    ///
    /// - Parameters:
    ///   - record: what is known.
    ///   - topic: whose copy it is; nil for anybody's.
    ///   - year: the year that it is about.
    ///   - isFirst: whether it is the form's first in this run, which is read back.
    package func copy(
        of record: Record, for topic: PaperTopic?, year: Int?, isFirst: Bool
    ) throws(PrintError) -> Rendering {
        var failure: DigestError?
        let rendering: Rendering
        do throws(TemplateError) {
            rendering = try template.rendering(of: record) { prefilled in
                var mark = CopyMark(
                    form: compiled.form.reference, template: version, record: topic?.code ?? "",
                    year: year.map(String.init) ?? "", prefill: "")
                do throws(DigestError) {
                    mark.prefill = String(try Digest.sha256(prefilled).prefix(16))
                } catch { failure = error }
                return mark
            }
        } catch { throw .template(error) }
        if let failure { throw .digest(failure) }
        try Printer(template: compiled.template, mode: .fillable)
            .prove(rendering, isFirst: isFirst)
        return rendering
    }
}
