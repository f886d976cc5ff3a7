import Foundation
import TestSupport
import Testing

/// A dossier made in parts that know nothing of each other.
struct ShardTests {
    /// An office of nine organisations with three members each.
    private static let book = """
        {"thong_tin": [{"nam": "2030", "dia_phuong": "Làng Bến", "cap_uy": "Đảng ủy làng Bến"}],
         "to_chuc": [\(list(1...9) { #"{"ma": "CB\#($0)", "ten": "Chi bộ \#($0)"}"# })],
         "dang_vien": [\(list(1...27) {
            #"{"ma": "M\#($0)", "ho_ten": "Lê Sông", "chi_bo": "CB\#($0 % 9 + 1)"}"#
         })],
         "ho_so_nhan": [\(list(1...27) { #"{"doi_tuong": "M\#($0)", "muc": "3"}"# })]}
        """

    private static func list(_ numbers: ClosedRange<Int>, _ item: (Int) -> String) -> String {
        numbers.map(item).joined(separator: ",\n")
    }

    @Test func `parts in one folder or laid together make the dossier of one run`() throws {
        try MadeUpOffice.with { folder, _ in
            try Data(Self.book.utf8).write(to: folder.appending(path: "so.json"))
            func run(_ output: String, _ options: [String], _ environment: [String: String] = [:])
                throws -> Int
            {
                let fixed = ["--templates", folder.path + "/Templates", "--date", "2030-12-01"]
                let command = ["dossier", "so.json", "-o", output] + options
                return try Hoso.run(fixed + command, environment: environment, in: folder).status
            }
            #expect(try run("WHOLE", []) == 0)
            let reference = try Folders.contents(of: folder.appending(path: "WHOLE"))
            // Two parts on one disk, one on another.
            #expect(try run("ONE", ["--shard", "1/3"]) == 0)
            let array = [
                "SLURM_ARRAY_TASK_ID": "12", "SLURM_ARRAY_TASK_MIN": "11",
                "SLURM_ARRAY_TASK_STEP": "1", "SLURM_ARRAY_TASK_COUNT": "3",
            ]
            #expect(try run("ONE", [], array) == 0)
            let job = ["JOB_COMPLETION_INDEX": "2", "HOSO_SHARDS": "3"]
            #expect(try run("OTHER", [], job) == 0)
            let one = try Folders.contents(of: folder.appending(path: "ONE"))
            let other = try Folders.contents(of: folder.appending(path: "OTHER"))
            #expect(one.keys.count { $0.hasPrefix("/manifest-") } == 2)
            #expect(other.keys.contains("/manifest-3-of-3.json"))
            #expect(one.keys.filter(other.keys.contains).sorted() == [])
            #expect(!one.keys.contains("/manifest.json") && !one.keys.contains("/00_Muc-luc.docx"))
            #expect(one.count { $0.key.hasSuffix(".docx") } > 0)
            #expect(other.count { $0.key.hasSuffix(".docx") } > 0)

            #expect(try Command.run("/bin/cp", ["-r", "OTHER/.", "ONE/"], in: folder).status == 0)
            #expect(try run("ONE", ["--resume"]) == 0)
            let joined = try Folders.contents(of: folder.appending(path: "ONE"))
            #expect(joined.keys.sorted() == reference.keys.sorted())
            #expect(joined.filter { reference[$0.key] != $0.value }.keys.sorted() == [])
        }
    }

    @Test(
        arguments: [
            (["--shard", "0/3"], [:], "«--shard»"), (["--shard", "4/3"], [:], "«--shard»"),
            (["--shard", "một"], [:], "«--shard»"),
            ([], ["JOB_COMPLETION_INDEX": "0"], "«HOSO_SHARDS»"),
            ([], ["JOB_COMPLETION_INDEX": "3", "HOSO_SHARDS": "3"], "«JOB_COMPLETION_INDEX»"),
            (
                [], ["SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_COUNT": "3"],
                "«SLURM_ARRAY_TASK_ID»"
            ),
        ] as [([String], [String: String], String)])
    func `a part that there cannot be is refused`(
        options: [String], environment: [String: String], name: String
    ) throws {
        try MadeUpOffice.with { folder, _ in
            let result = try Hoso.run(
                ["--templates", folder.path + "/Templates", "dossier", "so.json", "-o", "HO_SO"]
                    + options, environment: environment, in: folder)
            #expect(result.status == 2)
            #expect(result.errors.contains(name))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/HO_SO"))
        }
    }
}
