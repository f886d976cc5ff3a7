import DocxTemplate
import JSONText
import Markup
import OpenPackage
import Spreadsheet
import TestSupport
import Typesetting

/// What is fed with any bytes: whatever they are, nothing may trap, hang or contradict itself.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// An XML part: what is read is written so that it reads the same.
    case xml
    /// A zip archive: what is read is sealed so that it reads the same.
    case package
    /// The main part of a template, compiled and printed.
    case template
    /// The inside of one tag.
    case expression
    /// The main part of a form that came back.
    case returned
    case workbook, csv, json
    /// A form's source.
    case form
    /// Segments and values put together in one deflate block.
    case splice

    /// Feeds it; stops the process when a promise is broken.
    public func run(_ bytes: [UInt8]) {
        switch self {
        case .xml: Self.readMarkup(bytes)
        case .package: Self.readPackage(bytes)
        case .template: Self.printTemplate(SmallDocument.bytes(main: bytes))
        case .expression: Self.printTemplate(SmallDocument.bytes(tag: bytes))
        case .returned: Self.readReturned(bytes)
        case .workbook: Self.readWorkbook(bytes)
        case .csv: Self.readCSV(bytes)
        case .json: Self.readJSON(bytes)
        case .form:
            do throws(TypesettingError) {
                _ = try FormSource(parsing: bytes, named: "form.xml")
            } catch {}
        case .splice: Self.splice(bytes)
        }
    }

    private static func readMarkup(_ bytes: [UInt8]) {
        do throws(MarkupError) {
            let root = try Element(parsing: bytes)
            let written = root.serializedDocument()
            let again = try Element(parsing: written)
            precondition(again.serializedDocument() == written, "what is written reads otherwise")
        } catch {}
        var pieces = Pieces(bytes, size: max(1, Int(bytes.first ?? 1)))
        do throws(MarkupError) {
            try Element.read({ () throws(MarkupError) in pieces.next() }) { _ in }
        } catch {}
    }

    private static func readPackage(_ bytes: [UInt8]) {
        do throws(PackageError) {
            let package = try Package(reading: bytes)
            let copy = try Package(reading: package.sealed(level: 1))
            precondition(copy.partNames == package.partNames, "parts were lost")
        } catch {}
        _ = DocxCheck(grade: .proven).findings(in: bytes)
    }

    private static func printTemplate(_ bytes: [UInt8]) {
        let check = DocxCheck(grade: .proven)
        do throws(TemplateError) {
            let template = try Template(compiling: bytes, named: "t.docx")
            let rendering = try template.rendering(of: SmallDocument.record, missing: .blank)
            let own = Set(check.findings(in: bytes).map(\.problem))
            let new = check.findings(in: rendering.bytes).filter {
                !$0.isWarning && !own.contains($0.problem)
            }
            precondition(new.isEmpty, "a document is worse than its template: \(new)")
        } catch {}
    }

    private static func readReturned(_ bytes: [UInt8]) {
        do throws(TemplateError) {
            let sent = try ReturnedDocument(
                reading: SmallDocument.bytes(main: SmallDocument.form), named: "sent.docx")
            let back = try ReturnedDocument(
                reading: SmallDocument.bytes(main: bytes), named: "back.docx")
            _ = back.fields(as: sent)
            _ = sent.fields(as: back)
        } catch {}
    }

    private static func readWorkbook(_ bytes: [UInt8]) {
        do throws(SpreadsheetError) {
            _ = try Workbook(xlsx: bytes)
            _ = try WorkbookEdit(xlsx: bytes)
        } catch {}
    }

    private static func readCSV(_ bytes: [UInt8]) {
        do throws(SpreadsheetError) { _ = try Sheet(csv: bytes, title: "t") } catch {}
        // A text's beginning is always in memory.
        let line = "x," + String(repeating: "y", count: 2_000) + "\n"
        let beginning = Array(String(repeating: line, count: 33).utf8)
        let inPieces = Result { () throws(SpreadsheetError) in
            try Sheet(
                csvPieces: Pieces(bytes, size: max(1, bytes.count / 3), after: beginning),
                title: "t")
        }
        guard inPieces != .success(nil) else { return }
        let whole = Result { () throws(SpreadsheetError) in
            try Sheet(csv: beginning + bytes, title: "t")
        }
        precondition(inPieces == whole.map(Optional.some), "a text in pieces reads otherwise")
    }

    private static func readJSON(_ bytes: [UInt8]) {
        do throws(JSONError) {
            let json = try JSON(parsing: bytes, named: "t.json")
            let written = json.serialized(pretty: false)
            let again = try JSON(parsing: written, named: "t.json")
            precondition(again == json, "what is written reads otherwise")
        } catch {}
    }

    private static func splice(_ bytes: [UInt8]) {
        let spliced = SplicedText(from: bytes)
        do throws(PackageError) {
            // What says the same a thousand times packs better than the limits let strangers.
            let package = try Package(reading: spliced.sealed(), limits: .ownOutput)
            let texts = try package.partNames.map(package.contents)
            precondition(texts.contains(spliced.plain), "a spliced text reads otherwise")
        } catch { preconditionFailure("a spliced package is not read: \(error)") }
    }
}

/// Bytes in pieces of one size.
private struct Pieces: IteratorProtocol {
    private var beginning: [UInt8]
    private var rest: ArraySlice<UInt8>
    private let size: Int

    init(_ bytes: [UInt8], size: Int, after beginning: [UInt8] = []) {
        self.beginning = beginning
        rest = bytes[...]
        self.size = size
    }

    mutating func next() -> [UInt8]? {
        guard beginning.isEmpty else {
            defer { beginning = [] }
            return beginning
        }
        defer { rest = rest.dropFirst(size) }
        return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
}
