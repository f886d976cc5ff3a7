// What is left in memory after ten thousand documents and a thousand of everything that is read:
// `Growth TEMPLATE.docx`. A line for each kind of round: its name, how many there were, and by how
// many bytes the memory that is in use has grown.

import CMalloc
import DocxTemplate
import Foundation
import FuzzTargets

/// What is allocated and not freed, of all threads.
func bytesInUse() -> Int {
    let figures = mallinfo2()
    return Int(figures.uordblks) + Int(figures.hblkhd)
}

/// Runs it until what is kept once is kept, then so often, and tells by how much memory has grown.
func measure(_ name: String, rounds: Int, _ round: () throws -> Void) rethrows {
    for _ in 0..<max(20, rounds / 20) { try round() }
    let before = bytesInUse()
    for _ in 0..<rounds { try round() }
    print(name, rounds, bytesInUse() - before)
}

/// What readers accept, and what they refuse at once, in the middle and at the end.
let samples: [(FuzzTarget, name: String, text: String)] = [
    (.xml, "well-formed", "<a xmlns='u'><b c='1'>x &amp; y</b></a>"), (.xml, "cut off", "<a><b>"),
    (.xml, "forbidden", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"),
    (.xml, "unbound", "<a><p:b p:c='1'/></a>"), (.xml, "badly encoded", "<a>\u{1}</a>"),
    (.package, "no archive", "PK\u{3}\u{4} and nothing behind"),
    (.template, "wrong tags", "<a>{{#x}}{{/y}}</a>"), (.expression, "good", "x | upper"),
    (.expression, "of all kinds", "(x == 'a' and not n or y != 2) ? ho_ten : r.z | upper"),
    (.expression, "cut off", "(x == 'a' and not (n or y"),
    (.expression, "wrong", "x | uper: '"), (.csv, "rows", "a;b\n1;\"2\n3\"\n"),
    (.csv, "cut off", "a;b\n\"1"), (.json, "good", "{\"a\": [1, {\"b\": null}]}"),
    (.json, "wrong", "{\"a\": [1, {\"b\": nul"), (.workbook, "no archive", "a,b"),
    (.form, "no form", "<form><x/></form>"), (.form, "cut off", "<form id='a'>"),
    (.splice, "texts", "một hai ba bốn năm một hai ba bốn năm"),
]

let file = URL(filePath: CommandLine.arguments.dropFirst().first ?? "form.docx")
let bytes = try Array(Data(contentsOf: file))
let template = try Template(compiling: bytes, named: "form.docx")
let record: Record = ["ho_ten": "Nguyễn Văn Đò", "dot": ["nam": 2030]]
let document = try template.render(record, missing: .blank)

try measure("render", rounds: 10_000) { _ = try template.render(record, missing: .blank) }
try measure("compile", rounds: 200) { _ = try Template(compiling: bytes, named: "form.docx") }
try measure("read", rounds: 1_000) {
    _ = try ReturnedDocument(reading: document, named: "back.docx")
}
measure("check", rounds: 200) { _ = DocxCheck(grade: .schema).findings(in: document) }
measure("cut-off archive", rounds: 1_000) {
    FuzzTarget.package.run(Array(document.dropLast(40)))
}
measure("damaged archive", rounds: 200) {
    var damaged = document
    for place in stride(from: 200, to: damaged.count, by: 997) { damaged[place] ^= 0x55 }
    FuzzTarget.package.run(damaged)
}
for (target, name, text) in samples {
    measure("\(target) \(name)", rounds: 1_000) { target.run(Array(text.utf8)) }
}
