import DocxTemplate
import PartyForms

/// Makes the cover lists of a print pack.
///
/// A list says on which pages papers stand, and that depends on how many pages the list itself
/// has: it is made again until that holds.
struct PackCovers: Sendable {
    /// A list, and the pack's pages as the list tells them.
    struct Printed {
        var cover: PaperPrinting.Printed
        var layout: PackLayout
        /// How many pages the layout leaves for the list.
        var room: Int
    }

    let store: PDFStore
    private let template: Template
    private let year: Int
    /// What papers are called, by the references of their forms.
    private let names: [String: String]
    private let printing: PaperPrinting

    /// Lists grow by a page at most each time; more rounds than this show a fault.
    private static let rounds = 8

    init(
        _ manifest: Manifest, library: RegimeLibrary, store: PDFStore, printing: PaperPrinting
    ) throws(PackError) {
        self.store = store
        self.printing = printing
        year = manifest.year
        let regimes = library.selection.regimes
        names = Dictionary(regimes.flatMap(\.forms).map { ($0.reference, $0.code) }) { $1 }
        let regime = regimes.first { $0.id == manifest.regime }
        guard let form = regime?.forms.first(where: { $0.kind == .cover }) else {
            throw .noCoverForm(regime: manifest.regime)
        }
        do throws(LibraryError) {
            template = try library.compiled(form).template
        } catch { throw .library(error) }
    }

    /// The list of each part.
    ///
    /// - Parameter papers: the papers that were printed, by their paths.
    func printed(
        for parts: [PackPlan.Part], _ papers: [String: PaperPrinting.Printed],
        rules: PackLayout.Rules
    ) throws(PackError) -> [Printed] {
        let pages = parts.map { part in
            part.entries.map { $0.papers.map { papers[$0.path]?.pages } }
        }
        var rooms = Array(repeating: 1, count: parts.count)
        for _ in 0..<Self.rounds {
            let layouts = zip(pages, rooms).map { pages, room in
                PackLayout(
                    cover: room, papers: pages.map { $0.compactMap(\.self) }, rules: rules)
            }
            var lists: [PaperPrinting.Paper] = []
            for (place, part) in parts.enumerated() {
                let cover = PackCover(
                    part: part, pages: pages[place], layout: layouts[place], year: year,
                    names: names)
                lists.append(.bytes(try document(of: cover.record)))
            }
            let covers = try printing.print(lists).compactMap(\.self)
            guard covers.count == parts.count else { throw .noCover }
            if zip(covers, rooms).allSatisfy({ $0.pages <= $1 }) {
                return parts.indices.map {
                    Printed(cover: covers[$0], layout: layouts[$0], room: rooms[$0])
                }
            }
            rooms = zip(covers, rooms).map { max($0.pages, $1) }
        }
        throw .noCover
    }

    private func document(of record: Record) throws(PackError) -> [UInt8] {
        do throws(PrintError) {
            return try Printer(template: template, missing: .blank)
                .document(of: record, isFirst: false).bytes
        } catch { throw .print(error) }
    }
}
