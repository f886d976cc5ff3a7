import Markup
import OpenPackage
import Testing

@testable import Dossiers

struct PackageDamageTests {
    /// What a write that was cut off leaves, and what it does not.
    @Test(arguments: [
        (PackageError.foreign(.empty), true), (.foreign(.unknown), true), (.damaged(.cutOff), true),
        (.wrongSize(part: "a"), true), (.unreadable(reason: "a: CRC error"), true),
        (.foreign(.pdf), false), (.foreign(.locked), false), (.encryptedPart("a"), false),
        (.unreadable(reason: "Malloc failure"), false),
        (.unreadable(reason: "a: Zlib error: insufficient memory"), false),
        (.unreadablePart("a", .documentType), false),
    ])
    func `want of memory and other files are no damage`(error: PackageError, isDamage: Bool) {
        #expect(error.isOfDamage == isDamage)
    }
}
