import Markup
import OpenPackage

/// Carries text of guests into a host.
///
/// What the text needs (styles, lists, pictures, notes) goes into the document's additions, equal
/// things once; the text itself is written with the names that they have there.
struct Composer: Sendable {
    /// What the guests' styles and lists are called in the host, look by look.
    var looks: [GuestLook: CarriedLook] = [:]
    private(set) var host: Host?
    var parts = PartCarrier()
    var knownMargins: [MarginContent: PartName] = [:]
    /// How many guests' texts were written.
    private(set) var insertions = 0
    var drawings = 0
    var controls = 0
    var bookmarks = 0
    var noteParts: [NoteKind: PartName] = [:]
    /// The highest id that a note has so far.
    var highestNote = 0
    private var guest: Document?

    /// What a host has, as far as guests may meet it.
    struct Host: Sendable {
        var theme: Theme
        var styles: StyleCarrier
        var numbering: NumberingCarrier
    }

    /// When guests are carried: the ids given then differ.
    enum Stage: String, Sendable {
        /// For a template's partials.
        case compiling = "p"
        /// For the values of a record, and for binding.
        case rendering = "h"
    }

    private let stage: Stage

    init(_ stage: Stage) { self.stage = stage }

    /// Ids given here start far above those of a host's own.
    var firstID: Int { stage == .compiling ? Self.highestOwnID : 1_500_000_000 }

    static let highestOwnID = 1_000_000_000

    /// What makes a bookmark's name that of one insertion.
    func suffix(of insertion: Insertion) -> String { "_\(stage.rawValue)\(insertion.number)" }

    /// Prepares for text of a guest; the names of its bookmarks are its own each time.
    mutating func insertion(
        of document: Document, into part: PartName, additions: inout Additions
    ) -> Insertion {
        if guest != document {
            guest = document
            parts.startGuest()
        }
        learn(&additions)
        insertions += 1
        return Insertion(
            document: document, source: document.word.main, target: part, number: insertions)
    }

    private mutating func learn(_ additions: inout Additions) {
        guard host == nil else { return }
        let theme = additions.root("theme").map(Theme.init) ?? Theme()
        host = Host(
            theme: theme, styles: StyleCarrier(additions.root("styles"), theme: theme),
            numbering: NumberingCarrier(additions.root("numbering")))
    }
}

/// One piece of a guest on its way into a part of the host.
struct Insertion: Sendable {
    let document: Document
    /// The part of the guest that the text comes from.
    var source: PartName
    /// The part of the host that it goes to.
    var target: PartName
    /// Counts all insertions into one document.
    let number: Int
    /// What is declared around the place.
    var surroundings = Surroundings()
    /// Whether notes can be referred to from there.
    var takesNotes = true
    /// Whether sections keep their place; their markup is made beforehand.
    var sections: [[UInt8]] = []
    /// Where in the output the last section's properties belong; nil for a text that has no
    /// paragraph for them.
    var end: Int?
    /// Whether a whole part is carried, which keeps the ids of its relationships.
    var isWholePart = false
    /// Whether ids stay out, because what is written is only compared.
    var isAnonymous = false
    /// What prints the number of pages.
    var pageCount = "NUMPAGES"
    var bookmarks: [String: Int] = [:]
    var numbers: [Int: Int] = [:]
    var notes: [String: Int] = [:]

    init(document: Document, source: PartName, target: PartName, number: Int) {
        self.document = document
        self.source = source
        self.target = target
        self.number = number
    }
}

/// What the styles of guests with one look are called in the host.
struct CarriedLook: Sendable {
    var styles: [String: String] = [:]
    var supplement = StyleSupplement()
    var hasHostTheme = true
    /// The style of paragraphs without one, when it is not the host's; nil until it is looked for.
    var defaults: [DefaultStyle.Kind: String?] = [:]
}

extension Composer {
    /// The id of a style in the host; it is appended where there is no equal one.
    mutating func placeStyle(
        _ style: Element, id: String, _ additions: inout Additions
    ) -> String? {
        guard let (id, added) = host?.styles.place(style, id: id) else { return nil }
        if let added { additions.appendStyle(added) }
        return id
    }

    /// The number of a list in the host: one that counts for itself, or any that looks the same.
    mutating func placeList(
        _ list: GuestNumbering.List, isFresh: Bool, _ additions: inout Additions
    ) -> Int? {
        isFresh
            ? host?.numbering.fresh(list, in: &additions)
            : host?.numbering.shared(list, in: &additions)
    }
}
