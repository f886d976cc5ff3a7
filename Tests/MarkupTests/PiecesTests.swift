import Markup
import Testing

@Suite struct PiecesTests {
    static let documents = [
        #"<a b='1>' c="x">Đảng<c/>y<!-- <d> -- > --><![CDATA[<&]]]]>z<?p <q>?></a>"#,
        #"<?xml version="1.0" encoding="utf-8"?><a xmlns:x="urn:x"><x:b/><!----><!--> x --></a>"#,
        "<a>\(String(repeating: "<b>chi bộ</b>\n", count: 300))</a>", "<a><b></a>", "<a", "",
        "<!DOCTYPE a><a/>", "<a/><!DOCTYPE a>", "<!DOC", "<![CDATA[x]]>",
        "\u{FEFF}<a>Đảng</a>",
    ]

    @Test(arguments: documents)
    func `a document reads the same in pieces of every size`(document: String) {
        let whole = outcome(Array(document.utf8), size: .max)
        for size in [1, 2, 3, 7, 64, 399, 400, 401] {
            #expect(outcome(Array(document.utf8), size: size) == whole, "\(size)")
        }
    }

    @Test(arguments: [1, 3, 500])
    func `text in UTF-16 is gathered before it is read`(size: Int) {
        let units = "\u{FEFF}<a>\(String(repeating: "Đảng ủy ", count: 200))</a>".utf16
        let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(outcome(bytes, size: size) == outcome(bytes, size: .max))
        #expect(outcome(bytes, size: size).error == nil)
    }

    @Test(arguments: LimitTests.passed)
    func `a limit that is passed is named in pieces too`(name: String, source: String) {
        guard
            case .overLimit(name, _, _)? = outcome(
                Array(source.utf8), size: 1, limits: LimitTests.limits(name)
            ).error
        else {
            Issue.record("\(name) was not told")
            return
        }
    }

    @Test func `an error of who hands over the pieces ends the reading`() {
        var count = 0
        let error = #expect(throws: MarkupError.self) {
            try Element.read({ () throws(MarkupError) in
                count += 1
                guard count < 4 else { throw .encoding("x") }
                return Array("<a>".utf8) + Array(repeating: 0x20, count: 400)
            }) { _ in }
        }
        #expect(error == .encoding("x"))
    }

    private struct Outcome: Equatable {
        var events: [MarkupEvent] = []
        var error: MarkupError?
    }

    private func outcome(
        _ bytes: [UInt8], size: Int, limits: MarkupLimits = .standard
    ) -> Outcome {
        var outcome = Outcome()
        var rest = bytes[...]
        do throws(MarkupError) {
            try Element.read(
                { () throws(MarkupError) in
                    guard !rest.isEmpty else { return nil }
                    defer { rest = rest.dropFirst(size) }
                    return Array(rest.prefix(size))
                }, limits: limits
            ) { outcome.events.append($0) }
        } catch { outcome.error = error }
        return outcome
    }
}
