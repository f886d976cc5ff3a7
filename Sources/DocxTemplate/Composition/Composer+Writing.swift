import Markup
import OpenPackage

extension Composer {
    /// Writes text of a guest.
    mutating func write(
        _ pieces: [Piece], _ insertion: inout Insertion, to output: inout [UInt8],
        additions: inout Additions
    ) {
        for piece in pieces {
            switch piece {
            case .bytes(let bytes): output += bytes
            case .reference(let reference):
                let text = name(of: reference, &insertion, &additions)
                Escaping.appendAttribute(text, to: &output)
            case .defaultStyle(let style):
                guard let id = defaultStyle(style.kind, insertion.document, &additions) else {
                    continue
                }
                output += style.before
                Escaping.appendAttribute(id, to: &output)
                output += style.after
            case .themed(let kept, let resolved):
                output += hasHostTheme(insertion.document) ? kept : resolved
            case .namespaces(let needs):
                needs.write(to: &output, within: insertion.surroundings)
            case .note(let kind, let id, let before, let after):
                guard insertion.takesNotes,
                    let new = note(kind, id, &insertion, &additions)
                else { continue }
                output += before + Array(String(new).utf8) + after
            case .section(let index):
                if insertion.sections.indices.contains(index) {
                    output += insertion.sections[index]
                }
            case .lastSection: insertion.end = output.count
            }
        }
    }

    private mutating func name(
        of reference: Reference, _ insertion: inout Insertion, _ additions: inout Additions
    ) -> String {
        switch reference {
        case .style(let id): return style(id, insertion.document, &additions) ?? id
        case .number(let number): return String(list(number, &insertion, &additions))
        case .relationship(let id): return relationship(id, insertion, &additions)
        case .pageCount: return insertion.pageCount
        case .bookmarkName(let name):
            return insertion.isAnonymous ? name : name.prefix(30) + suffix(of: insertion)
        case .drawing, .control, .bookmark:
            return insertion.isAnonymous ? "0" : String(nextID(of: reference, &insertion))
        }
    }

    private mutating func nextID(of reference: Reference, _ insertion: inout Insertion) -> Int {
        switch reference {
        case .drawing:
            drawings += 1
            return firstID + drawings
        case .bookmark(let id):
            if let known = insertion.bookmarks[id] { return known }
            bookmarks += 1
            insertion.bookmarks[id] = firstID + bookmarks
            return firstID + bookmarks
        default:
            controls += 1
            return firstID + controls
        }
    }

    private mutating func relationship(
        _ id: String, _ insertion: Insertion, _ additions: inout Additions
    ) -> String {
        guard !insertion.isWholePart,
            let known = insertion.document.relationships[insertion.source]?[id]
        else { return id }
        guard let part = known.part(from: insertion.source) else {
            return additions.relationship(
                from: insertion.target, type: known.type, target: known.target,
                isExternal: known.isExternal)
        }
        do throws(PackageError) {
            let new = try parts.carry(part, of: insertion.document.word.package, into: &additions)
            guard let new else { return id }
            return additions.relationship(
                from: insertion.target, type: known.type,
                target: new.target(from: insertion.target), isExternal: false)
        } catch {
            additions.fail(error)
            return id
        }
    }
}
