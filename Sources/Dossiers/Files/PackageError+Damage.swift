import OpenPackage

extension PackageError {
    /// Whether the bytes are no whole archive, as after a write that was cut off; false for what
    /// somebody may have laid there, and for what want of memory kept from being read.
    var isOfDamage: Bool {
        switch self {
        case .foreign(.empty), .foreign(.unknown), .damaged, .wrongSize: true
        case .unreadable(let reason): !Self.wordsForNoMemory.contains { reason.hasSuffix($0) }
        default: false
        }
    }

    /// Ours, libzip's and zlib's.
    private static let wordsForNoMemory = [
        "out of memory", "Malloc failure", "insufficient memory",
    ]
}
