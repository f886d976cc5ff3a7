import Glibc
import PartyForms

/// The manifests of a dossier's parts, `manifest-2-of-8.json`, until the parts are joined.
enum ShardManifests {
    static func name(of shard: Shard) -> String { "manifest-\(shard.name).json" }

    /// The files that the parts hold, as their manifests name them.
    static func entries(in folder: String) throws(FileError) -> [Journal.Entry] {
        var entries: [Journal.Entry] = []
        for name in names(among: try Folder.names(in: folder)) {
            entries += try Manifest.entries(in: folder, named: name)
        }
        return entries
    }

    /// How the parts were made; nil when there are none.
    static func run(in folder: String) -> UnfinishedRun? {
        names(in: folder).lazy.compactMap { Manifest.run(in: folder, named: $0) }.first
    }

    /// Removes what only the parts needed.
    static func remove(from folder: String) {
        for name in names(in: folder) { unlink(folder + "/" + name) }
        let journals = folder + "/" + DossierNames.hidden
        for name in list(journals) where name.hasPrefix("journal-") {
            unlink(journals + "/" + name)
        }
    }

    private static func names(in folder: String) -> [String] { names(among: list(folder)) }

    private static func names(among names: [String]) -> [String] {
        names.filter { name in
            name.hasPrefix("manifest-") && name.hasSuffix(".json")
                && isPart(name.dropFirst(9).dropLast(5))
        }
    }

    /// Whether that is how a part is called: "2-of-8".
    private static func isPart(_ name: Substring) -> Bool {
        Shard(String(name.replacing("-of-", with: "/"))).map { $0.name == name } ?? false
    }

    private static func list(_ folder: String) -> [String] {
        do throws(FileError) { return try Folder.names(in: folder) } catch { return [] }
    }
}

extension Manifest {
    fileprivate static func run(in folder: String, named name: String) -> UnfinishedRun? {
        do throws(BookError) {
            return try Manifest(readingFrom: folder, named: name).part?.run
        } catch { return nil }
    }
}

extension DossierPlan {
    /// The folders of a part: those of an organisation stay together.
    package func part(_ shard: Shard, of review: OfficeReview) -> DossierPlan {
        filtered { shard.holds(review.season.organisation(of: $0) ?? folder(of: $0)) }
    }
}
