import CLibXML2

/// The document in canonical form (C14N 1.0 without comments): equal documents give equal bytes.
///
/// For comparing what two tools wrote; attribute order, quotes and empty tags no longer matter.
package func canonical(_ bytes: [UInt8]) throws(MarkupError) -> [UInt8] {
    let document = try Parser().document(of: Input(bytes, limits: .standard))
    var output: UnsafeMutablePointer<xmlChar>?
    let mode = Int32(XML_C14N_1_0.rawValue)
    let count = xmlC14NDocDumpMemory(document.tree, nil, mode, nil, 0, &output)
    defer { hoso_xmlFree(output) }
    guard count >= 0, let output else { throw .outOfMemory }
    return Array(UnsafeBufferPointer(start: output, count: Int(count)))
}
