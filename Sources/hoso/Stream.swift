import Dossiers
import Glibc

/// One of the process's standard streams, written unbuffered.
struct Stream: Sendable {
    static let output = Stream(descriptor: STDOUT_FILENO, name: "stdout")
    static let messages = Stream(descriptor: STDERR_FILENO, name: "stderr")

    let descriptor: Int32
    let name: String

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// How many columns a line may take: the terminal's, else as many as a page of text has.
    var width: Int {
        var size = winsize()
        guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else {
            return 100
        }
        return Int(size.ws_col)
    }

    func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError(.write(code: errno), path: name) }
            rest = rest.dropFirst(count)
        }
    }

    /// For messages: there is nowhere left to complain.
    func writeIgnoringFailure(_ text: String) {
        do { try write(text) } catch {}
    }
}
