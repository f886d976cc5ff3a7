import Foundation
import PDFPages
import TestSupport
import Testing

@testable import Dossiers

@Suite(.serialized) struct OfficeProgramTests {
    /// Runs `body` with a program that stands in for LibreOffice and a paper of each text.
    private func with(
        _ texts: [String],
        _ body: (OfficeProgram, MadeUpOfficeProgram, [String], URL) throws -> Void
    ) throws {
        try Folders.withTemporary { folder in
            let made = try MadeUpOfficeProgram(in: folder)
            let office = try #require(
                OfficeProgram(searchPath: made.folder.path + ":/usr/bin:/bin", fonts: "f.conf"))
            var paths: [String] = []
            for (place, text) in texts.enumerated() {
                let file = folder.appending(path: "\(place).docx")
                try Data(text.utf8).write(to: file)
                paths.append(file.path)
            }
            try body(office, made, paths, folder)
        }
    }

    private static var limits: OfficePool.Limits {
        var limits = OfficePool.Limits()
        limits.files = 3
        limits.batchSeconds = 3
        limits.fileSeconds = 6
        return limits
    }

    private func printing(
        _ office: OfficeProgram?, in folder: URL, workers: Int = 2
    ) -> PaperPrinting {
        PaperPrinting(
            in: PDFStore(folder.appending(path: "pdf").path), by: office, workers: workers,
            limits: Self.limits)
    }

    @Test func `nobody looks for the program where it is not`() {
        #expect(OfficeProgram(searchPath: "") == nil)
        #expect(OfficeProgram(searchPath: "/nonexistent") == nil)
    }

    @Test func `files are made of the kind that is asked for, those that fail are missing`() throws
    {
        try with(["a", "FAILS", "c"]) { office, made, paths, _ in
            let pdfs = try office.converted(paths + ["/nonexistent.doc"], to: .pdf)
            #expect(pdfs.keys.sorted() == [0, 2])
            #expect(try office.converted([paths[0]], to: .xlsx).count == 1)
            #expect(try made.calls().first == ["f.conf", "0.docx", "1.docx", "2.docx"])
        }
    }

    @Test(arguments: [
        (["a", "b", "c", "d"], [true, true, true, true]),
        (["a", "FAILS", "c"], [true, false, true]),
        (["a", "DAMAGED", "c"], [true, false, true]),
        (["a", "HANGS", "c", "d"], [true, false, true, true]),
        (["a", "b", "ONCE", "d"], [true, true, true, true]),
    ])
    func `one paper that cannot be printed stops no other`(texts: [String], made: [Bool]) throws {
        try with(texts) { office, _, paths, folder in
            let printed = try printing(office, in: folder).print(paths.map { .file($0) })
            #expect(printed.map { $0 != nil } == made)
            #expect(printed.compactMap(\.?.pages).allSatisfy { $0 == 1 })
        }
    }

    @Test func `what failed is tried once more, alone`() throws {
        try with(["a", "FAILS", "c"]) { office, made, paths, folder in
            _ = try printing(office, in: folder, workers: 1).print(paths.map { .file($0) })
            #expect(
                try made.calls().map { $0.dropFirst() } == [
                    ["0.docx", "1.docx", "2.docx"], ["1.docx"],
                ])
        }
    }

    @Test func `a paper is printed once, whatever it is called, and again when it changed`() throws
    {
        try with(["a", "b", "a"]) { office, made, paths, folder in
            let printing = printing(office, in: folder, workers: 1)
            var counts: [Int] = []
            let papers = paths.map { PaperPrinting.Paper.file($0) }
            let first = try printing.print(papers, watcher: .init(begin: { counts.append($0) }))
            #expect(first[0] == first[2])
            _ = try printing.print(papers, watcher: .init(begin: { counts.append($0) }))
            try Data("new".utf8).write(to: folder.appending(path: "1.docx"))
            let last = try printing.print(papers, watcher: .init(begin: { counts.append($0) }))
            #expect(last[0] == first[0])
            #expect(last[1] != first[1])
            #expect(counts == [2, 1])
            _ = try printing.print(
                papers, isForced: true, watcher: .init(begin: { counts.append($0) }))
            #expect(counts == [2, 1, 2])
            #expect(try made.calls().count == 3)
        }
    }

    @Test func `a damaged PDF in the store is printed anew`() throws {
        try with(["a"]) { office, _, paths, folder in
            let printing = printing(office, in: folder)
            let papers = paths.map { PaperPrinting.Paper.file($0) }
            _ = try printing.print(papers)
            let file = try #require(Folders.files(in: folder.appending(path: "pdf")).first)
            let whole = try Folders.bytes(file)
            try Data(whole.prefix(whole.count / 2)).write(to: file)
            #expect(try printing.print(papers).compactMap(\.self).count == 1)
            #expect(try Folders.bytes(file) == whole)
        }
    }

    @Test func `without LibreOffice what was printed before is taken`() throws {
        try with(["a", "b"]) { office, _, paths, folder in
            _ = try printing(office, in: folder).print([.file(paths[0])])
            #expect(try printing(nil, in: folder).print([.file(paths[0])])[0]?.pages == 1)
            #expect(throws: PackError.noOffice) {
                try printing(nil, in: folder).print(paths.map { .file($0) })
            }
        }
    }
}
