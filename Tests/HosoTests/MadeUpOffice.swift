import Foundation
import TestSupport

/// An office's data in a folder of its own, with a library that nobody issued.
enum MadeUpOffice {
    static let members: [(code: String, name: String, level: String)] = [
        ("M1", "Nguyễn Văn Đò", "HTXSNV"), ("M2", "Trần Thị Bến", "HTTNV"),
        ("M3", "H'Hen Niê", "HTTNV"), ("M4", "Lê Sông", "HTNV"),
    ]

    static func with(
        _ members: [(code: String, name: String, level: String)] = members,
        _ body: (_ folder: URL, _ run: ([String]) throws -> CommandResult) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let library = try MadeUpLibrary.write(into: folder)
            try Data(MadeUpLibrary.book(members).utf8)
                .write(to: folder.appending(path: "so.json"))
            try body(folder) { arguments in
                try Hoso.run(
                    ["--templates", library.path, "--date", "2030-12-01"] + arguments, in: folder)
            }
        }
    }

    static func text(_ file: URL) throws -> String {
        try DocumentOutline(Folders.bytes(file)).text
    }
}
