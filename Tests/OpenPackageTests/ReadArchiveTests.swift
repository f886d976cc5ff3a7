import Splice
import Testing

@testable import OpenPackage

@Suite struct ReadArchiveTests {
    @Test func `only what differs is read`() throws {
        let first = try sealed(["một", "hai"])
        let archive = try #require(try ReadArchive(first))
        #expect(archive.changes(in: first)?.isEmpty == true)
        let long = String(repeating: "năm ", count: 9_000)
        for texts in [["một", "ba"], ["", "hai"], ["bốn", long]] {
            let changes = try #require(archive.changes(in: sealed(texts)))
            let changed = zip(["một", "hai"], texts).filter { $0 != $1 }.map(\.1)
            #expect(changes.map { String(decoding: $0.bytes, as: UTF8.self) } == changed)
        }
    }

    @Test func `what is made otherwise has to be read whole`() throws {
        let first = try sealed(["một", "hai"])
        let archive = try #require(try ReadArchive(first))
        let cut = Array(first.dropLast())
        var more = try Package(reading: first)
        try more.set("/word/more.xml", "<more/>", "application/x-more+xml")
        let other = try sealed(["một", "hai", "ba"])
        for bytes in [[], [0x50], try more.sealed(), other, first + [0], cut, [0] + first] {
            #expect(archive.changes(in: bytes)?.count == nil)
        }
    }

    /// The last bits of a stream may be anything, so a damage need not change what is read.
    @Test func `no damage stays hidden`() throws {
        let archive = try #require(try ReadArchive(try sealed(["một", "hai"], in: Package())))
        let sound = try sealed(["một", "ba bốn năm"], in: Package())
        let expected = [
            ContentTypes.entry: try Package(reading: sound).types.serialized(),
            "p0.xml": Array("một".utf8), "p1.xml": Array("ba bốn năm".utf8),
        ]
        for place in sound.indices {
            var damaged = sound
            damaged[place] ^= 1 << (place % 8)
            guard let changes = archive.changes(in: damaged) else { continue }
            #expect(changes.allSatisfy { expected[$0.name] == $0.bytes }, "at \(place)")
            #expect(changes.last?.name == "p1.xml", "at \(place)")
        }
    }

    @Test func `an archive with sizes behind its data is not compared`() throws {
        var archive = try sealed(["một", "hai"])
        archive[6] |= 8
        let read = try ReadArchive(archive)
        #expect(read?.changes(in: archive)?.count == nil)
    }

    private func sealed(_ texts: [String], in package: Package? = nil) throws -> [UInt8] {
        var package = try package ?? sample()
        let names = try texts.indices.map { try name("/p\($0).xml") }
        for name in names { package.setContents(of: name, to: [], contentType: "application/xml") }
        return try PackageStamp(package, changing: names).sealed(with: texts.map { Array($0.utf8) })
    }
}
