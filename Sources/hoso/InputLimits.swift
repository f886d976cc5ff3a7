import Dossiers
import JSONText
import Markup
import OpenPackage
import Spreadsheet

/// What input may take, of every kind: what a run goes by, `--limit` changes and `doctor` prints.
struct InputLimits: Sendable {
    /// Of documents.
    var package = PackageLimits()
    /// Of workbooks and tables.
    var sheets = SpreadsheetLimits()
    var json = JSONLimits()
    /// Of a dossier in an archive.
    var dossier = FileArchiveReader.Limits()
    /// Of any file, before it is looked into.
    var fileBytes = 512 << 20

    /// Runs `body` by these limits, and all tasks that it starts.
    func govern<Value: Sendable>(
        _ body: () async throws -> Value
    ) async throws -> Value {
        try await FileReading.$limit.withValue(fileBytes) {
            try await PackageLimits.$standard.withValue(package) {
                try await MarkupLimits.$standard.withValue(package.markup) {
                    try await SpreadsheetLimits.$standard.withValue(sheets) {
                        try await JSONLimits.$standard.withValue(json) {
                            try await FileArchiveReader.Limits.$standard.withValue(dossier) {
                                try await body()
                            }
                        }
                    }
                }
            }
        }
    }
}

extension InputLimits {
    /// Sets what `--limit NAME=N` says.
    mutating func apply(_ written: String) throws(UsageError) {
        let parts = written.split(separator: "=", maxSplits: 1).map(String.init)
        guard let row = InputLimit.all.first(where: { $0.name == parts.first }) else {
            throw .unknownLimit(parts.first ?? "")
        }
        guard parts.count == 2, let value = row.value(written: parts[1]) else {
            throw .wrongValue(option: "--limit \(row.name)", expected: "1…\(row.highest)")
        }
        for place in row.places { self[keyPath: place] = value }
    }
}
