import Foundation
import TestSupport
import Testing

/// Files of somebody else that have the name of a dossier's manifest.
struct ForeignManifestTests {
    private func write(_ text: String, _ name: String, in folder: URL) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    @Test(arguments: ["", "của tôi", "null", "{}", "[]", #"{"version": 1, "files": []}"#])
    func `a folder with a foreign manifest is no dossier and is not made one`(text: String) throws {
        try MadeUpOffice.with { folder, run in
            try write(text, "HS/manifest.json", in: folder)
            let checked = try run(["check", "HS"])
            #expect(checked.status == 3)
            #expect(checked.errors.contains("manifest.json"), "\(checked.errors)")
            for options in [[], ["--resume"]] {
                let made = try run(["dossier", "so.json", "-o", "HS"] + options)
                #expect(made.status == 7)
                #expect(made.errors.contains("HS/manifest.json: không phải bản kê của hoso"))
                let root = folder.appending(path: "HS")
                #expect(try Folders.contents(of: root) == ["/manifest.json": Array(text.utf8)])
            }
            #expect(try run(["dossier", "so.json", "-o", "HS", "--force"]).status == 0)
            #expect(try run(["check", "HS"]).status == 0)
        }
    }

    @Test(arguments: ["", "của tôi", "null", "{}", #"{"version": 1}"#])
    func `a foreign list is not overwritten by a report`(text: String) throws {
        try MadeUpOffice.with { folder, run in
            let name = "TH/manifest-tong-hop.json"
            try write(text, name, in: folder)
            let made = try run(["report", "so.json", "-o", "TH"])
            #expect(made.status == 7)
            #expect(made.errors.contains(name), "\(made.errors)")
            let root = folder.appending(path: "TH")
            #expect(
                try Folders.contents(of: root) == ["/manifest-tong-hop.json": Array(text.utf8)])
            #expect(try run(["report", "so.json", "-o", "TH", "--force"]).status == 0)
            #expect(try run(["report", "so.json", "-o", "TH"]).status == 0)
        }
    }

    @Test func `a manifest of hoso's is written anew however it is laid out`() throws {
        try MadeUpOffice.with { folder, run in
            let file = folder.appending(path: "HS/manifest.json")
            #expect(try run(["dossier", "so.json", "-o", "HS"]).status == 0)
            let made = try Folders.bytes(file)
            let json = try JSONSerialization.jsonObject(with: Data(made))
            for options: JSONSerialization.WritingOptions in [[], .sortedKeys, .prettyPrinted] {
                try JSONSerialization.data(withJSONObject: json, options: options).write(to: file)
                #expect(try run(["dossier", "so.json", "-o", "HS"]).status == 0)
                #expect(try Folders.bytes(file) == made)
            }
        }
    }

    @Test func `a part's manifest is held to the same, and others' files stay`() throws {
        try MadeUpOffice.with { folder, run in
            try write("của tôi", "HS/manifest-1-of-2.json", in: folder)
            try write("của tôi", "HS/manifest-my-own-file.json", in: folder)
            #expect(try run(["dossier", "so.json", "-o", "HS", "--shard", "1/2"]).status == 7)
            #expect(try run(["dossier", "so.json", "-o", "HS", "--shard", "2/2"]).status == 0)
            #expect(try run(["dossier", "so.json", "-o", "HS"]).status == 0)
            let own = try Folders.bytes(folder.appending(path: "HS/manifest-my-own-file.json"))
            #expect(own == Array("của tôi".utf8))
        }
    }
}
