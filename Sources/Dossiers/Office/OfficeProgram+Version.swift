extension OfficeProgram {
    /// Where it is.
    package var path: String { program }

    /// What it says of its version; nil when it does not run.
    package func version() throws(FileError) -> String? {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let answer = scratch.path + "/version"
        let profile = "-env:UserInstallation=file://\(scratch.path)/profile"
        guard ChildProcess.run([program, profile, "--version"], output: answer, seconds: 60) else {
            return nil
        }
        let words = String(decoding: try FileReading.contents(of: answer), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace)
        return words.first { $0.first?.isNumber == true }.map(String.init)
    }
}
