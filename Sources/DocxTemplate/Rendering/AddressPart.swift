import Markup
import OpenPackage

/// What a value is to the address it stands in, which decides what is percent-encoded (RFC 3986).
enum AddressPart: Hashable, Sendable {
    /// The whole address or its beginning: a value is an address itself.
    case whole
    /// A piece of what comes before a question mark.
    case path
    /// A piece of what comes behind it.
    case query

    /// Makes it what a value is behind one more character.
    mutating func read(_ character: Character) {
        switch character {
        case "?", "#": self = .query
        case ":" where self == .whole, "/" where self == .whole: self = .path
        default: break
        }
    }

    /// The schemes that data may bring; others read files or run programs where they are followed.
    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sip",
    ]

    /// Whether data may put the address there.
    func accepts(_ address: String) -> Bool {
        guard self == .whole else { return true }
        let text = Array(address.utf8).trimmed
        // Two slashes of either kind lead to another computer's files.
        if text.prefix(2).count == 2, text.prefix(2).allSatisfy(Self.isSlash) { return false }
        let head = text.prefix { !Self.isSlash($0) && !Self.endsHead.contains($0) }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let scheme = String(decoding: head[..<colon], as: UTF8.self)
        return Self.schemes.contains(scheme.lowercased())
    }

    private static func isSlash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }

    private static let endsHead = Set("?#".utf8)

    /// The value as it stands in the address.
    func encoded(_ value: String) -> [UInt8] {
        let bytes = self == .whole ? Array(Array(value.utf8).trimmed) : Array(value.utf8)
        var output: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if isKept(byte) || (self == .whole && bytes.percentDecoded(at: index) != nil) {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)]]
                output.append(Self.digits[Int(byte & 15)])
            }
        }
        return output
    }

    private func isKept(_ byte: UInt8) -> Bool {
        if Self.unreserved.contains(byte) { return true }
        switch self {
        case .whole: return Self.reserved.contains(byte)
        // A plus is itself in a telephone number, and a blank in a query.
        case .path: return Self.harmless.contains(byte) || byte == UInt8(ascii: "+")
        case .query: return Self.harmless.contains(byte)
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
    private static let harmless = Set("@:".utf8)
    private static let reserved = Set(":/?#[]@!$&'()*+,;=".utf8)
    private static let unreserved = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
}

extension [UInt8] {
    /// Without blanks and control characters at either end.
    fileprivate var trimmed: ArraySlice<UInt8> {
        let start = drop { $0 <= 0x20 }
        guard let last = start.lastIndex(where: { $0 > 0x20 }) else { return [] }
        return start[...last]
    }
}
