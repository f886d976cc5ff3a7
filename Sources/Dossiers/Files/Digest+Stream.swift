import CLibCrypto

/// The owner of one SHA-256 that is computed piece by piece.
package struct DigestStream: ~Copyable {
    private let context: OpaquePointer
    private var isSound = true

    package init() throws(DigestError) { context = try Self.begun() }

    private static func begun() throws(DigestError) -> OpaquePointer {
        Digest.withoutConfiguration
        guard let context = EVP_MD_CTX_new() else { throw DigestError() }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            throw DigestError()
        }
        return context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes in the next piece; should that fail, there is no digest at the end.
    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        if EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) != 1 { isSound = false }
    }

    /// The digest of all pieces in lower-case hexadecimal.
    package consuming func hexadecimal() throws(DigestError) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var size: UInt32 = 0
        guard isSound, EVP_DigestFinal_ex(context, &digest, &size) == 1 else {
            throw DigestError()
        }
        return Digest.hexadecimal(digest[..<Int(size)])
    }
}
