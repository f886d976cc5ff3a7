import Dossiers
import Markup
import OpenPackage

/// What `--version` prints: the program's own version and those of the libraries that read files.
enum Version {
    static let number = "0.1.0"

    /// The program as manifests name it.
    static let tool = Manifest.Tool(name: "hoso", version: number)

    static func print(in session: Session) throws -> ExitStatus {
        try session.print("hoso \(number)")
        try session.print("libxml2 \(MarkupLibrary.version)")
        try session.print("libzip \(ZipLibrary.version)")
        return .done
    }
}
