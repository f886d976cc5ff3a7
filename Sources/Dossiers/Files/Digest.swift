import CLibCrypto

/// SHA-256 (FIPS 180-4), by OpenSSL.
package enum Digest {
    /// The digest of `bytes` in lower-case hexadecimal.
    package static func sha256(_ bytes: [UInt8]) throws(DigestError) -> String {
        Self.withoutConfiguration
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var size: UInt32 = 0
        guard EVP_Digest(bytes, bytes.count, &digest, &size, EVP_sha256(), nil) == 1 else {
            throw DigestError()
        }
        return hexadecimal(digest[..<Int(size)])
    }

    /// Makes OpenSSL ready without the computer's configuration: nothing in it may change what a
    /// digest is, and reading it takes longer than most digests.
    static let withoutConfiguration: Void = {
        _ = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
    }()

    static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map(hexadecimal).joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }
}

/// OpenSSL refuses SHA-256.
package struct DigestError: Error, Hashable, Sendable {}
