public import Foundation

/// A program that stands in for LibreOffice.
///
/// It makes a PDF of one page from each file, but of a file that holds "FAILS" nothing, of one
/// that holds "DAMAGED" half a PDF; at "HANGS" it stops for good, at "ONCE" the first time only.
/// It lists what it was given, and the variable of the fonts, in a file `log` beside it.
public struct MadeUpOfficeProgram {
    /// The folder that it lies in, to be put on the search path.
    public let folder: URL

    /// Makes the program in a folder.
    public init(in folder: URL) throws {
        self.folder = folder.appending(path: "bin")
        try FileManager.default.createDirectory(
            at: self.folder, withIntermediateDirectories: true)
        try Data(MadeUpPDF.bytes(["page"])).write(to: self.folder.appending(path: "page.pdf"))
        try Self.writeScript(to: self.folder.appending(path: "soffice"))
    }

    /// A program that another test starts at this moment must not take the open file along: as
    /// long as anybody could write to a program, nobody can start it.
    private static func writeScript(to file: URL) throws {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o755)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(script.utf8))
        try handle.close()
    }

    /// The names of the files of each call.
    public func calls() throws -> [[String]] {
        let log = folder.appending(path: "log")
        guard FileManager.default.fileExists(atPath: log.path) else { return [] }
        let text = String(decoding: try Folders.bytes(log), as: UTF8.self)
        return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    private static let script = """
        #!/bin/sh
        here=$(dirname "$0")
        while [ "$1" != --convert-to ]; do shift; done
        kind=$2; out=$4; shift 4
        echo "${FONTCONFIG_FILE:--}" $(basename -a "$@") >> "$here/log"
        mkdir -p "$out"
        for file in "$@"; do
            name=$(basename "$file"); made="$out/${name%.*}.$kind"
            if grep -q HANGS "$file"; then sleep 600 & wait; fi
            if grep -q ONCE "$file" && [ ! -e "$here/once" ]; then
                touch "$here/once"; sleep 600 & wait
            fi
            if grep -q FAILS "$file"; then continue; fi
            if grep -q DAMAGED "$file"; then head -c 99 "$here/page.pdf" > "$made"; continue; fi
            cp "$here/page.pdf" "$made"
        done
        """
}
