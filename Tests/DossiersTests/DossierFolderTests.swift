import DocxTemplate
import Foundation
import PartyForms
import TestSupport
import Testing

@testable import Dossiers

/// What a dossier's folder does with what it finds.
struct DossierFolderTests {
    private static let run = UnfinishedRun(
        regime: "lang-ben", mode: .filled, isLocked: false, today: .last(of: 2030), overrides: [])

    private func journal(
        in folder: URL, known: [Journal.Entry] = []
    ) throws(JournalError) -> Journal {
        try Journal(in: folder.path, shard: nil, run: Self.run) { known }
    }

    private func finish(_ entries: [Journal.Entry], in folder: URL) throws {
        var entries = entries.makeIterator()
        try journal(in: folder).finish { entries.next() }
    }

    private func entry(_ path: String, _ text: String, from source: String) throws -> Journal.Entry
    {
        Journal.Entry(path: path, digest: try Digest.sha256(Array(text.utf8)), source: source)
    }

    private func draft(_ path: String, _ text: String, from source: String?) -> DossierFolder.Draft
    {
        DossierFolder.Draft(path: path, source: source) { .bytes(Array(text.utf8)) }
    }

    /// What stood at "a/1.docx", what the journal knew, and what becomes of a draft "mới".
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var standing: String?
        var known: (text: String, source: String)?
        var isFinished = true
        var isForced = false
        var beside: String?
        /// "new", "same" or "kept".
        var becomes: String
        var content: String
    }

    static let cases: [Case] = [
        Case(testDescription: "an empty place", becomes: "new", content: "mới"),
        Case(
            testDescription: "made from the same", standing: "cũ", known: ("cũ", "s"),
            becomes: "same", content: "cũ"),
        Case(
            testDescription: "made from something else", standing: "cũ", known: ("cũ", "t"),
            becomes: "new", content: "mới"),
        Case(
            testDescription: "from something else, but the same bytes", standing: "mới",
            known: ("mới", "t"), becomes: "same", content: "mới"),
        Case(
            testDescription: "changed by hand", standing: "sửa", known: ("cũ", "s"),
            becomes: "kept", content: "sửa"),
        Case(
            testDescription: "changed by hand, by force", standing: "sửa", known: ("cũ", "s"),
            isForced: true, becomes: "new", content: "mới"),
        Case(
            testDescription: "not ours", standing: "lạ", becomes: "kept", content: "lạ"),
        Case(
            testDescription: "not ours, but the very same", standing: "mới", becomes: "same",
            content: "mới"),
        Case(
            testDescription: "half written when the power went", standing: "", known: ("cũ", "s"),
            isFinished: false, becomes: "new", content: "mới"),
        Case(
            testDescription: "something else laid there after the power went", standing: "%PDF-1.7",
            known: ("cũ", "s"), isFinished: false, becomes: "kept", content: "%PDF-1.7"),
        Case(
            testDescription: "signed beside", standing: "cũ", known: ("cũ", "t"),
            isForced: true, beside: "1.pdf", becomes: "kept", content: "cũ"),
    ]

    @Test(arguments: cases)
    func `a file takes its place unless somebody changed or signed what stands there`(
        _ example: Case
    ) throws {
        try Folders.withTemporary { folder in
            let own = folder.appending(path: "a")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            let file = own.appending(path: "1.docx")
            if let standing = example.standing { try Data(standing.utf8).write(to: file) }
            if let name = example.beside {
                try Data("quét".utf8).write(to: own.appending(path: name))
            }
            let known = try example.known.map { [try entry("a/1.docx", $0.text, from: $0.source)] }
            if example.isFinished {
                try finish(known ?? [], in: folder)
            } else {
                try journal(in: folder).note(known ?? [])
            }
            let dossier = try DossierFolder(
                folder.path, journal: journal(in: folder), isForced: example.isForced)
            let outcome = try dossier.place([draft("a/1.docx", "mới", from: "s")]).map {
                try $0.get()
            }
            let words: [String] = outcome.map {
                switch $0 {
                case .made(_, isNew: true): "new"
                case .made(_, isNew: false): "same"
                case .kept: "kept"
                }
            }
            #expect(words == [example.becomes])
            #expect(try Folders.bytes(file) == Array(example.content.utf8))
        }
    }

    @Test func `what is meant is noted before it is written`() throws {
        try Folders.withTemporary { folder in
            // A kill after the note and before the file, then other data.
            try journal(in: folder).note([entry("1.docx", "một", from: "s1")])
            let second = try journal(in: folder)
            try Data("một".utf8).write(to: folder.appending(path: "1.docx"))
            let dossier = try DossierFolder(folder.path, journal: second, isForced: false)
            let outcome = dossier.place([draft("1.docx", "hai", from: "s2")])
            #expect(
                try outcome.map { try $0.get() } == [
                    .made(try entry("1.docx", "hai", from: "s2"), isNew: true)
                ])
        }
    }

    @Test func `what the system does not tell of is not written over`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let loop = folder.appending(path: "1.docx").path
            try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
            let dossier = try DossierFolder(
                folder.path, journal: journal(in: folder), isForced: true)
            let outcome = dossier.place([draft("1.docx", "mới", from: "s")])
            #expect(outcome == [.failure(.file(FileError(.read(code: ELOOP), path: loop)))])
        }
    }

    @Test func `a folder that has gone ends the run`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let root = folder.appending(path: "HO_SO")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let dossier = try DossierFolder(
                root.path, journal: journal(in: root), isForced: false)
            try FileManager.default.moveItem(at: root, to: folder.appending(path: "OTHER"))
            for _ in 0..<2 {
                let outcome = dossier.place([draft("a/1.docx", "mới", from: "s")])
                #expect(outcome == [.failure(.file(FileError(.vanished, path: root.path)))])
                // Nor into another folder of that name.
                try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            }
            #expect(dossier.halted == .file(FileError(.vanished, path: root.path)))
            #expect(Folders.files(in: root).isEmpty)
        }
    }

    @Test func `a finished journal is the same whatever came before`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            var journals: [[UInt8]] = []
            for name in ["one", "two"] {
                let root = folder.appending(path: name)
                try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
                if name == "two" {
                    try journal(in: root).note([entry("x", "x", from: "x")])
                    try journal(in: root).note([entry("1.docx", "cũ", from: "t")])
                }
                try finish([entry("1.docx", "mới", from: "s")], in: root)
                #expect(try UnfinishedRun.found(in: root.path) == nil)
                let files = Folders.files(in: root)
                #expect(files.map(\.lastPathComponent) == ["journal.sqlite"])
                journals += try files.map { try Folders.bytes($0) }
            }
            #expect(journals.count == 2 && journals[0] == journals[1])
        }
    }

    @Test func `the journal finds each digest of a path by its mark`() throws {
        try Folders.withTemporary { folder in
            let noted = try ["một", "hai"].map { try entry("1.docx", $0, from: $0) }
            let other = try entry("2.docx", "ba", from: "ba")
            let journal = try journal(in: folder)
            try journal.note(noted + [other])
            for entry in noted {
                #expect(
                    try journal.entry(at: entry.path, marked: DigestMark(entry.digest)) == entry)
            }
            #expect(throws: JournalError.self) {
                try journal.entry(at: "1.docx", marked: DigestMark(other.digest))
            }
        }
    }

    @Test func `the journal is for its owner alone`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            try finish([], in: folder)
            let path = folder.appending(path: ".hoso").path
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            #expect((facts[.posixPermissions] as? Int) == 0o700)
        }
    }

    @Test(arguments: [1, 2, 8, 500])
    func `each organisation belongs to one part`(count: Int) {
        let shards = (1...count).compactMap { Shard($0, of: count) }
        #expect(shards.count == count)
        for code in ["CB01", "TC12", "", "Đ/c", "04_Tong-hop"] {
            #expect(shards.count { $0.holds(code) } == 1)
        }
    }

    /// FNV-1a, counted by another program.
    @Test(arguments: [
        ("CB01", 4), ("CB02", 7), ("CB03", 2), ("CB04", 5), ("TC12", 4), ("04_Tong-hop", 7),
    ])
    func `a code stays in its part`(code: String, part: Int) {
        #expect((1...8).filter { Shard($0, of: 8)?.holds(code) == true } == [part])
    }
}
