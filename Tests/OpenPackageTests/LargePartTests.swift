import Markup
import OpenPackage
import Testing

/// Texts of more than a mebibyte stay packed until they are asked for.
@Suite struct LargePartTests {
    private let text =
        "<a>" + (0..<80_000).map { "<b>Thôn \($0 &* 7_919)</b>" }.joined() + "</a>"

    private func sealed(_ text: String, type: String = "application/xml") throws -> [UInt8] {
        var package = try sample()
        try package.set("/word/large.xml", text, type)
        return try package.sealed()
    }

    @Test func `a large part is read, whole and in pieces, and sealed again`() throws {
        let bytes = try sealed(text)
        let package = try Package(reading: bytes)
        #expect(try package.text("/word/large.xml") == text)
        var count = 0
        try package.read(name("/word/large.xml")) { if case .start = $0 { count += 1 } }
        #expect(count == 80_001)
        #expect(try package.markup(of: name("/word/large.xml")).children.count == 80_000)
        #expect(try package.sealed() == bytes)
    }

    @Test(arguments: ["<!DOCTYPE a>", "<a>"])
    func `what is wrong with a large part is found`(beginning: String) throws {
        #expect(throws: PackageError.self) {
            let package = try Package(reading: sealed(beginning + text))
            _ = try package.markup(of: name("/word/large.xml"))
        }
    }

    @Test func `a large part that is no markup is kept as it is`() throws {
        let package = try Package(reading: sealed("<!DOCTYPE a>" + text, type: "text/x"))
        #expect(try package.text("/word/large.xml") == "<!DOCTYPE a>" + text)
    }

    @Test(arguments: [0, 1, 2, 3])
    func `a large part that was damaged is refused at once`(place: Int) throws {
        var bytes = try sealed(text)
        let names = Array("word/large.xml".utf8)
        let at = try #require(bytes.firstRange(of: names)).upperBound
        bytes[at + 200 + 700 * place] ^= 0x55
        #expect(throws: PackageError.self) { try Package(reading: bytes) }
    }
}
