import Markup
import VietnameseText

/// What a form that extends another does at a place.
struct Change {
    enum Kind: String { case replace, before, after, remove }

    var kind: Kind
    var at: String
    var place: Place
    var blocks: [Block]
}

extension FormReader {
    /// The blocks of the whole form: its own, or those of the form it extends with its changes.
    mutating func blocks(
        of root: Element, extending reference: String?, base: (String) -> [UInt8]?, chain: [String]
    ) throws(TypesettingError) -> [Block] {
        guard let reference else {
            for change in root.elements where Vocabulary.changes.contains(change.name.local) {
                report(.changeWithoutBase(change.name.local), at: place(of: change))
            }
            return blocks(in: root)
        }
        var result = try baseBlocks(reference, base: base, chain: chain, at: place(of: root))
        for change in changes(in: root) { apply(change, to: &result) }
        result += blocks(in: root)
        return result
    }

    private mutating func baseBlocks(
        _ reference: String, base: (String) -> [UInt8]?, chain: [String], at place: Place
    ) throws(TypesettingError) -> [Block] {
        guard !chain.contains(reference) else {
            let loop = (chain + [reference]).joined(separator: " → ")
            throw TypesettingError([TypesettingDiagnostic(.baseLoop(loop), at: place)])
        }
        guard let bytes = base(reference) else {
            throw TypesettingError([TypesettingDiagnostic(.unknownBase(reference), at: place)])
        }
        var reader = FormReader(file: reference)
        return try reader.form(bytes, base: base, chain: chain + [reference]).blocks
    }

    private mutating func changes(in root: Element) -> [Change] {
        var changes: [Change] = []
        for element in root.elements {
            guard let kind = Change.Kind(rawValue: element.name.local) else { continue }
            changes.append(
                Change(
                    kind: kind, at: element.value("at"), place: place(of: element),
                    blocks: blocks(in: element)))
        }
        return changes
    }

    private mutating func apply(_ change: Change, to blocks: inout [Block]) {
        guard !change.apply(to: &blocks) else { return }
        let places = blocks.flattened.compactMap(\.id)
        report(
            .unknownPlace(change.at, nearest: VietnameseText.nearest(to: change.at, among: places)),
            at: change.place)
    }
}

extension Change {
    /// Makes the change at its place, wherever it lies; false when there is no such place.
    func apply(to list: inout [Block]) -> Bool {
        if let index = list.firstIndex(where: { $0.id == at }) {
            switch kind {
            case .replace: list.replaceSubrange(index...index, with: blocks)
            case .before: list.insert(contentsOf: blocks, at: index)
            case .after: list.insert(contentsOf: blocks, at: index + 1)
            case .remove: list.remove(at: index)
            }
            return true
        }
        for index in list.indices where apply(to: &list[index].children) { return true }
        return false
    }
}
