import Foundation
import TestSupport
import Testing

/// Links in the folders that commands write to: nothing is written outside of the folder given.
struct LinkedFolderTests {
    /// Puts a link into an office's folder that leads to its empty folder "ngoai".
    private func link(_ name: String, in folder: URL) throws {
        let link = folder.appending(path: name)
        let outside = folder.appending(path: "ngoai")
        for place in [link.deletingLastPathComponent(), outside] {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: outside)
    }

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test(arguments: [
        ("HS/02_Ca-nhan", "HS/02_Ca-nhan"),
        // Whose folder it is, is told by the code alone.
        ("HS/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M3_H-Hen-Nie", "HS/02_Ca-nhan/CB1_…/M3_…"),
    ])
    func `papers behind a linked folder are not made, the others are`(
        name: String, told: String
    ) throws {
        try MadeUpOffice.with { folder, run in
            try link(name, in: folder)
            for options in [[], ["--force"], ["--resume"]] {
                let result = try run(["dossier", "so.json", "-o", "HS"] + options)
                #expect(result.status == 6)
                #expect(result.errors.contains("\(told): thư mục là một liên kết"))
                #expect(try names(folder.appending(path: "ngoai")).isEmpty)
                let made = try names(folder.appending(path: "HS"))
                #expect(made.contains("00_Kiem-tra.xlsx") && made.contains("manifest.json"))
            }
        }
    }

    @Test func `what was made behind a link that came later is left alone`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HS"]).status == 0)
            let own = folder.appending(path: "HS/02_Ca-nhan")
            let moved = folder.appending(path: "ngoai")
            try FileManager.default.moveItem(at: own, to: moved)
            try FileManager.default.createSymbolicLink(at: own, withDestinationURL: moved)
            let before = try Folders.contents(of: moved)
            try Data(MadeUpLibrary.book(Array(MadeUpOffice.members.prefix(2))).utf8)
                .write(to: folder.appending(path: "so.json"))
            #expect(try run(["dossier", "so.json", "-o", "HS", "--blank"]).status == 6)
            #expect(try Folders.contents(of: moved) == before)
        }
    }

    @Test func `a run whose hidden folder is a link is refused`() throws {
        try MadeUpOffice.with { folder, run in
            try link("HS/.hoso", in: folder)
            for options in [[], ["--resume"], ["--shard", "1/2"]] {
                let result = try run(["dossier", "so.json", "-o", "HS"] + options)
                #expect(![0, 1, 6].contains(result.status))
                #expect(result.errors.contains("HS/.hoso: thư mục là một liên kết"))
                #expect(try names(folder.appending(path: "ngoai")).isEmpty)
                #expect(try names(folder.appending(path: "HS")) == [".hoso"])
            }
        }
    }

    @Test func `a folder that is given as a link is written to`() throws {
        try MadeUpOffice.with { folder, run in
            try link("HS", in: folder)
            #expect(try run(["dossier", "so.json", "-o", "HS"]).status == 0)
            #expect(try names(folder.appending(path: "ngoai")).contains("manifest.json"))
            #expect(try run(["report", "so.json", "-o", "HS"]).status == 0)
        }
    }
}
