// Three letters from one template, and what is said of a template with mistakes.
//
//     swift run Letters Examples/Letters FOLDER
//
// The first folder holds letter.docx, wrong.docx and logo.png; the letters go into the other one.

import DocxTemplate
import Foundation

let source = URL(filePath: CommandLine.arguments.dropFirst().first ?? "Examples/Letters")
let target = URL(filePath: CommandLine.arguments.dropFirst(2).first ?? ".")

/// The bytes of a file of the example.
func file(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: source.appending(path: name)))
}

/// What stands in the letters: the names that the template's tags use, and their values.
func letters(logo: Value) -> [Record] {
    [
        [
            "name": "Nguyễn Thị Hoa", "date": "2026-03-02", "logo": logo, "isRegular": true,
            "items": [
                ["title": "Trà móc câu", "quantity": 2, "price": 360_000],
                ["title": "Trà nõn tôm", "quantity": 1, "price": 450_000],
            ],
            "note": .rich([.text("Hàng đến "), .text("thứ Sáu", .bold), .text(".")]),
        ],
        [
            "name": "John Smith", "date": "2026-03-02", "logo": logo, "isRegular": false,
            "items": [["title": "Green tea", "quantity": 3, "price": 540_000]],
            "note": .rich([.text("A "), .text("gift", .italic), .text(" comes with it.")]),
        ],
        [
            "name": "Trần Văn Bình", "date": "2026-03-04", "logo": logo, "isRegular": true,
            "items": [], "note": "Đơn hàng đã hủy. · The order is cancelled.",
        ],
    ]
}

do {
    let logo = try Picture(file("logo.png"), width: 15, alternativeText: "Lá trà · A tea leaf")
    let template = try Template(compiling: file("letter.docx"), named: "letter.docx")
    for (number, letter) in letters(logo: logo.map { .picture($0) } ?? .null).enumerated() {
        let name = "letter-\(number + 1).docx"
        try Data(template.render(letter)).write(to: target.appending(path: name))
        print(name)
    }
    // Every problem is told at once, each with its place.
    _ = try Template(compiling: file("wrong.docx"), named: "wrong.docx")
} catch TemplateError.diagnostics(let diagnostics) {
    for diagnostic in diagnostics { print("\n\(diagnostic)") }
} catch {
    print(error)
    exit(1)
}
