import Testing

@testable import DocxTemplate

@Suite struct EveryProblemTests {
    @Test(arguments: [
        (
            ["{{a | uper}} {{/b}}", "x {{#c}}"],
            ["unknown-filter@1", "unopened-block@1", "unclosed-block@2"]
        ),
        // A block whose opening tag cannot be read is closed all the same.
        (["x {{#ds | uper}}{{.}}{{/ds}}"], ["unknown-filter@1"]),
        (["x {{#a ==}}{{b | uper}}{{/a ==}}"], ["bad-expression@1", "unknown-filter@1"]),
        (["x {{#ds | uper}}{{.}}{{/es}}"], ["unknown-filter@1", "wrong-close@1"]),
        (["x {{#a ==}}"], ["bad-expression@1", "unclosed-block@1"]),
        // Nobody knows what a tag without an end would have opened or closed.
        (["x {{#ds", "y {{/ds}}", "z {{a | uper}}"], ["unclosed-tag@1", "unknown-filter@3"]),
    ])
    func `all problems of a part are told at once, none of them twice`(
        paragraphs: [String], codes: [String]
    ) {
        #expect(found(SmallTemplate(paragraphs)) == codes)
    }

    @Test func `the problems of all parts are told at once`() {
        let template = SmallTemplate(
            body: SmallTemplate.paragraph("{{a | uper}}"),
            parts: [
                "header": SmallTemplate.paragraph("{{#b}}"),
                "footnotes": "<w:footnote>\(SmallTemplate.paragraph("{{/c}}"))</w:footnote>",
            ])
        #expect(found(template) == ["unknown-filter@1", "unclosed-block@1", "unopened-block@1"])
    }

    private func found(_ template: SmallTemplate) -> [String] {
        let error = #expect(throws: TemplateError.self) { try template.compiled() }
        guard case .diagnostics(let all) = error else { return [] }
        return all.map { "\($0.problem.code)@\($0.location.paragraph)" }
    }
}
