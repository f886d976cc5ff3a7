import Foundation
import TestSupport
import Testing

/// What becomes of a dossier where there is no memory, I/O moves half of what was asked, or the
/// clock jumps.
struct StarvedRunTests {
    private static let clang = Command.find("clang")
    private static let surroundings = [
        "SWIFT_BACKTRACE": "enable=no", "HOSO_LANG": "", "HOSO_TEMPLATES": "", "HOSO_REGIME": "",
    ]

    /// Makes the reference, lets `body` make HO_SO, and takes that up again; the statuses are of
    /// `body`'s runs.
    private func holds(
        _ body: (_ folder: URL, _ arguments: [String]) throws -> CommandResult
    ) throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "REFERENCE"]).status == 0)
            let reference = try Folders.contents(of: folder.appending(path: "REFERENCE"))
            let made = folder.appending(path: "HO_SO")
            let result = try body(
                folder,
                [
                    "--templates", folder.path + "/Templates", "--date", "2030-12-01", "dossier",
                    "so.json", "-o", "HO_SO",
                ])
            if result.status == 0 {
                #expect(try Folders.contents(of: made) == reference)
            }
            #expect(try run(["dossier", "so.json", "-o", "HO_SO", "--resume"]).status == 0)
            #expect(try Folders.contents(of: made) == reference)
        }
    }

    @Test(arguments: [120, 160, 200, 240, 300, 400])
    func `a run with few addresses ends, and the next one completes it`(megabytes: Int) throws {
        try holds { folder, arguments in
            try Command.run(
                "/usr/bin/prlimit",
                ["--as=\(megabytes << 20)", "--core=0", Hoso.path] + arguments,
                environment: Self.surroundings, in: folder)
        }
    }

    @Test(
        .enabled(if: clang != nil),
        arguments: [
            ("libraries", 12), ("libraries", 1), ("loader", 4), ("memory", 4), ("short", 10),
            ("workbooks", 12),
        ])
    func `a run whose calls fail ends, and damages nothing`(kind: String, places: Int) throws {
        let count = try count(of: kind)
        #expect(count > places)
        for place in 1...places {
            try holds { folder, arguments in
                let result = try run(
                    arguments, under: "\(kind):\(place * count / (places + 1) + 1)", in: folder)
                #expect(kind != "short" || result.status == 0, "\(result.errors)")
                return result
            }
        }
    }

    @Test(.enabled(if: clang != nil))
    func `a run waits for no thread that gets no memory`() throws {
        let count = try count(of: "loader")
        #expect(count > 0)
        for place in 1...count {
            try holds { folder, arguments in
                try run(arguments, under: "loader:\(place)+", in: folder)
            }
        }
    }

    @Test(.enabled(if: clang != nil), arguments: ["ahead", "back"], [1, 40, 200])
    func `a clock that jumps by a day changes nothing`(way: String, place: Int) throws {
        try holds { folder, arguments in
            let result = try run(arguments, under: "\(way):\(place)", in: folder)
            #expect(result.status == 0, "\(result.errors)")
            return result
        }
    }

    @Test(.enabled(if: clang != nil))
    func `a signed paper stays where its folder cannot be listed to the end`() throws {
        let count = try count(of: "listing")
        #expect(count > 20)
        for place in stride(from: 1, through: count * 2, by: 3) {
            try MadeUpOffice.with { folder, run in
                #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
                let papers = try sign("phieu", in: folder.appending(path: "HO_SO"))
                #expect(papers.count == MadeUpOffice.members.count)
                let before = try papers.map(Folders.bytes)
                let levels = MadeUpOffice.members.map { ($0.code, $0.name, "HTNV") }
                try Data(MadeUpLibrary.book(levels).utf8)
                    .write(to: folder.appending(path: "so.json"))
                let result = try self.run(
                    [
                        "--templates", folder.path + "/Templates", "--date", "2030-12-01",
                        "dossier", "so.json", "-o", "HO_SO",
                    ], under: "listing:\(place)", in: folder)
                #expect([3, 6, 7].contains(result.status), "\(result.errors)")
                #expect(try papers.map(Folders.bytes) == before)
            }
        }
    }

    /// Lays a signed copy beside each paper of a form; the papers.
    private func sign(_ form: String, in dossier: URL) throws -> [URL] {
        let papers = Folders.files(in: dossier).filter {
            $0.lastPathComponent.hasSuffix("_\(form).docx")
        }
        for paper in papers {
            let copy = paper.deletingPathExtension().appendingPathExtension("pdf")
            try Data("%PDF-1.7 signed".utf8).write(to: copy)
        }
        return papers
    }

    /// How many such calls a whole run makes.
    private func count(of kind: String) throws -> Int {
        var count = 0
        try holds { folder, arguments in
            let result = try run(arguments, under: "\(kind):1000000000", in: folder)
            let log = String(
                decoding: try Folders.bytes(folder.appending(path: "count")), as: UTF8.self)
            count = log.split(separator: " ").first.flatMap { Int($0) } ?? 0
            return result
        }
        return count
    }

    /// Runs the program with the library that lets calls fail.
    private func run(
        _ arguments: [String], under fault: String, in folder: URL
    ) throws -> CommandResult {
        let library = folder.appending(path: "preload.so").path
        let source = Folders.root.appending(path: "Tools/preload.c").path
        let made = try Command.run(
            try #require(Self.clang), ["-shared", "-fPIC", "-O1", "-o", library, source])
        #expect(made.status == 0, "\(made.errors)")
        let more = [
            "LD_PRELOAD": library, "HOSO_FAULT": fault,
            "HOSO_FAULT_LOG": folder.appending(path: "count").path,
        ]
        return try Command.run(
            Hoso.path, arguments, environment: Self.surroundings.merging(more) { $1 }, in: folder)
    }
}
