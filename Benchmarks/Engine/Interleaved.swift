import DocxTemplate
import Dossiers
import Glibc

/// Writes the same documents in all ways, one way after the other and all again, so that what
/// disturbs the computer disturbs them all.
///
/// The floor writes bytes that were made before: to their names, and to temporary names that are
/// renamed, as ours are.
struct Interleaved {
    private let material: Material
    private let folder: String
    private let count: Int
    private let rounds: Int

    init(_ material: Material, folder: String, count: Int, rounds: Int) {
        self.material = material
        self.folder = folder
        self.count = count
        self.rounds = rounds
    }

    func run() throws {
        let made = try (0..<min(count, material.records.count)).map {
            try material.template.rendering(of: material.record($0), missing: .empty).bytes
        }
        let compact = try material.template.rendering(
            of: material.record(0), missing: .empty, level: 6)
        let ways: [(name: String, write: (Int, String) throws -> Void)] = [
            ("floor_plain", { try Floor.write(made[$0 % made.count], to: $1) }),
            ("floor", { try Floor.replace(made[$0 % made.count], in: $1) }),
            ("none", writing(.none)), ("proven", writing(.proven)),
            ("wellformed", writing(.wellformed)), ("compact", writing(.none, level: 6)),
        ]
        var taken = [[Double]](repeating: [], count: ways.count)
        for round in 0..<rounds {
            for (place, way) in ways.enumerated() {
                taken[place].append(
                    try seconds(of: way.write, in: "\(folder)/\(way.name)-\(round)"))
            }
        }
        var figures = figures(of: Array(zip(ways.map(\.name), taken)))
        figures.append(("bytes", Double(made[0].count)))
        figures.append(("bytes_compact", Double(compact.bytes.count)))
        figures.append(("peak_kb", Double(Stopwatch.peak)))
        report(figures)
    }

    /// The usual time for a document, the least, and the usual share of the floor's time.
    private func figures(
        of ways: [(name: String, times: [Double])]
    ) -> [(name: String, value: Double)] {
        let floor = ways.first { $0.name == "floor" }?.times ?? []
        return ways.flatMap { way, times in
            [
                (way, Self.middle(times) / Double(count)),
                (way + "_least", (times.min() ?? 0) / Double(count)),
                // Of the same round: the computer itself is now faster and now slower.
                (way + "_ratio", Self.middle(zip(times, floor).map { $0 / $1 })),
            ]
        }
    }

    private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func writing(
        _ grade: DocxCheck.Grade, level: Int? = nil
    ) -> (Int, String) throws -> Void {
        let printer = material.printer(grade, level: level)
        return { [material] number, path in
            _ = try printer.write(material.record(number), to: path, isFirst: number == 0).get()
        }
    }

    private func seconds(
        of write: (Int, String) throws -> Void, in folder: String
    ) throws -> Double {
        try Folder.make(folder)
        let watch = Stopwatch()
        for number in 0..<count { try write(number, "\(folder)/\(number).docx") }
        let seconds = watch.seconds
        for number in 0..<count { unlink("\(folder)/\(number).docx") }
        rmdir(folder)
        return seconds
    }
}

/// Nothing but writing.
enum Floor {
    struct CannotWrite: Error {}

    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw CannotWrite() }
        let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        guard close(file) == 0, count == bytes.count else { throw CannotWrite() }
    }

    static func replace(_ bytes: [UInt8], in path: String) throws {
        let temporary = path + ".tmp"
        try write(bytes, to: temporary)
        guard rename(temporary, path) == 0 else { throw CannotWrite() }
    }
}
