import Dossiers

extension Session {
    /// Writes a result to a file, or to stdout for "-".
    ///
    /// - Parameter isForced: whether a document that somebody changed is written over.
    func deliver(
        _ bytes: [UInt8], to output: String, inputs: [String] = [], isForced: Bool = false
    ) throws {
        guard output != "-" else { return try Stream.output.write(bytes) }
        guard !inputs.contains(where: { FileReading.areSame($0, output) }) else {
            throw UsageError.outputIsInput
        }
        try StandingDocument.spare(at: output, isForced: isForced)
        try AtomicFile.write(bytes, to: output)
        tell("đã ghi \(output)", "wrote \(output)")
    }
}
